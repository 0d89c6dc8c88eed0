import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const asDefendant = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S2',
  debateClosed: false,
  mine: {
    partyIds: plain.parties.filter(({ role }) => role === 'defendant').map(({ id }) => id),
    role: 'defendant',
    powers: { special: true, matters: [] },
  },
});
const asked = ({ parties }: CaseFacts) => ({
  against: parties.find(({ role }) => role === 'plaintiff')?.id,
  claims: '判令反诉被告赔偿因货物质量不合格造成的损失。',
  amount: 200_000_00,
  link: 'relation',
  facts: '原告交付的第二批货物经检验不合格，造成停工损失。',
  exclusive: false,
});

/** The goods were bad: the buyer wants damages. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: asDefendant,
  answers: asked,
  materials: ['complaint'],
  decisions: {
    joined: ({ evidenceUntil, today }) => ({
      anew: true,
      'evidence-until': addDays(evidenceUntil ?? today, 15),
    }),
  },
  steps: { answer: () => ({ answer: '货物质量合格，请求驳回反诉请求。' }) },
  refused: [
    { rule: 'debate-closed', ground: (plain) => ({ ...plain, debateClosed: true }) },
    { rule: 'law', ground: (plain) => ({ ...plain, law: 'administrative' }) },
    {
      rule: 'power-counterclaim',
      ground: (plain) => ({ ...plain, mine: { ...plain.mine, powers: { special: false, matters: [] } } }),
    },
    { rule: 'exclusive', answers: (facts) => ({ ...asked(facts), exclusive: true }) },
  ],
};
