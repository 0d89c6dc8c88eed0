import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { noteVerifier } from '../crypto/note.ts';
import { testDatabase } from '../testing/database.ts';
import { consistencyHolds, faultOfProof } from './bundle.ts';
import { openCheckpoint } from './checkpoint.ts';
import { consistencyProof, inclusionProof, waitForSequenced } from './prove.ts';
import { recordAudit } from './record.ts';
import { sequenceBatch } from './sequence.ts';
import { startSequencer, type SequencerOptions } from './sequencer.ts';
import { anEntry, aWorld, ORIGIN, recordMany } from './testing.ts';
import { tileName } from './tile-files.ts';
import { verifyLog } from './verify.ts';

// Opened here once, so that the server outlives the first test that asks for a database.
await testDatabase();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function world() {
  const database = await testDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-audit-'));
  folders.push(dataDir);
  const start = (over: Partial<SequencerOptions> = {}) =>
    startSequencer({
      db: database.sequencer.db,
      dataDir,
      origin: ORIGIN,
      pollMs: 20,
      checkpointMs: 0,
      ...over,
    });
  return { ...database, dataDir, start };
}

test('an entry can be proved moments after its transaction; the proof needs only the verifier key', async () => {
  const { app, start } = await world();
  const sequencer = await start();
  const id = await recordAudit(app.db, anEntry({ change: { state: ['draft', 'submitted'] } }));
  const proof = await waitForSequenced(app.db, id, 5_000);
  assert.ok(proof);
  assert.equal(faultOfProof(proof, sequencer.verifierKey), undefined);
  assert.equal(
    faultOfProof(
      { ...proof, content: proof.content.replace('submitted', 'withdrawn') },
      sequencer.verifierKey,
    ),
    'leaf-content',
  );
  assert.equal(
    faultOfProof({ ...proof, checkpoint: proof.checkpoint.replace('\n1\n', '\n2\n') }, sequencer.verifierKey),
    'checkpoint-signature',
  );
  assert.equal(faultOfProof({ ...proof, hashes: [proof.leafHash] }, sequencer.verifierKey), 'path');
  assert.ok(
    !proof.content.includes('测试律师') && !proof.content.includes('192.0.2.1'),
    'nothing personal in the leaf',
  );
  assert.equal(await waitForSequenced(app.db, '00000000-0000-7000-8000-000000000000', 50), undefined);
  await sequencer.stop();
});

test('entries of many writers are each numbered once, without a hole; any two checkpoints are consistent', async () => {
  const { app, start, dataDir } = await world();
  const sequencer = await start({ batch: 97 });
  const ids = (await Promise.all(Array.from({ length: 12 }, () => recordMany(app.db, 60)))).flat();
  await waitForSequenced(app.db, ids.at(-1)!, 10_000);
  await sequencer.stop();
  const leaves = await app.db
    .selectFrom('audit_leaf')
    .select(['index', 'entry_id'])
    .orderBy('index')
    .execute();
  assert.deepEqual(
    leaves.map((leaf) => leaf.index),
    ids.map((_, i) => i),
  );
  assert.deepEqual(leaves.map((leaf) => leaf.entry_id).toSorted(), ids.toSorted());
  const notes = await app.db.selectFrom('audit_checkpoint').select('note').orderBy('size').execute();
  assert.ok(notes.length > 1);
  const heads = notes.map(({ note }) => openCheckpoint(note, noteVerifier(sequencer.verifierKey))!);
  for (const [i, newer] of heads.entries())
    for (const older of heads.slice(0, i))
      assert.ok(consistencyHolds(older, newer, await consistencyProof(app.db, older.size, newer.size)));
  assert.equal(await readFile(path.join(dataDir, 'audit-log/checkpoint'), 'utf8'), notes.at(-1)?.note);
  for (const id of ids.slice(0, 40))
    assert.equal(faultOfProof((await inclusionProof(app.db, id))!, sequencer.verifierKey), undefined);
});

test('tiles lie where C2SP says and unfinished ones go when full', async () => {
  assert.equal(tileName(1_234_067, 256), 'x001/x234/067');
  assert.equal(tileName(1_234_067, 5), 'x001/x234/067.p/5');
  assert.equal(tileName(0, 1), '000.p/1');
  const { app, start, dataDir } = await world();
  const sequencer = await start();
  for (const count of [200, 100, 20]) {
    const ids = await recordMany(app.db, count);
    await waitForSequenced(app.db, ids.at(-1)!, 5_000);
  }
  await sequencer.stop();
  const files = (
    await readdir(path.join(dataDir, 'audit-log/tile'), { recursive: true, withFileTypes: true })
  )
    .filter((file) => file.isFile())
    .map((file) => path.relative(path.join(dataDir, 'audit-log'), path.join(file.parentPath, file.name)));
  assert.ok(
    files.includes('tile/0/000') && files.includes('tile/entries/000') && files.includes('tile/0/001.p/64'),
  );
  assert.ok(files.includes('tile/1/000.p/1') && !files.some((file) => file.startsWith('tile/0/000.p')));
  assert.equal((await stat(path.join(dataDir, 'audit-log/tile/0/001.p/64'))).size, 64 * 32);
});

