import { cite, type Citation } from '../citations.ts';
import { addMonths, type PlainDate } from '../time.ts';

export type TrialProcedure = 'ordinary' | 'summary' | 'small-claims';

/** How often a hearing may be postponed (延期开庭次数, 延期开庭规定第三条). */
export const MOST_POSTPONEMENTS: Readonly<Record<TrialProcedure, number>> = {
  ordinary: 2,
  summary: 1,
  'small-claims': 1,
};

/** Why the hearing may not be postponed once more; a mere change of date before the hearing (变更开庭日期) is not counted. */
export function postponementBarred(input: {
  procedure: TrialProcedure;
  /** Postponements there have been. */
  before: number;
}): { text: string; article: Citation } | undefined {
  const most = MOST_POSTPONEMENTS[input.procedure];
  if (input.before < most) return undefined;
  return {
    text: `${input.procedure === 'ordinary' ? '普通程序' : '简易程序、小额诉讼程序'}案件延期开庭审理不超过${most === 1 ? '一' : '两'}次。`,
    article: cite('DELAY', '3'),
  };
}

/** Two hearings lie at most a month apart, unless for force majeure or with the parties' consent (延期开庭规定第五条). */
export function hearingGapWarning(input: {
  last: PlainDate;
  next: PlainDate;
  consent: boolean;
  forceMajeure: boolean;
}): { latest: PlainDate; text: string; article: Citation } | undefined {
  const latest = addMonths(input.last, 1);
  if (input.next <= latest || input.consent || input.forceMajeure) return undefined;
  return {
    latest,
    text: '两次开庭间隔时间不得超过一个月，因不可抗力或者当事人同意的除外。',
    article: cite('DELAY', '5'),
  };
}
