import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { Digests } from './hashing.ts';
import type { FileLimits, Format } from './limits.ts';
import { displayName } from './names.ts';
import { refuseFile } from './refusals.ts';

/** The row of a file that is about to arrive, unless its owner has too many already. Counted under a lock, so no burst slips past. */
export async function beginFile(
  tx: Tx,
  file: { id: string; ownerId: string; name: string; size: number },
  limits: FileLimits,
  now: Instant,
): Promise<Refusal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`files ${file.ownerId}`}, 11))`.execute(tx);
  const { open, all } = await tx
    .selectFrom('file_object')
    .select([
      sql<number>`count(*) filter (where state = 'uploading')`.as('open'),
      sql<number>`count(*) filter (where state <> 'refused')`.as('all'),
    ])
    .where('owner_id', '=', file.ownerId)
    .executeTakeFirstOrThrow();
  if (open >= limits.maxOpenUploads)
    return refuseFile('files.too-many-open', { params: { limit: limits.maxOpenUploads } });
  if (all >= limits.maxFilesPerOwner)
    return refuseFile('files.too-many', { params: { limit: limits.maxFilesPerOwner } });
  await tx
    .insertInto('file_object')
    .values({
      id: file.id,
      owner_id: file.ownerId,
      name: file.name,
      display_name: displayName(file.name),
      size: file.size,
      state: 'uploading',
      created_at: now,
    } as never) // the other columns begin empty
    .execute();
  return undefined;
}

/** Locks the row in its state; undefined when somebody else has already moved it on. */
export async function lockFile(tx: Tx, id: string, state: 'uploading' | 'quarantined') {
  return tx
    .selectFrom('file_object')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst();
}

/** All bytes are there and hashed: the file waits for its inspection. */
export async function quarantineFile(tx: Tx, id: string, digests: Digests): Promise<void> {
  await tx
    .updateTable('file_object')
    .set({ state: 'quarantined', sha256: digests.sha256, sm3: digests.sm3, view_state: 'pending' })
    .where('id', '=', id)
    .execute();
}

/** The file is not taken in. */
export async function refuseFileRow(
  tx: Tx,
  id: string,
  why: { code: string; detail: string },
): Promise<void> {
  await tx
    .updateTable('file_object')
    .set({
      state: 'refused',
      refusal_code: why.code,
      refusal_detail: why.detail.slice(0, 1_000),
      view_state: null,
    })
    .where('id', '=', id)
    .execute();
}

/** What the inspection found in a file that is taken in. */
export type Seal = {
  readonly format: Format;
  readonly mediaType: string;
  readonly flags: readonly string[];
  readonly view:
    | { readonly state: 'ready'; readonly sha256: string; readonly pages: number }
    | { readonly state: 'none' }
    | { readonly state: 'failed'; readonly reason: string };
};

/** Original and view are in the blob store: the file is sealed and can be used. */
export async function sealFile(
  tx: Tx,
  file: { id: string; name: string },
  seal: Seal,
  now: Instant,
): Promise<void> {
  const { view } = seal;
  await tx
    .updateTable('file_object')
    .set({
      state: 'ready',
      display_name: displayName(file.name, seal.format),
      format: seal.format,
      media_type: seal.mediaType,
      flags: [...seal.flags],
      view_state: view.state,
      view_sha256: view.state === 'ready' ? view.sha256 : null,
      view_pages: view.state === 'ready' ? view.pages : null,
      view_error: view.state === 'failed' ? view.reason.slice(0, 500) : null,
      sealed_at: now,
    })
    .where('id', '=', file.id)
    .execute();
}
