/** A payment order. `outTradeNo` is ours: 6–32 of letters, digits, `-` and `_`, unique for ever at the channel. */
export type PaymentOrder = {
  readonly outTradeNo: string;
  /** Integer 分. */
  readonly amountFen: number;
  readonly description: string;
  /** Instant at which the order was made here: with the number it names the order at some channels, so it is the same in every repeat. */
  readonly orderedAt: string;
  readonly notifyUrl: string;
  /** Where the payer's browser goes afterwards; only channels that redirect use it. Proves nothing. */
  readonly returnUrl?: string;
  /** Instant (ISO 8601 UTC) after which the channel takes no payment. */
  readonly expiresAt: string;
};
/** What names an order that was made. */
export type OrderRef = Pick<PaymentOrder, 'outTradeNo' | 'orderedAt' | 'expiresAt'>;

/**
 * failed: the channel refused (`refused`) or did not answer intelligibly (`unreachable`).
 * After `unreachable` nothing is known: ask again with the same numbers.
 */
export type ChannelFailure = {
  readonly why: 'refused' | 'unreachable';
  /** The channel's own code, e.g. ORDERPAID. */
  readonly code: string;
  readonly detail: string;
};

export type CreatedPayment =
  | { readonly kind: 'qr'; readonly codeUrl: string }
  | { readonly kind: 'redirect'; readonly url: string }
  /** A form for the payer's browser to post, with exactly these fields. */
  | { readonly kind: 'form'; readonly action: string; readonly fields: Readonly<Record<string, string>> }
  | ({ readonly kind: 'failed' } & ChannelFailure);

export type PaymentStanding =
  | { readonly state: 'pending' | 'closed' | 'not-found' }
  | {
      readonly state: 'paid';
      readonly transactionId: string;
      readonly amountFen: number;
      /** Instant. */
      readonly paidAt: string;
    }
  | ({ readonly state: 'unknown' } & ChannelFailure);

export type CloseOutcome =
  | { readonly state: 'closed' | 'already-paid' | 'not-found' }
  | ({ readonly state: 'unknown' } & ChannelFailure);

/** `outRefundNo` is ours and makes the refund idempotent at the channel. */
export type RefundOrder = {
  readonly outTradeNo: string;
  /** The channel's own number of the payment. */
  readonly transactionId: string;
  readonly outRefundNo: string;
  /** Instant at which this refund was first sent; the same until the channel has refused it. */
  readonly sentAt: string;
  readonly refundFen: number;
  readonly totalFen: number;
  readonly reason: string;
  /** Where the channel may tell the outcome; without it, ask with queryRefund. */
  readonly notifyUrl?: string;
};
/** What names a refund that was sent. */
export type RefundRef = Pick<RefundOrder, 'outTradeNo' | 'outRefundNo' | 'sentAt'>;

export type RefundStanding =
  | {
      readonly state: 'processing' | 'succeeded' | 'failed';
      /** Absent while the channel has given none. */
      readonly refundId?: string;
      readonly refundFen: number;
      /** The channel's own word for a failure. */
      readonly code?: string;
    }
  | { readonly state: 'not-found' }
  | ({ readonly state: 'refused' | 'unknown' } & ChannelFailure);

/** A callback as it came: header names in lower case, the body's exact bytes as text. */
export type Callback = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly rawBody: string;
};

/** What a genuine callback says. `notificationId` is the same in every repeat of it. */
export type ChannelEvent =
  | {
      readonly kind: 'payment';
      readonly notificationId: string;
      readonly outTradeNo: string;
      readonly transactionId: string;
      readonly amountFen: number;
      /** Instant. */
      readonly paidAt: string;
    }
  | {
      readonly kind: 'refund';
      readonly notificationId: string;
      /** Absent where the channel does not name the order in it. */
      readonly outTradeNo?: string;
      readonly outRefundNo: string;
      readonly refundFen: number;
      readonly state: 'succeeded' | 'failed';
      readonly code?: string;
    }
  /** Genuine, but nothing to act on; acknowledge it. */
  | { readonly kind: 'other'; readonly notificationId: string; readonly what: string };

export type VerifiedCallback =
  | { readonly ok: true; readonly event: ChannelEvent }
  | {
      readonly ok: false;
      /** unreachable: could not fetch the key it is signed with; the channel will send it again. */
      readonly why:
        | 'malformed'
        | 'expired'
        | 'unknown-key'
        | 'bad-signature'
        | 'other-merchant'
        | 'unreachable';
    };

export type Acknowledgement = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
};

export type BillRow = {
  readonly kind: 'payment' | 'refund';
  /** Empty on a refund whose order the channel does not name. */
  readonly outTradeNo: string;
  readonly transactionId: string;
  /** Present on refunds. */
  readonly outRefundNo?: string;
  /** Always positive. */
  readonly amountFen: number;
};

export type DailyBill =
  | { readonly ok: true; readonly rows: readonly BillRow[] }
  | ({ readonly ok: false } & ChannelFailure);

/** What the platform needs of a payment channel. No method throws for what the channel or the network does. */
export type PaymentChannel = {
  readonly id: 'wechat' | 'alipay' | 'bank';
  /** Idempotent by outTradeNo as long as the order is the same. */
  create(order: PaymentOrder): Promise<CreatedPayment>;
  query(order: OrderRef): Promise<PaymentStanding>;
  close(order: OrderRef): Promise<CloseOutcome>;
  refund(order: RefundOrder): Promise<RefundStanding>;
  queryRefund(refund: RefundRef): Promise<RefundStanding>;
  verifyCallback(callback: Callback): Promise<VerifiedCallback>;
  /** What to answer a callback: `accepted` only once its event is stored. */
  acknowledgement(accepted: boolean): Acknowledgement;
  /** Which instants the account of a day covers; the end is not part of it. Some channels close their day before midnight. */
  accountDay(date: string): { readonly from: string; readonly until: string };
  /** The channel's account of a day (YYYY-MM-DD, Asia/Shanghai); a day without business has no rows. */
  dailyBill(date: string): Promise<DailyBill>;
};
