import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { callbackReceiver } from '../../testing/receiver.ts';
import { startStandIn } from '../../testing/stand-in.ts';
import type { Callback, VerifiedCallback } from '../port.ts';
import { type UnionpayConfig, unionpay } from './http.ts';
import { digestOf, parseAnswer, signed, verifier } from './message.ts';
import { paidAt, settlementDay } from './shapes.ts';

const directory = mkdtempSync(join(tmpdir(), 'unionpay-'));
const keysDir = join(directory, 'keys');
let shop: Awaited<ReturnType<typeof startStandIn>>;
let receiver: Awaited<ReturnType<typeof callbackReceiver>>;
let accepts = true;

before(async () => {
  shop = await startStandIn('unionpay', { KEYS_DIR: keysDir });
  receiver = await callbackReceiver(async () => channel().acknowledgement(accepts));
});
after(async () => {
  await Promise.all([shop.stop(), receiver.stop()]);
  rmSync(directory, { recursive: true });
});
beforeEach(async () => {
  receiver.received.length = 0;
  accepts = true;
  await behave({});
});

const key = (file: string): string => readFileSync(join(keysDir, 'unionpay', file), 'utf8');
const COMPANY = '模拟银联（演示环境）';
const trust = () => ({ root: key('root.pem'), middle: key('middle.pem'), company: COMPANY });
const config = (over: Partial<UnionpayConfig> = {}): UnionpayConfig => ({
  merId: '000000000000001',
  merchantCertificate: key('merchant-cert.pem'),
  merchantKey: key('merchant-key.pem'),
  trust: trust(),
  gateway: shop.url,
  accounts: `${shop.url}/`,
  ...over,
});
const channel = (over: Partial<UnionpayConfig> = {}) => unionpay(config(over));
const behave = async (how: object) => {
  await fetch(`${shop.url}/sandbox/behaviour`, { method: 'POST', body: JSON.stringify(how) });
};
let serial = 0;
const newOrder = (amountFen = 5000) => ({
  outTradeNo: `G13${Date.now()}${String((serial += 1)).padStart(4, '0')}`,
  amountFen,
  description: '案件受理费',
  notifyUrl: receiver.url,
  returnUrl: 'http://127.0.0.1:59997/back',
  orderedAt: new Date().toISOString(),
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
});
/** What the payer's browser does: posts the form, and is led to the page of banks. */
async function open(asked = newOrder()) {
  const created = await channel().create(asked);
  assert.ok(created.kind === 'form');
  const answer = await fetch(created.action, { method: 'POST', body: new URLSearchParams(created.fields) });
  const handle = new URL(answer.url).searchParams.get('order') ?? '';
  return { ...asked, status: answer.status, text: await answer.text(), handle };
}
const pay = (handle: string, act = 'pay') =>
  fetch(`${shop.url}/pay`, { method: 'POST', body: new URLSearchParams({ order: handle, act }) });
async function paidOrder(amountFen = 5000) {
  const asked = await open(newOrder(amountFen));
  assert.equal((await pay(asked.handle)).status, 200);
  const standing = await channel().query(asked);
  assert.ok(standing.state === 'paid');
  return { ...asked, transactionId: standing.transactionId };
}
const refundOf = (paid: Awaited<ReturnType<typeof paidOrder>>, refundFen: number, mark = 'R') => ({
  outTradeNo: paid.outTradeNo,
  transactionId: paid.transactionId,
  outRefundNo: `${paid.outTradeNo}${mark}`,
  sentAt: new Date().toISOString(),
  refundFen,
  totalFen: paid.amountFen,
  reason: '减半收取',
  notifyUrl: receiver.url,
});
const verified = (callback: Callback | undefined) => {
  assert.ok(callback);
  return channel().verifyCallback(callback);
};
const isOf = (outRefundNo: string) => (one: VerifiedCallback) =>
  one.ok && one.event.kind === 'refund' && one.event.outRefundNo === outRefundNo;
