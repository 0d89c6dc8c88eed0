import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import type {
  BillTable,
  ChannelPaymentTable,
  PaymentAttemptTable,
  ReceiptTable,
  SurplusRefundTable,
} from './tables.ts';
import type { ChannelId } from './terms.ts';
import './tables.ts';

export type Ref = { courtId: string; id: string };

export function billOf(db: Db | Tx, ref: Ref): Promise<BillTable | undefined> {
  return db
    .selectFrom('bill')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

export function attemptOf(db: Db | Tx, ref: Ref): Promise<PaymentAttemptTable | undefined> {
  return db
    .selectFrom('payment_attempt')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

export function attemptsOfBill(db: Db | Tx, bill: Ref): Promise<PaymentAttemptTable[]> {
  return db
    .selectFrom('payment_attempt')
    .selectAll()
    .where('court_id', '=', bill.courtId)
    .where('bill_id', '=', bill.id)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
}

/** Orders of a bill that the channel may still take money for. */
export function liveAttempts(db: Db | Tx, bill: Ref): Promise<PaymentAttemptTable[]> {
  return db
    .selectFrom('payment_attempt')
    .selectAll()
    .where('court_id', '=', bill.courtId)
    .where('bill_id', '=', bill.id)
    .where('state', 'in', ['created', 'pending'])
    .execute();
}

export function channelPaymentOf(
  db: Db | Tx,
  key: { courtId: string; channel: ChannelId; transactionId: string },
): Promise<ChannelPaymentTable | undefined> {
  return db
    .selectFrom('channel_payment')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('channel', '=', key.channel)
    .where('transaction_id', '=', key.transactionId)
    .executeTakeFirst();
}

export function receiptOfBill(db: Db | Tx, bill: Ref): Promise<ReceiptTable | undefined> {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('court_id', '=', bill.courtId)
    .where('bill_id', '=', bill.id)
    .executeTakeFirst();
}

export function surplusOfBill(db: Db | Tx, bill: Ref): Promise<SurplusRefundTable[]> {
  return db
    .selectFrom('surplus_refund')
    .selectAll()
    .where('court_id', '=', bill.courtId)
    .where('bill_id', '=', bill.id)
    .orderBy('created_at')
    .limit(50)
    .execute();
}

export function surplusOf(db: Db | Tx, ref: Ref): Promise<SurplusRefundTable | undefined> {
  return db
    .selectFrom('surplus_refund')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

/** Work that a lost job would leave undone, oldest first: orders to ask about, bills past their day, refunds under way. */
export async function forgottenWork(
  db: Db,
  now: Instant,
  before: Instant,
): Promise<{ attempts: Ref[]; bills: Ref[]; surplus: Ref[]; refunds: Ref[] }> {
  const attempts = await db
    .selectFrom('payment_attempt')
    .select(['court_id as courtId', 'id'])
    .where('ask_at', '<', before)
    .orderBy('ask_at')
    .limit(500)
    .execute();
  const bills = await db
    .selectFrom('bill')
    .select(['court_id as courtId', 'id'])
    .where('state', '=', 'open')
    .where('due_at', '<', now)
    .orderBy('due_at')
    .limit(500)
    .execute();
  const surplus = await db
    .selectFrom('surplus_refund')
    .select(['court_id as courtId', 'id'])
    .where('state', '=', 'requested')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(500)
    .execute();
  const refunds = await db
    .selectFrom('refund')
    .select(['court_id as courtId', 'id'])
    .where('state', 'in', ['requested', 'processing'])
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(500)
    .execute();
  return { attempts, bills, surplus, refunds };
}

/** Refunds that a channel has refused, for the daily run to try again. */
export function failedRefunds(db: Db): Promise<Ref[]> {
  return db
    .selectFrom('surplus_refund')
    .select(['court_id as courtId', 'id'])
    .where('state', '=', 'failed')
    .orderBy('created_at')
    .limit(500)
    .execute();
}

/** Every bill of a case that is still to be paid, whoever owes it, the oldest first. */
export function openBillsOfCase(db: Db | Tx, courtId: string, caseId: string): Promise<BillTable[]> {
  return db
    .selectFrom('bill')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['open', 'overdue'])
    .orderBy('created_at')
    .limit(100)
    .execute();
}

/** Bills of a case that these people still have to pay, the oldest first. */
export function unpaidBillsOfCase(
  db: Db | Tx,
  courtId: string,
  caseId: string,
  payerIds: readonly string[],
): Promise<BillTable[]> {
  if (payerIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('bill')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('case_id', '=', caseId)
    .where('payer_id', 'in', [...payerIds])
    .where('state', 'in', ['open', 'overdue'])
    .orderBy('created_at')
    .execute();
}
