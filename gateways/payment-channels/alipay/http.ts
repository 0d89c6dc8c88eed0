import { AlipaySdk } from 'alipay-sdk';
import { z } from 'zod';
import { fenFromYuan, instantFromShanghai, naturalDay, shanghaiFromInstant, yuanFromFen } from '../money.ts';
import type { ChannelFailure, PaymentChannel, PaymentStanding, VerifiedCallback } from '../port.ts';
import { rowsOfBill } from './bill.ts';

export type AlipayConfig = {
  readonly appId: string;
  /** Our partner id (2088…): notices for another seller are refused. */
  readonly sellerId: string;
  /** The application's private key, PKCS#8 PEM. */
  readonly appKey: string;
  /** Alipay's public key, PEM. */
  readonly alipayPublicKey: string;
  /** https://openapi.alipay.com/gateway.do unless told otherwise. */
  readonly gateway?: string;
  readonly timeoutMs?: number;
  /** Only for downloading bills; the calls themselves go through alipay-sdk. */
  readonly fetch?: typeof fetch;
};

const Amount = z.string().transform((text, context) => {
  const amount = fenFromYuan(text);
  if (amount === undefined) context.addIssue('not an amount');
  return amount ?? 0;
});
const Time = z.string().transform((text, context) => {
  const instant = instantFromShanghai(text);
  if (instant === undefined) context.addIssue('not a time');
  return instant ?? '';
});

const Trade = z.object({
  tradeStatus: z.enum(['WAIT_BUYER_PAY', 'TRADE_CLOSED', 'TRADE_SUCCESS', 'TRADE_FINISHED']),
  tradeNo: z.string().min(1),
  outTradeNo: z.string(),
  totalAmount: Amount,
  sendPayDate: Time.optional(),
});
const Refunded = z.object({ tradeNo: z.string().min(1) });
const RefundFound = z.object({ refundStatus: z.string().optional(), refundAmount: Amount.optional() });
const Problem = z.object({
  code: z.string(),
  msg: z.string().default(''),
  subCode: z.string().optional(),
  subMsg: z.string().optional(),
});
const BillLink = z.object({ billDownloadUrl: z.url() });

const Notice = z.object({
  notify_id: z.string().min(1),
  notify_time: Time,
  app_id: z.string(),
  seller_id: z.string(),
  sign_type: z.literal('RSA2'),
  sign: z.string().min(1),
  trade_no: z.string().min(1),
  out_trade_no: z.string().min(1),
  trade_status: z.string(),
  total_amount: Amount,
  gmt_payment: Time.optional(),
  gmt_refund: z.string().optional(),
});

/** Alipay repeats a notice for 24 h 22 min; each carries the time of its own sending. */
const NOTICE_LIFE_MS = 26 * 3_600_000;

const unintelligible: ChannelFailure = {
  why: 'unreachable',
  code: 'UNINTELLIGIBLE',
  detail: 'an answer of another shape',
};

type Answer = { ok: true; data: Record<string, unknown> } | { ok: false; failure: ChannelFailure };

