import type { CreatedPayment } from '#gateways/payment-channels/port.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#law/time.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { channelsOf, type PaymentsDeps } from '../deps.ts';
import { notToPay } from '../policy.ts';
import { attemptOf, billOf, liveAttempts, type Ref } from '../queries.ts';
import { refusePayments } from '../refusals.ts';
import { later, nextQuestionAt, ORDER_LIFE_MS, ORDER_MARGIN_MS, orderNoOf } from '../rules.ts';
import { changeAttempt, insertAttempt } from '../store/attempts.ts';
import { lockBill } from '../store/bills.ts';
import type { BillTable, PaymentAttemptTable } from '../tables.ts';
import { BILL_KINDS, type ChannelId, CHANNELS } from '../terms.ts';
import { follow, followForPage } from './follow.ts';
import { announceChange, traceOf } from './trace.ts';

/**
 * Offers the payer an order at a channel (发起支付). Three steps, for no network is inside a transaction: the attempt is committed as
 * `created`; the channel is asked for the order by our number, which makes any repeat the same order; what it gave is committed as
 * `pending`. Whoever stops between the steps loses nothing: the same call goes on where it stopped.
 *
 * Paying needs no practising licence, only the right to see the case: the fee is the party's duty, and a bar on it would cost him the suit.
 */
export async function startPayment(
  deps: PaymentsDeps,
  context: ActContext,
  asked: { bill: Ref; channel: ChannelId },
): Promise<PaymentAttemptTable | Refusal> {
  const offered = await channelsOf(deps, asked.bill.courtId);
  const before = await billOf(deps.db, asked.bill);
  if (before && !notToPay(context.actor, before)) await learnOfEarlier(deps, asked);
  const started = await act(
    context,
    {
      name: 'payments.start',
      subject: { type: 'bill', id: asked.bill.id, courtId: asked.bill.courtId },
      request: asked,
    },
    async (unit) => {
      const reader = mustBeAbleToRead(unit.actor);
      if (isRefusal(reader)) return reader;
      const bill = await lockBill(unit.tx, asked.bill.courtId, asked.bill.id);
      const refusal = notToPay(unit.actor, bill);
      if (refusal || !bill) return refusal ?? refusePayments('payments.not-found');
      if (!offered.includes(asked.channel)) return refusePayments('payments.channel-not-offered');
      const live = (await liveAttempts(unit.tx, asked.bill)).find((one) => one.channel === asked.channel);
      const ends = live && later(unit.now, ORDER_MARGIN_MS) >= (live.expires_at as Instant);
      if (ends || (live && live.amount_fen !== bill.amount_fen))
        return refusePayments('payments.ending-previous');
      const attempt = live ?? newAttempt(bill, asked.channel, unit.now, unit.actor);
      if (!live) {
        await insertAttempt(unit.tx, attempt);
        const job = { courtId: attempt.court_id, id: attempt.id };
        await addJob(unit.tx, 'payments.follow', job, {
          key: `follow-${attempt.id}`,
          runAt: attempt.ask_at as Instant,
        });
      }
      await unit.audit(
        traceOf(bill, {
          change: { orderNo: attempt.out_trade_no, channel: asked.channel, again: live !== undefined },
        }),
      );
      return { attemptId: attempt.id };
    },
  );
  return isRefusal(started)
    ? started
    : offer(deps, context, { courtId: asked.bill.courtId, id: started.attemptId });
}

/** What earlier orders of this bill have become is learned first: a payment whose call-back was lost is not asked for again. */
async function learnOfEarlier(deps: PaymentsDeps, asked: { bill: Ref; channel: ChannelId }): Promise<void> {
  for (const attempt of await liveAttempts(deps.db, asked.bill)) {
    const over = later(deps.clock.now(), ORDER_MARGIN_MS) >= (attempt.expires_at as Instant);
    if (over) await follow(deps, { courtId: attempt.court_id, id: attempt.id });
    else if (attempt.state === 'pending') await followForPage(deps, attempt);
  }
}

function newAttempt(bill: BillTable, channel: ChannelId, now: Instant, actor: { id: string; name: string }) {
  const id = newId();
  const expiresAt = later(now, ORDER_LIFE_MS);
  return {
    court_id: bill.court_id,
    id,
    bill_id: bill.id,
    channel,
    out_trade_no: orderNoOf(bill.court_id, id),
    amount_fen: bill.amount_fen,
    started_by: actor.id,
    started_name: actor.name,
    created_at: now,
    expires_at: expiresAt,
    ask_at: nextQuestionAt(now, 0, expiresAt),
  };
}

