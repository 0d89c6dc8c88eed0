import { act, type ActContext } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Instant } from '#law/time.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import { attemptOf, type Ref } from '../queries.ts';
import { refundOf } from '../refund-queries.ts';
import type { RefundTable } from '../refund-tables.ts';
import { later } from '../rules.ts';
import { lockBill } from '../store/bills.ts';
import { changeRefund } from '../store/refunds.ts';
import type { RefundState } from '../terms.ts';
import { askRefund } from './refund.ts';
import { announceRefund } from './request-refund.ts';
import { eventOf, traceOf } from './trace.ts';

/**
 * Sends a refund to the channel, or asks how it stands. The time of sending is committed first: after a crash, and after an answer that was
 * lost, the same number and time name the same refund, so that it is asked about and not sent twice.
 */
export async function sendRefund(deps: PaymentsDeps, ref: Ref): Promise<void> {
  const found = await refundOf(deps.db, ref);
  if (!found || (found.state !== 'requested' && found.state !== 'processing')) return;
  const refund = found.sent_at === null ? await beginRound(deps, ref) : found;
  if (!refund) return;
  const standing = await askRefund(deps, refund.channel, await orderOf(deps, refund));
  const context = ownContext(deps, '退费');
  switch (standing.state) {
    case 'succeeded':
      await learnOfRefund(deps, context, ref, { state: 'done', refundFen: standing.refundFen });
      return;
    case 'failed':
    case 'refused': {
      const fault = standing.code ?? 'FAILED';
      await learnOfRefund(deps, context, ref, { state: 'failed', refundFen: refund.amount_fen, fault });
      return;
    }
    case 'processing':
      await learnOfRefund(deps, context, ref, { state: 'processing', refundFen: standing.refundFen });
      await askLater(deps, ref, refund.tries);
      return;
    case 'not-found':
    case 'unknown':
      await askLater(deps, ref, refund.tries);
  }
}

/** What names a refund at its channel, and what is asked. */
export async function orderOf(deps: Pick<PaymentsDeps, 'db'>, refund: RefundTable) {
  const attempt = await attemptOf(deps.db, { courtId: refund.court_id, id: refund.attempt_id });
  if (!attempt) throw new Error(`refund ${refund.id} without its payment`);
  return {
    outTradeNo: attempt.out_trade_no,
    transactionId: refund.transaction_id,
    outRefundNo: refund.out_refund_no,
    sentAt: refund.sent_at ?? refund.created_at,
    refundFen: refund.amount_fen,
    totalFen: attempt.amount_fen,
    reason: '退还诉讼费用',
  };
}

/** Writes down that it is sent now; undefined when somebody else has begun meanwhile. */
function beginRound(deps: PaymentsDeps, { courtId, id }: Ref): Promise<RefundTable | undefined> {
  return inTransaction(deps.db, (tx) =>
    tx
      .updateTable('refund')
      .set({ sent_at: deps.clock.now() })
      .where('court_id', '=', courtId)
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .where('state', '=', 'requested')
      .returningAll()
      .executeTakeFirst(),
  );
}

async function askLater(deps: PaymentsDeps, ref: Ref, tries: number): Promise<void> {
  const runAt = later(deps.clock.now(), Math.min(2_000 * 2 ** Math.min(tries, 12), 3_600_000));
  await inTransaction(deps.db, async (tx) => {
    await tx
      .updateTable('refund')
      .set({ tries: tries + 1 })
      .where('court_id', '=', ref.courtId)
      .where('id', '=', ref.id)
      .execute();
    await addJob(
      tx,
      'payments.send-refund',
      { courtId: ref.courtId, id: ref.id },
      { key: `send-refund-${ref.id}`, runAt },
    );
  });
}

type Told = { state: 'processing' | 'done' | 'failed'; refundFen: number; fault?: string | undefined };

/**
 * Writes down what is heard of a refund, by call-back, question or account; false when there is no such refund. What is done stays done; a tiding
 * of failure counts only for a refund under way. Money that arrives although the court has meanwhile transferred it by hand is an alarm.
 */
