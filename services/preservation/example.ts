import { addMonths } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Answers } from '../engine/index.ts';
import type { Example } from '../engine/example.ts';

const answers = ({ parties, mine }: CaseFacts): Answers => ({
  respondents: parties
    .filter(({ id }) => !mine.partyIds.includes(id))
    .slice(0, 1)
    .map(({ id }) => id),
  amount: 500_000_00,
  information: 'clear',
  kinds: ['deposit', 'immovable'],
  deposit: '户名乙公司，示例银行甲区支行，账号尾号0001，存款五十万元。',
  immovable: '示例市甲区示例路1号房屋，权利人乙公司。',
  facts: '被申请人正在转移财产，不保全将使判决难以执行。',
  urgent: true,
  'urgent-why': '被申请人已经挂牌出售其房屋。',
  security: 'insurance',
  'security-amount': 150_000_00,
  'security-by': '示例财产保险股份有限公司',
});

/** A plaintiff asks for half a million, in a hurry. */
export const EXAMPLE: Example<CaseFacts> = {
  answers,
  materials: ['evidence', 'security'],
  decisions: { allow: () => ({ granted: 500_000_00, demanded: 150_000_00 }) },
  steps: {
    'carry-out': ({ today }) => ({
      taken: ['deposit'],
      'until-deposit': addMonths(today, 12),
      found: '冻结存款五十万元；房屋已经先行查封，轮候查封。',
    }),
  },
};
