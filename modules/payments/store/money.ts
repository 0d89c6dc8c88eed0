import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type { BillTable, ChannelPaymentTable, PaymentAttemptTable, SurplusRefundTable } from '../tables.ts';

/** Money as the channel tells of it, and how we came to know. */
export type Money = {
  outTradeNo: string;
  channel: ChannelPaymentTable['channel'];
  transactionId: string;
  amountFen: number;
  paidAt: Instant;
  knownBy: ChannelPaymentTable['known_by'];
};

/** The next number of a certificate, "G13-2026-J-000310": consecutive, because the counter's row is locked till the end of the act. */
export async function nextReceiptNo(tx: Tx, courtId: string, day: PlainDate): Promise<string> {
  const year = Number(day.slice(0, 4));
  const { last } = await tx
    .insertInto('receipt_counter')
    .values({ court_id: courtId, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['court_id', 'year']).doUpdateSet({ last: sql<number>`receipt_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${courtId}-${year}-J-${String(last).padStart(6, '0')}`;
}

type Taken = { bill: BillTable; attempt: PaymentAttemptTable; money: Money; at: Instant };

/** The money and the receipt it is; the two rows hold each other by deferred keys. */
export async function insertReceipt(
  tx: Tx,
  { id, receiptNo, auditId, ...taken }: Taken & { id: string; receiptNo: string; auditId: string },
): Promise<void> {
  const { bill, attempt, money, at } = taken;
  await insertMoney(tx, taken, { receipt_id: id });
  await tx
    .insertInto('receipt')
    .values({
      ...keysOf(bill, attempt, money),
      id,
      paid_at: money.paidAt,
      receipt_no: receiptNo,
      refunded_fen: 0,
      audit_id: auditId,
      created_at: at,
    })
    .execute();
}

/** The money and the surplus it is. */
export async function insertSurplus(
  tx: Tx,
  {
    id,
    why,
    outRefundNo,
    ...taken
  }: Taken & { id: string; why: SurplusRefundTable['why']; outRefundNo: string },
): Promise<void> {
  const { bill, attempt, money, at } = taken;
  await insertMoney(tx, taken, { surplus_id: id });
  await tx
    .insertInto('surplus_refund')
    .values({
      ...keysOf(bill, attempt, money),
      id,
      why,
      out_refund_no: outRefundNo,
      state: 'requested',
      tries: 0,
      created_at: at,
    })
    .execute();
}

const keysOf = (bill: BillTable, attempt: PaymentAttemptTable, money: Money) => ({
  court_id: bill.court_id,
  bill_id: bill.id,
  attempt_id: attempt.id,
  channel: money.channel,
  transaction_id: money.transactionId,
  amount_fen: money.amountFen,
});

async function insertMoney(
  tx: Tx,
  { bill, attempt, money, at }: Taken,
  use: { receipt_id: string } | { surplus_id: string },
): Promise<void> {
  await tx
    .insertInto('channel_payment')
    .values({
      ...keysOf(bill, attempt, money),
      paid_at: money.paidAt,
      known_at: at,
      known_by: money.knownBy,
      ...use,
    })
    .execute();
}

export async function changeSurplus(
  tx: Tx,
  ref: { courtId: string; id: string },
  change: Partial<Pick<SurplusRefundTable, 'state' | 'fault' | 'tries' | 'tried_at' | 'done_at'>>,
): Promise<void> {
  await tx
    .updateTable('surplus_refund')
    .set(change)
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .execute();
}
