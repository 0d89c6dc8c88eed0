import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { toPlainDate } from '#law/time.ts';
import { attemptOf, channelPaymentOf, liveAttempts, type Ref } from '../queries.ts';
import { refusePayments } from '../refusals.ts';
import { attemptAfterMoney, isPaidLate, orderNoOf, readOrderNo, destinationOf } from '../rules.ts';
import { changeAttempt } from '../store/attempts.ts';
import { changeBill, lockBill } from '../store/bills.ts';
import { insertReceipt, insertSurplus, nextReceiptNo, type Money } from '../store/money.ts';
import type { BillTable, PaymentAttemptTable } from '../tables.ts';
import type { SurplusReason } from '../terms.ts';
import { announceChange, eventOf, traceOf } from './trace.ts';

/** `repeat`: known before. `unconfirmed`: told with another sum than ordered; the channel is asked before anything is written. */
export type Settlement = { outcome: 'receipt' | 'surplus' | 'repeat' | 'unconfirmed' };

/**
 * The one door by which money enters (到账): call-back, question and reconciliation all end here. Idempotent by the channel's transaction
 * number; the bill's lock makes simultaneous tidings wait for each other, and the keys of the tables allow no second receipt.
 */
export function settle(context: ActContext, money: Money): Promise<Settlement | Refusal> {
  const order = readOrderNo(money.outTradeNo);
  const spec = {
    name: money.knownBy === 'callback' ? 'payments.callback' : 'payments.settle',
    subject: { type: 'payment', id: money.outTradeNo.slice(0, 64), courtId: order?.courtId },
  };
  return act(context, spec, async (unit) => {
    const attempt = order && (await attemptOf(unit.tx, order));
    if (!attempt || attempt.channel !== money.channel) return refusePayments('payments.callback-unknown');
    return take(unit, attempt, money);
  });
}

async function take(unit: Unit, found: PaymentAttemptTable, money: Money): Promise<Settlement | Refusal> {
  const ref: Ref = { courtId: found.court_id, id: found.id };
  const bill = await lockBill(unit.tx, found.court_id, found.bill_id);
  const attempt = await attemptOf(unit.tx, ref); // again, under the lock
  if (!bill || !attempt) throw new Error(`payment attempt ${found.id} without its bill`);
  const about = { orderNo: money.outTradeNo, channel: money.channel, knownBy: money.knownBy };
  if (await channelPaymentOf(unit.tx, { courtId: ref.courtId, ...money })) {
    await unit.audit(traceOf(bill, { change: { ...about, outcome: 'repeat' } }));
    return { outcome: 'repeat' };
  }
  const destination = destinationOf(bill, attempt.amount_fen, money.amountFen);
  if (money.amountFen < 1 || (destination === 'amount-differs' && money.knownBy === 'callback'))
    return distrust(unit, bill, attempt, money);
  return destination === 'receipt'
    ? settleBill(unit, bill, attempt, money)
    : giveBack(unit, bill, attempt, money, destination);
}

async function settleBill(
  unit: Unit,
  bill: BillTable,
  attempt: PaymentAttemptTable,
  money: Money,
): Promise<Settlement> {
  const paidLate = isPaidLate(money.paidAt, bill.due_at);
  const receiptNo = await nextReceiptNo(unit.tx, bill.court_id, toPlainDate(unit.now));
  const change = {
    state: [bill.state, 'settled'],
    receiptNo,
    amountFen: money.amountFen,
    paidLate,
    orderNo: money.outTradeNo,
    channel: money.channel,
    knownBy: money.knownBy,
  };
  const auditId = await unit.audit(
    traceOf(bill, { change, law: [cite('FEE', '22').label, cite('FEE', '52').label] }),
  );
  await insertReceipt(unit.tx, { id: newId(), receiptNo, auditId, bill, attempt, money, at: unit.now });
  await changeBill(unit.tx, bill, { state: 'settled', settled_at: unit.now, paid_late: paidLate });
  await endByMoney(unit, attempt, money);
  await askAboutOthers(unit, bill, attempt);
  await unit.emit(
    eventOf(bill, 'payments.settled', {
      amountFen: bill.amount_fen,
      paidAt: money.paidAt,
      paidLate,
      wasOverdue: bill.state === 'overdue',
      receiptNo,
    }),
  );
  await announceChange(unit, bill);
  return { outcome: 'receipt' };
}

/** Money that settles nothing is written down and goes back the way it came, without anybody having to ask. */
async function giveBack(
  unit: Unit,
  bill: BillTable,
  attempt: PaymentAttemptTable,
  money: Money,
  why: SurplusReason,
): Promise<Settlement> {
  const id = newId();
  const outRefundNo = orderNoOf(bill.court_id, id);
  await unit.audit(
    traceOf(bill, {
      change: { surplus: why, amountFen: money.amountFen, orderNo: money.outTradeNo, refundNo: outRefundNo },
    }),
  );
  await insertSurplus(unit.tx, { id, why, outRefundNo, bill, attempt, money, at: unit.now });
  await endByMoney(unit, attempt, money);
  await addJob(unit.tx, 'payments.refund', { courtId: bill.court_id, id }, { key: `refund-${id}` });
  const told = { amountFen: money.amountFen, why, channel: money.channel, surplusId: id };
  await unit.emit(eventOf(bill, 'payments.surplus', told));
  if (why === 'amount-differs')
    await unit.emit(eventOf(bill, 'payments.alarm', { what: why, orderNo: money.outTradeNo }));
  await announceChange(unit, bill);
  return { outcome: 'surplus' };
}

/** A genuine message with another sum: recorded and alarmed, settled by nothing but the channel's own answer, which is asked for at once. */
async function distrust(
  unit: Unit,
  bill: BillTable,
  attempt: PaymentAttemptTable,
  money: Money,
): Promise<Settlement> {
  const what = {
    what: 'amount-differs',
    orderNo: money.outTradeNo,
    toldFen: money.amountFen,
    orderedFen: bill.amount_fen,
  };
  await unit.audit(traceOf(bill, { change: { alarm: 'amount-differs', ...what } }));
  await unit.emit(eventOf(bill, 'payments.alarm', what));
  await addJob(
    unit.tx,
    'payments.follow',
    { courtId: attempt.court_id, id: attempt.id },
    { key: `follow-${attempt.id}` },
  );
  return { outcome: 'unconfirmed' };
}

async function endByMoney(unit: Unit, attempt: PaymentAttemptTable, money: Money): Promise<void> {
  if (attempt.transaction_id !== null) return; // a second transaction on one order: its money stands in channel_payment
  await changeAttempt(unit.tx, attempt, {
    state: attemptAfterMoney(attempt.state),
    transaction_id: money.transactionId,
    ended_at: unit.now,
    ask_at: null,
    fault: null,
  });
}

/** Orders of the same bill at other channels are to be closed at once, lest the payer pay twice. */
async function askAboutOthers(unit: Unit, bill: BillTable, paid: PaymentAttemptTable): Promise<void> {
  for (const other of await liveAttempts(unit.tx, { courtId: bill.court_id, id: bill.id })) {
    if (other.id === paid.id) continue;
    await changeAttempt(unit.tx, other, { ask_at: unit.now });
    await addJob(
      unit.tx,
      'payments.follow',
      { courtId: other.court_id, id: other.id },
      { key: `follow-${other.id}` },
    );
  }
}

/** Whether money is now written down; false while it is unconfirmed or belongs to no order of ours. */
export function isTaken(result: Settlement | Refusal): boolean {
  return !isRefusal(result) && result.outcome !== 'unconfirmed';
}
