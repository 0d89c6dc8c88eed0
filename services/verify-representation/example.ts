import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const nobody = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  mine: { partyIds: [], role: null, powers: { special: false, matters: [] } },
});

/** A lawyer retained by the defendant after the case was filed. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: nobody,
  answers: ({ parties, today, stage }) => ({
    'party-name': parties.at(-1)?.name,
    capacity: 'agent',
    stage: stage === 'S6' ? 'appeal' : 'first',
    powers: ['file', 'hearing', 'settle'],
    from: today,
    letter: '（2026）示例所函字第12号',
  }),
  materials: ['mandate', 'letter'],
  decisions: {
    confirmed: ({ parties }) => ({ party: parties.slice(-1).map(({ id }) => id) }),
    refused: () => ({ why: 'mandate' }),
  },
  refused: [
    { rule: 'stage-of-mandate', ground: (plain) => ({ ...nobody(plain), stage: 'S7' }) },
    {
      rule: 'defender',
      answers: ({ parties, today }) => ({
        'party-name': parties.at(-1)?.name,
        capacity: 'defender',
        stage: 'first',
        powers: ['hearing'],
        from: today,
      }),
    },
  ],
};
