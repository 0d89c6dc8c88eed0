import { cite } from '#law/citations.ts';
import type { CourtRule } from '../service.ts';

const BASIS = cite('CPI', '213');

/** A fee must be overdue, and no request for relief may still wait. */
export const BARS: readonly CourtRule[] = [
  {
    id: 'nothing-overdue',
    weight: 'refuse',
    text: '本案没有逾期未交的诉讼费用。',
    article: BASIS,
    applies: ({ facts }) => facts.unpaid.every(({ overdue }) => !overdue),
  },
  {
    id: 'relief-open',
    weight: 'refuse',
    text: '当事人已申请减交、免交或者缓交，应当先作出决定。',
    mend: '请先办理减免缓交申请。',
    article: BASIS,
    applies: ({ facts }) => facts.earlier.some(({ service, open }) => service === 'fee-relief' && open),
  },
];
