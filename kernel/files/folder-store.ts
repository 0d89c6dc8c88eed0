import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BlobStore, type ByteRange, blobKey, type Sha256 } from './blob-store.ts';
import { statOf, syncPath } from './durable.ts';

/** Blobs as files of a local folder. A blob appears whole or not at all: sync of the content, rename, sync of the folder. */
export function openFolderStore(directory: string): BlobStore {
  const pathOf = (sha256: Sha256) => join(directory, blobKey(sha256));

  async function putFile(sha256: Sha256, path: string, size: number): Promise<void> {
    const target = pathOf(sha256);
    if ((await statOf(target))?.size === size) return;
    await mkdir(dirname(target), { recursive: true });
    const incoming = `${target}.${randomUUID()}.tmp`;
    try {
      await rename(path, incoming);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
      await copyFile(path, incoming);
    }
    try {
      await syncPath(incoming);
      await rename(incoming, target);
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
    await syncPath(dirname(target));
  }

  return {
    kind: 'folder',
    putFile,
    sizeOf: async (sha256) => (await statOf(pathOf(sha256)))?.size,
    read: async (sha256, range?: ByteRange) => {
      if (range !== undefined && range.end <= range.start) throw new RangeError('empty byte range');
      const handle = await open(pathOf(sha256), 'r');
      return createReadStream('', {
        fd: handle,
        highWaterMark: 256 * 1024,
        ...(range === undefined ? {} : { start: range.start, end: range.end - 1 }),
      });
    },
    withLocalFile: (sha256, _scratch, work) => work(pathOf(sha256)),
  };
}
