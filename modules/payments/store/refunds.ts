import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import type { PlainDate } from '#law/time.ts';
import type { ByHand, RefundTable } from '../refund-tables.ts';

/** The next number of a refund notice, "G13-2026-TF-000012": consecutive, because the counter's row is locked till the end of the act. */
export async function nextRefundNo(tx: Tx, courtId: string, day: PlainDate): Promise<string> {
  const year = Number(day.slice(0, 4));
  const { last } = await tx
    .insertInto('refund_counter')
    .values({ court_id: courtId, year, last: 1 })
    .onConflict((oc) =>
      oc.columns(['court_id', 'year']).doUpdateSet({ last: sql<number>`refund_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${courtId}-${year}-TF-${String(last).padStart(6, '0')}`;
}

/** Writes a refund; the database adds its sum to the receipt and refuses what would overdraw it. */
export async function insertRefund(
  tx: Tx,
  refund: Omit<
    RefundTable,
    'state' | 'fault' | 'tries' | 'sent_at' | 'version' | 'by_hand' | 'late_told_at' | 'seen_on' | 'done_at'
  >,
): Promise<void> {
  await tx
    .insertInto('refund')
    .values({ ...refund, state: 'requested', tries: 0, version: 1 })
    .execute();
}

type RefundChange = Partial<
  Pick<RefundTable, 'state' | 'fault' | 'tries' | 'sent_at' | 'late_told_at' | 'done_at'>
> & { by_hand?: ByHand };

/** Writes a change of a refund whose bill is locked, and raises its version. */
export async function changeRefund(tx: Tx, refund: RefundTable, change: RefundChange): Promise<void> {
  const { by_hand, ...rest } = change;
  await tx
    .updateTable('refund')
    .set({
      ...rest,
      ...(by_hand ? { by_hand: sql<ByHand>`${JSON.stringify(by_hand)}::jsonb` } : {}),
      version: refund.version + 1,
    })
    .where('court_id', '=', refund.court_id)
    .where('id', '=', refund.id)
    .execute();
}

/** Notes in which day's account of the channel a refund was found, once. */
export async function markSeen(tx: Tx, ref: { courtId: string; id: string }, day: PlainDate): Promise<void> {
  await tx
    .updateTable('refund')
    .set({ seen_on: day })
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .where('seen_on', 'is', null)
    .execute();
}
