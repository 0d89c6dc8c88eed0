import type { PaymentChannel } from '#gateways/payment-channels/port.ts';
import { act } from '#kernel/acts/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { addJob } from '#kernel/jobs/index.ts';
import type { Instant } from '#law/time.ts';
import { ownContext, type PaymentsDeps } from '../deps.ts';
import { attemptOf, billOf, type Ref } from '../queries.ts';
import { isForgotten, isLive, later, mustEnd, nextQuestionAt, orderRefOf, POLL_PAUSE_MS } from '../rules.ts';
import { changeAttempt, claimQuestion, postponeQuestion } from '../store/attempts.ts';
import { lockBill } from '../store/bills.ts';
import type { PaymentAttemptTable } from '../tables.ts';
import { isTaken, settle } from './settle.ts';
import { announceChange, traceOf } from './trace.ts';

/**
 * Asks the channel how an order stands and draws the consequence (查单): money is taken, an order that is over is closed at the channel, and
 * only after the channel has been asked once more is it closed here too. Never inside a transaction. Safe to repeat and to run twice at once.
 * Returns whether the order has come to its end.
 */
export async function follow(deps: PaymentsDeps, ref: Ref): Promise<boolean> {
  const attempt = await attemptOf(deps.db, ref);
  if (!attempt || !isLive(attempt.state)) return true;
  const channel = deps.channels[attempt.channel];
  const end = await learn(deps, channel, attempt, true);
  if (!end) await askLater(deps, attempt);
  return end;
}

/** One question and what follows from it; `mayClose` is false the second time round. */
async function learn(
  deps: PaymentsDeps,
  channel: PaymentChannel,
  attempt: PaymentAttemptTable,
  mayClose: boolean,
): Promise<boolean> {
  const standing = await channel.query(orderRefOf(attempt));
  switch (standing.state) {
    case 'paid':
      return isTaken(
        await settle(ownContext(deps, '支付查单'), {
          outTradeNo: attempt.out_trade_no,
          channel: attempt.channel,
          transactionId: standing.transactionId,
          amountFen: standing.amountFen,
          paidAt: standing.paidAt as Instant,
          knownBy: 'query',
        }),
      );
    case 'closed':
      return endAttempt(deps, attempt);
    case 'not-found':
      // an order of Alipay exists only once the payer has opened its page; one that never came to be can be given up after its end
      return isForgotten(attempt, deps.clock.now()) || (await isOutdated(deps, attempt))
        ? endAttempt(deps, attempt)
        : false;
    case 'pending':
      return mayClose && (await isToEnd(deps, attempt)) ? closeThere(deps, channel, attempt) : false;
    case 'unknown':
      return false;
  }
}

/** The bill's sum has been reduced (减交): an order of the old sum that nobody has opened is given up; should it be paid all the same, the money goes back. */
async function isOutdated(deps: PaymentsDeps, attempt: PaymentAttemptTable): Promise<boolean> {
  const bill = await billOf(deps.db, { courtId: attempt.court_id, id: attempt.bill_id });
  return bill !== undefined && bill.amount_fen !== attempt.amount_fen;
}

async function isToEnd(deps: PaymentsDeps, attempt: PaymentAttemptTable): Promise<boolean> {
  const bill = await billOf(deps.db, { courtId: attempt.court_id, id: attempt.bill_id });
  return bill !== undefined && mustEnd(attempt, bill, deps.clock.now());
}

/** Closes at the channel and asks again: the payer may have paid between our question and our closing. */
async function closeThere(
  deps: PaymentsDeps,
  channel: PaymentChannel,
  attempt: PaymentAttemptTable,
): Promise<boolean> {
  const outcome = await channel.close(orderRefOf(attempt));
  return outcome.state === 'unknown' ? false : learn(deps, channel, attempt, false);
}

/** 关闭支付单, unless money has come meanwhile. */
async function endAttempt(
  deps: PaymentsDeps,
  { court_id, id, bill_id }: PaymentAttemptTable,
): Promise<boolean> {
  const spec = { name: 'payments.close-attempt', subject: { type: 'bill', id: bill_id, courtId: court_id } };
  await act(ownContext(deps, '支付查单'), spec, async (unit) => {
    const bill = await lockBill(unit.tx, court_id, bill_id);
    const attempt = await attemptOf(unit.tx, { courtId: court_id, id });
    if (!bill || !attempt) throw new Error(`payment attempt ${id} without its bill`);
    const ends = isLive(attempt.state);
    if (ends) await changeAttempt(unit.tx, attempt, { state: 'closed', ended_at: unit.now, ask_at: null });
    const change = {
      attempt: [attempt.state, ends ? 'closed' : attempt.state],
      orderNo: attempt.out_trade_no,
    };
    await unit.audit(traceOf(bill, { change }));
    await announceChange(unit, bill);
    return { closed: ends };
  });
  return true;
}

async function askLater(deps: PaymentsDeps, attempt: PaymentAttemptTable): Promise<void> {
  const now = deps.clock.now();
  const at = nextQuestionAt(now, attempt.queries, attempt.expires_at as Instant);
  await inTransaction(deps.db, async (tx) => {
    await postponeQuestion(tx, attempt, at);
    await addJob(
      tx,
      'payments.follow',
      { courtId: attempt.court_id, id: attempt.id },
      { key: `follow-${attempt.id}`, runAt: at },
    );
  });
}

/** Asks for a page that polls, but not more often than every few seconds however many pages poll. */
export async function followForPage(deps: PaymentsDeps, attempt: PaymentAttemptTable): Promise<void> {
  if (!isLive(attempt.state)) return;
  const now = deps.clock.now();
  const mine = await inTransaction(deps.db, (tx) =>
    claimQuestion(tx, attempt, now, later(now, -POLL_PAUSE_MS)),
  );
  if (mine) await follow(deps, { courtId: attempt.court_id, id: attempt.id });
}
