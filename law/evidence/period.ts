import { cite, type Citation } from '../citations.ts';
import { addDays, daysBetween, type PlainDate } from '../time.ts';

/** The last day of the period for evidence of each party (举证期限届满日). */
export type EvidencePeriods = Readonly<Record<string, PlainDate>>;

/** An extension granted to one party applies to all: nobody's day comes earlier (CPI 100.2). */
export function extendForAll(
  periods: EvidencePeriods,
  until: PlainDate,
): { periods: EvidencePeriods; moved: readonly string[]; article: Citation } {
  const moved = Object.keys(periods).filter((party) => (periods[party] ?? until) < until);
  const all = Object.fromEntries(Object.entries(periods).map(([p, day]) => [p, day < until ? until : day]));
  return { periods: all, moved, article: cite('CPI', '100.2') };
}

/** An objection to jurisdiction stops the period until the ruling that rejects it is in effect (EVR 55(一)): it then runs on. */
export function pausedByObjection(input: {
  periodEnds: PlainDate;
  objectedOn: PlainDate;
  /** Day on which the rejecting ruling took effect; absent = still pending. */
  rejectedOn?: PlainDate;
}): { state: 'running' | 'paused' | 'resumed'; periodEnds: PlainDate | undefined; article: Citation } {
  const article = cite('EVR', '55(一)');
  if (input.objectedOn > input.periodEnds) return { state: 'running', periodEnds: input.periodEnds, article };
  if (input.rejectedOn === undefined) return { state: 'paused', periodEnds: undefined, article };
  const left = daysBetween(input.objectedOn, input.periodEnds);
  return { state: 'resumed', periodEnds: addDays(input.rejectedOn, left), article };
}
