import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import type { Instant } from '#kernel/time.ts';
import { courtById } from '#modules/reference/index.ts';
import type { LawyerContactTable, ThreadTable } from './tables.ts';
import type { DeskQueue, DeskThreadRow, ThreadRow, ThreadState } from './terms.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;
const ID = /^[0-9a-f-]{36}$/u;

/** After which row a page begins; a cursor that is not ours begins the list anew. */
function afterOf(cursor: string | undefined): [string, string] | undefined {
  const [at, id] = decodeCursor(cursor, 2)?.map(String) ?? [];
  return at !== undefined && id !== undefined && INSTANT.test(at) && ID.test(id) ? [at, id] : undefined;
}

/** The lawyer's own threads across courts, the latest first. */
export async function listOwn(
  db: Db,
  query: {
    lawyerId: string;
    state?: ThreadState | undefined;
    about?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  },
): Promise<{ rows: ThreadRow[]; next?: string }> {
  const after = afterOf(query.cursor);
  let rows = db.selectFrom('lawyer_contact').selectAll().where('lawyer_id', '=', query.lawyerId);
  if (query.state) rows = rows.where('state', '=', query.state);
  if (query.about) rows = rows.where('about_id', '=', query.about);
  if (after)
    rows = rows.where((eb) =>
      eb(eb.refTuple('last_at', 'thread_id'), '<', eb.tuple(after[0] as Instant, after[1])),
    ); // its form was checked
  const found = await rows
    .orderBy('last_at', 'desc')
    .orderBy('thread_id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [row.last_at, row.thread_id]);
  return { ...page, rows: page.rows.map(ownRow) };
}

const ownRow = (row: LawyerContactTable): ThreadRow => ({
  courtId: row.court_id,
  courtName: courtById(row.court_id)?.name ?? row.court_id,
  id: row.thread_id,
  number: row.number,
  title: row.title,
  subject: row.subject,
  state: row.state,
  unread: row.unread,
  dueOn: row.due_on,
  dueAt: row.due_at,
  lastAt: row.last_at,
});

type Desk = { courtId: string; staffId: string; president: boolean; now: Instant };

/** The court's threads: those that wait by due time, others by what was said last. Whoever is not president sees own and unassigned ones. */
export async function listDesk(
  db: Db,
  query: Desk & { queue: DeskQueue; about?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ rows: DeskThreadRow[]; next?: string }> {
  const byDue = query.queue === 'waiting' || query.queue === 'overdue';
  const after = afterOf(query.cursor);
  let rows = db.selectFrom('contact_thread').selectAll().where('court_id', '=', query.courtId);
  if (!query.president)
    rows = rows.where((eb) => eb.or([eb('handler_id', '=', query.staffId), eb('handler_id', 'is', null)]));
  if (byDue) rows = rows.where(sql<boolean>`state = 'waiting'`);
  if (query.queue === 'overdue') rows = rows.where('due_at', '<', query.now);
  if (query.queue === 'mine') rows = rows.where('handler_id', '=', query.staffId);
  if (query.about) rows = rows.where('about_id', '=', query.about);
  if (after)
    rows = byDue
      ? rows.where(sql<boolean>`(due_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`)
      : rows.where(sql<boolean>`(last_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const found = await rows
    .orderBy(byDue ? 'due_at' : 'last_at', byDue ? 'asc' : 'desc')
    .orderBy('id', byDue ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [(byDue ? row.due_at : row.last_at) ?? '', row.id]);
  return { ...page, rows: page.rows.map(deskRow) };
}

const deskRow = (row: ThreadTable): DeskThreadRow => ({
  courtId: row.court_id,
  id: row.id,
  number: row.number,
  title: row.title,
  subject: row.subject,
  state: row.state,
  unread: row.court_unread,
  dueOn: row.due_on,
  dueAt: row.due_at,
  lastAt: row.last_at,
  lawyerName: row.lawyer_name,
  handlerName: row.handler_name,
  escalated: row.escalated_at !== null,
});

/** Figures over what waits, in one pass of the partial index. */
export async function countDesk(
  db: Db,
  desk: Desk,
): Promise<{ waiting: number; mine: number; overdue: number }> {
  const { rows } = await sql<{ waiting: number; mine: number; overdue: number }>`
    select count(*)::int as waiting, (count(*) filter (where handler_id = ${desk.staffId}))::int as mine,
           (count(*) filter (where due_at < ${desk.now}))::int as overdue
    from contact_thread where court_id = ${desk.courtId} and state = 'waiting'
      and (${desk.president} or handler_id is null or handler_id = ${desk.staffId})`.execute(db);
  return rows[0] ?? { waiting: 0, mine: 0, overdue: 0 };
}
