import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { FILING_FACES, FILING_KINDS, type FilingKind } from '#law/filing/index.ts';
import { filingActs } from './words.ts';
import { filingRoutes } from './routes/index.ts';
import { aFilingOf } from './testing-kinds.ts';
import { filingWorld } from './testing.ts';

type Kind = Exclude<FilingKind, 'civil'>;
const KINDS = (Object.keys(FILING_KINDS) as FilingKind[]).filter((kind): kind is Kind => kind !== 'civil');
const world = filingWorld(await testDatabase());
const lawyer = world.lawyer();
const stranger = world.lawyer();
const registrars = new Map(
  ['G13', 'G10'].map((courtId) => [courtId, world.registrar({ courtId, roles: ['registrar'] })]),
);
const people = new Map([lawyer, stranger, ...registrars.values()].map((one) => [one.id, one]));
const app = await createServer({
  db: world.db,
  clock: world.clock,
  log: createLog('silent'),
  routes: filingRoutes(world.deps, filingActs),
  identify: async (request) => people.get(String(request.headers['x-who'])),
  limitScale: 1_000,
  trustProxy: false,
  title: 'test',
});

type Told = Record<string, unknown> & { rows: Record<string, unknown>[] };
async function ask(who: { id: string }, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const answer = await app.inject({
    method,
    url: `/api/${path}`,
    headers: {
      'x-who': who.id,
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID(), [CSRF_HEADER]: '1' }),
    },
    ...(body ? { payload: body } : {}),
  });
  const json = /json/.test(String(answer.headers['content-type']))
    ? answer.json<Told>()
    : ({ rows: [] } as Told);
  return { status: answer.statusCode, json, raw: answer.rawPayload };
}

for (const kind of KINDS)
  test(`${FILING_KINDS[kind]} by the doors: draft, save, check, submit, read, print, claim and decide`, async () => {
    const face = FILING_FACES[kind];
    const begun = await ask(lawyer, 'POST', 'drafts', { kind });
    assert.equal(begun.status, 200, JSON.stringify(begun.json));
    const draft = begun.json as Told & { id: string; version: number; title: string };
    assert.match(draft.title, new RegExp(face.paper));
    const first = await ask(lawyer, 'POST', `drafts/${draft.id}/check`);
    assert.equal(first.json['ready'], false);
    const listed = (await ask(lawyer, 'GET', 'drafts')).json.rows.find(({ id }) => id === draft.id);
    assert.deepEqual([listed?.['kind'], listed?.['kindName']], [kind, FILING_KINDS[kind]]);

    const content = aFilingOf(kind, lawyer.lawyer);
    await world.putFiles(
      lawyer.id,
      content.materials.map(({ fileId }) => fileId),
    );
    const saved = await ask(lawyer, 'PUT', `drafts/${draft.id}`, { version: draft.version, content });
    assert.equal(saved.status, 200, JSON.stringify(saved.json));
    assert.ok((saved.json['causePath'] as object[]).length > 0);
    assert.equal(saved.json['fee'] !== null, true);
    const checked = await ask(lawyer, 'POST', `drafts/${draft.id}/check`);
    assert.deepEqual([checked.json['ready'], checked.json['findings']], [true, []]);
    const submitted = await ask(lawyer, 'POST', `drafts/${draft.id}/submit`, {
      version: saved.json['version'],
    });
    assert.equal(submitted.status, 200, JSON.stringify(submitted.json));
    const { courtId, filingId } = submitted.json as Told & { courtId: string; filingId: string };

    const seen = await ask(lawyer, 'GET', `filings/${courtId}/${filingId}`);
    assert.deepEqual([seen.json['kind'], seen.json['kindName']], [kind, FILING_KINDS[kind]]);
    assert.equal((await ask(stranger, 'GET', `filings/${courtId}/${filingId}`)).status, 404);
    for (const paper of ['complaint', 'receipt']) {
      const pdf = await ask(lawyer, 'GET', `filings/${courtId}/${filingId}/${paper}.pdf`);
      assert.equal(pdf.status, 200, paper);
      assert.equal(pdf.raw.subarray(0, 4).toString(), '%PDF');
    }

    const registrar = registrars.get(courtId)!;
    const queue = await ask(registrar, 'GET', `desk/filings?kind=${kind}`);
    assert.deepEqual(
      queue.json.rows.map((row) => [row['id'], row['kindName']]),
      [[filingId, FILING_KINDS[kind]]],
    );
    const grounds = (await ask(registrar, 'GET', `desk/grounds?kind=${kind}`)).json['grounds'] as {
      id: string;
    }[];
    assert.ok(grounds.length > 8);
    const claimed = await ask(registrar, 'POST', `desk/filings/${filingId}/claim`);
    const refuse = await ask(registrar, 'POST', `desk/filings/${filingId}/refuse`, {
      version: claimed.json['version'],
      groundId: 'divorce-six-months',
      reasons: '不属于本类的理由',
    });
    assert.deepEqual([refuse.status, refuse.json['code']], [422, 'filing.ground']);
    const done = await ask(registrar, 'POST', `desk/filings/${filingId}/accept`, {
      version: claimed.json['version'],
    });
    assert.equal(done.status, 200, JSON.stringify(done.json));
    assert.ok(face.caseTypes.some((type) => String(done.json['caseNumber']).includes(type)));
  });

test('what is no kind is refused at the door; without a word a draft is civil', async () => {
  assert.equal((await ask(lawyer, 'POST', 'drafts', { kind: 'appeal' })).status, 400);
  const begun = await ask(lawyer, 'POST', 'drafts');
  assert.equal((begun.json['content'] as { kind: string }).kind, 'civil');
  assert.equal((await ask(lawyer, 'GET', 'filings?kind=nothing')).status, 400);
});
