import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';
import { SIDES } from '../pre-suit-preservation/example.ts';
import { beforeSuit } from '../testing.ts';

/** Two companies have settled and want a title. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: beforeSuit,
  answers: ({ today }) => ({
    ...SIDES,
    'court-ground': 'invited',
    partner: '14199202110000002',
    organisation: '示例市甲区人民调解委员会',
    'effective-on': addDays(today, -10),
    content: '示例乙公司于2026年6月30日前向示例甲公司支付货款二十万元。',
    touches: 'none',
  }),
  materials: ['agreement', 'mediated', 'identity', 'mandate'],
  decisions: { dismissed: () => ({ ground: 'unclear' }), 'not-accepted': () => ({ ground: 'late' }) },
  refused: [
    {
      rule: 'not-confirmed',
      answers: ({ today }) => ({
        ...SIDES,
        'court-ground': 'invited',
        partner: '14199202110000002',
        organisation: '示例市甲区人民调解委员会',
        'effective-on': today,
        content: '双方自愿离婚。',
        touches: 'personal-status',
      }),
    },
  ],
};
