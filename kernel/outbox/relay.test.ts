import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { movableClock } from '../clock.ts';
import { inTransaction } from '../db/transaction.ts';
import { createLog } from '../log/log.ts';
import { testDatabase } from '../testing/database.ts';
import type { Instant } from '../time.ts';
import { type Consumer, emitEvent, relayOnce } from './index.ts';

const database = await testDatabase();
const clock = movableClock('2026-03-02T02:25:00.000Z' as Instant);
const log = createLog('silent');
await sql`create table seen (event uuid, consumer text); grant select, insert on seen to tongban_app`.execute(
  database.owner.db,
);

const seeing = (name: string, topic: string, fail: () => boolean = () => false): Consumer => ({
  topic,
  name,
  async handle(tx, event) {
    await sql`insert into seen values (${event.id}, ${name})`.execute(tx);
    if (fail()) throw new Error('not today');
  },
});
const emit = (topic: string, key: string) =>
  inTransaction(database.app.db, (tx) => emitEvent(tx, clock.now(), { topic, key, payload: { key } }));
const seen = async (name: string) =>
  (
    await sql<{ n: number }>`select count(*) as n from seen where consumer = ${name}`.execute(
      database.owner.db,
    )
  ).rows[0]?.n;

test('four relays at once while writers commit: every event reaches its consumer exactly once', async () => {
  const consumer = seeing('once', 'library.lent');
  let writing = true;
  const writers = Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 40; i++) await emit('library.lent', `${writer}-${i}`);
    }),
  ).finally(() => {
    writing = false;
  });
  const relays = Array.from({ length: 4 }, async () => {
    while (writing || (await relayOnce(database.app.db, clock, [consumer], log)) > 0)
      await relayOnce(database.app.db, clock, [consumer], log);
  });
  await Promise.all([writers, ...relays]);
  while ((await relayOnce(database.app.db, clock, [consumer], log)) > 0);
  assert.equal(await seen('once'), 320);
});

test('a consumer that fails is tried again later, and the one that succeeded is not repeated', async () => {
  let failing = true;
  const consumers = [seeing('good', 'library.returned'), seeing('bad', 'library.returned', () => failing)];
  await emit('library.returned', 'x');
  await relayOnce(database.app.db, clock, consumers, log);
  assert.deepEqual([await seen('good'), await seen('bad')], [1, 0]);
  failing = false;
  clock.forward(60_000);
  await sql`update outbox_event set next_at = now()`.execute(database.owner.db);
  await relayOnce(database.app.db, clock, consumers, log);
  assert.deepEqual([await seen('good'), await seen('bad')], [1, 1]);
});

test('an event that never succeeds ends as a dead letter, visible to the operator', async () => {
  const consumers = [seeing('never', 'library.burnt', () => true)];
  await emit('library.burnt', 'y');
  for (let i = 0; i < 12; i++) {
    await sql`update outbox_event set next_at = '2026-01-01'`.execute(database.owner.db);
    await relayOnce(database.app.db, clock, consumers, log);
  }
  const { rows } = await sql<{
    dead_at: string | null;
    last_error: string;
  }>`select dead_at, last_error from outbox_event`.execute(database.owner.db);
  assert.equal(rows.length, 1);
  assert.ok(rows[0]?.dead_at);
  assert.match(rows[0]?.last_error ?? '', /never: not today/);
});
