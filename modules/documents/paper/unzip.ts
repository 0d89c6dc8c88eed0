import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The files of a zip, in its order. */
export async function unzip(bytes: Uint8Array): Promise<{ name: string; bytes: Uint8Array }[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const files: { name: string; bytes: Uint8Array }[] = [];
  for await (const entry of zip.eachEntry())
    files.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  return files;
}
