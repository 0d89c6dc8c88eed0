import assert from 'node:assert/strict';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { CourtSystem, OutgoingMessage, Sent } from '#gateways/court-system/port.ts';
import { signMessage } from '#gateways/court-system/signature.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { emitEvent, relayOnce } from '#kernel/outbox/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import { aStaff } from '#modules/identity/testing.ts';
import { applyMessages, courtSystemActor } from './acts/apply.ts';
import { skipGap } from './acts/hear.ts';
import { replayMessage, setPeer } from './acts/keep.ts';
import { receiveMessage } from './acts/receive.ts';
import { sendMessages } from './acts/send.ts';
import { exchangeConsumers } from './consumers.ts';
import { messageDeeds } from './deeds/messages.ts';
import type { Deeds, ExchangeDeps } from './deps.ts';
import { gapOf, listIn, listOut, standingOf } from './queries.ts';
import { refuseExchange } from './refusals.ts';
import { findPeer } from './store.ts';

const COURT = 'J16';
const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString().trim(),
  };
};
const theirs = pair();
const { db } = (await testDatabase()).app;
const clock = movableClock('2026-03-02T02:25:00.000Z' as Instant);
const log = createLog('silent');
const keys = parseFieldKeys(newFieldKeys());

/** What a fake house of the court answers; what it was sent; what was done here at its word. */
let answer: () => Sent = () => ({
  is: 'received',
  receipt: { receivedAt: clock.now(), sha256: 'a'.repeat(64) },
});
const sent: OutgoingMessage[] = [];
const done: string[] = [];
let fail: 'no' | 'refuse' | 'throw' = 'no';
const deed = (name: string) => (context: ActContext, courtId: string, data: unknown) =>
  act(
    context,
    { name: 'exchange.case-node', subject: { type: 'case', id: courtId }, request: data },
    async (unit) => {
      if (fail === 'throw') throw new Error('broken');
      if (fail === 'refuse') return refuseExchange('exchange.no-case', { params: { number: '1' } });
      done.push(`${name} ${JSON.stringify(data)}`);
      await unit.audit({ subject: { type: 'case', id: courtId }, courtId });
      return { name };
    },
  );
const deeds = new Proxy({}, { get: (_target, name) => deed(String(name)) }) as Deeds; // every type does the same here
const courtSystem: CourtSystem = {
  send: async (_peer, message) => {
    sent.push(message);
    return answer();
  },
};
const deps = {
  db,
  clock,
  log,
  keys,
  publicUrl: 'http://localhost',
  ours: { keyId: 'tongban-1', publicKey: '', privateKey: '' },
  courtSystem,
  tells: {
    'filing.changed': async (_tx, event) => ({
      courtId: COURT,
      type: 'filing.submitted',
      about: { type: 'filing', id: String(event.payload['filingId']) },
      data: { filingId: String(event.payload['filingId']) },
    }),
  },
  deeds,
} as Partial<ExchangeDeps> as ExchangeDeps; // files are not read here
const admin = aStaff({ courtId: COURT, roles: ['court-admin'] });
const context = (actor = admin as ActContext['actor']): ActContext => ({
  db,
  clock,
  actor,
  requestId: newId(),
  idempotencyKey: newId(),
});
const set = (version: number, over: object = {}) =>
  setPeer(context(), COURT, {
    version,
    endpoint: 'http://127.0.0.1:9/',
    keyId: 'court-1',
    publicKey: theirs.publicKey,
    active: true,
    ...over,
  });
const refused = (value: unknown) => (isRefusal(value) ? value.refused : 'done');
const seconds = () => Math.floor(Date.parse(clock.now()) / 1_000);
let seq = 0;
type Over = { id?: string; pem?: string; court?: string; seq?: number };
/** The next message of the court; a number is used up only by what is kept. */
const from = (type: string, data: unknown, over: Over = {}) => {
  const body = JSON.stringify({
    id: over.id ?? randomUUID(),
    court: over.court ?? COURT,
    seq: over.seq ?? seq + 1,
    type,
    at: clock.now(),
    data,
  });
  const path = `/api/exchange/${COURT}/messages`;
  const key = { id: 'court-1', pem: over.pem ?? theirs.pem };
  const headers = { ...signMessage({ kind: 'request', method: 'POST', path }, body, key, seconds()) };
  return { courtId: COURT, path, headers, body };
};
const outsider = () => context(systemActor('对接'));
const receive = async (request: ReturnType<typeof from>) => {
  const answer = await receiveMessage(outsider(), deps, request);
  const { id, seq: number } = JSON.parse(request.body) as { id: string; seq: number }; // written above
  const kept = await db.selectFrom('exchange_in').select('seq').where('id', '=', id).executeTakeFirst();
  if (Number(kept?.seq) === number) seq = Math.max(seq, number);
  return answer;
};
const node = (title: string) => ({ caseNumber: '（2026）粤0106民初1001号', title });

