import { act, type ActContext, type Json } from '#kernel/acts/index.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { SEND_JOB } from '../acts/keep.ts';
import { lastSent } from '../heard.ts';
import { idFrom } from '../id-from.ts';
import { refuseExchange } from '../refusals.ts';
import { sendAgain } from '../store.ts';
import type { InData } from '../terms.ts';

/** What has not come there is sent once more: the same messages under the same ids and numbers. */
export const messageDeeds = {
  'message.wanted': (
    context: ActContext,
    courtId: string,
    wanted: InData<'message.wanted'>,
  ): Promise<Json | Refusal> => {
    const subject = { type: 'court', id: idFrom(`court ${courtId}`), courtId };
    return act(context, { name: 'exchange.resend', subject, request: wanted }, async (unit) => {
      const last = await lastSent(unit.tx, courtId);
      if (wanted.to > last) return refuseExchange('exchange.not-sent', { params: { last } });
      const again = await sendAgain(unit.tx, courtId, wanted, unit.now);
      await addJob(unit.tx, SEND_JOB, {}, { key: SEND_JOB });
      await unit.audit({ subject, courtId, change: { ...wanted, again } });
      return { again };
    });
  },
};
