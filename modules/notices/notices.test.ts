import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import { movableClock } from '#kernel/clock.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { createServer, CSRF_HEADER } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#kernel/time.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { type NewNotice, noticeRoutes, notify } from './index.ts';

const database = await testDatabase();
const { db } = database.app;
const clock = movableClock('2026-03-02T02:25:00.000Z' as Instant);
const actors = new Map<string, Actor>();
const app = await createServer({
  db,
  clock,
  log: createLog('silent'),
  routes: noticeRoutes({ db }),
  identify: async (request) => actors.get(String(request.headers['x-test-actor'])),
  limitScale: 100,
  trustProxy: false,
  title: 'test',
});
after(() => app.close());

type Page = {
  rows: { id: string; title: string; readAt: string | null; href?: string; text?: string; at: string }[];
  next?: string;
  unread: number;
};
const enter = <T extends Actor>(actor: T): T => {
  actors.set(actor.id, actor);
  return actor;
};
const list = async (actor: Actor, query = '') =>
  (await app.inject({ url: `/api/notices${query}`, headers: { 'x-test-actor': actor.id } })).json<Page>();
const mark = async (actor: Actor, body: object, key = newId()) =>
  app.inject({
    method: 'POST',
    url: '/api/notices/read',
    headers: { 'x-test-actor': actor.id, [CSRF_HEADER]: '1', 'idempotency-key': key },
    payload: body,
  });
const tell = (actor: Actor, over: Partial<NewNotice> = {}) =>
  inTransaction(db, (tx) =>
    notify(tx, clock.now(), {
      recipientId: actor.id,
      kind: 'filing.accepted',
      title: '立案申请已受理',
      dedupeKey: newId(),
      ...over,
    }),
  );

test('a notice reaches its recipient alone, and his open pages hear of it', async () => {
  const [lin, chen] = [enter(aLawyer()), enter(aLawyer())];
  await tell(lin, { text: '请在七日内交费。', link: '/filings/1' });
  const page = await list(lin);
  assert.equal(page.unread, 1);
  assert.deepEqual(
    page.rows.map(({ title, text, href, at, readAt }) => ({ title, text, href, at, readAt })),
    [
      {
        title: '立案申请已受理',
        text: '请在七日内交费。',
        href: '/filings/1',
        at: clock.now(),
        readAt: null,
      },
    ],
  );
  assert.deepEqual(await list(chen), { rows: [], unread: 0 });
  const { rows } = await sql<{
    audiences: string[];
  }>`select audiences from outbox_event where topic = 'notice.created'
    and key = ${page.rows[0]?.id}`.execute(database.owner.db);
  assert.deepEqual(rows, [{ audiences: [`person:${lin.id}`] }]);
});

test('the same cause told twenty times at once is one notice', async () => {
  const lin = enter(aLawyer());
  const told = await Promise.all(Array.from({ length: 20 }, () => tell(lin, { dedupeKey: 'event-1' })));
  assert.equal(told.filter(Boolean).length, 1);
  assert.equal((await list(lin)).rows.length, 1);
  const clerk = enter(aStaff());
  assert.equal(await tell(clerk, { dedupeKey: 'event-1' }), true, 'another recipient is another notice');
});

test('pages follow one another without gap or repeat while new ones come in', async () => {
  const lin = enter(aLawyer());
  for (let n = 0; n < 25; n += 1) {
    if (n % 3 === 0) clock.forward(1_000); // several at the same moment too
    await tell(lin, { title: `第${n}条` });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(lin, `?limit=10${cursor ? `&cursor=${cursor}` : ''}`);
    seen.push(...page.rows.map((row) => row.title));
    cursor = page.next;
    if (seen.length === 10) await tell(lin, { title: '新来的' });
  } while (cursor);
  assert.equal(seen.length, 25);
  assert.equal(new Set(seen).size, 25);
  assert.deepEqual([seen[0], seen[24]], ['第24条', '第0条']);
  const madeUp = Buffer.from(JSON.stringify(['x', 'y'])).toString('base64url');
  assert.equal((await list(lin, `?limit=3&cursor=${madeUp}`)).rows[0]?.title, '新来的');
});

test('marks mine as read, once and for ever; nobody else’s', async () => {
  const [lin, chen] = [enter(aLawyer()), enter(aLawyer())];
  for (const lawyer of [lin, lin, chen]) await tell(lawyer);
  const [first] = (await list(lin)).rows;
  const foreign = (await list(chen)).rows[0]?.id ?? '';
  const key = newId();
  const body = { ids: [first?.id, foreign] };
  assert.deepEqual((await mark(lin, body, key)).json(), { marked: 1 });
  const readAt = clock.now();
  clock.forward(60_000);
  assert.deepEqual((await mark(lin, body, key)).json(), { marked: 1 }, 'a repeat is answered as before');
  assert.deepEqual((await mark(lin, body)).json(), { marked: 0 });
  assert.equal((await list(lin)).rows.find((row) => row.id === first?.id)?.readAt, readAt);
  assert.equal((await list(chen)).unread, 1);
  assert.equal((await list(lin, '?unread=true')).rows.length, 1);
  assert.deepEqual((await mark(lin, { all: true })).json(), { marked: 1 });
  assert.equal((await list(lin)).unread, 0);
  assert.equal((await mark(lin, {})).statusCode, 400);
});

test('a visitor, and a token without the scope, get nothing', async () => {
  assert.equal((await app.inject({ url: '/api/notices' })).statusCode, 401);
  const token = enter({ ...aLawyer(), via: 'token', scopes: ['notices.read'] });
  assert.deepEqual(await list(token), { rows: [], unread: 0 });
  assert.equal((await mark(token, { all: true })).json<{ code: string }>().code, 'access.scope-missing');
});

test('what was told cannot be rewritten by the application, nor lead to another site', async () => {
  const lin = enter(aLawyer());
  await tell(lin);
  await assert.rejects(sql`update notice set title = 'x'`.execute(db), /permission denied/);
  await assert.rejects(sql`delete from notice`.execute(db), /permission denied/);
  await assert.rejects(tell(lin, { link: '//evil.example' }), /notice_link_check/);
});
