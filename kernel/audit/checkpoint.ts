import { type NoteSigner, type NoteVerifier, openNote, signNote } from '../crypto/note.ts';
import { HASH_BYTES } from './tree.ts';

/** A tree head: the log's name, how many entries, root hash. */
export type Checkpoint = { origin: string; size: number; root: Buffer };

/** Signs a tree head as a C2SP tlog-checkpoint; the origin is the signer's name. */
export function signCheckpoint(signer: NoteSigner, head: { size: number; root: Buffer }): string {
  return signNote(`${signer.name}\n${head.size}\n${head.root.toString('base64')}\n`, signer);
}

/** The tree head of a note that the verifier's key signed for its own log; undefined when anything is wrong with it. */
export function openCheckpoint(note: string, verifier: NoteVerifier): Checkpoint | undefined {
  const [origin, size = '', root = ''] = openNote(note, verifier)?.split('\n') ?? [];
  const hash = Buffer.from(root, 'base64');
  if (origin !== verifier.name || !/^(0|[1-9][0-9]{0,15})$/.test(size) || hash.length !== HASH_BYTES)
    return undefined;
  if (!Number.isSafeInteger(Number(size)) || hash.toString('base64') !== root) return undefined;
  return { origin, size: Number(size), root: hash };
}
