import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import './tables.ts';
import type { StaffActor } from './actors.ts';

/** What of a lawyer's row makes an actor: no phone, no identity number. */
const OF_LAWYER = [
  'l.name as lawyer_name',
  'l.licence_no',
  'l.category',
  'l.firm_name',
  'l.firm_credit_code',
  'l.unit_name',
  'l.unit_credit_code',
  'l.practice_areas',
  'l.licence_state',
  'l.suspended_until',
  'l.verification_level',
  'l.verified_at',
  'l.verified_by',
] as const;

/** The session behind a cookie with its owner, whoever it is: one query. */
export async function sessionOwner(db: Db, secretHash: Buffer) {
  return db
    .selectFrom('session as s')
    .leftJoin('lawyer as l', 'l.lawyer_id', 's.lawyer_id')
    .leftJoin('staff as t', (on) =>
      on.onRef('t.court_id', '=', 's.court_id').onRef('t.staff_id', '=', 's.staff_id'),
    )
    .select(['s.session_id', 's.lawyer_id', 's.last_seen_at', 's.expires_at', 's.revoked_at'])
    .select(['t.staff_id', 't.court_id', 't.name as staff_name', 't.staff_no', 't.roles', 't.left_at'])
    .select(OF_LAWYER)
    .where('s.secret_hash', '=', secretHash)
    .executeTakeFirst();
}
export type SessionOwner = NonNullable<Awaited<ReturnType<typeof sessionOwner>>>;

/** The token with its lawyer: one query. */
export async function tokenOwner(db: Db, secretHash: Buffer) {
  return db
    .selectFrom('access_token as k')
    .leftJoin('lawyer as l', 'l.lawyer_id', 'k.lawyer_id')
    .select(['k.token_id', 'k.lawyer_id', 'k.scopes', 'k.expires_at', 'k.last_used_at', 'k.revoked_at'])
    .select(OF_LAWYER)
    .where('k.secret_hash', '=', secretHash)
    .executeTakeFirst();
}

export type TokenOwner = NonNullable<Awaited<ReturnType<typeof tokenOwner>>>;

/** One lawyer as an actor's facts need it. */
export async function lawyerById(db: Db | Tx, lawyerId: string) {
  return db
    .selectFrom('lawyer as l')
    .select('l.lawyer_id')
    .select(OF_LAWYER)
    .where('l.lawyer_id', '=', lawyerId)
    .executeTakeFirst();
}

/** The id of the lawyer whom the identity platform knows by this subject. */
export async function lawyerIdOf(db: Db | Tx, sub: string): Promise<string | undefined> {
  const row = await db.selectFrom('lawyer').select('lawyer_id').where('sub', '=', sub).executeTakeFirst();
  return row?.lawyer_id;
}

/** The id of this person in this court. */
export async function staffIdOf(db: Db | Tx, courtId: string, sub: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('staff')
    .select('staff_id')
    .where('court_id', '=', courtId)
    .where('sub', '=', sub)
    .executeTakeFirst();
  return row?.staff_id;
}

/** The sealed numbers of a lawyer, for opening with the field keys. */
export async function sealedNumbers(db: Db | Tx, lawyerId: string) {
  return db
    .selectFrom('lawyer')
    .select(['phone_sealed', 'id_number_sealed'])
    .where('lawyer_id', '=', lawyerId)
    .executeTakeFirst();
}

type Person = { kind: 'lawyer'; id: string } | Pick<StaffActor, 'kind' | 'id' | 'courtId'>;

/** The sessions of a person that still stand at `now`, the latest first (at most 100). */
export async function sessionsOf(db: Db, person: Person, now: Instant) {
  return db
    .selectFrom('session')
    .select(['session_id', 'device', 'created_at', 'last_seen_at', 'expires_at'])
    .where((eb) =>
      person.kind === 'lawyer'
        ? eb('lawyer_id', '=', person.id)
        : eb.and([eb('court_id', '=', person.courtId), eb('staff_id', '=', person.id)]),
    )
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
}

/** All tokens of a lawyer, also ended ones, the latest first (at most 100). */
export async function tokensOf(db: Db | Tx, lawyerId: string) {
  return db
    .selectFrom('access_token')
    .select(['token_id', 'name', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'])
    .where('lawyer_id', '=', lawyerId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
}

/** A verification begun at this court's counter. */
export async function counterVerification(db: Db | Tx, courtId: string, code: string) {
  return db
    .selectFrom('counter_verification')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Verifications begun at any counter and not settled, the oldest first. */
export async function pendingVerifications(db: Db, limit: number) {
  return db
    .selectFrom('counter_verification')
    .selectAll()
    .where('state', '=', 'pending')
    .orderBy('started_at')
    .limit(limit)
    .execute();
}
