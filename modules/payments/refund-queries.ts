import type { Db, Tx } from '#kernel/db/database.ts';
import type { PlainDate } from '#law/time.ts';
import type { Ref } from './queries.ts';
import type { RefundTable } from './refund-tables.ts';
import type { ReceiptTable } from './tables.ts';
import type { ReceiptOfCase } from './terms.ts';

export function receiptOf(db: Db | Tx, ref: Ref): Promise<ReceiptTable | undefined> {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

export function refundOf(db: Db | Tx, ref: Ref): Promise<RefundTable | undefined> {
  return db
    .selectFrom('refund')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

/** Refunds of one bill, receipt, case or application, the oldest first. */
function refundsBy(
  db: Db | Tx,
  column: 'bill_id' | 'receipt_id' | 'case_id' | 'application_id',
  ref: Ref,
): Promise<RefundTable[]> {
  return db
    .selectFrom('refund')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where(column, '=', ref.id)
    .orderBy('created_at')
    .limit(200)
    .execute();
}
export const refundsOfBill = (db: Db | Tx, bill: Ref) => refundsBy(db, 'bill_id', bill);
export const refundsOfReceipt = (db: Db | Tx, receipt: Ref) => refundsBy(db, 'receipt_id', receipt);
export const refundsOfCase = (db: Db | Tx, oneCase: Ref) => refundsBy(db, 'case_id', oneCase);
export const refundsOfApplication = (db: Db | Tx, application: Ref) =>
  refundsBy(db, 'application_id', application);

/** What these lawyers have paid in a case, and how much of each may still go back (分); the oldest first. */
export async function receiptsOfCase(
  db: Db | Tx,
  courtId: string,
  caseId: string,
  payerIds: readonly string[],
): Promise<ReceiptOfCase[]> {
  if (payerIds.length === 0) return [];
  const rows = await db
    .selectFrom('receipt as r')
    .innerJoin('bill as b', (join) =>
      join.onRef('b.court_id', '=', 'r.court_id').onRef('b.id', '=', 'r.bill_id'),
    )
    .select(['r.id', 'r.bill_id', 'r.amount_fen', 'r.refunded_fen', 'r.paid_at', 'r.channel'])
    .select(['b.kind', 'b.title', 'b.payer_id'])
    .where('b.court_id', '=', courtId)
    .where('b.case_id', '=', caseId)
    .where('b.payer_id', 'in', [...payerIds])
    .orderBy('r.paid_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    billId: row.bill_id,
    kind: row.kind,
    title: row.title,
    amountFen: row.amount_fen,
    refundableFen: row.amount_fen - row.refunded_fen,
    paidAt: row.paid_at,
    channel: row.channel,
    payerId: row.payer_id,
  }));
}

/** Refunds whose last day has passed and of which the court has not been told. */
export function lateRefunds(db: Db, today: PlainDate): Promise<Ref[]> {
  return db
    .selectFrom('refund')
    .select(['court_id as courtId', 'id'])
    .where('state', 'in', ['requested', 'processing', 'failed'])
    .where('late_told_at', 'is', null)
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(500)
    .execute();
}
