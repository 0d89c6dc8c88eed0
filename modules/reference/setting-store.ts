import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { type CourtSettings, effectiveSettings } from './court-settings.ts';
import type { CalendarOverride } from './terms.ts';
import { type WorkCalendar, workCalendar } from './work-calendar.ts';

declare module '#kernel/db/tables.ts' {
  interface Tables {
    court_setting: {
      court_id: string;
      version: number;
      settings: unknown;
      changed_by: string;
      changed_at: string;
    };
    calendar_override: {
      day: string;
      kind: 'rest' | 'work';
      source: string;
      changed_by: string;
      changed_at: string;
    };
  }
}

/** What a court has set for itself, completed by the defaults; `version` 0 where it has set nothing. */
export async function courtSettings(
  db: Db | Tx,
  courtId: string,
): Promise<{ version: number; settings: CourtSettings }> {
  const row = await db
    .selectFrom('court_setting')
    .select(['version', 'settings'])
    .where('court_id', '=', courtId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { version: row?.version ?? 0, settings: effectiveSettings(row?.settings) };
}

/** Adds the next version of a court's settings; two administrators at once break the primary key, and one of them is told. */
export async function addCourtSettings(
  tx: Tx,
  courtId: string,
  version: number,
  settings: CourtSettings,
  by: string,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto('court_setting')
    .values({
      court_id: courtId,
      version,
      settings: JSON.stringify(settings),
      changed_by: by,
      changed_at: at,
    })
    .execute();
}

/** The calendar of working days with the administrators' overrides (a few rows a year). */
export async function currentCalendar(db: Db | Tx): Promise<WorkCalendar> {
  const rows = await db
    .selectFrom('calendar_override')
    .select(['day as date', 'kind', 'source'])
    .orderBy('day')
    .execute();
  return workCalendar(rows satisfies CalendarOverride[]);
}

/** The administrators' rows of one year. */
export async function calendarOverrides(db: Db | Tx, year: number): Promise<CalendarOverride[]> {
  return db
    .selectFrom('calendar_override')
    .select(['day as date', 'kind', 'source'])
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day')
    .execute();
}

/** Adds or replaces the administrator's word on one day. */
export async function putCalendarOverride(
  tx: Tx,
  override: CalendarOverride,
  by: string,
  at: Instant,
): Promise<void> {
  const row = {
    day: override.date,
    kind: override.kind,
    source: override.source,
    changed_by: by,
    changed_at: at,
  };
  await tx
    .insertInto('calendar_override')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute();
}
