import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** A plaintiff in person, at the filing, asks for a reduction. */
const person = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S1',
  parties: plain.parties.map((party) =>
    plain.mine.partyIds.includes(party.id) ? { ...party, kind: 'person' } : party,
  ),
});

export const EXAMPLE: Example<CaseFacts> = {
  ground: person,
  answers: () => ({
    kind: 'reduce',
    'reduce-ground': 'reduce-2',
    percent: 50,
    livelihood: true,
    facts: '申请人系优抚对象，家庭月收入低于当地最低生活保障标准。',
  }),
  materials: ['hardship', 'standard'],
  decisions: {
    allow: () => ({ granted: 'reduce', percent: 50 }),
    refuse: ({ today }) => ({ 'pay-by': addDays(today, 7) }),
  },
  refused: [
    {
      rule: 'natural-persons-only',
      ground: (plain) => ({
        ...plain,
        parties: plain.parties.map((party) => ({ ...party, kind: 'organisation' as const })),
      }),
      answers: () => ({
        kind: 'exempt',
        'exempt-ground': 'exempt-1',
        livelihood: false,
        facts: '公司经营困难。',
      }),
    },
  ],
};
