import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { shiftInstant } from '#kernel/time.ts';
import { aLawyer } from '#modules/identity/testing.ts';
import { cancelReading, dropReading, startReading } from './acts.ts';
import { wordComplaint } from './extract/specimens.ts';
import type { Outcome, ReadTask } from './extract/run.ts';
import { finishedReading, lastReading, viewOfReading } from './queries.ts';
import { readingWorld } from './testing.ts';

const database = await testDatabase();
const world = await readingWorld(database);
const lawyer = aLawyer();
const stranger = aLawyer({ name: '另一律师' });
const word = await wordComplaint();

const must = <T extends object>(value: T) => {
  assert.ok(!isRefusal(value), JSON.stringify(value));
  return value as Exclude<T, { refused: string }>;
};
const code = (value: object) => (isRefusal(value) ? value.refused : JSON.stringify(value));
const start = async (fileId: string, anew = false) =>
  must(await startReading(world.context(lawyer), { fileId, anew })).id;
const view = async (id: string) => {
  const found = await viewOfReading(world.db, world.keys, lawyer.id, id);
  assert.ok(found);
  return found;
};
/** A reading that goes on until it is told to stop, like a long scan. */
const endless =
  (begun: () => void) =>
  (task: ReadTask): Promise<Outcome> =>
    new Promise((done) => {
      task.onPage?.(1, 40);
      begun();
      task.signal?.addEventListener('abort', () => done({ kind: 'stopped' }), { once: true });
    });

test('a file is read once, its result is sealed, and only its lawyer sees it', async () => {
  const fileId = await world.putFile(lawyer.id, 'docx', word);
  const id = await start(fileId);
  assert.equal((await view(id)).state, 'waiting');
  assert.equal(await start(fileId), id, 'the one that waits is answered again');
  await world.read(lawyer.id, id);
  const done = await view(id);
  assert.deepEqual([done.state, done.pagesDone, done.pages, done.fileName], ['done', 2, 2, '起诉状.docx']);
  assert.equal(done.document?.lines[1]?.text, '民事起诉状');
  assert.equal(done.complaint?.claims.length, 2);
  assert.equal(await start(fileId), id, 'the one that is done is answered again');
  const [row] = await world.db.selectFrom('reading').selectAll().where('id', '=', id).execute();
  assert.doesNotMatch(Buffer.from(row?.result_sealed ?? '', 'base64url').toString(), /示例/);
  assert.equal((await finishedReading(world.db, world.keys, lawyer.id, id))?.fileId, fileId);
  assert.deepEqual(await lastReading(world.db, lawyer.id, [fileId]), { id, fileId, state: 'done' });

  assert.equal(await viewOfReading(world.db, world.keys, stranger.id, id), undefined);
  assert.equal(await finishedReading(world.db, world.keys, stranger.id, id), undefined);
  assert.equal(await lastReading(world.db, stranger.id, [fileId]), undefined);
  for (const attempt of [
    startReading(world.context(stranger), { fileId, anew: false }),
    startReading(world.context(stranger), { fileId: newId(), anew: false }),
  ])
    assert.equal(code(await attempt), 'reading.file-not-found');
  assert.equal(code(await cancelReading(world.context(stranger), { id })), 'reading.not-found');
  assert.equal(code(await dropReading(world.context(stranger), { id })), 'reading.not-found');
  assert.equal(code(await cancelReading(world.context(lawyer), { id })), 'reading.over');

  const again = await start(fileId, true);
  assert.notEqual(again, id);
  must(await dropReading(world.context(lawyer), { id: again }));
  await world.read(lawyer.id, again);
  assert.equal(
    await viewOfReading(world.db, world.keys, lawyer.id, again),
    undefined,
    'dropped while it waited',
  );
});

test('what cannot be read says so: by its format before, in words after', async () => {
  const sound = await world.putFile(lawyer.id, 'mp3', Buffer.from('sound'));
  assert.equal(
    code(await startReading(world.context(lawyer), { fileId: sound, anew: false })),
    'reading.format',
  );
  const id = await start(await world.putFile(lawyer.id, 'docx', Buffer.from('PK broken')));
  await world.read(lawyer.id, id);
  const { state, failure } = await view(id);
  assert.equal(state, 'failed');
  assert.match(failure ?? '', /已损坏.*请/);
});

