import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import type { ReadingRow } from './tables.ts';
import './tables.ts';

const RUNNING = ['waiting', 'reading'] as const;

/** The reading, only if it is this lawyer's. */
export function findReading(
  db: Db | Tx,
  lawyerId: string,
  id: string,
  lock = false,
): Promise<ReadingRow | undefined> {
  let query = db.selectFrom('reading').selectAll().where('lawyer_id', '=', lawyerId).where('id', '=', id);
  if (lock) query = query.forUpdate();
  return query.executeTakeFirst();
}

/** The last reading of any of these files, whatever became of it; without its result. */
export function lastOfFiles(
  db: Db | Tx,
  lawyerId: string,
  fileIds: readonly string[],
): Promise<Pick<ReadingRow, 'id' | 'file_id' | 'state'> | undefined> {
  return db
    .selectFrom('reading')
    .select(['id', 'file_id', 'state'])
    .where('lawyer_id', '=', lawyerId)
    .where('file_id', 'in', fileIds)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** How many readings of this lawyer wait or go on. Counted under a lock, so no burst slips past. */
export async function countRunning(tx: Tx, lawyerId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`readings ${lawyerId}`}, 11))`.execute(tx);
  const { count } = await tx
    .selectFrom('reading')
    .select(sql<number>`count(*)`.as('count'))
    .where('lawyer_id', '=', lawyerId)
    .where('state', 'in', RUNNING)
    .executeTakeFirstOrThrow();
  return count;
}

/** A new reading that waits for its job. */
export async function insertReading(
  tx: Tx,
  reading: { lawyerId: string; id: string; fileId: string; at: Instant },
): Promise<void> {
  await tx
    .insertInto('reading')
    .values({
      lawyer_id: reading.lawyerId,
      id: reading.id,
      file_id: reading.fileId,
      state: 'waiting',
      pages_done: 0,
      pages: 0,
      attempts: 0,
      failure: null,
      result_sealed: null,
      asked_at: reading.at,
      ended_at: null,
    })
    .execute();
}

/** The reading begins, or begins again after a worker died; undefined when nobody waits for it any more. */
export function beginReading(db: Db, lawyerId: string, id: string): Promise<ReadingRow | undefined> {
  return db
    .updateTable('reading')
    .set({ state: 'reading', pages_done: 0, pages: 0, attempts: sql<number>`attempts + 1` })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', 'in', RUNNING)
    .returningAll()
    .executeTakeFirst();
}

type Run = Pick<ReadingRow, 'lawyer_id' | 'id' | 'attempts'>;

/** The row while this very run goes on. */
function mine(db: Db | Tx, run: Run) {
  return db
    .updateTable('reading')
    .where('lawyer_id', '=', run.lawyer_id)
    .where('id', '=', run.id)
    .where('state', '=', 'reading')
    .where('attempts', '=', run.attempts);
}

/** How far this run is; false when it was cancelled, dropped or taken over by another run. */
export async function reportPages(db: Db | Tx, run: Run, done: number, pages: number): Promise<boolean> {
  const { numUpdatedRows } = await mine(db, run)
    .set({ pages_done: Math.min(done, pages), pages })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** This run stops because its worker does: the reading waits again, and the broken run does not count. */
export async function giveBack(db: Db, run: Run): Promise<void> {
  await mine(db, run).set({ state: 'waiting', attempts: sql<number>`attempts - 1` }).execute();
}

/** How this run ended; false when the reading had ended otherwise before. */
export async function endReading(
  tx: Tx,
  run: Run,
  end: Pick<ReadingRow, 'state' | 'ended_at'> &
    Partial<Pick<ReadingRow, 'failure' | 'result_sealed' | 'pages' | 'pages_done'>>,
): Promise<boolean> {
  return (await mine(tx, run).set(end).executeTakeFirst()).numUpdatedRows === 1n;
}

/** The lawyer no longer waits for it; false when it was over. */
export async function cancelReadingRow(tx: Tx, lawyerId: string, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reading')
    .set({ state: 'cancelled', ended_at: at })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', 'in', RUNNING)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes the reading and its result away; false when it is not there. */
export async function deleteReading(tx: Tx, lawyerId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('reading')
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Takes away what was asked before this instant; answers how many. */
export async function deleteOld(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('reading').where('asked_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