test('a court that is not connected has no door', async () => {
  assert.equal(refused(await receive(from('case.node', node('移送')))), 'access.not-found');
});

test('the connection is set by version, with an Ed25519 key', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
    type: 'spki',
    format: 'pem',
  });
  assert.equal(refused(await set(0, { publicKey: String(rsa).trim() })), 'exchange.shape');
  assert.equal(refused(await set(0)), 'done');
  assert.equal(refused(await set(0)), 'write.version');
});

test('what came is kept once, done once, in the order of its numbers, and told back', async () => {
  const second = from('case.node', node('一'));
  const first = await receive(second);
  assert.deepEqual(await receive(second), first, 'the same again has the same receipt');
  await receive(from('case.node', node('二')));
  await Promise.all([applyMessages(deps), applyMessages(deps)]);
  assert.deepEqual(
    done.splice(0).map((line) => /"title":"(.)"/u.exec(line)?.[1]),
    ['一', '二'],
  );
  await sendMessages(deps);
  assert.deepEqual(
    sent.splice(0).map(({ type, data }) => [type, (data as { result: string }).result]),
    [
      ['message.result', 'applied'],
      ['message.result', 'applied'],
    ],
  );
});

test('not signed, signed by somebody else, changed on the way, another court, unknown type, wrong shape: refused', async () => {
  const good = from('case.node', node('三'));
  assert.equal(refused(await receive({ ...good, headers: {} as typeof good.headers })), 'exchange.unsigned');
  assert.equal(
    refused(await receive(from('case.node', node('三'), { pem: pair().pem }))),
    'exchange.unsigned',
  );
  assert.equal(refused(await receive({ ...good, body: good.body.replace('三', '四') })), 'exchange.unsigned');
  assert.equal(refused(await receive(from('case.node', node('三'), { court: 'G13' }))), 'exchange.court');
  assert.equal(refused(await receive(from('case.fly', {}))), 'exchange.shape');
  assert.equal(refused(await receive(from('case.node', { caseNumber: '1' }))), 'exchange.shape');
  assert.equal(refused(await receive(good)), 'exchange.different', 'its number is used by now');
  assert.equal(refused(await receive(from('case.node', node('三')))), 'done');
  await applyMessages(deps);
  assert.equal(done.splice(0).length, 1, 'what can never be applied has used its number and is no gap');
});

test('another message under an id that was used is refused', async () => {
  const id = randomUUID();
  assert.equal(refused(await receive(from('case.node', node('五'), { id }))), 'done');
  assert.equal(refused(await receive(from('case.node', node('六'), { id }))), 'exchange.different');
  await applyMessages(deps);
  done.length = 0;
});

test('a refusal ends a message and is shown; a fault is tried again and then shown as dead; both can be replayed', async () => {
  fail = 'refuse';
  await receive(from('case.node', node('七')));
  await applyMessages(deps);
  fail = 'throw';
  await receive(from('case.node', node('八')));
  await receive(from('case.node', node('九')));
  for (let tries = 0; tries < 6; tries++) {
    await applyMessages(deps);
    clock.forward(3_600_000);
  }
  const shown = await listIn(db, { courtId: COURT, trouble: true, limit: 2 });
  assert.deepEqual(
    shown.rows.map(({ state }) => state),
    ['dead', 'refused'],
    'the one behind waits its turn',
  );
  fail = 'no';
  await applyMessages(deps);
  assert.match(done.splice(0).join(), /九/u);
  for (const { id } of shown.rows)
    assert.equal(refused(await replayMessage(context(), COURT, { way: 'in', id })), 'done');
  await applyMessages(deps);
  assert.equal(done.splice(0).length, 2);
  const [again] = shown.rows;
  assert.ok(again);
  assert.equal(
    refused(await replayMessage(context(), COURT, { way: 'in', id: again.id })),
    'exchange.no-replay',
  );
  assert.equal(
    refused(await replayMessage(context(), 'G13', { way: 'in', id: again.id })),
    'exchange.not-found',
  );
});

