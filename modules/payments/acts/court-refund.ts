import { act, type ActContext } from '#kernel/acts/index.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import type { Ref } from '../queries.ts';
import { refundOf } from '../refund-queries.ts';
import type { RefundTable } from '../refund-tables.ts';
import { refusePayments } from '../refusals.ts';
import { lockBill } from '../store/bills.ts';
import { changeRefund } from '../store/refunds.ts';
import type { BillTable } from '../tables.ts';
import type { ByHandInput } from '../terms.ts';
import { announceRefund } from './request-refund.ts';
import { learnOfRefund, orderOf } from './send-refund.ts';
import { traceOf } from './trace.ts';

/** The court has a refused refund sent again (再次发起退费), under the same number. */
export function retryRefund(context: ActContext, ref: Ref): Promise<{ state: 'requested' } | Refusal> {
  return onFailed(context, 'payments.refund-retry', ref, {}, async (unit, bill, refund) => {
    await changeRefund(unit.tx, refund, { state: 'requested', sent_at: null, tries: 0, fault: null });
    const job = { courtId: ref.courtId, id: ref.id };
    await addJob(unit.tx, 'payments.send-refund', job, { key: `send-refund-${ref.id}` });
    await announceRefund(unit, bill, { ...refund, state: 'requested' });
    return { state: 'requested' as const };
  });
}

/**
 * The channel cannot give back, so the court has transferred the money (转账退付) to an account of the payer's own. The channel is asked once more first:
 * what has arrived or is under way there is not paid a second time.
 */
export async function refundByHand(
  deps: PaymentsDeps,
  context: ActContext,
  ref: Ref,
  input: ByHandInput,
): Promise<{ state: 'by-hand' } | Refusal> {
  const before = await refundOf(deps.db, ref);
  if (before?.state === 'failed') {
    const standing = await deps.channels[before.channel].queryRefund(await orderOf(deps, before));
    if (standing.state === 'unknown') return refusePayments('payments.refund-channel-silent');
    if (standing.state === 'succeeded')
      await learnOfRefund(deps, ownContext(deps, '退费'), ref, {
        state: 'done',
        refundFen: standing.refundFen,
      });
    if (standing.state === 'processing') return refusePayments('payments.refund-under-way');
  }
  return onFailed(context, 'payments.refund-by-hand', ref, input, async (unit, bill, refund) => {
    if (input.accountName !== refund.payee_name)
      return refusePayments('payments.refund-not-own-account', { params: { name: refund.payee_name } });
    const by = { by: unit.actor.id, byName: unit.actor.name };
    await changeRefund(unit.tx, refund, {
      state: 'by-hand',
      by_hand: { ...input, ...by },
      done_at: unit.now,
    });
    await announceRefund(unit, bill, { ...refund, state: 'by-hand' });
    return { state: 'by-hand' as const };
  });
}

/** An act of the court on a refund that the channel has refused, under the bill's lock. */
function onFailed<T extends { state: string }>(
  context: ActContext,
  name: string,
  ref: Ref,
  request: object,
  work: (
    unit: Parameters<Parameters<typeof act>[2]>[0],
    bill: BillTable,
    refund: RefundTable,
  ) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const subject = { type: 'refund', id: ref.id, courtId: ref.courtId };
  return act(context, { name, subject, request: { ...ref, ...request } }, async (unit) => {
    const before = await refundOf(unit.tx, ref);
    const bill = before && (await lockBill(unit.tx, ref.courtId, before.bill_id));
    const refund = await refundOf(unit.tx, ref); // again, under the lock
    const mine = unit.actor.kind === 'staff' && unit.actor.courtId === ref.courtId;
    if (!bill || !refund || !mine) return refusePayments('payments.refund-not-found');
    if (refund.state !== 'failed') return refusePayments('payments.refund-not-failed');
    const change = { refundNo: refund.refund_no, amountFen: refund.amount_fen, fault: refund.fault };
    await unit.audit({
      ...traceOf(bill, { change, law: [cite('FEE', '53.2').label] }),
      subject: { type: 'refund', id: refund.id },
    });
    return work(unit, bill, refund);
  });
}
