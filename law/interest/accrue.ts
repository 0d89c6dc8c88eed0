import { addDays, daysBetween, type PlainDate } from '../time.ts';
import * as F from './fraction.ts';
import type { InterestPart, InterestSegment, Repayment } from './input.ts';

/** Days in a row with one rate, both ends included. `daily` is the share of the principal that a day costs. */
export type RatePeriod = {
  readonly part: InterestPart;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly daily: F.Fraction;
  readonly annualRate: string;
  readonly dayBase: number;
  readonly basis: string;
};

/** What repayments cover, one after the other. */
export type Due = 'costs' | 'interest' | 'principal' | 'doubled';

export type Accrual = {
  principalFen: number;
  costsFen: number;
  periods: readonly RatePeriod[];
  repayments: readonly Repayment[];
  order: readonly Due[];
  /** True: a day of repayment still bears interest on what was owed before it. */
  countsLastDay: boolean;
};

type Slice = Omit<InterestSegment, 'interestFen' | 'principalFen'> & {
  principal: F.Fraction;
  interest: F.Fraction;
};

/** The first day on which a repayment has reduced what bears interest. */
const effectOf = ({ on }: Repayment, countsLastDay: boolean) => (countsLastDay ? addDays(on, 1) : on);

function pay(owed: Record<Due, F.Fraction>, order: readonly Due[], fen: number): void {
  let rest = F.fraction(fen);
  for (const due of order) {
    const part = F.least(rest, owed[due]);
    owed[due] = F.minus(owed[due], part);
    rest = F.minus(rest, part);
  }
}

/** Adjacent slices that differ in nothing are one segment. */
function joined(slices: readonly Slice[]): Slice[] {
  const out: Slice[] = [];
  for (const slice of slices) {
    const last = out.findLast((s) => s.part === slice.part);
    const same =
      last !== undefined &&
      addDays(last.to, 1) === slice.from &&
      last.basis === slice.basis &&
      last.annualRate === slice.annualRate &&
      last.principal.n === slice.principal.n &&
      last.principal.d === slice.principal.d;
    if (!same) out.push({ ...slice });
    else {
      last.to = slice.to;
      last.days += slice.days;
      last.interest = F.plus(last.interest, slice.interest);
    }
  }
  return out;
}

/** Each amount as the growth of the rounded running total: they add up to the rounded total, whatever the fractions. */
function rounded(slices: readonly Slice[]): InterestSegment[] {
  let sum = F.ZERO;
  return slices.map(({ principal, interest, ...rest }) => {
    const before = F.roundHalfUp(sum);
    sum = F.plus(sum, interest);
    return {
      ...rest,
      principalFen: F.roundHalfUp(principal),
      interestFen: F.roundHalfUp(sum) - before,
    };
  });
}

/** Runs through the days: interest on what is owed, repayments where the law puts them. */
export function accrue(input: Accrual): { segments: InterestSegment[]; owed: Record<Due, F.Fraction> } {
  const { periods, order, countsLastDay } = input;
  const owed: Record<Due, F.Fraction> = {
    costs: F.fraction(input.costsFen),
    interest: F.ZERO,
    principal: F.fraction(input.principalFen),
    doubled: F.ZERO,
  };
  const waiting = input.repayments.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const cuts = new Set(periods.flatMap(({ from, to }) => [from, addDays(to, 1)]));
  for (const repayment of waiting) cuts.add(effectOf(repayment, countsLastDay));
  const days = [...cuts].toSorted();
  const slices: Slice[] = [];
  for (const [i, from] of days.entries()) {
    while (waiting[0] && effectOf(waiting[0], countsLastDay) <= from)
      pay(owed, order, waiting.shift()?.fen ?? 0);
    const next = days[i + 1];
    if (next === undefined) break;
    const length = daysBetween(from, next);
    for (const period of periods) {
      if (period.from > from || from > period.to) continue;
      const { part, annualRate, dayBase, basis } = period;
      const interest = F.times(F.times(owed.principal, period.daily), F.fraction(length));
      const due = part === 'doubled' ? 'doubled' : 'interest';
      owed[due] = F.plus(owed[due], interest);
      const to = addDays(next, -1);
      const { principal } = owed;
      slices.push({ part, from, to, days: length, annualRate, dayBase, principal, interest, basis });
    }
  }
  return { segments: rounded(joined(slices)), owed };
}
