import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { receiveCallback } from './acts/callback.ts';
import { requestRefund } from './acts/request-refund.ts';
import { startPayment } from './acts/start.ts';
import { receiptOfBill, type Ref } from './queries.ts';
import { receiptOf, receiptsOfCase, refundsOfReceipt } from './refund-queries.ts';
import { paymentsWorld } from './testing.ts';
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
