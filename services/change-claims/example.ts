import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** Before the debate, by a plaintiff whose lawyer may change claims. */
const before = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S2',
  debateClosed: false,
  mine: { ...plain.mine, role: 'plaintiff', powers: { special: true, matters: [] } },
});
const asked = ({ amountFen }: CaseFacts) => ({
  how: 'increase',
  claims: '一、判令被告支付货款；二、判令被告支付逾期付款损失。',
  amount: amountFen + 500_000_00,
  reason: '起诉后又有一批货款到期。',
});

/** Another delivery has fallen due since the suit. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: before,
  answers: asked,
  materials: ['statement'],
  decisions: {
    granted: ({ evidenceUntil, today }) => ({
      fee: 'pay',
      anew: true,
      'evidence-until': addDays(evidenceUntil ?? today, 15),
    }),
  },
  refused: [
    { rule: 'debate-closed', ground: (plain) => ({ ...plain, debateClosed: true }) },
    {
      rule: 'power-change',
      ground: (plain) => ({ ...plain, mine: { ...plain.mine, powers: { special: false, matters: [] } } }),
    },
    { rule: 'law', ground: (plain) => ({ ...plain, law: 'criminal' }) },
    { rule: 'direction', answers: (facts) => ({ ...asked(facts), how: 'decrease' }) },
  ],
};
