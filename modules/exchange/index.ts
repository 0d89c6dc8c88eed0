import type { Task } from '#kernel/jobs/index.ts';
import { applyMessages } from './acts/apply.ts';
import { SEND_JOB } from './acts/keep.ts';
import { APPLY_JOB } from './acts/receive.ts';
import { sendMessages } from './acts/send.ts';
import type { ExchangeDeps } from './deps.ts';

export { courtSystemActor } from './acts/apply.ts';
export { exchangeConsumers } from './consumers.ts';
export { deedsOf } from './deeds/index.ts';
export type { Deeds, ExchangeDeps, Told } from './deps.ts';
export { exchangeRoutes } from './routes.ts';
export { exchangeActs } from './words.ts';

/** Sending and applying, at once when something comes and every minute for what waits. */
export function exchangeTasks(deps: ExchangeDeps): Task[] {
  return [
    {
      name: SEND_JOB,
      cron: '* * * * *',
      async run() {
        await sendMessages(deps);
      },
    },
    {
      name: APPLY_JOB,
      cron: '* * * * *',
      async run() {
        await applyMessages(deps);
      },
    },
  ];
}
