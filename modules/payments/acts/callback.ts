import { createHash } from 'node:crypto';
import type { Acknowledgement, Callback, ChannelEvent } from '#gateways/payment-channels/port.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import type { Instant } from '#law/time.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import { refusePayments } from '../refusals.ts';
import { readOrderNo } from '../rules.ts';
import { logCallback } from '../store/records.ts';
import { CHANNELS, type ChannelId } from '../terms.ts';
import { markRefund } from './refund.ts';
import { learnOfRefund } from './send-refund.ts';
import { isTaken, settle } from './settle.ts';

/** Rows that belong to no court stand at the Supreme People's Court, which keeps the platform. */
export const NO_COURT = '000';

/**
 * Receives what a channel sends (支付通知). The signature is verified before any transaction; what is genuine goes through the same door as
 * every other tiding of money. It is acknowledged only once it is stored, so that an unacknowledged one comes again.
 */
export async function receiveCallback(
  deps: PaymentsDeps,
  channelId: ChannelId,
  callback: Callback,
  request: { requestId: string; ip?: string | undefined },
): Promise<Acknowledgement> {
  const channel = deps.channels[channelId];
  const context = { ...ownContext(deps, CHANNELS[channelId].name, request.requestId), ip: request.ip };
  const verified = await channel.verifyCallback(callback);
  const log = (verdict: string, event?: ChannelEvent) =>
    keepLog(deps, context, { channel: channelId, rawBody: callback.rawBody, verdict, event });
  if (!verified.ok) {
    await log(verified.why);
    const failed = channel.acknowledgement(false);
    if (verified.why === 'unreachable') return { ...failed, status: 503 }; // not its fault: it shall come again
    await auditForged(context, channelId);
    deps.log.warn({ channel: channelId, why: verified.why }, 'payment call-back refused');
    return { ...failed, status: 401 };
  }
  const verdict = await heed(deps, context, channelId, verified.event);
  await log(verdict, verified.event);
  if (verdict === 'unknown-order' || verdict === 'unconfirmed')
    deps.log.error({ channel: channelId, verdict }, 'payment alarm: call-back');
  return channel.acknowledgement(true);
}

/** Does what a genuine message asks and says what became of it. */
async function heed(
  deps: PaymentsDeps,
  context: ActContext,
  channel: ChannelId,
  event: ChannelEvent,
): Promise<string> {
  switch (event.kind) {
    case 'payment': {
      const { outTradeNo, transactionId, amountFen } = event;
      const paidAt = event.paidAt as Instant;
      const result = await settle(context, {
        outTradeNo,
        channel,
        transactionId,
        amountFen,
        paidAt,
        knownBy: 'callback',
      });
      if (isRefusal(result)) return 'unknown-order';
      return isTaken(result) ? result.outcome : 'unconfirmed';
    }
    case 'refund': {
      const ref = readOrderNo(event.outRefundNo);
      if (!ref) return 'unknown-order';
      const state = event.state === 'succeeded' ? 'done' : 'failed';
      const told = {
        state,
        refundFen: event.refundFen,
        ...(event.code ? { fault: event.code } : {}),
      } as const;
      const known =
        (await learnOfRefund(deps, context, ref, told)) || (await markRefund(deps, context, ref, told));
      return known ? `refund-${state}` : 'unknown-order';
    }
    case 'other':
      return 'other';
  }
}

/** Our number in an event: the order's, or the refund's where the channel names no order. */
function numberOf(event: ChannelEvent | undefined): string | undefined {
  if (event?.kind === 'payment') return event.outTradeNo;
  return event?.kind === 'refund' ? (event.outTradeNo ?? event.outRefundNo) : undefined;
}

async function keepLog(
  deps: PaymentsDeps,
  context: ActContext,
  row: { channel: ChannelId; rawBody: string; verdict: string; event: ChannelEvent | undefined },
): Promise<void> {
  const outTradeNo = numberOf(row.event);
  await inTransaction(deps.db, (tx) =>
    logCallback(tx, {
      courtId: (outTradeNo && readOrderNo(outTradeNo)?.courtId) ?? NO_COURT,
      id: newId(),
      channel: row.channel,
      rawSha256: createHash('sha256').update(row.rawBody).digest(),
      verdict: row.verdict,
      notificationId: row.event?.notificationId,
      outTradeNo,
      at: context.clock.now(),
    }),
  );
}

/** A message with a bad signature changes nothing and leaves its refusal in the audit log. */
async function auditForged(context: ActContext, channel: ChannelId): Promise<void> {
  const spec = { name: 'payments.callback', subject: { type: 'channel', id: channel } };
  await act(context, spec, async () => refusePayments('payments.callback-forged'));
}
