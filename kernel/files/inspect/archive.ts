import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { FileLimits } from '../limits.ts';
import { Unacceptable } from './outcome.ts';
import { testVirusWatch } from './virus.ts';

/** One entry as it really unpacks, with its first bytes and, for markup, its whole text. */
export interface UnpackedEntry {
  readonly name: string;
  readonly size: number;
  readonly head: Buffer;
  /** The text of .xml and .rels parts up to 16 MB; undefined for everything else. */
  readonly markup: string | undefined;
}

const MARKUP_CAP = 16 * 1024 * 1024;
const SMALL = 1024 * 1024;
const isMarkup = (name: string) => /\.(xml|rels)$/i.test(name);
const startsZip = (head: Buffer) => head.length >= 4 && head.readUInt32LE(0) === 0x04034b50;

function checkDirectoryEntry(entry: Entry, seen: Set<string>): void {
  const name = entry.fileName;
  const unixMode = entry.externalFileAttributes >>> 16;
  const isLink = (unixMode & 0o170000) === 0o120000;
  const climbs = name.split(/[\\/]/).includes('..') || /^([\\/]|[A-Za-z]:)/.test(name) || name.includes('\0');
  if (isLink || climbs || seen.has(name)) throw new Unacceptable('files.bad-archive');
  if ((entry.generalPurposeBitFlag & 0x1) !== 0) throw new Unacceptable('files.encrypted');
  seen.add(name);
}

async function drain(stream: Readable, entry: Entry, budget: number, maxRatio: number, keep: number) {
  const watch = testVirusWatch();
  const kept: Buffer[] = [];
  let size = 0;
  let keptSize = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Buffer)) throw new TypeError('an archive stream gives buffers');
    watch(chunk);
    size += chunk.length;
    const tooDense = size > SMALL && size > maxRatio * Math.max(1, entry.compressedSize);
    if (size > budget || tooDense) {
      stream.destroy();
      throw new Unacceptable('files.bomb');
    }
    if (keptSize < keep) {
      kept.push(chunk);
      keptSize += chunk.length;
    }
  }
  return { size, bytes: Buffer.concat(kept) };
}

function checkMarkup(bytes: Buffer): string {
  const utf16 =
    bytes.length > 1 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  const markup = bytes.toString(utf16 ? 'utf16le' : 'utf8');
  // A document type is never needed in these formats and is the door of entity bombs and of reading local files.
  if (/<!(DOCTYPE|ENTITY)/i.test(markup) || (utf16 && bytes[0] === 0xfe))
    throw new Unacceptable('files.unsafe-markup');
  return markup;
}

async function walk(
  zip: ZipFile,
  packedSize: number,
  limits: FileLimits,
  depth: number,
): Promise<UnpackedEntry[]> {
  if (zip.entryCount > limits.maxEntries) throw new Unacceptable('files.bomb');
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    checkDirectoryEntry(entry, seen);
    entries.push(entry);
    if (entries.length > limits.maxEntries) throw new Unacceptable('files.bomb');
  }
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  // Entries that share bytes (overlapping members) pack more than the file holds.
  if (packed > packedSize) throw new Unacceptable('files.bomb');
  if (declared > limits.maxUnpackedBytes) throw new Unacceptable('files.bomb');
  if (declared > SMALL && declared > limits.maxRatio * packedSize) throw new Unacceptable('files.bomb');
  const unpacked: UnpackedEntry[] = [];
  let total = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const keep = isMarkup(entry.fileName) ? MARKUP_CAP : 8;
    const stream = await zip.openReadStreamPromise(entry);
    const { size, bytes } = await drain(
      stream,
      entry,
      limits.maxUnpackedBytes - total,
      limits.maxRatio,
      keep,
    );
    total += size;
    if (startsZip(bytes)) await walkNested(zip, entry, size, limits, depth);
    const markup = isMarkup(entry.fileName) ? checkMarkup(bytes) : undefined;
    unpacked.push({ name: entry.fileName, size, head: bytes.subarray(0, 8), markup });
  }
  return unpacked;
}

async function walkNested(
  zip: ZipFile,
  entry: Entry,
  size: number,
  limits: FileLimits,
  depth: number,
): Promise<void> {
  if (depth >= 1 || size > 64 * 1024 * 1024) throw new Unacceptable('files.bomb');
  const stream = await zip.openReadStreamPromise(entry);
  const { bytes } = await drain(stream, entry, size, Number.MAX_SAFE_INTEGER, size);
  const inner = await fromBufferPromise(bytes, {
    lazyEntries: true,
    strictFileNames: false,
    decodeStrings: true,
  });
  await walk(inner, bytes.length, limits, depth + 1);
}

/**
 * Unpack a ZIP container to nowhere and count: entries, sizes against what the directory says, density, overlap, links, climbing or
 * repeated names, encryption, archives in archives. Returns its parts.
 */
export async function unpackArchive(
  path: string,
  size: number,
  limits: FileLimits,
): Promise<UnpackedEntry[]> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: false,
    });
  } catch (error) {
    throw asUnacceptable(error);
  }
  try {
    return await walk(zip, size, limits, 0);
  } catch (error) {
    throw asUnacceptable(error);
  } finally {
    zip.close();
  }
}

function asUnacceptable(error: unknown): Unacceptable {
  if (error instanceof Unacceptable) return error;
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/.test(message))
    return new Unacceptable('files.bad-archive');
  if (/too many bytes/.test(message)) return new Unacceptable('files.bomb');
  if (/end of central directory|unexpected EOF|past end|not enough bytes/i.test(message))
    return new Unacceptable('files.truncated');
  return new Unacceptable('files.broken');
}
