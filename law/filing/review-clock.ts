import { cite, type Citation } from '../citations.ts';
import { countRule, type PeriodId, type WorkCalendar } from '../periods/index.ts';
import { isInstant, type PlainDate, toPlainDate } from '../time.ts';
import type { FilingKind } from './guide-facts.ts';

/** Which deadline the court's review of a filing follows (立案审查期限). */
export const REVIEW_PERIODS = {
  civil: 'D01',
  administrative: 'D02',
  'private-prosecution': 'D03',
  enforcement: 'D04',
  compensation: 'D05',
} as const satisfies Record<FilingKind, PeriodId>;

/** Where the review of a filing stands on a day. */
export type ReviewState = {
  /** Last day on which the court decides in time. */
  due: PlainDate;
  /** `escalate`: the period is over and nothing is decided, the case must be filed first (REG 8.2; ALI 53.2). */
  state: 'running' | 'escalate';
  text: string;
  article: Citation;
};

/** The review clock: from receipt, anew from the day a correction was received (OLR 9.1(二)); undecided when it ends, 先行立案. */
export function reviewState(input: {
  kind: FilingKind;
  receivedOn: PlainDate;
  correctedOn?: PlainDate;
  today: PlainDate;
  calendar: WorkCalendar;
}): ReviewState {
  const event = input.correctedOn ?? input.receivedOn;
  const { due: end } = countRule(REVIEW_PERIODS[input.kind], { event, calendar: input.calendar });
  const due = isInstant(end) ? toPlainDate(end) : end;
  if (input.today <= due)
    return {
      due,
      state: 'running',
      text: '立案审查期限内',
      article: input.correctedOn === undefined ? cite('REG', '8.1') : cite('OLR', '9.1(二)'),
    };
  const firstFile =
    input.kind === 'civil' || input.kind === 'administrative' || input.kind === 'private-prosecution';
  return {
    due,
    state: 'escalate',
    text: firstFile
      ? '法定期间内不能判定是否符合法律规定，应当先行立案'
      : '立案审查期限已过，应当立即决定是否立案',
    article:
      input.kind === 'administrative'
        ? cite('ALI', '53.2')
        : firstFile
          ? cite('REG', '8.2')
          : cite('REG', '18.1'),
  };
}
