import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '#kernel/access/actor.ts';
import { movableClock } from '#kernel/clock.ts';
import { createServer } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { shortcutRoutes } from './shortcuts-routes.ts';
import type { NavigationView, Shortcut } from './shortcuts-terms.ts';

const { app } = await testDatabase();
const people: Record<string, Actor> = { one: aLawyer(), other: aLawyer(), staff: aStaff({ courtId: 'G13' }) };
const server = await createServer({
  db: app.db,
  clock: movableClock('2026-03-02T02:25:00.000Z' as Instant),
  log: createLog('silent'),
  routes: shortcutRoutes({ db: app.db }),
  identify: async (request) => people[String(request.headers['x-person'])],
  limitScale: 100,
  trustProxy: false,
  title: 'test',
});
const call = (
  person: string,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
  key = newId(),
) =>
  server.inject({
    method,
    url,
    ...(payload && { payload }),
    headers: { 'x-person': person, 'x-tongban-csrf': '1', 'idempotency-key': key },
  });
const view = async (person: string) =>
  (await call(person, 'GET', '/api/me/shortcuts')).json<NavigationView>();
const arrange = (person: string, version: number, shortcuts: readonly Shortcut[], key?: string) =>
  call(person, 'PUT', '/api/me/shortcuts', { version, shortcuts }, key);

const FEE = { href: '/tools/fee', label: '诉讼费用计算' };
const DRAFT = { href: '/drafts/0198c3a0-0000-7000-8000-000000000000?step=claims', label: '赵示例借款案' };
const BILLS = { href: '/bills', label: '交纳诉讼费用' };

test('the order is the lawyer’s own, kept whole, and a device that was slower is told', async () => {
  assert.deepEqual(await view('one'), { version: 0, shortcuts: [], counting: true, opened: [] });
  const key = newId();
  assert.deepEqual((await arrange('one', 0, [FEE, DRAFT], key)).json(), { version: 1 });
  assert.deepEqual((await arrange('one', 0, [FEE, DRAFT], key)).json(), { version: 1 }, 'the same again');
  assert.equal((await arrange('one', 0, [BILLS])).statusCode, 412);
  assert.deepEqual((await arrange('one', 1, [DRAFT, BILLS, FEE])).json(), { version: 2 });
  assert.deepEqual((await view('one')).shortcuts, [DRAFT, BILLS, FEE]);
  assert.deepEqual((await view('other')).shortcuts, []);
  assert.equal((await arrange('one', 2, [])).statusCode, 200);
  assert.deepEqual((await view('one')).shortcuts, []);
});

test('many arrangements at once: one wins, the order stays whole', async () => {
  const { version } = await view('other');
  const answers = await Promise.all(
    [[FEE], [DRAFT], [BILLS, FEE]].map((list) => arrange('other', version, list)),
  );
  assert.deepEqual(
    answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b),
    [200, 412, 412],
  );
  assert.equal((await view('other')).version, version + 1);
});

test('only pages of our own, each once, and not too many', async () => {
  const { version } = await view('one');
  for (const href of [
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    'javascript:alert(1)',
    '',
    '/api/me',
  ])
    assert.equal((await arrange('one', version, [{ href, label: '链接' }])).statusCode, 400, href);
  assert.equal((await arrange('one', version, [FEE, FEE])).statusCode, 400);
  assert.equal((await arrange('one', version, [{ ...FEE, label: 'a\u0000b' }])).statusCode, 400);
  const many = Array.from({ length: 31 }, (_, n) => ({ href: `/tools/${n}`, label: `第${n}项` }));
  assert.equal((await arrange('one', version, many)).statusCode, 400);
  assert.equal((await arrange('one', version, many.slice(0, 30))).statusCode, 200);
});

test('use is counted in numbers, forgotten on a word, and not counted at all when switched off', async () => {
  const report = (times: number, href = '/tools/fee') =>
    call('one', 'POST', '/api/me/opened', { opened: [{ href, times }] });
  await Promise.all([report(2), report(3), report(1, '/bills')]);
  assert.deepEqual((await view('one')).opened, [
    { href: '/tools/fee', times: 5 },
    { href: '/bills', times: 1 },
  ]);
  assert.deepEqual((await view('other')).opened, []);
  assert.equal((await call('one', 'DELETE', '/api/me/shortcuts/counts')).statusCode, 200);
  assert.deepEqual((await view('one')).opened, []);
  await report(1);
  assert.equal((await call('one', 'PUT', '/api/me/shortcuts/counting', { on: false })).statusCode, 200);
  assert.deepEqual((await report(1)).json(), { counted: false });
  assert.deepEqual((({ counting, opened }) => ({ counting, opened }))(await view('one')), {
    counting: false,
    opened: [],
  });
  for (const href of ['/x?q=赵', 'bills', '/A']) assert.equal((await report(1, href)).statusCode, 400, href);
  for (let n = 0; n < 70; n++)
    await call('other', 'POST', '/api/me/opened', { opened: [{ href: `/p${n}`, times: 1 }] });
  assert.equal((await view('other')).opened.length, 60);
});

test('staff have none of it', async () => {
  assert.equal((await call('staff', 'GET', '/api/me/shortcuts')).statusCode, 403);
  assert.equal((await arrange('staff', 0, [])).statusCode, 403);
});
