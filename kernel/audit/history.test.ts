import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { noteVerifier } from '../crypto/note.ts';
import { testDatabase } from '../testing/database.ts';
import { consistencyHolds, faultOfProof } from './bundle.ts';
import { openCheckpoint } from './checkpoint.ts';
import { erasePersonal } from './erase.ts';
import { consistencyProof, inclusionProof, waitForSequenced } from './prove.ts';
import { recordAudit } from './record.ts';
import { anEntry, aWorld, recordMany } from './testing.ts';
import { findingsOf, rollBack, tamper } from './testing-tamper.ts';
import { latestWitnessed } from './witness.ts';

// Opened here once, so that the server outlives the first test that asks for a database.
await testDatabase();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
const sealedWorld = (count = 30) => aWorld(count, folders);

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
