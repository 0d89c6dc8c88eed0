import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The text of one part of a package; undefined where there is none. */
export async function readPartText(path: string, name: string): Promise<string | undefined> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry())
      if (entry.fileName === name)
        return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    return undefined;
  } finally {
    zip.close();
  }
}
