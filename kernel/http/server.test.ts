import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { systemActor } from '../access/actor.ts';
import { anyone, only } from '../access/who.ts';
import { systemClock } from '../clock.ts';
import { createLog } from '../log/log.ts';
import { defineRefusals } from '../refusals.ts';
import { testDatabase } from '../testing/database.ts';
import { ANSWERED, createServer, cutPage, decodeCursor, encodeCursor, route } from './index.ts';

const database = await testDatabase();
const refuse = defineRefusals({
  'library.closed': { status: 409, title: '闭馆', detail: '图书馆已闭馆。', article: '馆规第一条' },
});
const lines: string[] = [];
const reader: Actor = { ...systemActor('读者'), id: 'reader', via: 'session' };
const limited: Actor = { ...systemActor('令牌'), id: 'token', via: 'token', scopes: ['look'] };

const routes = [
  route({
    method: 'GET',
    path: '/api/books/:id',
    name: 'library.book',
    summary: '书',
    who: anyone('测试'),
    audit: { none: '测试' },
    pace: 'read',
    params: z.object({ id: z.uuid() }),
    query: z.object({ pages: z.coerce.number().int().max(10, '最多十页').default(1) }),
    output: z.object({ pages: z.number() }),
    handle: async ({ query }) => ({ pages: query.pages }),
  }),
  route({
    method: 'POST',
    path: '/api/loans',
    name: 'library.lend',
    summary: '借',
    who: only(['system'], { scope: 'lend' }),
    audit: 'library.lend',
    pace: 'write',
    body: z.object({ book: z.string() }),
    output: z.object({ book: z.string() }),
    handle: async ({ body }) =>
      body.book === 'none' ? refuse('library.closed') : { book: body.book, secret: 'never shown' },
  }),
  route({
    method: 'POST',
    path: '/api/callback',
    name: 'library.callback',
    summary: '回调',
    who: anyone('测试'),
    audit: { none: '测试' },
    pace: 'callback',
    rawBody: true,
    output: 'raw',
    handle: async ({ body, reply }) => {
      reply.send({ raw: body });
      return ANSWERED;
    },
  }),
  route({
    method: 'GET',
    path: '/api/bug',
    name: 'library.bug',
    summary: '虫',
    who: anyone('测试'),
    audit: { none: '测试' },
    pace: 'heavy',
    output: z.object({}),
    handle: async () => {
      throw new Error('secret of the database');
    },
  }),
];

const app = await createServer({
  db: database.app.db,
  clock: systemClock,
  log: createLog('info', { write: (line) => void lines.push(line) }),
  routes,
  identify: async (request) =>
    request.headers.authorization ? limited : request.headers.cookie ? reader : undefined,
  limitScale: 0.05,
  trustProxy: false,
  title: '测试',
});
after(() => app.close());
const session = {
  cookie: 's=1',
  'x-tongban-csrf': '1',
  'idempotency-key': '0198aaaa-0000-7000-8000-000000000000',
};

test('bad input is told field by field, in Chinese, with 400', async () => {
  const answer = await app.inject({ url: '/api/books/nope?pages=11' });
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.equal(answer.json().code, 'http.invalid-input');
  const more = await app.inject({ url: '/api/books/0198aaaa-0000-7000-8000-000000000000?pages=11' });
  assert.deepEqual(more.json().faults, [{ field: 'pages', detail: '最多十页' }]);
});

test('who may not come in is told so before anything else is looked at', async () => {
  assert.equal(
    (await app.inject({ method: 'POST', url: '/api/loans', payload: {} })).json().code,
    'access.sign-in-required',
  );
  const scope = await app.inject({
    method: 'POST',
    url: '/api/loans',
    payload: { book: 'a' },
    headers: { authorization: 'x' },
  });
  assert.equal(scope.json().code, 'access.scope-missing');
});

test('a write of a session needs our own header, and every write a key', async () => {
  const post = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/loans', payload: { book: 'a' }, headers });
  assert.equal(
    (await post({ cookie: 's=1', 'idempotency-key': session['idempotency-key'] })).json().code,
    'access.csrf',
  );
  assert.equal((await post({ cookie: 's=1', 'x-tongban-csrf': '1' })).json().code, 'write.key-missing');
  assert.deepEqual((await post(session)).json(), { book: 'a' });
});

test('a refusal becomes problem+json with its code and article', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/loans',
    payload: { book: 'none' },
    headers: session,
  });
  assert.equal(answer.statusCode, 409);
  const { code, article, detail } = answer.json();
  assert.deepEqual([code, article, detail], ['library.closed', '馆规第一条', '图书馆已闭馆。']);
});

test('a signed call-back gets its bytes as they were sent', async () => {
  const payload = '{ "a" :  1 }';
  const answer = await app.inject({
    method: 'POST',
    url: '/api/callback',
    payload,
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(answer.json().raw, payload);
});

test('a bug is told without detail and logged with it, by the route’s name and not by its address', async () => {
  const answer = await app.inject({ url: '/api/bug?person=张三' });
  assert.equal(answer.json().code, 'http.unavailable');
  assert.doesNotMatch(answer.body, /secret/);
  const logged = lines.find((line) => line.includes('secret of the database')) ?? '';
  assert.match(logged, /library\.bug/);
  assert.doesNotMatch(lines.join(''), /张三|%E5/);
});

test('the pace is enforced and says when to come again', async () => {
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push(await app.inject({ url: '/api/bug' }));
  const last = answers.at(-1);
  assert.equal(last?.statusCode, 429);
  assert.match(last?.json().detail, /秒后重试/);
});

test('an unknown address is a problem too, and the API describes itself', async () => {
  assert.equal((await app.inject({ url: '/api/nothing' })).json().code, 'http.no-route');
  const { paths, openapi } = (await app.inject({ url: '/api/openapi.json' })).json();
  assert.equal(openapi, '3.1.0');
  assert.deepEqual(Object.keys(paths).toSorted(), [
    '/api/books/{id}',
    '/api/bug',
    '/api/callback',
    '/api/loans',
  ]);
});

test('cursors: a page ends where the next begins; a made-up cursor starts at the beginning', () => {
  const rows = Array.from({ length: 7 }, (_, n) => ({ n }));
  const page = cutPage(rows, 6, (row) => [row.n]);
  assert.deepEqual([page.rows.length, decodeCursor(page.next, 1)], [6, [5]]);
  assert.equal(cutPage(rows, 7, (row) => [row.n]).next, undefined);
  for (const bad of ['%%', encodeCursor([1, 2]), Buffer.from('{}').toString('base64url'), undefined])
    assert.equal(decodeCursor(bad, 1), undefined);
});
