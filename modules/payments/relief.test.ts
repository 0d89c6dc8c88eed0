import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import { receiveCallback } from './acts/callback.ts';
import { closeBill } from './acts/close-bill.ts';
import { createBill } from './acts/create-bill.ts';
import { relieveBill } from './acts/relieve.ts';
import { requestRefund } from './acts/request-refund.ts';
import { startPayment } from './acts/start.ts';
import { billOf, receiptOfBill, type Ref, surplusOfBill } from './queries.ts';
import { refundsOfBill } from './refund-queries.ts';
import { paymentsWorld } from './testing.ts';
import type { NewRelief } from './terms.ts';

const database = await testDatabase();
const world = paymentsWorld(database);
const { deps, channels, clock } = world;
const code = (answer: unknown) => (answer as Refusal).refused;
const court = () => world.context(systemActor('决定'));

type Asked = NewRelief extends infer R
  ? R extends NewRelief
    ? Omit<R, 'courtId' | 'billId' | 'why'>
    : never
  : never;
const relieve = (bill: Ref, asked: Asked) =>
  act(
    court(),
    { name: 'applications.decide', subject: { type: 'bill', id: bill.id, courtId: bill.courtId } },
    (unit) =>
      relieveBill(unit, { ...asked, courtId: bill.courtId, billId: bill.id, why: '生活困难' } as NewRelief),
  );
const start = async (bill: Ref) => {
  const attempt = await startPayment(deps, world.context(), { bill, channel: 'bank' });
  assert.ok(!isRefusal(attempt), JSON.stringify(attempt));
  return attempt;
};
const tell = async (callback: ReturnType<typeof channels.bank.pay>) => {
  assert.ok(callback);
  await receiveCallback(deps, 'bank', callback, { requestId: newId() });
};
const settledEvents = async (bill: Ref) => {
  const { rows } = await sql<{ payload: { applicationId: string | null } }>`select payload from outbox_event
    where topic = 'payments.settled' and key = ${bill.id}`.execute(database.owner.db);
  return rows.map((row) => row.payload);
};

test('免交: nothing is due, whoever waits for the payment goes on, money that still comes goes back', async () => {
  const bill = await world.bill();
  const attempt = await start(bill);
  const done = await relieve(bill, { kind: 'exempt', applicant: 'natural-person' });
  assert.deepEqual(done, { state: 'waived', amountFen: 0, dueOn: null });
  assert.equal((await settledEvents(bill)).length, 1);
  assert.equal(
    code(await startPayment(deps, world.context(), { bill, channel: 'wechat' })),
    'payments.waived',
  );
  await tell(channels.bank.pay(attempt.out_trade_no));
  assert.equal((await surplusOfBill(deps.db, bill))[0]?.why, 'bill-waived');
  assert.equal(await world.stateOf(bill), 'waived');
  assert.equal(code(await relieve(bill, { kind: 'exempt', applicant: 'natural-person' })), 'payments.waived');
  await world.relay();
});

test('免交 is not for organisations; 减交 takes off thirty percent at least, and once', async () => {
  const bill = await world.bill(100_000);
  assert.equal(
    code(await relieve(bill, { kind: 'exempt', applicant: 'organisation' })),
    'payments.relief-barred',
  );
  assert.equal(
    code(await relieve(bill, { kind: 'reduce', percent: 29, applicant: 'organisation' })),
    'payments.relief-barred',
  );
  const done = await relieve(bill, { kind: 'reduce', percent: 40, applicant: 'organisation' });
  assert.ok(!isRefusal(done) && done.amountFen === 60_000);
  assert.equal(
    code(await relieve(bill, { kind: 'reduce', percent: 30, applicant: 'organisation' })),
    'payments.relief-twice',
  );
  const row = await billOf(deps.db, bill);
  assert.deepEqual(
    [row?.original_fen, row?.amount_fen, row?.steps.at(-1)?.amount],
    [100_000, 60_000, -40_000],
  );
});

test('减交 while an order of the old sum is open: it is ended; paid before that, the whole goes back; the new sum settles', async () => {
  const bill = await world.bill(100_000);
  const old = await start(bill);
  await relieve(bill, { kind: 'reduce', percent: 30, applicant: 'natural-person' });
  const next = await start(bill);
  assert.equal(next.amount_fen, 70_000);
  await tell(channels.bank.pay(old.out_trade_no)); // the old form was still open in another window
  assert.deepEqual(
    (await surplusOfBill(deps.db, bill)).map((one) => [one.why, one.amount_fen]),
    [['bill-changed', 100_000]],
  );
  assert.equal(await world.stateOf(bill), 'open');
  await tell(channels.bank.pay(next.out_trade_no));
  assert.equal(await world.stateOf(bill), 'settled');
  assert.equal((await receiptOfBill(deps.db, bill))?.amount_fen, 70_000);
  assert.equal(
    code(await relieve(bill, { kind: 'exempt', applicant: 'natural-person' })),
    'payments.settled',
  );
});

