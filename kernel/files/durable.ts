import { mkdirSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files are on this machine before they are sealed: arriving and waiting for inspection, on one file system. */
export type FileFolders = { readonly uploads: string; readonly quarantine: string };

/** Makes a folder readable by nobody else. */
function privateFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

/** The folders below the uploads folder of the settings, which is kept over a restart. */
export function openFolders(uploadsDir: string): FileFolders {
  return {
    uploads: privateFolder(join(uploadsDir, 'arriving')),
    quarantine: privateFolder(join(uploadsDir, 'quarantine')),
  };
}

/** Where inspections work; below the scratch folder of the settings. */
export function openWorkFolder(scratchDir: string): string {
  return privateFolder(join(scratchDir, 'files'));
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
