import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type { ReconciliationLineTable } from '../tables.ts';
import type { ChannelId } from '../terms.ts';

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

/** A run and its lines. A line that was once repaired stays marked so when a later run finds it matched. */
export async function saveRun(
  tx: Tx,
  run: {
    courtId: string;
    channel: ChannelId;
    day: PlainDate;
    lines: readonly Omit<ReconciliationLineTable, 'channel' | 'day'>[];
    differences: number;
    at: Instant;
  },
): Promise<void> {
  const { lines } = run;
  const refunds = lines.filter((line) => line.kind === 'refund');
  const payments = lines.filter((line) => line.kind === 'payment');
  const values = {
    here_fen: payments.reduce(
      (sum, line) => sum + (line.here_fen ?? (line.repaired ? (line.there_fen ?? 0) : 0)),
      0,
    ),
    there_fen: payments.reduce((sum, line) => sum + (line.there_fen ?? 0), 0),
    refund_here_fen: refunds.reduce((sum, line) => sum + (line.here_fen ?? 0), 0),
    refund_there_fen: refunds.reduce((sum, line) => sum + (line.there_fen ?? 0), 0),
    matched: lines.filter((line) => line.verdict === 'matched').length,
    repaired: lines.filter((line) => line.repaired).length,
    differences: run.differences,
    ran_at: run.at,
  };
  const key = { court_id: run.courtId, channel: run.channel, day: run.day };
  await tx
    .insertInto('reconciliation_run')
    .values({ ...key, ...values })
    .onConflict((oc) => oc.columns(['court_id', 'channel', 'day']).doUpdateSet(values))
    .execute();
  for (let from = 0; from < lines.length; from += 500)
    await tx
      .insertInto('reconciliation_line')
      .values(lines.slice(from, from + 500).map((line) => ({ ...line, ...key })))
      .onConflict((oc) =>
        oc.columns(['court_id', 'channel', 'day', 'kind', 'reference']).doUpdateSet((eb) => ({
          verdict: eb.ref('excluded.verdict'),
          here_fen: eb.ref('excluded.here_fen'),
          there_fen: eb.ref('excluded.there_fen'),
          repaired: sql<boolean>`reconciliation_line.repaired or excluded.repaired`,
        })),
      )
      .execute();
}
