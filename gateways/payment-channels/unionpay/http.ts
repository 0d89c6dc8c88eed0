import { compactFromInstant } from '../money.ts';
import type {
  ChannelFailure,
  CloseOutcome,
  OrderRef,
  PaymentChannel,
  PaymentStanding,
  RefundOrder,
  RefundRef,
  RefundStanding,
  VerifiedCallback,
} from '../port.ts';
import { rowsOfAccount } from './account.ts';
import { certIdOf, type Message, parseAnswer, signed, type Trust, verifier } from './message.ts';
import * as shapes from './shapes.ts';

export type UnionpayConfig = {
  /** Our merchant number (商户代码), 15 characters. */
  readonly merId: string;
  /** The merchant's signing certificate and its private key, PEM. */
  readonly merchantCertificate: string;
  readonly merchantKey: string;
  readonly trust: Trust;
  /** https://gateway.95516.com unless told otherwise. */
  readonly gateway?: string;
  /** Where the accounts are fetched; https://filedownload.95516.com/ unless told otherwise. */
  readonly accounts?: string;
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

const unintelligible: ChannelFailure = {
  why: 'unreachable',
  code: 'UNINTELLIGIBLE',
  detail: 'an answer of another shape',
};

type Answer = { ok: true; data: Message } | { ok: false; failure: ChannelFailure };

/**
 * 银联全渠道 (ACP 5.1.0, 网关支付): the payer's browser posts a signed form to UnionPay and chooses his bank there. Orders and refunds are
 * named by number and time together. UnionPay knows no closing of an order: it ends by `payTimeout`, and what it says after that is final.
 */
export function unionpay(config: UnionpayConfig): PaymentChannel {
  const gateway = config.gateway ?? 'https://gateway.95516.com';
  const certId = certIdOf(config.merchantCertificate);
  const isGenuine = verifier(config.trust);
  const common = { version: '5.1.0', encoding: 'UTF-8', signMethod: '01', accessType: '0' } as const;

  const prepare = (fields: Message): Record<string, string> =>
    signed({ ...common, merId: config.merId, certId, ...fields }, config.merchantKey);

  const call = async (address: string, fields: Message): Promise<Answer> => {
    try {
      const response = await (config.fetch ?? fetch)(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(config.timeoutMs ?? 8000),
        body: new URLSearchParams(prepare(fields)),
      });
      if (!response.ok)
        return { ok: false, failure: { why: 'unreachable', code: `HTTP_${response.status}`, detail: '' } };
      const data = parseAnswer(await response.text());
      const said = isGenuine(data);
      if (said !== 'genuine' || data['merId'] !== config.merId)
        return { ok: false, failure: { why: 'unreachable', code: 'ANSWER_NOT_SIGNED', detail: said } };
      return { ok: true, data };
    } catch (error) {
      return { ok: false, failure: { why: 'unreachable', code: 'NO_ANSWER', detail: String(error) } };
    }
  };
  const ask = (orderId: string, at: string): Promise<Answer> =>
    call(`${gateway}/gateway/api/queryTrans.do`, {
      txnType: '00',
      txnSubType: '00',
      bizType: '000000',
      channelType: '07',
      orderId,
      txnTime: compactFromInstant(at),
    });

  const query = async (order: OrderRef): Promise<PaymentStanding> => {
    const answer = await ask(order.outTradeNo, order.orderedAt);
    if (!answer.ok) return { state: 'unknown', ...answer.failure };
    return shapes.standingOf(answer.data, order, Date.now());
  };
  const close = async (order: OrderRef): Promise<CloseOutcome> => {
    const standing = await query(order);
    if (standing.state === 'paid') return { state: 'already-paid' };
    if (standing.state === 'closed' || standing.state === 'not-found') return { state: standing.state };
    if (standing.state === 'unknown') return standing;
    return {
      state: 'unknown',
      why: 'refused',
      code: 'ENDS_BY_TIMEOUT',
      detail: 'an open order ends by itself',
    };
  };
  const queryRefund = async (refund: RefundRef): Promise<RefundStanding> => {
    const answer = await ask(refund.outRefundNo, refund.sentAt);
    if (!answer.ok) return { state: 'unknown', ...answer.failure };
    return shapes.refundStandingOf(answer.data, refund.outRefundNo);
  };
  const refund = async (order: RefundOrder): Promise<RefundStanding> => {
    const answer = await call(`${gateway}/gateway/api/backTransReq.do`, {
      txnType: '04',
      txnSubType: '00',
      bizType: '000201',
      channelType: '07',
      orderId: order.outRefundNo,
      origQryId: order.transactionId,
      txnTime: compactFromInstant(order.sentAt),
      txnAmt: String(order.refundFen),
      backUrl: order.notifyUrl ?? NO_NOTICE,
    });
    if (!answer.ok) return { state: 'unknown', ...answer.failure };
    return shapes.acceptedRefund(answer.data, order.refundFen);
  };

  return {
    id: 'bank',
    create: (order) =>
      Promise.resolve({
        kind: 'form',
        action: `${gateway}/gateway/api/frontTransReq.do`,
        fields: prepare({
          txnType: '01',
          txnSubType: '01',
          bizType: '000201',
          channelType: '07',
          currencyCode: '156',
          orderId: order.outTradeNo,
          txnTime: compactFromInstant(order.orderedAt),
          txnAmt: String(order.amountFen),
          orderDesc: order.description.slice(0, 32),
          payTimeout: compactFromInstant(order.expiresAt),
          backUrl: order.notifyUrl,
          frontUrl: order.returnUrl ?? order.notifyUrl,
        }),
      }),
    query,
    close,
    refund,
    queryRefund,
    verifyCallback: ({ rawBody }) => Promise.resolve(heard(config.merId, isGenuine, rawBody)),
    acknowledgement: (accepted) => ({
      status: accepted ? 200 : 500,
      contentType: 'text/plain',
      body: accepted ? 'ok' : 'fail',
    }),
    accountDay: shapes.settlementDay,
    dailyBill: async (date) => {
      const answer = await call(config.accounts ?? 'https://filedownload.95516.com/', {
        txnType: '76',
        txnSubType: '01',
        bizType: '000000',
        fileType: '00',
        txnTime: compactFromInstant(new Date().toISOString()),
        settleDate: date.slice(5).replace('-', ''),
      });
      if (!answer.ok) return { ok: false, ...answer.failure };
      const { respCode = '', respMsg = '', fileContent } = answer.data;
      if (respCode === '98') return { ok: true, rows: [] };
      if (respCode !== '00') return { ok: false, why: 'refused', code: respCode, detail: respMsg };
      try {
        const rows = fileContent === undefined ? undefined : await rowsOfAccount(fileContent);
        return rows ? { ok: true, rows } : { ok: false, ...unintelligible };
      } catch (error) {
        return { ok: false, ...unintelligible, detail: String(error) };
      }
    },
  };
}

/** What UnionPay's own examples write where nobody wants to be told. */
const NO_NOTICE = 'http://www.specialUrl.com';

function heard(merId: string, isGenuine: ReturnType<typeof verifier>, rawBody: string): VerifiedCallback {
  const message = Object.fromEntries(new URLSearchParams(rawBody));
  const said = isGenuine(message);
  if (said !== 'genuine') return { ok: false, why: said };
  if (message['merId'] !== merId) return { ok: false, why: 'other-merchant' };
  const event = shapes.eventOf(message);
  return event ? { ok: true, event } : { ok: false, why: 'malformed' };
}
