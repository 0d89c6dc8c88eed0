import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { addDays, type Instant, toPlainDate } from '#law/time.ts';
import { receiveCallback } from './acts/callback.ts';
import { refundByHand } from './acts/court-refund.ts';
import { requestRefund } from './acts/request-refund.ts';
import { learnOfRefund } from './acts/send-refund.ts';
import { startPayment } from './acts/start.ts';
import { receiptOfBill, type Ref } from './queries.ts';
import { checkRefundMachine } from './refund-machine.ts';
import { receiptOf, receiptsOfCase, refundOf, refundsOfReceipt } from './refund-queries.ts';
import { viewOfRefund } from './refund-views.ts';
import { paymentsWorld, someStaff } from './testing.ts';
import type { ChannelId } from './terms.ts';

const database = await testDatabase();
const world = paymentsWorld(database);
const { deps, channels } = world;
const code = (answer: unknown) => (answer as Refusal).refused;

/** A bill that has been paid; its receipt. */
async function paid(channel: ChannelId = 'wechat', amountFen = 230_000) {
  const bill = await world.bill(amountFen);
  const attempt = await startPayment(deps, world.context(), { bill, channel });
  assert.ok(!isRefusal(attempt));
  const callback = channels[channel].pay(attempt.out_trade_no);
  assert.ok(callback);
  await receiveCallback(deps, channel, callback, { requestId: newId() });
  const receipt = await receiptOfBill(deps.db, bill);
  assert.ok(receipt);
  return { bill, receipt, ref: { courtId: receipt.court_id, id: receipt.id } };
}
const refund = (receipt: Ref, amountFen: number) =>
  act(
    world.context(systemActor('裁定生效')),
    { name: 'applications.decide', subject: { type: 'receipt', id: receipt.id, courtId: receipt.courtId } },
    (unit) =>
      requestRefund(unit, {
        courtId: receipt.courtId,
        receiptId: receipt.id,
        amountFen,
        why: '准许撤诉，减半交纳，退还多交部分',
        ground: 'withdrawn',
        dueOn: '2026-03-17',
      }),
  );

test('several refunds of one receipt, never more than was paid', async () => {
  const { ref, bill } = await paid();
  assert.ok(!isRefusal(await refund(ref, 100_000)));
  assert.ok(!isRefusal(await refund(ref, 30_000)));
  const answer = await refund(ref, 100_001);
  assert.equal(code(answer), 'payments.refund-too-much');
  assert.match((answer as Refusal).detail, /1,?000\.00/);
  assert.ok(!isRefusal(await refund(ref, 100_000)));
  assert.equal(code(await refund(ref, 1)), 'payments.refund-too-much');
  for (const wrong of [0, -1, 1.5]) assert.equal(code(await refund(ref, wrong)), 'payments.refund-too-much');
  const refunds = await refundsOfReceipt(deps.db, ref);
  assert.deepEqual(
    refunds.map((one) => one.amount_fen),
    [100_000, 30_000, 100_000],
  );
  assert.equal(new Set(refunds.map((one) => one.refund_no)).size, 3);
  const { rows } = await sql<{ case_id: string }>`select case_id from bill where id = ${bill.id}`.execute(
    deps.db,
  );
  const [known] = await receiptsOfCase(deps.db, 'G13', rows[0]?.case_id ?? '', [world.lawyer.id]);
  assert.deepEqual([known?.refundableFen, known?.kind], [0, 'acceptance-fee']);
  assert.deepEqual(await receiptsOfCase(deps.db, 'G13', rows[0]?.case_id ?? '', [newId()]), []);
});

test('twenty refunds at once of a tenth each: ten are granted, and the table holds the sum', async () => {
  const { ref } = await paid('alipay', 1000);
  const answers = await Promise.all(Array.from({ length: 20 }, () => refund(ref, 100)));
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 10);
  assert.equal((await receiptOf(deps.db, ref))?.refunded_fen, 1000);
});

