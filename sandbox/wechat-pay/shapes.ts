import type { Order, Refund } from '../ledger.ts';
import { shanghaiTime, yuan } from '../ledger.ts';
import type { WechatKeys } from './signing.ts';

/** RFC 3339 with the offset of Beijing, as WeChat Pay writes times. */
export const rfc3339 = (at: number): string => `${shanghaiTime(at).replace(' ', 'T')}+08:00`;

const PAYER = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o';

/** The transaction object of queries and notifications. */
export function transaction(keys: WechatKeys, order: Order, refunded: boolean, misstateFen = 0) {
  const total = order.amountFen + misstateFen;
  const common = { appid: keys.appid, mchid: keys.mchid, out_trade_no: order.outTradeNo };
  if (order.state !== 'paid' || order.paidAt === undefined)
    return {
      ...common,
      trade_state: order.state === 'closed' ? 'CLOSED' : 'NOTPAY',
      trade_state_desc: order.state === 'closed' ? '订单已关闭' : '订单未支付',
      amount: { total, currency: 'CNY' },
    };
  return {
    ...common,
    transaction_id: order.transactionId,
    trade_type: 'NATIVE',
    trade_state: refunded ? 'REFUND' : 'SUCCESS',
    trade_state_desc: refunded ? '订单发生过退款' : '支付成功',
    bank_type: 'OTHERS',
    success_time: rfc3339(order.paidAt),
    payer: { openid: PAYER },
    amount: { total, payer_total: total, currency: 'CNY', payer_currency: 'CNY' },
  };
}

/** How long a refund shows as PROCESSING. */
export const REFUND_PROCESSING_MS = 300;

/** The refund object of answers, queries and notifications. */
export function refundShape(refund: Refund, order: Order, now: number) {
  const done = now - refund.at >= REFUND_PROCESSING_MS;
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.transactionId,
    out_trade_no: order.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: rfc3339(refund.at),
    ...(done && !refund.failed ? { success_time: rfc3339(refund.at + REFUND_PROCESSING_MS) } : {}),
    status: done ? (refund.failed ? 'ABNORMAL' : 'SUCCESS') : 'PROCESSING',
    funds_account: 'AVAILABLE',
    amount: {
      total: order.amountFen,
      refund: refund.refundFen,
      payer_total: order.amountFen,
      payer_refund: refund.refundFen,
      settlement_refund: refund.refundFen,
      settlement_total: order.amountFen,
      discount_refund: 0,
      currency: 'CNY',
    },
  };
}

const BILL_COLUMNS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';

/** The 交易账单 of a day: every value behind a back-tick, two summary lines at the end. */
export function tradeBill(
  keys: WechatKeys,
  paid: readonly Order[],
  refunded: readonly { refund: Refund; order: Order }[],
): string {
  const row = (order: Order, refund?: Refund): string =>
    [
      shanghaiTime(refund?.at ?? order.paidAt ?? order.createdAt),
      keys.appid,
      keys.mchid,
      '0',
      '',
      order.transactionId ?? '',
      order.outTradeNo,
      PAYER,
      'NATIVE',
      refund ? 'REFUND' : 'SUCCESS',
      'OTHERS',
      'CNY',
      refund ? '0.00' : yuan(order.amountFen),
      '0.00',
      refund?.refundId ?? '0',
      refund?.outRefundNo ?? '0',
      refund ? yuan(refund.refundFen) : '0.00',
      '0.00',
      refund ? 'ORIGINAL' : '',
      refund ? 'SUCCESS' : '',
      order.description.replaceAll(',', '，'),
      '',
      '0.00000',
      '0.00%',
      refund ? '0.00' : yuan(order.amountFen),
      refund ? yuan(refund.refundFen) : '0.00',
      '',
    ]
      .map((value) => `\`${value}`)
      .join(',');
  const sum = (values: readonly number[]) => yuan(values.reduce((all, one) => all + one, 0));
  const income = sum(paid.map((order) => order.amountFen));
  const back = sum(refunded.map(({ refund }) => refund.refundFen));
  return [
    BILL_COLUMNS,
    ...paid.map((order) => row(order)),
    ...refunded.map(({ order, refund }) => row(order, refund)),
    '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
    `\`${paid.length + refunded.length},\`${income},\`${back},\`0.00,\`0.00000,\`${income},\`${back}`,
    '',
  ].join('\r\n');
}
