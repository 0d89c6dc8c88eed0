import type { StaffClaims } from '#gateways/court-sign-on/port.ts';
import type { LawyerClaims } from '#gateways/lawyer-identity/port.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { lawyerActor, staffActor } from './actor-rows.ts';
import type { LawyerActor, StaffActor } from './actors.ts';
import { recordClaims } from './lawyers.ts';
import { lawyerById, lawyerIdOf, staffIdOf } from './queries.ts';
import { traceVerification } from './sign-in.ts';
import { upsertStaff } from './staff.ts';

/**
 * Makes people known without a sign-in: the demo world's, a load test's, a migration's from an older platform. Each is written and traced as
 * at a sign-in, by whoever `context` says; who is known already is left as he is. The actors returned may do in this process what
 * their owners may do at the page.
 */
export async function enrolLawyer(
  context: ActContext,
  keys: FieldKeys,
  claims: LawyerClaims,
): Promise<LawyerActor> {
  const known = await lawyerIdOf(context.db, claims.sub);
  const lawyerId = known ?? newId();
  if (known === undefined) {
    const spec = { name: 'identity.enrolled', subject: { type: 'lawyer', id: lawyerId } };
    const done = await act({ ...context, idempotencyKey: undefined }, spec, async (unit) => {
      const occasion = { by: 'self' } as const;
      await recordClaims(unit.tx, keys, claims, { lawyerId, known: false, occasion, now: unit.now });
      await traceVerification(unit, context, lawyerId, claims, occasion);
      await unit.audit({ subject: { type: 'lawyer', id: lawyerId } });
      return null;
    });
    if (isRefusal(done)) throw new Error(done.refused);
  }
  return lawyerActorOf(context.db, lawyerId);
}

/** The same for a member of a court's staff. */
export async function enrolStaff(context: ActContext, claims: StaffClaims): Promise<StaffActor> {
  const known = await staffIdOf(context.db, claims.court_id, claims.sub);
  const staffId = known ?? newId();
  const { court_id, name, staff_no, roles } = claims;
  if (known === undefined) {
    const subject = { type: 'staff', id: staffId };
    const spec = { name: 'identity.enrolled', subject: { ...subject, courtId: court_id } };
    const done = await act({ ...context, idempotencyKey: undefined }, spec, async (unit) => {
      const change = await upsertStaff(unit.tx, staffId, claims, unit.now);
      await unit.audit({ subject, courtId: court_id, change });
      return null;
    });
    if (isRefusal(done)) throw new Error(done.refused);
  }
  return staffActor({ staff_id: staffId, court_id, name, staff_no, roles }, 'enrolled');
}

/** The lawyer as an actor of this process. */
async function lawyerActorOf(db: Db, lawyerId: string): Promise<LawyerActor> {
  const row = await lawyerById(db, lawyerId);
  if (!row) throw new Error('no such lawyer');
  return lawyerActor(row, { credentialId: 'enrolled', via: 'session', scopes: 'all' });
}
