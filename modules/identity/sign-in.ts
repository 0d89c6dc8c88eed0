import type { StaffClaims } from '#gateways/court-sign-on/port.ts';
import type { LawyerClaims } from '#gateways/lawyer-identity/port.ts';
import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import { breaks } from '#kernel/db/transaction.ts';
import { newId, randomToken } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import { lawyerActor, staffActor } from './actor-rows.ts';
import type { LawyerActor, StaffActor } from './actors.ts';
import type { IdentityDeps } from './deps.ts';
import { LIFE_MS } from './identify.ts';
import { type ClaimsChange, type Occasion, recordClaims, rowOfClaims } from './lawyers.ts';
import { lawyerIdOf, staffIdOf } from './queries.ts';
import { refuseIdentity } from './refusals.ts';
import { secretHash } from './secrets.ts';
import { upsertStaff } from './staff.ts';
import { endSessionByHash, insertSession } from './store.ts';

/** What of the browser matters to a sign-in: its short name, and the cookie it still carries. */
export type Visitor = { readonly device: string; readonly oldSecret: string | undefined };

/** The new session's cookie value, told to the browser alone. */
export type SignedIn = { readonly secret: string; readonly personId: string };

/**
 * Signs a lawyer in: what the platform says of him is written down, his verification recorded, a new session begun. The session that the
 * browser carried ends, so that nobody can be led into a session known to another (session fixation).
 */
export async function signInLawyer(
  deps: IdentityDeps,
  context: ActContext,
  claims: LawyerClaims,
  visitor: Visitor,
): Promise<SignedIn | Refusal> {
  try {
    return await signInLawyerOnce(deps, context, claims, visitor);
  } catch (error) {
    // his first two sign-ins at the same moment: the other one made the row
    if (breaks(error, 'lawyer_sub_key')) return signInLawyerOnce(deps, context, claims, visitor);
    // a licence that already belongs to another subject proves nothing
    if (breaks(error, 'lawyer_licence_no_key'))
      return refuseSignIn(context, 'lawyer', 'identity.sign-in-invalid');
    throw error;
  }
}

async function signInLawyerOnce(
  deps: IdentityDeps,
  context: ActContext,
  claims: LawyerClaims,
  visitor: Visitor,
): Promise<SignedIn | Refusal> {
  const known = await lawyerIdOf(deps.db, claims.sub);
  const lawyerId = known ?? newId();
  const sessionId = newId();
  const actor = lawyerActor(rowOfClaims(lawyerId, claims, 'self'), {
    credentialId: sessionId,
    via: 'session',
    scopes: 'all',
  });
  const occasion: Occasion = { by: 'self' };
  return withSession(context, actor, visitor, async (unit) => {
    const where = { lawyerId, known: known !== undefined, occasion, now: unit.now };
    const change = await recordClaims(unit.tx, deps.keys, claims, where);
    await traceVerification(unit, context, lawyerId, claims, occasion);
    await announceLicence(unit, lawyerId, change);
    return standingChange(change);
  });
}

/** Signs in a member of a court's staff with the court and roles that the court's sign-on states. */
export async function signInStaff(
  deps: IdentityDeps,
  context: ActContext,
  claims: StaffClaims,
  visitor: Visitor,
): Promise<SignedIn | Refusal> {
  const staffId = (await staffIdOf(deps.db, claims.court_id, claims.sub)) ?? newId();
  const { court_id, name, staff_no, roles } = claims;
  const actor = staffActor({ staff_id: staffId, court_id, name, staff_no, roles }, newId());
  try {
    return await withSession(context, actor, visitor, (unit) =>
      upsertStaff(unit.tx, staffId, claims, unit.now),
    );
  } catch (error) {
    if (breaks(error, 'staff_court_id_sub_key')) return signInStaff(deps, context, claims, visitor);
    throw error;
  }
}

/** One sign-in as one act: what `work` writes, the end of the old session, the new session, the trace. */
async function withSession(
  context: ActContext,
  actor: LawyerActor | StaffActor,
  visitor: Visitor,
  work: (unit: Unit) => Promise<Record<string, [string | null, string]>>,
): Promise<SignedIn | Refusal> {
  const secret = randomToken();
  const subject = { type: actor.kind, id: actor.id, courtId: actor.courtId };
  const spec = { name: 'identity.signed-in', subject };
  const done = await act({ ...context, actor, idempotencyKey: undefined }, spec, async (unit) => {
    const change = await work(unit);
    const replaced = visitor.oldSecret
      ? await endSessionByHash(unit.tx, secretHash(visitor.oldSecret), unit.now)
      : undefined;
    await insertSession(unit.tx, {
      session_id: actor.credentialId,
      secret_hash: secretHash(secret),
      lawyer_id: actor.kind === 'lawyer' ? actor.id : null,
      court_id: actor.kind === 'staff' ? actor.courtId : null,
      staff_id: actor.kind === 'staff' ? actor.id : null,
      device: visitor.device,
      created_at: unit.now,
      last_seen_at: unit.now,
      expires_at: shiftInstant(unit.now, LIFE_MS[actor.kind]),
      revoked_at: null,
    });
    const sessions = [actor.credentialId, ...(replaced ? [replaced] : [])];
    await unit.audit({
      subject: { type: actor.kind, id: actor.id },
      courtId: actor.courtId,
      related: sessions.map((id) => ({ type: 'session', id })),
      change: { session: [replaced ?? null, actor.credentialId], ...change },
    });
    return { personId: actor.id };
  });
  return 'refused' in done ? done : { secret, personId: done.personId };
}

/** A sign-in that did not succeed leaves its row too. */
export async function refuseSignIn(
  context: ActContext,
  door: 'lawyer' | 'court',
  code: Parameters<typeof refuseIdentity>[0],
): Promise<Refusal> {
  const spec = { name: 'identity.signed-in', subject: { type: 'sign-in', id: door } };
  const refusal = refuseIdentity(code);
  await act({ ...context, idempotencyKey: undefined }, spec, async () => refusal);
  return refusal;
}

/** The verification's own row in the log, beside that of the act in which it came about. */
export async function traceVerification(
  unit: Unit,
  context: ActContext,
  lawyerId: string,
  claims: LawyerClaims,
  occasion: Occasion,
): Promise<void> {
  await recordAudit(unit.tx, {
    at: unit.now,
    act: 'identity.verified',
    actorKind: unit.actor.kind,
    actorId: unit.actor.id,
    actorName: unit.actor.name,
    courtId: occasion.by === 'counter' ? occasion.courtId : undefined,
    subject: { type: 'lawyer', id: lawyerId },
    outcome: 'done',
    change: {
      level: claims.verification_level,
      by: occasion.by,
      ...(occasion.by === 'counter' ? { clerk: occasion.clerkId } : {}),
    },
    requestId: context.requestId,
    ip: context.ip,
  });
}

/** Rooms above act on a licence that is no longer in force (or is again): they hear of it by the outbox. */
export async function announceLicence(unit: Unit, lawyerId: string, change: ClaimsChange): Promise<void> {
  const { before, now } = change;
  if (!before || before.licence_state === now.licence_state) return;
  await unit.emit({
    topic: 'identity.licence-changed',
    key: lawyerId,
    payload: { lawyerId, from: before.licence_state, to: now.licence_state },
    audiences: [`person:${lawyerId}`],
  });
}

export function standingChange({ before, now }: ClaimsChange): Record<string, [string | null, string]> {
  return {
    licenceState: [before?.licence_state ?? null, now.licence_state],
    level: [before?.verification_level ?? null, now.verification_level],
  };
}
