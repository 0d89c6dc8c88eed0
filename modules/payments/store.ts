import { sql } from 'kysely';
import { breaks } from '#kernel/db/transaction.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type { NewBill } from './acts/create-bill.ts';
import type { BillTable, PaymentAttemptTable } from './tables.ts';
import type { ChannelId, Counting } from './terms.ts';

const jsonb = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`;

export async function insertBill(tx: Tx, id: string, bill: NewBill, now: Instant): Promise<void> {
  await tx
    .insertInto('bill')
    .values({
      court_id: bill.courtId,
      id,
      case_id: bill.caseId,
      case_number: bill.caseNumber,
      filing_id: bill.filingId,
      payer_id: bill.payerId,
      payer_name: bill.payerName ?? null,
      kind: bill.kind,
      title: bill.title,
      amount_fen: bill.amountFen,
      steps: jsonb([...bill.steps]),
      state: 'open',
      version: 1,
      created_at: now,
    })
    .execute();
}

/** The bill, locked: every act on a bill and its attempts takes this lock first, so that they happen one after another. */
export function lockBill(tx: Tx, courtId: string, billId: string): Promise<BillTable | undefined> {
  return tx
    .selectFrom('bill')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('id', '=', billId)
    .forUpdate()
    .executeTakeFirst();
}

type BillChange = Partial<
  Pick<
    BillTable,
    | 'state'
    | 'noticed_at'
    | 'due_on'
    | 'due_at'
    | 'overdue_at'
    | 'settled_at'
    | 'paid_late'
    | 'closed_at'
    | 'closed_why'
  >
>;

/** Writes a change to a locked bill and raises its version. */
export async function changeBill(
  tx: Tx,
  bill: BillTable,
  change: BillChange & { counting?: Counting },
): Promise<void> {
  const { counting, ...rest } = change;
  await tx
    .updateTable('bill')
    .set({ ...rest, ...(counting ? { counting: jsonb(counting) } : {}), version: bill.version + 1 })
    .where('court_id', '=', bill.court_id)
    .where('id', '=', bill.id)
    .execute();
}

export async function insertAttempt(
  tx: Tx,
  attempt: Pick<
    PaymentAttemptTable,
    | 'court_id'
    | 'id'
    | 'bill_id'
    | 'channel'
    | 'out_trade_no'
    | 'amount_fen'
    | 'started_by'
    | 'started_name'
    | 'created_at'
    | 'expires_at'
    | 'ask_at'
  >,
): Promise<void> {
  await tx
    .insertInto('payment_attempt')
    .values({ ...attempt, state: 'created', queries: 0 })
    .execute();
}

export async function changeAttempt(
  tx: Tx,
  attempt: Pick<PaymentAttemptTable, 'court_id' | 'id'>,
  change: Partial<
    Pick<
      PaymentAttemptTable,
      | 'state'
      | 'code_url'
      | 'redirect_url'
      | 'fault'
      | 'ended_at'
      | 'transaction_id'
      | 'queries'
      | 'asked_at'
      | 'ask_at'
    >
  >,
): Promise<void> {
  await tx
    .updateTable('payment_attempt')
    .set(change)
    .where('court_id', '=', attempt.court_id)
    .where('id', '=', attempt.id)
    .execute();
}

/** Makes the caller the one that asks the channel now; false when someone has asked since `notSince`. */
export async function claimQuestion(
  tx: Tx,
  attempt: Pick<PaymentAttemptTable, 'court_id' | 'id'>,
  now: Instant,
  notSince: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payment_attempt')
    .set({ asked_at: now })
    .where('court_id', '=', attempt.court_id)
    .where('id', '=', attempt.id)
    .where('state', 'in', ['created', 'pending'])
    .where((eb) => eb.or([eb('asked_at', 'is', null), eb('asked_at', '<', notSince)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

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

/** Whether the fault says that a live attempt of this bill and channel is already there. */
export function isSecondLiveAttempt(error: unknown): boolean {
  return breaks(error, 'payment_attempt_live');
}

/** Keeps what a channel told us, whatever it was worth. */
export async function logCallback(
  tx: Tx,
  row: {
    courtId: string;
    id: string;
    channel: ChannelId;
    rawSha256: Buffer;
    verdict: string;
    notificationId?: string | undefined;
    outTradeNo?: string | undefined;
    at: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('callback_log')
    .values({
      court_id: row.courtId,
      id: row.id,
      channel: row.channel,
      raw_sha256: row.rawSha256,
      verdict: row.verdict,
      notification_id: row.notificationId?.slice(0, 200) ?? null,
      out_trade_no: row.outTradeNo?.slice(0, 64) ?? null,
      received_at: row.at,
    })
    .execute();
}
