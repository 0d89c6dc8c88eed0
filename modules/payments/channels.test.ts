import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { alipay } from '#gateways/payment-channels/alipay/http.ts';
import { unionpay } from '#gateways/payment-channels/unionpay/http.ts';
import { wechatPay } from '#gateways/payment-channels/wechat/http.ts';
import { startStandIn } from '#gateways/testing/stand-in.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { addDays, type Instant, toPlainDate } from '#law/time.ts';
import { receiveCallback } from './acts/callback.ts';
import { follow } from './acts/follow.ts';
import { reconcile } from './acts/reconcile.ts';
import { refundByHand, retryRefund } from './acts/court-refund.ts';
import { refundSurplus } from './acts/refund.ts';
import { requestRefund } from './acts/request-refund.ts';
import { sendRefund } from './acts/send-refund.ts';
import { CALLBACK_PATHS, startPayment } from './acts/start.ts';
import type { PaymentsDeps } from './deps.ts';
import { billOf, receiptOfBill, type Ref, surplusOfBill } from './queries.ts';
import { refundOf } from './refund-queries.ts';
import { later } from './rules.ts';
import type { PaymentAttemptTable } from './tables.ts';
import type { ChannelId } from './terms.ts';
import { paymentsWorld, someStaff } from './testing.ts';

/** The room through the real gateways to the stand-ins of the channels, separate programs that sign, encrypt, call back and misbehave. */
const database = await testDatabase();
const world = paymentsWorld(database);
world.clock.set(new Date().toISOString() as Instant); // the stand-ins keep real time
const directory = mkdtempSync(path.join(tmpdir(), 'payments-'));
const shops = {} as Record<ChannelId, Awaited<ReturnType<typeof startStandIn>>>;
let deps: PaymentsDeps;
const answered: { status: number; channel: ChannelId }[] = [];

const receiver = createServer((request, response) => {
  answer(request).then(
    ({ status, contentType, body }) => response.writeHead(status, { 'content-type': contentType }).end(body),
    () => response.writeHead(500).end(),
  );
});

async function answer(request: IncomingMessage) {
  const channel = (Object.keys(CALLBACK_PATHS) as ChannelId[]).find(
    (id) => CALLBACK_PATHS[id] === request.url,
  );
  assert.ok(channel, request.url);
  let rawBody = '';
  for await (const chunk of request.setEncoding('utf8')) rawBody += chunk;
  const told = await receiveCallback(
    deps,
    channel,
    { headers: request.headers, rawBody },
    { requestId: newId() },
  );
  answered.push({ status: told.status, channel });
  return told;
}

