import { cite } from '#law/citations.ts';
import type { CourtRule } from '../service.ts';

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'seal-after-the-end',
    field: 'seal',
    weight: 'refuse',
    text: '只有已经审理终结的案件，才可以要求在复制件上盖章确认。',
    mend: '请选择不加盖印章，或者在结案后申请。',
    article: cite('READ', '7.2'),
    applies: ({ facts, answers }) =>
      answers['seal'] === true && facts.closedOn === null && facts.stage !== 'S8',
  },
  {
    id: 'enforcement-file',
    field: 'parts',
    weight: 'refuse',
    text: '本案不是执行案件，没有执行卷；请在执行案件中申请。',
    article: cite('READ', '5.1'),
    applies: ({ facts, answers }) =>
      typeof answers['parts'] === 'object' &&
      answers['parts'].includes('enforcement-file') &&
      facts.law !== 'enforcement',
  },
];
