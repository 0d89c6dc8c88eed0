import type pg from 'pg';
import { newId } from '#kernel/ids.ts';

export type Row = Record<string, unknown>;
type Job = { task: string; payload: Row; key: string | null };
/** Rows by table, and jobs for the worker. */
export type Written = { rows: Record<string, Row[]>; jobs: Job[] };
/** What one act on an application left in the whole database: the rows that its transaction wrote. */
export type Left = Written & { id: string; courtId: string; caseId: string };

/** Written by triggers. */
const BY_ITSELF = 'audit_pending';

/** Read back by the number of the transaction that last wrote the application, whatever tables it touched. The worker must not have gone on. */
export async function leftBehind(owner: pg.Client, id: string): Promise<Left> {
  const { rows: found } = await owner.query<{ xid: string; court_id: string; case_id: string }>(
    'select xmin::text as xid, court_id, case_id from application where id = $1',
    [id],
  );
  const [one] = found;
  if (!one) throw new Error('no such application');
  const { rows: tables } = await owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> $1 order by tablename",
    [BY_ITSELF],
  );
  const rows: Left['rows'] = {};
  for (const { name } of tables) {
    const { rows: written } = await owner.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${name} t where xmin::text = $1`,
      [one.xid],
    );
    if (written.length > 0) rows[name] = written.map(({ row }) => row);
  }
  const { rows: jobs } = await owner.query<Job>(
    `select t.identifier as task, j.payload, j.key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.xmin::text = $1`,
    [one.xid],
  );
  return { id, courtId: one.court_id, caseId: one.case_id, rows, jobs };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The same for another application in another case: every id that the act itself made is made anew. */
export function moved(left: Left, to: { id: string; courtId: string; caseId: string }): Written {
  const known = [left.id, left.caseId];
  const own = Object.values(left.rows)
    .flat()
    .flatMap((row) => [row['id'], row['key']])
    .filter((id): id is string => typeof id === 'string' && UUID.test(id) && !known.includes(id));
  let text = JSON.stringify({ rows: left.rows, jobs: left.jobs })
    .replaceAll(left.id, to.id)
    .replaceAll(left.caseId, to.caseId)
    .replaceAll(`"${left.courtId}"`, `"${to.courtId}"`);
  for (const id of new Set(own)) text = text.replaceAll(id, newId());
  return JSON.parse(text) as Written; // the same shape, other ids
}