test('writers who pass by the rule are stopped by the table, also many at once', async () => {
  const { ref, receipt, bill } = await paid('wechat', 1000);
  const write = (n: number, amountFen: number) =>
    sql`insert into refund
    (court_id, id, receipt_id, bill_id, attempt_id, channel, transaction_id, payer_id, payee_name, amount_fen, ground, why,
     refund_no, out_refund_no, due_on, audit_id, created_at, created_by)
    values ('G13', ${newId()}, ${receipt.id}, ${bill.id}, ${receipt.attempt_id}, 'wechat', ${receipt.transaction_id},
     ${world.lawyer.id}, '赵示例', ${amountFen}, 'withdrawn', '撤诉', ${`X-${receipt.id}-${n}`},
     ${`G13${String(n).padStart(5, '0')}${receipt.id.replaceAll('-', '').slice(-20).toUpperCase()}`}, '2026-03-17', ${newId()}, now(), 'x')`.execute(
      database.app.db,
    );
  const answers = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => write(n, 300)));
  assert.equal(answers.filter((one) => one.status === 'fulfilled').length, 3);
  for (const one of answers)
    if (one.status === 'rejected') assert.match(String(one.reason), /receipt_never_overdrawn/);
  assert.equal((await receiptOf(deps.db, ref))?.refunded_fen, 900);
  await assert.rejects(
    sql`update receipt set refunded_fen = 0 where id = ${receipt.id}`.execute(database.app.db),
    /permission denied/,
  );
  await assert.rejects(
    sql`update refund set amount_fen = 1 where receipt_id = ${receipt.id}`.execute(database.app.db),
    /permission denied/,
  );
});

test('what was never paid is not given back', async () => {
  assert.equal(code(await refund({ courtId: 'G13', id: newId() }, 1)), 'payments.refund-no-receipt');
});

const own = () => world.context(someStaff('G13', ['court-admin']));
async function granted(channel: ChannelId, amountFen = 100_000) {
  const { ref, bill } = await paid(channel);
  const made = await refund(ref, amountFen);
  assert.ok(!isRefusal(made));
  return { bill, refund: { courtId: 'G13', id: made.refundId } };
}
const stateOf = async (one: Ref) => (await refundOf(deps.db, one))?.state;
const send = (one: Ref) => world.task('send-refund', { ...one });

test('two workers send the same refund at once: the channel gives back once', async () => {
  const before = channels.bank.refundedFen();
  const { refund: one } = await granted('bank');
  await Promise.all([send(one), send(one), send(one)]);
  for (let i = 0; i < 3; i++) await send(one);
  assert.equal(await stateOf(one), 'done');
  assert.equal(channels.bank.refundedFen() - before, 100_000);
});

test('a crash after the channel did it and before we wrote it: asked about, not sent again', async () => {
  const before = channels.wechat.refundedFen();
  const { refund: one } = await granted('wechat');
  channels.wechat.setTrouble('after');
  await send(one);
  assert.equal(await stateOf(one), 'requested');
  assert.ok((await refundOf(deps.db, one))?.sent_at, 'the time of sending was committed first');
  channels.wechat.setTrouble('none');
  for (let i = 0; i < 3; i++) await send(one);
  assert.equal(await stateOf(one), 'done');
  assert.equal(channels.wechat.refundedFen() - before, 100_000);
});

test('tidings come early, late, twice and false: done stays done, failure after success says nothing', async () => {
  const { refund: one } = await granted('wechat');
  const row = await refundOf(deps.db, one);
  assert.ok(row);
  const tell = (state: 'succeeded' | 'failed', refundFen = row.amount_fen) =>
    receiveCallback(
      deps,
      'wechat',
      channels.wechat.message({
        kind: 'refund',
        notificationId: newId(),
        outTradeNo: 'x',
        outRefundNo: row.out_refund_no,
        refundFen,
        state,
      }),
      { requestId: newId() },
    );
  await tell('succeeded'); // before we know that it was sent
  assert.equal(await stateOf(one), 'done');
  await tell('failed');
  await tell('succeeded');
  assert.equal(await stateOf(one), 'done');
  const { refund: other } = await granted('wechat');
  const second = await refundOf(deps.db, other);
  assert.ok(second);
  await receiveCallback(
    deps,
    'wechat',
    channels.wechat.message({
      kind: 'refund',
      notificationId: newId(),
      outTradeNo: 'x',
      outRefundNo: second.out_refund_no,
      refundFen: 1,
      state: 'succeeded',
    }),
    { requestId: newId() },
  );
  assert.deepEqual(
    [await stateOf(other), (await refundOf(deps.db, other))?.fault],
    ['failed', 'AMOUNT'],
    'another sum is not believed',
  );
});

