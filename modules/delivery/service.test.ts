import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { recordConsent } from './index.ts';
import type { DeskDocumentView, DocumentView } from './terms.ts';
import { deliveryWorld, given, unconfirmed } from './testing.ts';

const database = await testDatabase();
const world = await deliveryWorld(database);
after(() => world.stop());
const { at, inject, issue, lawyer, registrar, relay, seal } = world;

const seen = async (actor: ReturnType<typeof lawyer>, id: string) =>
  (await inject(actor, 'GET', `/api/documents/G13/${id}`)).json<DocumentView>();
const desk = async (id: string) =>
  (await inject(registrar, 'GET', `/api/desk/documents/${id}`)).json<DeskDocumentView>();

test('it arrives on Friday at 22:10 at the given address: served that Friday, whether opened or not', async () => {
  const lin = lawyer();
  at('2026-03-06T14:00:00.000Z');
  const id = await issue('correction-notice', [given(lin)]);
  at('2026-03-06T14:10:00.000Z');
  await seal(id);
  const { service } = await seen(lin, id);
  assert.equal(service.state, 'effective');
  assert.equal(service.effective?.on, '2026-03-06');
  assert.equal(service.effective?.at, '2026-03-06T14:10:00.000Z');
  assert.equal(service.effective?.presumed, false);
  assert.match(service.effective?.article ?? '', /在线诉讼规则.*第三十一条第一款/);
  assert.equal(service.attempts[0]?.readAt, null);
  assert.deepEqual(
    service.deadlines.map(({ rule, dueOn }) => [rule, dueOn]),
    [['D09', '2026-03-13']],
  );
  assert.match(service.deadlines[0]?.steps[0] ?? '', /2026年3月6日.*不计算在内/);
});

test('a ruling effective on 5 February 2026 may be appealed until 24 February', async () => {
  const lin = lawyer();
  at('2026-02-05T08:00:00.000Z');
  const id = await issue('non-acceptance-ruling', [given(lin)]);
  await seal(id);
  const { service, paperOnRequest } = await seen(lin, id);
  assert.deepEqual(
    service.deadlines.map(({ rule, dueOn }) => [rule, dueOn]),
    [['D45', '2026-02-24']],
  );
  assert.ok(service.deadlines[0]?.steps.some((step) => step.includes('法定休假日')));
  assert.equal(paperOnRequest, true);
});

test('two channels: unread at an unconfirmed address on 2 March, at a confirmed one on 3 March: 3 March', async () => {
  const lin = lawyer();
  at('2026-03-02T01:00:00.000Z');
  const id = await issue('fee-notice', [unconfirmed(lin)]);
  await seal(id);
  const first = await desk(id);
  assert.equal(first.services[0]?.state, 'sent');
  assert.deepEqual(await world.events('delivery.effective', id), []);
  at('2026-03-03T03:00:00.000Z');
  const told = await inject(registrar, 'POST', `/api/desk/documents/${id}/channel`, {
    serviceId: first.services[0]?.id,
    channel: 'email',
    basis: 'given-address',
    address: 'zhao@example.invalid',
    sentAt: '2026-03-03T01:59:00.000Z',
    arrivedAt: '2026-03-03T02:00:00.000Z',
  });
  assert.equal(told.statusCode, 200, told.body);
  const { service } = await seen(lin, id);
  assert.equal(service.effective?.at, '2026-03-03T02:00:00.000Z');
  assert.equal(service.effective?.channel, 'email');
  assert.equal((await world.events('delivery.effective', id)).length, 1);
});

test('at an unconfirmed address opening is presumed receipt, and the file is not handed out before', async () => {
  const lin = lawyer();
  at('2026-03-02T01:00:00.000Z');
  const id = await issue('fee-notice', [unconfirmed(lin)]);
  await seal(id);
  await relay();
  await inject(lin, 'GET', '/api/documents');
  const before = await seen(lin, id);
  assert.equal(before.service.state, 'sent');
  assert.deepEqual(before.service.deadlines, []);
  assert.equal(before.service.consent, null);
  assert.equal(before.can.file.can, false);
  const shut = await inject(lin, 'GET', `/api/documents/G13/${id}/file`);
  assert.equal(shut.json<{ code: string }>().code, 'delivery.read-first');
  at('2026-03-04T02:00:00.000Z');
  const opened = await inject(lin, 'POST', `/api/documents/G13/${id}/read`);
  const { service, can } = opened.json<DocumentView>();
  assert.equal(service.effective?.at, '2026-03-04T02:00:00.000Z');
  assert.equal(service.effective?.presumed, true);
  assert.equal(service.consent?.form, 'accepted-service');
  assert.equal(can.file.can, true);
  assert.equal(service.deadlines[0]?.dueOn, '2026-03-11');
  at('2026-03-05T02:00:00.000Z');
  const again = await inject(lin, 'POST', `/api/documents/G13/${id}/read`);
  assert.equal(again.json<DocumentView>().service.attempts[0]?.readAt, '2026-03-04T02:00:00.000Z');
  const signed = await inject(lin, 'POST', `/api/documents/G13/${id}/acknowledge`);
  assert.equal(signed.json<DocumentView>().service.effective?.at, '2026-03-04T02:00:00.000Z');
  const twice = await inject(lin, 'POST', `/api/documents/G13/${id}/acknowledge`);
  assert.equal(twice.json<{ code: string }>().code, 'delivery.acknowledged');
  assert.equal((await world.events('delivery.effective', id)).length, 1);
});

