import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The two digests under which content is known: SHA-256 (the store, RFC 6962 proofs) and SM3 (GM/T 0004, for 密评). */
export interface Digests {
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
}

/** One pass over a file for both digests and the true length. */
export async function digestFile(path: string): Promise<Digests> {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    if (!(chunk instanceof Buffer)) throw new TypeError('a file stream gives buffers');
    sha256.update(chunk);
    sm3.update(chunk);
    size += chunk.length;
  }
  return { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), size };
}
