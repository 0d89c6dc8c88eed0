import { sql } from 'kysely';
import type { Clock } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { cite, shortLabel } from '#law/citations.ts';
import { RENEWAL_DAYS } from '#law/preservation/index.ts';
import { addDays, type PlainDate, toPlainDate } from '#law/time.ts';
import { notify } from '#modules/notices/index.ts';
import { type CaseKey, findCase } from './store/case-file.ts';
import { counselOf, staffOfCase } from './store/parts.ts';
import type { CasePeriodTable } from './tables.ts';
import { MEASURE_KINDS } from './terms.ts';

type Deps = { db: Db; clock: Clock };
type Due = CaseKey & { id: string; due: PlainDate };

/** Lawyers with a standing mandate of any of these parties. */
async function lawyersFor(tx: Tx, key: CaseKey, parties: readonly string[]): Promise<string[]> {
  const counsel = await counselOf(tx, key);
  return counsel.flatMap((row) =>
    row.state === 'confirmed' && row.lawyer_id && row.partyIds.some((id) => parties.includes(id))
      ? [row.lawyer_id]
      : [],
  );
}

/** Whom a period concerns: the lawyers of its party, or those at the court who work on the case. */
async function concerned(
  tx: Tx,
  key: CaseKey,
  row: CasePeriodTable,
): Promise<{ people: string[]; link: string }> {
  if (row.actor === 'party')
    return { people: await lawyersFor(tx, key, [row.party_id]), link: `/cases/${key.courtId}/${key.caseId}` };
  const staff = await staffOfCase(tx, key);
  return {
    people: staff.flatMap((one) =>
      one.ended_at === null && one.role !== 'lay-judge' ? [one.person_id] : [],
    ),
    link: `/court/cases/${key.caseId}`,
  };
}

/** Reminds once of every period that ends by that day (民诉法 第八十五条); moved or resumed, it is reminded of anew. */
export async function remindOfPeriods(deps: Deps, actor: 'party' | 'court', by: PlainDate): Promise<void> {
  const { rows } = await sql<Due>`
    select court_id as "courtId", case_id as "caseId", id, due_on as due from case_period
    where state = 'running' and due_on <= ${by} and actor = ${actor} and reminded_at is null order by due_on limit 500`.execute(
    deps.db,
  );
  const now = deps.clock.now();
  for (const due of rows)
    await inTransaction(deps.db, async (tx) => {
      const row = await tx
        .updateTable('case_period')
        .set({ reminded_at: now })
        .where('court_id', '=', due.courtId)
        .where('case_id', '=', due.caseId)
        .where('id', '=', due.id)
        .where('reminded_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      const file = row && (await findCase(tx, due));
      if (!row || !file) return;
      const { people, link } = await concerned(tx, due, row);
      for (const recipientId of people)
        await notify(tx, now, {
          recipientId,
          kind: 'case.period-due',
          title: `${file.number}${row.name}期限至${plainChineseDate(row.due_on)}`.slice(0, 100),
          text: `${file.title}：${row.name}（${row.counting.article}）。${row.counting.onEnd}。`,
          link,
          dedupeKey: `case-period:${row.id}:${row.due_on}`,
        });
    });
}

/** Reminds once a term that a measure ends, while its renewal can still be asked in time (财产保全规定 第十八条). */
export async function remindOfMeasures(deps: Deps, by: PlainDate): Promise<void> {
  const now = deps.clock.now();
  const { rows } = await sql<Due>`
    select court_id as "courtId", case_id as "caseId", id, until_on as due from case_measure
    where state = 'in-force' and until_on <= ${by} and until_on >= ${toPlainDate(now)} and reminded_at is null limit 500`.execute(
    deps.db,
  );
  for (const due of rows)
    await inTransaction(deps.db, async (tx) => {
      const row = await tx
        .updateTable('case_measure')
        .set({ reminded_at: now })
        .where('court_id', '=', due.courtId)
        .where('case_id', '=', due.caseId)
        .where('id', '=', due.id)
        .where('reminded_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      const file = row && (await findCase(tx, due));
      if (!row || !file) return;
      const latest = plainChineseDate(addDays(due.due, -RENEWAL_DAYS));
      for (const recipientId of await lawyersFor(tx, due, row.for_parties))
        await notify(tx, now, {
          recipientId,
          kind: 'case.measure-due',
          title: `${file.number}保全期限至${plainChineseDate(due.due)}`.slice(0, 100),
          text: `${MEASURE_KINDS[row.kind]}（${row.object}）即将到期。需要续行的，请在${latest}前提出申请（${shortLabel(cite('PRS', '18.1'))}）。`,
          link: `/cases/${due.courtId}/${due.caseId}`,
          dedupeKey: `case-measure:${row.id}:${due.due}`,
        });
    });
}
