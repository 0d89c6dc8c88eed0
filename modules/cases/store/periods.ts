import type { Db, Tx } from '#kernel/db/database.ts';
import type { CasePeriodTable } from '../tables.ts';
import type { CaseKey } from './case-file.ts';

/** Rows of jsonb columns are written as text. */
const json = (value: unknown) => JSON.stringify(value) as never; // the driver takes text for jsonb

export async function insertPeriod(tx: Tx, row: CasePeriodTable): Promise<boolean> {
  const written = await tx
    .insertInto('case_period')
    .values({ ...row, counting: json(row.counting), suspensions: json(row.suspensions) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

type Changes = Partial<
  Pick<
    CasePeriodTable,
    | 'event_on'
    | 'due_on'
    | 'state'
    | 'counting'
    | 'suspensions'
    | 'ended_at'
    | 'ended_why'
    | 'reminded_at'
    | 'overdue_at'
  >
>;

export async function updatePeriod(tx: Tx, row: CasePeriodTable, changes: Changes): Promise<void> {
  await tx
    .updateTable('case_period')
    .set({
      ...changes,
      ...(changes.counting ? { counting: json(changes.counting) } : {}),
      ...(changes.suspensions ? { suspensions: json(changes.suspensions) } : {}),
    })
    .where('court_id', '=', row.court_id)
    .where('case_id', '=', row.case_id)
    .where('id', '=', row.id)
    .execute();
}

/** All periods of a case, the earliest due first. */
export function periodsOf(db: Db | Tx, key: CaseKey): Promise<CasePeriodTable[]> {
  return db
    .selectFrom('case_period')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .orderBy('due_on')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** The periods of a rule that run or are suspended, of one party or of all. */
export async function livePeriods(
  tx: Tx,
  key: CaseKey,
  rule: string,
  partyId?: string,
): Promise<CasePeriodTable[]> {
  const query = tx
    .selectFrom('case_period')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('rule', '=', rule)
    .where('state', 'in', ['running', 'suspended']);
  return (partyId === undefined ? query : query.where('party_id', '=', partyId)).execute();
}
