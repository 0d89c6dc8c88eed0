import { cite, type Citation } from '../citations.ts';
import { countRule, type PeriodId, type WorkCalendar } from '../periods/index.ts';
import { addDays, addMonths, isInstant, type PlainDate, toPlainDate } from '../time.ts';

/** One limit that runs against a filing: its last day, from which event, by which article, how it was counted and what its end does. */
export type Limit = {
  what: string;
  due: PlainDate;
  article: Citation;
  steps: readonly string[];
  warnings: readonly string[];
  effect: string;
};

type Count = { rule: PeriodId; when?: string; event: PlainDate | undefined; calendar: WorkCalendar };

/** The last day of a rule of the catalogue; nothing while its event is not known. */
function limit(what: string, { rule, when, event, calendar }: Count): Limit[] {
  if (event === undefined) return [];
  const { due, entry, steps, warnings } = countRule(rule, {
    event,
    calendar,
    ...(when === undefined ? {} : { when }),
  });
  const article = entry.articles[0];
  if (article === undefined) return [];
  const day = isInstant(due) ? toPlainDate(due) : due;
  return [{ what, due: day, article, steps, warnings, effect: entry.onEnd.text }];
}

/** Days of an ordinary 行政复议, from its acceptance; the application is taken for it here, which is never later. */
export const RECONSIDERATION_DAYS = { days: 60, article: cite('RECONSIDERATION', '62.1') } as const;
/** Months within which an authority answers an application, where no law says otherwise. */
export const DUTY_MONTHS = { months: 2, article: cite('ALL', '47.1') } as const;

/** What is known of an administrative suit's time (起诉期限). */
export type AdministrativeTime = {
  challenged: 'act' | 'omission';
  madeOn?: PlainDate | undefined;
  knownOn?: PlainDate | undefined;
  notTold?: boolean;
  immovable?: boolean;
  appliedOn?: PlainDate | undefined;
  reconsidered?: 'decided' | 'overdue' | undefined;
  reconsiderationAppliedOn?: PlainDate | undefined;
  reconsiderationReceivedOn?: PlainDate | undefined;
};

/** The limits of an administrative suit (ALL 45–47; ALI 64–66): who files after one of them tells why (ALL 48). */
export function administrativeLimits(t: AdministrativeTime, calendar: WorkCalendar): Limit[] {
  const longest = limit(t.immovable === true ? '自行政行为作出之日起二十年' : '自行政行为作出之日起五年', {
    rule: 'D49',
    when: t.immovable === true ? 'immovable-longest' : 'other-longest',
    event: t.madeOn,
    calendar,
  });
  if (t.reconsidered === 'decided')
    return limit('自收到复议决定书之日起十五日', {
      rule: 'D49',
      when: 'reconsidered',
      event: t.reconsiderationReceivedOn,
      calendar,
    });
  if (t.reconsidered === 'overdue')
    return limit('自复议期满之日起十五日', {
      rule: 'D49',
      when: 'reconsideration-silent',
      event: t.reconsiderationAppliedOn && addDays(t.reconsiderationAppliedOn, RECONSIDERATION_DAYS.days),
      calendar,
    });
  if (t.challenged === 'omission')
    return limit('自履行职责的期限届满之日起六个月', {
      rule: 'D49',
      when: 'inaction',
      event: t.appliedOn && addMonths(t.appliedOn, DUTY_MONTHS.months),
      calendar,
    });
  const own = limit(
    t.notTold === true ? '未告知起诉期限，自知道行政行为内容之日起一年' : '自知道行政行为之日起六个月',
    { rule: 'D49', ...(t.notTold === true ? { when: 'untold' } : {}), event: t.knownOn, calendar },
  );
  return [...own, ...longest];
}

/** The two years of an application for enforcement (CPL 250): from the last day of performance, else from the effect. Late, it is accepted all the same (CPI 481). */
export function enforcementLimits(
  t: { performUntil?: PlainDate | undefined; effectiveOn?: PlainDate | undefined },
  calendar: WorkCalendar,
): Limit[] {
  return limit(t.performUntil === undefined ? '自法律文书生效之日起二年' : '自履行期间的最后一日起二年', {
    rule: 'D43',
    event: t.performUntil ?? t.effectiveOn,
    calendar,
  });
}

/** What is known of the steps before an application to a compensation committee. */
export type CompensationTime = {
  liableCourt: boolean;
  appliedOn?: PlainDate | undefined;
  overdue?: boolean;
  decidedOn?: PlainDate | undefined;
  reconsiderationAppliedOn?: PlainDate | undefined;
  reconsiderationReceivedOn?: PlainDate | undefined;
};

/** When the time of the organ that is (or was) asked last is over: two months (SCL 23, 25). Undefined while nothing is known. */
export function organDue(t: CompensationTime, calendar: WorkCalendar): PlainDate | undefined {
  const [found] = t.liableCourt
    ? limit('', { rule: 'D63', event: t.appliedOn, calendar })
    : limit('', { rule: 'D63', when: 'reconsideration', event: t.reconsiderationAppliedOn, calendar });
  return found?.due;
}

/** The thirty days to the committee (SCL 24–25). */
export function compensationLimits(t: CompensationTime, calendar: WorkCalendar): Limit[] {
  if (t.overdue === true)
    return limit('自义务机关或者复议机关的期限届满之日起三十日', {
      rule: 'D64',
      ...(t.liableCourt ? {} : { when: 'committee' }),
      event: organDue(t, calendar),
      calendar,
    });
  return t.liableCourt
    ? limit('自作出赔偿决定之日起三十日', { rule: 'D64', event: t.decidedOn, calendar })
    : limit('自收到复议决定之日起三十日', {
        rule: 'D64',
        when: 'committee',
        event: t.reconsiderationReceivedOn,
        calendar,
      });
}

/** The two years in which compensation is asked for at all (SCL 39). */
export function compensationBar(knownOn: PlainDate | undefined, calendar: WorkCalendar): Limit[] {
  return limit('自知道权利受到侵犯之日起二年', { rule: 'D65', event: knownOn, calendar });
}
