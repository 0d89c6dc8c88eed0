import { type FileHandle, open } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import type { FileLimits } from '../limits.ts';
import { Unacceptable } from './outcome.ts';

/** Header within the pixel cap, then a full decode to a thumbnail: a cut or corrupt image ends here. */
export async function inspectImage(path: string, limits: FileLimits): Promise<void> {
  const options = { limitInputPixels: limits.maxPixels, failOn: 'truncated', sequentialRead: true } as const;
  let meta: Metadata;
  try {
    meta = await sharp(path, { ...options, limitInputPixels: false }).metadata();
  } catch {
    throw new Unacceptable('files.broken');
  }
  if (meta.width * meta.height > limits.maxPixels)
    throw new Unacceptable('files.too-many-pixels', { limit: Math.round(limits.maxPixels / 10_000) });
  const pages = meta.pages ?? 1;
  if (pages > limits.maxPages) throw new Unacceptable('files.too-many-pages', { limit: limits.maxPages });
  try {
    for (let page = 0; page < Math.min(pages, 20); page++)
      await sharp(path, { ...options, ...(pages > 1 ? { page } : {}) })
        .resize(32, 32, { fit: 'inside' })
        .raw()
        .toBuffer();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/pixel limit/.test(message))
      throw new Unacceptable('files.too-many-pixels', { limit: Math.round(limits.maxPixels / 10_000) });
    throw new Unacceptable(
      /premature|truncat|end of|eof|too short|read error/i.test(message) ? 'files.truncated' : 'files.broken',
    );
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The top boxes of an MP4 must tile the file and hold a moov; a cut file fails. */
export async function inspectMp4(path: string, size: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    const kinds = new Set<string>();
    for (let at = 0, boxes = 0; at < size; boxes++) {
      const head = await readAt(file, at, 16);
      if (head.length < 8 || boxes > 100_000) throw new Unacceptable('files.truncated');
      const kind = head.toString('latin1', 4, 8);
      const small = head.readUInt32BE(0);
      const length =
        small === 0 ? size - at : small === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : small;
      if (length < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(kind)) throw new Unacceptable('files.broken');
      if (at + length > size) throw new Unacceptable('files.truncated');
      kinds.add(kind);
      at += length;
    }
    if (!kinds.has('moov')) throw new Unacceptable('files.truncated');
  } finally {
    await file.close();
  }
}

const bitrates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates = [44_100, 48_000, 32_000];

/** Length in bytes of the layer III frame whose header this is; undefined when it is none. */
function frameLength(header: Buffer): number | undefined {
  if (header.length < 4) return undefined;
  const [a = 0, b = 0, c = 0] = header;
  const version = (b >> 3) & 3;
  const rate = rates[(c >> 2) & 3];
  const kbps = (version === 3 ? bitrates : bitrates2)[c >> 4];
  if (
    a !== 0xff ||
    (b & 0xe0) !== 0xe0 ||
    version === 1 ||
    ((b >> 1) & 3) !== 1 ||
    rate === undefined ||
    !kbps
  )
    return undefined;
  const hz = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  return Math.floor(((version === 3 ? 144 : 72) * kbps * 1000) / hz) + ((c >> 1) & 1);
}

/** After the ID3 tag at least two layer III frames must follow one another: a tag alone or a stray sync word is not an MP3. */
export async function inspectMp3(path: string, size: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    const tag = await readAt(file, 0, 10);
    const tagged = tag.toString('latin1', 0, 3) === 'ID3';
    const [, , , , , , s0 = 0, s1 = 0, s2 = 0, s3 = 0] = tag;
    const from = tagged ? 10 + ((s0 << 21) | (s1 << 14) | (s2 << 7) | s3) : 0;
    if (from >= size) throw new Unacceptable('files.truncated');
    const body = await readAt(file, from, 64 * 1024);
    for (let at = 0; at + 4 <= body.length; at++) {
      const first = frameLength(body.subarray(at, at + 4));
      if (first === undefined) continue;
      if (frameLength(body.subarray(at + first, at + first + 4)) !== undefined) return;
    }
    throw new Unacceptable('files.broken');
  } finally {
    await file.close();
  }
}
