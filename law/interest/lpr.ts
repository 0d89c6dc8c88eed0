import { addDays, type PlainDate, plainDate } from '../time.ts';
import type { LprRow, LprTerm } from './input.ts';

const row = (from: string, oneYear: string, fiveYears: string): LprRow => ({
  from: plainDate(from),
  oneYear,
  fiveYears,
});

/**
 * 贷款市场报价利率, percent a year, from the day of publication by the 全国银行间同业拆借中心 (authorised by the 中国人民银行).
 * Only the publications that changed a rate stand here; those between repeat the one before.
 */
export const LPR: readonly LprRow[] = [
  row('2019-08-20', '4.25', '4.85'),
  row('2019-09-20', '4.20', '4.85'),
  row('2019-11-20', '4.15', '4.80'),
  row('2020-02-20', '4.05', '4.75'),
  row('2020-04-20', '3.85', '4.65'),
  row('2021-12-20', '3.80', '4.65'),
  row('2022-01-20', '3.70', '4.60'),
  row('2022-05-20', '3.70', '4.45'),
  row('2022-08-22', '3.65', '4.30'),
  row('2023-06-20', '3.55', '4.20'),
  row('2023-08-21', '3.45', '4.20'),
  row('2024-02-20', '3.45', '3.95'),
  row('2024-07-22', '3.35', '3.85'),
  row('2024-10-21', '3.10', '3.60'),
  row('2025-05-20', '3.00', '3.50'),
];

/** The first publication; before it there is no LPR, and the law looks to the benchmark lending rate. */
export const LPR_FIRST_DAY = plainDate('2019-08-20');

/** The last publication that the table has been checked against. */
export const LPR_CHECKED_ON = plainDate('2026-06-22');

/** The last day for which the table is sure: publications come on the 20th of each month or the working day after. */
export const LPR_SURE_UNTIL = plainDate('2026-07-19');

/** A run of days with one LPR, percent a year. */
export type LprPeriod = { from: PlainDate; to: PlainDate; percent: string; published: PlainDate };

/** The LPR day by day from `from` (not before 2019-08-20) to `to`, runs of the same rate together. */
export function lprPeriods(
  from: PlainDate,
  to: PlainDate,
  term: LprTerm,
  later: readonly LprRow[] = [],
): LprPeriod[] {
  if (from < LPR_FIRST_DAY) throw new RangeError(`no LPR on ${from}`);
  const rows = [...LPR, ...later].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const runs: LprPeriod[] = [];
  for (const [i, { from: published, oneYear, fiveYears }] of rows.entries()) {
    const next = rows[i + 1];
    const begin = published > from ? published : from;
    const end = next && next.from <= to ? addDays(next.from, -1) : to;
    if (begin > end) continue;
    const percent = term === '1y' ? oneYear : fiveYears;
    const last = runs.at(-1);
    if (last?.percent === percent) last.to = end;
    else runs.push({ from: begin, to: end, percent, published });
  }
  return runs;
}

/** The LPR in force on a day, percent a year; undefined before the first publication. */
export function lprOn(
  day: PlainDate,
  term: LprTerm = '1y',
  later: readonly LprRow[] = [],
): string | undefined {
  return day < LPR_FIRST_DAY ? undefined : lprPeriods(day, day, term, later)[0]?.percent;
}

/** True when some publication after the table could change the rate of that day, and the caller has not given it. */
export function lprUnsure(day: PlainDate, later: readonly LprRow[] = []): boolean {
  const sure = later.reduce((last, { from }) => (from > last ? from : last), LPR_SURE_UNTIL);
  return day > sure;
}