/** Asks the channel for the order of a `created` attempt and keeps what it gave. */
async function offer(
  deps: PaymentsDeps,
  context: ActContext,
  ref: Ref,
): Promise<PaymentAttemptTable | Refusal> {
  const attempt = await attemptOf(deps.db, ref);
  const bill = attempt && (await billOf(deps.db, { courtId: ref.courtId, id: attempt.bill_id }));
  if (!attempt || !bill) throw new Error(`payment attempt ${ref.id} vanished`);
  if (attempt.state !== 'created') return attempt;
  const made = await deps.channels[attempt.channel].create({
    outTradeNo: attempt.out_trade_no,
    amountFen: attempt.amount_fen,
    orderedAt: attempt.created_at,
    description: `${BILL_KINDS[bill.kind].name} ${bill.case_number}`, // no party's name leaves the court
    notifyUrl: `${deps.publicUrl}${CALLBACK_PATHS[attempt.channel]}`,
    returnUrl: deps.publicUrl + returnPathOf(attempt.channel, bill.court_id, bill.id),
    expiresAt: attempt.expires_at,
  });
  if (made.kind === 'failed' && made.why === 'unreachable') return refusePayments('payments.channel-silent');
  if (made.kind === 'failed' && (await follow(deps, ref))) return (await attemptOf(deps.db, ref)) ?? attempt; // it was paid or closed meanwhile
  return keepOffer(context, ref, attempt, made);
}

/** Where the payer's browser comes back: the bill's page, or for a channel that posts, a door that leads there. */
function returnPathOf(channel: ChannelId, courtId: string, billId: string): string {
  return `${CHANNELS[channel].way === 'form' ? '/api/payments/returned' : '/bills'}/${courtId}/${billId}`;
}

/** Where each channel sends its call-backs. */
export const CALLBACK_PATHS = {
  wechat: '/api/callbacks/wechat-pay',
  alipay: '/api/callbacks/alipay',
  bank: '/api/callbacks/unionpay',
} as const satisfies Record<ChannelId, `/${string}`>;

async function keepOffer(
  context: ActContext,
  ref: Ref,
  { bill_id }: PaymentAttemptTable,
  made: CreatedPayment,
): Promise<PaymentAttemptTable | Refusal> {
  const { idempotencyKey: _spent, ...own } = context; // the key belongs to payments.start
  const kept = await act(
    own,
    {
      name: made.kind === 'failed' ? 'payments.fail' : 'payments.offer',
      subject: { type: 'bill', id: bill_id, courtId: ref.courtId },
    },
    async (unit) => {
      const bill = await lockBill(unit.tx, ref.courtId, bill_id);
      const attempt = await attemptOf(unit.tx, ref);
      if (!bill || !attempt) throw new Error(`payment attempt ${ref.id} without its bill`);
      const to = attempt.state !== 'created' ? attempt.state : made.kind === 'failed' ? 'failed' : 'pending';
      if (attempt.state === 'created')
        await changeAttempt(unit.tx, attempt, { state: to, ...resultOf(made, unit.now) });
      await unit.audit(
        traceOf(bill, {
          change: { attempt: [attempt.state, to], orderNo: attempt.out_trade_no, channel: attempt.channel },
        }),
      );
      await announceChange(unit, bill);
      return { ok: true };
    },
  );
  if (isRefusal(kept)) return kept;
  if (made.kind === 'failed')
    return refusePayments('payments.channel-refused', { params: { code: made.code } });
  const attempt = await attemptOf(context.db, ref);
  if (!attempt) throw new Error(`payment attempt ${ref.id} vanished`);
  return attempt;
}

function resultOf(made: CreatedPayment, now: Instant) {
  switch (made.kind) {
    case 'qr':
      return { code_url: made.codeUrl };
    case 'redirect':
      return { redirect_url: made.url };
    case 'form':
      return { form: { action: made.action, fields: { ...made.fields } } };
    case 'failed':
      return { fault: made.code.slice(0, 100), ended_at: now, ask_at: null };
  }
}
