import type { BillRow } from '#gateways/payment-channels/port.ts';
import { act } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { addDays, type Instant, type PlainDate } from '#law/time.ts';
import { courtById } from '#modules/reference/index.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import { attemptOf, type Ref, surplusOf } from '../queries.ts';
import { refundOf } from '../refund-queries.ts';
import type { RefundTable } from '../refund-tables.ts';
import { orderRefOf, readOrderNo } from '../rules.ts';
import { markSeen } from '../store/refunds.ts';
import { saveRun } from '../store/records.ts';
import type { ReconciliationLineTable } from '../tables.ts';
import { CHANNELS, type ChannelId } from '../terms.ts';
import { NO_COURT } from './callback.ts';
import { markRefund } from './refund.ts';
import { learnOfRefund } from './send-refund.ts';
import { isTaken, settle } from './settle.ts';

/** A refund that is done stands in some account within this many days: the channel enters it on the day of sending, or of doing. */
const DAYS_TO_APPEAR = 3;

export type Line = Pick<
  ReconciliationLineTable,
  'court_id' | 'kind' | 'out_trade_no' | 'reference' | 'verdict' | 'here_fen' | 'there_fen' | 'repaired'
>;

/**
 * Compares a day with the channel's account of it (对账). Money that the channel has and we have not is asked about and taken in; what still
 * differs is reported to the court it belongs to. Safe to repeat: a second run of a day updates the first.
 */
export async function reconcile(
  deps: PaymentsDeps,
  channel: ChannelId,
  day: PlainDate,
): Promise<{ lines: number; differences: number }> {
  const account = await deps.channels[channel].dailyBill(day);
  if (!account.ok) throw new Error(`account of ${day} not to be had from ${channel}: ${account.code}`);
  const here = await paymentsOfDay(deps, channel, day);
  const lines: Line[] = [];
  for (const row of account.rows) {
    if (row.kind === 'refund') lines.push(await compareRefund(deps, day, row));
    else lines.push(await comparePayment(deps, channel, row, here));
  }
  for (const [reference, ours] of here)
    lines.push({
      court_id: ours.court_id,
      kind: 'payment',
      out_trade_no: ours.out_trade_no,
      reference,
      verdict: 'missing-there',
      here_fen: ours.amount_fen,
      there_fen: null,
      repaired: false,
    });
  lines.push(...(await missingRefunds(deps, channel, day)));
  for (const [courtId, own] of Map.groupBy(lines, (line) => line.court_id))
    await keep(deps, courtId, channel, day, own);
  const differences = lines.filter(differs).length;
  return { lines: lines.length, differences };
}

export const differs = (line: Pick<Line, 'verdict' | 'repaired'>): boolean =>
  line.verdict !== 'matched' && !line.repaired;

type Ours = { court_id: string; out_trade_no: string; amount_fen: number };

/** Money we know of with the channel's time on that day of its account, by transaction number. */
async function paymentsOfDay(
  deps: PaymentsDeps,
  channel: ChannelId,
  day: PlainDate,
): Promise<Map<string, Ours>> {
  const span = deps.channels[channel].accountDay(day);
  const rows = await deps.db
    .selectFrom('channel_payment as p')
    .innerJoin('payment_attempt as a', (join) =>
      join.onRef('a.court_id', '=', 'p.court_id').onRef('a.id', '=', 'p.attempt_id'),
    )
    .select(['p.court_id', 'a.out_trade_no', 'p.amount_fen', 'p.transaction_id'])
    .where('p.channel', '=', channel)
    .where('p.paid_at', '>=', span.from)
    .where('p.paid_at', '<', span.until)
    .execute();
  return new Map(rows.map(({ transaction_id, ...ours }) => [transaction_id, ours]));
}

/** One payment of the account; takes its counterpart out of `here`. */
async function comparePayment(
  deps: PaymentsDeps,
  channel: ChannelId,
  row: BillRow,
  here: Map<string, Ours>,
): Promise<Line> {
  const ours = here.get(row.transactionId);
  here.delete(row.transactionId);
  const line = lineOf(row, ours?.amount_fen ?? null);
  if (ours) return { ...line, verdict: ours.amount_fen === row.amountFen ? 'matched' : 'amount-differs' };
  return { ...line, verdict: 'missing-here', repaired: await takeIn(deps, channel, row) };
}

/** The account says who and how much, the channel's answer adds when: only then is the money taken in. */
async function takeIn(deps: PaymentsDeps, channel: ChannelId, row: BillRow): Promise<boolean> {
  const order = readOrderNo(row.outTradeNo);
  const attempt = order && (await attemptOf(deps.db, order));
  if (!attempt) return false;
  const standing = await deps.channels[channel].query(orderRefOf(attempt));
  if (standing.state !== 'paid' || standing.transactionId !== row.transactionId) return false;
  const result = await settle(ownContext(deps, '对账'), {
    outTradeNo: row.outTradeNo,
    channel,
    transactionId: row.transactionId,
    amountFen: standing.amountFen,
    paidAt: standing.paidAt as Instant,
    knownBy: 'reconciliation',
  });
  return isTaken(result);
}

