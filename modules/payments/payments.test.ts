import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { act } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#law/time.ts';
import { receiveCallback } from './acts/callback.ts';
import { closeBill } from './acts/close-bill.ts';
import { startPayment } from './acts/start.ts';
import { attemptOf, billOf, type Ref, surplusOfBill } from './queries.ts';
import type { PaymentAttemptTable } from './tables.ts';
import type { ChannelId } from './terms.ts';
import { paymentsWorld, someLawyer } from './testing.ts';

const database = await testDatabase();
const world = paymentsWorld(database);
const { deps, clock, channels } = world;

const start = async (bill: Ref, channel: ChannelId = 'wechat'): Promise<PaymentAttemptTable> => {
  const attempt = await startPayment(deps, world.context(), { bill, channel });
  assert.ok(!isRefusal(attempt), JSON.stringify(attempt));
  return attempt;
};
const code = (answer: unknown) => (answer as Refusal).refused;
const tell = (channel: ChannelId, callback: Parameters<typeof receiveCallback>[2] | undefined) => {
  assert.ok(callback);
  return receiveCallback(deps, channel, callback, { requestId: newId() });
};
const orderOf = (attempt: PaymentAttemptTable): Ref => ({ courtId: attempt.court_id, id: attempt.id });
const verdicts = async (attempt: PaymentAttemptTable) =>
  (
    await database.owner.db
      .selectFrom('callback_log')
      .select('verdict')
      .where('out_trade_no', '=', attempt.out_trade_no)
      .orderBy('received_at')
      .orderBy('id')
      .execute()
  ).map((row) => row.verdict);

test('a bill is paid: code, call-back, receipt, number, event, trail', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  assert.equal(attempt.state, 'pending');
  assert.match(attempt.out_trade_no, /^G13[0-9A-Z]{25}$/);
  assert.equal((await tell('wechat', channels.wechat.pay(attempt.out_trade_no))).status, 200);
  const paid = await billOf(deps.db, bill);
  assert.deepEqual([paid?.state, paid?.paid_late], ['settled', false]);
  const { rows } = await sql<{ receipt_no: string; acts: string[] }>`select receipt_no,
    (select array_agg(act order by at, id) from audit_entry where subject_id = ${bill.id}) as acts
    from receipt where bill_id = ${bill.id}`.execute(database.owner.db);
  assert.match(rows[0]?.receipt_no ?? '', /^G13-2026-J-\d{6}$/);
  assert.deepEqual(rows[0]?.acts, ['filing.accept', 'payments.start', 'payments.offer', 'payments.callback']);
});

test('a case without a fee has no bill', async () => {
  await assert.rejects(world.bill(0), /no bill/);
});

test('twenty equal call-backs at once: one receipt, all acknowledged', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  const callback = channels.wechat.pay(attempt.out_trade_no);
  const answers = await Promise.all(Array.from({ length: 20 }, () => tell('wechat', callback)));
  assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200]);
  const said = await verdicts(attempt);
  assert.equal(said.filter((one) => one === 'receipt').length, 1);
  assert.equal(said.filter((one) => one === 'repeat').length, 19);
  const sums = await world.sums();
  assert.equal(sums.bills, sums.receipts + sums.open);
});

test('twenty starts at once, with different keys: one order', async () => {
  const bill = await world.bill();
  const attempts = await Promise.all(Array.from({ length: 20 }, () => start(bill)));
  assert.equal(new Set(attempts.map((attempt) => attempt.id)).size, 1);
});

test('both channels paid, call-backs at once: one receipt, the other goes back whole', async () => {
  const bill = await world.bill();
  const [first, second] = [await start(bill, 'wechat'), await start(bill, 'alipay')];
  const told = [channels.wechat.pay(first.out_trade_no), channels.alipay.pay(second.out_trade_no)];
  await Promise.all([tell('wechat', told[0]), tell('alipay', told[1])]);
  const [surplus, ...others] = await surplusOfBill(deps.db, bill);
  assert.ok(surplus);
  assert.deepEqual([others.length, surplus.why, surplus.amount_fen], [0, 'second-payment', 230_000]);
  for (let i = 0; i < 4; i++) await world.task('refund', { courtId: 'G13', id: surplus.id });
  assert.equal((await surplusOfBill(deps.db, bill))[0]?.state, 'done');
  assert.equal(channels[surplus.channel].refundedFen(), 230_000);
});

