import { z } from 'zod';
import { instantFromShanghai } from '../money.ts';
import type { ChannelEvent, OrderRef, PaymentStanding, RefundStanding } from '../port.ts';
import type { Message } from './message.ts';

/** 应答码 that say "done", and those that say "ask again". */
const DONE: ReadonlySet<string> = new Set(['00', 'A6']);
const ASK_AGAIN: ReadonlySet<string> = new Set(['02', '03', '04', '05', '06', '12', '37', '45', '99']);
const NOT_FOUND = '34';
/** UnionPay's clock and ours may differ by this much at the end of an order. */
const MARGIN_MS = 60_000;
/** The day of settlement closes at eleven in the evening. */
const CLOSES_BEFORE_MIDNIGHT_MS = 3_600_000;
const DAY_MS = 86_400_000;

const Amount = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);
const Queried = z.object({
  respCode: z.string(),
  respMsg: z.string().default(''),
  origRespCode: z.string().optional(),
  origRespMsg: z.string().default(''),
  orderId: z.string().optional(),
  queryId: z.string().optional(),
  txnAmt: Amount.optional(),
  txnTime: z.string().optional(),
  traceTime: z.string().optional(),
});
const Notice = z.object({
  respCode: z.string(),
  txnType: z.string(),
  orderId: z.string().min(1),
  queryId: z.string().min(1),
  txnAmt: Amount,
  txnTime: z.string(),
  traceTime: z.string().optional(),
});

/** When it was paid: `traceTime` (month to second) has no year, which `txnTime` gives; an order of New Year's Eve may be paid in January. */
export function paidAt(txnTime: string, traceTime: string | undefined): string | undefined {
  const ordered = instantOf(txnTime);
  if (!ordered || !traceTime) return ordered;
  const year = Number(txnTime.slice(0, 4));
  const candidates = [year, year + 1].map((one) => instantOf(`${one}${traceTime}`));
  return (
    candidates.find((at) => at !== undefined && Date.parse(at) >= Date.parse(ordered) - MARGIN_MS) ?? ordered
  );
}

function instantOf(compact: string): string | undefined {
  const m = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(compact);
  return m ? instantFromShanghai(`${m[1]}-${m[2]}-${m[3]} ${m[4]}:${m[5]}:${m[6]}`) : undefined;
}

const unknown = (code: string, detail: string) =>
  ({ state: 'unknown', why: 'unreachable', code, detail }) as const;

/** What a query says of an order; after `payTimeout` whatever is not success is final. */
export function standingOf(answer: Message, order: OrderRef, now: number): PaymentStanding {
  const read = Queried.safeParse(answer);
  if (!read.success) return unknown('UNINTELLIGIBLE', 'an answer of another shape');
  const { respCode, respMsg, origRespCode, orderId, queryId, txnAmt, txnTime, traceTime } = read.data;
  const over = now > Date.parse(order.expiresAt) + MARGIN_MS;
  if (respCode === NOT_FOUND) return { state: over ? 'closed' : 'not-found' };
  if (respCode !== '00' || origRespCode === undefined) return unknown(respCode, respMsg);
  if (!DONE.has(origRespCode)) return { state: over ? 'closed' : 'pending' };
  const at = txnTime === undefined ? undefined : paidAt(txnTime, traceTime);
  if (orderId !== order.outTradeNo || !queryId || txnAmt === undefined || !at)
    return unknown('INCOMPLETE', 'a paid order without its facts');
  return { state: 'paid', transactionId: queryId, amountFen: txnAmt, paidAt: at };
}

/** What the answer to a refund says: accepted, to be asked about, or refused. */
export function acceptedRefund(answer: Message, refundFen: number): RefundStanding {
  const { respCode = '', respMsg = '', queryId } = answer;
  if (respCode === '00') return { state: 'processing', refundFen, ...(queryId ? { refundId: queryId } : {}) };
  if (ASK_AGAIN.has(respCode) || respCode === '') return unknown(respCode || 'UNINTELLIGIBLE', respMsg);
  return { state: 'refused', why: 'refused', code: respCode, detail: respMsg };
}

/** What a query says of a refund. */
export function refundStandingOf(answer: Message, outRefundNo: string): RefundStanding {
  const read = Queried.safeParse(answer);
  if (!read.success) return unknown('UNINTELLIGIBLE', 'an answer of another shape');
  const { respCode, respMsg, origRespCode, orderId, queryId, txnAmt } = read.data;
  if (respCode === NOT_FOUND) return { state: 'not-found' };
  if (respCode !== '00' || origRespCode === undefined || orderId !== outRefundNo || txnAmt === undefined)
    return unknown(respCode, respMsg);
  const facts = { refundFen: txnAmt, ...(queryId ? { refundId: queryId } : {}) };
  if (DONE.has(origRespCode)) return { state: 'succeeded', ...facts };
  if (ASK_AGAIN.has(origRespCode)) return { state: 'processing', ...facts };
  return { state: 'failed', code: origRespCode, ...facts };
}

/** What a genuine notice says. Payments are told of only when they succeed, refunds either way. */
export function eventOf(message: Message): ChannelEvent | undefined {
  const read = Notice.safeParse(message);
  if (!read.success) return undefined;
  const { respCode, txnType, orderId, queryId, txnAmt, txnTime, traceTime } = read.data;
  const notificationId = `${queryId}-${respCode}`;
  const at = paidAt(txnTime, traceTime);
  if (txnType === '04')
    return {
      kind: 'refund',
      notificationId,
      outRefundNo: orderId,
      refundFen: txnAmt,
      ...(DONE.has(respCode) ? { state: 'succeeded' } : { state: 'failed', code: respCode }),
    };
  if (txnType !== '01' || !DONE.has(respCode))
    return { kind: 'other', notificationId, what: `${txnType} ${respCode}` };
  return at === undefined
    ? undefined
    : {
        kind: 'payment',
        notificationId,
        outTradeNo: orderId,
        transactionId: queryId,
        amountFen: txnAmt,
        paidAt: at,
      };
}

/** The day of settlement: from eleven in the evening before to eleven in the evening. */
export function settlementDay(date: string): { from: string; until: string } {
  const midnight = Date.parse(`${date}T00:00:00+08:00`);
  return {
    from: new Date(midnight - CLOSES_BEFORE_MIDNIGHT_MS).toISOString(),
    until: new Date(midnight + DAY_MS - CLOSES_BEFORE_MIDNIGHT_MS).toISOString(),
  };
}
