import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';

/** How far the messages of a court have come without gap, and when the gap behind that is asked for next. */
export type Heard = { upto: number; asked: number; askAt: Instant | null };
/** Numbers that have not come though later ones have. */
export type Gap = { from: number; to: number };

const FAR = 5_000;

/** The line of a court, held until the transaction ends. */
export async function lockHeard(tx: Tx, courtId: string): Promise<Heard> {
  await tx
    .insertInto('exchange_heard')
    .values({ court_id: courtId, upto: 0, asked: 0, ask_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('exchange_heard')
    .selectAll()
    .where('court_id', '=', courtId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { upto: Number(row.upto), asked: row.asked, askAt: row.ask_at };
}

export async function findHeard(db: Db | Tx, courtId: string): Promise<Heard> {
  const row = await db
    .selectFrom('exchange_heard')
    .selectAll()
    .where('court_id', '=', courtId)
    .executeTakeFirst();
  return row
    ? { upto: Number(row.upto), asked: row.asked, askAt: row.ask_at }
    : { upto: 0, asked: 0, askAt: null };
}

export async function saveHeard(tx: Tx, courtId: string, heard: Heard): Promise<void> {
  await tx
    .updateTable('exchange_heard')
    .set({ upto: heard.upto, asked: heard.asked, ask_at: heard.askAt })
    .where('court_id', '=', courtId)
    .execute();
}

/** From a number on: up to where all have come, and the gap behind that. */
export async function come(db: Db | Tx, courtId: string, from: number): Promise<{ upto: number; gap?: Gap }> {
  const rows = await db
    .selectFrom('exchange_in')
    .select('seq')
    .where('court_id', '=', courtId)
    .where('seq', '>', from)
    .orderBy('seq')
    .limit(FAR)
    .execute();
  let upto = from;
  for (const { seq } of rows) {
    if (Number(seq) !== upto + 1) return { upto, gap: { from: upto + 1, to: Number(seq) - 1 } };
    upto = Number(seq);
  }
  return { upto };
}

/** How many messages stand behind a number and wait. */
export async function waitingBehind(db: Db, courtId: string, upto: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from exchange_in where court_id = ${courtId} and state = 'received' and seq > ${upto}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** The number of the last message that was told to a court. */
export async function lastSent(db: Db | Tx, courtId: string): Promise<number> {
  const row = await db
    .selectFrom('exchange_counter')
    .select('last')
    .where('court_id', '=', courtId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}
