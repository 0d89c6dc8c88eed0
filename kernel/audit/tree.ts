import { sha256 } from '../crypto/digest.ts';

/** Hashes of a tile: 2^8 wide, as C2SP tlog-tiles has it. */
export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

/** Gives at least the first `width` hashes of tile (level, n), one after another. */
export type TileReader = (level: number, n: number, width: number) => Promise<Buffer>;
export type Tile = { level: number; n: number; hashes: Buffer };

/** RFC 6962 §2.1: hash of a leaf. */
export function leafHash(content: Uint8Array | string): Buffer {
  return sha256(Buffer.of(0), content);
}

/** RFC 6962 §2.1: hash of an inner node. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.of(1), left, right);
}

/** Root over a full power of two of concatenated hashes. */
export function rootOfFull(hashes: Buffer): Buffer {
  let row = hashes;
  while (row.length > HASH_BYTES) {
    const next = Buffer.alloc(row.length / 2);
    for (let at = 0; at < row.length; at += 2 * HASH_BYTES)
      nodeHash(row.subarray(at, at + HASH_BYTES), row.subarray(at + HASH_BYTES, at + 2 * HASH_BYTES)).copy(
        next,
        at / 2,
      );
    row = next;
  }
  return row;
}

/** The tiles of a tree of `size` leaves at one level: how many hashes it has in all. */
export function hashesAtLevel(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/**
 * The tiles that change when `leaves` are appended to a tree of `size`: their new contents, lowest level first. `edge` gives the
 * present contents of the rightmost, unfinished tile of a level.
 */
export async function appendLeaves(
  size: number,
  leaves: readonly Buffer[],
  edge: TileReader,
): Promise<Tile[]> {
  const changed: Tile[] = [];
  let row: readonly Buffer[] = leaves;
  for (let level = 0; row.length > 0; level++) {
    const count = hashesAtLevel(size, level);
    let n = Math.floor(count / TILE_WIDTH);
    const width = count % TILE_WIDTH;
    let hashes = Buffer.concat([width > 0 ? await edge(level, n, width) : Buffer.alloc(0), ...row]);
    const above: Buffer[] = [];
    for (; hashes.length > 0; n++) {
      const tile = hashes.subarray(0, TILE_WIDTH * HASH_BYTES);
      changed.push({ level, n, hashes: tile });
      if (tile.length === TILE_WIDTH * HASH_BYTES) above.push(rootOfFull(tile));
      hashes = hashes.subarray(tile.length);
    }
    row = above;
  }
  return changed;
}

/** Root of the tree of the first `size` leaves; of an empty tree the hash of nothing. */
export async function treeRoot(read: TileReader, size: number): Promise<Buffer> {
  return size === 0 ? sha256('') : rangeHash(read, 0, size);
}

/** RFC 6962 §2.1.1: audit path of leaf `index` in the tree of `size` leaves, lowest first. */
export async function inclusionPath(read: TileReader, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new Error(`leaf ${index} is not in a tree of ${size}`);
  const path: Buffer[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      path.push(await rangeHash(read, middle, to));
      to = middle;
    } else {
      path.push(await rangeHash(read, from, middle));
      from = middle;
    }
  }
  return path.toReversed();
}

/** RFC 6962 §2.1.2: proof that the tree of `from` leaves is a beginning of the tree of `to` leaves. */
export async function consistencyPath(read: TileReader, from: number, to: number): Promise<Buffer[]> {
  if (from < 1 || from > to) throw new Error(`no consistency proof from ${from} to ${to}`);
  const path: Buffer[] = [];
  let [start, end] = [0, to];
  let whole = true;
  while (from !== end) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      path.push(await rangeHash(read, middle, end));
      end = middle;
    } else {
      path.push(await rangeHash(read, start, middle));
      start = middle;
      whole = false;
    }
  }
  if (!whole) path.push(await rangeHash(read, start, end));
  return path.toReversed();
}

/** Largest power of two smaller than n (n ≥ 2). */
function splitPoint(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** MTH(D[from:to]); `from` is a multiple of the power of two that spans the range, as it is in every RFC 6962 proof. */
async function rangeHash(read: TileReader, from: number, to: number): Promise<Buffer> {
  const count = to - from;
  if (count === 1) return storedHash(read, 0, from);
  const power = splitPoint(count);
  if (power * 2 === count) return storedHash(read, Math.round(Math.log2(count)), from / count);
  const middle = from + power;
  return nodeHash(await rangeHash(read, from, middle), await rangeHash(read, middle, to));
}

/** Hash of the full subtree number `i` of 2^level leaves, from the tile that holds it or its descendants. */
async function storedHash(read: TileReader, level: number, i: number): Promise<Buffer> {
  const inTile = level % 8;
  const first = i * 2 ** inTile;
  const n = Math.floor(first / TILE_WIDTH);
  const start = first % TILE_WIDTH;
  const end = start + 2 ** inTile;
  const hashes = await read((level - inTile) / 8, n, end);
  if (hashes.length < end * HASH_BYTES) throw new Error(`tile (${(level - inTile) / 8}, ${n}) is too short`);
  return rootOfFull(hashes.subarray(start * HASH_BYTES, end * HASH_BYTES));
}
