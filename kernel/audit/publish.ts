import path from 'node:path';
import type { Db, Tx } from '../db/database.ts';
import { signCheckpoint } from './checkpoint.ts';
import { CHECKPOINT_FILE, checkHeads, type Publication } from './heads.ts';
import { leafContent } from './leaf.ts';
import { AuditLogDisagrees, logSize, numberedEntries, takeSequencerLock, tileReader } from './log-store.ts';
import { encodeBundle, writeTile, writeWhole } from './tile-files.ts';
import { hashesAtLevel, leafHash, TILE_WIDTH, type TileReader, treeRoot } from './tree.ts';
import { handToWitness } from './witness.ts';

/** Entries laid out in one step, so that a long backlog does not hold one transaction open for minutes. */
const STEP = 32 * TILE_WIDTH;

/**
 * Lays the tiles of everything numbered since the checkpoint on disk and signs the new head: tiles → checkpoint file → witness → row.
 * What is signed is always committed already; what a reader finds behind a checkpoint is always on disk. Killed anywhere, the next
 * run writes the same bytes again. Returns the size now published, or 'busy'.
 */
export async function publish(db: Db, to: Publication): Promise<number | 'busy'> {
  return await db.transaction().execute(async (tx) => {
    if (!(await takeSequencerLock(tx))) return 'busy';
    const numbered = await logSize(tx);
    const heads = await checkHeads(tx, to, numbered);
    const size = Math.min(numbered, heads.onDisk + STEP);
    const read = tileReader(tx);
    if (size === heads.onDisk && size <= heads.stored) return size;
    await writeTiles(tx, read, to.dir, heads.onDisk, size);
    const root = await treeRoot(read, size);
    const note = signCheckpoint(to.signer, { size, root });
    await writeWhole(path.join(to.dir, CHECKPOINT_FILE), note);
    if (to.witnessDir !== undefined && size > heads.witnessed)
      await handToWitness(to.witnessDir, note, new Date().toISOString());
    if (size > heads.stored) await tx.insertInto('audit_checkpoint').values({ size, root, note }).execute();
    return size;
  });
}

async function writeTiles(tx: Tx, read: TileReader, dir: string, from: number, size: number): Promise<void> {
  for (let n = Math.floor(from / TILE_WIDTH); n * TILE_WIDTH < size; n++)
    await writeBundle(tx, read, dir, n, size);
  for (let level = 0; hashesAtLevel(size, level) > 0; level++) {
    const count = hashesAtLevel(size, level);
    for (let n = Math.floor(hashesAtLevel(from, level) / TILE_WIDTH); n * TILE_WIDTH < count; n++) {
      const width = Math.min(TILE_WIDTH, count - n * TILE_WIDTH);
      await writeTile(dir, level, n, width, await read(level, n, width));
    }
  }
}

/** The contents of 256 leaves, each checked against its hash in the tile before it leaves the house. */
async function writeBundle(tx: Tx, read: TileReader, dir: string, n: number, size: number): Promise<void> {
  const first = n * TILE_WIDTH;
  const width = Math.min(TILE_WIDTH, size - first);
  const rows = await numberedEntries(tx, first, first + width);
  const contents = rows.flatMap(({ entry }) => (entry ? [leafContent(entry)] : []));
  const hashes = Buffer.concat(contents.map((content) => leafHash(content)));
  if (!hashes.equals(await read(0, n, width)))
    throw new AuditLogDisagrees(`entries ${first}–${first + width - 1} are not the ones that were numbered`);
  await writeTile(dir, 'entries', n, width, encodeBundle(contents));
}