test('the recipient proves arrival on 4 March against 3 March: effect and deadlines move, both times are kept', async () => {
  const lin = lawyer();
  at('2026-03-03T02:00:00.000Z');
  const id = await issue('correction-notice', [given(lin)]);
  await seal(id);
  assert.equal((await seen(lin, id)).service.deadlines[0]?.dueOn, '2026-03-10');
  at('2026-03-05T02:00:00.000Z');
  const url = `/api/documents/G13/${id}/dispute-arrival`;
  const proof = '3月3日平台停机公告，3月4日登录截图';
  const early = await inject(lin, 'POST', url, { statedAt: '2026-03-01T02:00:00.000Z', proof });
  assert.equal(early.json<{ code: string }>().code, 'delivery.dispute-time');
  const made = await inject(lin, 'POST', url, { statedAt: '2026-03-04T02:00:00.000Z', proof });
  assert.equal(made.statusCode, 200, made.body);
  assert.equal(made.json<DocumentView>().service.effective?.at, '2026-03-03T02:00:00.000Z');
  const disputeId = made.json<DocumentView>().service.disputes[0]?.id;
  const decide = () =>
    inject(registrar, 'POST', `/api/desk/documents/${id}/confirm-arrival`, {
      disputeId,
      decision: 'confirmed',
      reason: '停机属实',
    });
  assert.equal((await decide()).statusCode, 200);
  assert.equal((await decide()).json<{ code: string }>().code, 'delivery.no-dispute');
  const { service } = await seen(lin, id);
  assert.equal(service.effective?.at, '2026-03-04T02:00:00.000Z');
  assert.equal(service.effective?.firstAt, '2026-03-03T02:00:00.000Z');
  assert.equal(service.attempts[0]?.arrivedAt, '2026-03-03T02:00:00.000Z');
  assert.equal(service.deadlines[0]?.dueOn, '2026-03-11');
  assert.equal(service.disputes[0]?.decision, 'confirmed');
  assert.equal((await world.events('delivery.effective', id)).length, 1);
  assert.equal(
    (await world.events('delivery.effective-changed', id))[0]?.['effectiveAt'],
    '2026-03-04T02:00:00.000Z',
  );
});

test('consent without judgments and rulings: a notice is e-served, a ruling needs other means and is then posted', async () => {
  const lin = lawyer();
  const filingId = newId();
  at('2026-03-02T01:00:00.000Z');
  await world.inAct((unit) =>
    recordConsent(unit, {
      courtId: 'G13',
      filingId,
      lawyerId: lin.id,
      partyNames: ['赵示例'],
      form: 'address-in-pleading',
      scope: 'not-judgments',
    }),
  );
  const [notice, ruling] = [
    await issue('fee-notice', [given(lin)], { filingId }),
    await issue('non-acceptance-ruling', [given(lin)], { filingId }),
  ];
  await seal(notice);
  await seal(ruling);
  await relay();
  assert.equal((await seen(lin, notice)).service.state, 'effective');
  const held = (await desk(ruling)).services[0];
  assert.equal(held?.state, 'needs-other-means');
  assert.match(held?.otherMeansWhy ?? '', /除判决书、裁定书/);
  assert.equal((await inject(lin, 'GET', `/api/documents/G13/${ruling}`)).statusCode, 404);
  const attention = await inject(registrar, 'GET', '/api/desk/documents?attention=true');
  assert.deepEqual(
    attention.json<{ rows: { id: string }[] }>().rows.map((row) => row.id),
    [ruling],
  );
  at('2026-03-06T03:00:00.000Z');
  await inject(registrar, 'POST', `/api/desk/documents/${ruling}/channel`, {
    serviceId: held?.id,
    channel: 'mail',
    address: '郑州市金水区示例路2号',
    sentAt: '2026-03-03T03:00:00.000Z',
    arrivedAt: '2026-03-05T03:00:00.000Z',
  });
  const posted = (await desk(ruling)).services[0];
  assert.equal(posted?.effective?.on, '2026-03-05');
  assert.match(posted?.effective?.article ?? '', /第九十一条/);
});

