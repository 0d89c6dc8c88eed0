import type { Instant } from '#kernel/time.ts';
import { FILING_FACES, type FilingKind, REVIEW_PERIODS } from '#law/filing/index.ts';
import { countPeriod, countRule, lastMoment, type PeriodCount } from '#law/periods/index.ts';
import { daysBetween, type PlainDate, toPlainDate } from '#law/time.ts';
import type { WorkCalendar } from '#modules/reference/index.ts';

export type Due = { dueOn: PlainDate; dueAt: Instant; count: PeriodCount };

const due = (count: PeriodCount): Due => {
  const dueAt = lastMoment(count.due);
  return { dueOn: toPlainDate(dueAt), dueAt: dueAt as string as Instant, count }; // law and kernel brand instants separately
};

/** The court's time to decide, counted from the day after receipt: seven days, of a private prosecution fifteen; a correction starts it anew. */
export function decisionDue(kind: FilingKind, receivedAt: Instant, calendar: WorkCalendar): Due {
  return due(countRule(REVIEW_PERIODS[kind], { event: toPlainDate(receivedAt), calendar }));
}

/** D10: of an application for compensation everything missing is told within five days (国家赔偿法 第十二条); null for the other kinds. */
export function noticeDue(kind: FilingKind, receivedAt: Instant, calendar: WorkCalendar): PlainDate | null {
  const { noticePeriod } = FILING_FACES[kind];
  return noticePeriod
    ? due(countRule(noticePeriod, { event: toPlainDate(receivedAt), calendar })).dueOn
    : null;
}

/** D11: the day by which the notice of acceptance, or the decision that refuses, is served; null where the law sets none. */
export function serveBy(
  kind: FilingKind,
  decidedAt: Instant,
  outcome: 'accepted' | 'refused',
  calendar: WorkCalendar,
): PlainDate | null {
  const { servePeriod } = FILING_FACES[kind].acceptance;
  if (!servePeriod) return null;
  return due(countRule(servePeriod, { event: toPlainDate(decidedAt), when: outcome, calendar })).dueOn;
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
