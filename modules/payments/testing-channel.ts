import { createHmac } from 'node:crypto';
import { naturalDay } from '#gateways/payment-channels/money.ts';
import type {
  BillRow,
  Callback,
  ChannelFailure,
  CloseOutcome,
  CreatedPayment,
  DailyBill,
  PaymentChannel,
  PaymentStanding,
  RefundStanding,
} from '#gateways/payment-channels/port.ts';
import type { Clock } from '#kernel/clock.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import type { ChannelId } from './terms.ts';

type Order = {
  outTradeNo: string;
  amountFen: number;
  expiresAt: string;
  /** `offered`: Alipay gives a link before it has an order; the order begins when the payer opens it. */
  state: 'offered' | 'pending' | 'paid' | 'closed';
  transactionId?: string;
  paidAt?: Instant;
};
type Refund = {
  outTradeNo: string;
  outRefundNo: string;
  sentAt: string;
  refundFen: number;
  at: Instant;
  asked: number;
  failed: boolean;
};

/**
 * A payment channel in memory with what can be observed of the real ones, on a clock that tests move: orders are idempotent by number, expire, can
 * be closed until they are paid; call-backs are signed; refunds take a second question. `trouble` makes the network fail before the
 * request arrives or after it, which the caller cannot tell apart. For the property test, where thousands of steps through HTTP would
 * take hours and whose clock must jump over days; channels.test.ts goes through the real gateways to the real stand-ins.
 */
