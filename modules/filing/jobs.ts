import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Task } from '#kernel/jobs/index.ts';
import { runFilingClocks } from './acts/timers.ts';

/** The law's clocks, every minute. */
export function filingTasks(deps: { db: Db; clock: Clock }): Task[] {
  return [
    {
      name: 'filing.clocks',
      cron: '* * * * *',
      async run() {
        await runFilingClocks(deps.db, deps.clock);
      },
    },
  ];
}