/** A refund of the account: ours, of the same sum, and if we did not yet know that it has arrived, we know it now. */
async function compareRefund(deps: PaymentsDeps, day: PlainDate, row: BillRow): Promise<Line> {
  const ref = row.outRefundNo ? readOrderNo(row.outRefundNo) : undefined;
  const refund = ref && (await refundOf(deps.db, ref));
  if (ref && refund) return compareCourtRefund(deps, day, row, ref, refund);
  const surplus = ref && (await surplusOf(deps.db, ref));
  const line = lineOf(row, surplus?.amount_fen ?? null);
  if (!ref || !surplus) return { ...line, verdict: 'missing-here' };
  if (surplus.amount_fen !== row.amountFen) return { ...line, verdict: 'amount-differs' };
  const told = { state: 'done', refundFen: row.amountFen } as const;
  if (surplus.state !== 'done') await markRefund(deps, ownContext(deps, '对账'), ref, told);
  return { ...line, verdict: 'matched', repaired: surplus.state !== 'done' };
}

/** A refund that the court decided: whether it is ours, of the same sum, and arrived. */
async function compareCourtRefund(
  deps: PaymentsDeps,
  day: PlainDate,
  row: BillRow,
  ref: Ref,
  refund: RefundTable,
): Promise<Line> {
  const line = lineOf(row, refund.amount_fen);
  if (refund.amount_fen !== row.amountFen) return { ...line, verdict: 'amount-differs' };
  const told = { state: 'done', refundFen: row.amountFen } as const;
  // money that went back although the court has transferred it too is reported, never put right in silence
  if (refund.state === 'by-hand') return { ...line, here_fen: null, verdict: 'missing-here' };
  if (refund.state !== 'done') await learnOfRefund(deps, ownContext(deps, '对账'), ref, told);
  if (refund.seen_on === null) await inTransaction(deps.db, (tx) => markSeen(tx, ref, day));
  return { ...line, verdict: 'matched', repaired: refund.state !== 'done' };
}

/** Refunds that we hold for done since some days and that no account of the channel has shown. */
async function missingRefunds(deps: PaymentsDeps, channel: ChannelId, day: PlainDate): Promise<Line[]> {
  const span = deps.channels[channel].accountDay(addDays(day, -DAYS_TO_APPEAR));
  const done = await deps.db
    .selectFrom('refund')
    .select(['court_id', 'out_refund_no', 'amount_fen'])
    .where('channel', '=', channel)
    .where('state', '=', 'done')
    .where('seen_on', 'is', null)
    .where('done_at', '>=', span.from)
    .where('done_at', '<', span.until)
    .execute();
  return done.map((one) => ({
    court_id: one.court_id,
    kind: 'refund',
    out_trade_no: '',
    reference: one.out_refund_no,
    verdict: 'missing-there',
    here_fen: one.amount_fen,
    there_fen: null,
    repaired: false,
  }));
}

function lineOf(row: BillRow, hereFen: number | null): Omit<Line, 'verdict'> {
  const order = readOrderNo(row.outTradeNo) ?? readOrderNo(row.outRefundNo ?? '');
  return {
    court_id: order && courtById(order.courtId) ? order.courtId : NO_COURT,
    kind: row.kind,
    out_trade_no: row.outTradeNo.slice(0, 64),
    reference: row.outRefundNo ?? row.transactionId,
    here_fen: hereFen,
    there_fen: row.amountFen,
    repaired: false,
  };
}

async function keep(
  deps: PaymentsDeps,
  courtId: string,
  channel: ChannelId,
  day: PlainDate,
  lines: readonly Line[],
): Promise<void> {
  const open = lines.filter(differs);
  const subject = { type: 'reconciliation', id: `${courtId}-${channel}-${day}`, courtId };
  await act(ownContext(deps, '对账'), { name: 'payments.reconcile', subject }, async (unit) => {
    await saveRun(unit.tx, { courtId, channel, day, lines, differences: open.length, at: unit.now });
    const change = { channel: CHANNELS[channel].name, day, lines: lines.length, differences: open.length };
    await unit.audit({ subject, courtId, change });
    if (open.length > 0) {
      deps.log.error({ channel, day, differences: open.length }, 'payment alarm: reconciliation');
      const payload = { courtId, channel, day, differences: open.length };
      await unit.emit({ topic: 'payments.alarm', key: subject.id, payload, audiences: [`court:${courtId}`] });
    }
    return { differences: open.length };
  });
}
