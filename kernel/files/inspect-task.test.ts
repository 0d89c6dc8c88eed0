import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { inTransaction } from '../db/transaction.ts';
import { createLog } from '../log/log.ts';
import { runJobs } from '../jobs/index.ts';
import { digestFile, fileActs, fileTasks, getFile } from './index.ts';
import { inspectAndConvert } from './sandbox/run.ts';
import { refuseFileRow, sealFile } from './store.ts';
import { type FileHouse, fileHouse, somePdf } from './testing.ts';

type Crash = 'before' | 'after-inspection' | undefined;
let crash: Crash;
let calls = 0;
const house = await fileHouse({
  inspect: async (input) => {
    calls += 1;
    if (crash === 'before') throw new Error('killed');
    const verdict = await inspectAndConvert(input);
    if (crash === 'after-inspection') throw new Error('killed');
    return verdict;
  },
});
const pdf = await somePdf('statement of claim');

const rowOf = async (id: string, where: FileHouse = house) => {
  const file = await getFile(where.db, id);
  assert.ok(file);
  return file;
};
const quarantine = (id: string) => path.join(house.uploadsDir, 'quarantine', id);

async function trailOf(id: string) {
  return house.db
    .selectFrom('audit_entry')
    .select(['act', 'outcome', 'change'])
    .where('subject_id', '=', id)
    .where('act', '=', 'files.inspect')
    .execute();
}

async function eventsOf(id: string) {
  return house.db.selectFrom('outbox_event').select(['topic', 'audiences']).where('key', '=', id).execute();
}

suite('inspection', () => {
  test('a good file is sealed with its view, the original unaltered under its hash, and its owner told', async () => {
    const id = await house.send('ann', pdf, '起诉状.pdf');
    await house.look(id);
    const file = await rowOf(id);
    assert.equal(file.state, 'ready', file.why ?? '');
    assert.equal(file.format, 'pdf');
    assert.equal(file.mediaType, 'application/pdf');
    assert.equal(file.view, 'ready');
    assert.equal(file.pages, 1);
    assert.ok(file.sealedAt);
    assert.deepEqual(await buffer(await house.blobs.read(file.sha256 ?? '')), pdf);
    assert.ok(((await house.blobs.sizeOf(file.viewSha256 ?? '')) ?? 0) > 0);
    assert.equal(existsSync(quarantine(id)), false);
    assert.deepEqual(await readdir(path.join(house.scratchDir, 'files')), []);
    assert.deepEqual(await eventsOf(id), [
      { topic: 'files.changed', audiences: ['person:ann'] },
      { topic: 'files.changed', audiences: ['person:ann'] },
    ]);
  });

  test('run twice, and twice at once: sealed once', async () => {
    const id = await house.send('ann', await somePdf('twice'), 'a.pdf');
    await Promise.allSettled([house.look(id), house.look(id)]);
    await house.look(id);
    assert.equal((await rowOf(id)).state, 'ready');
    const trail = await trailOf(id);
    assert.equal(trail.filter(({ change }) => JSON.stringify(change).includes('ready')).length, 1);
    const before = calls;
    await house.look(id);
    assert.equal(calls, before, 'a sealed file is not looked into again');
  });

  for (const point of ['before', 'after-inspection'] as const)
    test(`killed ${point}: nothing is lost, the next run seals`, async () => {
      const id = await house.send('ann', await somePdf(`killed ${point}`), 'a.pdf');
      crash = point;
      await assert.rejects(house.look(id));
      crash = undefined;
      assert.equal((await rowOf(id)).state, 'quarantined');
      assert.ok(existsSync(quarantine(id)));
      await house.look(id);
      assert.equal((await rowOf(id)).state, 'ready');
    });

  test('killed between the blob and the row: the next run takes the original from the store', async () => {
    const content = await somePdf('between');
    const id = await house.send('ann', content, 'a.pdf');
    const { sha256, size } = await digestFile(quarantine(id));
    await house.blobs.putFile(sha256, quarantine(id), size);
    assert.equal(existsSync(quarantine(id)), false);
    await house.look(id);
    const file = await rowOf(id);
    assert.equal(file.state, 'ready');
    assert.deepEqual(await buffer(await house.blobs.read(sha256)), content);
  });

  test('killed between the row and the emptying of the quarantine: the next run empties it', async () => {
    const id = await house.send('ann', await somePdf('emptying'), 'a.pdf');
    await house.look(id);
    await writeFile(quarantine(id), 'left behind');
    await house.look(id);
    assert.equal(existsSync(quarantine(id)), false);
    await writeFile(quarantine(id), 'left behind');
    const old = new Date(Date.now() - 48 * 3_600_000);
    await utimes(quarantine(id), old, old);
    await house.clean();
    assert.equal(existsSync(quarantine(id)), false);
  });

  test('the same content from two persons is one blob and two files', async () => {
    const [a, b] = await Promise.all(['ann', 'bob'].map((owner) => house.send(owner, pdf, 'a.pdf')));
    for (const id of [a ?? '', b ?? '']) await house.look(id);
    const [first, second] = [await rowOf(a ?? ''), await rowOf(b ?? '')];
    assert.equal(first.sha256, second.sha256);
    assert.deepEqual([first.state, second.state], ['ready', 'ready']);
    assert.equal(existsSync(quarantine(b ?? '')), false);
  });

  test('a hostile file is refused with a sentence that says what to do, and never reaches the store', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const id = await house.send('ann', svg, 'picture.pdf');
    const { sha256 } = await rowOf(id);
    await house.look(id);
    const file = await rowOf(id);
    assert.equal(file.state, 'refused');
    assert.match(file.why ?? '', /上传。$/);
    assert.equal(await house.blobs.sizeOf(sha256 ?? ''), undefined);
    assert.equal(existsSync(quarantine(id)), false);
    const trail = await house.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('subject_id', '=', id)
      .where('act', '=', 'files.inspect')
      .execute();
    assert.equal(trail.length, 1);
    const [entry] = trail;
    assert.ok(entry);
    assert.match(fileActs['files.inspect'](entry), /未通过/);
  });

  test('content that vanished or changed in quarantine is said to be lost, not sealed', async () => {
    const id = await house.send('ann', await somePdf('changed'), 'a.pdf');
    await writeFile(quarantine(id), await somePdf('something else'));
    await house.look(id);
    assert.equal((await rowOf(id)).state, 'refused');
    assert.match((await rowOf(id)).why ?? '', /重新上传/);
  });

  test('by the worker: from the last byte to a sealed file without anyone asking', async () => {
    const runner = await runJobs(house.database.app.pool, fileTasks(house), createLog('silent'));
    const id = await house.send('dora', await somePdf('worker'), 'a.pdf');
    for (let i = 0; i < 150 && (await rowOf(id)).state === 'quarantined'; i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await runner.stop();
    assert.equal((await rowOf(id)).state, 'ready');
  });

  test('an inspection that died for good is begun anew after an hour', async () => {
    const id = await house.send('ann', await somePdf('stuck'), 'a.pdf');
    await house.database.owner.pool.query('select graphile_worker.remove_job($1)', [`file:${id}`]);
    house.clock.forward(2 * 3_600_000);
    await house.clean();
    const { rows } = await house.database.owner.pool.query(
      'select 1 from graphile_worker.jobs where key = $1',
      [`file:${id}`],
    );
    assert.equal(rows.length, 1);
  });
});

