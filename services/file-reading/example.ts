import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

export const EXAMPLE: Example<CaseFacts> = {
  answers: () => ({ purpose: 'hearing', parts: ['pleadings', 'evidence'], undertaking: true }),
  materials: [],
  decisions: {
    approve: ({ today }) => ({ parts: ['pleadings', 'evidence'], until: addDays(today, 30) }),
    refuse: () => ({ why: 'trial-affected' }),
  },
  refused: [
    {
      rule: 'undertaking',
      answers: () => ({ purpose: 'hearing', parts: ['pleadings'], undertaking: false }),
    },
  ],
};
