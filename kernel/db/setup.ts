import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { migrate } from './migrate.ts';

/** Connection strings of the three roles: owner (schema), app (web, worker), sequencer (audit log). */
export type DatabaseUrls = { owner: string; app: string; sequencer: string };

/** Brings a database up to this program: our migrations, then the job library's own schema with rights for the application role. */
export async function setUpDatabase(urls: DatabaseUrls): Promise<string[]> {
  const done = await migrate(urls.owner);
  await runMigrations({ connectionString: urls.owner, noPreparedStatements: false, logger: quietLogger });
  const client = new pg.Client({ connectionString: urls.owner });
  await client.connect();
  try {
    await client.query(GRANT_JOBS);
  } finally {
    await client.end();
  }
  return done;
}

/** The job library talks through our own log, and only when something is wrong. */
export const quietLogger = new Logger(() => (level, message) => {
  if (level === 'error') process.stderr.write(`${JSON.stringify({ level, room: 'jobs', message })}\n`);
});

/** The library's tables have row-level security without policies, which shuts out every role but the owner. */
const GRANT_JOBS = `
grant usage on schema graphile_worker to tongban_app;
grant select, insert, update, delete on all tables in schema graphile_worker to tongban_app;
grant usage, select on all sequences in schema graphile_worker to tongban_app;
grant execute on all functions in schema graphile_worker to tongban_app;
do $$
declare t record;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'graphile_worker' and c.relrowsecurity
             and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tongban_app') loop
    execute format('create policy tongban_app on graphile_worker.%I to tongban_app using (true) with check (true)', t.relname);
  end loop;
end $$;`;