test('two sequencers at once, in one folder and in two: one history', async () => {
  const { app, start, dataDir } = await world();
  const elsewhere = path.join(dataDir, 'second');
  const first = await start({ batch: 13 });
  const key = await readFile(path.join(dataDir, 'keys/audit-log.key'));
  await mkdir(path.join(elsewhere, 'keys'), { recursive: true });
  await writeFile(path.join(elsewhere, 'keys/audit-log.key'), key, { mode: 0o600 });
  const others = [await start({ batch: 7 }), await start({ batch: 11, dataDir: elsewhere })];
  const ids = (await Promise.all(Array.from({ length: 6 }, () => recordMany(app.db, 80)))).flat();
  await Promise.all(ids.map((id) => waitForSequenced(app.db, id, 10_000)));
  for (const sequencer of [first, ...others]) await sequencer.stop();
  for (const dir of [dataDir, elsewhere]) {
    const last = await start({ dataDir: dir });
    await last.stop();
    const report = await verifyLog(app.db, {
      logDir: path.join(dir, 'audit-log'),
      verifierKey: first.verifierKey,
    });
    assert.deepEqual(
      report.checks.filter((check) => !check.ok),
      [],
    );
    assert.equal(report.size, 480);
  }
});

test('without the lock too the constraints let only one of two sequencers number', async () => {
  const { app, sequencer } = await world();
  await recordMany(app.db, 20);
  await sequenceBatch(sequencer.db, 10);
  const [entry] = await app.db.selectFrom('audit_leaf').select('entry_id').limit(1).execute();
  const hash = Buffer.alloc(32);
  const insert = (index: number, id: string) =>
    sequencer.db.insertInto('audit_leaf').values({ index, entry_id: id, leaf_hash: hash }).execute();
  const free = await app.db
    .selectFrom('audit_entry')
    .select('id')
    .where(sql<boolean>`id not in (select entry_id from audit_leaf)`)
    .executeTakeFirstOrThrow();
  await assert.rejects(insert(9, free.id), /audit_leaf_pkey/, 'a number twice');
  await assert.rejects(insert(10, entry!.entry_id), /audit_leaf_entry_id_key/, 'an entry twice');
  await assert.rejects(insert(11, free.id), /audit_leaf_previous_fkey/, 'a hole');
  await assert.rejects(
    sequencer.db
      .insertInto('audit_tile')
      .values({ level: 0, n: 0, hashes: hash })
      .onConflict((on) => on.columns(['level', 'n']).doUpdateSet({ hashes: hash }))
      .execute(),
    /may only grow/,
  );
});

test('killed at any moment, the sequencer goes on from where it was', async () => {
  const { app, urls, dataDir, start } = await world();
  const program = path.join(import.meta.dirname, 'testing-sequencer.ts');
  let stopWriting = false;
  const ids: string[] = [];
  const writer = (async () => {
    while (!stopWriting) {
      ids.push(...(await recordMany(app.db, 7)));
      await sleep(5);
    }
  })();
  let killed = 0;
  for (let round = 0; round < 12; round++) {
    const child = fork(program, [urls.sequencer, dataDir, ORIGIN], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [message] = (await once(child, 'message')) as [string];
    assert.equal(message, 'started');
    await sleep(Math.random() * 120);
    child.kill('SIGKILL');
    await once(child, 'exit');
    killed++;
  }
  stopWriting = true;
  await writer;
  const sequencer = await start();
  assert.ok(await waitForSequenced(app.db, ids.at(-1)!, 20_000));
  await sequencer.stop();
  const report = await verifyLog(app.db, {
    logDir: path.join(dataDir, 'audit-log'),
    verifierKey: sequencer.verifierKey,
  });
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
  const numbered = await app.db.selectFrom('audit_leaf').select('entry_id').execute();
  assert.deepEqual(numbered.map((leaf) => leaf.entry_id).toSorted(), ids.toSorted(), 'none lost, none twice');
  assert.equal(killed, 12);
});

test('lost files are laid again; a lost key is never replaced; a changed tile stops the sequencer', async () => {
  const { app, dataDir, verifierKey, start } = await aWorld(300, folders);
  await rm(path.join(dataDir, 'audit-log'), { recursive: true });
  await start().then((sequencer) => sequencer.stop());
  const report = await verifyLog(app.db, { logDir: path.join(dataDir, 'audit-log'), verifierKey });
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
  const tile = path.join(dataDir, 'audit-log/tile/0/001.p/44');
  await writeFile(tile, Buffer.alloc(44 * 32));
  await unlink(path.join(dataDir, 'audit-log/checkpoint'));
  const upset = await start();
  await assert.rejects(upset.ended, /differs from the database/);
  await rm(path.join(dataDir, 'keys'), { recursive: true });
  await assert.rejects(start(), /key file is missing/);
});

test('an entry that slipped past the work list is swept up', async () => {
  const { app, owner, start } = await world();
  await sql`alter table audit_entry disable trigger audit_entry_enqueue`.execute(owner.db);
  const id = await recordAudit(app.db, anEntry({}));
  await sql`alter table audit_entry enable trigger audit_entry_enqueue`.execute(owner.db);
  const sequencer = await start();
  assert.ok(await waitForSequenced(app.db, id, 5_000));
  await sequencer.stop();
});
