import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** Delivery notes, in time. */
export const EXAMPLE: Example<CaseFacts> = {
  answers: () => ({
    kind: 'evidence',
    title: '送货单三份',
    list: '1. 送货单三份，共三页，来源于原告，证明交货数量。',
    'late-reason': undefined,
  }),
  materials: ['files'],
  decisions: { received: () => ({ pages: 3, copy: 'electronic' }), returned: () => ({ why: 'unreadable' }) },
  refused: [
    {
      rule: 'late-without-reason',
      ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }),
    },
  ],
};
