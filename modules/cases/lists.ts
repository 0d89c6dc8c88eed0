import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import { type StageId, STAGES } from '#law/stages/index.ts';
import { type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import { courtById } from '#modules/reference/index.ts';
import { likePattern, soughtOf } from './rules/search-text.ts';
import type { LawyerCaseTable } from './tables.ts';
import { CASE_LAWS } from './terms.ts';
import type { CaseFacets, CaseRow } from './views.ts';

export type CaseFilter = {
  q?: string | undefined;
  stage?: StageId | undefined;
  courtId?: string | undefined;
  cause?: string | undefined;
  label?: string | undefined;
  state?: 'open' | 'closed' | undefined;
};
export type CaseOrder = 'recent' | 'due';
type Page = { cursor?: string | undefined; limit: number };
type Listed = { rows: CaseRow[]; next?: string };

export const courtName = (courtId: string): string => courtById(courtId)?.name ?? courtId;

const SHAPES = { recent: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, due: /^\d{4}-\d\d-\d\d$/ } as const;
const ID = /^[0-9a-f-]{36}$/;

/** Where the page before ended; a cursor that somebody made up begins the list at its start. */
function after(cursor: string | undefined, order: CaseOrder): readonly [string, string] | undefined {
  const [at, id] = decodeCursor(cursor, 2)?.map(String) ?? [];
  return at && id && SHAPES[order].test(at) && ID.test(id) ? [at, id] : undefined;
}

function filtered(db: Db, lawyerId: string, filter: CaseFilter) {
  const sought = filter.q?.trim() ? soughtOf(filter.q) : undefined;
  const words = sought && 'words' in sought ? sought.words : [];
  // of a single letter there is no pair to look up: the lawyer's own lines are read, the latest first
  const pairs = words.filter((word) => word.length > 1);
  const all = db.selectFrom('lawyer_case').selectAll();
  // the keys name the lawyer already: said so that no index of the lawyer's whole list seems to serve as well
  let query =
    pairs.length > 0
      ? all.where(sql<SqlBool>`lawyer_id::text = ${lawyerId}::text`)
      : all.where('lawyer_id', '=', lawyerId);
  for (const word of pairs)
    query = query.where(
      sql<SqlBool>`lawyer_case_keys(lawyer_id, search_text) @> lawyer_case_keys(${lawyerId}::uuid, ${word})`,
    );
  for (const word of words) query = query.where('search_text', 'like', likePattern(word));
  if (filter.stage) query = query.where('stage', '=', filter.stage);
  if (filter.courtId) query = query.where('court_id', '=', filter.courtId);
  if (filter.cause) query = query.where('cause_name', '=', filter.cause);
  if (filter.label) query = query.where(sql<SqlBool>`labels @> array[${filter.label}]::text[]`);
  // literals: a parameter could not be proved to fit the partial index
  if (filter.state === 'open') query = query.where(sql<SqlBool>`open`);
  if (filter.state === 'closed') query = query.where(sql<SqlBool>`not open`);
  return sought && 'number' in sought ? query.where('number', '=', sought.number) : query;
}

type Asked = CaseFilter & Page & { order: CaseOrder };

/** The statement of the list; apart, so that a test can look at its plan. */
export function caseListQuery(db: Db, lawyerId: string, asked: Asked) {
  const from = after(asked.cursor, asked.order);
  const base = filtered(db, lawyerId, asked).limit(asked.limit + 1);
  if (asked.order === 'due') {
    const query = base.where('next_due_on', 'is not', null).orderBy('next_due_on').orderBy('case_id');
    return from
      ? query.where(sql<SqlBool>`(next_due_on, case_id) > (${from[0]}::date, ${from[1]}::uuid)`)
      : query;
  }
  const query = base.orderBy('last_node_at', 'desc').orderBy('case_id', 'desc');
  return from
    ? query.where(sql<SqlBool>`(last_node_at, case_id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`)
    : query;
}

/** A lawyer's own cases across all courts: the last to move first, or the next to fall due first. */
export async function casesOfLawyer(
  db: Db,
  lawyerId: string,
  asked: Asked & { now: Instant },
): Promise<Listed> {
  const found = await caseListQuery(db, lawyerId, asked).execute();
  const cut = cutPage(found, asked.limit, (row) => [
    asked.order === 'due' ? (row.next_due_on ?? '') : row.last_node_at,
    row.case_id,
  ]);
  return { ...cut, rows: cut.rows.map((row) => rowOf(row, asked.now)) };
}

/** What is past is not shown as still to come, though the list was written before. */
export function rowOf(row: LawyerCaseTable, now: Instant): CaseRow {
  const coming = <T extends PlainDate | Instant>(at: T | null, from: string): T | null =>
    at !== null && at >= from ? at : null;
  const nextDueOn = coming(row.next_due_on, toPlainDate(now));
  return {
    courtId: row.court_id,
    courtName: courtName(row.court_id),
    caseId: row.case_id,
    number: row.number,
    title: row.title,
    causeName: row.cause_name,
    lawName: CASE_LAWS[row.law],
    stage: row.stage,
    stageName: STAGES[row.stage],
    open: row.open,
    standing: row.standing,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    nextDueOn,
    nextDueName: nextDueOn ? row.next_due_name : null,
    nextHearingAt: coming(row.next_hearing_at, now),
    lastNode: row.last_node,
    lastNodeAt: row.last_node_at,
    labels: [...row.labels],
  };
}

type Count = { id: string; count: number };
/** Causes are many and most of them have one case. */
const MOST_CAUSES = 100;

/** What the list may be narrowed by, as it was counted when the list was written. */
export async function facetsOfLawyer(db: Db, lawyerId: string): Promise<CaseFacets> {
  const rows = await db
    .selectFrom('lawyer_case_count')
    .select(['facet', 'id', 'n as count'])
    .where('lawyer_id', '=', lawyerId)
    .where('n', '>', 0)
    .execute();
  const of = (facet: string): Count[] =>
    rows.filter((row) => row.facet === facet).toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const named = (list: readonly Count[], name: (id: string) => string) =>
    list.map(({ id, count }) => ({ id, name: name(id), count }));
  return {
    total: of('all')[0]?.count ?? 0,
    open: of('open')[0]?.count ?? 0,
    courts: named(of('court'), courtName),
    stages: named(
      of('stage').toSorted((a, b) => a.id.localeCompare(b.id)),
      (id) => STAGES[id as StageId], // a column with a check of these values
    ),
    causes: named(of('cause').slice(0, MOST_CAUSES), (id) => id),
    labels: named(of('label'), (id) => id),
  };
}
