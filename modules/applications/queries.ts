import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import { shiftInstant } from '#kernel/time.ts';
import type { Instant } from '#law/time.ts';
import type { ServiceBook } from './book.ts';
import { DECIDER_NAMES, decidersFor, type Person } from './deciders.ts';
import { patternsOf } from './search.ts';
import type { ApplicationRow } from './tables.ts';
import type { Queue } from './terms.ts';
import { nearness } from './view.ts';
import type { DeskRow } from './views.ts';

/** A due time within a day counts as near. */
const NEAR_MS = 24 * 3_600_000;

/** Who looks at the desk: a member of staff, and those for whom she stands in. */
export type Desk = { courtId: string; people: readonly Person[] };

/** What these people must do: assigned to one of them, or still nobody's and of a decider whose role one of them has. */
const mineOf = ({ people }: Desk) => {
  const ids = people.map(({ id }) => id);
  const deciders = [...new Set(people.flatMap(({ roles }) => decidersFor(roles)))];
  return sql<SqlBool>`(assigned_to = any(${ids}::uuid[]) or (assigned_to is null and decider_role = any(${deciders}::text[])))`;
};

export type DeskQuery = Desk & {
  queue: Queue;
  q?: string | undefined;
  caseId?: string | undefined;
  service?: string | undefined;
  cursor?: string | undefined;
  limit: number;
  now: Instant;
};

/** The court's queue by legal due time; it walks the partial index of what the court must do, so that the decided ones cost nothing. */
export async function listDesk(db: Db, book: ServiceBook, query: DeskQuery) {
  const decided = query.queue === 'decided';
  const after = decodeCursor(query.cursor, 2);
  let rows = db.selectFrom('application').selectAll().where('court_id', '=', query.courtId);
  if (decided) rows = rows.where('decided_at', 'is not', null);
  else if (query.queue === 'others') rows = rows.where(sql<SqlBool>`awaits in ('applicant', 'opponent')`);
  else rows = rows.where(sql<SqlBool>`awaits = 'court'`);
  if (query.queue === 'mine') rows = rows.where(mineOf(query));
  if (query.queue === 'unassigned') rows = rows.where('assigned_to', 'is', null);
  if (query.queue === 'overdue') rows = rows.where('due_at', '<', query.now);
  if (query.queue === 'near')
    rows = rows.where('due_at', '>=', query.now).where('due_at', '<', shiftInstant(query.now, NEAR_MS));
  if (query.queue === 'escalated') rows = rows.where('escalated_at', 'is not', null);
  if (query.caseId) rows = rows.where('case_id', '=', query.caseId);
  if (query.service) rows = rows.where('service', '=', query.service);
  for (const pattern of patternsOf(query.q)) rows = rows.where('search_text', 'like', pattern);
  if (after)
    rows = rows.where(
      decided
        ? sql<SqlBool>`(decided_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
        : sql<SqlBool>`(due_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  const found = await rows
    .orderBy(decided ? 'decided_at' : 'due_at', decided ? 'desc' : 'asc')
    .orderBy('id', decided ? 'desc' : 'asc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [(decided ? row.decided_at : row.due_at) ?? '', row.id]);
  return { ...page, rows: page.rows.map((row) => deskRowOf(book, row, query.now)) };
}

/** Figures over the queue in one pass of its partial indexes. */
export async function countDesk(db: Db, desk: Desk, now: Instant) {
  const near = shiftInstant(now, NEAR_MS);
  const { rows } = await sql<Record<Exclude<Queue, 'decided' | 'others'>, number>>`
    select count(*)::int as waiting,
           (count(*) filter (where ${mineOf(desk)}))::int as mine,
           (count(*) filter (where assigned_to is null))::int as unassigned,
           (count(*) filter (where due_at >= ${now} and due_at < ${near}))::int as near,
           (count(*) filter (where due_at < ${now}))::int as overdue,
           (count(*) filter (where escalated_at is not null))::int as escalated
    from application where court_id = ${desk.courtId} and awaits = 'court'`.execute(db);
  const { rows: others } = await sql<{ n: number }>`
    select count(*)::int as n from application where court_id = ${desk.courtId} and awaits in ('applicant', 'opponent')`.execute(
    db,
  );
  const none = { waiting: 0, mine: 0, unassigned: 0, near: 0, overdue: 0, escalated: 0 };
  return { ...(rows[0] ?? none), others: others[0]?.n ?? 0 };
}

/** What these people must do: how many, and how many of them are late by law. */
export async function countMine(
  db: Db,
  desk: Desk,
  now: Instant,
): Promise<{ mine: number; overdue: number }> {
  const { rows } = await sql<{ mine: number; overdue: number }>`
    select count(*)::int as mine, (count(*) filter (where due_at < ${now}))::int as overdue
    from application where court_id = ${desk.courtId} and awaits = 'court' and ${mineOf(desk)}`.execute(db);
  return rows[0] ?? { mine: 0, overdue: 0 };
}

/** Where it stands, in the words of its definition. */
export function stateOf(book: ServiceBook, row: { service: string; state: string }) {
  const service = book.find(row.service);
  const state = service && book.machine(service).states[row.state];
  return {
    serviceName: service?.name ?? row.service,
    stateName: state?.name ?? row.state,
    tone: state?.tone ?? 'quiet',
  } as const;
}

export function deskRowOf(book: ServiceBook, row: ApplicationRow, now: Instant): DeskRow {
  const near = nearness(row.due_at, now);
  const promiseMissed = row.promised_at !== null && row.promised_at < now;
  return {
    id: row.id,
    service: row.service,
    ...stateOf(book, row),
    title: row.title,
    caseId: row.case_id,
    caseNumber: row.case_number,
    state: row.state,
    awaits: row.awaits,
    askerName: row.asker_name,
    partyNames: row.party_names,
    deciderName: DECIDER_NAMES[row.decider_role] ?? row.decider_role,
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    dueAt: row.due_at,
    dueArticle: row.due_article,
    promisedAt: row.promised_at,
    escalated: row.escalated_at !== null,
    secret: row.secret,
    assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_name ?? '' },
    warning: near === 'none' && promiseMissed ? 'promise' : near,
  };
}

/** The applications of one case, newest first, whatever their state. */
export async function listOfCase(
  db: Db,
  book: ServiceBook,
  of: { courtId: string; caseId: string; cursor?: string | undefined; limit: number; now: Instant },
) {
  const after = decodeCursor(of.cursor, 2);
  let rows = db
    .selectFrom('application')
    .selectAll()
    .where('court_id', '=', of.courtId)
    .where('case_id', '=', of.caseId);
  if (after)
    rows = rows.where(sql<SqlBool>`(submitted_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const found = await rows
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute();
  const page = cutPage(found, of.limit, (row) => [row.submitted_at, row.id]);
  return { ...page, rows: page.rows.map((row) => deskRowOf(book, row, of.now)) };
}
