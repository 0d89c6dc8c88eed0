import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { z } from 'zod';
import type { Progress } from './importing/run.ts';
import { type ImportView, importFault } from './terms.ts';

const fileShape = z.object({ name: z.string(), size: z.number().int() });
export type ImportFile = z.infer<typeof fileShape>;
const filesShape = z.array(fileShape);

/** An import as it begins. */
export type NewImport = {
  id: string;
  source: ImportView['source'];
  courtId: string | null;
  by: { id: string; name: string };
  state: 'receiving' | 'queued' | 'running';
  files: readonly ImportFile[];
  now: Instant;
};

export async function addImport(db: Db | Tx, begun: NewImport): Promise<void> {
  await db
    .insertInto('law_import')
    .values({
      id: begun.id,
      source: begun.source,
      court_id: begun.courtId,
      begun_by: begun.by.id,
      begun_name: begun.by.name,
      state: begun.state,
      files: JSON.stringify(begun.files),
      total_bytes: begun.files.reduce((sum, file) => sum + file.size, 0),
      done_bytes: 0,
      laws: 0,
      articles: 0,
      added: 0,
      renewed: 0,
      unchanged: 0,
      faults: '[]',
      begun_at: begun.now,
      changed_at: begun.now,
      ended_at: null,
    })
    .execute();
}

/** One import, or the newest. */
export async function importById(db: Db | Tx, id: string): Promise<ImportView | undefined> {
  const row = await db.selectFrom('law_import').selectAll().where('id', '=', id).executeTakeFirst();
  return row && viewOf(row);
}

export async function newestImports(db: Db, limit: number): Promise<ImportView[]> {
  const rows = await db
    .selectFrom('law_import')
    .selectAll()
    .orderBy('begun_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

type Row = {
  id: string;
  source: ImportView['source'];
  begun_name: string;
  state: ImportView['state'];
  files: unknown;
  total_bytes: number;
  done_bytes: number;
  laws: number;
  articles: number;
  added: number;
  renewed: number;
  unchanged: number;
  faults: unknown;
  begun_at: string;
  ended_at: string | null;
};

const viewOf = (row: Row): ImportView => ({
  id: row.id,
  source: row.source,
  by: row.begun_name,
  state: row.state,
  files: filesShape.parse(row.files),
  totalBytes: row.total_bytes,
  doneBytes: row.done_bytes,
  laws: row.laws,
  articles: row.articles,
  added: row.added,
  renewed: row.renewed,
  unchanged: row.unchanged,
  faults: z.array(importFault).parse(row.faults),
  begunAt: row.begun_at,
  endedAt: row.ended_at,
});

/** Moves an import on; only from the states named. Whether it was in one of them. */
export async function moveImport(
  db: Db | Tx,
  id: string,
  from: readonly ImportView['state'][],
  to: ImportView['state'],
  now: Instant,
): Promise<boolean> {
  const done = await db
    .updateTable('law_import')
    .set({
      state: to,
      changed_at: now,
      ...(to === 'done' || to === 'failed' || to === 'cancelled' ? { ended_at: now } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Writes how far it is; false when somebody has cancelled it. */
export async function tellProgress(db: Db, id: string, progress: Progress, now: Instant): Promise<boolean> {
  const done = await db
    .updateTable('law_import')
    .set({
      done_bytes: progress.doneBytes,
      total_bytes: progress.totalBytes,
      laws: progress.laws,
      articles: progress.articles,
      added: progress.added,
      renewed: progress.renewed,
      unchanged: progress.unchanged,
      faults: JSON.stringify(progress.faults),
      changed_at: now,
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
