import { sql } from 'kysely';
import { ANSWER_KEPT_HOURS, dropOldAnswers } from '#kernel/acts/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import type { Task } from '#kernel/jobs/index.ts';
import { shiftInstant } from '#kernel/time.ts';

/** What the kernel's own tables no longer need: stored answers past their time, receipts of events long delivered. */
export function dropOldJobs(db: Db, clock: Clock): Task[] {
  return [
    {
      name: 'kernel.drop-old',
      cron: '23 18 * * *',
      async run() {
        const before = shiftInstant(clock.now(), -ANSWER_KEPT_HOURS * 3_600_000);
        await inTransaction(db, (tx) => dropOldAnswers(tx, before));
        await sql`delete from outbox_receipt where at < now() - interval '30 days'`.execute(db);
      },
    },
  ];
}
