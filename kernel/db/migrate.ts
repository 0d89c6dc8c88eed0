import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** Any number that names "the migration lock of this house" to PostgreSQL. */
const LOCK = 7_306_001;
export const MIGRATIONS = path.join(import.meta.dirname, '../../db/migrations');

/**
 * Applies the plain-SQL files of `folder` that are not applied yet, in order of their number, each in its own transaction, under an
 * advisory lock. Refuses when a landed file was edited or when the database knows a file that this program does not (it is newer).
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tongban-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map<string, string>(
      (await client.query('select name, sha256 from schema_migration')).rows.map(
        (row: { name: string; sha256: string }) => [row.name, row.sha256],
      ),
    );
    const files = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).toSorted();
    const newer = [...applied.keys()].filter((name) => !files.includes(name));
    if (newer.length > 0) throw new Error(`database is newer than this program: it has ${newer.join(', ')}`);
    const done: string[] = [];
    for (const name of files) {
      const sql = await readFile(path.join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before)
        throw new Error(`migration ${name} was edited after it had been applied; write a new one instead`);
      await applyOne(client, name, sql, sha256);
      done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

async function applyOne(client: pg.Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
