import { z } from 'zod';
import type { Task } from '#kernel/jobs/index.ts';
import type { Log } from '#kernel/log/log.ts';
import { type FeeCame, runApplicationClocks } from './acts/clock.ts';
import { follow, FOLLOW_JOB, type FollowDeps } from './acts/follow.ts';

const followJob = z.union([
  z.object({ what: z.literal('paid'), courtId: z.string(), billId: z.uuid() }),
  z.object({
    what: z.literal('served'),
    courtId: z.string(),
    id: z.uuid(),
    documentId: z.uuid(),
    at: z.string(),
  }),
  z.object({ what: z.literal('sides'), courtId: z.string(), caseId: z.uuid() }),
]);

/** The clocks, every minute, and what follows from other rooms. */
export function applicationTasks(deps: FollowDeps & { log: Log; feeCame: FeeCame }): Task[] {
  return [
    {
      name: 'applications.clocks',
      cron: '* * * * *',
      async run() {
        await runApplicationClocks(deps, deps);
      },
    },
    { name: FOLLOW_JOB, run: (payload) => follow(deps, followJob.parse(payload)) },
  ];
}
