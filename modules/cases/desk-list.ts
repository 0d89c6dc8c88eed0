import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import { type StageId, STAGES } from '#law/stages/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import { likePattern, soughtOf } from './rules/search-text.ts';
import { TRIAL_LIMITS } from './states.ts';
import type { CasePeriodTable } from './tables.ts';
import type { DeskCaseRow } from './views.ts';

export type DeskFilter = {
  courtId: string;
  /** Only those on which this person works. */
  staffId?: string | undefined;
  q?: string | undefined;
  stage?: StageId | undefined;
  state?: 'open' | 'closed' | undefined;
  cursor?: string | undefined;
  limit: number;
  now: Instant;
};

/** A court's cases, the latest first, each with its presiding judge, the end of the court's own limit and the next hearing: two queries a page. */
export async function casesOfCourt(
  db: Db,
  asked: DeskFilter,
): Promise<{ rows: DeskCaseRow[]; next?: string }> {
  let query = db.selectFrom('case_file').selectAll().where('court_id', '=', asked.courtId);
  if (asked.staffId)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('case_staff as s')
          .select('s.id')
          .where('s.court_id', '=', asked.courtId)
          .whereRef('s.case_id', '=', 'case_file.id')
          .where('s.person_id', '=', asked.staffId ?? '')
          .where('s.ended_at', 'is', null),
      ),
    );
  if (asked.stage) query = query.where('stage', '=', asked.stage);
  if (asked.state) query = query.where('stage', asked.state === 'closed' ? '=' : '<>', 'S8');
  if (asked.q?.trim()) {
    const sought = soughtOf(asked.q);
    if ('number' in sought) query = query.where('number', '=', sought.number);
    else for (const word of sought.words) query = query.where('search_text', 'like', likePattern(word));
  }
  const [at, id] = decodeCursor(asked.cursor, 2)?.map(String) ?? [];
  if (at && id && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id))
    query = query.where(sql<SqlBool>`(opened_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  const found = await query
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute();
  const cut = cutPage(found, asked.limit, (row) => [row.opened_at, row.id]);
  const beside = await besideOf(
    db,
    asked,
    cut.rows.map((row) => row.id),
  );
  const rows = cut.rows.map((row) => {
    const more = beside.get(row.id);
    return {
      caseId: row.id,
      number: row.number,
      title: row.title,
      causeName: row.cause_name,
      stage: row.stage,
      stageName: STAGES[row.stage],
      openedOn: row.opened_on,
      presiding: more?.presiding ?? null,
      limitOn: more?.limitOn ?? null,
      limitState: more?.limitState ?? null,
      nextHearingAt: more?.hearing ?? null,
    };
  });
  return { ...cut, rows };
}

type Beside = {
  id: string;
  presiding: string | null;
  limitOn: PlainDate | null;
  limitState: CasePeriodTable['state'] | null;
  hearing: Instant | null;
};

async function besideOf(
  db: Db,
  asked: { courtId: string; now: Instant },
  ids: readonly string[],
): Promise<Map<string, Beside>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Beside>`
    select one.id,
      (select s.name from case_staff s where s.court_id = ${asked.courtId} and s.case_id = one.id and s.ended_at is null
        and s.role in ('presiding', 'enforcement') order by s.role desc limit 1) as presiding,
      l.due_on as "limitOn", l.state as "limitState",
      (select min(h.starts_at) from case_hearing h where h.court_id = ${asked.courtId} and h.case_id = one.id and h.state = 'fixed'
        and h.ends_at >= ${asked.now}::timestamptz) as hearing
    from unnest(${[...ids]}::uuid[]) as one(id)
    left join lateral (select p.due_on, p.state from case_period p where p.court_id = ${asked.courtId} and p.case_id = one.id
      and p.rule = any(${[...TRIAL_LIMITS]}::text[]) and p.state in ('running', 'suspended') limit 1) l on true`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
