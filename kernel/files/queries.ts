import { sql } from 'kysely';
import type { Db, Tx } from '../db/database.ts';
import { cutPage, decodeCursor } from '../http/cursor.ts';
import type { Instant } from '../time.ts';
import type { FileState, ViewState } from './tables.ts';

/** A file as the rooms see it. `why` is the sentence of a refusal. */
export type OwnFile = {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly format: string | null;
  readonly mediaType: string | null;
  readonly size: number;
  readonly sha256: string | null;
  readonly sm3: string | null;
  readonly state: FileState;
  readonly why: string | null;
  readonly flags: readonly string[];
  readonly view: ViewState | null;
  readonly pages: number | null;
  readonly viewSha256: string | null;
  readonly createdAt: Instant;
  readonly sealedAt: Instant | null;
};

function files(db: Db | Tx) {
  return db
    .selectFrom('file_object')
    .select([
      'id',
      'owner_id as ownerId',
      'display_name as name',
      'format',
      'media_type as mediaType',
      'size',
      'sha256',
      'sm3',
      'state',
      'refusal_detail as why',
      'flags',
      'view_state as view',
      'view_pages as pages',
      'view_sha256 as viewSha256',
      sql<Instant>`created_at`.as('createdAt'),
      sql<Instant | null>`sealed_at`.as('sealedAt'),
    ]);
}

/** One file, whoever owns it: the caller checks the right to it. */
export function getFile(db: Db | Tx, id: string): Promise<OwnFile | undefined> {
  return files(db).where('id', '=', id).executeTakeFirst();
}

/** Several files in the order of `ids`; unknown ids are left out. */
export async function filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnFile[]> {
  if (ids.length === 0) return [];
  const found = await files(db)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  const byId = new Map(found.map((file) => [file.id, file]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]+Z [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The newest files of an owner first; uploads that were given up are not listed. */
export async function listOwnFiles(
  db: Db | Tx,
  ownerId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ rows: OwnFile[]; next?: string }> {
  const position = decodeCursor(page.cursor, 2);
  // A cursor made up by hand is no cursor: the list begins at its start.
  const after = position && CURSOR.test(position.join(' ')) ? position : undefined;
  let query = files(db)
    .where('owner_id', '=', ownerId)
    .where(sql<boolean>`coalesce(refusal_code not in ('files.cancelled', 'files.expired'), true)`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (after)
    query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return cutPage(await query.execute(), page.limit, (file) => [file.createdAt, file.id]);
}
