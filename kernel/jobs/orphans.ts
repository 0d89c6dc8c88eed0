import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { newId } from '../ids.ts';

/**
 * A worker that was killed leaves its jobs locked, and the library gives them back only after four hours. So each process of workers keeps an
 * advisory lock for as long as it lives and writes down its workers' names; the next process to start gives back the jobs of every
 * process whose lock is gone. Works across machines, because the database itself knows who is connected.
 */
export async function beginLife(pool: pg.Pool): Promise<{ events: WorkerEvents; end(): Promise<void> }> {
  const id = newId();
  const client = await pool.connect();
  // A lost connection loses the lock with it: another process may then repeat our jobs, which every job must bear.
  client.on('error', () => undefined);
  await client.query('select pg_advisory_lock(hashtextextended($1, 11))', [id]);
  await freeOrphans(client);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => {
    // A failure here costs only the speed with which an orphan's jobs are given back
    pool
      .query('insert into job_worker (process_id, worker_id) values ($1, $2) on conflict do nothing', [
        id,
        worker.workerId,
      ])
      .catch(() => undefined);
  });
  return {
    events,
    async end() {
      await client.query('delete from job_worker where process_id = $1', [id]).catch(() => undefined);
      client.release(true); // ends the session and with it the lock
    },
  };
}

/** Gives back the jobs of processes that live no more. */
async function freeOrphans(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ process_id: string }>('select distinct process_id from job_worker');
  for (const { process_id: dead } of rows) {
    const lock = await client.query<{ gone: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 11)) as gone',
      [dead],
    );
    if (!lock.rows[0]?.gone) continue;
    await client.query(
      'select graphile_worker.force_unlock_workers(array(select worker_id from job_worker where process_id = $1))',
      [dead],
    );
    await client.query('delete from job_worker where process_id = $1', [dead]);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 11))', [dead]);
  }
}
