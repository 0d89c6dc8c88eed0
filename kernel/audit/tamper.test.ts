import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { sha256 } from '../crypto/digest.ts';
import { noteSigner, noteVerifier } from '../crypto/note.ts';
import { testDatabase } from '../testing/database.ts';
import { consistencyHolds, faultOfProof } from './bundle.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { erasePersonal } from './erase.ts';
import { leafContent } from './leaf.ts';
import { numberedEntries } from './log-store.ts';
import { consistencyProof, inclusionProof, waitForSequenced } from './prove.ts';
import { recordAudit } from './record.ts';
import { recomputedTree } from './recompute.ts';
import { anEntry, aWorld, recordMany, ORIGIN } from './testing.ts';
import { leafHash } from './tree.ts';
import { verifyLog } from './verify.ts';
import { latestWitnessed } from './witness.ts';

// Opened here once, so that the server outlives the first test that asks for a database.
await testDatabase();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

type World = Awaited<ReturnType<typeof aWorld>>;

async function sealedWorld(count = 30): Promise<World> {
  return await aWorld(count, folders);
}

/** Statements of someone who has the whole database server: no trigger and no foreign key stops him. */
async function tamper(world: World, ...statements: string[]): Promise<void> {
  await sql
    .raw(`begin; set local session_replication_role = replica; ${statements.join(';')}; commit`)
    .execute(world.owner.db);
}

