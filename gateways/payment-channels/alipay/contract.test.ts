import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { callbackReceiver } from '../../testing/receiver.ts';
import { startStandIn } from '../../testing/stand-in.ts';
import type { Callback } from '../port.ts';
import { rowsOfBill } from './bill.ts';
import type { AlipayConfig } from './http.ts';
import { alipay } from './http.ts';

const directory = mkdtempSync(join(tmpdir(), 'alipay-'));
const keysDir = join(directory, 'keys');
let shop: Awaited<ReturnType<typeof startStandIn>>;
let receiver: Awaited<ReturnType<typeof callbackReceiver>>;
let receiverAccepts = true;

before(async () => {
  shop = await startStandIn('alipay', { KEYS_DIR: keysDir });
  receiver = await callbackReceiver(async () => channel().acknowledgement(receiverAccepts));
});
after(async () => {
  await Promise.all([shop.stop(), receiver.stop()]);
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  receiver.received.length = 0;
  receiverAccepts = true;
  await behave({});
});

const key = (file: string): string => readFileSync(join(keysDir, file), 'utf8');
const config = (over: Partial<AlipayConfig> = {}): AlipayConfig => ({
  appId: '2021000000000001',
  sellerId: '2088000000000001',
  appKey: key('alipay-app-key.pem'),
  alipayPublicKey: key('alipay-platform-public.pem'),
  gateway: `${shop.url}/gateway.do`,
  ...over,
});
const channel = (over: Partial<AlipayConfig> = {}) => alipay(config(over));
const behave = async (how: object) => {
  await fetch(`${shop.url}/sandbox/behaviour`, { method: 'POST', body: JSON.stringify(how) });
};

let serial = 0;
const newOrder = (amountFen = 5000) => ({
  outTradeNo: `A${Date.now()}${(serial += 1)}`,
  amountFen,
  description: '案件受理费 100%',
  notifyUrl: receiver.url,
  returnUrl: 'http://127.0.0.1:59997/back?bill=1',
  orderedAt: new Date().toISOString(),
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
});
const named = (outTradeNo: string) => ({ ...newOrder(), outTradeNo });
/** Opens the cashier as the payer's browser does. */
async function open(asked = newOrder()) {
  const created = await channel().create(asked);
  assert.ok(created.kind === 'redirect');
  const cashier = await fetch(created.url);
  const trade = new URL(cashier.url).searchParams.get('trade');
  return { ...asked, url: created.url, trade, status: cashier.status, text: await cashier.text() };
}
const pay = (trade: string | null, act = 'pay') =>
  fetch(`${shop.url}/pay`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ trade: trade ?? '', act }),
  });
const verified = (callback: Callback | undefined) => {
  assert.ok(callback);
  return channel().verifyCallback(callback);
};

describe('an order', () => {
  it('exists once the cashier is open, is paid, told by notice and found by query', async () => {
    const asked = newOrder(123_456);
    assert.deepEqual(await channel().query(asked), { state: 'not-found' });
    const { trade, text, outTradeNo } = await open(asked);
    assert.match(text, /¥1234\.56/);
    assert.deepEqual(await channel().query(named(outTradeNo)), { state: 'pending' });
    assert.match(
      (await pay(trade, 'cancel')).headers.get('location') ?? '',
      /^http:\/\/127\.0\.0\.1:59997\/back\?bill=1&/,
    );
    const paid = await pay(trade);
    assert.match(paid.headers.get('location') ?? '', /total_amount=1234\.56/);
    await receiver.waitFor(1);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment', JSON.stringify(told));
    const { kind: _kind, notificationId: _id, outTradeNo: number, ...facts } = told.event;
    assert.equal(number, outTradeNo);
    assert.equal(facts.amountFen, 123_456);
    assert.deepEqual(await channel().query(named(outTradeNo)), { state: 'paid', ...facts });
  });

  it('is not opened when its address was tampered with', async () => {
    const created = await channel().create(newOrder());
    assert.ok(created.kind === 'redirect');
    const cheaper = created.url.replace('50.00', '00.01');
    assert.notEqual(cheaper, created.url);
    assert.equal((await fetch(cheaper)).status, 400);
  });

  it('can be closed before payment only, and cannot be paid once closed or expired', async () => {
    const first = await open();
    assert.deepEqual(await channel().close(first), { state: 'closed' });
    assert.deepEqual(await channel().close(first), { state: 'closed' });
    assert.equal((await pay(first.trade)).status, 409);
    const paid = await open();
    await pay(paid.trade);
    assert.deepEqual(await channel().close(paid), { state: 'already-paid' });
    assert.equal((await fetch(paid.url)).status, 409);
    assert.deepEqual(await channel().close(named('A-never-was')), { state: 'not-found' });
    const expired = await open({ ...newOrder(), expiresAt: new Date(Date.now() - 2000).toISOString() });
    assert.equal((await pay(expired.trade)).status, 409);
  });
});

