import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

export const EXAMPLE: Example<CaseFacts> = {
  answers: () => ({
    parts: ['hearing-record'],
    which: '第一次庭审笔录，共十二页。',
    way: 'pick-up',
    number: 2,
    seal: false,
    purpose: '准备代理意见',
  }),
  materials: [],
  decisions: { allow: () => ({ charged: true, cost: 12_00 }), refuse: () => ({ why: 'not-found' }) },
  steps: { 'hand-over': ({ today }) => ({ on: today }) },
  refused: [
    {
      rule: 'seal-after-the-end',
      answers: () => ({
        parts: ['hearing-record'],
        which: '庭审笔录',
        way: 'electronic',
        seal: true,
        purpose: '申请执行',
      }),
    },
  ],
};
