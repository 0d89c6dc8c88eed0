import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AuditSubject } from './entry.ts';
import type { EntryRow } from './leaf.ts';
import { latestCheckpoint } from './log-store.ts';

/** One line of a trail. `index` is its number in the log; `sealed` means a signed checkpoint covers it, so that it can be proved. */
export type TrailItem = { entry: EntryRow; index: number | null; sealed: boolean };
export type TrailPage = { items: TrailItem[]; next: string | undefined };

/**
 * The trail of one thing, oldest first: entries about it and entries of other things that name it as related. `cursor` is the `next`
 * of the page before; a strange one starts from the beginning.
 */
export async function trailOf(
  db: Kysely<Tables>,
  subject: AuditSubject,
  cursor?: string,
  limit = 100,
): Promise<TrailPage> {
  const after = decodeCursor(cursor);
  const named = JSON.stringify([{ type: subject.type, id: subject.id }]);
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, at from audit_entry where subject_type = ${subject.type} and subject_id = ${subject.id}
      union
      select id, at from audit_entry where related <> '[]'::jsonb and related @> ${named}::jsonb
    ) as mine
    where ${after ? sql`(at, id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`}
    order by at, id limit ${limit + 1}`.execute(db);
  const ids = rows.slice(0, limit).map((row) => row.id);
  if (ids.length === 0) return { items: [], next: undefined };
  const found = await db
    .selectFrom('audit_entry as e')
    .leftJoin('audit_leaf as l', 'l.entry_id', 'e.id')
    .selectAll('e')
    .select('l.index as leaf_index')
    .where(sql<boolean>`e.id = any(${ids}::uuid[])`)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  const covered = (await latestCheckpoint(db))?.size ?? 0;
  const items = found.map(({ leaf_index: index, ...entry }) => ({
    entry,
    index,
    sealed: index !== null && index < covered,
  }));
  const last = items.at(-1)?.entry;
  return { items, next: rows.length > limit && last ? encodeCursor(last) : undefined };
}

function encodeCursor(entry: EntryRow): string {
  return Buffer.from(`${entry.at} ${entry.id}`).toString('base64url');
}

function decodeCursor(cursor: string | undefined): { at: string; id: string } | undefined {
  const text = Buffer.from(cursor ?? '', 'base64url').toString();
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/.exec(text);
  return match?.[1] && match[2] ? { at: match[1], id: match[2] } : undefined;
}
