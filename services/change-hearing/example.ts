import { fixedHearing, laterTime, withHearing } from '../adjournment/example.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const asked = (facts: CaseFacts) => ({
  hearing: fixedHearing(facts)?.id,
  why: 'conflict',
  'other-court': '示例市乙区人民法院',
  'other-case': '（2026）豫9902民初8号',
  'other-at': fixedHearing(facts)?.startsAt,
  'other-fixed-on': facts.today,
  reason: '代理律师同日须在另一法院出庭，该案排期在先。',
});

/** On the same morning another court has summoned the lawyer. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: withHearing,
  answers: asked,
  materials: ['summons'],
  decisions: { granted: (facts) => ({ to: laterTime(facts) }) },
  refused: [
    { rule: 'no-hearing', ground: (plain) => ({ ...plain, hearings: [] }) },
    {
      rule: 'no-conflict',
      answers: (facts) => ({ ...asked(facts), 'other-at': '2099-01-01T01:00:00.000Z' }),
    },
    { rule: 'fixed-later', answers: (facts) => ({ ...asked(facts), 'other-fixed-on': '2099-01-01' }) },
  ],
};
