import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AuditLogDisagrees } from './log-store.ts';
import { TILE_WIDTH } from './tree.ts';

/** Tile number as a path, "x001/x234/067" (C2SP tlog-tiles), with ".p/<width>" for one that is not full. */
export function tileName(n: number, width: number): string {
  const groups = [n % 1000];
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  const name = groups
    .map((group, i) => (i < groups.length - 1 ? 'x' : '') + String(group).padStart(3, '0'))
    .join('/');
  return width === TILE_WIDTH ? name : `${name}.p/${width}`;
}

/** "tile/<level>/<n>", or "tile/entries/<n>" for a bundle of leaf contents. */
export function tilePath(level: number | 'entries', n: number, width: number): string {
  return `tile/${level}/${tileName(n, width)}`;
}

/** A bundle of leaf contents: each with its length in two bytes before it, big-endian. */
export function encodeBundle(contents: readonly string[]): Buffer {
  return Buffer.concat(
    contents.flatMap((content) => {
      const bytes = Buffer.from(content);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(bytes.length); // throws over 65,535: the table's checks keep entries below
      return [length, bytes];
    }),
  );
}

/** Takes a bundle apart again; undefined when it is torn. */
export function decodeBundle(bundle: Buffer): string[] | undefined {
  const contents: string[] = [];
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) return undefined;
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return undefined;
    contents.push(bundle.toString('utf8', at + 2, end));
    at = end;
  }
  return contents;
}

/** Contents of a file, or undefined when there is none. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  return await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

/** Writes a file so that a crash leaves the old one, the new one or none, never half of one. */
export async function writeWhole(file: string, data: Buffer | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}.draft`;
  const handle = await open(draft, 'wx', 0o644);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(path.dirname(file));
}

/** Writes a tile once. One that is there must be the same: tiles never change. A full tile makes its unfinished ones superfluous. */
export async function writeTile(
  dir: string,
  level: number | 'entries',
  n: number,
  width: number,
  data: Buffer,
): Promise<void> {
  const file = path.join(dir, tilePath(level, n, width));
  const present = await readIfThere(file);
  if (present && !present.equals(data))
    throw new AuditLogDisagrees(`the tile file ${tilePath(level, n, width)} differs from the database`);
  if (!present) await writeWhole(file, data);
  if (width === TILE_WIDTH) await rm(`${file}.p`, { recursive: true, force: true });
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
