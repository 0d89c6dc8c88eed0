import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import type { BundleRow } from './tables.ts';
import type { BundleView } from './terms.ts';
import './tables.ts';

/** The bundle, only if it is this lawyer's. */
export function findBundle(
  db: Db | Tx,
  lawyerId: string,
  id: string,
  lock = false,
): Promise<BundleRow | undefined> {
  let query = db
    .selectFrom('evidence_bundle')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id);
  if (lock) query = query.forUpdate();
  return query.executeTakeFirst();
}

/** The last bundle asked for of a draft. */
export function lastBundle(db: Db | Tx, lawyerId: string, draftId: string): Promise<BundleRow | undefined> {
  return db
    .selectFrom('evidence_bundle')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('draft_id', '=', draftId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Asks for a bundle unless one of the draft is already being made; answers which. */
export async function insertBundle(
  tx: Tx,
  bundle: { lawyerId: string; id: string; draftId: string; name: string; total: number; at: Instant },
): Promise<{ id: string; fresh: boolean }> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('evidence_bundle')
    .values({
      lawyer_id: bundle.lawyerId,
      id: bundle.id,
      draft_id: bundle.draftId,
      state: 'waiting',
      done: 0,
      total: bundle.total,
      attempts: 0,
      failure: null,
      fingerprint: null,
      name: bundle.name,
      sha256: null,
      size: null,
      pages: null,
      asked_at: bundle.at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { id: bundle.id, fresh: true };
  const running = await tx
    .selectFrom('evidence_bundle')
    .select('id')
    .where('lawyer_id', '=', bundle.lawyerId)
    .where('draft_id', '=', bundle.draftId)
    .where('state', 'in', ['waiting', 'making'])
    .executeTakeFirstOrThrow();
  return { id: running.id, fresh: false };
}

/** The making begins (again); undefined when nobody waits for it any more. */
export function beginBundle(
  db: Db,
  lawyerId: string,
  id: string,
  total: number,
): Promise<BundleRow | undefined> {
  return db
    .updateTable('evidence_bundle')
    .set({ state: 'making', done: 0, total, attempts: sql<number>`attempts + 1` })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'making'])
    .returningAll()
    .executeTakeFirst();
}

/** Pages written so far; false when it was cancelled meanwhile. */
export async function reportPages(db: Db, lawyerId: string, id: string, done: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('evidence_bundle')
    .set({ done })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', '=', 'making')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How it ended; false when it had ended otherwise before. */
export async function endBundle(
  tx: Tx,
  lawyerId: string,
  id: string,
  end: Pick<BundleRow, 'state' | 'ended_at'> &
    Partial<Pick<BundleRow, 'failure' | 'fingerprint' | 'sha256' | 'size' | 'pages' | 'done'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence_bundle')
    .set(end)
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'making'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A bundle as its lawyer sees it; `fingerprint` is that of the evidence now. */
export function viewOfBundle(row: BundleRow, fingerprint: string | undefined): BundleView {
  return {
    id: row.id,
    state: row.state,
    done: row.done,
    total: row.total,
    failure: row.failure,
    size: row.size,
    pages: row.pages,
    askedAt: row.asked_at,
    endedAt: row.ended_at,
    stale: row.state === 'done' && row.fingerprint !== fingerprint,
  };
}
