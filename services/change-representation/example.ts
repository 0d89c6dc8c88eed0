import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** The client gives power to settle. */
export const EXAMPLE: Example<CaseFacts> = {
  answers: ({ today }) => ({ how: 'powers', powers: ['hearing', 'settle', 'withdraw'], from: today }),
  materials: ['told', 'mandate'],
  refused: [{ rule: 'from-later', answers: () => ({ how: 'end', from: '2099-01-01' }) }],
};
