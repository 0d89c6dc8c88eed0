import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { commitTo } from './commitment.ts';
import { ERASED_ACT } from './erase.ts';
import { CHECKPOINT_FILE } from './heads.ts';
import { type EntryRow, leafContent } from './leaf.ts';
import { logSize, numberedEntries } from './log-store.ts';
import { type Recomputed, recomputedTree } from './recompute.ts';
import { type Findings, newFindings, type VerifyReport } from './report.ts';
import { readIfThere } from './tile-files.ts';
import { HASH_BYTES, leafHash, TILE_WIDTH } from './tree.ts';
import { checkFiles, checkMissingInDatabase } from './verify-files.ts';
import { type FoundHead, headsInside, headsOutside, type VerifyOptions } from './verify-heads.ts';

type Reader = Kysely<Tables>;
const STEP = 16 * TILE_WIDTH;

/**
 * Recomputes the whole log from its rows and compares: content → leaf → tiles → signed heads, personal data → commitments, files, and
 * what the witness has. Reads only, in one snapshot; may run beside a working sequencer. `verifierKey` should come from outside the
 * machine under test.
 */
export async function verifyLog(db: Db, options: VerifyOptions): Promise<VerifyReport> {
  const findings = newFindings();
  const outside = await headsOutside(options, findings);
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const heads = [...outside, ...(await headsInside(tx, options, findings))];
      const { tree, rows } = await recompute(tx, options, heads, findings);
      checkLengths(heads, tree.size(), findings);
      await checkHeadsThere(options, heads, tree.size(), findings);
      await checkMissingInDatabase(options, heads, tree.size(), findings);
      await checkQueue(tx, findings);
      const sealed = Math.max(0, ...heads.map((head) => head.size));
      findings.note('entries', `${rows} 条`);
      findings.note('checkpoints', `共 ${heads.length} 个，已封存至第 ${sealed} 条`);
      const skipped = [
        options.logDir === undefined && 'files',
        options.witnessDir === undefined && 'witness',
      ] as const;
      const checks = findings.checks(skipped.filter((name) => name !== false));
      return {
        ok: checks.every((check) => check.ok),
        size: tree.size(),
        sealed,
        root: tree.root().toString('base64'),
        checks,
      };
    });
}

async function recompute(
  tx: Reader,
  options: VerifyOptions,
  heads: readonly FoundHead[],
  findings: Findings,
) {
  const size = await logSize(tx);
  const tree = recomputedTree();
  const bySize = Map.groupBy(heads, (head) => head.size);
  const erased = new Set(await erasures(tx));
  let contents: string[] = [];
  let rows = 0;
  const compare = async (all: boolean) => {
    for (const tile of tree.takeTiles(all)) {
      await checkStoredTile(tx, tile, findings);
      await checkFiles(options, heads, tile, contents, findings);
      if (tile.level === 0) contents = [];
    }
  };
  for (let from = 0; from < size; from += STEP)
    for (const row of await numberedEntries(tx, from, Math.min(size, from + STEP))) {
      for (; tree.size() < row.index; contents.push('')) {
        findings.add('numbering', `缺第 ${tree.size()} 号条目`);
        tree.push(Buffer.alloc(HASH_BYTES));
        await compare(false);
      }
      if (row.index < tree.size()) findings.add('numbering', `第 ${row.index} 号重复`);
      const content = row.entry ? leafContent(row.entry) : '';
      const hash = row.entry ? leafHash(content) : row.leafHash;
      if (!row.entry) findings.add('entries', `第 ${row.index} 号条目（${row.entryId}）已被删除`);
      else checkEntry(row.entry, row.index, hash.equals(row.leafHash), erased, findings);
      rows += row.entry ? 1 : 0;
      tree.push(hash);
      contents.push(content);
      for (const head of bySize.get(tree.size()) ?? [])
        if (!head.root.equals(tree.root()))
          findings.add(head.check, `${head.where}（${head.size} 条）的根与重算结果不符`);
      await compare(false);
    }
  await compare(true);
  return { tree, rows };
}