describe('notices', () => {
  it('that are forged are refused while the true one is accepted', async () => {
    await behave({ forge: true });
    await pay((await open()).trade);
    await receiver.waitFor(2);
    assert.deepEqual(await verified(receiver.received[0]), { ok: false, why: 'bad-signature' });
    assert.ok((await verified(receiver.received[1])).ok);
  });

  it('that are older than Alipay would repeat them are refused', async () => {
    await behave({ staleSeconds: 27 * 3600 });
    await pay((await open()).trade);
    await receiver.waitFor(1);
    assert.deepEqual(await verified(receiver.received[0]), { ok: false, why: 'expired' });
  });

  it('come again until they are answered with success, and carry the same id', async () => {
    receiverAccepts = false;
    await behave({ duplicates: 1 });
    await pay((await open()).trade);
    await receiver.waitFor(1);
    receiverAccepts = true;
    await receiver.waitFor(3);
    const ids = await Promise.all(
      receiver.received.map(async (callback) => {
        const told = await verified(callback);
        return told.ok ? told.event.notificationId : undefined;
      }),
    );
    assert.equal(new Set(ids).size, 1);
    assert.ok(ids[0]);
  });

  it('state the amount that was signed, so that a mismatch with the bill can be seen', async () => {
    await behave({ misstateFen: 1 });
    await pay((await open(newOrder(5000))).trade);
    await receiver.waitFor(1);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment');
    assert.equal(told.event.amountFen, 5001);
  });

  it('that were altered, weakened or meant for another seller are refused', async () => {
    await pay((await open()).trade);
    await receiver.waitFor(1);
    const [genuine] = receiver.received;
    assert.ok(genuine);
    const altered = {
      ...genuine,
      rawBody: genuine.rawBody.replace('total_amount=50.00', 'total_amount=5000.00'),
    };
    assert.deepEqual(await verified(altered), { ok: false, why: 'bad-signature' });
    const unsigned = { ...genuine, rawBody: genuine.rawBody.replace(/&sign=[^&]*/, '') };
    assert.deepEqual(await verified(unsigned), { ok: false, why: 'malformed' });
    const weaker = { ...genuine, rawBody: genuine.rawBody.replace('sign_type=RSA2', 'sign_type=RSA') };
    assert.deepEqual(await verified(weaker), { ok: false, why: 'malformed' });
    assert.deepEqual(await channel({ sellerId: '2088000000000009' }).verifyCallback(genuine), {
      ok: false,
      why: 'other-merchant',
    });
    const otherKey = channel({ alipayPublicKey: key('alipay-app-public.pem') });
    assert.deepEqual(await otherKey.verifyCallback(genuine), { ok: false, why: 'bad-signature' });
  });

  it('of a refund are no payment', async () => {
    await pay((await open()).trade);
    await receiver.waitFor(1);
    const params = new URLSearchParams(receiver.received[0]?.rawBody);
    params.set('gmt_refund', '2026-03-02 10:00:00.000');
    params.delete('sign');
    const content = [...params]
      .filter(([name]) => name !== 'sign_type')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    params.set(
      'sign',
      createSign('RSA-SHA256').update(content).sign(key('alipay-platform-key.pem'), 'base64'),
    );
    const told = await verified({ headers: {}, rawBody: params.toString() });
    assert.ok(told.ok);
    assert.equal(told.event.kind, 'other');
  });
});

describe('refunds and the bill of the day', () => {
  it('gives back in parts, never more than was paid, and repeats nothing', async () => {
    const { outTradeNo, trade } = await open(newOrder(5000));
    await pay(trade);
    const part = {
      outTradeNo,
      outRefundNo: `R${outTradeNo}`,
      refundFen: 2000,
      transactionId: 'not asked for here',
      sentAt: new Date().toISOString(),
      totalFen: 5000,
      reason: '减半收取',
    };
    assert.deepEqual(await channel().queryRefund(part), { state: 'not-found' });
    assert.deepEqual(await channel().refund(part), { state: 'processing', refundFen: 2000 });
    assert.deepEqual(await channel().refund(part), { state: 'processing', refundFen: 2000 });
    assert.deepEqual(await channel().queryRefund(part), { state: 'succeeded', refundFen: 2000 });
    const tooMuch = await channel().refund({ ...part, outRefundNo: `${part.outRefundNo}b`, refundFen: 3001 });
    assert.equal(tooMuch.state, 'refused');
    assert.equal((await channel().refund({ ...part, refundFen: 1 })).state, 'refused');
    assert.equal(
      (await channel().refund({ ...part, outRefundNo: `${part.outRefundNo}c`, refundFen: 3000 })).state,
      'processing',
    );
    // Refunded in whole, the trade closes; it had been paid all the same.
    assert.equal((await channel().query(named(outTradeNo))).state, 'paid');

    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const bill = await channel().dailyBill(today);
    assert.ok(bill.ok, JSON.stringify(bill));
    assert.deepEqual(
      bill.rows
        .filter((row) => row.outTradeNo === outTradeNo)
        .map(({ kind, amountFen, outRefundNo }) => ({ kind, amountFen, outRefundNo })),
      [
        { kind: 'payment', amountFen: 5000, outRefundNo: undefined },
        { kind: 'refund', amountFen: 2000, outRefundNo: part.outRefundNo },
        { kind: 'refund', amountFen: 3000, outRefundNo: `${part.outRefundNo}c` },
      ],
    );
    assert.deepEqual(await channel().dailyBill('2020-01-01'), { ok: true, rows: [] });
    await assert.rejects(rowsOfBill(Buffer.from('no zip')));
  });
});

describe('keys and silence', () => {
  it('knows nothing of an order after an answer signed by another key', async () => {
    const wrong = channel({ alipayPublicKey: key('alipay-app-public.pem') });
    const standing = await wrong.query(named('A1234567'));
    assert.ok(standing.state === 'unknown' && standing.why === 'unreachable');
  });

  it('is refused with a wrong application key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const appKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const standing = await channel({ appKey }).query(named('A1234567'));
    assert.ok(standing.state === 'unknown' && standing.code === 'isv.invalid-signature');
  });

  it('says unknown when nobody answers', async () => {
    const silent = channel({ gateway: 'http://127.0.0.1:9/gateway.do', timeoutMs: 300 });
    const standing = await silent.query(named('A1234567'));
    assert.ok(standing.state === 'unknown' && standing.code === 'NO_ANSWER');
  });
});
