import type { Callbacks } from '../callbacks.ts';
import type { Ledger, Order, Refund } from '../ledger.ts';
import { shanghaiTime } from '../ledger.ts';
import type { Params, UnionpayKeys } from './signing.ts';
import { signed } from './signing.ts';

export const ORGANISATION = '中国银联在线支付（模拟）';

/** What every part of this stand-in works at. */
export type Desk = {
  readonly keys: UnionpayKeys;
  readonly ledger: Ledger;
  readonly callbacks: Callbacks;
  readonly origin: string;
};

/** "20260302102500" in Beijing to ms since the epoch; undefined when it is none. */
export function instantOf(compact: string): number | undefined {
  const m = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(compact);
  const at = m ? Date.parse(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}+08:00`) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** ms since the epoch to "20260302102500" in Beijing. */
export const compact = (at: number): string => shanghaiTime(at).replaceAll(/[- :]/g, '');

/** The queryId is 21 digits or letters. */
export const queryId = (number: string): string => number.slice(-21).padStart(21, '0');

/** The day of settlement, MMDD: it closes at eleven in the evening. */
export const settleDate = (at: number): string => compact(at + 3_600_000).slice(4, 8);

/** How long a refund stays accepted and not yet done. */
export const REFUND_PROCESSING_MS = 300;

const facts = (desk: Desk, at: number): Params => ({
  version: '5.1.0',
  encoding: 'UTF-8',
  signMethod: '01',
  bizType: '000201',
  accessType: '0',
  merId: desk.keys.merId,
  currencyCode: '156',
  settleCurrencyCode: '156',
  settleDate: settleDate(at),
  traceTime: compact(at).slice(4),
  traceNo: String(at % 1_000_000).padStart(6, '0'),
});

/** What is told of a paid order, in notices and on the way back to the merchant. */
export const paidFacts = (desk: Desk, order: Order, misstateFen = 0): Params => ({
  ...facts(desk, order.paidAt ?? order.createdAt),
  txnType: '01',
  txnSubType: '01',
  orderId: order.outTradeNo,
  txnTime: order.sentAt ?? '',
  txnAmt: String(order.amountFen + misstateFen),
  settleAmt: String(order.amountFen + misstateFen),
  queryId: queryId(order.transactionId ?? ''),
  respCode: '00',
  respMsg: 'success',
});

const refundFacts = (desk: Desk, refund: Refund, order: Order): Params => ({
  ...facts(desk, refund.at),
  txnType: '04',
  txnSubType: '00',
  orderId: refund.outRefundNo,
  txnTime: refund.sentAt ?? '',
  txnAmt: String(refund.refundFen),
  settleAmt: String(refund.refundFen),
  queryId: queryId(refund.refundId),
  origQryId: queryId(order.transactionId ?? ''),
  respCode: refund.failed ? '63' : '00',
  respMsg: refund.failed ? '卡状态不正确' : 'success',
});

function notify(desk: Desk, subject: string, url: string, content: (misstateFen: number) => Params): void {
  desk.callbacks.send({
    subject,
    url,
    compose: ({ forged, behaviour }) => {
      const message = signed(desk.keys, content(behaviour.misstateFen));
      // A forger knows the form and the certificate, which every message carries, but not the key.
      if (forged)
        message['signature'] = Buffer.from(message['signature'] ?? '', 'base64')
          .reverse()
          .toString('base64');
      return {
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
        body: new URLSearchParams(message).toString(),
      };
    },
  });
}

/** Tells the merchant that an order has been paid; of what fails nothing is told. */
export function notifyPaid(desk: Desk, order: Order): void {
  notify(desk, order.outTradeNo, order.notifyUrl, (misstateFen) => paidFacts(desk, order, misstateFen));
}

/** Tells the merchant how a refund has ended, either way. */
export function notifyRefund(desk: Desk, refund: Refund, order: Order): void {
  const url = refund.notifyUrl;
  if (!url || url.includes('specialUrl')) return;
  setTimeout(() => {
    notify(desk, refund.outRefundNo, url, () => refundFacts(desk, refund, order));
  }, REFUND_PROCESSING_MS).unref();
}
