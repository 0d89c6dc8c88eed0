import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BlobStore, type ByteRange, blobKey, type Sha256 } from './blob-store.ts';

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Blobs as files of a local folder. A blob appears whole or not at all: sync of the content, rename, sync of the folder. */
export function openFolderStore(directory: string): BlobStore {
  const pathOf = (sha256: Sha256) => join(directory, blobKey(sha256));

  async function putFile(sha256: Sha256, path: string, size: number): Promise<void> {
    const target = pathOf(sha256);
    if ((await sizeAt(target)) === size) return;
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
    sizeOf: (sha256) => sizeAt(pathOf(sha256)),
    read: async (sha256, range?: ByteRange) => {
      if (range !== undefined && range.end <= range.start) throw new RangeError('empty byte range');
      const handle = await open(pathOf(sha256), 'r');
      return createReadStream('', {
        fd: handle,
        highWaterMark: 256 * 1024,
        ...(range === undefined ? {} : { start: range.start, end: range.end - 1 }),
      });
    },
    withLocalFile: (sha256, _scratch, use) => use(pathOf(sha256)),
  };
}
