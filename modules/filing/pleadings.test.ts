import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import mammoth from 'mammoth';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { findPleading, pleadingsRoutes } from '#modules/pleadings/index.ts';
import { findDraft } from './draft-store.ts';
import { knownOfDraft } from './known.ts';
import { pleadingRoutes } from './routes/pleadings.ts';
import { aComplaint, filingWorld } from './testing.ts';

const world = filingWorld(await testDatabase());
const { db, keys, clock } = world;
const [mine, other, suspended] = [
  world.lawyer({ name: '林知行' }),
  world.lawyer(),
  world.lawyer({ licenceState: 'suspended' }),
];
const people = new Map([mine, other, suspended].map((lawyer) => [lawyer.id, lawyer]));
const app = await createServer({
  db,
  clock,
  log: createLog('silent'),
  routes: [
    ...pleadingsRoutes({
      db,
      clock,
      keys,
      knownOfDraft: (lawyerId, id) => knownOfDraft(db, keys, lawyerId, id),
    }),
    ...pleadingRoutes(world.deps),
  ],
  identify: async (request) => people.get(String(request.headers['x-who'])),
  limitScale: 1_000,
  trustProxy: false,
  title: 'test',
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
async function ask(
  who: { id: string } | undefined,
  method: Method,
  path: string,
  body?: object,
  key: string = randomUUID(),
) {
  const answer = await app.inject({
    method,
    url: `/api/${path}`,
    headers: {
      ...(who ? { 'x-who': who.id } : {}),
      ...(method === 'GET' ? {} : { 'idempotency-key': key, [CSRF_HEADER]: '1' }),
    },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, answer, json: () => answer.json() };
}
async function begin(template: string, from?: object, key?: string) {
  const made = await ask(mine, 'POST', 'pleadings', { template, ...(from ? { from } : {}) }, key);
  assert.equal(made.status, 200, made.answer.body);
  return made.json();
}

const LENDING = {
  fields: {
    court: '河南省郑州市金水区人民法院',
    principal: 10_000_000,
    lender: '赵示例',
    borrower: '孙样本',
    agreement: '借条',
    lent: 10_000_000,
    'lent-on': '2024-03-01',
  },
  parties: [
    { role: '原告', kind: 'person', name: '赵示例', paperNumber: '410102199003074511', phone: '19900010001' },
    { role: '被告', kind: 'person', name: '孙样本', address: '河南省郑州市金水区样本路66号' },
  ],
  claims: [],
  evidence: [{ name: '借条', purpose: '借款合意', source: '原告', pages: '2' }],
};

test('the catalogue and the blank forms are open to everyone', async () => {
  const list = (await ask(undefined, 'GET', 'pleadings/templates')).json();
  assert.ok(list.length > 30);
  const one = (await ask(undefined, 'GET', 'pleadings/templates/complaint-divorce')).json();
  assert.equal(one.cause, '离婚纠纷');
  for (const kind of ['docx', 'pdf']) {
    const { status, answer } = await ask(undefined, 'GET', `pleadings/templates/preservation/blank.${kind}`);
    assert.equal(status, 200);
    assert.ok(answer.rawPayload.length > 3_000);
    assert.match(
      decodeURIComponent(String(answer.headers['content-disposition'])),
      new RegExp(`财产保全申请书_2026-03-02\\.${kind}`),
    );
  }
  assert.equal((await ask(undefined, 'GET', 'pleadings/templates/no-such')).status, 404);
  assert.equal((await ask(undefined, 'GET', 'pleadings')).status, 401);
});

test('written, saved as typed, copied, deleted and brought back; numbers lie encrypted', async () => {
  const made = await begin('complaint-private-lending');
  assert.equal(made.values.fields['agent-name'], '林知行');
  assert.ok(made.missing.some(({ id }: { id: string }) => id === 'principal'));
  const saved = await ask(mine, 'PUT', `pleadings/${made.id}`, { version: 1, values: LENDING });
  assert.equal(saved.status, 200, saved.answer.body);
  assert.equal(saved.json().version, 2);
  assert.equal(saved.json().composed.totalFen, 10_000_000);
  assert.match(saved.json().title, /赵示例与孙样本/);
  assert.equal(
    (await ask(mine, 'PUT', `pleadings/${made.id}`, { version: 1, values: LENDING })).json().version,
    2,
    'a retry',
  );
  assert.equal(
    (await ask(mine, 'PUT', `pleadings/${made.id}`, { version: 1, values: made.values })).status,
    412,
  );
  const stored = await world.owner
    .selectFrom('pleading')
    .select('content')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow();
  assert.doesNotMatch(JSON.stringify(stored.content), /410102|赵示例|本金/);
  const copy = (await ask(mine, 'POST', `pleadings/${made.id}/copy`)).json();
  assert.deepEqual((await ask(mine, 'GET', `pleadings/${copy.id}`)).json().values.fields, LENDING.fields);
  assert.equal((await ask(mine, 'DELETE', `pleadings/${copy.id}`)).status, 200);
  assert.equal((await ask(mine, 'GET', `pleadings/${copy.id}`)).status, 404);
  assert.equal((await ask(mine, 'POST', `pleadings/${copy.id}/restore`)).status, 200);
  const { answer } = await ask(mine, 'GET', `pleadings/${made.id}/paper.docx`);
  assert.match(
    decodeURIComponent(String(answer.headers['content-disposition'])),
    /^attachment.*（民间借贷纠纷）民事起诉状_2026-03-02\.docx$/,
  );
  const { value } = await mammoth.extractRawText({ buffer: answer.rawPayload });
  assert.match(value, /410102199003074511/);
  const pdf = await ask(mine, 'GET', `pleadings/${made.id}/paper.pdf`);
  assert.equal(pdf.answer.rawPayload.subarray(0, 5).toString(), '%PDF-');
});

test('of another lawyer nothing can be seen or done', async () => {
  const { id } = await begin('complaint');
  for (const [method, path, body] of [
    ['GET', `pleadings/${id}`],
    ['PUT', `pleadings/${id}`, { version: 1, values: {} }],
    ['POST', `pleadings/${id}/copy`],
    ['DELETE', `pleadings/${id}`],
    ['POST', `pleadings/${id}/restore`],
    ['GET', `pleadings/${id}/paper.docx`],
    ['GET', `pleadings/${id}/paper.pdf`],
    ['POST', 'drafts/from-pleading', { pleadingId: id }],
  ] as const)
    assert.equal((await ask(other, method, path, body)).status, 404, `${method} ${path}`);
  const list = (await ask(other, 'GET', 'pleadings')).json();
  assert.deepEqual(list.rows, []);
});

test('the list goes on where its page ended', async () => {
  const seen = new Set<string>();
  for (let cursor = ''; ; ) {
    const page = (
      await ask(mine, 'GET', `pleadings?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    ).json();
    for (const { id } of page.rows) seen.add(id);
    if (!page.next) break;
    cursor = page.next;
  }
  const { count } = await db
    .selectFrom('pleading')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('lawyer_id', '=', mine.id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  assert.equal(seen.size, Number(count));
});

test('filled from a filing draft; a foreign draft is none', async () => {
  const { draftId } = await world.draft(mine, aComplaint(mine.lawyer));
  const made = await begin('preservation', { draftId });
  assert.equal(made.values.fields.court, '郑州市金水区人民法院');
  assert.deepEqual(
    made.values.parties.map(({ role, name }: { role: string; name: string }) => [role, name]),
    [
      ['申请人', '赵示例'],
      ['被申请人', '河南样本商贸有限公司'],
    ],
  );
  assert.equal(made.values.fields.cause, '民间借贷纠纷');
  const foreign = await world.draft(other, aComplaint(other.lawyer));
  assert.equal((await ask(mine, 'POST', 'pleadings', { template: 'complaint', from: foreign })).status, 404);
});

test('用这份诉状去立案: the draft says what the complaint says, and asking again gives the same draft', async () => {
  const made = await begin('complaint-private-lending');
  await ask(mine, 'PUT', `pleadings/${made.id}`, { version: 1, values: LENDING });
  const first = await ask(mine, 'POST', 'drafts/from-pleading', { pleadingId: made.id });
  assert.equal(first.status, 200, first.answer.body);
  const { draftId } = first.json();
  assert.equal(
    (await ask(mine, 'POST', 'drafts/from-pleading', { pleadingId: made.id })).json().draftId,
    draftId,
  );
  const draft = await findDraft(db, keys, mine.id, draftId);
  const content = draft?.content;
  assert.equal(content?.courtId, 'G13');
  assert.equal(content?.causeId, '9181');
  assert.deepEqual(
    content?.parties.map(({ role, name }) => [role, name]),
    [
      ['plaintiff', '赵示例'],
      ['defendant', '孙样本'],
    ],
  );
  assert.deepEqual(content?.claims[0], {
    id: 'c1',
    text: '判令被告归还借款本金100,000元。',
    amountFen: 10_000_000,
  });
  assert.match(content?.facts ?? '', /2024年3月1日，原告向被告交付借款100,000元/);
  assert.equal(content?.evidence[0]?.pages, 2);
  assert.equal(content?.elements['principal'], '10000000');
  assert.match(draft?.title ?? '', /民间借贷纠纷/);
  assert.equal((await findPleading(db, keys, mine.id, made.id))?.draftId, draftId);
});

test('only a complaint, and only of one who may litigate', async () => {
  const { id } = await begin('preservation');
  const answer = await ask(mine, 'POST', 'drafts/from-pleading', { pleadingId: id });
  assert.deepEqual([answer.status, answer.json().code], [422, 'filing.no-complaint']);
  const made = await ask(suspended, 'POST', 'pleadings', { template: 'complaint' });
  assert.equal(made.status, 200, 'writing is preparation');
  assert.equal(
    (await ask(suspended, 'POST', 'drafts/from-pleading', { pleadingId: made.json().id })).status,
    403,
  );
});

test('the same key begins one pleading', async () => {
  const key = randomUUID();
  const [one, two] = [await begin('answer', undefined, key), await begin('answer', undefined, key)];
  assert.equal(one.id, two.id);
});
