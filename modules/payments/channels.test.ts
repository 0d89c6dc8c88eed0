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
import { wechatPay } from '#gateways/payment-channels/wechat/http.ts';
import { startStandIn } from '#gateways/testing/stand-in.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import { receiveCallback } from './acts/callback.ts';
import { follow } from './acts/follow.ts';
import { reconcile } from './acts/reconcile.ts';
import { refundSurplus } from './acts/refund.ts';
import { CALLBACK_PATHS, startPayment } from './acts/start.ts';
import type { PaymentsDeps } from './deps.ts';
import { billOf, type Ref, surplusOfBill } from './queries.ts';
import type { PaymentAttemptTable } from './tables.ts';
import type { ChannelId } from './terms.ts';
import { paymentsWorld } from './testing.ts';

/** The room through the real gateways to the stand-ins of both channels, separate programs that sign, encrypt, call back and misbehave. */
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
    },
  };
});
after(async () => {
  await Promise.all([shops.wechat.stop(), shops.alipay.stop()]);
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
  else {
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

for (const channel of ['wechat', 'alipay'] as const) {
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
    assert.equal(answered.filter((one) => one.status < 300).length, 4);
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