test('consent withdrawn in writing ends e-service for what comes after; consent for the account counts where none was given', async () => {
  const lin = lawyer();
  const filingId = newId();
  const { consentId } = await world.inAct((unit) =>
    recordConsent(unit, {
      courtId: 'G13',
      filingId,
      lawyerId: lin.id,
      partyNames: ['赵示例'],
      form: 'express',
      scope: 'all',
    }),
  );
  const gone = await inject(lin, 'POST', '/api/me/service-consent/withdraw', {
    courtId: 'G13',
    consentId,
    reason: '当事人改为邮寄',
  });
  assert.equal(gone.statusCode, 200, gone.body);
  const after_ = await issue('fee-notice', [given(lin)], { filingId });
  assert.equal((await desk(after_)).services[0]?.state, 'needs-other-means');
  const set = (body: object) => inject(lin, 'POST', '/api/me/service-consent', body);
  assert.equal((await set({ consent: true, scope: 'all' })).statusCode, 200);
  assert.equal((await set({ consent: true, scope: 'all' })).statusCode, 409);
  const other = await issue('fee-notice', [unconfirmed(lin)]);
  await seal(other);
  assert.equal((await seen(lin, other)).service.state, 'effective');
  assert.equal((await set({ consent: false })).json<{ account: unknown }>().account, null);
});

test('a wrong document is replaced: both are kept, the right one is served anew', async () => {
  const lin = lawyer();
  at('2026-03-02T01:00:00.000Z');
  const wrong = await issue('fee-notice', [given(lin)]);
  const early = await inject(registrar, 'POST', `/api/desk/documents/${wrong}/replace`, {
    reason: '金额有误',
  });
  assert.equal(early.json<{ code: string }>().code, 'delivery.not-sealed');
  await seal(wrong);
  const faulty = await inject(registrar, 'POST', `/api/desk/documents/${wrong}/replace`, {
    reason: '金额有误',
    data: { feeFen: -1 },
  });
  assert.equal(faulty.json<{ code: string }>().code, 'delivery.data-faulty');
  at('2026-03-03T01:00:00.000Z');
  const answer = await inject(registrar, 'POST', `/api/desk/documents/${wrong}/replace`, {
    reason: '金额有误',
  });
  assert.equal(answer.statusCode, 200, answer.body);
  const right = answer.json<DeskDocumentView>();
  assert.equal(right.replaces, wrong);
  await seal(right.id);
  await relay();
  const old = await seen(lin, wrong);
  assert.deepEqual(old.replacedBy, { id: right.id, at: '2026-03-03T01:00:00.000Z', why: '金额有误' });
  assert.equal(old.service.state, 'effective');
  assert.equal((await seen(lin, right.id)).service.effective?.on, '2026-03-03');
  const list = await inject(lin, 'GET', '/api/documents');
  assert.deepEqual(
    list.json<{ rows: { id: string; replaced: boolean }[] }>().rows.map((row) => [row.id, row.replaced]),
    [
      [right.id, false],
      [wrong, true],
    ],
  );
});

test('the own list gives the papers of one filing, those before there is a case number too', async () => {
  const lin = lawyer();
  const filingId = newId();
  const id = await issue('correction-notice', [given(lin)], { filingId });
  const other = await issue('correction-notice', [given(lin)]);
  await seal(id);
  await seal(other);
  await relay();
  const rows = async (query: string) =>
    (await inject(lin, 'GET', `/api/documents${query}`)).json<{
      rows: { id: string; filingId: string; caseNumber: string | null }[];
    }>().rows;
  assert.equal((await rows('')).length, 2);
  assert.deepEqual(
    (await rows(`?filingId=${filingId}`)).map((row) => [row.id, row.filingId, row.caseNumber]),
    [[id, filingId, null]],
  );
  assert.deepEqual(await rows(`?filingId=${newId()}`), []);
});

test('an unconfirmed address silent for seven days: mail is suggested to the court, once', async () => {
  const lin = lawyer();
  at('2026-03-02T01:00:00.000Z');
  const id = await issue('fee-notice', [unconfirmed(lin)]);
  await seal(id);
  at('2026-03-09T01:00:00.000Z');
  await world.run('delivery.fallback');
  assert.equal((await desk(id)).services[0]?.mailSuggestedAt, null);
  at('2026-03-10T01:00:00.000Z');
  await world.run('delivery.fallback');
  await world.run('delivery.fallback');
  assert.equal((await desk(id)).services[0]?.mailSuggestedAt, '2026-03-10T01:00:00.000Z');
  assert.equal((await world.events('delivery.mail-suggested', id)).length, 1);
});
