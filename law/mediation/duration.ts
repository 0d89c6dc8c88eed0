import { cite, type Citation } from '../citations.ts';
import { countRule, type WorkCalendar } from '../periods/index.ts';
import { isInstant, type PlainDate, toPlainDate } from '../time.ts';

/** Before filing, or in a case by its procedure: thirty, fifteen, seven days (OMR 24.1). */
export type MediationPhase = 'pre-filing' | 'ordinary' | 'summary';

/** Where a mediation stands: it runs, or its time is over and the dispute is filed or the trial goes on (OMR 21, 24, 25). */
export type MediationState = {
  due: PlainDate;
  state: 'running' | 'file' | 'resume';
  text: string;
  article: Citation;
};

/** The clock of mediation from the mediator's acceptance; all parties may prolong it (`renewedUntil`). */
export function mediationState(input: {
  phase: MediationPhase;
  acceptedOn: PlainDate;
  renewedUntil?: PlainDate;
  today: PlainDate;
  calendar: WorkCalendar;
}): MediationState {
  const { due: end } = countRule('D59', {
    event: input.acceptedOn,
    calendar: input.calendar,
    when: input.phase,
  });
  const counted = isInstant(end) ? toPlainDate(end) : end;
  const renewed = input.renewedUntil;
  const due = renewed !== undefined && renewed > counted ? renewed : counted;
  if (input.today <= due) return { due, state: 'running', text: '调解期限内', article: cite('OMR', '24.1') };
  return input.phase === 'pre-filing'
    ? { due, state: 'file', text: '调解期限届满未达成协议，依法登记立案', article: cite('OMR', '21.1(二)') }
    : { due, state: 'resume', text: '调解期限届满未达成协议，恢复审理', article: cite('OMR', '21.1(三)') };
}

/** How online mediation ends (在线调解程序终结, OMR 25). */
export const MEDIATION_ENDINGS = {
  agreed: { text: '当事人达成调解协议', article: cite('OMR', '25(一)') },
  settled: { text: '当事人自行和解，撤回调解申请', article: cite('OMR', '25(二)') },
  unreachable: { text: '在调解期限内无法联系到当事人', article: cite('OMR', '25(三)') },
  unwilling: { text: '当事人一方明确表示不愿意继续调解', article: cite('OMR', '25(四)') },
  'too-far-apart': { text: '当事人分歧较大且难以达成调解协议', article: cite('OMR', '25(五)') },
  'time-over': {
    text: '调解期限届满，未达成调解协议，且未达成延长调解期限的合意',
    article: cite('OMR', '25(六)'),
  },
  'not-signed': { text: '当事人一方拒绝在调解协议上签章', article: cite('OMR', '25(七)') },
  other: { text: '其他导致调解无法进行的情形', article: cite('OMR', '25(八)') },
} as const satisfies Record<string, { text: string; article: Citation }>;

export type MediationEnding = keyof typeof MEDIATION_ENDINGS;
