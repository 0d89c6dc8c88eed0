import { z } from 'zod';
import type { Task } from '#kernel/jobs/index.ts';
import { addDays, toPlainDate } from '#law/time.ts';
import { markOverdue } from './acts/due.ts';
import { follow } from './acts/follow.ts';
import { reconcile } from './acts/reconcile.ts';
import { refundSurplus } from './acts/refund.ts';
import { sendRefund, tellLate } from './acts/send-refund.ts';
import type { PaymentsDeps } from './deps.ts';
import { failedRefunds, forgottenWork, type Ref } from './queries.ts';
import { lateRefunds } from './refund-queries.ts';
import { later } from './rules.ts';
import { CHANNELS, type ChannelId } from './terms.ts';

const ref = z.object({ courtId: z.string(), id: z.uuid() });
const runOfDay = z.object({ day: z.string().optional() });

/** Work that ought to have been done this long ago was lost by its job. */
const FORGOTTEN_MS = 10 * 60_000;

/** Timers of this room. Each job's row says what is to be done; the sweep finds what a lost job left undone. */
export function paymentsTasks(deps: PaymentsDeps): Task[] {
  const due = (bill: Ref) => markOverdue(deps, bill, (order) => follow(deps, order));
  return [
    { name: 'payments.follow', run: async (payload) => void (await follow(deps, ref.parse(payload))) },
    { name: 'payments.refund', run: (payload) => refundSurplus(deps, ref.parse(payload)) },
    { name: 'payments.send-refund', run: (payload) => sendRefund(deps, ref.parse(payload)) },
    { name: 'payments.due', run: (payload) => due(ref.parse(payload)) },
    {
      // 10:40 in China, when the channels have closed the account of the day before
      name: 'payments.reconcile',
      cron: '40 2 * * *',
      run: async (payload) => reconcileAll(deps, runOfDay.parse(payload).day),
    },
    {
      name: 'payments.sweep',
      cron: '*/10 * * * *',
      run: async () => {
        const now = deps.clock.now();
        const work = await forgottenWork(deps.db, now, later(now, -FORGOTTEN_MS));
        for (const order of work.attempts) await follow(deps, order);
        for (const bill of work.bills) await due(bill);
        for (const surplus of work.surplus) await refundSurplus(deps, surplus);
        for (const refund of work.refunds) await sendRefund(deps, refund);
        for (const refund of await lateRefunds(deps.db, toPlainDate(now))) await tellLate(deps, refund);
      },
    },
  ];
}

/** Refused refunds are tried again. Every channel, so that one that is silent does not keep the other from its turn. */
async function reconcileAll(deps: PaymentsDeps, day: string | undefined): Promise<void> {
  const asked = (day ?? addDays(toPlainDate(deps.clock.now()), -1)) as ReturnType<typeof toPlainDate>;
  const results = await Promise.allSettled(
    (Object.keys(CHANNELS) as ChannelId[]).map((channel) => reconcile(deps, channel, asked)),
  );
  for (const surplus of await failedRefunds(deps.db)) await refundSurplus(deps, surplus);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
