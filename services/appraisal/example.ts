import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

/** Whose handwriting is it. */
export const EXAMPLE: Example<CaseFacts> = {
  answers: () => ({
    field: 'documents',
    matter: '借条落款处签名是否为被告本人书写。',
    proves: '被告出具借条的事实。',
    samples: '借条原件由原告持有，可以提供。',
    institution: '示例司法鉴定中心',
    again: false,
  }),
  materials: ['samples'],
  decisions: {
    allow: () => ({ scope: '借条落款处签名是否为被告本人书写。' }),
    refuse: () => ({ why: 'irrelevant' }),
  },
  steps: {
    propose: () => ({ agrees: true }),
    choose: ({ today }) => ({
      way: 'agreed',
      institution: '示例司法鉴定中心',
      fee: 5_000_00,
      'pay-by': addDays(today, 7),
    }),
    prepay: ({ today }) => ({ 'paid-on': today }),
    commission: ({ today }) => ({ examined: true, purpose: '查明签名真伪', by: addDays(today, 30) }),
    report: ({ today }) => ({ conclusion: '签名是被告本人书写。', 'object-by': addDays(today, 10) }),
    object: () => ({ objects: false }),
    'object-other': () => ({ 'other-objects': true, 'other-objection': '比对样本不足。' }),
    answer: () => ({ reply: '已补充三份同期样本，结论不变。' }),
  },
  refused: [
    {
      rule: 'late',
      ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }),
    },
  ],
};
