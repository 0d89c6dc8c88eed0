import type { Db } from '../db/database.ts';
import { leafContent } from './leaf.ts';
import { claimPending, logSize, saveLeaves, saveTiles, takeSequencerLock, tileReader } from './log-store.ts';
import { appendLeaves, leafHash } from './tree.ts';

/**
 * Numbers and hashes up to `most` waiting entries in one transaction: claim, leaves, tiles. Killed anywhere in it, nothing has
 * happened. Returns how many, or 'busy' while another sequencer is at work.
 */
export async function sequenceBatch(db: Db, most: number): Promise<number | 'busy'> {
  return await db.transaction().execute(async (tx) => {
    if (!(await takeSequencerLock(tx))) return 'busy';
    const entries = await claimPending(tx, most);
    if (entries.length === 0) return 0;
    const size = await logSize(tx);
    const leaves = entries.map((entry) => ({ id: entry.id, hash: leafHash(leafContent(entry)) }));
    const hashes = leaves.map((leaf) => leaf.hash);
    const tiles = await appendLeaves(size, hashes, tileReader(tx));
    await saveLeaves(tx, size, leaves);
    await saveTiles(tx, tiles);
    return entries.length;
  });
}
