import { cite } from '#law/citations.ts';
import { hearingNotice } from '#law/hearings/index.ts';
import { type Instant, parseInstant, toPlainDate } from '#law/time.ts';
import type { CaseFacts, CaseHearing } from './case-facts.ts';
import type { Answer, Field } from './engine/definition.ts';
import type { CourtRule } from './service.ts';

/** The hearing that is to be moved. */
export const HEARING: Field = {
  id: 'hearing',
  label: '哪一次开庭',
  type: 'choice',
  choices: { from: 'hearings' },
};
/** When it is to be instead, as the court says. */
export const NEW_TIME: Field = {
  id: 'to',
  label: '新的开庭时间',
  type: 'moment',
  help: '应当在开庭三日前通知当事人',
  article: cite('CPL', '139'),
};

export const hearingOf = ({ hearings }: CaseFacts, id: Answer | undefined): CaseHearing | undefined =>
  hearings.find((hearing) => hearing.id === id);
export const momentOf = (answer: Answer | undefined): Instant | undefined =>
  typeof answer === 'string' ? parseInstant(answer) : undefined;

/** Without a hearing that lies ahead there is nothing to move. */
export const NO_HEARING: CourtRule = {
  id: 'no-hearing',
  weight: 'refuse',
  text: '本案没有已经确定而尚未进行的开庭。',
  mend: '收到传票或者开庭通知后再申请。',
  article: cite('CPL', '139'),
  applies: ({ facts }) =>
    !facts.hearings.some(({ state, startsAt }) => state === 'fixed' && startsAt > facts.now),
};

/** It is asked before the hearing begins. */
export const BEGUN: CourtRule = {
  id: 'begun',
  field: 'hearing',
  weight: 'refuse',
  text: '所选的开庭时间已经过去。',
  article: cite('CPL', '149'),
  applies: ({ facts, answers }) => {
    const hearing = hearingOf(facts, answers['hearing']);
    return hearing !== undefined && hearing.startsAt <= facts.now;
  },
};

/** What the court's new time must keep to: ahead, and told in time (民事诉讼法 第一百三十九条). */
export const NEW_TIME_CHECKS: readonly CourtRule[] = [
  {
    id: 'time-past',
    field: 'to',
    weight: 'refuse',
    text: '新的开庭时间应当晚于现在。',
    article: cite('CPL', '139'),
    applies: ({ facts, court }) => {
      const to = momentOf(court?.words['to']);
      return to !== undefined && to <= facts.now;
    },
  },
  {
    id: 'short-notice',
    field: 'to',
    weight: 'warn',
    text: '新的开庭时间距今天不足三日。应当在开庭三日前通知当事人和其他诉讼参与人。',
    article: cite('CPL', '139'),
    applies: ({ facts: { procedure, today }, court }) => {
      const to = momentOf(court?.words['to']);
      if (to === undefined) return false;
      const summary = procedure === 'summary' || procedure === 'small-claims';
      const { state } = hearingNotice({
        hearing: toPlainDate(to),
        notifiedOn: today,
        procedure: summary ? procedure : 'ordinary',
      });
      return state === 'short' || state === 'disputed';
    },
  },
];
