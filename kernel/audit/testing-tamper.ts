import assert from 'node:assert/strict';
import path from 'node:path';
import { sql } from 'kysely';
import { leafContent } from './leaf.ts';
import { numberedEntries } from './log-store.ts';
import { recomputedTree } from './recompute.ts';
import type { aWorld } from './testing.ts';
import { leafHash } from './tree.ts';
import { verifyLog } from './verify.ts';

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Statements of someone who has the whole database server: no trigger and no foreign key stops him. */
export async function tamper(world: World, ...statements: string[]): Promise<void> {
  await sql
    .raw(`begin; set local session_replication_role = replica; ${statements.join(';')}; commit`)
    .execute(world.owner.db);
}

/** Runs `audit verify` and returns all findings; asserts that the verdict fits them. */
export async function findingsOf(
  world: World,
  over: { witness?: boolean; files?: boolean } = {},
): Promise<string> {
  const report = await verifyLog(world.app.db, {
    logDir: over.files === false ? undefined : path.join(world.dataDir, 'audit-log'),
    witnessDir: over.witness === false ? undefined : world.witnessDir,
    verifierKey: world.verifierKey,
  });
  const findings = report.checks.flatMap((check) =>
    check.findings.map((finding) => `${check.name}: ${finding}`),
  );
  assert.equal(report.ok, findings.length === 0);
  return findings.join('\n');
}

/** Makes leaves and tiles of the database fit its (altered) entries again, as a careful forger would. */
export async function rebuild(world: World): Promise<{ size: number; root: Buffer }> {
  const tree = recomputedTree();
  const statements: string[] = [];
  for (const { index, entry } of await numberedEntries(world.owner.db, 0, 1_000)) {
    assert.ok(entry);
    const hash = leafHash(leafContent(entry));
    tree.push(hash);
    statements.push(
      `update audit_leaf set leaf_hash = '\\x${hash.toString('hex')}', entry_id = '${entry.id}' where index = ${index}`,
    );
  }
  statements.push('delete from audit_tile');
  for (const tile of tree.takeTiles(true))
    statements.push(
      `insert into audit_tile values (${tile.level}, ${tile.n}, '\\x${Buffer.concat(tile.hashes).toString('hex')}')`,
    );
  await tamper(world, ...statements);
  return { size: tree.size(), root: tree.root() };
}

/** Puts the database back to its first `size` entries, as a restored backup would. */
export async function rollBack(world: World, size: number): Promise<void> {
  await tamper(
    world,
    `delete from audit_entry e using audit_leaf l where l.entry_id = e.id and l.index >= ${size}`,
    `delete from audit_leaf where index >= ${size}`,
    `delete from audit_checkpoint where size > ${size}`,
    `update audit_tile set hashes = substring(hashes from 1 for ${size * 32}) where level = 0`,
  );
}