/** Runs `audit verify` and returns all findings; asserts that the verdict fits them. */
async function findingsOf(world: World, over: { witness?: boolean; files?: boolean } = {}): Promise<string> {
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
async function rebuild(world: World): Promise<{ size: number; root: Buffer }> {
  const tree = recomputedTree();
  const statements: string[] = [];
  for (const { index, entry } of await numberedEntries(world.owner.db, 0, 1_000)) {
    const hash = leafHash(leafContent(entry!));
    tree.push(hash);
    statements.push(
      `update audit_leaf set leaf_hash = '\\x${hash.toString('hex')}', entry_id = '${entry!.id}' where index = ${index}`,
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
async function rollBack(world: World, size: number): Promise<void> {
  await tamper(
    world,
    `delete from audit_entry e using audit_leaf l where l.entry_id = e.id and l.index >= ${size}`,
    `delete from audit_leaf where index >= ${size}`,
    `delete from audit_checkpoint where size > ${size}`,
    `update audit_tile set hashes = substring(hashes from 1 for ${size * 32}) where level = 0`,
  );
}

test('an untouched log passes, and says over how much', async () => {
  const world = await sealedWorld(300);
  const report = await verifyLog(world.app.db, {
    logDir: path.join(world.dataDir, 'audit-log'),
    witnessDir: world.witnessDir,
    verifierKey: world.verifierKey,
  });
  assert.ok(report.ok);
  assert.equal(report.size, 300);
  assert.equal(report.sealed, 300);
  assert.deepEqual(
    report.checks.map((check) => check.name),
    ['entries', 'numbering', 'personal', 'tiles', 'checkpoints', 'files', 'witness', 'queue'],
  );
});

test('any column of a row altered: the row is named', async () => {
  const world = await sealedWorld();
  const [id] = world.ids.slice(7);
  const { rows } = await sql<{ column: string; type: string }>`
    select column_name as column, data_type as type from information_schema.columns
    where table_name = 'audit_entry' and column_name <> 'id'`.execute(world.owner.db);
  assert.ok(rows.length >= 18);
  const change: Record<string, string> = {
    'timestamp with time zone': `'2020-01-01Z'`,
    jsonb: `'[{"type":"x","id":"y"}]'`,
    ARRAY: `'{x}'`,
    bytea: `sha256('x')`,
    text: `'other.value'`,
  };
  for (const { column, type } of rows) {
    const value = column === 'outcome' ? `'read'` : change[type];
    assert.ok(value, `no way to alter a ${type}`);
    await tamper(
      world,
      'create table if not exists kept as select * from audit_entry',
      'alter table audit_entry drop constraint if exists audit_entry_check',
      `update audit_entry set ${column} = ${value} where id = '${id}'`,
    );
    assert.match(await findingsOf(world), new RegExp(`第 7 号条目（${id}）`), column);
    await tamper(world, `update audit_entry e set ${column} = k.${column} from kept k where k.id = e.id`);
  }
  assert.equal(await findingsOf(world), '');
});

test('a row deleted, with or without its number: named', async () => {
  const world = await sealedWorld();
  await tamper(world, `delete from audit_entry where id = '${world.ids[4]}'`);
  assert.match(
    await findingsOf(world, { files: false, witness: false }),
    new RegExp(`entries: 第 4 号条目（${world.ids[4]}）已被删除`),
  );
  await tamper(world, 'delete from audit_leaf where index = 4');
  assert.match(await findingsOf(world, { files: false, witness: false }), /numbering: 缺第 4 号条目/);
});

test('the tail deleted: found by checkpoint, by tile, by files and by the witness, each alone', async () => {
  const world = await sealedWorld();
  await tamper(
    world,
    `delete from audit_entry where id in ('${world.ids[28]}', '${world.ids[29]}')`,
    'delete from audit_leaf where index >= 28',
  );
  assert.match(
    await findingsOf(world, { files: false, witness: false }),
    /tiles: .*第 28 号起.*\n.*checkpoints: .*封存了 30 条，数据库只有 28 条/s,
  );
  await rollBack(world, 28);
  assert.match(
    await findingsOf(world, { witness: false }),
    new RegExp(`第 29 号条目（${world.ids[29]}）只在日志文件中`),
  );
  assert.match(
    await findingsOf(world, { files: false }),
    /witness: 见证文件 latest封存了 30 条，数据库只有 28 条/,
  );
  await assert.rejects(world.start(), /cut or rolled back/);
});

test('a row slipped in: with a number of its own, in place of another, or beside the queue', async () => {
  const world = await sealedWorld();
  const id = await recordAudit(world.app.db, anEntry({ act: 'sample.forged' }));
  assert.equal(await findingsOf(world), '', 'waiting for its number is no fault');
  await tamper(world, 'delete from audit_pending');
  assert.match(await findingsOf(world), new RegExp(`queue: 条目（${id}）`));
  await tamper(
    world,
    `insert into audit_leaf (index, entry_id, leaf_hash) values (30, '${id}', sha256('x'))`,
  );
  assert.match(await findingsOf(world), new RegExp(`entries: 第 30 号条目（${id}）内容被改动`));
  await tamper(
    world,
    'delete from audit_leaf where index = 30',
    `update audit_leaf set entry_id = '${id}' where index = 3`,
  );
  assert.match(await findingsOf(world), new RegExp(`entries: 第 3 号条目（${id}）内容被改动`));
});

test('two rows swapped, with their hashes', async () => {
  const world = await sealedWorld();
  await tamper(
    world,
    'create temp table s as select * from audit_leaf where index in (5, 9)',
    'delete from audit_leaf where index in (5, 9)',
    'insert into audit_leaf (index, entry_id, leaf_hash) select 14 - index, entry_id, leaf_hash from s',
  );
  const findings = await findingsOf(world, { files: false, witness: false });
  assert.match(findings, /tiles: 第 5 号条目与树中的叶子不符\ntiles: 第 9 号条目与树中的叶子不符/);
  assert.match(findings, /checkpoints: .*的根与重算结果不符/);
});

test('everything renumbered by one', async () => {
  const world = await sealedWorld();
  await tamper(
    world,
    'update audit_leaf set index = index + 100',
    'update audit_leaf set index = index - 99',
  );
  assert.match(await findingsOf(world, { files: false, witness: false }), /numbering: 缺第 0 号条目/);
});

test('the whole database rebuilt over an altered row, without the key', async () => {
  const world = await sealedWorld();
  await tamper(world, `update audit_entry set actor_id = 'someone-else' where id = '${world.ids[2]}'`);
  const head = await rebuild(world);
  assert.match(
    await findingsOf(world, { files: false, witness: false }),
    /^checkpoints: 第 30 号检查点（30 条）的根与重算结果不符$/,
  );
  assert.match(
    await findingsOf(world),
    new RegExp(`files: 第 2 号条目：数据库与日志文件不同（文件中为 ${world.ids[2]}`),
  );
  await assert.rejects(world.start(), /another history/);
  const forged = signCheckpoint(noteSigner(ORIGIN, sha256('forger')), head);
  await tamper(
    world,
    'delete from audit_checkpoint',
    `insert into audit_checkpoint values (30, '\\x${head.root.toString('hex')}', '${forged}')`,
  );
  assert.match(
    await findingsOf(world, { files: false, witness: false }),
    /^checkpoints: 第 30 号检查点的签名无效/,
  );
  await assert.rejects(world.start(), /not signed with this log's key/);
});

test("yesterday's backup put back, database and folder: only the witness knows, and it is enough", async () => {
  const world = await sealedWorld();
  const backup = `${world.dataDir}-backup`;
  folders.push(backup);
  await cp(world.dataDir, backup, { recursive: true });
  const sequencer = await world.start();
  const later = await recordMany(world.app.db, 20);
  await waitForSequenced(world.app.db, later.at(-1)!, 5_000);
  await sequencer.stop();
  assert.equal(await findingsOf(world), '');
  await rollBack(world, 30);
  await rm(world.dataDir, { recursive: true });
  await cp(backup, world.dataDir, { recursive: true });
  assert.equal(
    await findingsOf(world, { witness: false }),
    '',
    'a complete older state is consistent in itself',
  );
  assert.match(await findingsOf(world), /witness: .*封存了 50 条，数据库只有 30 条/);
  await assert.rejects(world.start(), /the witness's checkpoint covers 50 entries/);
});

test('a fork shown to two readers, signed with the real key', async () => {
  const world = await sealedWorld();
  const sequencer = await world.start();
  const ids = await recordMany(world.app.db, 10);
  await waitForSequenced(world.app.db, ids.at(-1)!, 5_000);
  await sequencer.stop();
  const seen = openCheckpoint((await latestWitnessed(world.witnessDir))!, noteVerifier(world.verifierKey))!;
  await rollBack(world, 30);
  await rm(path.join(world.dataDir, 'audit-log'), { recursive: true });
  const forked = await world.start({ witnessDir: undefined });
  const others = await recordMany(world.app.db, 15, { act: 'sample.other' });
  const proof = await waitForSequenced(world.app.db, others.at(-1)!, 5_000);
  await forked.stop();
  assert.equal(await findingsOf(world, { witness: false }), '', 'each history is consistent in itself');
  assert.match(await findingsOf(world), /witness: 见证文件 latest（40 条）的根与重算结果不符/);
  const other = openCheckpoint(proof!.checkpoint, noteVerifier(world.verifierKey))!;
  assert.ok(!consistencyHolds(seen, other, await consistencyProof(world.app.db, seen.size, other.size)));
});

test('a clock set back changes no number: what came later stands later', async () => {
  const world = await sealedWorld(5);
  const sequencer = await world.start();
  const id = await recordAudit(world.app.db, anEntry({ at: '2001-01-01T00:00:00.000Z' }));
  assert.equal((await waitForSequenced(world.app.db, id, 5_000))?.index, 5);
  await sequencer.stop();
  assert.equal(await findingsOf(world), '');
});

test('personal data erased with reason: the proof given before still holds, and so does the log', async () => {
  const world = await sealedWorld();
  const entryId = world.ids[3]!;
  const before = (await inclusionProof(world.app.db, entryId))!;
  const erasure = {
    at: '2026-03-03T00:00:00.000Z',
    actorKind: 'staff',
    actorId: 'auditor',
    entryId,
    reason: '本人申请',
  };
  await world.app.db.transaction().execute(async (tx) => assert.ok(await erasePersonal(tx, erasure)));
  assert.equal(await erasePersonal(world.app.db, erasure), undefined, 'nothing is left to erase');
  const row = await world.app.db
    .selectFrom('audit_entry')
    .selectAll()
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow();
  assert.deepEqual([row.actor_name, row.ip, row.personal, row.salt], [null, null, null, null]);
  const sequencer = await world.start();
  await waitForSequenced(
    world.app.db,
    (
      await world.app.db
        .selectFrom('audit_entry')
        .select('id')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
    ).id,
    5_000,
  );
  await sequencer.stop();
  assert.equal(await findingsOf(world), '');
  assert.equal(faultOfProof(before, world.verifierKey), undefined);
  const after = (await inclusionProof(world.app.db, entryId))!;
  assert.equal(after.content, before.content);
  assert.equal(faultOfProof(after, world.verifierKey), undefined);
});

test('personal data erased without a record is named', async () => {
  const world = await sealedWorld();
  await assert.rejects(
    sql`select audit_erase_personal(${world.ids[3]}::uuid)`.execute(world.app.db),
    /only after the erasure is recorded/,
  );
  await tamper(
    world,
    `update audit_entry set actor_name = null, ip = null, personal = null, salt = null where id = '${world.ids[3]}'`,
  );
  assert.match(
    await findingsOf(world),
    new RegExp(`personal: 第 3 号条目（${world.ids[3]}）的个人信息被删除而无删除记录`),
  );
});
