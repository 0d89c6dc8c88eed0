import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const later = ({ evidenceUntil, today }: CaseFacts) => addDays(evidenceUntil ?? today, 15);

/** The bank answers only next week: fifteen days more are asked for and given. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: (plain) => ({
    ...plain,
    stage: 'S2',
    evidenceUntil: plain.evidenceUntil ?? addDays(plain.today, 10),
  }),
  answers: (facts) => ({
    obstacle: 'held-elsewhere',
    reason: '付款流水由开户银行保存，银行答复需十个工作日出具。',
    evidence: '二〇二五年一月至六月的付款流水',
    until: later(facts),
  }),
  materials: ['proof'],
  decisions: { granted: (facts) => ({ until: later(facts) }) },
  refused: [
    { rule: 'no-period', ground: (plain) => ({ ...plain, evidenceUntil: null }) },
    { rule: 'late', ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }) },
    {
      rule: 'late-administrative',
      ground: (plain) => ({ ...plain, law: 'administrative', evidenceUntil: addDays(plain.today, -1) }),
    },
    {
      rule: 'until',
      answers: (facts) => ({
        obstacle: 'volume',
        reason: '材料较多。',
        evidence: '送货单',
        until: facts.evidenceUntil ?? facts.today,
      }),
    },
  ],
};
