import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { test } from 'node:test';
import { inTransaction } from '../db/transaction.ts';
import { createLog } from '../log/log.ts';
import { testDatabase } from '../testing/database.ts';
import { addJob, runJobs } from './index.ts';

const database = await testDatabase();

test('a job added in a transaction runs after its commit, as the application role, once for its key', async () => {
  const ran = new EventEmitter();
  const payloads: unknown[] = [];
  const task = {
    name: 'library.lend',
    cron: '0 3 1 1 *',
    async run(payload: unknown) {
      payloads.push(payload);
      ran.emit('ran');
    },
  };
  const runner = await runJobs(database.app.pool, [task], createLog('silent'));
  const first = once(ran, 'ran');
  await inTransaction(database.app.db, async (tx) => {
    await addJob(tx, 'library.lend', { book: 'a' }, { key: 'lend-a' });
    await addJob(tx, 'library.lend', { book: 'a' }, { key: 'lend-a' });
  });
  await first;
  await assert.rejects(
    inTransaction(database.app.db, async (tx) => {
      await addJob(tx, 'library.lend', { book: 'rolled back' });
      throw new Error('no');
    }),
  );
  await runner.stop();
  assert.deepEqual(payloads, [{ book: 'a' }]);
});

test('the jobs of a worker that was killed are given back when the next one starts', async () => {
  const { db, pool } = database.app;
  await addJob(db, 'library.return', { book: 'b' }, { key: 'return-b' });
  // What a killed process leaves: its name without its lock, and a job locked by its worker
  await pool.query(
    "insert into job_worker (process_id, worker_id) values ('0198aaaa-0000-7000-8000-000000000001', 'worker-dead')",
  );
  await database.owner.pool.query(
    "update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = now() where key = 'return-b'",
  );
  const ran = new EventEmitter();
  const done = once(ran, 'ran', { signal: AbortSignal.timeout(10_000) });
  const task = { name: 'library.return', run: async () => void ran.emit('ran') };
  const runner = await runJobs(pool, [task], createLog('silent'));
  await done;
  await runner.stop();
  const { rows } = await pool.query('select 1 from job_worker');
  assert.equal(rows.length, 0);
});

test('news that come while a worker just takes up the job of the same key are a job of their own, not lost', async () => {
  const { db } = database.app;
  await addJob(db, 'library.remind', { book: 'old' }, { key: 'remind-c' });
  const worker = await database.owner.pool.connect();
  try {
    // the worker has locked the job but not yet committed: add_job sees it free, waits for it, and then finds it taken
    await worker.query('begin');
    await worker.query(
      "update graphile_worker._private_jobs set locked_by = 'worker-c', locked_at = now(), attempts = 1 where key = 'remind-c'",
    );
    const added = addJob(db, 'library.remind', { book: 'new' }, { key: 'remind-c' });
    const waits = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%add_job%'";
    while ((await database.owner.pool.query(waits)).rowCount === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await worker.query('commit');
    await added;
    const { rows } = await worker.query<{ book: string }>(
      "select payload ->> 'book' as book from graphile_worker._private_jobs where locked_at is null and key = 'remind-c'",
    );
    assert.deepEqual(rows, [{ book: 'new' }]);
  } finally {
    worker.release();
  }
});
