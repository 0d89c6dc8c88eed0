import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { sha256 } from '../crypto/digest.ts';
import { noteSigner } from '../crypto/note.ts';
import { testDatabase } from '../testing/database.ts';
import { signCheckpoint } from './checkpoint.ts';
import { recordAudit } from './record.ts';
import { anEntry, aWorld, ORIGIN } from './testing.ts';
import { findingsOf, rebuild, rollBack, tamper } from './testing-tamper.ts';
import { verifyLog } from './verify.ts';

// Opened here once, so that the server outlives the first test that asks for a database.
await testDatabase();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
const sealedWorld = (count = 30) => aWorld(count, folders);

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
  await tamper(world, 'delete from audit_checkpoint');
  assert.match(
    await findingsOf(world, { files: false, witness: false }),
    /^checkpoints: 30 条条目没有任何签名检查点作证$/,
  );
});

test('the folder of the log emptied', async () => {
  const world = await sealedWorld();
  await rm(path.join(world.dataDir, 'audit-log'), { recursive: true });
  assert.match(await findingsOf(world), /^files: 检查点文件缺失$/);
});
