import { open, readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { type FileLimits, type Format, formatNames, formats } from '../limits.ts';
import { extensionOf } from '../names.ts';
import { unpackArchive } from './archive.ts';
import { inspectCompound } from './compound.ts';
import { contentEnd, judgeTail } from './foreign.ts';
import { inspectImage, inspectMp3, inspectMp4 } from './media.ts';
import { inspectWebm } from './webm.ts';
import { inspectOffice, inspectOfd, officeFormat } from './office.ts';
import { foreignLabel } from './labels.ts';
import { type FileFlag, type Inspected, Unacceptable } from './outcome.ts';
import { inspectPdf } from './pdf.ts';
import { scanForVirus } from './virus.ts';

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The family of formats the first bytes announce. Nothing of the name is used. */
async function announced(head: Buffer): Promise<Format | 'zip' | 'compound' | undefined> {
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (head.length >= 8 && head.readBigUInt64BE(0) === 0xd0cf11e0a1b11ae1n) return 'compound';
  const pdfAt = head.subarray(0, 1024).indexOf('%PDF-', 0, 'latin1');
  // A byte-order mark or blank lines before the header are harmless; anything else is another file in front.
  if (pdfAt >= 0 && /^[\s\0\xef\xbb\xbf]*$/.test(head.toString('latin1', 0, pdfAt))) return 'pdf';
  const kind = (await fileTypeFromBuffer(head))?.mime ?? '';
  // what a browser's microphone records; whether there is a picture in it is looked at later
  if (kind === 'video/webm') return 'webm';
  const format = formatNames.find((name) => formats[name].mediaType === kind);
  if (format !== undefined) return format;
  if (/^(image\/(gif|bmp)|application\/octet)/.test(kind) && pdfAt > 0)
    throw new Unacceptable('files.polyglot');
  if (pdfAt > 0) throw new Unacceptable('files.polyglot');
  return undefined;
}

async function tailFlags(path: string, format: Format, size: number): Promise<FileFlag[]> {
  if (format !== 'pdf' && format !== 'jpg' && format !== 'png') return [];
  const tail = await judgeTail(path, contentEnd(format, await readFile(path)), size);
  if (tail === 'foreign') throw new Unacceptable('files.polyglot');
  return tail === 'bytes' ? ['trailing-bytes'] : [];
}

/** An archive must begin with its first member and end with its directory: otherwise it hides in, or hides, another file. */
async function checkArchiveEdges(path: string, head: Buffer, size: number): Promise<void> {
  const from = Math.max(0, size - 65_557);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const at = buffer.subarray(0, bytesRead).lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (at < 0) throw new Unacceptable('files.truncated');
    if (at + 22 > bytesRead) throw new Unacceptable('files.truncated');
    const comment = buffer.readUInt16LE(at + 20);
    if (at + 22 + comment !== bytesRead) throw new Unacceptable('files.polyglot');
    if (comment > 0 && /%PDF-|<script|<html/i.test(buffer.toString('latin1', at + 22)))
      throw new Unacceptable('files.polyglot');
  } finally {
    await file.close();
  }
  if (head.toString('latin1', 0, 4096).includes('%PDF-')) throw new Unacceptable('files.polyglot');
}

async function inspectContent(
  path: string,
  name: string,
  size: number,
  limits: FileLimits,
): Promise<Inspected> {
  const head = await firstBytes(path);
  const kind = await announced(head);
  if (kind === undefined) throw await notTaken(head, name);
  if (kind === 'compound') return { format: inspectCompound(await readFile(path)), flags: new Set() };
  if (kind === 'zip') {
    await checkArchiveEdges(path, head, size);
    const parts = await unpackArchive(path, size, limits);
    const format = officeFormat(parts);
    if (format === undefined) throw await notTaken(head, name);
    return { format, flags: new Set(format === 'ofd' ? inspectOfd(parts) : inspectOffice(parts)) };
  }
  const flags = new Set(await tailFlags(path, kind, size));
  if (kind === 'pdf') {
    const { flags: active, ...pdf } = await inspectPdf(path, limits);
    return { format: kind, flags: flags.union(active), pdf };
  }
  if (kind === 'jpg' || kind === 'png' || kind === 'tif') await inspectImage(path, limits);
  else if (kind === 'mp4') await inspectMp4(path, size);
  else if (kind === 'mp3') await inspectMp3(path, size);
  else if (kind === 'webm') inspectWebm(await readFile(path));
  return { format: kind, flags };
}

/** The refusal of a format that is not taken in: where the name promises one that is, the sentence says what the content is. */
async function notTaken(head: Buffer, name: string): Promise<Unacceptable> {
  const extension = extensionOf(name);
  const promised = formatNames.some((format) =>
    formats[format].extensions.some((known) => known === extension),
  );
  const actual = await foreignLabel(head);
  return promised && actual !== undefined
    ? new Unacceptable('files.mislabelled', { extension, actual })
    : new Unacceptable('files.type-unknown');
}

function checkLabel(name: string, format: Format): void {
  const extension = extensionOf(name);
  const allowed: readonly string[] = formats[format].extensions;
  if (extension === '' || allowed.includes(extension)) return;
  throw new Unacceptable('files.mislabelled', {
    extension: extension.slice(0, 12),
    actual: formats[format].label,
  });
}

/** A name made to be misread: direction marks, control characters, path characters, or a program's extension before the last. */
const oddName = (name: string) =>
  /[\p{Cc}\p{Cf}\p{Co}\\/]/u.test(name) ||
  /\.(exe|scr|com|bat|cmd|js|vbs|ps1|lnk|hta|html?|svg)\.[^.]+$/i.test(name);

/** Judge one quarantined file. Runs inside the sandbox only; throws `Unacceptable` at the first reason against it. */
export async function inspectFile(path: string, name: string, limits: FileLimits): Promise<Inspected> {
  const { size } = await stat(path);
  if (size === 0) throw new Unacceptable('files.empty');
  await scanForVirus(path);
  const found = await inspectContent(path, name, size, limits);
  checkLabel(name, found.format);
  if (oddName(name)) found.flags.add('odd-name');
  return found;
}
