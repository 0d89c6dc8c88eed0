import { z } from 'zod';
import type { BillRow, PaymentStanding, RefundStanding } from '../port.ts';
import { fenFromYuan } from '../money.ts';

/** RFC 3339 of any offset to an Instant. */
const Time = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

export const Problem = z.object({ code: z.string(), message: z.string().default('') });

export const Native = z.object({ code_url: z.string().min(1) });

/** The transaction of queries and notifications. */
export const Transaction = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().optional(),
  trade_state: z.string(),
  success_time: Time.optional(),
  amount: z.object({ total: z.number().int().nonnegative() }).optional(),
});

/** What a transaction says of the order. REFUND means paid once and refunded in part or whole: it was paid. */
export function standingOf(transaction: z.infer<typeof Transaction>): PaymentStanding {
  const { trade_state, transaction_id, success_time, amount } = transaction;
  if (trade_state === 'SUCCESS' || trade_state === 'REFUND') {
    if (!transaction_id || !success_time || !amount)
      return {
        state: 'unknown',
        why: 'unreachable',
        code: 'INCOMPLETE',
        detail: 'a paid order without its facts',
      };
    return { state: 'paid', transactionId: transaction_id, amountFen: amount.total, paidAt: success_time };
  }
  return { state: trade_state === 'CLOSED' || trade_state === 'REVOKED' ? 'closed' : 'pending' };
}

const REFUND_STATES: Readonly<Record<string, 'processing' | 'succeeded' | 'failed'>> = {
  SUCCESS: 'succeeded',
  PROCESSING: 'processing',
  CLOSED: 'failed',
  ABNORMAL: 'failed',
};

export const Refund = z.object({
  refund_id: z.string(),
  out_refund_no: z.string(),
  out_trade_no: z.string(),
  status: z.string(),
  amount: z.object({ refund: z.number().int() }),
});

export const refundStandingOf = (refund: z.infer<typeof Refund>): RefundStanding => ({
  state: REFUND_STATES[refund.status] ?? 'processing',
  refundId: refund.refund_id,
  refundFen: refund.amount.refund,
  ...(REFUND_STATES[refund.status] === 'failed' ? { code: refund.status } : {}),
});

/** The decrypted resource of a refund notification. */
export const RefundNotice = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  refund_status: z.string(),
  amount: z.object({ refund: z.number().int() }),
});

export const Notification = z.object({
  id: z.string().min(1),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    associated_data: z.string().default(''),
    nonce: z.string(),
  }),
});

export const Certificates = z.object({
  data: z.array(z.object({ serial_no: z.string(), encrypt_certificate: Notification.shape.resource })),
});

export const BillLink = z.object({ download_url: z.url(), hash_value: z.string() });

/** The rows of a 交易账单 (bill_type=ALL): a header line, values behind back-ticks, then a summary. */
export function billRows(csv: string): readonly BillRow[] | undefined {
  const [header = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const columns = header.split(',');
  const at = (name: string): number => columns.indexOf(name);
  const rows: BillRow[] = [];
  for (const line of lines) {
    if (line.startsWith('总交易单数')) return rows;
    const values = line.replace(/^`/, '').split(',`');
    const value = (name: string): string => values[at(name)]?.trim() ?? '';
    const isRefund = value('交易状态') === 'REFUND';
    const amountFen = fenFromYuan(value(isRefund ? '申请退款金额' : '订单金额'));
    if (amountFen === undefined) return undefined;
    rows.push({
      kind: isRefund ? 'refund' : 'payment',
      outTradeNo: value('商户订单号'),
      transactionId: value('微信订单号'),
      ...(isRefund ? { outRefundNo: value('商户退款单号') } : {}),
      amountFen,
    });
  }
  // A bill without its summary was cut short.
  return undefined;
}