test('what happens here is told once for each event, in order for each thing, until it is received', async () => {
  while ((await sendMessages(deps)) > 0);
  sent.length = 0;
  const filingId = newId();
  const event = {
    topic: 'filing.changed',
    key: filingId,
    payload: { courtId: COURT, filingId, act: 'submit' },
  };
  const relay = async () => {
    while ((await relayOnce(db, clock, exchangeConsumers(deps), log)) > 0);
  };
  for (let i = 0; i < 2; i++) await db.transaction().execute((tx) => emitEvent(tx, clock.now(), event));
  await db
    .transaction()
    .execute((tx) => emitEvent(tx, clock.now(), { ...event, payload: { ...event.payload, courtId: 'G13' } }));
  await relay();
  answer = () => ({ is: 'unknown', why: 'no answer' });
  await sendMessages(deps);
  assert.deepEqual(
    sent.splice(0).map(({ type }) => type),
    ['filing.submitted'],
    'the second waits for the first',
  );
  clock.forward(60_000);
  answer = () => ({ is: 'received', receipt: { receivedAt: clock.now(), sha256: 'b'.repeat(64) } });
  await sendMessages(deps);
  await sendMessages(deps);
  const numbers = sent.splice(0).map(({ seq: number }) => number);
  assert.equal(numbers.length, 2);
  assert.ok((numbers[0] ?? 0) < (numbers[1] ?? 0));
});

test('what a court refuses, or never takes, is shown and can be sent again', async () => {
  const filingId = newId();
  const event = {
    topic: 'filing.changed',
    key: filingId,
    payload: { courtId: COURT, filingId, act: 'submit' },
  };
  await db.transaction().execute((tx) => emitEvent(tx, clock.now(), event));
  while ((await relayOnce(db, clock, exchangeConsumers(deps), log)) > 0);
  answer = () => ({ is: 'unknown', why: 'no answer' });
  for (let tries = 0; tries < 24; tries++) {
    await sendMessages(deps);
    clock.forward(3 * 3_600_000);
  }
  const [dead] = (await listOut(db, { courtId: COURT, trouble: true, limit: 20 })).rows;
  assert.deepEqual([dead?.state, dead?.tries, dead?.fault], ['dead', 24, 'no answer']);
  answer = () => ({ is: 'refused', why: '不收' });
  await replayMessage(context(), COURT, { way: 'out', id: dead?.id ?? '' });
  await sendMessages(deps);
  const [no] = (await listOut(db, { courtId: COURT, trouble: true, limit: 20 })).rows;
  assert.deepEqual([no?.state, no?.fault], ['refused', '不收']);
  answer = () => ({ is: 'received', receipt: { receivedAt: clock.now(), sha256: 'c'.repeat(64) } });
  await replayMessage(context(), COURT, { way: 'out', id: dead?.id ?? '' });
  await sendMessages(deps);
  assert.deepEqual((await listOut(db, { courtId: COURT, trouble: true, limit: 20 })).rows, []);
});

test('what is missing holds back the rest and is asked for, again and again, until it comes', async () => {
  while ((await sendMessages(deps)) > 0);
  sent.length = 0;
  const [late, later] = [from('case.node', node('甲')), from('case.node', node('乙'), { seq: seq + 2 })];
  await receive(later);
  await applyMessages(deps);
  assert.deepEqual(done, [], 'the one behind the gap waits');
  const gap = await gapOf(db, COURT);
  assert.deepEqual([gap?.from, gap?.to, gap?.waiting], [seq - 1, seq - 1, 1]);
  assert.deepEqual((await standingOf(db, COURT)).missing, { from: seq - 1, to: seq - 1 });
  const asked = async () => {
    while ((await sendMessages(deps)) > 0);
    return sent
      .splice(0)
      .filter(({ type }) => type === 'message.wanted')
      .map(({ data }) => data);
  };
  assert.deepEqual(await asked(), [], 'it may only be on its way');
  for (let times = 0; times < 2; times++) {
    clock.forward(31_000);
    await applyMessages(deps);
    assert.deepEqual(await asked(), [{ from: seq - 1, to: seq - 1 }]);
    await applyMessages(deps);
    assert.deepEqual(await asked(), [], 'not again at once');
  }
  await receive(from('case.node', node('甲'), { seq: seq - 1 }));
  assert.equal(refused(await receive(late)), 'exchange.different');
  await applyMessages(deps);
  assert.deepEqual(
    done.splice(0).map((line) => /"title":"(.)"/u.exec(line)?.[1]),
    ['甲', '乙'],
  );
  assert.equal(await gapOf(db, COURT), null);
});

