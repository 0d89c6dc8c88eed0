import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/access/actor.ts';
import { createServer } from '#kernel/http/index.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { addCourtSettings, type CourtSettings, DEFAULT_COURT_SETTINGS } from '#modules/reference/index.ts';
import type { BillRow, BillView } from './terms.ts';
import { paymentsRoutes } from './routes.ts';
import { paymentsWorld, someLawyer, someStaff } from './testing.ts';

const database = await testDatabase();
const world = paymentsWorld(database);
const people: Record<string, Actor> = {
  payer: world.lawyer,
  stranger: someLawyer('孙示例'),
  registrar: someStaff('G13', ['registrar']),
  administrator: someStaff('G13', ['court-admin']),
  elsewhere: someStaff('G14', ['registrar', 'court-admin']),
};
const app = await createServer({
  db: world.deps.db,
  clock: world.clock,
  log: world.deps.log,
  routes: paymentsRoutes(world.deps),
  identify: async (request) => people[String(request.headers['x-person'])],
  limitScale: 100,
  trustProxy: false,
  title: 'test',
});
const get = (person: string, url: string) => app.inject({ url, headers: { 'x-person': person } });
const post = (person: string, url: string, payload: object) =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'x-person': person, 'x-tongban-csrf': '1', 'idempotency-key': newId() },
  });

test('the payer sees the bill with its counting and what he may do, pays, and downloads the certificate', async () => {
  const bill = await world.bill();
  await world.notice(bill);
  const path = `/api/bills/G13/${bill.id}`;
  const seen = (await get('payer', path)).json<BillView>();
  assert.deepEqual(seen.can.pay, { can: true });
  assert.equal(seen.can.receipt.can, false);
  assert.equal(seen.dueOn, '2026-03-09');
  assert.ok(seen.counting?.steps.length);
  assert.match(seen.counting.article, /诉讼费用交纳办法.*第二十二条/);
  assert.match(seen.consequence, /按撤诉处理/);
  assert.equal((await get('payer', `${path}/receipt.pdf`)).statusCode, 404);
  const started = await post('payer', `${path}/payments`, { channel: 'wechat' });
  assert.equal(started.statusCode, 200, started.body);
  const attempt = started.json<{ id: string; codeUrl: string; orderNo: string }>();
  assert.match(attempt.codeUrl, /^weixin:/);
  world.channels.wechat.pay(attempt.orderNo); // the call-back is lost; the page polls
  const polled = (await get('payer', `${path}/payments/${attempt.id}`)).json();
  assert.deepEqual([polled.state, polled.billState, polled.codeUrl], ['paid', 'settled', null]);
  const paid = (await get('payer', path)).json<BillView>();
  assert.deepEqual([paid.can.pay.can, paid.can.receipt.can], [false, true]);
  const pdf = await get('payer', paid.receipt?.pdf ?? '');
  assert.equal(pdf.statusCode, 200);
  assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
});

test('polling asks the channel at most every few seconds', async () => {
  const bill = await world.bill();
  const path = `/api/bills/G13/${bill.id}/payments`;
  const { id, orderNo } = (await post('payer', path, { channel: 'wechat' })).json();
  assert.equal((await get('payer', `${path}/${id}`)).json().state, 'pending');
  world.channels.wechat.pay(orderNo);
  assert.equal((await get('payer', `${path}/${id}`)).json().state, 'pending', 'asked a moment ago');
  world.clock.forward(3_001);
  assert.equal((await get('payer', `${path}/${id}`)).json().state, 'paid');
});

test('another lawyer, another court: the same 404 as for a bill that is not there; nobody: 401', async () => {
  const bill = await world.bill();
  const nowhere = `/api/bills/G13/${newId()}`;
  const body = (text: string) => text.replaceAll(/"instance":"[^"]*"/g, '');
  for (const tail of ['', '/receipt.pdf', `/payments/${newId()}`])
    for (const person of ['stranger', 'elsewhere']) {
      if (person === 'elsewhere' && tail.startsWith('/payments')) continue;
      const [there, missing] = [
        await get(person, `/api/bills/G13/${bill.id}${tail}`),
        await get(person, nowhere + tail),
      ];
      assert.deepEqual([there.statusCode, body(there.body)], [404, body(missing.body)], `${person} ${tail}`);
    }
  assert.equal(
    (await post('stranger', `/api/bills/G13/${bill.id}/payments`, { channel: 'wechat' })).statusCode,
    404,
  );
  assert.equal(
    (await post('registrar', `/api/bills/G13/${bill.id}/payments`, { channel: 'wechat' })).statusCode,
    403,
  );
  assert.equal((await get('nobody', `/api/bills/G13/${bill.id}`)).statusCode, 401);
  assert.equal((await get('registrar', '/api/desk/reconciliation')).statusCode, 403);
  assert.equal((await get('payer', '/api/desk/bills')).statusCode, 403);
});