export function memoryChannel(id: ChannelId, clock: Clock) {
  const orders = new Map<string, Order>();
  const refunds = new Map<string, Refund>();
  let serial = 0;
  let trouble: 'none' | 'before' | 'after' = 'none';
  let refusing: 'no' | 'refuse' | 'fail' = 'no';
  let beforeClosing: (() => void) | undefined;
  const silent: ChannelFailure = { why: 'unreachable', code: 'NO_ANSWER', detail: 'silent' };
  const secret = `secret of ${id}`;
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest('hex');

  const find = (no: string): Order | undefined => {
    const order = orders.get(no);
    if (order && (order.state === 'pending' || order.state === 'offered') && clock.now() > order.expiresAt)
      order.state = 'closed';
    return order;
  };
  /** Does it, unless the request is lost on its way; loses the answer if so told. */
  const reach = <T>(work: () => T, lost: T): T => {
    if (trouble === 'before') return lost;
    const done = work();
    return trouble === 'after' ? lost : done;
  };
  const message = (event: object, indent = 0): Callback => {
    const rawBody = JSON.stringify(event, null, indent);
    return { headers: { 'x-sign': sign(rawBody) }, rawBody };
  };

  const port: PaymentChannel = {
    id,
    create: async (asked) =>
      reach<CreatedPayment>(
        () => {
          const known = find(asked.outTradeNo);
          if (known?.state === 'paid')
            return { kind: 'failed', why: 'refused', code: 'ORDERPAID', detail: '' };
          if (known?.state === 'closed')
            return { kind: 'failed', why: 'refused', code: 'ORDER_CLOSED', detail: '' };
          if (!known)
            orders.set(asked.outTradeNo, { ...asked, state: id === 'wechat' ? 'pending' : 'offered' });
          if (id === 'wechat') return { kind: 'qr', codeUrl: `weixin://${asked.outTradeNo}` };
          const url = `https://pay.example/${asked.outTradeNo}`;
          return id === 'alipay'
            ? { kind: 'redirect', url }
            : { kind: 'form', action: url, fields: { a: '1' } };
        },
        { kind: 'failed', ...silent },
      ),
    query: async ({ outTradeNo: no }) =>
      reach<PaymentStanding>(
        () => {
          const order = find(no);
          if (!order || order.state === 'offered') return { state: 'not-found' };
          if (order.state !== 'paid') return { state: order.state };
          return {
            state: 'paid',
            transactionId: order.transactionId ?? '',
            amountFen: order.amountFen,
            paidAt: order.paidAt ?? '',
          };
        },
        { state: 'unknown', ...silent },
      ),
    close: async ({ outTradeNo: no }) => {
      beforeClosing?.();
      return reach<CloseOutcome>(
        () => {
          const order = find(no);
          if (!order || order.state === 'offered') return { state: 'not-found' };
          if (order.state === 'paid') return { state: 'already-paid' };
          order.state = 'closed';
          return { state: 'closed' };
        },
        { state: 'unknown', ...silent },
      );
    },
    refund: async (asked) =>
      reach<RefundStanding>(
        () => {
          const known = refunds.get(asked.outRefundNo);
          if (known && (!known.failed || known.sentAt === asked.sentAt))
            return { state: 'processing', refundFen: known.refundFen };
          if (refusing === 'refuse')
            return { state: 'refused', why: 'refused', code: 'NOT_ENOUGH', detail: '' };
          const order = find(asked.outTradeNo);
          const before = [...refunds.values()].filter(
            (one) => one.outTradeNo === asked.outTradeNo && !one.failed,
          );
          const left = (order?.amountFen ?? 0) - before.reduce((sum, one) => sum + one.refundFen, 0);
          if (order?.state !== 'paid' || asked.refundFen > left)
            return { state: 'refused', why: 'refused', code: 'NOT_ENOUGH', detail: '' };
          refunds.set(asked.outRefundNo, {
            ...asked,
            at: clock.now(),
            asked: 0,
            failed: refusing === 'fail',
          });
          return { state: 'processing', refundFen: asked.refundFen };
        },
        { state: 'unknown', ...silent },
      ),
    queryRefund: async ({ outRefundNo, sentAt }) =>
      reach<RefundStanding>(
        () => {
          const known = refunds.get(outRefundNo);
          if (!known || (known.failed && known.sentAt !== sentAt)) return { state: 'not-found' };
          known.asked += 1;
          if (known.failed && known.asked > 1)
            return { state: 'failed', code: 'ABNORMAL', refundFen: known.refundFen };
          return { state: known.asked > 1 ? 'succeeded' : 'processing', refundFen: known.refundFen };
        },
        { state: 'unknown', ...silent },
      ),
    verifyCallback: async ({ headers, rawBody }) =>
      headers['x-sign'] === sign(rawBody)
        ? { ok: true, event: JSON.parse(rawBody) }
        : { ok: false, why: 'bad-signature' },
    acknowledgement: (accepted) => ({
      status: accepted ? 200 : 500,
      contentType: 'text/plain',
      body: accepted ? 'success' : 'fail',
    }),
    accountDay: naturalDay,
    dailyBill: async (date) =>
      reach<DailyBill>(
        () => {
          const paid = [...orders.values()].flatMap<BillRow>((order) =>
            order.paidAt && order.transactionId && toPlainDate(order.paidAt) === date
              ? [{ kind: 'payment', ...order, transactionId: order.transactionId }]
              : [],
          );
          const back = [...refunds.values()].flatMap<BillRow>((one) =>
            toPlainDate(one.at) === date && !one.failed
              ? [
                  {
                    kind: 'refund',
                    outTradeNo: one.outTradeNo,
                    outRefundNo: one.outRefundNo,
                    transactionId: orders.get(one.outTradeNo)?.transactionId ?? '',
                    amountFen: one.refundFen,
                  },
                ]
              : [],
          );
          return { ok: true, rows: [...paid, ...back] };
        },
        { ok: false, ...silent },
      ),
  };

  return {
    port,
    orders,
    refunds,
    /** Any event, signed as the channel signs. */
    message,
    setTrouble: (next: typeof trouble) => {
      trouble = next;
    },
    /** Whether refunds are refused at once, or accepted and failed later. */
    setRefusing: (next: typeof refusing) => {
      refusing = next;
    },
    /** Something that happens at the channel just before it closes an order. */
    beforeClosing: (happen: (() => void) | undefined) => {
      beforeClosing = happen;
    },
    /** The payer pays; the call-back that the channel will send, or undefined when the order takes no money. */
    pay(no: string, amountFen?: number): Callback | undefined {
      const order = find(no);
      if (!order || (order.state !== 'pending' && order.state !== 'offered')) return undefined;
      order.state = 'paid';
      order.paidAt = clock.now();
      order.transactionId = `${id}-${no}-${(serial += 1)}`;
      if (amountFen !== undefined) order.amountFen = amountFen;
      return this.callbackOf(no);
    },
    /** A call-back about a paid order; `misstateFen` signs a wrong sum. */
    callbackOf(no: string, misstateFen = 0): Callback {
      const { outTradeNo, amountFen, transactionId, paidAt } = orders.get(no) ?? {};
      const told = { outTradeNo, transactionId, amountFen: (amountFen ?? 0) + misstateFen, paidAt };
      return message({ kind: 'payment', notificationId: `n-${no}`, ...told });
    },
    /** Somebody else's call-back: right in everything but the signature. */
    forged: (callback: Callback): Callback => ({ ...callback, headers: { 'x-sign': '0'.repeat(64) } }),
    takenFen: () =>
      [...orders.values()].filter((o) => o.state === 'paid').reduce((sum, o) => sum + o.amountFen, 0),
    refundedFen: () => [...refunds.values()].reduce((sum, one) => sum + (one.failed ? 0 : one.refundFen), 0),
  };
}
