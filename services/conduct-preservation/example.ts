import { addMonths } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Answers } from '../engine/index.ts';
import type { Example } from '../engine/example.ts';

/** A design is shown at a fair that opens tomorrow. */
export const FAIR: Answers = {
  kind: 'forbid',
  conduct: '在示例展销会期间停止展出、销售被诉侵权产品。',
  intellectual: true,
  right: 'utility-or-design',
  facts: '展销会期间持续侵权将使市场份额明显减少，损害难以弥补。',
  'urgent-why': '展销会明日开幕，为期三日。',
  security: 'property',
  'security-amount': 100_000_00,
  'security-by': '申请人名下存款十万元',
};

export const EXAMPLE: Example<CaseFacts> = {
  answers: ({ parties, mine }) => ({
    ...FAIR,
    respondents: parties
      .filter(({ id }) => !mine.partyIds.includes(id))
      .slice(0, 1)
      .map(({ id }) => id),
    urgent: true,
  }),
  materials: ['evidence', 'evaluation', 'security'],
  decisions: {
    allow: ({ today }) => ({
      ordered: '停止展出、销售被诉侵权产品。',
      until: addMonths(today, 6),
      demanded: 100_000_00,
    }),
  },
  steps: { 'carry-out': () => ({ found: '已在展位送达裁定书，被诉侵权产品已经撤展。' }) },
};
