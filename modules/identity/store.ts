import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import type { StaffActor } from './actors.ts';
import type {
  AccessTokenTable,
  AuthAttemptTable,
  CounterVerificationTable,
  SessionTable,
  VerificationTable,
} from './tables.ts';

/** Notes a session's use; never moves it back when two requests run at once. */
export async function touchSession(db: Db, sessionId: string, now: Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('session_id', '=', sessionId)
    .where('last_seen_at', '<', now)
    .execute();
}

export async function touchToken(db: Db, tokenId: string, now: Instant): Promise<void> {
  await db.updateTable('access_token').set({ last_used_at: now }).where('token_id', '=', tokenId).execute();
}

export async function insertSession(tx: Tx, row: SessionTable): Promise<void> {
  await tx.insertInto('session').values(row).execute();
}

/** Ends one session of anybody by the hash of its cookie (a session replaced by a new sign-in); its id, when it still stood. */
export async function endSessionByHash(tx: Tx, hash: Buffer, now: Instant): Promise<string | undefined> {
  const row = await tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where('secret_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .returning('session_id')
    .executeTakeFirst();
  return row?.session_id;
}

type Person = { kind: 'lawyer'; id: string } | Pick<StaffActor, 'kind' | 'id' | 'courtId'>;

/** Ends sessions of this person: one, or all except one. Returns the ids of those that stood. */
export async function endSessions(
  tx: Tx,
  person: Person,
  which: { only: string } | { except: string },
  now: Instant,
): Promise<string[]> {
  const rows = await tx
    .updateTable('session')
    .set({ revoked_at: now })
    .where((eb) =>
      person.kind === 'lawyer'
        ? eb('lawyer_id', '=', person.id)
        : eb.and([eb('court_id', '=', person.courtId), eb('staff_id', '=', person.id)]),
    )
    .where((eb) =>
      'only' in which ? eb('session_id', '=', which.only) : eb('session_id', '!=', which.except),
    )
    .where('revoked_at', 'is', null)
    .returning('session_id')
    .execute();
  return rows.map((row) => row.session_id);
}

export async function insertToken(tx: Tx, row: AccessTokenTable): Promise<void> {
  await tx.insertInto('access_token').values(row).execute();
}

/** Ends one token of this lawyer; false when there is none such that still stood. */
export async function endToken(tx: Tx, lawyerId: string, tokenId: string, now: Instant): Promise<boolean> {
  const row = await tx
    .updateTable('access_token')
    .set({ revoked_at: now })
    .where('token_id', '=', tokenId)
    .where('lawyer_id', '=', lawyerId)
    .where('revoked_at', 'is', null)
    .returning('token_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAttempt(db: Db, row: AuthAttemptTable): Promise<void> {
  await db.insertInto('auth_attempt').values(row).execute();
}

/** Takes a sign-in under way out of the table: the same state never opens twice. */
export async function takeAttempt(db: Db, stateHash: Buffer): Promise<AuthAttemptTable | undefined> {
  return db.deleteFrom('auth_attempt').where('state_hash', '=', stateHash).returningAll().executeTakeFirst();
}

/** Records a verification once: the provider's reference makes a repeat harmless. False when it was there already. */
export async function insertVerification(tx: Tx, row: VerificationTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('verification')
    .values(row)
    .onConflict((conflict) => conflict.columns(['lawyer_id', 'provider_reference']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Drops what has no more use: attempts after their minutes, sessions `keepDays` after their end (so that owners still see odd ones in the trail). */
export async function dropEnded(db: Db, now: Instant, keepDays: number): Promise<void> {
  await db.deleteFrom('auth_attempt').where('expires_at', '<', now).execute();
  await sql`delete from session where expires_at < ${now}::timestamptz - make_interval(days => ${keepDays})`.execute(
    db,
  );
}

export async function insertCounterVerification(tx: Tx, row: CounterVerificationTable): Promise<void> {
  await tx.insertInto('counter_verification').values(row).execute();
}

/** Writes the outcome once; false when it was written before. */
export async function settleCounterVerification(
  tx: Tx,
  row: Pick<CounterVerificationTable, 'court_id' | 'code'>,
  outcome: { state: 'passed'; lawyerId: string } | { state: 'failed' },
  now: Instant,
): Promise<boolean> {
  const settled = await tx
    .updateTable('counter_verification')
    .set({
      state: outcome.state,
      lawyer_id: outcome.state === 'passed' ? outcome.lawyerId : null,
      settled_at: now,
    })
    .where('court_id', '=', row.court_id)
    .where('code', '=', row.code)
    .where('state', '=', 'pending')
    .returning('code')
    .executeTakeFirst();
  return settled !== undefined;
}