test('a forged call-back: 401, nothing changed, logged and audited', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  const callback = channels.wechat.pay(attempt.out_trade_no);
  assert.ok(callback);
  const refusals = () =>
    sql<{
      n: number;
    }>`select count(*) as n from audit_entry where refusal_code = 'payments.callback-forged'`.execute(
      database.owner.db,
    );
  const before = (await refusals()).rows[0]?.n ?? 0;
  assert.equal((await tell('wechat', channels.wechat.forged(callback))).status, 401);
  assert.equal(await world.stateOf(bill), 'open');
  assert.equal((await refusals()).rows[0]?.n, before + 1);
});

test('a genuine call-back with another sum settles nothing; the channel is asked and its answer counts', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  channels.wechat.pay(attempt.out_trade_no);
  await tell('wechat', channels.wechat.callbackOf(attempt.out_trade_no, 1));
  assert.equal(await world.stateOf(bill), 'open');
  assert.deepEqual(await verdicts(attempt), ['unconfirmed']);
  await world.task('follow', { ...orderOf(attempt) });
  assert.equal(await world.stateOf(bill), 'settled');
});

test('the channel really took another sum: the whole of it goes back, the bill stays open', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  channels.wechat.pay(attempt.out_trade_no, 1);
  await world.task('follow', { ...orderOf(attempt) });
  assert.equal(await world.stateOf(bill), 'open');
  const [surplus] = await surplusOfBill(deps.db, bill);
  assert.deepEqual([surplus?.why, surplus?.amount_fen], ['amount-differs', 1]);
  assert.notEqual((await start(bill)).id, attempt.id, 'the payer can pay again');
});

test('a genuine call-back for an order of nobody, or of the other channel, is acknowledged, logged and alarmed, and changes nothing', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  const event = {
    kind: 'payment',
    notificationId: 'n',
    transactionId: 't-1',
    amountFen: 230_000,
    paidAt: clock.now(),
  };
  for (const outTradeNo of [`G13${'0'.repeat(24)}7`, 'somebody-else'])
    assert.equal((await tell('wechat', channels.wechat.message({ ...event, outTradeNo }))).status, 200);
  await tell('alipay', channels.alipay.message({ ...event, outTradeNo: attempt.out_trade_no }));
  assert.deepEqual(await verdicts(attempt), ['unknown-order']);
  assert.equal(await world.stateOf(bill), 'open');
});

test('a lost call-back: the question finds the money', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  channels.wechat.pay(attempt.out_trade_no);
  await world.task('follow', { ...orderOf(attempt) });
  assert.equal(await world.stateOf(bill), 'settled');
});

test('a lost call-back is found when the payer starts again, so that he is not asked to pay twice', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  channels.wechat.pay(attempt.out_trade_no);
  clock.forward(10_000);
  assert.equal(
    code(await startPayment(deps, world.context(), { bill, channel: 'alipay' })),
    'payments.settled',
  );
});

test('a lost call-back and lost questions: reconciliation takes the money in, and a second run finds all matched', async () => {
  const own = paymentsWorld(database, 'G11');
  const bill = await own.bill();
  const attempt = await startPayment(own.deps, own.context(), { bill, channel: 'wechat' });
  assert.ok(!isRefusal(attempt));
  own.channels.wechat.pay(attempt.out_trade_no);
  await own.task('reconcile', { day: '2026-03-02' });
  assert.equal(await own.stateOf(bill), 'settled');
  const run = () =>
    own.deps.db.selectFrom('reconciliation_run').selectAll().where('court_id', '=', 'G11').executeTakeFirst();
  const first = await run();
  assert.deepEqual(
    [first?.repaired, first?.differences, first?.here_fen, first?.there_fen],
    [1, 0, 230_000, 230_000],
  );
  await own.task('reconcile', { day: '2026-03-02' });
  const second = await run();
  assert.deepEqual([second?.matched, second?.repaired, second?.differences], [1, 0, 0]);
});

test('money that the channel’s account does not have is reported', async () => {
  const own = paymentsWorld(database, 'G12');
  const bill = await own.bill();
  const attempt = await startPayment(own.deps, own.context(), { bill, channel: 'wechat' });
  assert.ok(!isRefusal(attempt));
  const callback = own.channels.wechat.pay(attempt.out_trade_no);
  assert.ok(callback);
  await receiveCallback(own.deps, 'wechat', callback, { requestId: newId() });
  own.channels.wechat.orders.clear();
  await own.task('reconcile', { day: '2026-03-02' });
  const lines = await own.deps.db
    .selectFrom('reconciliation_line')
    .select(['verdict', 'here_fen', 'there_fen'])
    .where('court_id', '=', 'G12')
    .execute();
  assert.deepEqual(lines, [{ verdict: 'missing-there', here_fen: 230_000, there_fen: null }]);
});

