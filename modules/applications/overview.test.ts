import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Actor } from '#kernel/access/actor.ts';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { anotherLawyer } from '#modules/cases/testing.ts';
import { applicationRoutes } from './routes/index.ts';
import { applicationsWorld } from './testing.ts';

const world = applicationsWorld(await testDatabase());
const first = await world.plainCase();
const second = await world.plainCase();
const { judge, clerk, president } = await world.courtStaff();
const stranger = anotherLawyer('外律师');
const actors = new Map<string, Actor>(
  [first, second]
    .flatMap(({ lawyers }): Actor[] => [lawyers.plaintiff, lawyers.defendant])
    .concat([stranger, judge, clerk, president])
    .map((actor) => [actor.id, actor]),
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

async function ask<T>(actor: Actor, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-test-actor': actor.id, [CSRF_HEADER]: '1', 'idempotency-key': newId() },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as T };
}
async function good<T>(...sent: Parameters<typeof ask>): Promise<T> {
  const { status, body } = await ask<T>(...sent);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
type Rows<T> = { rows: T[]; next?: string };
type Own = {
  id: string;
  serviceName: string;
  toDo: string | null;
  mine: boolean;
  dueOn: string;
  dueArticle: string | null;
};

const recusal = (at: typeof first) => ({
  service: 'recusal',
  ...at.key,
  answers: {
    whose: 'other',
    name: '鉴定人王样本',
    ground: 'interest',
    facts: '该鉴定人持有被告公司的股份。',
    learnt: 'before',
  },
  materials: [],
});
async function refuse(at: typeof first): Promise<string> {
  const made = await world.submit(at.lawyers.plaintiff, recusal(at));
  assert.ok('id' in made, JSON.stringify(made));
  const ref = { courtId: at.key.courtId, id: made.id };
  const decider = (await world.row(ref)).decider_role === 'president' ? president : judge;
  const done = await world.act(decider, ref, 'decide:refused', { reasons: '理由不成立。' });
  assert.ok('state' in done, JSON.stringify(done));
  await world.relayAll();
  return made.id;
}

test('what awaits a lawyer: nearest due first, page by page, counted, with what to do and by which article', async () => {
  const lawyer = first.lawyers.plaintiff;
  const review = await refuse(first);
  world.at('2026-03-03T01:00:00.000Z');
  const asked = await world.submit(clerk, {
    service: 'originals',
    ...first.key,
    answers: {
      party: 'party-1',
      kind: 'evidence',
      which: '借条',
      ground: 'unclear',
      why: '扫描件第二页不清晰。',
      by: '2026-03-20',
    },
    materials: [],
  });
  assert.ok('id' in asked, JSON.stringify(asked));
  await world.relayAll();

  const list = (q: string) => good<Rows<Own>>(lawyer, 'GET', `/api/applications?${q}`);
  const { rows } = await list('state=mine');
  assert.deepEqual(
    rows.map(({ id, toDo, dueArticle }) => [id, toDo, dueArticle?.startsWith('《')]),
    [
      [review, '申请复议', true],
      [asked.id, '答复法院', true],
    ],
  );
  const page = await list('state=mine&limit=1');
  assert.equal(page.rows[0]?.id, review);
  const rest = await list(`state=mine&limit=1&cursor=${page.next}`);
  assert.deepEqual([rest.rows[0]?.id, rest.next], [asked.id, undefined]);
  assert.deepEqual(await good(lawyer, 'GET', '/api/application-counts'), { mine: 2, overdue: 0 });
  world.at('2026-03-09T01:00:00.000Z');
  assert.deepEqual(await good(lawyer, 'GET', '/api/application-counts'), { mine: 2, overdue: 1 });
  world.at('2026-03-03T01:00:00.000Z');

  assert.deepEqual((await list('state=over')).rows, []);
  assert.deepEqual(
    (await list(`order=newest&caseId=${first.key.caseId}`)).rows.map(({ id }) => id),
    [asked.id, review],
  );
  const { case_number: number } = await world.row({ courtId: first.key.courtId, id: review });
  const spelt = (number ?? '').replace('（', '(').replace('）', ') ');
  for (const q of [spelt, number ?? '', '回避', '核对原件'])
    assert.ok((await list(`q=${encodeURIComponent(q)}`)).rows.length > 0, q);
  assert.deepEqual((await list(`q=${encodeURIComponent('保全')}`)).rows, []);
  const other = await good<Rows<Own>>(first.lawyers.defendant, 'GET', '/api/applications?state=mine');
  assert.deepEqual(other.rows, []);
  assert.deepEqual(await good(stranger, 'GET', '/api/application-counts'), { mine: 0, overdue: 0 });
});

test('the court sees the applications of a case newest first; another court sees none', async () => {
  const path = `/api/desk/cases/${first.key.caseId}/applications`;
  const { rows } = await good<Rows<{ service: string }>>(judge, 'GET', path);
  assert.deepEqual(
    rows.map(({ service }) => service),
    ['originals', 'recusal'],
  );
  const page = await good<Rows<{ service: string }>>(judge, 'GET', `${path}?limit=1`);
  const rest = await good<Rows<{ service: string }>>(judge, 'GET', `${path}?limit=1&cursor=${page.next}`);
  assert.deepEqual([page.rows[0]?.service, rest.rows[0]?.service], ['originals', 'recusal']);
  const away = { ...judge, id: newId(), courtId: 'G99' };
  actors.set(away.id, away);
  assert.equal((await ask(away, 'GET', path)).status, 404);
});

test('what the court may begin comes from the definitions, with the form of this case and the check before it is sent', async () => {
  type Menu = { services: { id: string; open: boolean; findings: { article: string }[] }[] };
  const { services } = await good<Menu>(clerk, 'GET', `/api/desk/services?caseId=${first.key.caseId}`);
  const begun = world.deps.book.all.filter(({ life }) => life.opens === 'court').map(({ id }) => id);
  assert.deepEqual(
    services.map(({ id }) => id),
    begun,
  );
  const unpaid = services.find(({ id }) => id === 'deemed-withdrawal');
  assert.ok(unpaid && !unpaid.open && unpaid.findings[0]?.article.startsWith('《'), JSON.stringify(unpaid));
  type Form = { form: { id: string; choices?: { name: string }[] }[]; draft: unknown };
  const one = `/api/desk/cases/${first.key.caseId}/services/originals`;
  const { form } = await good<Form>(clerk, 'GET', one);
  assert.deepEqual(
    form.find(({ id }) => id === 'party')?.choices?.map(({ name }) => name),
    ['甲公司', '乙公司'],
  );
  assert.equal((await ask(clerk, 'GET', one.replace('originals', 'recusal'))).status, 404);

  const answers = { party: 'party-2', kind: 'evidence', which: '借条', ground: 'necessary', why: '须核对。' };
  const check = () =>
    good<{ ready: boolean; dueOn: string; findings: { rule: string; weight: string; article: string }[] }>(
      clerk,
      'POST',
      '/api/desk/applications/check',
      { service: 'originals', ...first.key, answers, materials: [] },
    );
  assert.equal((await check()).ready, false);
  Object.assign(answers, { by: '2026-03-20' });
  const { ready, findings } = await check();
  assert.deepEqual(
    [ready, findings.map(({ rule, weight }) => [rule, weight])],
    [true, [['equal-to-original', 'warn']]],
  );
});

const SAID = {
  answers: {},
  materials: [],
  reasons: '理由未完',
  items: [{ field: '', what: '证据目录', mend: '' }],
  papers: [{ id: 'decision', paragraphs: ['改过的第一段', ''] }],
};
type WithDrafts = { actDrafts: { act: string; version: number; said: typeof SAID }[] };

test('what is typed of a later act is kept for its person alone, on every device, encrypted, until the act is done', async () => {
  const made = await world.submit(second.lawyers.plaintiff, recusal(second));
  assert.ok('id' in made);
  const ref = { courtId: second.key.courtId, id: made.id };
  const desk = `/api/desk/applications/${made.id}`;
  const draft = `${desk}/act-drafts/decide:refused`;
  const saved = await good<{ version: number }>(judge, 'PUT', draft, { version: 0, said: SAID });
  assert.equal(saved.version, 1);
  const repeated = await good<{ version: number }>(judge, 'PUT', draft, { version: 0, said: SAID });
  assert.equal(repeated.version, 1, 'a retry whose answer was lost');
  const more = { ...SAID, reasons: '理由不成立' };
  assert.equal((await ask(judge, 'PUT', draft, { version: 0, said: more })).status, 412);
  await good(judge, 'PUT', draft, { version: 1, said: more });
  await good(judge, 'PUT', `${desk}/act-drafts/decide:granted`, { version: 0, said: SAID });

  const seen = await good<WithDrafts>(judge, 'GET', desk);
  assert.deepEqual(seen.actDrafts.map(({ act, version }) => `${act} ${version}`).toSorted(), [
    'decide:granted 1',
    'decide:refused 2',
  ]);
  assert.deepEqual(seen.actDrafts.find(({ act }) => act === 'decide:refused')?.said, more);
  assert.deepEqual((await good<WithDrafts>(president, 'GET', desk)).actDrafts, []);
  assert.equal(
    (await ask(judge, 'PUT', `${desk}/act-drafts/withdraw`, { version: 0, said: SAID })).status,
    404,
  );
  const rows = await world.owner.selectFrom('act_draft').select('sealed').execute();
  assert.ok(rows.every(({ sealed }) => !sealed.includes('理由')));

  const own = `/api/applications/${ref.courtId}/${ref.id}`;
  const words = { ...SAID, items: [], papers: [], reasons: '双方正在和解。' };
  await good(second.lawyers.plaintiff, 'PUT', `${own}/act-drafts/withdraw`, { version: 0, said: words });
  const hers = await good<WithDrafts>(second.lawyers.plaintiff, 'GET', own);
  assert.equal(hers.actDrafts[0]?.said.reasons, '双方正在和解。');
  for (const [who, act] of [
    [stranger, 'withdraw'],
    [second.lawyers.defendant, 'withdraw'],
    [second.lawyers.plaintiff, 'decide:refused'],
  ] as const)
    assert.equal(
      (await ask(who, 'PUT', `${own}/act-drafts/${act}`, { version: 0, said: words })).status,
      404,
    );

  const { version } = await world.row(ref);
  await good(judge, 'POST', `${desk}/act`, { act: 'decide:refused', version, reasons: more.reasons });
  const after = await good<WithDrafts>(judge, 'GET', desk);
  assert.deepEqual(
    after.actDrafts.map(({ act }) => act),
    ['decide:granted'],
  );
});

test('what the court types before it asks a party is kept in the case until it is sent; a lawyer’s answer has its draft', async () => {
  const at = `/api/desk/cases/${second.key.caseId}`;
  const answers = {
    party: 'party-2',
    kind: 'evidence',
    which: '送货单',
    ground: 'unclear',
    why: '第二页不清晰。',
    by: '2026-03-20',
  };
  const said = { answers };
  await good(clerk, 'PUT', `${at}/act-drafts/originals`, { version: 0, said });
  type Draft = { draft: { version: number; said: { answers: object } } | null };
  const typed = await good<Draft>(clerk, 'GET', `${at}/services/originals`);
  assert.deepEqual([typed.draft?.version, typed.draft?.said.answers], [1, answers]);
  assert.equal((await good<Draft>(judge, 'GET', `${at}/services/originals`)).draft, null);
  assert.equal((await ask(clerk, 'PUT', `${at}/act-drafts/recusal`, { version: 0, said })).status, 404);
  const elsewhere = `/api/desk/cases/${newId()}/act-drafts/originals`;
  assert.equal((await ask(clerk, 'PUT', elsewhere, { version: 0, said })).status, 404);

  const sent = { service: 'originals', ...second.key, answers, materials: [] };
  const { id } = await good<{ id: string }>(clerk, 'POST', '/api/desk/applications', sent);
  assert.equal((await good<Draft>(clerk, 'GET', `${at}/services/originals`)).draft, null);

  const lawyer = second.lawyers.defendant;
  const begin = { courtId: second.key.courtId, applicationId: id, act: 'respond' };
  const begun = await good<{ id: string; version: number }>(lawyer, 'POST', '/api/application-drafts', begin);
  const answer = { way: 'cannot', reason: '原件已经灭失' };
  await good(lawyer, 'PUT', `/api/application-drafts/${begun.id}`, {
    version: begun.version,
    answers: answer,
  });
  const again = await good<{ id: string; answers: object }>(lawyer, 'POST', '/api/application-drafts', begin);
  assert.deepEqual([again.id, again.answers], [begun.id, answer]);
});