async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 5000; ; ) {
    const answer = await ask();
    if (holds(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('an order', () => {
  it('is posted as a form, shown to the payer, paid, told by notice and found by query', async () => {
    const asked = newOrder(123_456);
    assert.deepEqual(await channel().query(asked), { state: 'not-found' });
    const { handle, text } = await open(asked);
    assert.match(text, /¥1234\.56/);
    assert.deepEqual(await channel().query(asked), { state: 'pending' });
    assert.deepEqual((await channel().close(asked)).state, 'unknown', 'no closing at UnionPay');
    const after = await (await pay(handle)).text();
    assert.match(after, /name="respCode" value="00"/);
    await receiver.waitFor(1);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment', JSON.stringify(told));
    assert.equal(told.event.outTradeNo, asked.outTradeNo);
    assert.equal(told.event.amountFen, 123_456);
    const { transactionId, amountFen, paidAt: at } = told.event;
    assert.match(transactionId, /^\d{21}$/);
    assert.ok(Math.abs(Date.parse(at) - Date.now()) < 5000);
    assert.deepEqual(await channel().query(asked), { state: 'paid', transactionId, amountFen, paidAt: at });
    assert.equal((await channel().close(asked)).state, 'already-paid');
  });

  it('ends by its own time, and what is said after that is final', async () => {
    const late = { ...newOrder(), expiresAt: new Date(Date.now() - 120_000).toISOString() };
    assert.deepEqual(await channel().query(late), { state: 'closed' }, 'never opened');
    const opened = await open({ ...newOrder(), expiresAt: new Date(Date.now() - 2000).toISOString() });
    assert.equal((await pay(opened.handle)).status, 409);
    assert.deepEqual(await channel().query(opened), { state: 'pending' }, 'clocks may differ a little');
    const over = { ...opened, expiresAt: new Date(Date.now() - 120_000).toISOString() };
    assert.deepEqual(await channel().query(over), { state: 'closed' });
    assert.deepEqual(await channel().close(over), { state: 'closed' });
  });

  it('is named by number and time together', async () => {
    const asked = await open();
    const other = { ...asked, orderedAt: new Date(Date.parse(asked.orderedAt) + 60_000).toISOString() };
    assert.deepEqual(await channel().query(other), { state: 'not-found' });
  });

  it('of somebody else’s signature or another merchant is not opened', async () => {
    const created = await channel().create(newOrder());
    assert.ok(created.kind === 'form');
    for (const over of [{ txnAmt: '1' }, { merId: '000000000000002' }]) {
      const body = new URLSearchParams({ ...created.fields, ...over });
      assert.equal((await fetch(created.action, { method: 'POST', body })).status, 400);
    }
  });
});

describe('notices', () => {
  it('come again until accepted, and after; forged ones are known', async () => {
    await behave({ forge: true, duplicates: 2 });
    await pay((await open()).handle);
    await receiver.waitFor(4);
    const verdicts = await Promise.all(receiver.received.map(verified));
    assert.deepEqual(
      verdicts.map((one) => (one.ok ? one.event.notificationId : one.why)),
      [
        'bad-signature',
        ...Array.from({ length: 3 }, () => (verdicts[1]?.ok ? verdicts[1].event.notificationId : '')),
      ],
    );
    receiver.received.length = 0;
    accepts = false;
    await behave({});
    await pay((await open()).handle);
    await receiver.waitFor(2);
  });

  it('are lost, late, or of another sum: the query tells', async () => {
    await behave({ drop: true });
    const lost = await open();
    await pay(lost.handle);
    assert.equal((await channel().query(lost)).state, 'paid');
    assert.equal(receiver.received.length, 0);
    await behave({ misstateFen: 1 });
    await pay((await open(newOrder(700))).handle);
    await receiver.waitFor(1);
    const told = await verified(receiver.received[0]);
    assert.ok(told.ok && told.event.kind === 'payment' && told.event.amountFen === 701);
  });

  it('of another merchant, without a signature, or with nothing in them are refused', async () => {
    await pay((await open()).handle);
    await receiver.waitFor(1);
    const [callback] = receiver.received;
    assert.ok(callback);
    const other = await channel({ merId: '000000000000009' }).verifyCallback(callback);
    assert.deepEqual(other, { ok: false, why: 'other-merchant' });
    for (const rawBody of ['', 'orderId=1', 'signature=x&signPubKeyCert=y&version=5.1.0&signMethod=01']) {
      const said = await channel().verifyCallback({ headers: {}, rawBody });
      assert.ok(!said.ok && ['malformed', 'unknown-key'].includes(said.why));
    }
  });
});

describe('certificates', () => {
  const message = () =>
    signed(
      { version: '5.1.0', signMethod: '01', orderId: '1', signPubKeyCert: key('sign-cert.pem') },
      key('sign-key.pem'),
    );
  it('must be of the chain, of the company, and in force', () => {
    assert.equal(verifier(trust())(message()), 'genuine');
    assert.equal(verifier({ ...trust(), company: '中国银联股份有限公司' })(message()), 'unknown-key');
    // the merchant's certificate is of the same chain, and is not UnionPay's
    const own = { version: '5.1.0', signMethod: '01', signPubKeyCert: key('merchant-cert.pem') };
    assert.equal(verifier(trust())(signed(own, key('merchant-key.pem'))), 'unknown-key');
    const later = () => Date.now() + 4000 * 86_400_000;
    assert.equal(verifier(trust(), later)(message()), 'unknown-key');
    const upsideDown = { ...trust(), root: key('middle.pem'), middle: key('root.pem') };
    assert.equal(verifier(upsideDown)(message()), 'unknown-key');
    assert.equal(verifier(trust())({ ...message(), orderId: '2' }), 'bad-signature');
  });
  it('an answer’s values stand as they are', () => {
    assert.deepEqual(parseAnswer('a=1&b={x=1&y=2}&c=p==&d=[q&r]&e='), {
      a: '1',
      b: '{x=1&y=2}',
      c: 'p==',
      d: '[q&r]',
      e: '',
    });
    assert.equal(digestOf({ b: '2', a: '1', signature: 'x', c: '' }), digestOf({ a: '1', b: '2' }));
  });
});

describe('refunds', () => {
  it('in parts, never more than was paid; accepted first, told later, repeated without harm', async () => {
    const paid = await paidOrder();
    const part = refundOf(paid, 2000);
    assert.deepEqual(await channel().queryRefund(part), { state: 'not-found' });
    const accepted = await channel().refund(part);
    assert.equal(accepted.state, 'processing');
    assert.equal((await channel().refund(part)).state, 'unknown', '12: ask, do not send again');
    await receiver.waitFor(2);
    const told = await verified(receiver.received[1]);
    assert.ok(told.ok && told.event.kind === 'refund' && told.event.state === 'succeeded');
    assert.deepEqual([told.event.outRefundNo, told.event.refundFen], [part.outRefundNo, 2000]);
    const done = await channel().queryRefund(part);
    assert.ok(done.state === 'succeeded' && done.refundFen === 2000);
    const tooMuch = await channel().refund(refundOf(paid, 3001, 'S'));
    assert.ok(tooMuch.state === 'refused' && tooMuch.code === '33');
    assert.equal((await channel().refund(refundOf(paid, 3000, 'T'))).state, 'processing');
    assert.equal((await channel().query(paid)).state, 'paid');
  });

  it('refused, failed later, sent again under the same number, answer lost', async () => {
    const paid = await paidOrder();
    await behave({ refunds: 'refuse' });
    const first = refundOf(paid, 5000);
    assert.equal((await channel().refund(first)).state, 'refused');
    await behave({ refunds: 'fail' });
    assert.equal((await channel().refund(first)).state, 'processing');
    const failed = await eventually(
      () => channel().queryRefund(first),
      (one) => one.state !== 'processing',
    );
    assert.ok(failed.state === 'failed' && failed.code === '63');
    const told = await eventually(
      async () => (await Promise.all(receiver.received.map(verified))).find(isOf(first.outRefundNo)),
      (one) => one !== undefined,
    );
    assert.ok(told?.ok && told.event.kind === 'refund' && told.event.state === 'failed');
    assert.equal(told.event.code, '63');
    await behave({ refunds: 'silent' });
    const again = { ...first, sentAt: new Date(Date.now() + 60_000).toISOString() };
    assert.deepEqual(await channel().queryRefund(again), { state: 'not-found' });
    assert.equal((await channel().refund(again)).state, 'unknown');
    const done = await eventually(
      () => channel().queryRefund(again),
      (one) => one.state === 'succeeded',
    );
    assert.equal(done.state, 'succeeded');
  });

  it('stand with the payments in the account of the day of settlement', async () => {
    const paid = await paidOrder();
    const part = refundOf(paid, 1500);
    await channel().refund(part);
    const at = Date.now() + 8 * 3_600_000 + 3_600_000; // the day closes at eleven in the evening
    const account = await channel().dailyBill(new Date(at).toISOString().slice(0, 10));
    assert.ok(account.ok);
    const rows = account.rows.filter((row) => row.outTradeNo === paid.outTradeNo);
    const { outTradeNo, transactionId } = paid;
    assert.deepEqual(rows, [
      { kind: 'payment', outTradeNo, transactionId, amountFen: 5000 },
      { kind: 'refund', outTradeNo, transactionId, outRefundNo: part.outRefundNo, amountFen: 1500 },
    ]);
    assert.deepEqual(await channel().dailyBill('2020-02-29'), { ok: true, rows: [] });
    assert.deepEqual(settlementDay('2026-03-02'), {
      from: '2026-03-01T15:00:00.000Z',
      until: '2026-03-02T15:00:00.000Z',
    });
  });
});

describe('silence and forgery', () => {
  it('answers that are not signed, not there, or too late say nothing', async () => {
    const asked = newOrder();
    const answering = (text: string, status = 200) =>
      channel({ fetch: async () => new Response(text, { status }) });
    for (const silent of [
      answering('respCode=00&origRespCode=00'),
      answering('', 502),
      channel({ gateway: 'http://127.0.0.1:9' }),
      channel({ trust: { ...trust(), company: 'another' } }),
    ]) {
      const standing = await silent.query(asked);
      assert.ok(standing.state === 'unknown' && standing.why === 'unreachable');
    }
    const unsigned = channel({ merchantKey: key('sign-key.pem') });
    const standing = await unsigned.query(asked);
    assert.ok(standing.state === 'unknown' && standing.code === '11');
  });

  it('the time of paying has no year: an order of New Year’s Eve is paid in January', () => {
    assert.equal(paidAt('20261231235900', '0101000130'), '2026-12-31T16:01:30.000Z');
    assert.equal(paidAt('20260302102500', '0302102610'), '2026-03-02T02:26:10.000Z');
    assert.equal(paidAt('20260302102500', undefined), '2026-03-02T02:25:00.000Z');
  });
});
