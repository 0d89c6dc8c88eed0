import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { EntryRow } from '#kernel/audit/leaf.ts';
import { formatYuan } from '#law/fees/index.ts';

const said = (entry: EntryRow, name: string): unknown =>
  (entry.change as Record<string, unknown> | null)?.[name];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const money = (entry: EntryRow): string => {
  const fen = said(entry, 'amountFen');
  return typeof fen === 'number' ? `${formatYuan(fen)}元` : '';
};

/** The new due day of a pair [before, after]. */
const dueOn = (pair: unknown): string => (Array.isArray(pair) ? text(pair[1]) : '');

/** What came of a tiding of money. */
function moneyCame(entry: EntryRow): string {
  if (said(entry, 'alarm')) return '支付渠道通知的金额与账单不符，未入账，已向渠道核实';
  if (said(entry, 'outcome') === 'repeat') return '支付渠道重复通知，此前已入账';
  if (said(entry, 'surplus')) return `收到多付款项${money(entry)}，原路退回`;
  return `诉讼费${money(entry)}到账，账单交清，生成交费凭证${text(said(entry, 'receiptNo'))}`;
}

/** How far a refund has come. */
function refundChanged(entry: EntryRow): string {
  const pair = said(entry, 'refund');
  const to = Array.isArray(pair) ? pair[1] : undefined;
  if (to === 'done') return `退费${money(entry)}已由支付渠道原路退回`;
  if (to === 'failed') return `退费${money(entry)}未能由支付渠道原路退回，待法院处理`;
  return `退费${money(entry)}由支付渠道办理`;
}

/** The words for this room's acts. The making of a bill stands under the act that made it (立案). */
export const paymentActs = {
  'payments.notice': (entry) => `交费通知送达生效，交费期限至${dueOn(said(entry, 'dueOn'))}`,
  'payments.start': () => '发起支付',
  'payments.offer': () => '支付渠道受理支付单',
  'payments.fail': () => '支付渠道未受理支付单',
  'payments.settle': moneyCame,
  'payments.callback': (entry) =>
    entry.outcome === 'refused' ? '收到未通过验证的支付通知，未作处理' : moneyCame(entry),
  'payments.close-attempt': () => '支付单关闭',
  'payments.overdue': () => '交费期限届满，款项未到账，待法院裁定是否按撤诉处理',
  'payments.refund': (entry) => `多付款项${money(entry)}原路退款`,
  'payments.refund-result': refundChanged,
  'payments.refund-retry': (entry) => `法院再次发起退费${money(entry)}`,
  'payments.refund-by-hand': (entry) => `法院将退费${money(entry)}转账退付至交款人本人账户`,
  'payments.refund-late': (entry) => `退费期限${text(said(entry, 'dueOn'))}届满，尚未退回，提示法院`,
  'payments.refund-notice': () => '下载退还诉讼费用通知书',
  'payments.reconcile': () => '与支付渠道对账',
  'payments.receipt': () => '下载交费凭证',
} as const satisfies ActDescriptions;