test('expired: asked, closed at the channel, asked again, closed here; a new order can be had', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  clock.forward(29 * 60_000 + 30_000); // not yet over, but too short to be offered again
  const answer = await startPayment(deps, world.context(), { bill, channel: 'wechat' });
  assert.equal(code(answer), 'payments.ending-previous');
  clock.forward(60_000);
  const next = await start(bill);
  assert.notEqual(next.id, attempt.id);
  assert.equal((await attemptOf(deps.db, orderOf(attempt)))?.state, 'closed');
});

test('paid between our question and our closing: the money is taken, not lost', async () => {
  const bill = await world.bill();
  const [kept, doomed] = [await start(bill, 'wechat'), await start(bill, 'alipay')];
  await tell('wechat', channels.wechat.pay(kept.out_trade_no));
  const order = channels.alipay.orders.get(doomed.out_trade_no);
  assert.ok(order);
  order.state = 'pending'; // the payer has opened the page
  channels.alipay.beforeClosing(() => void channels.alipay.pay(doomed.out_trade_no));
  await world.task('follow', { ...orderOf(doomed) });
  channels.alipay.beforeClosing(undefined);
  assert.equal((await attemptOf(deps.db, orderOf(doomed)))?.state, 'paid');
  assert.equal((await surplusOfBill(deps.db, bill))[0]?.why, 'second-payment');
});

test('money for an order that we had closed is taken as late and settles the bill', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  channels.wechat.pay(attempt.out_trade_no);
  const order = channels.wechat.orders.get(attempt.out_trade_no);
  assert.ok(order);
  order.state = 'closed'; // the channel errs for a moment
  await world.task('follow', { ...orderOf(attempt) });
  assert.equal((await attemptOf(deps.db, orderOf(attempt)))?.state, 'closed');
  order.state = 'paid';
  await tell('wechat', channels.wechat.callbackOf(attempt.out_trade_no));
  assert.equal((await attemptOf(deps.db, orderOf(attempt)))?.state, 'late');
  assert.equal(await world.stateOf(bill), 'settled');
});

test('a silent channel: 503, and the same key goes on where it stopped', async () => {
  const bill = await world.bill();
  const key = newId();
  channels.wechat.setTrouble('after');
  const first = await startPayment(deps, world.context(world.lawyer, key), { bill, channel: 'wechat' });
  channels.wechat.setTrouble('none');
  assert.equal(code(first), 'payments.channel-silent');
  const second = await startPayment(deps, world.context(world.lawyer, key), { bill, channel: 'wechat' });
  assert.ok(!isRefusal(second));
  assert.equal(second.state, 'pending');
});

