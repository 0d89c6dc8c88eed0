import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files are on this machine before they are sealed: arriving, waiting for inspection, being worked on. One file system. */
export type FileFolders = { readonly uploads: string; readonly quarantine: string; readonly work: string };

/** Makes the three folders below `directory`, readable by nobody else. */
export async function openFolders(directory: string): Promise<FileFolders> {
  const folders = {
    uploads: join(directory, 'uploads'),
    quarantine: join(directory, 'quarantine'),
    work: join(directory, 'work'),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
  return folders;
}

/** Whether an error of the file system says that there is no such file. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Flushes a file or folder to the disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Size and last change of a file, or undefined when there is none. */
export async function statOf(path: string): Promise<{ size: number; changedMs: number } | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, changedMs: mtimeMs };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}
