import { cite } from '#law/citations.ts';
import type { Effect } from './effects.ts';
import type { Field, Paper } from './engine/definition.ts';
import { type CourtRule, openAt } from './service.ts';

const BEFORE_END = {
  text: '案件受理后、法庭辩论结束前可以提出',
  article: cite('CPI', '232'),
};

/** Claims are added, changed and countered until the debate ends (民诉法解释 第二百三十二条). */
export const UNTIL_DEBATE_ENDS = openAt(['S2', 'S3'], BEFORE_END, {
  text: '只能在案件受理后、法庭辩论结束前提出。',
  article: cite('CPI', '232'),
});

export const DEBATE_CLOSED: CourtRule = {
  id: 'debate-closed',
  weight: 'refuse',
  text: '法庭辩论已经结束。',
  mend: '可以另行起诉。',
  article: cite('CPI', '232'),
  applies: ({ facts }) => facts.debateClosed,
};

/** The court fixes the period for evidence anew, as the case needs it (民事证据规定 第五十五条第四项). */
export const EVIDENCE_ANEW: readonly Field[] = [
  { id: 'anew', label: '是否重新确定举证期限', type: 'yes-no', article: cite('EVR', '55(四)') },
  { id: 'evidence-until', label: '举证期限重新确定至', type: 'date', when: { field: 'anew', is: ['yes'] } },
];
export const MOVE_EVIDENCE: Effect = {
  do: 'move-period',
  rule: 'D27',
  until: { decision: 'evidence-until' },
  when: { field: 'anew', is: ['yes'] },
};
export const EVIDENCE_LINE: Paper['text'][number] =
  '本案举证期限重新确定至{?decision.evidence-until}，适用于各方当事人。';

export const EVIDENCE_AHEAD: CourtRule = {
  id: 'evidence-ahead',
  field: 'evidence-until',
  weight: 'refuse',
  text: '重新确定的举证期限应当晚于今天，也不早于现在的届满日。',
  article: cite('EVR', '55(四)'),
  applies: ({ facts: { today, evidenceUntil }, court }) => {
    const until = court?.words['evidence-until'];
    return typeof until === 'string' && (until <= today || until < (evidenceUntil ?? ''));
  },
};
