import { addDays } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { Example } from '../engine/example.ts';

const asked = {
  role: 'third-party',
  name: '丁物流有限公司',
  kind: 'organisation',
  address: '示例市乙区物流园8号',
  reason: '货物由该公司承运，签收与否的认定与其有法律上的利害关系。',
};

/** The carrier's liability hangs on the outcome. */
export const EXAMPLE: Example<CaseFacts> = {
  ground: (plain) => ({ ...plain, stage: 'S2', debateClosed: false }),
  answers: () => asked,
  materials: ['identity'],
  decisions: {
    joined: ({ evidenceUntil, today }) => ({ 'evidence-until': addDays(evidenceUntil ?? today, 15) }),
  },
  refused: [
    { rule: 'debate-closed', ground: (plain) => ({ ...plain, debateClosed: true }) },
    { rule: 'law', ground: (plain) => ({ ...plain, law: 'criminal' }) },
    { rule: 'party-already', answers: ({ parties }) => ({ ...asked, name: parties[0]?.name }) },
  ],
};
