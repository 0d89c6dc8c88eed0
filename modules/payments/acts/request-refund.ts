import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { formatYuan } from '#law/fees/index.ts';
import { toPlainDate } from '#law/time.ts';
import { attemptOf } from '../queries.ts';
import { receiptOf } from '../refund-queries.ts';
import { refusePayments } from '../refusals.ts';
import { orderNoOf } from '../rules.ts';
import { lockBill } from '../store/bills.ts';
import { insertRefund, nextRefundNo } from '../store/refunds.ts';
import type { BillTable } from '../tables.ts';
import type { NewRefund, RefundState } from '../terms.ts';
import { announceChange, eventOf, relatedTo } from './trace.ts';

/**
 * Gives back part or the whole of a receipt (退费) in the caller's act: a decision or ruling has taken effect. The money goes back the way it
 * came, to the payer's own account, within D25. What is left of the receipt is read under the bill's lock; the table itself refuses more.
 */
export async function requestRefund(
  unit: Unit,
  asked: NewRefund,
): Promise<{ refundId: string; refundNo: string } | Refusal> {
  const { courtId } = asked;
  const before = await receiptOf(unit.tx, { courtId, id: asked.receiptId });
  const bill = before && (await lockBill(unit.tx, courtId, before.bill_id));
  const receipt = bill && (await receiptOf(unit.tx, { courtId, id: asked.receiptId })); // again, under the lock
  if (!bill || !receipt) return refusePayments('payments.refund-no-receipt');
  const left = receipt.amount_fen - receipt.refunded_fen;
  if (!Number.isSafeInteger(asked.amountFen) || asked.amountFen < 1 || asked.amountFen > left)
    return refusePayments('payments.refund-too-much', { params: { left: formatYuan(left) } });
  const attempt = await attemptOf(unit.tx, { courtId, id: receipt.attempt_id });
  if (!attempt) throw new Error(`receipt ${receipt.id} without its payment`);
  const id = newId();
  const refundNo = await nextRefundNo(unit.tx, courtId, toPlainDate(unit.now));
  const refund = {
    court_id: courtId,
    id,
    receipt_id: receipt.id,
    bill_id: bill.id,
    attempt_id: receipt.attempt_id,
    channel: receipt.channel,
    transaction_id: receipt.transaction_id,
    case_id: bill.case_id,
    application_id: asked.applicationId ?? null,
    payer_id: bill.payer_id,
    payee_name: bill.payer_name ?? attempt.started_name,
    amount_fen: asked.amountFen,
    ground: asked.ground,
    why: asked.why.slice(0, 500),
    article: asked.article ?? null,
    refund_no: refundNo,
    out_refund_no: orderNoOf(courtId, id),
    due_on: asked.dueOn,
    created_at: unit.now,
    created_by: unit.actor.name,
  };
  const auditId = await unit.audit({
    subject: { type: 'refund', id },
    related: [
      { type: 'bill', id: bill.id },
      ...relatedTo({ ...bill, application_id: refund.application_id }),
    ],
    courtId,
    change: {
      refund: [null, 'requested'],
      refundNo,
      amountFen: asked.amountFen,
      ground: asked.ground,
      dueOn: asked.dueOn,
    },
    law: [...(asked.article ? [asked.article] : []), cite('FEE', '53.2').label],
  });
  await insertRefund(unit.tx, { ...refund, audit_id: auditId });
  await addJob(unit.tx, 'payments.send-refund', { courtId, id }, { key: `send-refund-${id}` });
  await announceRefund(unit, bill, { ...refund, state: 'requested' });
  return { refundId: id, refundNo };
}

/** Every change of a refund, for the pages of payer and court and for the rooms above. */
export async function announceRefund(
  unit: Pick<Unit, 'emit'>,
  bill: BillTable,
  refund: {
    id: string;
    receipt_id: string;
    application_id: string | null;
    refund_no: string;
    amount_fen: number;
    due_on: string;
    state: RefundState;
  },
): Promise<void> {
  const told = {
    refundId: refund.id,
    receiptId: refund.receipt_id,
    applicationId: refund.application_id,
    refundNo: refund.refund_no,
    amountFen: refund.amount_fen,
    dueOn: refund.due_on,
    state: refund.state,
  };
  await unit.emit({ ...eventOf(bill, 'payments.refund-changed', told), key: refund.id });
  await announceChange(unit, bill);
}
