import { createHash } from 'node:crypto';
import { naturalDay, shanghaiFromInstant } from '../money.ts';
import type { ChannelEvent, ChannelFailure, PaymentChannel } from '../port.ts';
import * as shapes from './shapes.ts';
import type { WechatConfig } from './transport.ts';
import { parse, wechatTransport } from './transport.ts';

export type { WechatConfig } from './transport.ts';

const unintelligible: ChannelFailure = {
  why: 'unreachable',
  code: 'UNINTELLIGIBLE',
  detail: 'an answer of another shape',
};
const BASE = '/v3/pay/transactions';

/** 微信支付 (APIv3, Native: a QR code for the payer's phone). */
export function wechatPay(config: WechatConfig): PaymentChannel {
  const { call, signatureFault, decrypt } = wechatTransport(config);
  const { mchid, appid } = config;
  const path = encodeURIComponent;

  return {
    id: 'wechat',
    create: async (order) => {
      const answer = await call('POST', `${BASE}/native`, {
        appid,
        mchid,
        description: order.description.slice(0, 120),
        out_trade_no: order.outTradeNo,
        time_expire: `${shanghaiFromInstant(order.expiresAt).replace(' ', 'T')}+08:00`,
        notify_url: order.notifyUrl,
        amount: { total: order.amountFen, currency: 'CNY' },
      });
      if (!answer.ok) return { kind: 'failed', ...answer.failure };
      const made = shapes.Native.safeParse(parse(answer.body));
      return made.success
        ? { kind: 'qr', codeUrl: made.data.code_url }
        : { kind: 'failed', ...unintelligible };
    },
    query: async ({ outTradeNo }) => {
      const answer = await call('GET', `${BASE}/out-trade-no/${path(outTradeNo)}?mchid=${path(mchid)}`);
      if (!answer.ok)
        return answer.status === 404 ? { state: 'not-found' } : { state: 'unknown', ...answer.failure };
      const found = shapes.Transaction.safeParse(parse(answer.body));
      const own = found.success && found.data.out_trade_no === outTradeNo;
      return own ? shapes.standingOf(found.data) : { state: 'unknown', ...unintelligible };
    },
    close: async ({ outTradeNo }) => {
      const answer = await call('POST', `${BASE}/out-trade-no/${path(outTradeNo)}/close`, { mchid });
      if (answer.ok) return { state: 'closed' };
      if (answer.status === 404) return { state: 'not-found' };
      if (answer.failure.code === 'ORDER_CLOSED') return { state: 'closed' };
      if (answer.failure.code === 'ORDERPAID' || answer.failure.code === 'ORDER_PAID')
        return { state: 'already-paid' };
      return { state: 'unknown', ...answer.failure };
    },
    refund: async (order) => {
      const answer = await call('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: order.outTradeNo,
        out_refund_no: order.outRefundNo,
        reason: order.reason.slice(0, 26),
        ...(order.notifyUrl ? { notify_url: order.notifyUrl } : {}),
        amount: { refund: order.refundFen, total: order.totalFen, currency: 'CNY' },
      });
      if (!answer.ok)
        return { state: answer.failure.why === 'refused' ? 'refused' : 'unknown', ...answer.failure };
      const made = shapes.Refund.safeParse(parse(answer.body));
      return made.success ? shapes.refundStandingOf(made.data) : { state: 'unknown', ...unintelligible };
    },
    queryRefund: async ({ outRefundNo }) => {
      const answer = await call('GET', `/v3/refund/domestic/refunds/${path(outRefundNo)}`);
      if (!answer.ok)
        return answer.status === 404 ? { state: 'not-found' } : { state: 'unknown', ...answer.failure };
      const found = shapes.Refund.safeParse(parse(answer.body));
      return found.success ? shapes.refundStandingOf(found.data) : { state: 'unknown', ...unintelligible };
    },
    verifyCallback: async ({ headers, rawBody }) => {
      const fault = await signatureFault((name) => {
        const value = headers[name];
        return typeof value === 'string' ? value : '';
      }, rawBody);
      if (fault) return { ok: false, why: fault };
      const notification = shapes.Notification.safeParse(parse(rawBody));
      if (!notification.success) return { ok: false, why: 'malformed' };
      let plain: unknown;
      try {
        plain = parse(decrypt(notification.data.resource));
      } catch {
        return { ok: false, why: 'bad-signature' };
      }
      const event = eventOf(config, notification.data.id, notification.data.event_type, plain);
      return typeof event === 'string' ? { ok: false, why: event } : { ok: true, event };
    },
    acknowledgement: (accepted) =>
      accepted
        ? { status: 204, contentType: 'application/json', body: '' }
        : { status: 500, contentType: 'application/json', body: '{"code":"FAIL","message":"失败"}' },
    accountDay: naturalDay,
    dailyBill: async (date) => {
      const link = await call('GET', `/v3/bill/tradebill?bill_date=${path(date)}&bill_type=ALL`);
      if (!link.ok)
        return link.failure.code === 'NO_STATEMENT_EXIST'
          ? { ok: true, rows: [] }
          : { ok: false, ...link.failure };
      const found = shapes.BillLink.safeParse(parse(link.body));
      if (!found.success) return { ok: false, ...unintelligible };
      const { pathname, search } = new URL(found.data.download_url);
      // The file itself is not signed; the signed answer before it carries its hash.
      const file = await call('GET', `${pathname}${search}`, undefined, { signedAnswer: false });
      if (!file.ok) return { ok: false, ...file.failure };
      const intact =
        createHash('sha1').update(file.body).digest('hex') === found.data.hash_value.toLowerCase();
      const rows = intact ? shapes.billRows(file.body) : undefined;
      return rows ? { ok: true, rows } : { ok: false, ...unintelligible };
    },
  };
}

function eventOf(
  config: WechatConfig,
  notificationId: string,
  eventType: string,
  plain: unknown,
): ChannelEvent | 'malformed' | 'other-merchant' {
  if (eventType.startsWith('REFUND.')) {
    const notice = shapes.RefundNotice.safeParse(plain);
    if (!notice.success) return 'malformed';
    if (notice.data.mchid !== config.mchid) return 'other-merchant';
    return {
      kind: 'refund',
      notificationId,
      outTradeNo: notice.data.out_trade_no,
      outRefundNo: notice.data.out_refund_no,
      refundFen: notice.data.amount.refund,
      ...(notice.data.refund_status === 'SUCCESS'
        ? { state: 'succeeded' }
        : { state: 'failed', code: notice.data.refund_status }),
    };
  }
  const transaction = shapes.Transaction.safeParse(plain);
  if (!transaction.success) return 'malformed';
  if (transaction.data.mchid !== config.mchid || transaction.data.appid !== config.appid)
    return 'other-merchant';
  const standing = shapes.standingOf(transaction.data);
  if (standing.state !== 'paid') return { kind: 'other', notificationId, what: transaction.data.trade_state };
  const { transactionId, amountFen, paidAt } = standing;
  return {
    kind: 'payment',
    notificationId,
    outTradeNo: transaction.data.out_trade_no,
    transactionId,
    amountFen,
    paidAt,
  };
}
