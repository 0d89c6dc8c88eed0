import { countPeriod, countRule, type PeriodId, periodCase, type WorkCalendar } from '#law/periods/index.ts';
import { isInstant, parsePlainDate, type PlainDate, toPlainDate } from '#law/time.ts';
import type { FilingContent } from '../terms.ts';
import type { MatterOf } from './field.ts';

/** Until when this may be filed (起诉期限、申请执行时效、请求时效), as the answers stand now. */
export type TimeLimit = {
  readonly id: string;
  readonly name: string;
  readonly due: PlainDate;
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
  readonly article: string;
  /** What its end does. */
  readonly effect: string;
  readonly note?: string;
};

type Asked = { rule: PeriodId; when?: string; event: string; name: string; note?: string };

function counted({ rule, when, event, name, note }: Asked, calendar: WorkCalendar): TimeLimit[] {
  const day = parsePlainDate(event);
  const entry = periodCase(rule, when);
  if (day === undefined || entry === undefined) return [];
  const { due, steps, warnings } = countRule(rule, { event: day, calendar, ...(when && { when }) });
  return [
    {
      id: entry.key,
      name,
      due: isInstant(due) ? toPlainDate(due) : due,
      steps: [`自${entry.startsFrom}起算`, ...steps],
      warnings,
      article: entry.articles[0]?.label ?? '',
      effect: entry.onEnd.text,
      ...(note && { note }),
    },
  ];
}

/** The last day of a period of months that must have run before (行政机关、赔偿义务机关的办理期限). */
function after(months: number, event: string, calendar: WorkCalendar): string {
  const day = parsePlainDate(event);
  if (day === undefined) return '';
  return countPeriod({ event: day, length: months, unit: 'month', regime: 'administrative', calendar }).due;
}

function administrative(matter: MatterOf<'administrative'>, calendar: WorkCalendar): TimeLimit[] {
  const { reconsidered, madeOn, knownOn, notTold, immovable } = matter;
  if (matter.challenged === 'omission') {
    if (matter.urgent || matter.exOfficio) return [];
    const event = after(2, matter.appliedOn, calendar);
    const note = '法律、法规另有履行期限的，从该期限届满之日起算。';
    return counted({ rule: 'D49', when: 'inaction', event, name: '起诉期限（不履行职责）', note }, calendar);
  }
  if (reconsidered === 'upheld' || reconsidered === 'changed' || reconsidered === 'rejected')
    return counted(
      {
        rule: 'D49',
        when: 'reconsidered',
        event: matter.reconsiderationReceivedOn,
        name: '起诉期限（经复议）',
      },
      calendar,
    );
  if (reconsidered === 'overdue') return [];
  const longest = immovable ? 'immovable-longest' : 'other-longest';
  return [
    ...(notTold
      ? counted(
          {
            rule: 'D49',
            when: 'untold',
            event: knownOn,
            name: '起诉期限（未告知的最长期限）',
            note: '自知道或者应当知道起诉期限之日起六个月，但不超过这一天。',
          },
          calendar,
        )
      : counted({ rule: 'D49', event: knownOn, name: '起诉期限' }, calendar)),
    ...counted({ rule: 'D49', when: longest, event: madeOn, name: '最长起诉期限' }, calendar),
  ];
}

function enforcement(matter: MatterOf<'enforcement'>, calendar: WorkCalendar): TimeLimit[] {
  const note =
    matter.interruption.trim() === ''
      ? undefined
      : '您写明了中止、中断的情形：中断的，从中断时起重新计算；这里按没有中断计算。';
  return counted(
    {
      rule: 'D43',
      event: matter.performUntil || matter.effectiveOn,
      name: '申请执行时效',
      ...(note && { note }),
    },
    calendar,
  );
}

function compensation(matter: MatterOf<'compensation'>, calendar: WorkCalendar): TimeLimit[] {
  const general = counted({ rule: 'D65', event: matter.knownOn, name: '请求国家赔偿的时效' }, calendar);
  if (matter.path !== 'committee') return general;
  const ofCourt = matter.organ === 'court';
  const event = ofCourt
    ? matter.overdue
      ? after(2, matter.appliedOn, calendar)
      : matter.decidedOn
    : matter.overdue
      ? after(2, matter.reconsiderationAppliedOn, calendar)
      : matter.reconsiderationReceivedOn;
  return [
    ...counted(
      {
        rule: 'D64',
        ...(!ofCourt && { when: 'committee' }),
        event,
        name: '向赔偿委员会申请的期限',
      },
      calendar,
    ),
    ...general,
  ];
}

/** The limits of time of a kind, counted from what has been written; those whose first day is not known yet are left out. */
export function limitsOf(content: FilingContent, calendar: WorkCalendar): TimeLimit[] {
  if (content.kind === 'administrative' && content.administrative)
    return administrative(content.administrative, calendar);
  if (content.kind === 'enforcement' && content.enforcement)
    return enforcement(content.enforcement, calendar);
  if (content.kind === 'compensation' && content.compensation)
    return compensation(content.compensation, calendar);
  return [];
}
