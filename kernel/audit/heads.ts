import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type NoteSigner, type NoteVerifier, noteVerifier } from '../crypto/note.ts';
import { openCheckpoint } from './checkpoint.ts';
import { AuditLogDisagrees, latestCheckpoint, logSize, tileReader } from './log-store.ts';
import { readIfThere } from './tile-files.ts';
import { hashesAtLevel, HASH_BYTES, TILE_WIDTH, type TileReader, treeRoot } from './tree.ts';
import { latestWitnessed } from './witness.ts';

type Reader = Kysely<Tables>;

/** Where a log is published: folder of tiles and checkpoint, the signer, the witness's folder when there is one. */
export type Publication = { dir: string; signer: NoteSigner; witnessDir?: string | undefined };

export const CHECKPOINT_FILE = 'checkpoint';

/** Sizes of the newest tree heads in the three places where one is kept; 0 where there is none yet. */
export type Heads = { stored: number; onDisk: number; witnessed: number };

/**
 * Before each new signature: every head signed so far must belong to the history in the database, else `AuditLogDisagrees`. Files
 * that are behind the database are fine (they are laid again from it); a database behind a signed head was cut or rolled back.
 */
export async function checkHeads(db: Reader, to: Publication, size: number): Promise<Heads> {
  const verifier = noteVerifier(to.signer.verifierKey);
  const stored = (await latestCheckpoint(db))?.note;
  const onDisk = (await readIfThere(path.join(to.dir, CHECKPOINT_FILE)))?.toString();
  const witnessed = to.witnessDir === undefined ? undefined : await latestWitnessed(to.witnessDir);
  const read = tileReader(db);
  return {
    stored: await checkHead(read, verifier, size, stored, 'the checkpoint in the database'),
    witnessed: await checkHead(read, verifier, size, witnessed, "the witness's checkpoint"),
    onDisk: await checkHead(read, verifier, size, onDisk, 'the checkpoint file'),
  };
}

/** At start also the right edge is compared. Cheap; `audit verify` recomputes everything. */
export async function checkAtStart(db: Reader, to: Publication): Promise<Heads> {
  const size = await logSize(db);
  await checkEdge(db, size);
  return await checkHeads(db, to, size);
}

async function checkHead(
  read: TileReader,
  verifier: NoteVerifier,
  size: number,
  note: string | undefined,
  which: string,
): Promise<number> {
  if (note === undefined) return 0;
  const head = openCheckpoint(note, verifier);
  if (!head) throw new AuditLogDisagrees(`${which} is not signed with this log's key`);
  if (head.size > size)
    throw new AuditLogDisagrees(
      `${which} covers ${head.size} entries, the database has ${size}: it was cut or rolled back`,
    );
  if (!(await treeRoot(read, head.size)).equals(head.root))
    throw new AuditLogDisagrees(
      `${which} (${head.size} entries) belongs to another history than the database`,
    );
  return head.size;
}

/** The last tile of leaf hashes must be exactly the last leaves, and the level above must have as many hashes as full tiles. */
async function checkEdge(db: Reader, size: number): Promise<void> {
  const count = await db
    .selectFrom('audit_tile')
    .select(['level', 'n', 'hashes'])
    .orderBy('level')
    .orderBy('n', 'desc')
    .distinctOn('level')
    .execute();
  for (const { level, n, hashes } of count)
    if (n * TILE_WIDTH + hashes.length / HASH_BYTES !== hashesAtLevel(size, level))
      throw new AuditLogDisagrees(`tiles of level ${level} do not fit ${size} leaves`);
  if (size === 0) return;
  const n = Math.floor((size - 1) / TILE_WIDTH);
  const leaves = await db
    .selectFrom('audit_leaf')
    .select('leaf_hash')
    .where('index', '>=', n * TILE_WIDTH)
    .orderBy('index')
    .execute();
  const tile = await tileReader(db)(0, n, size - n * TILE_WIDTH);
  if (!Buffer.concat(leaves.map((leaf) => leaf.leaf_hash)).equals(tile))
    throw new AuditLogDisagrees(`the last leaves of ${size} are not those of the tile`);
}
