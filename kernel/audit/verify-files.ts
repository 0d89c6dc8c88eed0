import path from 'node:path';
import { readIfThere, decodeBundle, tilePath } from './tile-files.ts';
import type { Findings } from './report.ts';
import { hashesAtLevel, HASH_BYTES, TILE_WIDTH } from './tree.ts';
import type { FoundHead, VerifyOptions } from './verify-heads.ts';

type RecomputedTile = { level: number; n: number; hashes: readonly Buffer[] };

/** How far the files reach: the size in the checkpoint file. */
function sizeOnDisk(heads: readonly FoundHead[]): number {
  return heads.find((head) => head.check === 'files')?.size ?? 0;
}

/** Compares one recomputed tile with its file, and at the lowest level the bundle of contents with the rows. */
export async function checkFiles(
  options: VerifyOptions,
  heads: readonly FoundHead[],
  tile: RecomputedTile,
  contents: readonly string[],
  findings: Findings,
): Promise<void> {
  if (options.logDir === undefined) return;
  const width = Math.min(
    tile.hashes.length,
    hashesAtLevel(sizeOnDisk(heads), tile.level) - tile.n * TILE_WIDTH,
  );
  if (width <= 0) return;
  const file = await readTileFile(
    options.logDir,
    tile.level,
    tile.n,
    width,
    hashesAtLevel(sizeOnDisk(heads), tile.level),
  );
  const expected = Buffer.concat(tile.hashes.slice(0, width));
  if (!file?.subarray(0, width * HASH_BYTES).equals(expected))
    findings.add(
      'files',
      `文件 ${tilePath(tile.level, tile.n, TILE_WIDTH)} ${file ? '与重算结果不符' : '缺失'}`,
    );
  if (tile.level > 0) return;
  const bundle = await readTileFile(options.logDir, 'entries', tile.n, width, sizeOnDisk(heads));
  const stored = bundle && decodeBundle(bundle);
  if (!stored)
    return findings.add(
      'files',
      `文件 ${tilePath('entries', tile.n, TILE_WIDTH)} ${bundle ? '已损坏' : '缺失'}`,
    );
  for (const [i, content] of contents.slice(0, width).entries())
    if (stored[i] !== content)
      findings.add(
        'files',
        `第 ${tile.n * TILE_WIDTH + i} 号条目：数据库与日志文件不同（文件中为 ${idOf(stored[i])}，数据库中为 ${idOf(content)}）`,
      );
}

/** Names the entries that the files still have and the database has lost. */
export async function checkMissingInDatabase(
  options: VerifyOptions,
  heads: readonly FoundHead[],
  size: number,
  findings: Findings,
): Promise<void> {
  const onDisk = sizeOnDisk(heads);
  if (options.logDir === undefined) return;
  for (let index = size; index < onDisk; index = (Math.floor(index / TILE_WIDTH) + 1) * TILE_WIDTH) {
    const n = Math.floor(index / TILE_WIDTH);
    const bundle = await readTileFile(options.logDir, 'entries', n, 1, onDisk);
    const contents = (bundle && decodeBundle(bundle)) ?? [];
    for (const [i, content] of contents.slice(index % TILE_WIDTH).entries())
      if (index + i < onDisk)
        findings.add('files', `第 ${index + i} 号条目（${idOf(content)}）只在日志文件中，数据库中已不在`);
  }
}

/** The tile as it stood at `count` hashes of its level; when it has filled since, the full one. */
async function readTileFile(
  dir: string,
  level: number | 'entries',
  n: number,
  width: number,
  count: number,
): Promise<Buffer | undefined> {
  const partial = Math.max(width, Math.min(TILE_WIDTH, count - n * TILE_WIDTH));
  return (
    (await readIfThere(path.join(dir, tilePath(level, n, partial)))) ??
    (await readIfThere(path.join(dir, tilePath(level, n, TILE_WIDTH))))
  );
}

function idOf(content: string | undefined): string {
  try {
    return (JSON.parse(content ?? '') as { id?: string }).id ?? '无';
  } catch {
    return '无';
  }
}
