import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { actsOpen } from '#services/engine/index.ts';
import type { ServiceBook } from './book.ts';
import { articleOf } from './policy.ts';
import { stateOf } from './queries.ts';
import { patternsOf } from './search.ts';
import type { OwnCounts, OwnRow } from './views.ts';
import './tables.ts';

export type OwnOrder = 'due' | 'recent' | 'newest';
export type OwnQuery = {
  lawyerId: string;
  caseId?: string | undefined;
  state?: 'open' | 'over' | 'mine' | undefined;
  service?: string | undefined;
  q?: string | undefined;
  /** By default what is mine is nearest due first, the rest last changed first. */
  order?: OwnOrder | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** By what each order goes; what has no due time stands in no list by due time. */
const ORDERS = {
  due: { column: 'due_at', up: true },
  recent: { column: 'changed_at', up: false },
  newest: { column: 'submitted_at', up: false },
} as const satisfies Record<OwnOrder, object>;

/** The act for which one is awaited, not the one by which it is left. */
const goesOn = (act: string) => !/^(accept|decline|withdraw)/.test(act);

/** The lawyer's own applications across all courts. */
export async function listOwn(
  db: Db,
  book: ServiceBook,
  query: OwnQuery,
): Promise<{ rows: OwnRow[]; next?: string }> {
  const { column, up } = ORDERS[query.order ?? (query.state === 'mine' ? 'due' : 'recent')];
  const after = decodeCursor(query.cursor, 2);
  let rows = db.selectFrom('lawyer_application').selectAll().where('lawyer_id', '=', query.lawyerId);
  if (query.caseId) rows = rows.where('case_id', '=', query.caseId);
  if (query.service) rows = rows.where('service', '=', query.service);
  // literals: a parameter could not be proved to fit the partial index
  if (query.state === 'open') rows = rows.where(sql<SqlBool>`awaits <> 'nobody'`);
  if (query.state === 'over') rows = rows.where(sql<SqlBool>`awaits = 'nobody'`);
  if (query.state === 'mine') rows = rows.where(sql<SqlBool>`mine`);
  for (const pattern of patternsOf(query.q)) rows = rows.where('search_text', 'like', pattern);
  if (column === 'due_at') rows = rows.where('due_at', 'is not', null);
  if (after)
    rows = rows.where(
      up
        ? sql<SqlBool>`(${sql.ref(column)}, application_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`
        : sql<SqlBool>`(${sql.ref(column)}, application_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  const found = await rows
    .orderBy(column, up ? 'asc' : 'desc')
    .orderBy('application_id', up ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [row[column] ?? '', row.application_id]);
  const own = page.rows.map((row): OwnRow => {
    const service = book.find(row.service);
    const machine = service && book.machine(service);
    const act = machine && row.mine ? actsOpen(machine, row.state, row.side).find(goesOn) : undefined;
    return {
      courtId: row.court_id,
      courtName: courtById(row.court_id)?.name ?? row.court_id,
      id: row.application_id,
      service: row.service,
      ...stateOf(book, row),
      title: row.title,
      caseId: row.case_id,
      caseNumber: row.case_number,
      side: row.side,
      byCourt: service?.life.opens === 'court',
      state: row.state,
      awaits: row.awaits,
      mine: row.mine,
      toDo: act === undefined ? null : (machine?.acts[act]?.name ?? null),
      dueOn: row.due_on,
      dueAt: row.due_at,
      dueArticle: row.due_article ?? (service && act ? articleOf(service, undefined, act) : null),
      submittedAt: row.submitted_at,
      changedAt: row.changed_at,
    };
  });
  return page.next === undefined ? { rows: own } : { rows: own, next: page.next };
}

/** Counted no further than this: more is more than a day's work, and a count must not grow with the list. */
export const MOST_COUNTED = 100;

/** How many await her, read from the partial index of exactly these. */
export async function countOwn(db: Db, lawyerId: string, now: string): Promise<OwnCounts> {
  const { rows } = await sql<OwnCounts>`
    select count(*)::int as mine, (count(*) filter (where due_at < ${now}))::int as overdue
    from (select due_at from lawyer_application where lawyer_id = ${lawyerId} and mine order by due_at limit ${MOST_COUNTED}) as first`.execute(
    db,
  );
  return rows[0] ?? { mine: 0, overdue: 0 };
}