test('D21: seven days from the day after the notice took effect, a rest day at the end moves it; then overdue; then still payable', async () => {
  const bill = await world.bill();
  clock.set('2026-03-06T02:00:00.000Z' as Instant); // Friday: the seventh day is Friday the 13th
  await world.notice(bill, '2026-03-07T02:00:00.000Z' as Instant); // Saturday: the seventh day is Saturday the 14th
  const due = await billOf(deps.db, bill);
  assert.equal(due?.due_on, '2026-03-16');
  assert.equal(due?.due_at, '2026-03-16T15:59:59.999Z');
  assert.ok(due?.counting?.steps.some((step) => step.includes('法定休假日')));
  clock.set('2026-03-16T15:59:59.999Z' as Instant);
  await world.task('due', { ...bill });
  assert.equal(await world.stateOf(bill), 'open', 'the last moment is still in time');
  clock.forward(1);
  await world.task('due', { ...bill });
  assert.equal(await world.stateOf(bill), 'overdue');
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from outbox_event where topic = 'payments.overdue' and key = ${bill.id}`.execute(
    database.owner.db,
  );
  assert.equal(rows[0]?.n, 1);
  const attempt = await start(bill);
  await tell('wechat', channels.wechat.pay(attempt.out_trade_no));
  const late = await billOf(deps.db, bill);
  assert.deepEqual([late?.state, late?.paid_late], ['settled', true]);
});

test('the time of service is corrected: the period is counted anew, nothing goes backward, lateness is judged anew', async () => {
  const change = (bill: Ref, at: string) => world.notice(bill, at as Instant, 'delivery.effective-changed');
  const due = async (bill: Ref) => (await billOf(deps.db, bill))?.due_on;
  const [open, settled] = [await world.bill(), await world.bill()];
  clock.set('2026-04-01T02:00:00.000Z' as Instant);
  await world.notice(open, '2026-03-31T02:00:00.000Z' as Instant);
  await world.notice(settled, '2026-03-20T02:00:00.000Z' as Instant);
  assert.deepEqual([await due(open), await due(settled)], ['2026-04-07', '2026-03-27']);
  await world.task('due', { ...settled });
  assert.equal(await world.stateOf(settled), 'overdue');
  const attempt = await start(settled);
  await tell('wechat', channels.wechat.pay(attempt.out_trade_no));
  assert.equal((await billOf(deps.db, settled))?.paid_late, true);
  await change(open, '2026-04-01T02:00:00.000Z');
  await change(settled, '2026-03-31T02:00:00.000Z');
  assert.deepEqual([await due(open), await due(settled)], ['2026-04-08', '2026-04-07']);
  const found = await billOf(deps.db, settled);
  assert.deepEqual([found?.state, found?.paid_late], ['settled', false]);
});

test('paid in time but heard of only after the end: not overdue, not late', async () => {
  const bill = await world.bill();
  await world.notice(bill);
  const dueAt = (await billOf(deps.db, bill))?.due_at as Instant;
  clock.set(dueAt);
  const attempt = await start(bill);
  channels.wechat.pay(attempt.out_trade_no);
  clock.forward(1);
  await world.task('due', { ...bill });
  const found = await billOf(deps.db, bill);
  assert.deepEqual([found?.state, found?.paid_late], ['settled', false]);
});

test('a bill that the court has closed takes no money: what still comes goes back', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  const subject = { type: 'bill', id: bill.id };
  await act(world.context(), { name: 'filing.withdraw', subject }, (unit) =>
    closeBill(unit, { courtId: bill.courtId, billId: bill.id, why: '准许撤诉' }),
  );
  await tell('wechat', channels.wechat.pay(attempt.out_trade_no));
  assert.equal((await surplusOfBill(deps.db, bill))[0]?.why, 'bill-closed');
  assert.equal(
    code(await startPayment(deps, world.context(), { bill, channel: 'wechat' })),
    'payments.closed',
  );
});

test('another lawyer is told that there is no such bill', async () => {
  const bill = await world.bill();
  const stranger = world.context(someLawyer('孙示例'));
  assert.equal(code(await startPayment(deps, stranger, { bill, channel: 'wechat' })), 'payments.not-found');
});

test('the tables themselves refuse a second receipt, a wrong sum and a step backward', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  await tell('wechat', channels.wechat.pay(attempt.out_trade_no));
  const app = database.app.db;
  await assert.rejects(
    sql`update bill set state = 'open', settled_at = null, paid_late = null where id = ${bill.id}`.execute(
      app,
    ),
    /cannot go from settled to open/,
  );
  await assert.rejects(
    sql`update payment_attempt set state = 'pending', ended_at = null, transaction_id = null, ask_at = now() where id = ${attempt.id}`.execute(
      app,
    ),
    /cannot go from paid to pending/,
  );
  await assert.rejects(
    sql`insert into receipt select court_id, ${newId()}, bill_id, attempt_id, channel, 'other', amount_fen, paid_at, 'X-1', audit_id, created_at from receipt where bill_id = ${bill.id}`.execute(
      app,
    ),
    /receipt_court_id_bill_id_key/,
  );
  await assert.rejects(sql`delete from receipt where bill_id = ${bill.id}`.execute(app), /permission denied/);
  await assert.rejects(
    sql`update bill set amount_fen = 1 where id = ${bill.id}`.execute(app),
    /the sum of a bill only falls/,
  );
  const open = await world.bill();
  await assert.rejects(
    sql`update bill set state = 'settled', settled_at = now(), paid_late = false where id = ${open.id}`.execute(
      app,
    ),
    /bill and receipt disagree/,
  );
});

test('the payer’s own list follows, and the payer is told once', async () => {
  const own = paymentsWorld(database, 'G14');
  const bill = await own.bill();
  await own.notice(bill);
  const attempt = await startPayment(own.deps, own.context(), { bill, channel: 'wechat' });
  assert.ok(!isRefusal(attempt));
  const callback = own.channels.wechat.pay(attempt.out_trade_no);
  assert.ok(callback);
  await receiveCallback(own.deps, 'wechat', callback, { requestId: newId() });
  await own.relay();
  const row = await own.deps.db
    .selectFrom('lawyer_bill')
    .selectAll()
    .where('bill_id', '=', bill.id)
    .executeTakeFirst();
  assert.deepEqual([row?.state, row?.due_on], ['settled', '2026-03-09']);
  const { rows } = await sql<{
    kind: string;
  }>`select kind from notice where recipient_id = ${own.lawyer.id} order by kind`.execute(database.owner.db);
  assert.deepEqual(
    rows.map((one) => one.kind),
    ['payments.due', 'payments.settled'],
  );
});
