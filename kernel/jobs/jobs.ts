import { type JobHelpers, parseCronItems, run, type Runner } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import { quietLogger } from '../db/setup.ts';
import type { Db, Tx } from '../db/database.ts';
import type { Log } from '../log/log.ts';
import { counters } from '../metrics.ts';
import { beginLife } from './orphans.ts';
import type { Instant } from '../time.ts';
import type { Json } from '../acts/idempotency.ts';

/**
 * Work done later by the worker, at least once: `run` must be safe to repeat. Network belongs here, never in an act. `signal` is aborted a
 * few seconds after the worker was asked to stop: long work then throws, and its job comes again.
 */
export type Task = {
  name: string;
  run(
    payload: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<void> /** crontab line "m h dom mon dow" in UTC */;
  cron?: string;
};

/** A worker that takes up the job of the same key at this very moment leaves add_job without a row, and the news without a job: then once more. */
const MOST_TRIES = 5;

/**
 * Adds a job inside the caller's transaction (the library's add_job is a SQL function). `key` makes it one job however often it is added;
 * a job of the same key that has not begun is moved to the new time.
 */
export async function addJob(
  db: Db | Tx,
  task: string,
  payload: { readonly [key: string]: Json | undefined },
  options: { key?: string; runAt?: Instant; maxAttempts?: number } = {},
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { rows } = await sql<{ id: string | null }>`
      select j.id from graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, run_at => ${options.runAt ?? null}::timestamptz,
        job_key => ${options.key ?? null}, max_attempts => ${options.maxAttempts ?? 15}) j`.execute(db);
    if ((rows[0]?.id ?? null) !== null) return;
  }
  throw new Error(`the job ${task} could not be added`);
}

/** Runs the tasks until `stop()`; a job picked up before is finished first. */
export async function runJobs(
  pool: pg.Pool,
  tasks: readonly Task[],
  log: Log,
): Promise<Pick<Runner, 'stop'>> {
  const taskList = Object.fromEntries(
    tasks.map((task) => [
      task.name,
      async (payload: unknown, helpers: JobHelpers) => {
        try {
          await task.run((payload ?? {}) as Record<string, unknown>, helpers.abortSignal); // each task parses its own payload
          counters.jobs.inc({ task: task.name, outcome: 'done' });
        } catch (error) {
          counters.jobs.inc({ task: task.name, outcome: 'failed' });
          log.warn(
            { task: task.name, attempt: helpers.job.attempts, error: (error as Error).message },
            'job failed',
          );
          throw error;
        }
      },
    ]),
  );
  // Cron lines as text may not name a task with a dot; parsed items may.
  const parsedCronItems = parseCronItems(
    tasks.flatMap((task) => (task.cron ? [{ task: task.name, match: task.cron }] : [])),
  );
  const life = await beginLife(pool);
  const runner = await run({
    pgPool: pool,
    events: life.events,
    taskList,
    parsedCronItems,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: quietLogger,
  });
  return {
    async stop() {
      await runner.stop();
      await life.end();
    },
  };
}
