import type { Actor } from '#kernel/access/actor.ts';
import { channelsOf, type PaymentsDeps } from './deps.ts';
import { rowOf } from './lists.ts';
import { permissionsOn } from './policy.ts';
import { attemptsOfBill, receiptOfBill, surplusOfBill } from './queries.ts';
import { refundsOfBill } from './refund-queries.ts';
import { viewOfRefund } from './refund-views.ts';
import { consequenceOf } from './rules.ts';
import type { BillTable, PaymentAttemptTable } from './tables.ts';
import type { AttemptView, BillState, BillView } from './terms.ts';

/** An attempt as the payer's page shows it; an order that is over shows no code any more. */
export function viewOfAttempt(attempt: PaymentAttemptTable, billState: BillState): AttemptView {
  const open = attempt.state === 'pending';
  return {
    id: attempt.id,
    courtId: attempt.court_id,
    billId: attempt.bill_id,
    channel: attempt.channel,
    orderNo: attempt.out_trade_no,
    state: attempt.state,
    codeUrl: open ? attempt.code_url : null,
    redirectUrl: open ? attempt.redirect_url : null,
    form: open ? attempt.form : null,
    expiresAt: attempt.expires_at,
    createdAt: attempt.created_at,
    billState,
  };
}

/** A bill whole, with what this actor may do. The court sees no payment codes: whoever holds one could pay, or lead another to pay. */
export async function viewOfBill(deps: PaymentsDeps, actor: Actor, bill: BillTable): Promise<BillView> {
  const ref = { courtId: bill.court_id, id: bill.id };
  const [attempts, receipt, surplus, channels, refunds] = await Promise.all([
    attemptsOfBill(deps.db, ref),
    receiptOfBill(deps.db, ref),
    surplusOfBill(deps.db, ref),
    channelsOf(deps, bill.court_id),
    refundsOfBill(deps.db, ref),
  ]);
  const shown = attempts.map((attempt) => viewOfAttempt(attempt, bill.state));
  return {
    ...rowOf(bill),
    caseId: bill.case_id,
    kind: bill.kind,
    version: bill.version,
    steps: bill.steps,
    noticedAt: bill.noticed_at,
    counting: bill.counting,
    overdueAt: bill.overdue_at,
    paidLate: bill.paid_late,
    closedWhy: bill.closed_why,
    receipt: receipt
      ? {
          receiptNo: receipt.receipt_no,
          channel: receipt.channel,
          transactionId: receipt.transaction_id,
          paidAt: receipt.paid_at,
          pdf: `/api/bills/${bill.court_id}/${bill.id}/receipt.pdf`,
        }
      : null,
    attempts:
      actor.kind === 'lawyer'
        ? shown
        : shown.map((one) => ({ ...one, codeUrl: null, redirectUrl: null, form: null })),
    surplus: surplus.map((one) => ({
      channel: one.channel,
      amountFen: one.amount_fen,
      why: one.why,
      state: one.state,
      createdAt: one.created_at,
      doneAt: one.done_at,
    })),
    refunds: refunds.map((one) => viewOfRefund(actor, one, deps.clock.now())),
    originalFen: bill.original_fen,
    relief: bill.relief,
    channels,
    consequence: consequenceOf(bill.kind),
    can: permissionsOn(actor, bill),
  };
}
