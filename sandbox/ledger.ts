import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** An order of a payment channel. Amounts are integer 分, times are ms since the epoch. */
export type Order = {
  readonly outTradeNo: string;
  readonly amountFen: number;
  readonly description: string;
  readonly notifyUrl: string;
  readonly returnUrl?: string;
  readonly expiresAt?: number;
  readonly createdAt: number;
  /** The sender's own time, which is part of an order's name at UnionPay. */
  readonly sentAt?: string;
  /** The secret part of the address the payer opens. */
  readonly handle: string;
  state: 'pending' | 'paid' | 'closed';
  transactionId?: string;
  paidAt?: number;
};

export type Refund = {
  readonly outRefundNo: string;
  readonly outTradeNo: string;
  readonly refundId: string;
  readonly refundFen: number;
  readonly reason: string;
  readonly at: number;
  readonly notifyUrl?: string;
  readonly sentAt?: string;
  /** Accepted, and then not done: the money stays with the merchant. */
  failed?: boolean;
};

export type NewOrder = Pick<
  Order,
  'outTradeNo' | 'amountFen' | 'description' | 'notifyUrl' | 'returnUrl' | 'expiresAt' | 'sentAt'
>;

/** The books of one payment channel: what was ordered, paid, closed and given back. */
export type Ledger = {
  create(order: NewOrder): { order: Order } | { conflict: 'paid' | 'closed' | 'different' };
  find(outTradeNo: string): Order | undefined;
  findByHandle(handle: string): Order | undefined;
  findByTransaction(transactionId: string): Order | undefined;
  findBy(matches: (order: Order) => boolean): Order | undefined;
  /** Pays a pending order; undefined when there is nothing to pay any more. */
  pay(outTradeNo: string): Order | undefined;
  close(outTradeNo: string): 'closed' | 'paid' | 'unknown';
  refund(
    asked: Omit<Refund, 'refundId' | 'at'>,
  ): { refund: Refund; isNew: boolean } | { refused: 'unknown' | 'unpaid' | 'too-much' | 'different' };
  findRefund(outRefundNo: string): Refund | undefined;
  /** Marks a refund as accepted and then not done. */
  fail(outRefundNo: string): void;
  refundsOf(outTradeNo: string): readonly Refund[];
  /** What was paid and refunded on a day of Asia/Shanghai (YYYY-MM-DD). */
  day(date: string): { paid: readonly Order[]; refunded: readonly Refund[] };
  /** The same without regard to days. */
  all(): { paid: readonly Order[]; refunded: readonly Refund[] };
};

/** Opens the books; with `file`, they outlive the program. */
export function openLedger(transactionPrefix: string, file?: string): Ledger {
  const { orders, refunds } = load(file);
  const save = () => {
    if (!file) return;
    writeFileSync(
      `${file}.new`,
      JSON.stringify({ orders: [...orders.values()], refunds: [...refunds.values()] }),
    );
    renameSync(`${file}.new`, file);
  };
  const number = () =>
    `${transactionPrefix}${Date.now()}${randomBytes(5).readUIntBE(0, 5).toString().padStart(13, '0')}`;

  const find = (outTradeNo: string): Order | undefined => {
    const order = orders.get(outTradeNo);
    if (order?.state === 'pending' && order.expiresAt !== undefined && order.expiresAt < Date.now())
      order.state = 'closed';
    return order;
  };
  const search = (matches: (order: Order) => boolean): Order | undefined => {
    const found = [...orders.values()].find(matches);
    return found && find(found.outTradeNo);
  };
  const refundsOf = (outTradeNo: string) =>
    [...refunds.values()].filter((one) => one.outTradeNo === outTradeNo && !one.failed);
  const backOf = (outTradeNo: string, without: string) =>
    refundsOf(outTradeNo).reduce((sum, one) => sum + (one.outRefundNo === without ? 0 : one.refundFen), 0);

  const all = () => ({
    paid: [...orders.values()].filter((order) => order.paidAt !== undefined),
    refunded: [...refunds.values()].filter((refund) => !refund.failed),
  });

  return {
    create: (asked) => {
      const before = find(asked.outTradeNo);
      if (before && before.state !== 'pending') return { conflict: before.state };
      if (before) {
        const same = before.amountFen === asked.amountFen && before.description === asked.description;
        return same ? { order: before } : { conflict: 'different' };
      }
      const order: Order = {
        ...asked,
        state: 'pending',
        createdAt: Date.now(),
        handle: randomBytes(12).toString('base64url'),
      };
      orders.set(order.outTradeNo, order);
      save();
      return { order };
    },
    find,
    findByHandle: (handle) => search((order) => order.handle === handle),
    findBy: search,
    findByTransaction: (id) => search((order) => order.transactionId === id),
    pay: (outTradeNo) => {
      const order = find(outTradeNo);
      if (order?.state !== 'pending') return undefined;
      order.state = 'paid';
      order.paidAt = Date.now();
      order.transactionId = number();
      save();
      return order;
    },
    close: (outTradeNo) => {
      const order = find(outTradeNo);
      if (!order) return 'unknown';
      if (order.state === 'paid') return 'paid';
      order.state = 'closed';
      save();
      return 'closed';
    },
    refund: (asked) => {
      const before = refunds.get(asked.outRefundNo);
      if (before && !(before.failed && before.sentAt !== asked.sentAt)) {
        const same = before.refundFen === asked.refundFen && before.outTradeNo === asked.outTradeNo;
        return same ? { refund: before, isNew: false } : { refused: 'different' };
      }
      const order = find(asked.outTradeNo);
      if (!order) return { refused: 'unknown' };
      if (order.state !== 'paid') return { refused: 'unpaid' };
      const already = backOf(asked.outTradeNo, asked.outRefundNo);
      if (asked.refundFen <= 0 || already + asked.refundFen > order.amountFen) return { refused: 'too-much' };
      const refund: Refund = { ...asked, refundId: number(), at: Date.now() };
      refunds.set(refund.outRefundNo, refund);
      save();
      return { refund, isNew: true };
    },
    findRefund: (outRefundNo) => refunds.get(outRefundNo),
    fail: (outRefundNo) => {
      const refund = refunds.get(outRefundNo);
      if (refund) refund.failed = true;
      save();
    },
    refundsOf,
    day: (date) => ({
      paid: all().paid.filter((order) => dayOf(order.paidAt ?? 0) === date),
      refunded: all().refunded.filter((refund) => dayOf(refund.at) === date),
    }),
    all,
  };
}

function load(file?: string): { orders: Map<string, Order>; refunds: Map<string, Refund> } {
  let stored: { orders: Order[]; refunds: Refund[] } = { orders: [], refunds: [] };
  try {
    if (file) stored = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No books yet: they begin empty.
  }
  return {
    orders: new Map(stored.orders.map((order) => [order.outTradeNo, order])),
    refunds: new Map(stored.refunds.map((refund) => [refund.outRefundNo, refund])),
  };
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** "YYYY-MM-DD HH:mm:ss" in Asia/Shanghai, as both channels write times. */
export const shanghaiTime = (at: number): string =>
  new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

export const dayOf = (at: number): string => shanghaiTime(at).slice(0, 10);

/** "12.34" from 1234 分, without floating point. */
export const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
