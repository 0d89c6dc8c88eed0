import { plainChineseDate } from '#law/chinese-text.ts';
import {
  countPeriod,
  findPeriod,
  periodCase,
  type PeriodEntry,
  type PeriodId,
  type Suspension,
  type WorkCalendar,
} from '#law/periods/index.ts';
import { addDays, daysBetween, isInstant, type PlainDate, toPlainDate } from '#law/time.ts';
import type { Counting, StoredSuspension } from '../tables.ts';

/** Suspensions that are over and took at least one day. */
function counted(list: readonly StoredSuspension[]): Suspension[] {
  return list.flatMap((s) =>
    s.to !== null && s.to >= s.from ? [{ from: s.from, to: s.to, reason: s.why }] : [],
  );
}

/** The entry of the catalogue that a stored period was counted by; a bug when there is none. */
export function entryOf(rule: PeriodId, when?: string): PeriodEntry {
  const entry = periodCase(rule, when);
  if (!entry) throw new RangeError(`${rule} has no case ${String(when)}`);
  return entry;
}

/** The entry by its stored key, "D45-ruling". */
export const entryByKey = (key: string): PeriodEntry | undefined => findPeriod(key);

const day = (due: string): PlainDate => {
  const value = due as PlainDate;
  return isInstant(value) ? toPlainDate(value) : value;
};

/**
 * Counts a period of the case as it now stands: from its event with every suspension that is over, or, where the court has set another last
 * day, from that day with the suspensions that came after. A suspension that still lasts counts once it is over.
 */
export function countCasePeriod(input: {
  eventOn: PlainDate;
  counting: Pick<Counting, 'length' | 'unit' | 'regime' | 'moved'>;
  suspensions: readonly StoredSuspension[];
  calendar: WorkCalendar;
}): { dueOn: PlainDate; steps: string[]; warnings: string[] } {
  const { eventOn, counting, calendar } = input;
  const { moved, regime } = counting;
  const all = counted(input.suspensions);
  const first = countPeriod({
    event: eventOn,
    length: counting.length,
    unit: counting.unit,
    regime,
    calendar,
    suspensions: moved ? all.filter((s) => s.from <= moved.on) : all,
  });
  if (!moved) return { dueOn: day(first.due), steps: first.steps, warnings: first.warnings };
  const said = [...first.steps, `${moved.why}，届满日改为${plainChineseDate(moved.to)}`];
  const later = all.filter((s) => s.from > moved.on);
  if (later.length === 0) return { dueOn: moved.to, steps: said, warnings: [] };
  const second = countPeriod({
    event: moved.on,
    length: daysBetween(moved.on, moved.to),
    unit: 'day',
    regime,
    calendar,
    suspensions: later,
  });
  return { dueOn: day(second.due), steps: [...said, ...second.steps.slice(2)], warnings: second.warnings };
}

/** The same list with the lasting suspension ended: `again` is the first day that counts again. */
export function endSuspension(
  list: readonly StoredSuspension[],
  cause: string | undefined,
  again: PlainDate,
): StoredSuspension[] {
  return list.map((s) =>
    s.to === null && (cause === undefined || s.cause === cause) ? { ...s, to: addDays(again, -1) } : s,
  );
}

/** Whether some suspension still lasts. */
export const lasts = (list: readonly StoredSuspension[]): boolean => list.some((s) => s.to === null);
