import { sql } from 'kysely';
import { act } from '#kernel/acts/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Task } from '#kernel/jobs/index.ts';
import { addDays, type PlainDate, toPlainDate } from '#law/time.ts';
import { endCounsel } from './acts/counsel.ts';
import { ownContext } from './acts/own-unit.ts';
import { endDuePeriods, markOverdue } from './acts/period-over.ts';
import { expireMeasures } from './acts/measure-over.ts';
import { remindOfMeasures, remindOfPeriods } from './reminders.ts';
import type { CaseKey } from './store/case-file.ts';

export type CasesDeps = { db: Db; clock: Clock };

/** At most so many cases in one run; the next run takes the rest. */
const BATCH = 500;

/** Days before the end of a party's period on which its lawyer is reminded. */
export const REMIND_DAYS = 3;
/** Days before the end of the court's own limit: an extension is asked ten days before it ends (审限规定 第十二条). */
export const LIMIT_DAYS = 15;
/** Days before the end of a measure: renewal is asked at least seven days before (财产保全规定 第十八条). */
export const MEASURE_DAYS = 14;

/** Timers of the case: what time alone brings about. Each step is an act of its own and safe to repeat. */
export function casesTasks(deps: CasesDeps): Task[] {
  return [{ name: 'cases.clocks', cron: '*/5 * * * *', run: () => runCaseClocks(deps) }];
}

/** Ends what is over, tells the court what it is late with, reminds of what comes; in this order. */
export async function runCaseClocks(deps: CasesDeps): Promise<void> {
  const today = toPlainDate(deps.clock.now());
  const own = ownContext(deps, '期限届满');
  for (const key of await casesWith(deps.db, today, 'party')) {
    const subject = { type: 'case', id: key.caseId, courtId: key.courtId };
    await act(own, { name: 'cases.clock', subject }, (unit) => endDuePeriods(unit, key));
  }
  for (const key of await casesWith(deps.db, today, 'court')) {
    const subject = { type: 'case', id: key.caseId, courtId: key.courtId };
    await act(own, { name: 'cases.clock', subject }, (unit) => markOverdue(unit, key));
  }
  for (const key of await measuresOver(deps.db, today)) {
    const subject = { type: 'case', id: key.caseId, courtId: key.courtId };
    await act(own, { name: 'cases.clock', subject }, (unit) => expireMeasures(unit, key));
  }
  for (const { counselId, ...key } of await mandatesOver(deps.db, today)) {
    const subject = { type: 'case', id: key.caseId, courtId: key.courtId };
    await act(own, { name: 'cases.clock', subject }, (unit) =>
      endCounsel(unit, key, { counselId, why: '委托期限届满' }),
    );
  }
  await remindOfPeriods(deps, 'party', addDays(today, REMIND_DAYS));
  await remindOfPeriods(deps, 'court', addDays(today, LIMIT_DAYS));
  await remindOfMeasures(deps, addDays(today, MEASURE_DAYS));
}

/** Cases with a period that ended before today and still runs; the court's own only once, for they run on. */
async function casesWith(db: Db | Tx, today: PlainDate, actor: 'party' | 'court'): Promise<CaseKey[]> {
  const { rows } = await sql<CaseKey>`
    select distinct court_id as "courtId", case_id as "caseId" from case_period
    where state = 'running' and due_on < ${today} and actor = ${actor} and overdue_at is null limit ${BATCH}`.execute(
    db,
  );
  return rows;
}

async function measuresOver(db: Db, today: PlainDate): Promise<CaseKey[]> {
  const { rows } = await sql<CaseKey>`
    select distinct court_id as "courtId", case_id as "caseId" from case_measure
    where state = 'in-force' and until_on < ${today} limit ${BATCH}`.execute(db);
  return rows;
}

async function mandatesOver(db: Db, today: PlainDate): Promise<(CaseKey & { counselId: string })[]> {
  const { rows } = await sql<CaseKey & { counselId: string }>`
    select court_id as "courtId", case_id as "caseId", id as "counselId" from case_counsel
    where state = 'confirmed' and until_on < ${today} limit ${BATCH}`.execute(db);
  return rows;
}
