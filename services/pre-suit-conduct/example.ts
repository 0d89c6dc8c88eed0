import type { CaseFacts } from '../case-facts.ts';
import { EXAMPLE as IN_CASE, FAIR } from '../conduct-preservation/example.ts';
import type { Example } from '../engine/example.ts';
import { SIDES } from '../pre-suit-preservation/example.ts';
import { beforeSuit } from '../testing.ts';

/** The holder of a design, the day before a fair. */
export const EXAMPLE: Example<CaseFacts> = {
  ...IN_CASE,
  ground: beforeSuit,
  answers: () => ({ ...SIDES, ...FAIR, 'court-ground': 'domicile', asker: 'holder' }),
  materials: ['identity', 'mandate', 'letter', 'evidence', 'evaluation', 'security'],
  steps: {
    ...IN_CASE.steps,
    'follow-up': () => ({ followed: true, where: '示例市甲区人民法院（2026）豫9901民初98号' }),
  },
};
