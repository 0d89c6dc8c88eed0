import { noteVerifier } from '../crypto/note.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { sm3Fits } from './leaf.ts';
import { leafHash } from './tree.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

/** Proof that an entry is in the log, as a receipt carries it. Hashes in base64, lowest first; `content` is what the leaf hashes. */
export type ProofBundle = {
  entryId: string;
  index: number;
  treeSize: number;
  leafHash: string;
  hashes: readonly string[];
  /** C2SP signed tree head. */
  checkpoint: string;
  /** Canonical JSON of the entry; no personal data in it. */
  content: string;
};

export type ConsistencyBundle = { from: number; to: number; hashes: readonly string[] };

/** What is wrong with a proof. */
export type ProofFault =
  | 'checkpoint-signature'
  | 'checkpoint-size'
  | 'leaf-content'
  | 'sm3'
  | 'entry-id'
  | 'path';

/**
 * Checks a proof with nothing but the log's verifier key ("name+hash+key"): signature, content → leaf, leaf → root, and the second
 * digest (SM3). Pure; needs no database and no trust in whoever sent the bundle. Returns the first fault, or undefined.
 */
export function faultOfProof(bundle: ProofBundle, verifierKey: string): ProofFault | undefined {
  const head = openCheckpoint(bundle.checkpoint, noteVerifier(verifierKey));
  if (!head) return 'checkpoint-signature';
  if (head.size !== bundle.treeSize) return 'checkpoint-size';
  const leaf = leafHash(bundle.content);
  if (leaf.toString('base64') !== bundle.leafHash) return 'leaf-content';
  const path = bundle.hashes.map((hash) => Buffer.from(hash, 'base64'));
  if (!verifyInclusion({ index: bundle.index, size: head.size, leaf, root: head.root }, path)) return 'path';
  if (!sm3Fits(bundle.content)) return 'sm3';
  return (JSON.parse(bundle.content) as { id?: string }).id === bundle.entryId ? undefined : 'entry-id';
}

/** Whether the proof shows that the older tree head is a beginning of the newer one. */
export function consistencyHolds(older: Checkpoint, newer: Checkpoint, bundle: ConsistencyBundle): boolean {
  return (
    bundle.from === older.size &&
    bundle.to === newer.size &&
    older.origin === newer.origin &&
    verifyConsistency(
      older,
      newer,
      bundle.hashes.map((hash) => Buffer.from(hash, 'base64')),
    )
  );
}
