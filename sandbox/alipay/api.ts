import { randomBytes } from 'node:crypto';
import type { Callbacks } from '../callbacks.ts';
import type { Ledger, Order } from '../ledger.ts';
import { shanghaiTime, yuan } from '../ledger.ts';
import { tradeBill, zipOfGbk } from './bill.ts';
import type { AlipayKeys } from './signing.ts';

/** What every part of this stand-in works at. */
export type Desk = {
  readonly keys: AlipayKeys;
  readonly ledger: Ledger;
  readonly callbacks: Callbacks;
  readonly origin: string;
  readonly bills: Map<string, Buffer>;
};

type Biz = Readonly<Record<string, unknown>>;
type Result = Readonly<Record<string, string>>;

const success = (rest: Result): Result => ({ code: '10000', msg: 'Success', ...rest });
export const failure = (
  subCode: string,
  subMsg: string,
  code = '40004',
  msg = 'Business Failed',
): Result => ({
  code,
  msg,
  sub_code: subCode,
  sub_msg: subMsg,
});

const text = (biz: Biz, name: string): string => {
  const value = biz[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const BUYER = '2088000000000002';

/** "12.34" to 分; NaN when it is no amount. */
export const fen = (amount: string): number => {
  const [, whole, part = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  return whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

const find = (desk: Desk, biz: Biz): Order | undefined =>
  biz['out_trade_no'] === undefined
    ? desk.ledger.findByTransaction(text(biz, 'trade_no'))
    : desk.ledger.find(text(biz, 'out_trade_no'));

/** TRADE_CLOSED is also the state of an order whose whole amount went back. */
export function tradeStatus(desk: Desk, order: Order): string {
  if (order.state === 'pending') return 'WAIT_BUYER_PAY';
  const back = desk.ledger.refundsOf(order.outTradeNo).reduce((sum, one) => sum + one.refundFen, 0);
  return order.state === 'closed' || back === order.amountFen ? 'TRADE_CLOSED' : 'TRADE_SUCCESS';
}

/** The methods that answer JSON; alipay.trade.page.pay answers a page and lives with the pages. */
export const METHODS: Readonly<Record<string, (desk: Desk, biz: Biz) => Result>> = {
  'alipay.trade.query': (desk, biz) => {
    const order = find(desk, biz);
    if (!order) return failure('ACQ.TRADE_NOT_EXIST', '交易不存在');
    return success({
      out_trade_no: order.outTradeNo,
      trade_no: order.transactionId ?? `p${order.handle}`,
      buyer_user_id: BUYER,
      trade_status: tradeStatus(desk, order),
      total_amount: yuan(order.amountFen),
      ...(order.paidAt === undefined ? {} : { send_pay_date: shanghaiTime(order.paidAt) }),
    });
  },
  'alipay.trade.close': (desk, biz) => {
    const order = find(desk, biz);
    if (!order) return failure('ACQ.TRADE_NOT_EXIST', '交易不存在');
    if (order.state !== 'pending') return failure('ACQ.TRADE_STATUS_ERROR', '交易状态不合法');
    desk.ledger.close(order.outTradeNo);
    return success({ out_trade_no: order.outTradeNo });
  },
  'alipay.trade.refund': (desk, biz) => {
    const order = find(desk, biz);
    if (!order) return failure('ACQ.TRADE_NOT_EXIST', '交易不存在');
    const { refunds } = desk.callbacks.behaviour();
    if (refunds === 'refuse' || refunds === 'fail')
      return failure('ACQ.SELLER_BALANCE_NOT_ENOUGH', '商户的账户余额不足');
    const result = desk.ledger.refund({
      // The real one keeps request numbers apart by trade.
      outRefundNo: text(biz, 'out_request_no') || order.outTradeNo,
      outTradeNo: order.outTradeNo,
      refundFen: fen(text(biz, 'refund_amount')),
      reason: text(biz, 'refund_reason'),
    });
    if ('refused' in result) {
      if (result.refused === 'too-much') return failure('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL', '退款金额超限');
      if (result.refused === 'unpaid') return failure('ACQ.TRADE_STATUS_ERROR', '交易状态不合法');
      return failure('ACQ.DISCORDANT_REPEAT_REQUEST', '请求信息不一致');
    }
    if (refunds === 'silent') return failure('ACQ.SYSTEM_ERROR', '系统错误，请用相同参数重新调用');
    const all = desk.ledger.refundsOf(order.outTradeNo).reduce((sum, one) => sum + one.refundFen, 0);
    return success({
      trade_no: order.transactionId ?? '',
      out_trade_no: order.outTradeNo,
      buyer_user_id: BUYER,
      fund_change: result.isNew ? 'Y' : 'N',
      refund_fee: yuan(all),
    });
  },
  'alipay.trade.fastpay.refund.query': (desk, biz) => {
    const order = find(desk, biz);
    if (!order) return failure('ACQ.TRADE_NOT_EXIST', '交易不存在');
    const refund = desk.ledger.findRefund(text(biz, 'out_request_no'));
    // The real one answers success without facts for a refund it does not know.
    if (refund?.outTradeNo !== order.outTradeNo) return success({});
    return success({
      trade_no: order.transactionId ?? '',
      out_trade_no: order.outTradeNo,
      out_request_no: refund.outRefundNo,
      refund_status: 'REFUND_SUCCESS',
      total_amount: yuan(order.amountFen),
      refund_amount: yuan(refund.refundFen),
    });
  },
  'alipay.data.dataservice.bill.downloadurl.query': (desk, biz) => {
    const date = text(biz, 'bill_date');
    const { paid, refunded } = desk.ledger.day(date);
    if (paid.length + refunded.length === 0) return failure('isp.bill_not_exist', '账单不存在');
    const lines = refunded.flatMap((refund) => {
      const order = desk.ledger.find(refund.outTradeNo);
      return order ? [{ refund, order }] : [];
    });
    const token = randomBytes(16).toString('base64url');
    const name = `${desk.keys.sellerId}_${date.replaceAll('-', '')}_业务明细.csv`;
    desk.bills.set(token, zipOfGbk(name, tradeBill(desk.keys.sellerId, date, paid, lines)));
    return success({ bill_download_url: `${desk.origin}/bill/${token}` });
  },
};
