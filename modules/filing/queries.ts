import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage } from '#kernel/http/index.ts';
import { type Instant, shiftInstant } from '#kernel/time.ts';
import { courtById } from '#modules/reference/index.ts';
import { nearness } from './clocks.ts';
import { pageKey } from './page-key.ts';
import { FILING_KINDS, type FilingKind } from '#law/filing/index.ts';
import { FILING_STATES, type FilingState, stateNameOf } from './states.ts';
import type { FilingRow } from './tables.ts';
import type { QUEUES } from './views.ts';

export type Queue = (typeof QUEUES)[number];
/** Written as literals: a prepared statement with parameters here could not be proved to fit the partial indexes. */
const WAITING = sql<boolean>`state in ('submitted', 'resubmitted', 'correction-lapsed', 'insisted')`;
const CORRECTING = sql<boolean>`state = 'correction-required'`;
/** A due time within two days counts as near. */
const NEAR_MS = 2 * 86_400_000;

const like = (q: string) =>
  `%${q
    .trim()
    .toLowerCase()
    .replace(/[%_\\]/g, '\\$&')}%`;

export type DeskQuery = {
  courtId: string;
  staffId: string;
  queue: Queue;
  kind?: FilingKind | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
  now: Instant;
};

/**
 * The court's queue: electronic filings first, of the platform and of the hall's counter, then by legal due time (法发〔2021〕3号 第八条). It walks the partial index of waiting
 * filings, so that a court with a million decided filings pays for the page alone. Decided ones are listed newest first.
 */
export async function listDesk(db: Db, query: DeskQuery) {
  return query.queue === 'decided' ? listDecided(db, query) : listQueue(db, query);
}

