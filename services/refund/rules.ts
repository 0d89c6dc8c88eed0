import { cite } from '#law/citations.ts';
import { formatYuan, refundOf } from '#law/fees/index.ts';
import type { CaseReceipt } from '../case-facts.ts';
import type { Seen } from '../engine/index.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { CourtRule } from '../service.ts';
import { isTableGround } from './grounds.ts';

type On = Seen<CaseFacts>;

const receiptOf = ({ facts, answers }: On): CaseReceipt | undefined =>
  facts.receipts.find(({ id }) => id === answers['receipt']);

/** What the law gives back of that receipt; undefined where no table says. */
export function lawfulRefund(seen: On): { refund: number; why: string } | undefined {
  const receipt = receiptOf(seen);
  const { ground } = seen.answers;
  if (receipt === undefined || !isTableGround(ground)) return undefined;
  const { refund, why } = refundOf(ground, { paid: receipt.amountFen, full: seen.facts.feeFen });
  return { refund: Math.min(refund, receipt.refundableFen), why };
}

/** The sum asked, or being granted. */
const asked = (seen: On): number | undefined => {
  if (seen.court)
    return typeof seen.court.words['amount'] === 'number' ? seen.court.words['amount'] : undefined;
  const { extent, amount } = seen.answers;
  return extent === 'all' ? receiptOf(seen)?.refundableFen : typeof amount === 'number' ? amount : undefined;
};

const BEYOND_RECEIPT: CourtRule = {
  id: 'beyond-receipt',
  field: 'amount',
  weight: 'refuse',
  text: (seen) => `退费数额超过了该笔费用还可以退还的${formatYuan(receiptOf(seen)?.refundableFen ?? 0)}元。`,
  article: cite('FEE', '53.2'),
  applies: (seen) => (asked(seen) ?? 0) > (receiptOf(seen)?.refundableFen ?? Number.POSITIVE_INFINITY),
};

const UNLIKE_LAW: CourtRule = {
  id: 'unlike-law',
  field: 'amount',
  weight: 'warn',
  text: (seen) => {
    const { refund, why } = lawfulRefund(seen) ?? { refund: 0, why: '' };
    return `${why}：按该笔费用计算，应退${formatYuan(refund)}元，与所填数额不同，请核对。`;
  },
  article: cite('FEE', '53.2'),
  applies: (seen) => {
    const sum = asked(seen);
    const lawful = lawfulRefund(seen);
    return sum !== undefined && lawful !== undefined && lawful.refund !== sum;
  },
};

export const CHECKS: readonly CourtRule[] = [
  BEYOND_RECEIPT,
  UNLIKE_LAW,
  {
    id: 'not-yet-effective',
    field: 'effective-on',
    weight: 'refuse',
    text: '法律文书尚未生效，请在生效之后申请。',
    article: cite('FEE', '53.2'),
    applies: ({ facts, answers }) =>
      typeof answers['effective-on'] === 'string' && answers['effective-on'] > facts.today,
  },
];
export const COURT_CHECKS: readonly CourtRule[] = [BEYOND_RECEIPT, UNLIKE_LAW];

/** Nothing was paid, or all of it is back already. */
export const BARS: readonly CourtRule[] = [
  {
    id: 'nothing-to-refund',
    weight: 'refuse',
    text: '本案没有您这一方交纳且尚可退还的费用。',
    mend: '在线下交费的，请携缴费凭证向法院诉讼服务中心申请。',
    article: cite('FEE', '53.2'),
    applies: ({ facts }) => facts.receipts.every(({ refundableFen }) => refundableFen === 0),
  },
];
