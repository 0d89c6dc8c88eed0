import type { Instant } from '#kernel/time.ts';
import { countPeriod, countRule, lastMoment, type PeriodCount } from '#law/periods/index.ts';
import { daysBetween, type PlainDate, toPlainDate } from '#law/time.ts';
import type { WorkCalendar } from '#modules/reference/index.ts';

export type Due = { dueOn: PlainDate; dueAt: Instant; count: PeriodCount };

const due = (count: PeriodCount): Due => {
  const dueAt = lastMoment(count.due);
  return { dueOn: toPlainDate(dueAt), dueAt: dueAt as string as Instant, count }; // law and kernel brand instants separately
};

/** D01: the court decides within seven days of receipt, counted from the next day (民诉法 第一百二十六条); a correction starts it anew. */
export function decisionDue(receivedAt: Instant, calendar: WorkCalendar): Due {
  return due(countRule('D01', { event: toPlainDate(receivedAt), calendar }));
}

/** D09: the correction period that the court sets in its notice (登记立案规定 第七条). */
export function correctionDue(noticeAt: Instant, days: number, calendar: WorkCalendar): Due {
  return due(countRule('D09', { event: toPlainDate(noticeAt), length: days, calendar }));
}

/** What this court promises for electronic filings, never later than the law allows. */
export function promisedDay(
  receivedAt: Instant,
  days: number,
  legal: PlainDate,
  calendar: WorkCalendar,
): PlainDate {
  const { due: promised } = countPeriod({
    event: toPlainDate(receivedAt),
    length: days,
    unit: 'working-day',
    regime: 'civil',
    calendar,
  });
  const day = promised.slice(0, 10) as PlainDate; // a working-day period ends on a day
  return day < legal ? day : legal;
}

/** How a due time looks now: past it, or within its last two days. */
export function nearness(dueAt: Instant | null, now: Instant): 'overdue' | 'near' | 'none' {
  if (!dueAt) return 'none';
  if (dueAt < now) return 'overdue';
  return daysBetween(toPlainDate(now), toPlainDate(dueAt)) <= 2 ? 'near' : 'none';
}
