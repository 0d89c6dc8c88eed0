import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Actor } from '#kernel/access/actor.ts';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { anotherLawyer } from '#modules/cases/testing.ts';
import { follow } from './acts/follow.ts';
import { applicationRoutes } from './routes/index.ts';
import { applicationsWorld } from './testing.ts';

const world = applicationsWorld(await testDatabase());
const { key, lawyers } = await world.plainCase();
const { judge, president } = await world.courtStaff();
const stranger = anotherLawyer('外律师');
const actors = new Map<string, Actor>(
  [lawyers.plaintiff, lawyers.defendant, stranger, judge, president].map((actor) => [actor.id, actor]),
);
const app = await createServer({
  db: world.db,
  clock: world.clock,
  log: createLog('silent'),
  routes: applicationRoutes(world.deps),
  identify: async (request) => actors.get(String(request.headers['x-test-actor'])),
  limitScale: 1_000,
  trustProxy: false,
  title: 'test',
});
after(() => app.close());

async function ask(actor: Actor, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-test-actor': actor.id, [CSRF_HEADER]: '1', 'idempotency-key': newId() },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as Record<string, never> };
}
async function good(...sent: Parameters<typeof ask>): Promise<Record<string, never>> {
  const { status, body } = await ask(...sent);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
const at = `courtId=${key.courtId}&caseId=${key.caseId}`;

test('the menu says of every service whether it is open here, or why not and by which article', async () => {
  const { services } = await good(lawyers.plaintiff, 'GET', `/api/services?${at}`);
  const offers = services as unknown as { id: string; open: boolean; findings: { article: string }[] }[];
  assert.ok(offers.length > 20 && offers.some(({ open }) => open));
  for (const { id, open, findings } of offers)
    assert.ok(open || findings.some(({ article }) => article.startsWith('《')), id);
  const outside = await good(stranger, 'GET', `/api/services?${at}`);
  assert.deepEqual(
    (outside['services'] as unknown as { id: string }[]).map(({ id }) => id),
    ['verify-representation'],
  );
  for (const { id } of offers) await good(lawyers.plaintiff, 'GET', `/api/services/${id}?${at}`);
  assert.equal((await ask(stranger, 'GET', `/api/services/recusal?${at}`)).status, 404);
});

test('from the draft to the decision over the wire, each with its own view', async () => {
  const begun = { service: 'recusal', courtId: key.courtId, caseId: key.caseId };
  const draft = await good(lawyers.plaintiff, 'POST', '/api/application-drafts', begun);
  const path = `/api/application-drafts/${String(draft['id'])}`;
  const again = await good(lawyers.plaintiff, 'POST', '/api/application-drafts', begun);
  assert.equal(again['id'], draft['id'], 'nothing typed is lost by beginning again');
  assert.equal((await ask(lawyers.defendant, 'GET', path)).status, 404);
  const unready = await good(lawyers.plaintiff, 'POST', `${path}/check`);
  assert.equal(unready['ready'], false);
  const answers = {
    whose: 'judge',
    person: judge.id,
    ground: 'interest',
    facts: '审判长的兄长任被告财务负责人。',
    learnt: 'before',
  };
  const saved = await good(lawyers.plaintiff, 'PUT', path, { version: 1, answers, materials: [] });
  const stale = await ask(lawyers.plaintiff, 'PUT', path, { version: 1, answers: {}, materials: [] });
  assert.equal(stale.status, 412);
  const ready = await good(lawyers.plaintiff, 'POST', `${path}/check`);
  assert.deepEqual([ready['ready'], ready['dueOn']], [true, '2026-03-05']);
  const done = await good(lawyers.plaintiff, 'POST', `${path}/submit`, { version: saved['version'] });
  await world.relayAll();
  const id = String(done['id']);
  const one = `/api/applications/${key.courtId}/${id}`;

  const own = await good(lawyers.plaintiff, 'GET', one);
  const others = await good(lawyers.defendant, 'GET', one);
  const kinds = (view: Record<string, never>) =>
    (view['acts'] as unknown as { kind: string; can: boolean }[]).map(({ kind }) => kind);
  assert.deepEqual([own['side'], kinds(own)], ['applicant', ['withdraw']]);
  assert.deepEqual([others['side'], kinds(others)], ['opponent', []]);
  assert.equal((await ask(stranger, 'GET', one)).status, 404);
  const list = await good(
    lawyers.plaintiff,
    'GET',
    `/api/applications?caseId=${key.caseId}&q=${encodeURIComponent('甲公司')}`,
  );
  assert.equal((list['rows'] as unknown as unknown[]).length, 1);

  const desk = `/api/desk/applications/${id}`;
  const mine = await good(president, 'GET', '/api/desk/applications?queue=mine');
  assert.equal((mine['rows'] as unknown as { id: string }[])[0]?.id, id);
  assert.equal(
    ((await good(judge, 'GET', '/api/desk/applications'))['rows'] as unknown as unknown[]).length,
    0,
  );
  assert.equal((await good(president, 'GET', '/api/desk/applications/counts'))['mine'], 1);
  const seen = await good(judge, 'GET', desk);
  assert.ok(
    (seen['acts'] as unknown as { can: boolean; why?: string }[]).every(({ can, why }) => !can && why),
  );
  const drafts = await good(president, 'POST', `${desk}/paper-drafts`, {
    act: 'decide:refused',
    answers: {},
    reasons: '理由不成立',
  });
  const [paper] = drafts['papers'] as unknown as { id: string; paragraphs: string[] }[];
  assert.ok(paper);
  assert.ok(paper.paragraphs.join('').includes('理由不成立。'));
  const { version } = await world.row({ courtId: key.courtId, id });
  const signed = { id: paper.id, paragraphs: [...paper.paragraphs, '本决定已由审判委员会讨论。'] };
  await good(president, 'POST', `${desk}/act`, {
    act: 'decide:refused',
    version,
    reasons: '理由不成立',
    papers: [signed],
  });
  const stray = await ask(president, 'POST', `${desk}/act`, {
    act: 'decide:refused',
    version: version + 1,
    reasons: '再',
  });
  assert.equal(stray.status, 409);
  const after = await good(lawyers.plaintiff, 'GET', one);
  assert.deepEqual([after['stateName'], kinds(after)], ['驳回回避申请，可以申请复议', ['accept', 'review']]);
});

test('without a draft: each service has its own form in the interface, and all that is missing is told at once', async () => {
  const { key: other, lawyers: sides } = await world.plainCase();
  actors.set(sides.plaintiff.id, sides.plaintiff);
  const asked = { service: 'recusal', courtId: other.courtId, caseId: other.caseId, materials: [] };
  const wrong = await ask(sides.plaintiff, 'POST', '/api/applications', {
    ...asked,
    answers: { whose: 'nobody' },
  });
  assert.equal(wrong.status, 400);
  const empty = await ask(sides.plaintiff, 'POST', '/api/applications', { ...asked, answers: {} });
  assert.equal(empty.status, 422);
  assert.ok((empty.body['faults'] as unknown as unknown[]).length >= 3);
  const answers = {
    whose: 'other',
    name: '鉴定人王样本',
    ground: 'interest',
    facts: '有利害关系。',
    learnt: 'before',
  };
  await good(sides.plaintiff, 'POST', '/api/applications', { ...asked, answers });
  const api = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  assert.ok(api.body.includes('被申请回避的人员'), 'the form stands in OpenAPI');
});

test('the time for reconsideration counts from the service of the paper, and never becomes shorter', async () => {
  const { key: other, lawyers: sides } = await world.plainCase();
  const asked = {
    service: 'recusal',
    courtId: other.courtId,
    caseId: other.caseId,
    answers: {
      whose: 'judge',
      person: judge.id,
      ground: 'interest',
      facts: '有利害关系。',
      learnt: 'before',
    },
    materials: [],
  };
  const made = await world.submit(sides.plaintiff, asked);
  assert.ok('id' in made);
  const ref = { courtId: other.courtId, id: made.id };
  assert.ok('state' in (await world.act(president, ref, 'decide:refused', { reasons: '理由不成立。' })));
  const before = (await world.row(ref)).due_on;
  const [paper] = await world.papers(ref);
  assert.ok(paper);
  const told = { what: 'served' as const, ...ref, documentId: paper.id };
  await follow(world.deps, { ...told, at: '2026-03-04T02:00:00.000Z' });
  await follow(world.deps, { ...told, at: '2026-03-03T02:00:00.000Z' });
  assert.deepEqual([before, (await world.row(ref)).due_on], ['2026-03-05', '2026-03-09']);
});
