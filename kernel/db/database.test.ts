import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { testDatabase } from '../testing/database.ts';
import { migrate } from './migrate.ts';
import { inTransaction } from './transaction.ts';

const database = await testDatabase();

test('int8, timestamptz and date come as number, instant and plain date', async () => {
  const { rows } = await sql<{ n: number; at: string; day: string }>`
    select 9007199254740991::int8 as n, '2026-03-02 10:25:00.5+08'::timestamptz as at, '2026-03-02'::date as day`.execute(
    database.app.db,
  );
  assert.deepEqual(rows[0], { n: 9007199254740991, at: '2026-03-02T02:25:00.500Z', day: '2026-03-02' });
});

test('an int8 beyond 2^53 is refused, never rounded', async () => {
  await assert.rejects(sql`select 9007199254740993::int8 as n`.execute(database.app.db), /safe range/);
});

test('the application role may not change the schema', async () => {
  await assert.rejects(sql`create table x (id int)`.execute(database.app.db), /permission denied/);
  await assert.rejects(sql`drop table idempotent_answer`.execute(database.app.db), /must be owner/);
});

test('migrating again does nothing; an edited migration is refused', async () => {
  assert.deepEqual(await migrate(database.urls.owner), []);
  await sql`update schema_migration set sha256 = 'x' where name like '0001%'`.execute(database.owner.db);
  await assert.rejects(migrate(database.urls.owner), /edited after/);
});

test('two migrations at once leave one result', async () => {
  const fresh = await testDatabase();
  assert.deepEqual((await Promise.all([migrate(fresh.urls.owner), migrate(fresh.urls.owner)])).flat(), []);
});

test('a serialisation failure is tried again, a breach of a constraint is not', async () => {
  await sql`create table counter (id int primary key, n int not null); insert into counter values (1, 0)`.execute(
    database.owner.db,
  );
  await Promise.all(
    Array.from({ length: 3 }, () =>
      inTransaction(
        database.owner.db,
        async (tx) => {
          const { rows } = await sql<{ n: number }>`select n from counter where id = 1`.execute(tx);
          await sql`update counter set n = ${(rows[0]?.n ?? 0) + 1} where id = 1`.execute(tx);
        },
        { isolation: 'serializable' },
      ),
    ),
  );
  const { rows } = await sql<{ n: number }>`select n from counter`.execute(database.owner.db);
  assert.equal(rows[0]?.n, 3);
  let tries = 0;
  await assert.rejects(
    inTransaction(database.owner.db, async (tx) => {
      tries++;
      await sql`insert into counter values (1, 5)`.execute(tx);
    }),
    /counter_pkey/,
  );
  assert.equal(tries, 1);
});

test('a connection that dies between two statements fails its own transaction and nothing else', async () => {
  await assert.rejects(
    database.app.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.owner.db);
      await sleep(100);
      await sql`select 1`.execute(tx);
    }),
    /terminat|connection/i,
  );
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.app.db);
  assert.deepEqual(rows, [{ one: 1 }]);
});