before(async () => {
  const env = { KEYS_DIR: path.join(directory, 'keys') };
  shops.wechat = await startStandIn('wechat-pay', env);
  shops.alipay = await startStandIn('alipay', env);
  shops.bank = await startStandIn('unionpay', env);
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const key = (file: string) => readFileSync(path.join(env.KEYS_DIR, file), 'utf8');
  deps = {
    ...world.deps,
    publicUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`,
    channels: {
      wechat: wechatPay({
        mchid: '1900000001',
        appid: 'wx0000000000000001',
        merchantSerial: new X509Certificate(key('wechat-merchant-cert.pem')).serialNumber,
        merchantKey: key('wechat-merchant-key.pem'),
        apiV3Key: key('wechat-api-v3-key.txt'),
        baseUrl: shops.wechat.url,
      }),
      alipay: alipay({
        appId: '2021000000000001',
        sellerId: '2088000000000001',
        appKey: key('alipay-app-key.pem'),
        alipayPublicKey: key('alipay-platform-public.pem'),
        gateway: `${shops.alipay.url}/gateway.do`,
      }),
      bank: unionpay({
        merId: '000000000000001',
        merchantCertificate: key('unionpay/merchant-cert.pem'),
        merchantKey: key('unionpay/merchant-key.pem'),
        trust: {
          root: key('unionpay/root.pem'),
          middle: key('unionpay/middle.pem'),
          company: '模拟银联（演示环境）',
        },
        gateway: shops.bank.url,
        accounts: `${shops.bank.url}/`,
      }),
    },
  };
});
after(async () => {
  await Promise.all(Object.values(shops).map((shop) => shop.stop()));
  receiver.close();
  receiver.closeAllConnections();
  rmSync(directory, { recursive: true });
});

const behave = async (channel: ChannelId, how: object) => {
  await fetch(`${shops[channel].url}/sandbox/behaviour`, { method: 'POST', body: JSON.stringify(how) });
};
const start = async (bill: Ref, channel: ChannelId): Promise<PaymentAttemptTable> => {
  const attempt = await startPayment(deps, world.context(), { bill, channel });
  assert.ok(!isRefusal(attempt), JSON.stringify(attempt));
  return attempt;
};
/** The payer scans and pays, or opens the cashier and pays. */
async function pay(attempt: PaymentAttemptTable): Promise<void> {
  const fields = new URLSearchParams({ act: 'pay' });
  if (attempt.channel === 'wechat') fields.set('code_url', attempt.code_url ?? '');
  else if (attempt.form) {
    const { action, fields: sent } = attempt.form;
    const page = await fetch(action, { method: 'POST', body: new URLSearchParams(sent) });
    fields.set('order', new URL(page.url).searchParams.get('order') ?? '');
  } else {
    const cashier = await fetch(attempt.redirect_url ?? '');
    fields.set('trade', new URL(cashier.url).searchParams.get('trade') ?? '');
  }
  const url = `${shops[attempt.channel].url}/pay`;
  const paid = await fetch(url, { method: 'POST', redirect: 'manual', body: fields });
  assert.ok(paid.status < 400, `${attempt.channel} ${paid.status}`);
}
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(25)) if (await holds()) return;
  assert.fail(what);
}
const stateOf = async (bill: Ref) => (await billOf(deps.db, bill))?.state;
const ref = (attempt: PaymentAttemptTable): Ref => ({ courtId: attempt.court_id, id: attempt.id });

for (const channel of ['wechat', 'alipay', 'bank'] as const) {
  test(`${channel}: paid, told by call-back, settled`, async () => {
    const bill = await world.bill();
    await pay(await start(bill, channel));
    await until('settled', async () => (await stateOf(bill)) === 'settled');
  });

  test(`${channel}: forged copies are refused with 401, repeats are harmless`, async () => {
    await behave(channel, { forge: true, duplicates: 3 });
    answered.length = 0;
    const bill = await world.bill();
    await pay(await start(bill, channel));
    await until('five messages', async () => answered.length >= 5);
    await behave(channel, {});
    assert.equal(answered.filter((one) => one.status === 401).length, 1);
    // the first and its three repeats, and whatever is repeated meanwhile
    assert.ok(answered.filter((one) => one.status < 300).length >= 4);
    const receipts = await deps.db
      .selectFrom('receipt')
      .select('id')
      .where('bill_id', '=', bill.id)
      .execute();
    assert.equal(receipts.length, 1);
  });

  test(`${channel}: a lost call-back is made good by a question, one of another sum by the channel’s answer`, async () => {
    await behave(channel, { drop: true });
    const [lost, wrong] = [await world.bill(), await world.bill()];
    const first = await start(lost, channel);
    await pay(first);
    await follow(deps, ref(first));
    assert.equal(await stateOf(lost), 'settled');
    await behave(channel, { misstateFen: 100 });
    answered.length = 0;
    const second = await start(wrong, channel);
    await pay(second);
    await until('told', async () => answered.length > 0);
    await behave(channel, {});
    assert.equal(await stateOf(wrong), 'open');
    await follow(deps, ref(second));
    assert.equal(await stateOf(wrong), 'settled');
  });

  if (channel === 'bank') continue; // UnionPay knows no closing
  test(`${channel}: an order is closed at the channel when its bill takes no money any more`, async () => {
    const other = channel === 'wechat' ? 'alipay' : 'wechat';
    const bill = await world.bill();
    const [left, paid] = [await start(bill, channel), await start(bill, other)];
    if (channel === 'alipay') await fetch(left.redirect_url ?? '');
    await pay(paid);
    await until('settled', async () => (await stateOf(bill)) === 'settled');
    assert.equal(await follow(deps, ref(left)), true);
    await assert.rejects(pay(left), /4\d\d/);
  });
}

test('paid at both channels: one receipt; the other sum goes back through its own channel; both accounts of the day agree', async () => {
  const bill = await world.bill();
  const [first, second] = [await start(bill, 'wechat'), await start(bill, 'alipay')];
  await Promise.all([pay(first), pay(second)]);
  await until('both known', async () => (await surplusOfBill(deps.db, bill)).length === 1);
  const [surplus] = await surplusOfBill(deps.db, bill);
  assert.ok(surplus);
  await until('refunded', async () => {
    await refundSurplus(deps, { courtId: surplus.court_id, id: surplus.id });
    return (await surplusOfBill(deps.db, bill))[0]?.state === 'done';
  });
  const day = toPlainDate(world.clock.now());
  for (const channel of ['wechat', 'alipay'] as const) {
    const { lines, differences } = await reconcile(deps, channel, day);
    assert.ok(lines >= 5);
    assert.equal(differences, 0);
  }
  const sums = await world.sums();
  assert.equal(sums.bills, sums.receipts + sums.open);
  assert.equal(sums.taken, sums.receipts + sums.surplus);
});

test('bank: an order cannot be closed, so money that still comes goes back', async () => {
  const bill = await world.bill();
  const [left, paid] = [await start(bill, 'bank'), await start(bill, 'wechat')];
  await pay(paid);
  await until('settled', async () => (await stateOf(bill)) === 'settled');
  assert.equal(await follow(deps, ref(left)), false);
  await pay(left);
  await until('known', async () => (await surplusOfBill(deps.db, bill)).length === 1);
  const [surplus] = await surplusOfBill(deps.db, bill);
  assert.ok(surplus?.why === 'second-payment' && surplus.channel === 'bank');
  await until('refunded', async () => {
    await refundSurplus(deps, { courtId: surplus.court_id, id: surplus.id });
    return (await surplusOfBill(deps.db, bill))[0]?.state === 'done';
  });
});

/** A refund that the court has decided, of a bill that was paid. */
async function decided(channel: ChannelId, amountFen: number, of?: Ref) {
  const bill = of ?? (await world.bill(1_000));
  if (!of) {
    await pay(await start(bill, channel));
    await until('settled', async () => (await stateOf(bill)) === 'settled');
  }
  const receipt = await receiptOfBill(deps.db, bill);
  assert.ok(receipt);
  const subject = { type: 'receipt', id: receipt.id, courtId: bill.courtId };
  const made = await act(
    world.context(systemActor('裁定生效')),
    { name: 'applications.decide', subject },
    (unit) =>
      requestRefund(unit, {
        courtId: bill.courtId,
        receiptId: receipt.id,
        amountFen,
        why: '准许撤诉，退还多交部分',
        ground: 'withdrawn',
        dueOn: addDays(toPlainDate(world.clock.now()), 15),
      }),
  );
  assert.ok(!isRefusal(made), JSON.stringify(made));
  return { bill, refund: { courtId: bill.courtId, id: made.refundId } };
}
const stateOfRefund = async (one: Ref) => (await refundOf(deps.db, one))?.state;
const staff = () => world.context(someStaff('G13', ['court-admin']));
/** Lets the job run until the refund stands so. */
const sentUntil = (one: Ref, state: string) =>
  until(`${one.id} ${state}`, async () => {
    await sendRefund(deps, one);
    return (await stateOfRefund(one)) === state;
  });

for (const channel of ['wechat', 'alipay', 'bank'] as const) {
  test(`${channel}: in two parts, asked about until it is done, told twice without harm`, async () => {
    await behave(channel, { duplicates: 2 });
    const { bill, refund } = await decided(channel, 400);
    await sentUntil(refund, 'done');
    const { refund: rest } = await decided(channel, 600, bill);
    await sentUntil(rest, 'done');
    await behave(channel, {});
    assert.equal((await receiptOfBill(deps.db, bill))?.refunded_fen, 1_000);
  });

  test(`${channel}: refused, shown to the court, sent again by it under the same number`, async () => {
    const { refund } = await decided(channel, 500);
    await behave(channel, { refunds: 'refuse' });
    await sentUntil(refund, 'failed');
    const failed = await refundOf(deps.db, refund);
    assert.match(failed?.fault ?? '', /NOT_ENOUGH|33/);
    await sendRefund(deps, refund);
    assert.equal(await stateOfRefund(refund), 'failed', 'nobody tries again by himself');
    await behave(channel, {});
    world.clock.forward(60_000);
    assert.ok(!isRefusal(await retryRefund(staff(), refund)));
    await sentUntil(refund, 'done');
    assert.equal((await refundOf(deps.db, refund))?.out_refund_no, failed?.out_refund_no);
  });

  test(`${channel}: the answer is lost; it is asked about and not sent twice`, async () => {
    const { bill, refund } = await decided(channel, 700);
    await behave(channel, { refunds: 'silent', drop: true });
    await sendRefund(deps, refund);
    assert.equal(await stateOfRefund(refund), 'requested');
    await behave(channel, {});
    await sentUntil(refund, 'done');
    const { refund: rest } = await decided(channel, 300, bill);
    await sentUntil(rest, 'done'); // the channel has 300 left: it gave back 700 once
  });
}

for (const channel of ['wechat', 'bank'] as const)
  test(`${channel}: accepted and failed later; money by hand to the payer's own account alone, and not twice`, async () => {
    const { refund } = await decided(channel, 200);
    await behave(channel, { refunds: 'fail' });
    await sentUntil(refund, 'failed');
    await behave(channel, {});
    const input = { accountName: '孙示例', account: '6222000011112222', bank: '示例银行', voucher: 'V-1' };
    const other = await refundByHand(deps, staff(), refund, input);
    assert.ok(isRefusal(other) && other.refused === 'payments.refund-not-own-account');
    const own = await refundByHand(deps, staff(), refund, { ...input, accountName: '赵示例' });
    assert.ok(!isRefusal(own), JSON.stringify(own));
    const again = await refundByHand(deps, staff(), refund, { ...input, accountName: '赵示例' });
    assert.ok(isRefusal(again) && again.refused === 'payments.refund-not-failed');
    const elsewhere = await retryRefund(world.context(someStaff('G11', ['court-admin'])), refund);
    assert.ok(isRefusal(elsewhere) && elsewhere.refused === 'payments.refund-not-found');
  });

test('refunds stand in the accounts of the day: nothing differs', async () => {
  for (const channel of ['wechat', 'alipay', 'bank'] as const) {
    const early = channel === 'bank' ? 3_600_000 : 0; // its day closes at eleven in the evening
    const { lines, differences } = await reconcile(
      deps,
      channel,
      toPlainDate(later(world.clock.now(), early)),
    );
    assert.ok(lines >= 8, `${channel} ${lines}`);
    assert.equal(differences, 0, channel);
  }
});