/** 支付宝 (电脑网站支付: the payer's browser is sent to Alipay's cashier). */
export function alipay(config: AlipayConfig): PaymentChannel {
  const timeoutMs = config.timeoutMs ?? 8000;
  const sdk = new AlipaySdk({
    appId: config.appId,
    privateKey: config.appKey,
    keyType: 'PKCS8',
    alipayPublicKey: config.alipayPublicKey,
    timeout: timeoutMs,
    ...(config.gateway ? { gateway: config.gateway } : {}),
  });

  /** One call, with the answer's signature checked; codes 20000 and up to 40003 say nothing about the order. */
  const call = async (method: string, bizContent: Record<string, unknown>): Promise<Answer> => {
    try {
      const data = await sdk.exec(method, { bizContent }, { validateSign: true });
      if (data.code === '10000') return { ok: true, data };
      const problem = Problem.parse(data);
      const code = problem.subCode ?? problem.code;
      const why = code.startsWith('ACQ.') && code !== 'ACQ.SYSTEM_ERROR' ? 'refused' : 'unreachable';
      return { ok: false, failure: { why, code, detail: problem.subMsg ?? problem.msg } };
    } catch (error) {
      return { ok: false, failure: { why: 'unreachable', code: 'NO_ANSWER', detail: String(error) } };
    }
  };

  const query = async ({ outTradeNo }: { outTradeNo: string }): Promise<PaymentStanding> => {
    const answer = await call('alipay.trade.query', { outTradeNo });
    if (!answer.ok) {
      if (answer.failure.code === 'ACQ.TRADE_NOT_EXIST') return { state: 'not-found' };
      return { state: 'unknown', ...answer.failure };
    }
    const trade = Trade.safeParse(answer.data);
    if (!trade.success || trade.data.outTradeNo !== outTradeNo)
      return { state: 'unknown', ...unintelligible };
    const { tradeStatus, tradeNo, totalAmount, sendPayDate } = trade.data;
    if (tradeStatus === 'WAIT_BUYER_PAY') return { state: 'pending' };
    // A trade that closed after it was paid was refunded in whole: it had been paid.
    if (!sendPayDate)
      return tradeStatus === 'TRADE_CLOSED' ? { state: 'closed' } : { state: 'unknown', ...unintelligible };
    return { state: 'paid', transactionId: tradeNo, amountFen: totalAmount, paidAt: sendPayDate };
  };

  return {
    id: 'alipay',
    create: (order) =>
      Promise.resolve({
        kind: 'redirect',
        url: sdk.pageExecute('alipay.trade.page.pay', 'GET', {
          notifyUrl: order.notifyUrl,
          ...(order.returnUrl ? { returnUrl: order.returnUrl } : {}),
          bizContent: {
            outTradeNo: order.outTradeNo,
            productCode: 'FAST_INSTANT_TRADE_PAY',
            totalAmount: yuanFromFen(order.amountFen),
            subject: order.description.slice(0, 120),
            timeExpire: shanghaiFromInstant(order.expiresAt),
          },
        }),
      }),
    query,
    close: async ({ outTradeNo }) => {
      const answer = await call('alipay.trade.close', { outTradeNo });
      if (answer.ok) return { state: 'closed' };
      if (answer.failure.code === 'ACQ.TRADE_NOT_EXIST') return { state: 'not-found' };
      if (answer.failure.code !== 'ACQ.TRADE_STATUS_ERROR') return { state: 'unknown', ...answer.failure };
      // "Status error" does not say which: paid, or closed before.
      const standing = await query({ outTradeNo });
      if (standing.state === 'paid') return { state: 'already-paid' };
      return standing.state === 'closed' ? { state: 'closed' } : { state: 'unknown', ...answer.failure };
    },
    refund: async (order) => {
      const answer = await call('alipay.trade.refund', {
        outTradeNo: order.outTradeNo,
        outRequestNo: order.outRefundNo,
        refundAmount: yuanFromFen(order.refundFen),
        refundReason: order.reason.slice(0, 100),
      });
      if (!answer.ok)
        return { state: answer.failure.why === 'refused' ? 'refused' : 'unknown', ...answer.failure };
      // Success means accepted; queryRefund tells when the money has gone back.
      const made = Refunded.safeParse(answer.data);
      return made.success
        ? { state: 'processing', refundFen: order.refundFen }
        : { state: 'unknown', ...unintelligible };
    },
    queryRefund: async ({ outTradeNo, outRefundNo }) => {
      const answer = await call('alipay.trade.fastpay.refund.query', {
        outTradeNo,
        outRequestNo: outRefundNo,
      });
      if (!answer.ok) {
        if (answer.failure.code === 'ACQ.TRADE_NOT_EXIST') return { state: 'not-found' };
        return { state: 'unknown', ...answer.failure };
      }
      const found = RefundFound.safeParse(answer.data);
      if (!found.success) return { state: 'unknown', ...unintelligible };
      const { refundStatus, refundAmount } = found.data;
      if (refundAmount === undefined) return { state: 'not-found' };
      return {
        state: refundStatus === 'REFUND_SUCCESS' ? 'succeeded' : 'processing',
        refundFen: refundAmount,
      };
    },
    accountDay: naturalDay,
    verifyCallback: ({ rawBody }) => Promise.resolve(verify(sdk, config, rawBody)),
    acknowledgement: (accepted) => ({
      status: accepted ? 200 : 500,
      contentType: 'text/plain',
      body: accepted ? 'success' : 'failure',
    }),
    dailyBill: async (date) => {
      const answer = await call('alipay.data.dataservice.bill.downloadurl.query', {
        billType: 'trade',
        billDate: date,
      });
      if (!answer.ok) {
        const none = answer.failure.code === 'isp.bill_not_exist';
        return none ? { ok: true, rows: [] } : { ok: false, ...answer.failure };
      }
      const link = BillLink.safeParse(answer.data);
      if (!link.success) return { ok: false, ...unintelligible };
      try {
        const file = await (config.fetch ?? fetch)(link.data.billDownloadUrl, {
          signal: AbortSignal.timeout(timeoutMs),
        });
        const rows = file.ok ? await rowsOfBill(Buffer.from(await file.arrayBuffer())) : undefined;
        return rows ? { ok: true, rows } : { ok: false, ...unintelligible };
      } catch (error) {
        return { ok: false, why: 'unreachable', code: 'NO_ANSWER', detail: String(error) };
      }
    },
  };
}

function verify(sdk: AlipaySdk, config: AlipayConfig, rawBody: string): VerifiedCallback {
  const params = Object.fromEntries(new URLSearchParams(rawBody));
  const parsed = Notice.safeParse(params);
  if (!parsed.success) return { ok: false, why: 'malformed' };
  const notice = parsed.data;
  if (!sdk.checkNotifySignV2(params)) return { ok: false, why: 'bad-signature' };
  if (notice.app_id !== config.appId || notice.seller_id !== config.sellerId)
    return { ok: false, why: 'other-merchant' };
  if (Math.abs(Date.now() - Date.parse(notice.notify_time)) > NOTICE_LIFE_MS)
    return { ok: false, why: 'expired' };
  const notificationId = notice.notify_id;
  const isPaid = notice.trade_status === 'TRADE_SUCCESS' || notice.trade_status === 'TRADE_FINISHED';
  // A refund in part is told by a notice with TRADE_SUCCESS too, and with gmt_refund: not a payment.
  if (!isPaid || !notice.gmt_payment || notice.gmt_refund)
    return { ok: true, event: { kind: 'other', notificationId, what: notice.trade_status } };
  return {
    ok: true,
    event: {
      kind: 'payment',
      notificationId,
      outTradeNo: notice.out_trade_no,
      transactionId: notice.trade_no,
      amountFen: notice.total_amount,
      paidAt: notice.gmt_payment,
    },
  };
}