suite('the table holds its own rules', () => {
  const now = house.clock.now();

  test('hashes, size, name, owner and seal never change; states do not go back; nothing is deleted', async () => {
    const id = await house.send('ann', await somePdf('rules'), 'a.pdf');
    await house.look(id);
    for (const [role, client] of [
      ['app', house.database.app.pool],
      ['owner', house.database.owner.pool],
    ] as const)
      for (const change of [
        `update file_object set sha256 = repeat('0', 64) where id = $1`,
        `update file_object set sm3 = null where id = $1`,
        `update file_object set size = 1 where id = $1`,
        `update file_object set name = 'b' where id = $1`,
        `update file_object set owner_id = 'bob' where id = $1`,
        `update file_object set sealed_at = now() where id = $1`,
        `update file_object set state = 'quarantined', sealed_at = null where id = $1`,
        `delete from file_object where id = $1`,
      ])
        await assert.rejects(client.query(change, [id]), { code: '42501' }, `${role}: ${change}`);
    await assert.rejects(house.database.owner.pool.query('truncate file_object cascade'), { code: '42501' });
  });

  test('no row is ready without format and hashes, refused without a reason, or skips its inspection', async () => {
    const answer = await house.call('ann', 'POST', '/api/uploads', { 'upload-length': '9' });
    const id = answer.headers.get('upload-file-id') ?? '';
    const { app } = house.database;
    await assert.rejects(
      inTransaction(app.db, (tx) =>
        sealFile(
          tx,
          { id, name: 'a' },
          { format: 'pdf', mediaType: 'x/y', flags: [], view: { state: 'none' } },
          now,
        ),
      ),
      { code: '42501' },
    );
    await assert.rejects(app.pool.query("update file_object set state = 'quarantined' where id = $1", [id]), {
      code: '23514',
    });
    await assert.rejects(app.pool.query("update file_object set state = 'refused' where id = $1", [id]), {
      code: '23514',
    });
    await assert.rejects(app.pool.query("update file_object set view_state = 'ready' where id = $1", [id]), {
      code: '23514',
    });
    await inTransaction(app.db, (tx) => refuseFileRow(tx, id, { code: 'files.expired', detail: 'x' }));
  });
});