test('the administrator may wait no longer; what comes yet is still done', async () => {
  const missing = seq + 1;
  await receive(from('case.node', node('丁'), { seq: missing + 1 }));
  await applyMessages(deps);
  const wrong = { from: missing, to: missing + 1 };
  assert.equal(refused(await skipGap(context(), COURT, wrong)), 'exchange.no-gap');
  assert.equal(refused(await skipGap(context(), COURT, { from: missing, to: missing })), 'done');
  await applyMessages(deps);
  await receive(from('case.node', node('丙'), { seq: missing }));
  await applyMessages(deps);
  assert.deepEqual(
    done.splice(0).map((line) => /"title":"(.)"/u.exec(line)?.[1]),
    ['丁', '丙'],
  );
});

test('what has not come to the court is sent again under the same number, and never what does not exist', async () => {
  while ((await sendMessages(deps)) > 0);
  sent.length = 0;
  const { sent: last } = await standingOf(db, COURT);
  const wanted = (data: object) =>
    messageDeeds['message.wanted'](
      context(courtSystemActor(COURT)),
      COURT,
      data as { from: number; to: number },
    );
  assert.equal(refused(await wanted({ from: last, to: last + 1 })), 'exchange.not-sent');
  assert.deepEqual(await wanted({ from: last - 1, to: last }), { again: 2 });
  while ((await sendMessages(deps)) > 0);
  assert.deepEqual(
    sent.splice(0).map(({ seq: number }) => number),
    [last - 1, last],
  );
});

test('a court that does not answer is left in peace, and its other messages keep their tries', async () => {
  const wanted = { from: 1, to: 5 };
  await messageDeeds['message.wanted'](context(courtSystemActor(COURT)), COURT, wanted);
  answer = () => ({ is: 'unknown', why: 'no answer' });
  assert.equal(await sendMessages(deps), 0);
  assert.equal(sent.splice(0).length, 1);
  answer = () => ({ is: 'received', receipt: { receivedAt: clock.now(), sha256: 'd'.repeat(64) } });
  clock.forward(60_000);
  while ((await sendMessages(deps)) > 0);
  assert.equal(new Set(sent.splice(0).map(({ seq: number }) => number)).size, 5);
});

test('a refusal says in words why a signature does not hold', async () => {
  const said = async (request: Parameters<typeof receive>[0]) => {
    const answered = await receiveMessage(outsider(), deps, request);
    return isRefusal(answered) ? answered.detail : '';
  };
  const good = from('case.node', node('戊'));
  assert.match(await said({ ...good, headers: {} as typeof good.headers }), /没有签名/u);
  assert.match(await said({ ...good, body: `${good.body} ` }), /摘要/u);
  assert.match(await said(from('case.node', node('戊'), { pem: pair().pem })), /公钥不符/u);
  clock.forward(600_000);
  assert.match(await said(good), /五分钟/u);
  const changed = await set(1, { keyId: 'court-2', publicKey: pair().publicKey });
  assert.equal(refused(changed), 'done');
  assert.match(await said(from('case.node', node('戊'))), /不是该院现在登记的密钥/u);
  await set(2);
});

test('while the exchange is switched off, what happens waits and goes out afterwards', async () => {
  while ((await sendMessages(deps)) > 0);
  sent.length = 0;
  const { version } = (await findPeer(db, COURT)) ?? { version: 0 };
  await set(version, { active: false });
  const filingId = newId();
  const payload = { courtId: COURT, filingId, act: 'submit' };
  await db
    .transaction()
    .execute((tx) => emitEvent(tx, clock.now(), { topic: 'filing.changed', key: filingId, payload }));
  while ((await relayOnce(db, clock, exchangeConsumers(deps), log)) > 0);
  assert.equal(await sendMessages(deps), 0);
  await set(version + 1);
  await sendMessages(deps);
  assert.deepEqual(
    sent.splice(0).map(({ type }) => type),
    ['filing.submitted'],
  );
});

test('bodies are encrypted; the court acts under one name of its own', async () => {
  const rows = await db.selectFrom('exchange_in').select('body_sealed').execute();
  assert.ok(rows.length > 5 && rows.every(({ body_sealed: body }) => !body.includes('caseNumber')));
  const actor = courtSystemActor(COURT);
  assert.deepEqual([actor.courtId, actor.via, actor.id], [COURT, 'system', courtSystemActor(COURT).id]);
  assert.notEqual(actor.id, courtSystemActor('G13').id);
  assert.match(actor.id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
});