test('lists: own bills by cursor and state; the court’s own bills; no codes for the court', async () => {
  for (let i = 0; i < 5; i++) await world.bill(1000 + i);
  await world.relay();
  const all: BillRow[] = [];
  let next: string | undefined = '';
  do {
    const page: { rows: BillRow[]; next?: string } = (
      await get('payer', `/api/bills?limit=2&cursor=${next}`)
    ).json();
    all.push(...page.rows);
    next = page.next;
  } while (next);
  assert.equal(new Set(all.map((row) => row.id)).size, 8);
  assert.equal((await get('payer', '/api/bills?state=settled')).json().rows.length, 2);
  assert.equal((await get('stranger', '/api/bills')).json().rows.length, 0);
  assert.equal((await get('registrar', '/api/desk/bills?limit=100')).json().rows.length, 8);
  assert.equal((await get('elsewhere', '/api/desk/bills')).json().rows.length, 0);
  const [open] = all.filter((row) => row.state === 'open');
  assert.ok(open?.filingId);
  const { filingId } = open;
  assert.equal(open.kindName, '案件受理费');
  for (const [person, path] of [
    ['payer', '/api/bills'],
    ['registrar', '/api/desk/bills'],
  ] as const) {
    const rows = (filing: string) =>
      get(person, `${path}?filingId=${filing}`).then((answer) => answer.json<{ rows: BillRow[] }>().rows);
    assert.deepEqual(
      (await rows(filingId)).map((row) => [row.id, row.filingId]),
      [[open.id, open.filingId]],
    );
    assert.deepEqual(await rows(newId()), []);
  }
  await post('payer', `/api/bills/G13/${open.id}/payments`, { channel: 'wechat' });
  const seen = (await get('registrar', `/api/bills/G13/${open.id}`)).json<BillView>();
  assert.deepEqual(
    seen.attempts.map((one) => one.codeUrl),
    [null],
  );
  assert.equal(seen.can.pay.can, false);
});

test('the court’s administrator sees what differed', async () => {
  const bill = await world.bill();
  const { orderNo } = (
    await post('payer', `/api/bills/G13/${bill.id}/payments`, { channel: 'alipay' })
  ).json();
  world.channels.alipay.pay(orderNo);
  await world.task('reconcile', { day: '2026-03-02' });
  const { days } = (await get('administrator', '/api/desk/reconciliation')).json();
  const lines = days.find((day: { channel: string }) => day.channel === 'alipay').lines;
  assert.deepEqual([lines.length, lines[0].verdict, lines[0].repaired], [1, 'missing-here', true]);
  assert.equal((await get('elsewhere', '/api/desk/reconciliation')).json().days.length, 0);
});

test('a call-back over HTTP is answered in the channel’s words', async () => {
  const sent = {
    method: 'POST',
    url: '/api/callbacks/alipay',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  } as const;
  const forged = await app.inject({ ...sent, payload: 'a=b' });
  assert.deepEqual([forged.statusCode, forged.body], [401, 'fail']);
});

test('a court that has not opened a channel does not offer it', async () => {
  const settings = {
    ...DEFAULT_COURT_SETTINGS,
    paymentChannels: ['bank', 'wechat'] satisfies CourtSettings['paymentChannels'],
  };
  await inTransaction(world.deps.db, (tx) =>
    addCourtSettings(tx, 'G13', 1, settings, newId(), world.clock.now()),
  );
  const bill = await world.bill();
  const path = `/api/bills/G13/${bill.id}`;
  assert.deepEqual((await get('payer', path)).json<BillView>().channels, ['wechat', 'bank']);
  const refused = await post('payer', `${path}/payments`, { channel: 'alipay' });
  assert.deepEqual([refused.statusCode, refused.json().code], [422, 'payments.channel-not-offered']);
});
