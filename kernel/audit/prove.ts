import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { ConsistencyBundle, ProofBundle } from './bundle.ts';
import { leafContent } from './leaf.ts';
import { latestCheckpoint, tileReader } from './log-store.ts';
import { consistencyPath, inclusionPath } from './tree.ts';

type Reader = Kysely<Tables>;

/**
 * Everything an outsider needs to check that an entry is in the log: content, place, path and signed tree head. Undefined while the
 * entry is not yet under a checkpoint (see `waitForSequenced`) or does not exist.
 */
export async function inclusionProof(db: Reader, entryId: string): Promise<ProofBundle | undefined> {
  const row = await db
    .selectFrom('audit_entry as e')
    .innerJoin('audit_leaf as l', 'l.entry_id', 'e.id')
    .selectAll('e')
    .select(['l.index as leaf_index', 'l.leaf_hash as leaf_hash'])
    .where('e.id', '=', entryId)
    .executeTakeFirst();
  const checkpoint = row ? await latestCheckpoint(db) : undefined;
  if (!row || !checkpoint || checkpoint.size <= row.leaf_index) return undefined;
  const path = await inclusionPath(tileReader(db), row.leaf_index, checkpoint.size);
  return {
    entryId,
    index: row.leaf_index,
    treeSize: checkpoint.size,
    leafHash: row.leaf_hash.toString('base64'),
    hashes: path.map((hash) => hash.toString('base64')),
    checkpoint: checkpoint.note,
    content: leafContent(row),
  };
}

/** The proof of an entry just recorded, as soon as it is under a checkpoint; undefined when that takes longer than `timeoutMs`. */
export async function waitForSequenced(
  db: Reader,
  entryId: string,
  timeoutMs: number,
): Promise<ProofBundle | undefined> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const proof = await inclusionProof(db, entryId);
    if (proof || Date.now() >= deadline) return proof;
    await sleep(Math.min(40, Math.max(1, deadline - Date.now())));
  }
}

/** Proof that the log of `from` entries is a beginning of the log of `to` entries: nothing was rewritten between two checkpoints. */
export async function consistencyProof(db: Reader, from: number, to: number): Promise<ConsistencyBundle> {
  const path = await consistencyPath(tileReader(db), from, to);
  return { from, to, hashes: path.map((hash) => hash.toString('base64')) };
}
