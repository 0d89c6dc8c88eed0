import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemActor } from '../access/actor.ts';
import { movableClock } from '../clock.ts';
import { newId } from '../ids.ts';
import { defineRefusals } from '../refusals.ts';
import { testDatabase } from '../testing/database.ts';
import type { Instant } from '../time.ts';
import { act, type ActContext, type Unit } from './index.ts';

const database = await testDatabase();
await sql`create table loan (book text primary key, reader text not null); grant select, insert on loan to tongban_app`.execute(
  database.owner.db,
);
const refuse = defineRefusals({ 'library.lent': { status: 409, title: '已借出', detail: '这本书已借出。' } });

function context(overrides: Partial<ActContext> = {}): ActContext {
  return {
    db: database.app.db,
    clock: movableClock('2026-03-02T02:25:00.000Z' as Instant),
    actor: systemActor('测试'),
    requestId: newId(),
    ...overrides,
  };
}

async function lend(unit: Unit, book: string) {
  const { rows } =
    await sql`insert into loan values (${book}, 'r') on conflict do nothing returning 1`.execute(unit.tx);
  if (rows.length === 0) return refuse('library.lent');
  await unit.audit({ subject: { type: 'book', id: book }, change: { lent: [false, true] } });
  await unit.emit({ topic: 'library.lent', key: book, payload: { book } });
  return { book, at: unit.now };
}

const borrow = (book: string, ctx: ActContext) =>
  act(ctx, { name: 'library.lend', subject: { type: 'book', id: book }, request: { book } }, (unit) =>
    lend(unit, book),
  );

async function rowsOf(book: string) {
  const { rows } = await sql<{ loans: number; done: number; refused: number; events: number }>`select
    (select count(*) from loan where book = ${book}) as loans,
    (select count(*) from audit_entry where subject_id = ${book} and outcome = 'done') as done,
    (select count(*) from audit_entry where subject_id = ${book} and outcome = 'refused') as refused,
    (select count(*) from outbox_event where key = ${book}) as events`.execute(database.owner.db);
  return rows[0];
}

test('an act leaves its rows, its audit row and its event together', async () => {
  assert.deepEqual(await borrow('a', context()), { book: 'a', at: '2026-03-02T02:25:00.000Z' });
  assert.deepEqual(await rowsOf('a'), { loans: 1, done: 1, refused: 0, events: 1 });
});

test('a refused act leaves nothing but the record of the refusal', async () => {
  await borrow('b', context());
  assert.equal(((await borrow('b', context())) as { refused: string }).refused, 'library.lent');
  assert.deepEqual(await rowsOf('b'), { loans: 1, done: 1, refused: 1, events: 1 });
});

test('the same key twenty times at once: one act, and every answer is that one or "running"', async () => {
  const key = newId();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => borrow('c', context({ idempotencyKey: key }))),
  );
  for (const answer of answers)
    if ('refused' in answer) assert.equal(answer.refused, 'write.running');
    else assert.equal(answer.book, 'c');
  assert.ok(answers.some((answer) => 'book' in answer));
  assert.deepEqual(await borrow('c', context({ idempotencyKey: key })), {
    book: 'c',
    at: '2026-03-02T02:25:00.000Z',
  });
  const rows = await rowsOf('c');
  assert.deepEqual([rows?.loans, rows?.done, rows?.events], [1, 1, 1]);
});

test('the same key with another body is refused', async () => {
  const key = newId();
  await borrow('d', context({ idempotencyKey: key }));
  assert.equal(
    ((await borrow('e', context({ idempotencyKey: key }))) as { refused: string }).refused,
    'write.other-body',
  );
});

test('the key of one actor says nothing to another', async () => {
  const key = newId();
  await borrow('f', context({ idempotencyKey: key }));
  const other = await borrow(
    'g',
    context({ idempotencyKey: key, actor: { ...systemActor('另一'), id: 'other' } }),
  );
  assert.ok('book' in other);
});

test('an act that forgets its audit row is a bug and leaves nothing', async () => {
  await assert.rejects(
    act(context(), { name: 'library.lend', subject: { type: 'book', id: 'h' } }, async ({ tx }) => {
      await sql`insert into loan values ('h', 'r')`.execute(tx);
      return { ok: true };
    }),
    /no audit row/,
  );
  assert.equal((await rowsOf('h'))?.loans, 0);
});