test('cancelled, the child is stopped within two seconds and the row stays cancelled', async () => {
  const begun = Promise.withResolvers<void>();
  const slow = await readingWorld(database, { ...world.deps, read: endless(begun.resolve) });
  const id = await start(await world.putFile(lawyer.id, 'pdf', Buffer.from('long')));
  const running = slow.read(lawyer.id, id);
  await begun.promise;
  must(await cancelReading(world.context(lawyer), { id }));
  const from = Date.now();
  await running;
  assert.ok(Date.now() - from < 2_500, `${Date.now() - from} ms`);
  assert.equal((await view(id)).state, 'cancelled');
  await world.read(lawyer.id, id);
  assert.equal((await view(id)).state, 'cancelled', 'its job again does nothing');
});

test('progress is told while it goes on; a worker that stops gives it back, and it begins again', async () => {
  const begun = Promise.withResolvers<void>();
  const slow = await readingWorld(database, { ...world.deps, read: endless(begun.resolve) });
  const id = await start(await world.putFile(lawyer.id, 'docx', word));
  const stopping = new AbortController();
  const running = slow.read(lawyer.id, id, stopping.signal);
  await begun.promise;
  for (let tries = 0; (await view(id)).pagesDone === 0 && tries < 50; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const middle = await view(id);
  assert.deepEqual([middle.state, middle.pagesDone, middle.pages], ['reading', 1, 40]);
  stopping.abort();
  await assert.rejects(running, /worker stops/);
  assert.equal((await view(id)).state, 'waiting');
  await world.read(lawyer.id, id);
  assert.equal((await view(id)).state, 'done');
});

test('a worker that was killed in the middle leaves nothing behind that stops the next; after three it is given up', async () => {
  const killed = async (attempts: number) => {
    const id = await start(await world.putFile(lawyer.id, 'docx', word));
    await world.db.updateTable('reading').set({ state: 'reading', attempts }).where('id', '=', id).execute();
    await world.read(lawyer.id, id);
    return view(id);
  };
  assert.equal((await killed(1)).state, 'done');
  const given = await killed(3);
  assert.deepEqual([given.state, /多次中断/.test(given.failure ?? '')], ['failed', true]);
});

test('while one is read the next goes back to the queue instead of holding a place of the worker', async () => {
  const begun = Promise.withResolvers<void>();
  const slow = await readingWorld(database, { ...world.deps, read: endless(begun.resolve) });
  const [first, second] = [
    await start(await world.putFile(lawyer.id, 'pdf', Buffer.from('first'))),
    await start(await world.putFile(lawyer.id, 'pdf', Buffer.from('second'))),
  ];
  const running = slow.read(lawyer.id, first);
  await begun.promise;
  await slow.read(lawyer.id, second);
  assert.equal((await view(second)).state, 'waiting');
  const { rows } = await sql<{ jobs: number }>`select count(*)::int as jobs from graphile_worker.jobs
    where key = ${`reading.read ${second}`} and run_at > ${shiftInstant(world.clock.now(), 1_000)}`.execute(
    world.owner,
  );
  assert.equal(rows[0]?.jobs, 1);
  for (const id of [first, second]) must(await cancelReading(world.context(lawyer), { id }));
  await running;
});

test('ten at a time for one lawyer', async () => {
  const many = aLawyer({ name: '多件律师' });
  for (let i = 0; i < 10; i++) {
    const fileId = await world.putFile(many.id, 'pdf', Buffer.from(`file ${i}`));
    must(await startReading(world.context(many), { fileId, anew: false }));
  }
  const fileId = await world.putFile(many.id, 'pdf', Buffer.from('one more'));
  assert.equal(code(await startReading(world.context(many), { fileId, anew: false })), 'reading.too-many');
});

test('after thirty days it is forgotten', async () => {
  const fileId = await world.putFile(lawyer.id, 'docx', Buffer.concat([word, Buffer.from('old')]));
  const id = await start(fileId);
  world.clock.set(shiftInstant(world.clock.now(), 29 * 24 * 3_600_000));
  await world.run('reading.forget');
  assert.equal((await view(id)).state, 'waiting');
  world.clock.set(shiftInstant(world.clock.now(), 2 * 24 * 3_600_000));
  await world.run('reading.forget');
  assert.equal(await viewOfReading(world.db, world.keys, lawyer.id, id), undefined);
});
