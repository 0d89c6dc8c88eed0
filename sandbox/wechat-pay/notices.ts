import { randomBytes } from 'node:crypto';
import type { Callbacks } from '../callbacks.ts';
import type { Ledger, Order, Refund } from '../ledger.ts';
import { REFUND_PROCESSING_MS, refundShape, rfc3339, transaction } from './shapes.ts';
import type { WechatKeys } from './signing.ts';
import { encryptResource, signedHeaders } from './signing.ts';

/** What every part of this stand-in works at. */
export type Desk = {
  readonly keys: WechatKeys;
  readonly ledger: Ledger;
  readonly callbacks: Callbacks;
  readonly origin: string;
};

const SUMMARIES: Readonly<Record<string, string>> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
};

/** Signs and encrypts one notification anew at each try; the id stays the same, as with the real one. */
function notify(
  desk: Desk,
  subject: string,
  url: string,
  eventType: string,
  kind: string,
  resource: (misstate: number) => unknown,
) {
  const id = randomBytes(16).toString('hex');
  const created = rfc3339(Date.now());
  desk.callbacks.send({
    subject,
    url,
    compose: ({ forged, behaviour }) => {
      const body = JSON.stringify({
        id,
        create_time: created,
        resource_type: 'encrypt-resource',
        event_type: eventType,
        summary: SUMMARIES[eventType] ?? '',
        resource: {
          original_type: kind,
          ...encryptResource(desk.keys, kind, JSON.stringify(resource(behaviour.misstateFen))),
        },
      });
      const headers = signedHeaders(desk.keys, body, { forged, staleSeconds: behaviour.staleSeconds });
      return { headers: { ...headers, 'content-type': 'application/json' }, body };
    },
  });
}

/** Tells the merchant that a refund has arrived, when the refund named an address. */
export function notifyRefund(desk: Desk, refunded: Refund, order: Order): void {
  const url = refunded.notifyUrl;
  if (!url) return;
  setTimeout(() => {
    const event = refunded.failed ? 'REFUND.ABNORMAL' : 'REFUND.SUCCESS';
    notify(desk, refunded.outRefundNo, url, event, 'refund', () => {
      const { status, ...rest } = refundShape(refunded, order, Date.now() + REFUND_PROCESSING_MS);
      return { ...rest, mchid: desk.keys.mchid, refund_status: status };
    });
  }, REFUND_PROCESSING_MS).unref();
}

/** Tells the merchant that an order has been paid. */
export function notifyPaid(desk: Desk, paid: Order): void {
  notify(desk, paid.outTradeNo, paid.notifyUrl, 'TRANSACTION.SUCCESS', 'transaction', (misstate) =>
    transaction(desk.keys, paid, false, misstate),
  );
}