export async function learnOfRefund(
  deps: PaymentsDeps,
  context: ActContext,
  ref: Ref,
  told: Told,
): Promise<boolean> {
  const found = await refundOf(deps.db, ref);
  if (!found) return false;
  const spec = {
    name: 'payments.refund-result',
    subject: { type: 'refund', id: found.id, courtId: found.court_id },
  };
  await act(context, spec, async (unit) => {
    const bill = await lockBill(unit.tx, found.court_id, found.bill_id);
    const refund = await refundOf(unit.tx, ref); // again, under the lock
    if (!bill || !refund) throw new Error(`refund ${ref.id} without its bill`);
    const { state: to, fault } = consequence(refund, told);
    if (to !== refund.state)
      await changeRefund(unit.tx, refund, {
        state: to,
        ...(to === 'done' ? { done_at: unit.now } : {}),
        ...(fault ? { fault: fault.slice(0, 100) } : {}),
      });
    const change = { refund: [refund.state, to], refundNo: refund.refund_no, amountFen: refund.amount_fen };
    await unit.audit({
      ...traceOf(bill, { change: fault ? { ...change, fault } : change }),
      subject: { type: 'refund', id: refund.id },
    });
    if (fault) {
      const what = refund.state === 'by-hand' ? 'refund-twice' : 'refund-failed';
      await unit.emit(eventOf(bill, 'payments.alarm', { what, refundNo: refund.refund_no, fault }));
      deps.log.error({ channel: refund.channel, fault, refundNo: refund.refund_no }, 'payment alarm: refund');
    }
    if (to !== refund.state) await announceRefund(unit, bill, { ...refund, state: to });
    return { state: to };
  });
  return true;
}

/** Where a tiding leads; `fault` is what the court must hear of. */
export function consequence(
  refund: Pick<RefundTable, 'state' | 'amount_fen'>,
  told: Told,
): { state: RefundState; fault?: string } {
  const { state } = refund;
  const whole = told.refundFen === refund.amount_fen;
  if (told.state === 'done' && state === 'by-hand') return { state, fault: 'TWICE' };
  if (state === 'done' || state === 'by-hand') return { state };
  if (told.state === 'done') return whole ? { state: 'done' } : under(state, 'AMOUNT');
  if (told.state === 'failed') return under(state, told.fault ?? 'FAILED');
  return { state: state === 'requested' ? 'processing' : state };
}

const under = (state: RefundState, fault: string): { state: RefundState; fault?: string } =>
  state === 'requested' || state === 'processing' ? { state: 'failed', fault } : { state };

/** A refund whose last day by law has passed (诉讼费用交纳办法 第五十三条): the court is told, once. */
export async function tellLate(deps: PaymentsDeps, ref: Ref): Promise<void> {
  const spec = {
    name: 'payments.refund-late',
    subject: { type: 'refund', id: ref.id, courtId: ref.courtId },
  };
  await act(ownContext(deps, '期限届满'), spec, async (unit) => {
    const before = await refundOf(unit.tx, ref);
    const bill = before && (await lockBill(unit.tx, ref.courtId, before.bill_id));
    const refund = await refundOf(unit.tx, ref);
    if (!bill || !refund) throw new Error(`refund ${ref.id} vanished`);
    const told = refund.late_told_at === null && refund.done_at === null;
    if (told) {
      await changeRefund(unit.tx, refund, { late_told_at: unit.now as Instant });
      const what = { what: 'refund-late', refundNo: refund.refund_no, dueOn: refund.due_on };
      await unit.emit(eventOf(bill, 'payments.alarm', what));
      await announceRefund(unit, bill, refund);
    }
    const change = { refundNo: refund.refund_no, dueOn: refund.due_on, state: refund.state };
    await unit.audit({ ...traceOf(bill, { change }), subject: { type: 'refund', id: refund.id } });
    return { told };
  });
}
