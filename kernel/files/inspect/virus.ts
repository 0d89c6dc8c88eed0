import { createReadStream } from 'node:fs';
import { Unacceptable } from './outcome.ts';

// The harmless string every scanner answers to, kept in two halves so that this source is not itself quarantined.
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/** Whether content holds the EICAR test string: the proof that content is looked through, wherever it is packed. */
export function holdsTestVirus(content: Uint8Array): boolean {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(eicar);
}

/** A stream of chunks looked through with their seams. */
export function testVirusWatch(): (chunk: Buffer) => void {
  let seam: Buffer = Buffer.alloc(0);
  return (chunk) => {
    if (chunk.includes(eicar) || Buffer.concat([seam, chunk.subarray(0, eicar.length)]).includes(eicar))
      throw new Unacceptable('files.virus');
    seam = Buffer.concat([seam, chunk]).subarray(-eicar.length);
  };
}

/** Look through the raw bytes of a file. */
export async function scanForVirus(path: string): Promise<void> {
  const watch = testVirusWatch();
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    if (!(chunk instanceof Buffer)) throw new TypeError('a file stream gives buffers');
    watch(chunk);
  }
}
