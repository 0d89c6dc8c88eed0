import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Callback } from '#gateways/payment-channels/port.ts';
import { act } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { addDays, type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import { allCourts } from '#modules/reference/index.ts';
import { receiveCallback } from './acts/callback.ts';
import { closeBill } from './acts/close-bill.ts';
import { refundByHand, retryRefund } from './acts/court-refund.ts';
import { followForPage } from './acts/follow.ts';
import { relieveBill } from './acts/relieve.ts';
import { requestRefund } from './acts/request-refund.ts';
import { startPayment } from './acts/start.ts';
import { attemptOf, billOf, receiptOfBill, type Ref } from './queries.ts';
import { refundOf } from './refund-queries.ts';
import { type ChannelId, CHANNELS } from './terms.ts';
import { paymentsWorld, someStaff, START } from './testing.ts';

/**
 * Whatever lawyers, channels, networks and clocks do, in any order: Σ bills = Σ receipts + Σ open, never two receipts for a bill, and every fen
 * that a channel took is a receipt or a surplus that goes back; of the receipts goes back what the court decided, once, and never more than was paid. Real database, real acts; the channels are in memory (see
 * testing-channel.ts), because a run has to jump over days and make hundreds of payments.
 */
const database = await testDatabase();
const courts = allCourts().map((court) => court.id);
let runs = 0;

type World = ReturnType<typeof paymentsWorld>;
type Model = {
  world: World;
  bills: Ref[];
  orders: { ref: Ref; bill: Ref; channel: ChannelId; no: string }[];
  messages: { channel: ChannelId; callback: Callback }[];
  ranks: Map<string, number>;
  refunds: Ref[];
  reconciled: Set<string>;
};
type Step = readonly [StepName, number, number];

/** The n-th thing, whatever n is; undefined when there is none. */
const pick = <T>(things: readonly T[], n: number): T | undefined => things[n % Math.max(things.length, 1)];
const CHANNEL_IDS = Object.keys(CHANNELS) as ChannelId[];
const channelOf = (n: number): ChannelId => CHANNEL_IDS[n % CHANNEL_IDS.length] ?? 'wechat';
const sumOf = (world: World, of: 'takenFen' | 'refundedFen') =>
  Object.values(world.channels).reduce((sum, channel) => sum + channel[of](), 0);
const clerkOf = (world: World) => someStaff(world.courtId, ['court-admin']);
const deliver = (model: Model, channel: ChannelId, callback: Callback) =>
  receiveCallback(model.world.deps, channel, callback, { requestId: newId() });

const STEPS = {
  bill: async (model: Model, n: number) => void model.bills.push(await model.world.bill(100 + n)),
  notice: async ({ world, bills }: Model, n: number) => {
    const bill = pick(bills, n);
    if (bill) await world.notice(bill);
  },
  start: async (model: Model, n: number, m: number) => {
    const bill = pick(model.bills, n);
    if (!bill) return;
    const channel = channelOf(m);
    const attempt = await startPayment(model.world.deps, model.world.context(), { bill, channel });
    if (isRefusal(attempt) || model.orders.some((order) => order.no === attempt.out_trade_no)) return;
    const ref = { courtId: attempt.court_id, id: attempt.id };
    model.orders.push({ ref, bill, channel, no: attempt.out_trade_no });
  },
  /** The payer pays; whether and when the call-back comes is another step. An odd sum is the channel's error. */
  pay: async (model: Model, n: number, m: number) => {
    const order = pick(model.orders, n);
    if (!order) return;
    const callback = model.world.channel(order.channel).pay(order.no, m % 29 === 0 ? 7 : undefined);
    if (callback) model.messages.push({ channel: order.channel, callback });
  },
  /** From the bill to the receipt without a hitch, so that there is something to give back. */
  paid: async (model: Model, n: number, m: number) => {
    const bill = await model.world.bill(100 + n);
    model.bills.push(bill);
    await STEPS.start(model, model.bills.length - 1, m);
    const order = model.orders.find((one) => one.bill === bill);
    const callback = order && model.world.channel(order.channel).pay(order.no);
    if (order && callback) await deliver(model, order.channel, callback);
  },
  payAll: async (model: Model) => {
    for (const order of model.orders) {
      const callback = model.world.channel(order.channel).pay(order.no);
      if (callback) model.messages.push({ channel: order.channel, callback });
    }
  },
  /** Any message so far, so that they come late, twice and out of order. */
  callback: async (model: Model, n: number) => {
    const message = pick(model.messages, n);
    if (message) assert.equal((await deliver(model, message.channel, message.callback)).status, 200);
  },
  callbacksAtOnce: async (model: Model, n: number) => {
    const message = pick(model.messages, n);
    const latest = model.messages.slice(-2);
    const all = [...latest, ...(message ? [message, message, message] : [])];
    await Promise.all(all.map(({ channel, callback }) => deliver(model, channel, callback)));
  },
  forged: async (model: Model, n: number) => {
    const message = pick(model.messages, n);
    if (!message) return;
    const forged = model.world.channel(message.channel).forged(message.callback);
    assert.equal((await deliver(model, message.channel, forged)).status, 401);
  },
  misstated: async (model: Model, n: number) => {
    const order = pick(model.orders, n);
    if (!order || model.world.channel(order.channel).orders.get(order.no)?.state !== 'paid') return;
    await deliver(model, order.channel, model.world.channel(order.channel).callbackOf(order.no, 100_000));
  },
  question: async ({ world, orders }: Model, n: number) => {
    const order = pick(orders, n);
    if (order) await world.task('follow', { ...order.ref });
  },
  poll: async ({ world, orders }: Model, n: number) => {
    const order = pick(orders, n);
    const attempt = order && (await attemptOf(world.deps.db, order.ref));
    if (attempt) await followForPage(world.deps, attempt);
  },
  close: async ({ world, bills }: Model, n: number) => {
    const bill = pick(bills, n);
    if (!bill) return;
    const subject = { type: 'bill', id: bill.id };
    await act(world.context(), { name: 'filing.withdraw', subject }, (unit) =>
      closeBill(unit, { courtId: bill.courtId, billId: bill.id, why: '撤诉' }),
    );
  },
  /** The court decides to give back a part or all of a receipt; more than is left is refused. */
  refund: async (model: Model, n: number, m: number) => {
    const { world } = model;
    const bill = pick(model.bills, n);
    const receipt = bill && (await receiptOfBill(world.deps.db, bill));
    if (!receipt) return;
    const subject = { type: 'bill', id: receipt.bill_id };
    const made = await act(world.context(), { name: 'applications.decide', subject }, (unit) =>
      requestRefund(unit, {
        courtId: world.courtId,
        receiptId: receipt.id,
        amountFen: 1 + (m % receipt.amount_fen),
        why: '撤诉',
        ground: 'withdrawn',
        dueOn: addDays(toPlainDate(world.clock.now()), 15),
      }),
    );
    if (!isRefusal(made)) model.refunds.push({ courtId: world.courtId, id: made.refundId });
  },
  sendRefund: async ({ world, refunds }: Model, n: number) => {
    const refund = pick(refunds, n);
    if (refund)
      await Promise.all([world.task('send-refund', { ...refund }), world.task('send-refund', { ...refund })]);
  },
  /** A tiding of a refund, true or early or again: only the channel's own words, signed. */
  refundTold: async (model: Model, n: number) => {
    const channel = channelOf(n);
    const told = pick([...model.world.channel(channel).refunds.values()], n);
    if (!told) return;
    const { outTradeNo, outRefundNo, refundFen } = told;
    const state = told.failed ? 'failed' : 'succeeded';
    const event = { kind: 'refund', notificationId: outRefundNo, outTradeNo, outRefundNo, refundFen, state };
    await deliver(model, channel, model.world.channel(channel).message(event));
  },
  refusing: async ({ world }: Model, n: number, m: number) =>
    world.channel(channelOf(n)).setRefusing((['no', 'refuse', 'fail'] as const)[m % 3] ?? 'no'),
  retry: async ({ world, refunds }: Model, n: number) => {
    const refund = pick(refunds, n);
    if (refund) await retryRefund(world.context(clerkOf(world)), refund);
  },
  byHand: async ({ world, refunds }: Model, n: number) => {
    const refund = pick(refunds, n);
    const input = {
      accountName: world.lawyer.name,
      account: '6222000011112222',
      bank: '示例银行',
      voucher: 'V',
    };
    const found = refund && (await refundOf(world.deps.db, refund));
    if (!refund || !found) return;
    world.channel(found.channel).setRefusing('refuse');
    await world.task('send-refund', { ...refund });
    world.channel(found.channel).setRefusing('no');
    await refundByHand(world.deps, world.context(clerkOf(world)), refund, input);
  },
  relief: async ({ world, bills }: Model, n: number, m: number) => {
    const bill = pick(bills, n);
    if (!bill) return;
    const asked = {
      courtId: bill.courtId,
      billId: bill.id,
      applicant: 'natural-person',
      why: '困难',
    } as const;
    const until = addDays(toPlainDate(world.clock.now()), 30);
    await act(
      world.context(),
      { name: 'applications.decide', subject: { type: 'bill', id: bill.id } },
      (unit) =>
        relieveBill(
          unit,
          m % 3 === 0
            ? { ...asked, kind: 'exempt' }
            : m % 3 === 1
              ? { ...asked, kind: 'reduce', percent: 30 + (m % 60) }
              : { ...asked, kind: 'defer', until },
        ),
    );
  },
  trouble: async ({ world }: Model, n: number, m: number) =>
    world.channel(channelOf(n)).setTrouble((['none', 'before', 'after'] as const)[m % 3] ?? 'none'),
  minutes: async ({ world }: Model, n: number) => world.clock.forward((n % 45) * 60_000),
  days: async ({ world }: Model, n: number) => world.clock.forward((n % 6) * 86_400_000),
  sweep: async ({ world }: Model) => world.task('sweep'),
  reconcile: async ({ world, reconciled }: Model) => {
    reconciled.add(toPlainDate(world.clock.now()));
    await world.task('reconcile', { day: toPlainDate(world.clock.now()) }).catch(() => undefined); // a silent channel
  },
} as const;
type StepName = keyof typeof STEPS;

/** What must be true after every step. */
async function check({ world, bills, ranks }: Model): Promise<void> {
  const sums = await world.sums();
  assert.equal(sums.bills, sums.receipts + sums.open, 'Σ bills = Σ receipts + Σ open');
  assert.equal(sums.receiptCount, sums.billsWithReceipt, 'never two receipts for a bill');
  assert.equal(sums.taken, sums.receipts + sums.surplus, 'what came is a receipt or a surplus');
  const there = sumOf(world, 'takenFen');
  assert.ok(sums.taken <= there, 'nothing is believed that the channel did not take');
  const back = sumOf(world, 'refundedFen');
  const done = sums.refunded + sums.refundsDone;
  assert.ok(done <= back, 'nothing is believed to be back that the channel has not given');
  assert.ok(
    back + sums.refundsByHand <= sums.surplus + sums.refundsDecided,
    'only what was decided goes back',
  );
  assert.equal(sums.refundsDecided, sums.receiptsPromised, 'receipts know what was promised of them');
  assert.ok(sums.refundsDecided <= sums.receipts, 'Σ refunds ≤ Σ receipts');
  const rank = { open: 0, overdue: 0, settled: 2, closed: 2, waived: 2 } as const;
  for (const bill of bills) {
    const found = await billOf(world.deps.db, bill);
    const now = rank[found?.state ?? 'open'];
    assert.ok(now >= (ranks.get(bill.id) ?? 0), 'no bill goes backward');
    ranks.set(bill.id, now);
  }
}

/** The network heals, time passes, timers run: then the books agree to the fen. */
async function comeToRest(model: Model): Promise<void> {
  const { world, orders } = model;
  for (const channel of Object.values(world.channels)) {
    channel.setTrouble('none');
    channel.setRefusing('no');
  }
  for (let i = 0; i < 3; i++) {
    world.clock.forward(40 * 60_000);
    await world.task('sweep');
    // the court sees what was refused, and has it sent again
    for (const refund of model.refunds) await retryRefund(world.context(clerkOf(world)), refund);
  }
  for (let day = '2026-03-02' as PlainDate; day <= toPlainDate(world.clock.now()); day = addDays(day, 1))
    if (model.reconciled.has(day) || hasBusiness(world, day)) await world.task('reconcile', { day });
  for (let i = 0; i < 3; i++) {
    world.clock.forward(40 * 60_000);
    await world.task('sweep');
  }
  const sums = await world.sums();
  assert.equal(sums.taken, sumOf(world, 'takenFen'), 'every fen that a channel took is known');
  assert.equal(sums.refunded, sums.surplus, 'every surplus has gone back');
  assert.equal(
    sums.refundsDone + sums.refundsByHand,
    sums.refundsDecided,
    'every refund has come to its end',
  );
  assert.equal(sumOf(world, 'refundedFen'), sums.surplus + sums.refundsDone, 'once');
  for (const order of orders) {
    const attempt = await attemptOf(world.deps.db, order.ref);
    assert.ok(attempt && attempt.ask_at === null, 'no order is left hanging');
  }
  const { differences } = await world.deps.db
    .selectFrom('reconciliation_run')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('differences'), eb.lit(0)).as('differences'))
    .where('court_id', '=', world.courtId)
    .executeTakeFirstOrThrow();
  assert.equal(Number(differences), 0, 'reconciliation finds nothing more');
}

