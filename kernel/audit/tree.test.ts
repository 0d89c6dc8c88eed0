import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../crypto/digest.ts';
import {
  appendLeaves,
  consistencyPath,
  HASH_BYTES,
  hashesAtLevel,
  inclusionPath,
  leafHash,
  rootOfFull,
  type TileReader,
  treeRoot,
} from './tree.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

/** RFC 6962 §2.1 word for word, with nothing of the tile code: the measure for everything here. */
function definition(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha256('');
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), definition(leaves.slice(0, k)), definition(leaves.slice(k)));
}

const leavesOf = (size: number) => Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i}`));

function memoryTiles() {
  const tiles = new Map<string, Buffer>();
  const read: TileReader = async (level, n) => tiles.get(`${level}/${n}`) ?? Buffer.alloc(0);
  return { tiles, read };
}

/** A tree grown in the given steps, as the sequencer grows it. */
async function grown(steps: readonly number[]) {
  const { tiles, read } = memoryTiles();
  let size = 0;
  for (const step of steps) {
    const leaves = Array.from({ length: step }, (_, i) => leafHash(Buffer.from(`entry ${size + i}`)));
    const edge: TileReader = async (level, n, width) => {
      const tile = await read(level, n, width);
      assert.equal(
        tile.length,
        width * HASH_BYTES,
        'the unfinished tile has exactly the hashes of the present size',
      );
      return tile;
    };
    for (const tile of await appendLeaves(size, leaves, edge))
      tiles.set(`${tile.level}/${tile.n}`, tile.hashes);
    size += step;
  }
  return { read, size, tiles };
}

test('RFC 6962 test vectors: the roots of the eight known leaves', async () => {
  const known = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const { tiles, read } = memoryTiles();
  for (const [size, root] of roots.entries()) {
    const leaf = leafHash(Buffer.from(known[size]!, 'hex'));
    for (const tile of await appendLeaves(size, [leaf], read))
      tiles.set(`${tile.level}/${tile.n}`, tile.hashes);
    assert.equal((await treeRoot(read, size + 1)).toString('hex'), root);
  }
  assert.equal(
    (await treeRoot(read, 0)).toString('hex'),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('property: grown in any steps, every older root and every inclusion proof agree with the definition', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      async (steps, a, b) => {
        const { read, size } = await grown(steps);
        if (size === 0) return;
        const older = (a % size) + 1;
        const root = await treeRoot(read, older);
        assert.deepEqual(root, definition(leavesOf(older)));
        const index = b % older;
        const leaf = leafHash(leavesOf(older)[index]!);
        const path = await inclusionPath(read, index, older);
        assert.ok(verifyInclusion({ index, size: older, leaf, root }, path));
        assert.ok(!verifyInclusion({ index, size: older, leaf: leafHash('else'), root }, path));
        if (older > 1)
          assert.ok(!verifyInclusion({ index: (index + 1) % older, size: older, leaf, root }, path));
        assert.ok(!verifyInclusion({ index, size: older, leaf, root }, [...path, leaf]));
      },
    ),
    { numRuns: 120 },
  );
});

test('property: consistency holds between any two sizes of one log and between no two logs', async () => {
  const { read, size } = await grown([700]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: size }), fc.integer({ min: 1, max: size }), async (x, y) => {
      const [from, to] = [Math.min(x, y), Math.max(x, y)];
      const [older, newer] = [
        { size: from, root: definition(leavesOf(from)) },
        { size: to, root: definition(leavesOf(to)) },
      ];
      const path = await consistencyPath(read, from, to);
      assert.ok(verifyConsistency(older, newer, path));
      assert.ok(!verifyConsistency({ ...older, root: leafHash('fork') }, newer, path));
      assert.ok(!verifyConsistency(older, { ...newer, root: leafHash('fork') }, path));
      if (path.length > 0) assert.ok(!verifyConsistency(older, newer, path.slice(1)));
    }),
    { numRuns: 200 },
  );
});

test('every pair of sizes up to 40 is proved, none missed', async () => {
  const { read } = await grown([40]);
  for (let to = 1; to <= 40; to++)
    for (let from = 1; from <= to; from++) {
      const heads = [from, to].map((n) => ({ size: n, root: definition(leavesOf(n)) })) as [never, never];
      assert.ok(verifyConsistency(...heads, await consistencyPath(read, from, to)), `${from} → ${to}`);
      const root = definition(leavesOf(to));
      const path = await inclusionPath(read, from - 1, to);
      assert.ok(
        verifyInclusion({ index: from - 1, size: to, leaf: leafHash(leavesOf(to)[from - 1]!), root }, path),
      );
    }
});

test('a tree over three levels of tiles has the right root', async () => {
  const { read, size, tiles } = await grown([65_000, 800, 3]);
  assert.deepEqual(await treeRoot(read, size), definition(leavesOf(size)));
  assert.deepEqual(
    [0, 1, 2, 3].map((level) => hashesAtLevel(size, level)),
    [65_803, 257, 1, 0],
  );
  assert.deepEqual(rootOfFull(tiles.get('0/0')!), tiles.get('1/0')!.subarray(0, 32));
});
