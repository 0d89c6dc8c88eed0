import { runJobs } from '#kernel/jobs/index.ts';
import { runRelay } from '#kernel/outbox/index.ts';
import { askFirstLoad } from '#modules/law-library/index.ts';
import type { House } from './house.ts';

/** The worker part: outbox relay and jobs. */
export async function startWorker(house: House): Promise<{ stop(): Promise<void> }> {
  const { db, pool } = house.database;
  const runner = await runJobs(pool, house.tasks, house.log);
  await askFirstLoad(house.library);
  const end = new AbortController();
  const relay = runRelay({ db, clock: house.clock, consumers: house.consumers, log: house.log }, end.signal);
  return {
    async stop() {
      end.abort();
      await relay;
      await runner.stop();
    },
  };
}
