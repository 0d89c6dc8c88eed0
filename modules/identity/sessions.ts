import { act, type ActContext } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { LawyerActor, StaffActor } from './actors.ts';
import { refuseIdentity } from './refusals.ts';
import { endSessions } from './store.ts';

type Person = LawyerActor | StaffActor;

const ended = (ids: readonly string[]) => ids.map((id) => ({ type: 'session', id }));

/** Ends the session by which the person came. */
export async function signOut(context: ActContext, actor: Person): Promise<void> {
  const subject = { type: 'session', id: actor.credentialId, courtId: actor.courtId };
  const spec = { name: 'identity.signed-out', subject };
  await act({ ...context, idempotencyKey: undefined }, spec, async (unit) => {
    await endSessions(unit.tx, actor, { only: actor.credentialId }, unit.now);
    await unit.audit({
      subject: { type: 'session', id: actor.credentialId },
      courtId: actor.courtId,
      related: [{ type: actor.kind, id: actor.id }],
    });
    return null;
  });
}

/** Ends one of the person's own sessions; anybody else's does not exist for him. */
export async function revokeSession(
  context: ActContext,
  actor: Person,
  sessionId: string,
): Promise<{ revoked: number } | Refusal> {
  const subject = { type: 'session', id: sessionId, courtId: actor.courtId };
  const spec = { name: 'identity.session-revoked', subject, request: { sessionId } };
  return act(context, spec, async (unit) => {
    const ids = await endSessions(unit.tx, actor, { only: sessionId }, unit.now);
    if (ids.length === 0) return refuseIdentity('identity.session-not-found');
    await unit.audit({
      subject: { type: 'session', id: sessionId },
      courtId: actor.courtId,
      related: [{ type: actor.kind, id: actor.id }],
    });
    return { revoked: ids.length };
  });
}

/** Ends all sessions of the person but the present one. */
export async function revokeOtherSessions(
  context: ActContext,
  actor: Person,
): Promise<{ revoked: number } | Refusal> {
  const spec = { name: 'identity.session-revoked', subject: { type: actor.kind, id: actor.id } };
  return act(context, spec, async (unit) => {
    const ids = await endSessions(unit.tx, actor, { except: actor.credentialId }, unit.now);
    await unit.audit({
      subject: { type: actor.kind, id: actor.id },
      courtId: actor.courtId,
      related: ended(ids).slice(0, 100),
      change: { revoked: ids.length },
    });
    return { revoked: ids.length };
  });
}
