import { open } from 'node:fs/promises';

/** What follows the end of the proper content of a file. */
export type Tail = 'nothing' | 'bytes' | 'foreign';

const foreign = [/%PDF-\d/, /<\s*(script|html|svg|!doctype)/i, /<\?php/i, /MZ[\s\S]{50,300}This program/];
const magic = ['PK\x05\x06', 'PK\x03\x04', '\x7fELF'];
const looksForeign = (text: string) =>
  magic.some((start) => text.includes(start)) || foreign.some((pattern) => pattern.test(text));

/** Judge the bytes from `end` to the end of the file: innocent padding, unknown bytes, or the content of another format. */
export async function judgeTail(path: string, end: number, size: number): Promise<Tail> {
  if (end >= size) return 'nothing';
  const file = await open(path, 'r');
  try {
    const read = async (at: number, length: number) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.toString('latin1', 0, bytesRead);
    };
    const start = await read(end, Math.min(256 * 1024, size - end));
    const last = await read(Math.max(end, size - 66_000), Math.min(66_000, size - end));
    if (looksForeign(start) || looksForeign(last)) return 'foreign';
    return /^[\s\0]*$/.test(start) && start.length === size - end ? 'nothing' : 'bytes';
  } finally {
    await file.close();
  }
}

/** Where the format says its content ends; `size` for formats whose own check covers the whole file. */
export function contentEnd(format: string, file: Buffer): number {
  if (format === 'png') {
    const at = file.lastIndexOf('IEND', undefined, 'latin1');
    return at < 0 ? file.length : at + 8;
  }
  if (format === 'jpg') return jpegEnd(file);
  if (format === 'pdf') {
    const at = file.lastIndexOf('%%EOF', undefined, 'latin1');
    return at < 0 ? file.length : at + 5;
  }
  return file.length;
}

/** The first end-of-image marker outside a segment: thumbnails inside segments do not count. */
function jpegEnd(file: Buffer): number {
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = file[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    if (marker === 0x00 || marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7))
      at += marker === 0xff ? 1 : 2;
    else at += 2 + file.readUInt16BE(at + 2);
  }
  return file.length;
}
