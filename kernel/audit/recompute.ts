import { sha256 } from '../crypto/digest.ts';
import { nodeHash, rootOfFull, TILE_WIDTH } from './tree.ts';

/** A tree computed again from its leaves: gives the root at any moment, and every tile as it fills or at the end. */
export type Recomputed = {
  push(leaf: Buffer): void;
  size(): number;
  root(): Buffer;
  /** Tiles finished since the last call; with `all`, also the unfinished ones at the right edge. */
  takeTiles(all?: boolean): { level: number; n: number; hashes: Buffer[] }[];
};

/**
 * Recomputes a log leaf by leaf, in memory that grows with the logarithm of its size. The root comes from the definition (a stack of
 * full subtrees), not from tiles, so that an error in the tile code cannot hide itself.
 */
export function recomputedTree(): Recomputed {
  const stack: { height: number; hash: Buffer }[] = [];
  const open: Buffer[][] = [];
  const counts: number[] = [];
  const done: { level: number; n: number; hashes: Buffer[] }[] = [];
  let size = 0;

  const fill = (level: number, hash: Buffer): void => {
    const tile = (open[level] ??= []);
    tile.push(hash);
    if (tile.length < TILE_WIDTH) return;
    const n = counts[level] ?? 0;
    counts[level] = n + 1;
    open[level] = [];
    done.push({ level, n, hashes: tile });
    fill(level + 1, rootOfFull(Buffer.concat(tile)));
  };

  return {
    push: (leaf) => {
      let [hash, height] = [leaf, 0];
      for (let top = stack.at(-1); top?.height === height; top = stack.at(-1)) {
        stack.pop();
        hash = nodeHash(top.hash, hash);
        height++;
      }
      stack.push({ height, hash });
      size++;
      fill(0, leaf);
    },
    size: () => size,
    root: () => {
      const [last, ...rest] = stack.toReversed();
      return last ? rest.reduce((right, left) => nodeHash(left.hash, right), last.hash) : sha256('');
    },
    takeTiles: (all = false) => {
      const tiles = done.splice(0);
      if (all)
        for (const [level, hashes] of open.entries())
          if (hashes.length > 0) tiles.push({ level, n: counts[level] ?? 0, hashes });
      return tiles;
    },
  };
}