function checkEntry(
  entry: EntryRow,
  index: number,
  same: boolean,
  erased: ReadonlySet<string>,
  findings: Findings,
): void {
  const which = `第 ${index} 号条目（${entry.id}）`;
  if (!same) findings.add('entries', `${which}内容被改动`);
  const part = { actorName: entry.actor_name, ip: entry.ip, personal: entry.personal };
  if (entry.salt === null) {
    if (!erased.has(entry.id)) findings.add('personal', `${which}的个人信息被删除而无删除记录`);
    else if (part.actorName !== null || part.ip !== null || part.personal !== null)
      findings.add('personal', `${which}的个人信息应已删除而仍在`);
  } else if (!commitTo(part, entry.salt).equals(entry.personal_commitment))
    findings.add('personal', `${which}的个人信息被改动`);
}

async function erasures(tx: Reader): Promise<string[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .select('subject_id')
    .where('act', '=', ERASED_ACT)
    .where('outcome', '=', 'done')
    .where('subject_type', '=', 'audit-entry')
    .execute();
  return rows.map((row) => row.subject_id);
}

async function checkStoredTile(
  tx: Reader,
  tile: ReturnType<Recomputed['takeTiles']>[number],
  findings: Findings,
): Promise<void> {
  const row = await tx
    .selectFrom('audit_tile')
    .select('hashes')
    .where('level', '=', tile.level)
    .where('n', '=', tile.n)
    .executeTakeFirst();
  const stored = row?.hashes ?? Buffer.alloc(0);
  for (const [i, hash] of tile.hashes.entries())
    if (!stored.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES).equals(hash))
      findings.add(
        'tiles',
        tile.level === 0
          ? `第 ${tile.n * TILE_WIDTH + i} 号条目与树中的叶子不符`
          : `瓦片 ${tile.level}/${tile.n} 第 ${i} 个哈希不符`,
      );
  if (stored.length > tile.hashes.length * HASH_BYTES)
    findings.add(
      'tiles',
      `瓦片 ${tile.level}/${tile.n} 比条目长：第 ${tile.n * TILE_WIDTH + tile.hashes.length} 号起的条目已不在`,
    );
}

function checkLengths(heads: readonly FoundHead[], size: number, findings: Findings): void {
  for (const head of heads)
    if (head.size > size)
      findings.add(
        head.check,
        `${head.where}封存了 ${head.size} 条，数据库只有 ${size} 条：第 ${size} 号起被截去或回滚`,
      );
}

/** Whoever rewrites a log may also take its heads away: then nothing vouches for it. */
async function checkHeadsThere(
  options: VerifyOptions,
  heads: readonly FoundHead[],
  size: number,
  findings: Findings,
): Promise<void> {
  if (size > 0 && heads.length === 0) findings.add('checkpoints', `${size} 条条目没有任何签名检查点作证`);
  if (options.logDir === undefined || !heads.some((head) => head.check === 'checkpoints')) return;
  if (!(await readIfThere(path.join(options.logDir, CHECKPOINT_FILE))))
    findings.add('files', '检查点文件缺失');
}

async function checkQueue(tx: Reader, findings: Findings): Promise<void> {
  const rows = await tx
    .selectFrom('audit_entry as e')
    .leftJoin('audit_leaf as l', 'l.entry_id', 'e.id')
    .leftJoin('audit_pending as p', 'p.entry_id', 'e.id')
    .select(['e.id', 'p.entry_id as queued'])
    .where('l.index', 'is', null)
    .orderBy('e.id')
    .execute();
  findings.note('queue', `${rows.length} 条待编号`);
  for (const row of rows)
    if (row.queued === null) findings.add('queue', `条目（${row.id}）既无编号，也不在待编号队列中`);
}
