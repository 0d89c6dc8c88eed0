import type { RefundOrder, RefundStanding } from '#gateways/payment-channels/port.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { attemptOf, type Ref, surplusOf } from '../queries.ts';
import { CALLBACK_PATHS } from './start.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import { later } from '../rules.ts';
import { lockBill } from '../store/bills.ts';
import { changeSurplus } from '../store/money.ts';
import { type ChannelId, SURPLUS_REASONS } from '../terms.ts';
import { announceChange, eventOf, traceOf } from './trace.ts';

/**
 * Sends a surplus back the way it came (原路退回). Our refund number makes every repeat the same refund; a channel that is silent or still at
 * it is asked again; one that refuses is an alarm, and the daily run tries it again.
 */
export async function refundSurplus(deps: PaymentsDeps, ref: Ref): Promise<void> {
  const surplus = await surplusOf(deps.db, ref);
  if (!surplus || surplus.state === 'done') return;
  const attempt = await attemptOf(deps.db, { courtId: surplus.court_id, id: surplus.attempt_id });
  if (!attempt) throw new Error(`surplus ${surplus.id} without its payment`);
  const standing = await askRefund(deps, surplus.channel, {
    outTradeNo: attempt.out_trade_no,
    transactionId: surplus.transaction_id,
    outRefundNo: surplus.out_refund_no,
    // a channel that names refunds by their time too takes a refused one again only under a later time
    sentAt: surplus.tried_at ?? surplus.created_at,
    refundFen: surplus.amount_fen,
    totalFen: surplus.amount_fen,
    reason: SURPLUS_REASONS[surplus.why],
  });
  const context = ownContext(deps, '原路退款');
  const { amount_fen: refundFen } = surplus;
  switch (standing.state) {
    case 'succeeded':
      await markRefund(deps, context, ref, { state: 'done', refundFen });
      return;
    case 'failed':
    case 'refused': {
      const fault = standing.code ?? 'FAILED';
      await markRefund(deps, context, ref, { state: 'failed', refundFen, fault });
      return;
    }
    case 'processing':
    case 'not-found':
    case 'unknown':
      await tryLater(deps, ref, surplus.tries);
  }
}

/** Asks about the refund first, and for it only where the channel knows none: Alipay says of a refund only that it has been accepted. */
export async function askRefund(
  deps: PaymentsDeps,
  channelId: ChannelId,
  order: Omit<RefundOrder, 'notifyUrl'>,
): Promise<RefundStanding> {
  const channel = deps.channels[channelId];
  const known = await channel.queryRefund(order);
  if (known.state !== 'not-found') return known;
  return channel.refund({ ...order, notifyUrl: `${deps.publicUrl}${CALLBACK_PATHS[channelId]}` });
}

async function tryLater(deps: PaymentsDeps, ref: Ref, tries: number): Promise<void> {
  const runAt = later(deps.clock.now(), Math.min(2_000 * 2 ** Math.min(tries, 12), 3_600_000));
  await inTransaction(deps.db, async (tx) => {
    await changeSurplus(tx, ref, { tries: tries + 1 });
    await addJob(
      tx,
      'payments.refund',
      { courtId: ref.courtId, id: ref.id },
      { key: `refund-${ref.id}`, runAt },
    );
  });
}

/** Writes down what became of a refund; false when there is no such surplus. A done refund stays done. */
export async function markRefund(
  deps: PaymentsDeps,
  context: ActContext,
  ref: Ref,
  told: { state: 'done' | 'failed'; refundFen: number; fault?: string },
): Promise<boolean> {
  const found = await surplusOf(deps.db, ref);
  if (!found) return false;
  const subject = { type: 'bill', id: found.bill_id, courtId: found.court_id };
  await act(context, { name: 'payments.refund', subject }, async (unit) => {
    const bill = await lockBill(unit.tx, found.court_id, found.bill_id);
    const surplus = await surplusOf(unit.tx, ref); // again, under the lock
    if (!bill || !surplus) throw new Error(`surplus ${ref.id} without its bill`);
    const whole = told.refundFen === surplus.amount_fen;
    const to = surplus.state === 'done' ? 'done' : told.state === 'done' && whole ? 'done' : 'failed';
    if (to === 'done' && surplus.state !== 'done')
      await changeSurplus(unit.tx, ref, { state: 'done', done_at: unit.now });
    if (to === 'failed') {
      const fault = (told.fault ?? (whole ? 'FAILED' : 'AMOUNT')).slice(0, 100);
      await changeSurplus(unit.tx, ref, {
        state: 'failed',
        fault,
        tries: surplus.tries + 1,
        tried_at: unit.now,
      });
      await unit.emit(
        eventOf(bill, 'payments.alarm', { what: 'refund-failed', refundNo: surplus.out_refund_no }),
      );
      deps.log.error({ channel: surplus.channel, fault }, 'payment alarm: refund');
    }
    const change = {
      refund: [surplus.state, to],
      refundNo: surplus.out_refund_no,
      amountFen: surplus.amount_fen,
    };
    await unit.audit(traceOf(bill, { change }));
    if (to === 'done' && surplus.state !== 'done')
      await unit.emit(
        eventOf(bill, 'payments.refunded', { amountFen: surplus.amount_fen, surplusId: surplus.id }),
      );
    await announceChange(unit, bill);
    return { state: to };
  });
  return true;
}
