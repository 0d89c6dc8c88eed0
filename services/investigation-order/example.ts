import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const switchedOn = (plain: CaseFacts): CaseFacts => ({
  ...plain,
  stage: 'S2',
  evidenceUntil: plain.evidenceUntil ?? addDays(plain.today, 10),
  court: { ...plain.court, investigationOrders: true },
});
const asked = {
  lawyer: '林知行',
  licence: '14101201010123456',
  holder: '示例物流有限公司',
  address: '示例市甲区建设路9号',
  evidence: '运单号一千零一至一千零九的签收记录',
  secret: false,
  reason: '物流公司要求凭法院文书查询。',
  prove: '被告签收了全部货物',
};

/** A carrier shows its records to whoever brings the order of a court. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: switchedOn,
  answers: () => asked,
  materials: [],
  decisions: { granted: ({ today }) => ({ until: addDays(today, 15) }) },
  steps: { report: () => ({ result: 'refused', note: '该公司称记录已经销毁。' }) },
  refused: [
    {
      rule: 'not-here',
      ground: (plain) => ({ ...plain, court: { ...plain.court, investigationOrders: false } }),
    },
    { rule: 'late', ground: (plain) => ({ ...plain, evidenceUntil: addDays(plain.today, -1) }) },
    { rule: 'secret', answers: () => ({ ...asked, secret: true }) },
    { rule: 'licence', answers: () => ({ ...asked, licence: '123' }) },
  ],
};
