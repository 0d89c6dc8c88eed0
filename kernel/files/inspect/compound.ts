import { Unacceptable } from './outcome.ts';

const FREE = 0xffffffff;
const END = 0xfffffffe;

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file (MS-CFB): its directory and the first bytes of a stream. Chains are walked with a count, so a loop ends. */
export interface CompoundFile {
  readonly names: readonly string[];
  head(name: string, bytes: number): Buffer | undefined;
}

const broken = () => new Unacceptable('files.broken');

function fatOf(file: Buffer, sectorSize: number): number[] {
  const listed: number[] = [];
  for (let i = 0; i < 109; i++) listed.push(file.readUInt32LE(76 + i * 4));
  let next = file.readUInt32LE(68);
  for (let guard = 0; next < END && guard < 10_000; guard++) {
    const at = (next + 1) * sectorSize;
    if (at + sectorSize > file.length) throw broken();
    for (let i = 0; i < sectorSize / 4 - 1; i++) listed.push(file.readUInt32LE(at + i * 4));
    next = file.readUInt32LE(at + sectorSize - 4);
  }
  const fat: number[] = [];
  for (const sector of listed) {
    if (sector >= END || sector === FREE) continue;
    const at = (sector + 1) * sectorSize;
    if (at >= file.length) throw new Unacceptable('files.truncated');
    const end = Math.min(at + sectorSize, file.length - 3);
    for (let p = at; p < end; p += 4) fat.push(file.readUInt32LE(p));
  }
  return fat;
}

function chain(fat: readonly number[], start: number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < END; sector = fat[sector] ?? END) {
    if (sectors.length >= most || sectors.length > fat.length) break;
    sectors.push(sector);
  }
  return sectors;
}

/** Open a compound file held in memory. */
export function openCompound(file: Buffer): CompoundFile {
  if (file.length < 1536) throw new Unacceptable('files.truncated');
  const sectorSize = 1 << file.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) throw broken();
  const fat = fatOf(file, sectorSize);
  const read = (start: number, bytes: number) =>
    Buffer.concat(
      chain(fat, start, Math.ceil(bytes / sectorSize)).map((s) =>
        file.subarray((s + 1) * sectorSize, (s + 2) * sectorSize),
      ),
    ).subarray(0, bytes);
  const readMini = (container: Buffer, start: number, bytes: number) => {
    const table = read(file.readUInt32LE(60), 4 * 1024 * 1024);
    const miniFat = Array.from({ length: Math.floor(table.length / 4) }, (_, i) => table.readUInt32LE(i * 4));
    const pieces = chain(miniFat, start, Math.ceil(bytes / 64)).map((s) =>
      container.subarray(s * 64, s * 64 + 64),
    );
    return Buffer.concat(pieces).subarray(0, bytes);
  };
  const directory = read(file.readUInt32LE(48), 4 * 1024 * 1024);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const kind = directory[at + 66] ?? 0;
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    if (kind === 0 || length < 2) continue;
    const name = directory.toString('utf16le', at, at + length - 2);
    entries.push({
      name,
      kind,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  if (entries.length === 0) throw broken();
  return {
    names: entries.map(({ name }) => name),
    head: (name, bytes) => {
      const entry = entries.find((candidate) => candidate.kind === 2 && candidate.name === name);
      if (entry === undefined) return undefined;
      if (entry.size >= 4096) return read(entry.start, Math.min(bytes, entry.size));
      // Streams below 4,096 bytes live in the mini stream, which is the stream of the root.
      const root = entries.find((candidate) => candidate.kind === 5);
      return root === undefined
        ? undefined
        : readMini(read(root.start, root.size), entry.start, Math.min(bytes, entry.size));
    },
  };
}

/** Word or Excel of 97-2003: the format, or the reason it is not taken in. */
export function inspectCompound(file: Buffer): 'doc' | 'xls' {
  const compound = openCompound(file);
  const has = (name: string) => compound.names.includes(name);
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new Unacceptable('files.encrypted');
  const isWord = has('WordDocument');
  const book = has('Workbook') ? 'Workbook' : has('Book') ? 'Book' : undefined;
  if (!isWord && book === undefined) throw new Unacceptable('files.type-unknown');
  if (has('Macros') || has('_VBA_PROJECT_CUR') || has('_VBA_PROJECT')) throw new Unacceptable('files.macro');
  if (isWord) {
    const fib = compound.head('WordDocument', 64);
    if (fib === undefined || fib.length < 32 || fib.readUInt16LE(0) !== 0xa5ec) throw broken();
    if ((fib.readUInt16LE(10) & 0x0100) !== 0) throw new Unacceptable('files.encrypted');
    return 'doc';
  }
  const stream = compound.head(book ?? '', 4096);
  if (stream === undefined || stream.readUInt16LE(0) !== 0x0809) throw broken();
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === 0x002f) throw new Unacceptable('files.encrypted');
  return 'xls';
}
