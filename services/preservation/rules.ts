import { cite } from '#law/citations.ts';
import { formatYuan } from '#law/fees/index.ts';
import type { CourtRule } from '../service.ts';

/** More is asked for than the suit is about. */
export const BEYOND_CLAIM: CourtRule = {
  id: 'beyond-claim',
  field: 'amount',
  weight: 'warn',
  text: ({ facts }) =>
    `请求保全的数额超过了本案标的额${formatYuan(facts.amountFen)}元，保全限于请求的范围或者与本案有关的财物。`,
  article: cite('CPL', '105'),
  applies: ({ facts, answers }) => {
    const { amount } = answers;
    return facts.amountFen > 0 && typeof amount === 'number' && amount > facts.amountFen;
  },
};