test('缓交: the day moves, an overdue bill opens again, and falls due on the new day', async () => {
  const bill = await world.bill();
  await world.notice(bill);
  clock.set('2026-03-10T01:00:00.000Z' as Instant);
  await world.task('due', { ...bill });
  assert.equal(await world.stateOf(bill), 'overdue');
  const early = await relieve(bill, { kind: 'defer', until: '2026-03-09', applicant: 'natural-person' });
  assert.equal(code(early), 'payments.relief-day');
  const done = await relieve(bill, { kind: 'defer', until: '2026-06-30', applicant: 'natural-person' });
  assert.deepEqual(done, { state: 'open', amountFen: 230_000, dueOn: '2026-06-30' });
  await world.task('due', { ...bill });
  assert.equal(await world.stateOf(bill), 'open');
  clock.set('2026-07-01T01:00:00.000Z' as Instant);
  await world.task('due', { ...bill });
  assert.equal(await world.stateOf(bill), 'overdue');
});

test('a fee of an application before a suit: no filing, no case, a day named by the court; then its application hears of the payment', async () => {
  const applicationId = newId();
  const on = '2026-07-08' as PlainDate;
  const make = () =>
    act(
      court(),
      { name: 'applications.bill', subject: { type: 'application', id: applicationId, courtId: 'G13' } },
      (unit) =>
        createBill(unit, {
          courtId: 'G13',
          caseId: null,
          caseNumber: 'G13-2026-S-000001',
          applicationId,
          payerId: world.lawyer.id,
          kind: 'preservation-fee',
          amountFen: 102_000,
          steps: [{ label: '保全数额', amount: 102_000, article: '《诉讼费用交纳办法》第十四条第二项' }],
          title: '诉前财产保全',
          due: {
            on,
            counting: { steps: ['法院指定'], warnings: [], article: '《诉讼费用交纳办法》第二十二条第三款' },
          },
        }),
    );
  const made = await make();
  assert.ok(!isRefusal(made) && made.billId);
  await assert.rejects(make(), /bill_of_application/, 'one bill for one application and kind');
  const bill = { courtId: 'G13', id: made.billId };
  assert.equal((await billOf(deps.db, bill))?.due_on, on);
  const attempt = await start(bill);
  await tell(channels.bank.pay(attempt.out_trade_no));
  const [event] = await settledEvents(bill);
  assert.equal(event?.applicationId, applicationId);
  await world.relay();
  const listed = await deps.db
    .selectFrom('lawyer_bill')
    .selectAll()
    .where('bill_id', '=', bill.id)
    .executeTakeFirst();
  assert.deepEqual(
    [listed?.filing_id, listed?.application_id, listed?.state],
    [null, applicationId, 'settled'],
  );
});

test('payment against closing, and payment against refund, at the same moment: money is never lost and never doubled', async () => {
  for (let i = 0; i < 6; i++) {
    const bill = await world.bill(1_000);
    const attempt = await start(bill);
    const callback = channels.bank.pay(attempt.out_trade_no);
    const close = act(
      court(),
      { name: 'filing.withdraw', subject: { type: 'bill', id: bill.id, courtId: 'G13' } },
      (unit) => closeBill(unit, { courtId: 'G13', billId: bill.id, why: '准许撤诉' }),
    );
    await Promise.all([tell(callback), close]);
    const [receipt, surplus] = [await receiptOfBill(deps.db, bill), await surplusOfBill(deps.db, bill)];
    assert.equal((receipt ? 1 : 0) + surplus.length, 1);
    assert.equal(await world.stateOf(bill), receipt ? 'settled' : 'closed');
  }
  const bill = await world.bill(1_000);
  const attempt = await start(bill);
  const callback = channels.bank.pay(attempt.out_trade_no);
  await tell(callback);
  const receipt = await receiptOfBill(deps.db, bill);
  assert.ok(receipt);
  const refund = () =>
    act(
      court(),
      { name: 'applications.decide', subject: { type: 'bill', id: bill.id, courtId: 'G13' } },
      (unit) =>
        requestRefund(unit, {
          courtId: 'G13',
          receiptId: receipt.id,
          amountFen: 600,
          why: '撤诉',
          ground: 'withdrawn',
          dueOn: '2026-07-20',
        }),
    );
  // the same payment told again and again while two refunds of six tenths are decided
  await Promise.all([refund(), tell(callback), refund(), tell(callback)]);
  assert.deepEqual(
    (await refundsOfBill(deps.db, bill)).map((one) => one.amount_fen),
    [600],
  );
  assert.equal((await surplusOfBill(deps.db, bill)).length, 0);
});
