import { cite, type Citation } from '../citations.ts';

/** What comes back of what was paid: all, what exceeds half of the full fee, half of what was paid, or nothing. */
export type RefundShare = 'all' | 'beyond-half' | 'half' | 'none';

type Refund = { readonly share: RefundShare; readonly text: string; readonly article: Citation };

/** Every way in which a fee that was paid comes back or does not (退费). */
export const REFUNDS = {
  'not-accepted': {
    share: 'all',
    text: '裁定不予受理或者驳回起诉，退还已交纳的案件受理费',
    article: cite('FEE', '27.2'),
  },
  'dismissal-affirmed': {
    share: 'all',
    text: '上诉后维持不予受理、驳回起诉裁定，第一审人民法院退还已交纳的案件受理费',
    article: cite('FEE', '27.2'),
  },
  remanded: {
    share: 'all',
    text: '第二审决定发回重审，退还上诉人已交纳的第二审案件受理费',
    article: cite('FEE', '27.1'),
  },
  'crime-transferred': {
    share: 'all',
    text: '涉嫌刑事犯罪移送有关部门处理，退还案件受理费；移送后民事案件需要继续审理的不退',
    article: cite('FEE', '25'),
  },
  mediated: { share: 'beyond-half', text: '调解结案，减半交纳，退还多交部分', article: cite('FEE', '15') },
  withdrawn: { share: 'beyond-half', text: '申请撤诉，减半交纳，退还多交部分', article: cite('FEE', '15') },
  summary: {
    share: 'beyond-half',
    text: '适用简易程序审理，减半交纳，退还多交部分',
    article: cite('FEE', '16'),
  },
  'conversion-unpaid': {
    share: 'half',
    text: '简易程序转普通程序未按期补交，按撤诉处理，退还已收费用的一半',
    article: cite('CPI', '199.2'),
  },
  won: {
    share: 'all',
    text: '判决生效后，胜诉方预交但不应负担的诉讼费用退还，由败诉方交纳',
    article: cite('CPI', '207.1'),
  },
  suspended: {
    share: 'none',
    text: '中止诉讼、中止执行的，不予退还；恢复后不再交纳',
    article: cite('FEE', '26'),
  },
  terminated: { share: 'none', text: '终结诉讼的，已交纳的案件受理费不予退还', article: cite('FEE', '28') },
  'jurisdiction-moved': {
    share: 'none',
    text: '移送、移交其他法院的，预交的诉讼费用随案移交，不另退还',
    article: cite('FEE', '24'),
  },
} as const satisfies Record<string, Refund>;

export type RefundGround = keyof typeof REFUNDS;

/** How long the court has to pay it back: 15 days from the day on which the document takes effect (D25). */
export const REFUND_DAYS = { days: 15, period: 'D25', article: cite('FEE', '53.2') } as const;

/** What is refunded on that ground of what was paid; `full` is the fee without halving. All in 分. */
export function refundOf(
  ground: RefundGround,
  { paid, full }: { paid: number; full: number },
): { refund: number; why: string; article: Citation } {
  const { share, text, article } = REFUNDS[ground];
  const halfUp = (fen: number) => Math.floor((fen + 1) / 2);
  const refund = {
    all: paid,
    'beyond-half': Math.max(0, paid - halfUp(full)),
    half: halfUp(paid),
    none: 0,
  }[share];
  return { refund, why: text, article };
}
