import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolationLevel } from 'kysely';
import type { Db, Tx } from './database.ts';

/** 40001 serialization_failure, 40P01 deadlock_detected: the only faults that another try can cure without changing what was asked. */
const RETRYABLE = new Set(['40001', '40P01']);

/** The SQLSTATE of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/** Whether the error is a breach of the named constraint (unique, check, exclusion, foreign key). */
export function breaks(error: unknown, constraint: string): boolean {
  return (
    sqlState(error)?.startsWith('23') === true && (error as { constraint?: string }).constraint === constraint
  );
}

/** Runs `work` in one transaction; repeats it at most four times, only after a serialisation failure or deadlock. */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: { isolation?: IsolationLevel; onRetry?: (state: string) => void } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const builder = db.transaction();
      return await (options.isolation ? builder.setIsolationLevel(options.isolation) : builder).execute(work);
    } catch (error) {
      const state = sqlState(error);
      if (!state || !RETRYABLE.has(state) || attempt >= 5) throw error;
      options.onRetry?.(state);
      await sleep(2 ** attempt * 5 * (0.5 + Math.random()));
    }
  }
}
