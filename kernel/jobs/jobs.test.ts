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
