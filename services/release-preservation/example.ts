import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';
import { frozen } from '../renew-preservation/example.ts';

/** The plaintiff has no more need of it. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: frozen,
  answers: ({ measures }) => ({
    measure: measures.at(-1)?.id,
    what: 'property',
    side: 'own',
    'own-ground': 'withdrawn',
    facts: '双方已经达成和解，被告已付清款项。',
    urgent: false,
  }),
  materials: [],
  refused: [
    { rule: 'no-measure', ground: (plain) => ({ ...plain, measures: [] }) },
    {
      rule: 'side',
      answers: ({ measures }) => ({
        measure: measures.at(-1)?.id,
        what: 'property',
        side: 'other',
        'other-ground': 'wrong',
        facts: '查封了案外人的财产。',
        urgent: false,
      }),
    },
  ],
};
