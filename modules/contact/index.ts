import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Task } from '#kernel/jobs/index.ts';
import { escalateOverdue } from './acts/keep.ts';

export { contactConsumers } from './consumers.ts';
export type { About, ContactDeps } from './deps.ts';
export { listDesk } from './queries.ts';
export { contactRoutes } from './routes.ts';
export { contactActs } from './words.ts';

/** Replies that are promised and not given are told to the president. */
export function contactTasks(deps: { db: Db; clock: Clock }): Task[] {
  return [
    {
      name: 'contact.clocks',
      cron: '* * * * *',
      async run() {
        await escalateOverdue(deps.db, deps.clock);
      },
    },
  ];
}
