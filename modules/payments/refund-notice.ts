import type { ActContext } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { cite } from '#law/citations.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import { typeset } from '#modules/documents/index.ts';
import { traceOf } from './acts/trace.ts';
import type { PaymentsDeps } from './deps.ts';
import { courtName } from './lists.ts';
import { receiptOf } from './refund-queries.ts';
import type { RefundTable } from './refund-tables.ts';
import type { BillTable } from './tables.ts';
import { BILL_KINDS, CHANNELS } from './terms.ts';

/** The notice of a refund (退还诉讼费用通知书) as PDF, set from the rows each time; the reading leaves a trace. */
export async function refundNoticePdf(
  deps: PaymentsDeps,
  context: ActContext,
  bill: BillTable,
  refund: RefundTable,
): Promise<{ pdf: Uint8Array; name: string }> {
  const receipt = await receiptOf(deps.db, { courtId: refund.court_id, id: refund.receipt_id });
  if (!receipt) throw new Error(`refund ${refund.id} without its receipt`);
  const proof = await deps.proofOf?.(refund.audit_id);
  const issuedOn = toPlainDate(refund.created_at as Instant);
  const transferred = refund.by_hand && `${refund.by_hand.bank}，尾号${refund.by_hand.account.slice(-4)}`;
  const { pdf } = await typeset('refund-notice', {
    courtName: courtName(bill.court_id),
    documentNumber: refund.refund_no,
    issuedOn,
    recipient: refund.payee_name,
    caseNumber: bill.case_number,
    feeName: BILL_KINDS[bill.kind].name,
    certificateNumber: receipt.receipt_no,
    paidFen: receipt.amount_fen,
    refundFen: refund.amount_fen,
    reason: refund.why,
    articles: [...(refund.article ? [refund.article] : []), cite('FEE', '53.2').label],
    channel: CHANNELS[refund.channel].name,
    dueBy: refund.due_on,
    ...(refund.done_at ? { doneAt: refund.done_at } : {}),
    ...(transferred ? { transferredTo: transferred } : {}),
    ...(proof ? { proof } : {}),
  });
  await inTransaction(deps.db, (tx) =>
    recordAudit(tx, {
      ...traceOf(bill, { change: { refundNo: refund.refund_no } }),
      act: 'payments.refund-notice',
      at: context.clock.now(),
      actorKind: context.actor.kind,
      actorId: context.actor.id,
      actorName: context.actor.name,
      requestId: context.requestId,
      ip: context.ip,
      outcome: 'read',
    }),
  );
  return { pdf, name: `${bill.case_number}退还诉讼费用通知书_${issuedOn}.pdf` };
}
