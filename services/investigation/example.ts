import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const inTime = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S2',
  evidenceUntil: plain.evidenceUntil ?? addDays(plain.today, 10),
});

/** The bank gives the record of an account to a court only. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: inTime,
  answers: () => ({
    holder: '示例银行甲区支行',
    address: '示例市甲区中山路1号',
    evidence: '被告账户二〇二五年一月至六月的交易明细',
    why: 'secret',
    reason: '交易明细属于账户持有人的隐私，银行仅向司法机关提供。',
    prove: '被告已经收到案涉货款',
    clues: '户名、开户行和付款日期见证据三',
  }),
  materials: ['tried'],
  steps: { collect: () => ({ result: 'collected', list: '交易明细六页' }) },
  refused: [
    { rule: 'late', ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }) },
    {
      rule: 'late-administrative',
      ground: (plain) => ({ ...plain, law: 'administrative', evidenceUntil: addDays(plain.today, -1) }),
    },
    {
      rule: 'agency',
      ground: (plain) => ({ ...plain, law: 'administrative', mine: { ...plain.mine, role: 'defendant' } }),
    },
  ],
};