async function listQueue(db: Db, query: DeskQuery) {
  const after = pageKey(query.cursor, 'flag', 'instant', 'id');
  let rows = db
    .selectFrom('filing')
    .selectAll()
    .where('court_id', '=', query.courtId)
    .where(query.queue === 'correction' ? CORRECTING : WAITING);
  if (query.queue === 'mine') rows = rows.where('claimed_by', '=', query.staffId);
  if (query.queue === 'unclaimed') rows = rows.where('claimed_by', 'is', null);
  if (query.queue === 'overdue') rows = rows.where('due_at', '<', query.now);
  if (query.queue === 'near')
    rows = rows.where('due_at', '>=', query.now).where('due_at', '<', shiftInstant(query.now, NEAR_MS));
  if (query.queue === 'escalated') rows = rows.where('escalated_at', 'is not', null);
  if (query.kind) rows = rows.where('kind', '=', query.kind);
  if (query.q) rows = rows.where('search_text', 'like', like(query.q));
  if (after)
    rows = rows.where(
      sql<boolean>`((channel = 'counter'), due_at, id) > (${after[0] === '1'}, ${String(after[1])}::timestamptz, ${String(after[2])}::uuid)`,
    );
  const found = await rows
    .orderBy(sql`(channel = 'counter')`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  return cutPage(found, query.limit, (row) => [row.channel === 'counter' ? 1 : 0, row.due_at ?? '', row.id]);
}

async function listDecided(db: Db, query: DeskQuery) {
  const after = pageKey(query.cursor, 'instant', 'id');
  let rows = db
    .selectFrom('filing')
    .selectAll()
    .where('court_id', '=', query.courtId)
    .where('decided_at', 'is not', null);
  if (query.kind) rows = rows.where('kind', '=', query.kind);
  if (query.q) rows = rows.where('search_text', 'like', like(query.q));
  if (after)
    rows = rows.where((eb) =>
      eb(eb.refTuple('decided_at', 'id'), '<', eb.tuple(String(after[0]), String(after[1]))),
    );
  const found = await rows
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  return cutPage(found, query.limit, (row) => [row.decided_at ?? '', row.id]);
}

/** Figures over the queue in one pass of the partial index. */
export async function countDesk(db: Db, courtId: string, staffId: string, now: Instant) {
  const near = shiftInstant(now, NEAR_MS);
  const { rows } = await sql<{
    waiting: number;
    mine: number;
    unclaimed: number;
    near: number;
    overdue: number;
    escalated: number;
  }>`
    select count(*) as waiting,
           count(*) filter (where claimed_by = ${staffId}) as mine,
           count(*) filter (where claimed_by is null) as unclaimed,
           count(*) filter (where due_at >= ${now} and due_at < ${near}) as near,
           count(*) filter (where due_at < ${now}) as overdue,
           count(*) filter (where escalated_at is not null) as escalated
    from filing where court_id = ${courtId} and state in ('submitted', 'resubmitted', 'correction-lapsed', 'insisted')`.execute(
    db,
  );
  const { rows: correction } = await sql<{
    n: number;
  }>`select count(*) as n from filing where court_id = ${courtId} and state = 'correction-required'`.execute(
    db,
  );
  const counts = rows[0] ?? { waiting: 0, mine: 0, unclaimed: 0, near: 0, overdue: 0, escalated: 0 };
  return { ...counts, correction: correction[0]?.n ?? 0 };
}

export function deskRowOf(row: FilingRow, now: Instant) {
  const near = nearness(row.due_at as Instant | null, now); // timestamptz columns are parsed to instants
  const promiseMissed = row.promised_on !== null && row.promised_on < now.slice(0, 10);
  return {
    id: row.id,
    kind: row.kind,
    kindName: FILING_KINDS[row.kind],
    title: row.title,
    causeName: row.cause_name,
    state: row.state,
    stateName: stateNameOf(row.state, row.kind),
    channel: row.channel,
    filerName: row.filer_name,
    filerFirm: row.filer_firm,
    receiptNo: row.receipt_no,
    caseNumber: row.case_number,
    amountFen: row.amount_fen,
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    dueAt: row.due_at,
    promisedOn: row.promised_on,
    noticeDueOn: row.notice_due_on,
    escalated: row.escalated_at !== null,
    corrections: row.corrections,
    claimedBy: row.claimed_by ? { id: row.claimed_by, name: row.claimed_name ?? '' } : null,
    warning: near === 'none' && promiseMissed ? ('promise' as const) : near,
  };
}

export type OwnQuery = {
  lawyerId: string;
  state?: FilingState | undefined;
  kind?: FilingKind | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The lawyer's own filings across all courts, the last changed first: instant however many courts there are. */
export async function listOwn(db: Db, query: OwnQuery) {
  const after = pageKey(query.cursor, 'instant', 'id');
  let rows = db.selectFrom('lawyer_filing').selectAll().where('lawyer_id', '=', query.lawyerId);
  if (query.state) rows = rows.where('state', '=', query.state);
  if (query.kind) rows = rows.where('kind', '=', query.kind);
  if (query.q) rows = rows.where('search_text', 'like', like(query.q));
  if (after)
    rows = rows.where((eb) =>
      eb(eb.refTuple('changed_at', 'filing_id'), '<', eb.tuple(String(after[0]), String(after[1]))),
    );
  const found = await rows
    .orderBy('changed_at', 'desc')
    .orderBy('filing_id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = cutPage(found, query.limit, (row) => [row.changed_at, row.filing_id]);
  return {
    ...page,
    rows: page.rows.map((row) => ({
      filingId: row.filing_id,
      kind: row.kind,
      kindName: FILING_KINDS[row.kind],
      courtId: row.court_id,
      courtName: courtById(row.court_id)?.name ?? row.court_id,
      title: row.title,
      causeName: row.cause_name,
      state: row.state,
      stateName: stateNameOf(row.state, row.kind),
      awaits: FILING_STATES[row.state].awaits,
      receiptNo: row.receipt_no,
      caseNumber: row.case_number,
      dueOn: row.due_on,
      dueAt: row.due_at,
      submittedAt: row.submitted_at,
      changedAt: row.changed_at,
    })),
  };
}

/** What the lawyer must do: corrections by due time. */
export async function listOwnDue(db: Db, lawyerId: string, limit = 20) {
  return db
    .selectFrom('lawyer_filing')
    .select(['filing_id', 'court_id', 'title', 'state', 'due_on', 'due_at'])
    .where('lawyer_id', '=', lawyerId)
    .where(sql<boolean>`state in ('correction-required', 'correction-lapsed')`)
    .orderBy('due_at')
    .limit(limit)
    .execute();
}