test('transferred by hand, and then the channel gives back too: an alarm, and nothing is put right in silence', async () => {
  const { refund: one } = await granted('alipay');
  channels.alipay.setRefusing('refuse');
  await send(one);
  channels.alipay.setRefusing('no');
  const input = {
    accountName: world.lawyer.name,
    account: '6222000011112222',
    bank: '示例银行',
    voucher: 'V',
  };
  channels.alipay.setTrouble('before');
  assert.equal(code(await refundByHand(deps, own(), one, input)), 'payments.refund-channel-silent');
  channels.alipay.setTrouble('none');
  assert.ok(!isRefusal(await refundByHand(deps, own(), one, input)));
  await learnOfRefund(deps, own(), one, { state: 'done', refundFen: 100_000 });
  assert.equal(await stateOf(one), 'by-hand');
  const { rows } = await sql<{ what: string }>`select payload ->> 'what' as what from outbox_event
    where topic = 'payments.alarm' and payload ->> 'refundNo' = ${(await refundOf(deps.db, one))?.refund_no}`.execute(
    database.owner.db,
  );
  assert.deepEqual(rows.map((row) => row.what).toSorted(), ['refund-failed', 'refund-twice']);
});

test('the fifteen days pass: the court is told once; a refund that no account shows is a difference', async () => {
  const { refund: late } = await granted('bank');
  channels.bank.setRefusing('refuse');
  await send(late);
  channels.bank.setRefusing('no');
  const { refund: gone } = await granted('bank', 200_000);
  for (let i = 0; i < 3; i++) await send(gone);
  const number = (await refundOf(deps.db, gone))?.out_refund_no ?? '';
  channels.bank.refunds.delete(number); // the channel forgets it
  const day = toPlainDate(world.clock.now());
  world.clock.set('2026-03-18T02:00:00.000Z' as Instant);
  await world.task('sweep');
  await world.task('sweep');
  const { rows } = await sql<{ n: number }>`select count(*) as n from outbox_event
    where topic = 'payments.alarm' and payload ->> 'what' = 'refund-late'`.execute(database.owner.db);
  const shown = viewOfRefund(own().actor, (await refundOf(deps.db, late))!, world.clock.now());
  assert.deepEqual([Number(rows[0]?.n) >= 1, shown.late, shown.fault?.code], [true, true, 'NOT_ENOUGH']);
  assert.match(shown.fault?.advice ?? '', /余额不足/);
  assert.equal(viewOfRefund(world.lawyer, (await refundOf(deps.db, late))!, world.clock.now()).fault, null);
  await world.task('reconcile', { day: addDays(day, 3) });
  const { rows: lines } = await sql<{ verdict: string }>`select verdict from reconciliation_line
    where reference = ${number}`.execute(deps.db);
  assert.deepEqual(
    lines.map((line) => line.verdict),
    ['missing-there'],
  );
});

test('the table of states is checked at start', () => {
  checkRefundMachine();
  const waits = { awaits: 'court', clock: 'D25' };
  const over = { awaits: 'nobody', clock: null };
  const bad = (
    states: Parameters<typeof checkRefundMachine>[0],
    moves: Record<string, string[]>,
    why: RegExp,
  ) => assert.throws(() => checkRefundMachine(states, moves), why);
  bad(
    { requested: waits, done: over },
    { requested: [], done: [] },
    /waits without a way out; done is never reached/,
  );
  bad(
    { requested: { ...waits, clock: null }, done: over },
    { requested: ['done'], done: [] },
    /without a clock/,
  );
  bad({ requested: waits, done: over }, { requested: ['done'], done: ['requested'] }, /is over and goes on/);
  bad({ requested: waits }, { requested: ['done'] }, /done is no state/);
});

test('the payer hears of it: decided, and back', async () => {
  const { refund: one } = await granted('wechat');
  for (let i = 0; i < 3; i++) await send(one);
  await world.relay();
  const { rows } = await sql<{
    title: string;
  }>`select title from notice where recipient_id = ${world.lawyer.id}
    and kind = 'payments.refund-changed' and dedupe_key like ${`refund-${one.id}-%`} order by created_at, title desc`.execute(
    database.owner.db,
  );
  assert.equal(rows.length, 2);
});
