import assert from 'node:assert/strict';
import { X509Certificate, createCipheriv, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { callbackReceiver } from '../../testing/receiver.ts';
import { startStandIn } from '../../testing/stand-in.ts';
import type { Callback } from '../port.ts';
import type { WechatConfig } from './http.ts';
import { wechatPay } from './http.ts';

const directory = mkdtempSync(join(tmpdir(), 'wechat-'));
const keysDir = join(directory, 'keys');
let shop: Awaited<ReturnType<typeof startStandIn>>;
let receiver: Awaited<ReturnType<typeof callbackReceiver>>;
let receiverAccepts = true;

before(async () => {
  shop = await startStandIn('wechat-pay', { KEYS_DIR: keysDir });
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
const config = (over: Partial<WechatConfig> = {}): WechatConfig => ({
  mchid: '1900000001',
  appid: 'wx0000000000000001',
  merchantSerial: new X509Certificate(key('wechat-merchant-cert.pem')).serialNumber,
  merchantKey: key('wechat-merchant-key.pem'),
  apiV3Key: key('wechat-api-v3-key.txt'),
  baseUrl: shop.url,
  ...over,
});
const channel = (over: Partial<WechatConfig> = {}) => wechatPay(config(over));

const behave = async (how: object) => {
  await fetch(`${shop.url}/sandbox/behaviour`, { method: 'POST', body: JSON.stringify(how) });
};
let serial = 0;
const newOrder = (amountFen = 5000) => ({
  outTradeNo: `T${Date.now()}${(serial += 1)}`,
  amountFen,
  description: '案件受理费',
  notifyUrl: receiver.url,
  orderedAt: new Date().toISOString(),
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
});
const named = (outTradeNo: string) => ({ ...newOrder(), outTradeNo });
async function order(amountFen?: number) {
  const asked = newOrder(amountFen);
  const created = await channel().create(asked);
  assert.ok(created.kind === 'qr', JSON.stringify(created));
  return { ...asked, codeUrl: created.codeUrl };
}
const pay = (codeUrl: string, act = 'pay') =>
  fetch(`${shop.url}/pay`, { method: 'POST', body: new URLSearchParams({ code_url: codeUrl, act }) });
const verified = (callback: Callback | undefined) => {
  assert.ok(callback);
  return channel().verifyCallback(callback);
};

describe('an order', () => {
  it('is created, shown to the payer, paid, told by callback and found by query', async () => {
    const { outTradeNo, codeUrl } = await order(123_456);
    assert.match(codeUrl, /^weixin:\/\/wxpay\//);
    assert.deepEqual(await channel().query(named(outTradeNo)), { state: 'pending' });
    const shown = await (await fetch(`${shop.url}/pay?code_url=${encodeURIComponent(codeUrl)}`)).text();
    assert.match(shown, /¥1234\.56/);
    await pay(codeUrl, 'cancel');
    assert.deepEqual(await channel().query(named(outTradeNo)), { state: 'pending' });
    await pay(codeUrl);
    await receiver.waitFor(1);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment');
    assert.equal(told.event.outTradeNo, outTradeNo);
    assert.equal(told.event.amountFen, 123_456);
    assert.match(told.event.paidAt, /Z$/);
    const { kind: _kind, notificationId: _id, outTradeNo: _no, ...facts } = told.event;
    assert.deepEqual(await channel().query(named(outTradeNo)), { state: 'paid', ...facts });
  });

  it('may be created again as it was, but not with another amount, nor after payment', async () => {
    const asked = newOrder();
    const first = await channel().create(asked);
    assert.deepEqual(await channel().create(asked), first);
    const other = await channel().create({ ...asked, amountFen: asked.amountFen + 1 });
    assert.ok(other.kind === 'failed' && other.code === 'OUT_TRADE_NO_USED');
    assert.ok(first.kind === 'qr');
    await pay(first.codeUrl);
    const late = await channel().create(asked);
    assert.ok(late.kind === 'failed' && late.why === 'refused' && late.code === 'ORDERPAID');
  });

  it('can be closed before payment only, and cannot be paid once closed or expired', async () => {
    const open = await order();
    assert.deepEqual(await channel().close(open), { state: 'closed' });
    assert.equal((await pay(open.codeUrl)).status, 409);
    assert.deepEqual(await channel().query(open), { state: 'closed' });
    const paid = await order();
    await pay(paid.codeUrl);
    assert.deepEqual(await channel().close(paid), { state: 'already-paid' });
    const expired = await channel().create({
      ...newOrder(),
      expiresAt: new Date(Date.now() - 2000).toISOString(),
    });
    assert.ok(expired.kind === 'qr');
    assert.equal((await pay(expired.codeUrl)).status, 409);
  });

  it('that never was is not found', async () => {
    assert.deepEqual(await channel().query(named('T-never-was')), { state: 'not-found' });
    assert.deepEqual(await channel().close(named('T-never-was')), { state: 'not-found' });
    assert.deepEqual(
      await channel().queryRefund({
        outTradeNo: 'T-never-was',
        outRefundNo: 'R-never',
        sentAt: '2026-03-02T02:25:00.000Z',
      }),
      {
        state: 'not-found',
      },
    );
  });
});

describe('callbacks', () => {
  it('that are forged are refused while the true one is accepted', async () => {
    await behave({ forge: true });
    await pay((await order()).codeUrl);
    await receiver.waitFor(2);
    assert.deepEqual(await verified(receiver.received[0]), { ok: false, why: 'bad-signature' });
    assert.ok((await verified(receiver.received[1])).ok);
  });

  it('that are old are refused', async () => {
    await behave({ staleSeconds: 301 });
    await pay((await order()).codeUrl);
    await receiver.waitFor(1);
    assert.deepEqual(await verified(receiver.received[0]), { ok: false, why: 'expired' });
  });

  it('that are repeated carry the same notification id', async () => {
    await behave({ duplicates: 2 });
    await pay((await order()).codeUrl);
    await receiver.waitFor(3);
    const ids = new Set<string>();
    for (const callback of receiver.received) {
      const told = await verified(callback);
      assert.ok(told.ok);
      ids.add(told.event.notificationId);
    }
    assert.equal(ids.size, 1);
  });

  it('come again until they are acknowledged', async () => {
    receiverAccepts = false;
    await pay((await order()).codeUrl);
    await receiver.waitFor(1);
    receiverAccepts = true;
    await receiver.waitFor(2);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assert.equal(receiver.received.length, 2);
  });

  it('that are lost leave the truth to the query', async () => {
    await behave({ drop: true });
    const lost = await order();
    await pay(lost.codeUrl);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(receiver.received.length, 0);
    assert.equal((await channel().query(lost)).state, 'paid');
  });

  it('can come in another order than the payments', async () => {
    await behave({ reverseEvery: 2 });
    const first = await order();
    const second = await order();
    await pay(first.codeUrl);
    await pay(second.codeUrl);
    await receiver.waitFor(2);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment');
    assert.equal(told.event.outTradeNo, second.outTradeNo);
  });

  it('state the amount that was signed, so that a mismatch with the bill can be seen', async () => {
    await behave({ misstateFen: -4000 });
    await pay((await order(5000)).codeUrl);
    await receiver.waitFor(1);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment');
    assert.equal(told.event.amountFen, 1000);
  });

  it('that were altered, of unknown keys or other merchants are refused', async () => {
    await pay((await order()).codeUrl);
    await receiver.waitFor(1);
    const [genuine] = receiver.received;
    assert.ok(genuine);
    const altered = { ...genuine, rawBody: genuine.rawBody.replace('SUCCESS', 'success') };
    assert.deepEqual(await verified(altered), { ok: false, why: 'bad-signature' });
    assert.deepEqual(await verified({ headers: {}, rawBody: genuine.rawBody }), {
      ok: false,
      why: 'malformed',
    });
    const stranger = { ...genuine, headers: { ...genuine.headers, 'wechatpay-serial': 'ABCDEF' } };
    assert.deepEqual(await verified(stranger), { ok: false, why: 'unknown-key' });
    const otherMerchant = await channel({ mchid: '1900000002', platformKeys: platformKeys() }).verifyCallback(
      genuine,
    );
    assert.deepEqual(otherMerchant, { ok: false, why: 'other-merchant' });
    const otherSecret = channel({ apiV3Key: 'x'.repeat(32), platformKeys: platformKeys() });
    assert.deepEqual(await otherSecret.verifyCallback(genuine), { ok: false, why: 'bad-signature' });
  });

  it('signed by the platform but encrypted for nobody are refused (the GCM tag is checked)', async () => {
    const resource = encrypted(JSON.stringify({ mchid: '1900000001' }));
    const bytes = Buffer.from(resource.ciphertext, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const body = notification({ ...resource, ciphertext: bytes.toString('base64') });
    assert.deepEqual(await verified({ headers: signed(body), rawBody: body }), {
      ok: false,
      why: 'bad-signature',
    });
    const odd = notification(encrypted('not json'));
    assert.deepEqual(await verified({ headers: signed(odd), rawBody: odd }), { ok: false, why: 'malformed' });
  });
});

const platformKeys = () => ({
  [new X509Certificate(key('wechat-platform-cert.pem')).serialNumber]: key('wechat-platform-cert.pem'),
});
function signed(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const text = `${timestamp}\nnonce\n${body}\n`;
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': 'nonce',
    'wechatpay-serial': Object.keys(platformKeys())[0] ?? '',
    'wechatpay-signature': createSign('RSA-SHA256')
      .update(text)
      .sign(key('wechat-platform-key.pem'), 'base64'),
  };
}
function encrypted(plain: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', key('wechat-api-v3-key.txt'), nonce).setAAD(
    Buffer.from('transaction'),
  );
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: 'transaction' };
}
const notification = (resource: object): string =>
  JSON.stringify({ id: 'n1', event_type: 'TRANSACTION.SUCCESS', resource });

describe('refunds and the bill of the day', () => {
  it('gives back in parts, never more than was paid, and repeats nothing', async () => {
    const paid = await order(5000);
    await pay(paid.codeUrl);
    const part = {
      outTradeNo: paid.outTradeNo,
      outRefundNo: `R${paid.outTradeNo}`,
      refundFen: 2000,
      transactionId: 'not asked for here',
      sentAt: new Date().toISOString(),
      totalFen: 5000,
      reason: '减半收取',
      notifyUrl: receiver.url,
    };
    assert.equal((await channel().refund(part)).state, 'processing');
    await receiver.waitFor(2);
    const told = await verified(receiver.received[1]);
    assert.ok(told.ok && told.event.kind === 'refund');
    assert.equal(told.event.outRefundNo, part.outRefundNo);
    assert.equal(told.event.state, 'succeeded');
    const done = await channel().queryRefund(part);
    assert.ok(done.state === 'succeeded' && done.refundFen === 2000);
    assert.equal((await channel().refund(part)).state, 'succeeded');
    const tooMuch = await channel().refund({ ...part, outRefundNo: `${part.outRefundNo}b`, refundFen: 3001 });
    assert.ok(tooMuch.state === 'refused' && tooMuch.code === 'NOT_ENOUGH');
    assert.equal((await channel().refund({ ...part, refundFen: 2001 })).state, 'refused');
    const still = await channel().query(paid);
    assert.ok(still.state === 'paid' && still.amountFen === 5000);

    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const bill = await channel().dailyBill(today);
    assert.ok(bill.ok);
    const rows = bill.rows.filter((row) => row.outTradeNo === paid.outTradeNo);
    assert.deepEqual(
      rows.map(({ kind, amountFen, outRefundNo }) => ({ kind, amountFen, outRefundNo })),
      [
        { kind: 'payment', amountFen: 5000, outRefundNo: undefined },
        { kind: 'refund', amountFen: 2000, outRefundNo: part.outRefundNo },
      ],
    );
    assert.deepEqual(await channel().dailyBill('2020-01-01'), { ok: true, rows: [] });
  });
});

describe('keys and silence', () => {
  it('refuses a merchant with a wrong key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const merchantKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const refused = await channel({ merchantKey }).create(newOrder());
    assert.ok(refused.kind === 'failed' && refused.why === 'refused' && refused.code === 'SIGN_ERROR');
  });

  it('does not believe an answer that is signed by another key', async () => {
    const platform = Object.keys(platformKeys())[0] ?? '';
    const wrong = channel({ platformKeys: { [platform]: key('wechat-merchant-cert.pem') } });
    const answer = await wrong.create(newOrder());
    assert.ok(answer.kind === 'failed' && answer.code === 'ANSWER_NOT_SIGNED');
  });

  it('says unknown when nobody answers in time', async () => {
    const silent = channel({ baseUrl: 'http://127.0.0.1:9', timeoutMs: 300 });
    const answer = await silent.query(named('T-1234567'));
    assert.ok(answer.state === 'unknown' && answer.why === 'unreachable');
    const slow: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('timed out')));
      });
    const late = await channel({ fetch: slow, timeoutMs: 50 }).query(named('T-1234567'));
    assert.ok(late.state === 'unknown' && late.code === 'NO_ANSWER');
  });
});
