import type { OrderRef } from '#gateways/payment-channels/port.ts';
import { type Citation, cite } from '#law/citations.ts';
import { countRule, lastMoment, type WorkCalendar } from '#law/periods/index.ts';
import { HOUR_MS, type Instant, instantToMs, msToInstant, type PlainDate, toPlainDate } from '#law/time.ts';
import {
  ATTEMPT_STATES,
  type AttemptState,
  BILL_KINDS,
  BILL_STATES,
  type BillKind,
  type BillState,
  type Counting,
  type SurplusReason,
} from './terms.ts';

/** How long an order stands at the channel. */
export const ORDER_LIFE_MS = HOUR_MS / 2;
/** An order is offered again only while the payer still has this long. */
export const ORDER_MARGIN_MS = 60_000;
/** An order that the channel does not know may still be on its way to it for this long after its end. */
const UNKNOWN_GRACE_MS = 2 * 60_000;
/** A page that polls makes us ask the channel at most this often. */
export const POLL_PAUSE_MS = 3_000;

/**
 * 商户订单号: the court's three characters and the id in base 36, 28 characters that every channel takes, unique for ever, and legible
 * backwards, so that a call-back finds its court without an index across courts.
 */
export function orderNoOf(courtId: string, id: string): string {
  return (
    courtId +
    BigInt(`0x${id.replaceAll('-', '')}`)
      .toString(36)
      .toUpperCase()
      .padStart(25, '0')
  );
}

/** Court and id of an order number of ours; undefined for any other text. */
export function readOrderNo(text: string): { courtId: string; id: string } | undefined {
  if (!/^[0-9A-Z]{28}$/.test(text)) return undefined;
  let value = 0n;
  for (const digit of text.slice(3)) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = value.toString(16).padStart(32, '0');
  if (hex.length > 32) return undefined;
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  );
  return { courtId: text.slice(0, 3), id };
}

/** What names an order at its channel. */
export function orderRefOf(attempt: {
  out_trade_no: string;
  created_at: string;
  expires_at: string;
}): OrderRef {
  return { outTradeNo: attempt.out_trade_no, orderedAt: attempt.created_at, expiresAt: attempt.expires_at };
}

export const isLive = (state: AttemptState): boolean => ATTEMPT_STATES[state].live;
export const isPayable = (state: BillState): boolean => BILL_STATES[state].payable;

export function later(at: Instant, ms: number): Instant {
  return msToInstant(instantToMs(at) + ms);
}

/** When the channel is asked next: 5 s, 10 s, 20 s … 5 min, and right after the order's end. */
export function nextQuestionAt(now: Instant, queries: number, expiresAt: Instant): Instant {
  const next = later(now, Math.min(5_000 * 2 ** Math.min(queries, 10), 5 * 60_000));
  const end = later(expiresAt, 1_000);
  return now < end && end < next ? end : next;
}

/** Whether an order still unpaid is to be closed at the channel: it is over, or its bill takes no money any more. */
export function mustEnd(
  attempt: { expires_at: string; amount_fen: number },
  bill: { state: BillState; amount_fen: number },
  now: Instant,
): boolean {
  return (
    now >= (attempt.expires_at as Instant) || !isPayable(bill.state) || attempt.amount_fen !== bill.amount_fen
  );
}

/** Whether an order that the channel does not know can be given up. */
export function isForgotten(attempt: { expires_at: string }, now: Instant): boolean {
  return instantToMs(now) >= instantToMs(attempt.expires_at as Instant) + UNKNOWN_GRACE_MS;
}

/** What money becomes: the bill's receipt, or a surplus that goes back, with its reason. */
export function destinationOf(
  bill: { state: BillState; amount_fen: number },
  orderedFen: number,
  amountFen: number,
): 'receipt' | SurplusReason {
  if (amountFen !== orderedFen) return 'amount-differs';
  if (bill.state === 'settled') return 'second-payment';
  if (bill.state === 'closed') return 'bill-closed';
  if (bill.state === 'waived') return 'bill-waived';
  return amountFen === bill.amount_fen ? 'receipt' : 'bill-changed';
}

/** Late is what the payer did late, by the channel's own time; what we learned late was not paid late. */
export function isPaidLate(paidAt: Instant, dueAt: string | null): boolean {
  return dueAt !== null && instantToMs(paidAt) > instantToMs(dueAt as Instant);
}

/** Money on an order that we had given up is `late`: the race between paying and closing was lost. */
export function attemptAfterMoney(state: AttemptState): 'paid' | 'late' {
  return state === 'closed' || state === 'failed' || state === 'late' ? 'late' : 'paid';
}

/** The due day of a bill whose notice took effect at `noticedAt` (D21: seven days from the day after), with its counting in words. */
export function dueOf(
  kind: BillKind,
  noticedAt: Instant,
  calendar: WorkCalendar,
): { dueOn: PlainDate; dueAt: Instant; counting: Counting } {
  const { due, steps, warnings, rule } = countRule(BILL_KINDS[kind].period ?? 'D21', {
    event: noticedAt,
    calendar,
  });
  const dueAt = lastMoment(due);
  const article = rule.articles.map((one) => one.label).join('；');
  return { dueOn: toPlainDate(dueAt), dueAt, counting: { steps, warnings, article } };
}

/** The last day on which a fee must be back with its payer: D25, fifteen days from the day after the document took effect (FEE 53.2). */
export function refundDueOn(effectiveAt: PlainDate | Instant, calendar: WorkCalendar): PlainDate {
  return toPlainDate(lastMoment(countRule('D25', { event: effectiveAt, calendar }).due));
}

/** What follows when a fee of this kind stays unpaid. */
const CONSEQUENCES: Readonly<Record<BillKind, { text: string; article: Citation }>> = {
  'acceptance-fee': {
    text: '通知后未在期限内预交，又未申请或者未获准缓交、减交、免交的，裁定按撤诉处理',
    article: cite('CPI', '213'),
  },
  'preservation-fee': {
    text: '申请费由申请人预交；在指定的期限内未交的，由人民法院依照有关规定处理，保全申请可能不予审查',
    article: cite('FEE', '22.4'),
  },
  'claim-increase': {
    text: '逾期未补交，又未申请或者未获准司法救助的，由人民法院依照有关规定处理，增加的诉讼请求可能不予审理',
    article: cite('FEE', '22.4'),
  },
  counterclaim: {
    text: '自提起反诉次日起七日内未交，又未申请或者未获准司法救助的，反诉按撤回处理',
    article: cite('FEE', '22.4'),
  },
  conversion: {
    text: '通知后未在期限内足额补交的，裁定按撤诉处理，已经收取的费用退还一半',
    article: cite('CPI', '199.2'),
  },
  'jurisdiction-objection': {
    text: '异议不成立的，每件交纳；逾期未交的，由人民法院依照有关规定处理',
    article: cite('FEE', '22.4'),
  },
  copies: { text: '复制案卷材料和法律文书按实际成本交纳工本费，交纳后提供', article: cite('FEE', '11.2') },
};
export const consequenceOf = (kind: BillKind): string =>
  `${CONSEQUENCES[kind].text}（${CONSEQUENCES[kind].article.label}）。`;
