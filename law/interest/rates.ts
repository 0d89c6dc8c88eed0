import { plainChineseDate } from '../chinese-text.ts';
import { addDays, type PlainDate } from '../time.ts';
import type { RatePeriod } from './accrue.ts';
import * as F from './fraction.ts';
import type { AgreedRate, InterestPart, LprRate, LprRow, Pause } from './input.ts';
import { LPR_FIRST_DAY, lprOn, lprPeriods } from './lpr.ts';

/** The run of days for which a rate is asked, and over how many days it spreads a year. */
export type Span = {
  readonly part: InterestPart;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly dayBase: number;
  readonly laterLpr?: readonly LprRow[] | undefined;
};

const PER = { year: '年', month: '月', day: '日' } as const;

/** A decimal that has been checked. */
const number = (text: string): F.Fraction => {
  const value = F.decimal(text);
  if (value === undefined) throw new RangeError(`not a rate: ${text}`);
  return value;
};

/** The agreed rate in percent a year: a month's rate twelvefold, a day's rate as many times as the year is given days. */
export const yearly = (rate: AgreedRate, dayBase: number): F.Fraction =>
  F.times(number(rate.percent), F.fraction({ year: 1, month: 12, day: dayBase }[rate.per]));

/** "月利率1.5%" */
export const rateWords = (rate: AgreedRate): string =>
  `${PER[rate.per]}利率${F.decimalText(number(rate.percent))}%`;

/** Percent a year as a run of days; a run that would end before it begins is none. */
export function run(span: Span, percent: F.Fraction, basis: string): RatePeriod[] {
  const { part, from, to, dayBase } = span;
  if (from > to) return [];
  const daily = F.times(percent, F.fraction(1, 100 * dayBase));
  return [{ part, from, to, daily, annualRate: F.decimalText(percent), dayBase, basis }];
}

/** 约定利率, one run. */
export const agreedRuns = (span: Span, rate: AgreedRate, name = '约定'): RatePeriod[] =>
  run(span, yearly(rate, span.dayBase), `${name}${rateWords(rate)}`);

const TERM = { '1y': '一年期', '5y': '五年期以上' } as const;

/** "一年期LPR的4倍", "一年期LPR加计50%" */
export function lprWords({ term = '1y', multiple, plusPercent }: LprRate): string {
  const factor = multiple === undefined ? '' : `的${F.decimalText(number(multiple))}倍`;
  const more = plusPercent === undefined ? '' : `加计${F.decimalText(number(plusPercent))}%`;
  return `${TERM[term]}LPR${factor}${more}`;
}

/** Percent a year: LPR × multiple × (1 + plus). */
const scaled = (percent: string, { multiple = '1', plusPercent = '0' }: LprRate): F.Fraction =>
  F.times(
    F.times(number(percent), number(multiple)),
    F.times(F.plus(F.fraction(100), number(plusPercent)), F.fraction(1, 100)),
  );

/** The runs of a rate that follows the LPR; days before its first publication bear the rate that the caller knows. */
export function lprRuns(span: Span, rate: LprRate): RatePeriod[] {
  const { from, to, laterLpr } = span;
  const { term = '1y', fixedOn, earlierPercent } = rate;
  if (fixedOn !== undefined) {
    const percent = lprOn(fixedOn, term, laterLpr) ?? earlierPercent ?? '';
    const what = fixedOn < LPR_FIRST_DAY ? '同期贷款基准利率' : `${lprWords(rate)}（LPR ${percent}%）`;
    return run(span, scaled(percent, rate), `${plainChineseDate(fixedOn)}的${what}`);
  }
  const runs: RatePeriod[] = [];
  if (from < LPR_FIRST_DAY) {
    const until = to < LPR_FIRST_DAY ? to : addDays(LPR_FIRST_DAY, -1);
    runs.push(
      ...run({ ...span, to: until }, scaled(earlierPercent ?? '', rate), '2019年8月20日前的贷款基准利率'),
    );
  }
  if (to < LPR_FIRST_DAY) return runs;
  const begin = from < LPR_FIRST_DAY ? LPR_FIRST_DAY : from;
  for (const period of lprPeriods(begin, to, term, laterLpr)) {
    const basis = `${lprWords(rate)}（${plainChineseDate(period.published)}公布的LPR ${period.percent}%）`;
    runs.push(...run({ ...span, from: period.from, to: period.to }, scaled(period.percent, rate), basis));
  }
  return runs;
}

/** The doubled part: 日万分之一点七五 of the debt, nothing while enforcement is paused for a reason that is not the debtor's. */
export function doubledRuns(from: PlainDate, to: PlainDate, pauses: readonly Pause[]): RatePeriod[] {
  const runs: RatePeriod[] = [];
  const add = (first: PlainDate, last: PlainDate, daily: F.Fraction, annualRate: string, basis: string) => {
    if (first <= last)
      runs.push({ part: 'doubled', from: first, to: last, daily, annualRate, dayBase: 365, basis });
  };
  const owed = (first: PlainDate, last: PlainDate) =>
    add(first, last, F.fraction(175, 1_000_000), '6.3875', '日万分之一点七五');
  let next = from;
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const first = pause.from > next ? pause.from : next;
    const last = pause.to < to ? pause.to : to;
    if (first > last) continue;
    owed(next, addDays(first, -1));
    add(first, last, F.ZERO, '0', `${pause.reason}，不计算加倍部分`);
    next = addDays(last, 1);
  }
  owed(next, to);
  return runs;
}