function hasBusiness(world: World, day: PlainDate): boolean {
  return Object.values(world.channels).some(
    (channel) =>
      [...channel.orders.values()].some((order) => order.paidAt && toPlainDate(order.paidAt) === day) ||
      [...channel.refunds.values()].some((refund) => toPlainDate(refund.at) === day),
  );
}

const weights: Record<StepName, number> = {
  bill: 3,
  notice: 2,
  start: 8,
  pay: 6,
  paid: 4,
  payAll: 4,
  callback: 5,
  callbacksAtOnce: 3,
  forged: 1,
  misstated: 1,
  question: 3,
  poll: 2,
  close: 1,
  refund: 5,
  sendRefund: 6,
  refundTold: 2,
  refusing: 3,
  retry: 1,
  byHand: 3,
  relief: 1,
  trouble: 2,
  minutes: 3,
  days: 1,
  sweep: 2,
  reconcile: 1,
};
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(
    ...(Object.keys(STEPS) as StepName[]).map((name) => ({
      weight: weights[name],
      arbitrary: fc.constant(name),
    })),
  ),
  fc.nat(999),
  fc.nat(999),
);

const RUNS = 25;
test(`money is never doubled and never lost (${RUNS} random histories)`, async (t) => {
  const totals = { steps: 0, payments: 0, surplus: 0, refunds: 0, byHand: 0 };
  const history = fc.array(step, { minLength: 20, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const courtId = courts[runs++];
      assert.ok(courtId);
      const world = paymentsWorld(database, courtId);
      world.clock.set(START as Instant);
      const model: Model = {
        world,
        bills: [],
        orders: [],
        messages: [],
        ranks: new Map(),
        refunds: [],
        reconciled: new Set(),
      };
      await STEPS.bill(model, 1);
      for (const [name, n, m] of steps) {
        await STEPS[name](model, n, m);
        await check(model);
      }
      await comeToRest(model);
      await check(model);
      const sums = await world.sums();
      totals.steps += steps.length;
      totals.payments += sums.receiptCount;
      totals.surplus += sums.surplus > 0 ? 1 : 0;
      totals.refunds += model.refunds.length;
      totals.byHand += sums.refundsByHand > 0 ? 1 : 0;
    }),
    { numRuns: RUNS },
  );
  t.diagnostic(
    `${totals.steps} steps, ${totals.payments} receipts, ${totals.surplus} histories with surplus, ${totals.refunds} refunds, ${totals.byHand} histories with one by hand`,
  );
  assert.ok(totals.payments > RUNS / 4 && totals.surplus > 0, 'the histories reach what they are to test');
});
