import type { Actor } from '#kernel/access/actor.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { mustBeAbleToLitigate, mustBeAbleToRead, type StaffActor } from '#modules/identity/index.ts';
import { refuseContact } from './refusals.ts';
import type { ThreadTable } from './tables.ts';

/** Roles at court that answer counsel. */
export const ANSWERING_ROLES = ['judge', 'clerk', 'registrar', 'president'] as const;
const answers = (actor: StaffActor) => ANSWERING_ROLES.some((role) => actor.roles.includes(role));

/** The lawyer who opened it; for everybody else outside the court it does not exist. */
export function ownThread(actor: Actor | undefined, thread: ThreadTable | undefined): ThreadTable | Refusal {
  const lawyer = mustBeAbleToRead(actor);
  if (isRefusal(lawyer)) return lawyer;
  return thread?.lawyer_id === lawyer.id ? thread : refuseAccess('access.not-found');
}

/** People of the court it went to: whoever is named to answer, and while nobody is, all who may; the president sees every one. */
export function courtThread(
  actor: Actor | undefined,
  thread: ThreadTable | undefined,
): ThreadTable | Refusal {
  if (actor?.kind !== 'staff' || !answers(actor)) return refuseAccess('access.forbidden');
  if (thread?.court_id !== actor.courtId) return refuseAccess('access.not-found');
  const sees =
    thread.handler_id === null || thread.handler_id === actor.id || actor.roles.includes('president');
  return sees ? thread : refuseAccess('access.not-found');
}

/** Whether words may still be added. */
export function mayWrite(actor: Actor | undefined, thread: ThreadTable, now: Instant): Refusal | undefined {
  if (actor?.kind === 'lawyer') {
    const lawyer = mustBeAbleToLitigate(actor, now);
    if (isRefusal(lawyer)) return lawyer;
  }
  return thread.state === 'closed' ? refuseContact('contact.closed') : undefined;
}

/** Either side may end it once the court has answered. */
export function mayClose(thread: ThreadTable): Refusal | undefined {
  if (thread.state === 'closed') return refuseContact('contact.closed');
  return thread.state === 'waiting' ? refuseContact('contact.nothing-to-close') : undefined;
}

/** A mobile number in the words of the court: whoever answers counsel does so here, where it leaves a trace. */
export const hasPrivateNumber = (text: string): boolean =>
  /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/u.test(text);
