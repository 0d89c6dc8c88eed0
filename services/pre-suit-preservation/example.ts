import { addMonths } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Answers } from '../engine/index.ts';
import type { Example } from '../engine/example.ts';
import { beforeSuit } from '../testing.ts';

/** The sides of a matter that no court knows yet. */
export const SIDES: Answers = {
  client: '示例甲公司',
  'client-contact': '统一社会信用代码91990101EXAMPLE01X，示例市甲区示例路1号，电话010-0000000。',
  respondent: '示例乙公司',
  'respondent-contact': '示例市乙区示例路2号，电话010-0000001。',
  'court-ground': 'property',
};

/** A seller freezes the buyer's account before suing, with a bank's letter for the whole sum. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: beforeSuit,
  answers: () => ({
    ...SIDES,
    purpose: 'pre-suit',
    amount: 200_000_00,
    kinds: ['deposit'],
    deposit: '户名示例乙公司，示例银行乙区支行，账号尾号0002。',
    facts: '被申请人拖欠货款二十万元，正在转移财产。',
    'urgent-why': '其账户余额在一周内减少九成。',
    security: 'bank-letter',
    'security-amount': 200_000_00,
    'security-by': '示例银行股份有限公司',
  }),
  materials: ['identity', 'mandate', 'letter', 'evidence', 'security'],
  decisions: { allow: () => ({ granted: 200_000_00, demanded: 200_000_00 }) },
  steps: {
    'carry-out': ({ today }) => ({
      taken: ['deposit'],
      'until-deposit': addMonths(today, 12),
      found: '冻结存款二十万元。',
    }),
    'follow-up': () => ({ followed: true, where: '示例市甲区人民法院（2026）豫9901民初99号' }),
  },
};
