import type { ActContext } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import { typeset } from '#modules/documents/index.ts';
import { traceOf } from './acts/trace.ts';
import type { PaymentsDeps } from './deps.ts';
import { courtName } from './lists.ts';
import { attemptOf, receiptOfBill } from './queries.ts';
import { refusePayments } from './refusals.ts';
import type { BillTable } from './tables.ts';
import { BILL_KINDS, CHANNELS } from './terms.ts';

/**
 * The payment certificate (交费凭证) as PDF, set from the receipt each time: the rows never change, so neither does the paper, but for the proof of
 * its audit row, which is added once the log has numbered it. The reading leaves a trace.
 */
export async function receiptPdf(
  deps: PaymentsDeps,
  context: ActContext,
  bill: BillTable,
): Promise<{ pdf: Uint8Array; name: string } | Refusal> {
  const receipt = await receiptOfBill(deps.db, { courtId: bill.court_id, id: bill.id });
  if (!receipt) return refusePayments('payments.no-receipt');
  const attempt = await attemptOf(deps.db, { courtId: bill.court_id, id: receipt.attempt_id });
  if (!attempt) throw new Error(`receipt ${receipt.id} without its payment`);
  const proof = await deps.proofOf?.(receipt.audit_id);
  const { pdf } = await typeset('payment-certificate', {
    courtName: courtName(bill.court_id),
    documentNumber: receipt.receipt_no,
    issuedOn: toPlainDate(receipt.created_at as Instant),
    certificateNumber: receipt.receipt_no,
    caseNumber: bill.case_number,
    payer: bill.payer_name ?? attempt.started_name,
    items: [{ name: BILL_KINDS[bill.kind].name, amountFen: receipt.amount_fen }],
    totalFen: receipt.amount_fen,
    channel: CHANNELS[receipt.channel].name,
    transactionNumber: receipt.transaction_id,
    orderNumber: attempt.out_trade_no,
    paidAt: receipt.paid_at,
    ...(proof ? { proof } : {}),
  });
  await inTransaction(deps.db, (tx) =>
    recordAudit(tx, {
      ...traceOf(bill, { change: { receiptNo: receipt.receipt_no } }),
      act: 'payments.receipt',
      at: context.clock.now(),
      actorKind: context.actor.kind,
      actorId: context.actor.id,
      actorName: context.actor.name,
      requestId: context.requestId,
      ip: context.ip,
      outcome: 'read',
    }),
  );
  return { pdf, name: `${bill.case_number}交费凭证_${toPlainDate(receipt.created_at as Instant)}.pdf` };
}
