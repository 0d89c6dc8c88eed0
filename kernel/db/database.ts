import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { nameStatements } from './named-statements.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

/** int8 as number: every bigint of this house (分, bytes, log indexes) stays below 2^53; one that does not is a bug, not a rounding. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint out of safe range: ${text}`);
  return value;
}

/** "2026-03-02 02:25:00.123+00" → "2026-03-02T02:25:00.123Z", so that instants never become native dates. */
function instantText(text: string): string {
  return new Date(text.includes('T') ? text : `${text.replace(' ', 'T')}:00`).toISOString();
}

const parsers = new Map<number, (text: string) => unknown>([
  [20, safeInteger],
  [1082, (text) => text],
  [1184, instantText],
]);

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig; // pg's own typing lists overloads by literal oid, which a table of parsers cannot satisfy

/** Opens a pool. All sessions speak UTC and refuse to hang: a statement may take 30 s, a lock 5 s, an idle transaction 30 s. */
export function openDatabase(options: { url: string; max?: number; name: string }): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    application_name: options.name,
    types,
    statement_timeout: 30_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    options: '-c timezone=UTC',
    connectionTimeoutMillis: 10_000,
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one lost between two statements of a transaction: the next statement is refused, and the pool drops it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', nameStatements);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
