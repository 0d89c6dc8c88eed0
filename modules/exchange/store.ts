import { sql } from 'kysely';
import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import type { InTable, OutTable, PeerTable } from './tables.ts';
import type { Envelope } from './terms.ts';
import type { Told } from './deps.ts';

export function findPeer(db: Db | Tx, courtId: string): Promise<PeerTable | undefined> {
  return db.selectFrom('exchange_peer').selectAll().where('court_id', '=', courtId).executeTakeFirst();
}

const outPlace = (id: string) => ({ table: 'exchange_out', column: 'body', row: id });
const inPlace = (id: string) => ({ table: 'exchange_in', column: 'body', row: id });

/** Puts a message into the outbox of its court, once for a cause; the row's lock keeps the numbers of one court without gap. */
export async function queueMessage(
  tx: Tx,
  keys: FieldKeys,
  told: Told,
  cause: string,
  now: Instant,
): Promise<string | undefined> {
  const known = await tx
    .selectFrom('exchange_out')
    .select('id')
    .where('court_id', '=', told.courtId)
    .where('cause', '=', cause)
    .executeTakeFirst();
  if (known) return undefined;
  const { rows } = await sql<{ last: number }>`
    insert into exchange_counter (court_id, last) values (${told.courtId}, 1)
    on conflict (court_id) do update set last = exchange_counter.last + 1 returning last`.execute(tx);
  const seq = Number(rows[0]?.last);
  const id = newId();
  const body = { id, court: told.courtId, seq, type: told.type, about: told.about, at: now, data: told.data };
  await tx
    .insertInto('exchange_out')
    .values({
      court_id: told.courtId,
      id,
      seq,
      type: told.type,
      about_type: told.about.type,
      about_id: told.about.id,
      cause,
      body_sealed: encryptField(keys, JSON.stringify(body), outPlace(id)),
      state: 'queued',
      tries: 0,
      next_at: now,
      fault: null,
      created_at: now,
      ended_at: null,
      receipt: null,
    })
    .execute();
  for (const file of told.files ?? [])
    await tx
      .insertInto('exchange_file')
      .values({ court_id: told.courtId, file_id: file, told_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return id;
}

/** Whether a message to this court has named the file. */
export async function wasTold(db: Db, courtId: string, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('exchange_file')
    .select('file_id')
    .where('court_id', '=', courtId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row !== undefined;
}

export const outBody = (keys: FieldKeys, row: OutTable): unknown =>
  JSON.parse(decryptField(keys, row.body_sealed, outPlace(row.id)));

export function findOut(
  db: Db | Tx,
  courtId: string,
  id: string,
  lock = false,
): Promise<OutTable | undefined> {
  const query = db
    .selectFrom('exchange_out')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export async function updateOut(tx: Tx, row: OutTable, set: Partial<OutTable>): Promise<void> {
  const { receipt, ...rest } = set;
  await tx
    .updateTable('exchange_out')
    .set({ ...rest, ...(receipt === undefined ? {} : { receipt: JSON.stringify(receipt) as never }) }) // a jsonb column takes its text
    .where('court_id', '=', row.court_id)
    .where('id', '=', row.id)
    .execute();
}

/** Courts to which something may go now: connected, and something of theirs is due. */
export async function courtsDue(db: Db, now: Instant): Promise<string[]> {
  const { rows } = await sql<{ court_id: string }>`
    select court_id from exchange_peer p where active
      and exists (select 1 from exchange_out o where o.court_id = p.court_id and o.state = 'queued' and o.next_at <= ${now})
    order by court_id`.execute(db);
  return rows.map((row) => row.court_id);
}

/** Messages that may go to a court now. One about the same thing waits for those before it, so that a court never hears of a correction before the filing. */
export async function dueOut(db: Db, courtId: string, now: Instant, limit: number): Promise<OutTable[]> {
  const { rows } = await sql<OutTable>`
    select * from exchange_out o where court_id = ${courtId} and state = 'queued' and next_at <= ${now}
      and not exists (select 1 from exchange_out e where e.court_id = o.court_id and e.about_id = o.about_id and e.state = 'queued' and e.seq < o.seq)
    order by next_at, seq limit ${limit}`.execute(db);
  return rows;
}

/** Keeps what came, once for its id and number; false when either was there before. `refused`: why it will not be applied. */
export async function insertIn(
  tx: Tx,
  keys: FieldKeys,
  message: Envelope,
  body: string,
  sha256: string,
  now: Instant,
  refused?: string,
): Promise<boolean> {
  const row = await tx
    .insertInto('exchange_in')
    .values({
      court_id: message.court,
      id: message.id,
      seq: message.seq,
      type: message.type,
      body_sealed: encryptField(keys, body, inPlace(message.id)),
      sha256,
      state: refused === undefined ? 'received' : 'refused',
      tries: 0,
      next_at: refused === undefined ? now : null,
      fault: refused ?? null,
      received_at: now,
      ended_at: refused === undefined ? null : now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const inBody = (keys: FieldKeys, row: InTable): unknown =>
  JSON.parse(decryptField(keys, row.body_sealed, inPlace(row.id)));

export function findIn(db: Db | Tx, courtId: string, id: string, lock = false): Promise<InTable | undefined> {
  const query = db.selectFrom('exchange_in').selectAll().where('court_id', '=', courtId).where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export async function updateIn(tx: Tx, row: InTable, set: Partial<InTable>): Promise<void> {
  await tx
    .updateTable('exchange_in')
    .set(set)
    .where('court_id', '=', row.court_id)
    .where('id', '=', row.id)
    .execute();
}

/** Courts of whose messages some wait to be applied. */
export async function courtsWaiting(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('exchange_in')
    .select('court_id')
    .distinct()
    .where('state', '=', 'received')
    .orderBy('court_id')
    .execute();
  return rows.map((row) => row.court_id);
}

/** Messages of one court that wait to be applied, in its order, up to a number. */
export function waitingIn(db: Db, courtId: string, upto: number, limit: number): Promise<InTable[]> {
  return db
    .selectFrom('exchange_in')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('state', '=', 'received')
    .where('seq', '<=', upto)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Messages of ours that a court asks for once more: whatever was ended waits to be sent again, as it was. */
export async function sendAgain(
  tx: Tx,
  courtId: string,
  { from, to }: { from: number; to: number },
  now: Instant,
): Promise<number> {
  const rows = await tx
    .updateTable('exchange_out')
    .set({ state: 'queued', tries: 0, next_at: now, ended_at: null, receipt: null })
    .where('court_id', '=', courtId)
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .where('state', '<>', 'queued')
    .returning('id')
    .execute();
  return rows.length;
}
