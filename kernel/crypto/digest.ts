import { createHash } from 'node:crypto';

/** SHA-256 over the parts one after another. */
export function sha256(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** SM3 (GB/T 32905-2016, 国密杂凑) over the parts one after another. */
export function sm3(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
