import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import type { PaymentAttemptTable } from '../tables.ts';
import type { OfferedForm } from '../terms.ts';

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
  > & { form?: OfferedForm },
): Promise<void> {
  const { form, ...rest } = change;
  await tx
    .updateTable('payment_attempt')
    .set({ ...rest, ...(form ? { form: sql<OfferedForm>`${JSON.stringify(form)}::jsonb` } : {}) })
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

/** Puts off the next question about a live order and counts this one. */
export async function postponeQuestion(
  tx: Tx,
  attempt: Pick<PaymentAttemptTable, 'court_id' | 'id'>,
  askAt: Instant,
): Promise<void> {
  await tx
    .updateTable('payment_attempt')
    .set((eb) => ({ queries: eb('queries', '+', 1), ask_at: askAt }))
    .where('court_id', '=', attempt.court_id)
    .where('id', '=', attempt.id)
    .where('state', 'in', ['created', 'pending'])
    .execute();
}
