import { sql } from 'kysely';
import type { Tx } from '#kernel/db/database.ts';
import { outstanding } from './acts/sides.ts';
import { findApplication, recordsOf, type Ref, sidesOf } from './store.ts';
import type { ApplicationRow, SideRow } from './tables.ts';
import './tables.ts';

/** Writes an application into the lists of its lawyers anew from the rows as they stand, so that events may come late, twice or out of order. */
export async function projectOwn(tx: Tx, ref: Ref): Promise<void> {
  const row = await findApplication(tx, ref);
  if (!row) return;
  const sides = await sidesOf(tx, ref);
  const answered = await answeredIn(tx, row, sides);
  const shared = {
    court_id: row.court_id,
    service: row.service,
    case_id: row.case_id,
    case_number: row.case_number,
    title: row.title,
    search_text: row.search_text,
    state: row.state,
    awaits: row.awaits,
    outcome: row.outcome,
    due_on: row.due_on,
    due_at: row.due_at,
    due_article: row.due_article,
    version: row.version,
    submitted_at: row.submitted_at,
    changed_at: row.changed_at,
  };
  for (const side of sides) {
    const mine = awaited(row, sides, side, answered);
    await tx
      .insertInto('lawyer_application')
      .values({ ...shared, mine, lawyer_id: side.lawyer_id, application_id: row.id, side: side.side })
      .onConflict((conflict) =>
        conflict
          .columns(['lawyer_id', 'application_id'])
          .doUpdateSet({ ...shared, mine })
          .where(sql<boolean>`lawyer_application.version < excluded.version`),
      )
      .execute();
  }
}

/** Who of several on the other side has answered already, while the others are still awaited. */
async function answeredIn(tx: Tx, row: ApplicationRow, sides: readonly SideRow[]): Promise<string[]> {
  if (row.awaits !== 'opponent' || sides.filter(({ side }) => side === 'opponent').length < 2) return [];
  const records = await recordsOf(tx, { courtId: row.court_id, id: row.id });
  const since = records.findLastIndex(({ moves }) => moves);
  return records
    .slice(since + 1)
    .filter(({ side }) => side === 'opponent')
    .map(({ actor_id }) => actor_id);
}

/** Her move: her side is awaited, she still stands for it, and nobody has answered yet for the same parties. */
function awaited(
  row: ApplicationRow,
  sides: readonly SideRow[],
  of: SideRow,
  answered: readonly string[],
): boolean {
  if (row.awaits !== of.side || of.until !== null) return false;
  if (answered.length === 0) return true;
  const parties = of.party_ids.toSorted().join(',');
  const same = sides.filter(
    ({ side, party_ids }) => side === of.side && party_ids.toSorted().join(',') === parties,
  );
  return outstanding(same, answered);
}
