import type { Actor } from '#kernel/access/actor.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { actingBarred, LAWYER_CATEGORIES, LICENCE_STATES } from '#law/identities/index.ts';
import { parsePlainDate, toPlainDate } from '#law/time.ts';
import type { LawyerActor } from './actors.ts';
import { refuseIdentity } from './refusals.ts';

/**
 * The lawyer, when he may perform a litigation act at `now`: a practising licence and a live-person verification
 * (法发〔2021〕3号第二条、第十六条；律师法). Every litigation act of every room asks this first.
 */
export function mustBeAbleToLitigate(actor: Actor | undefined, now: Instant): LawyerActor | Refusal {
  if (actor?.kind !== 'lawyer') return refuseIdentity('identity.not-a-lawyer');
  const { licenceState, suspendedUntil, verification } = actor.lawyer;
  switch (licenceState) {
    case 'transferring':
      return refuseIdentity('identity.licence-transferring');
    case 'suspended':
      return refuseSuspended(suspendedUntil, now);
    case 'cancelled':
      return refuseIdentity('identity.licence-cancelled');
    case 'revoked':
      return refuseIdentity('identity.licence-revoked');
    case 'practising':
      return verification.level === 'live-person' ? actor : refuseIdentity('identity.not-verified');
  }
}

/** The end of a suspension restores nothing by itself: only a fresh verification tells that the licence is in force again. */
function refuseSuspended(until: string | undefined, now: Instant): Refusal {
  const lastDay = until === undefined ? undefined : parsePlainDate(until);
  const over = lastDay !== undefined && lastDay < toPlainDate(now);
  return refuseIdentity(over ? 'identity.licence-suspension-over' : 'identity.licence-suspended', {
    params: { until: lastDay ?? '' },
  });
}

/** The lawyer, when he may look at what he has done before: also while suspended or moving, not once the licence is gone. */
export function mustBeAbleToRead(actor: Actor | undefined): LawyerActor | Refusal {
  if (actor?.kind !== 'lawyer') return refuseIdentity('identity.not-a-lawyer');
  if (LICENCE_STATES[actor.lawyer.licenceState].mayRead) return actor;
  return refuseIdentity(
    actor.lawyer.licenceState === 'revoked' ? 'identity.licence-revoked' : 'identity.licence-cancelled',
  );
}

/** A client as the lawyer names him. */
export type Client = { readonly name: string; readonly creditCode?: string | undefined };

/**
 * Why this lawyer may not act for this client; undefined = he may. A 公职/公司律师 acts only for the own unit, compared by credit code where
 * the client has one, else by name; a 法律援助律师 only in cases assigned to him, which the filing states by `assignedByLegalAid`.
 */
export function mayActFor(
  actor: LawyerActor,
  client: Client,
  facts: { assignedByLegalAid?: boolean } = {},
): Refusal | undefined {
  const { category, unit } = actor.lawyer;
  // a legal worker's area depends on the case as a whole: the filing's check looks at it
  if (category === 'legal-worker') return undefined;
  const barred = actingBarred({
    category,
    clientIsOwnUnit: unit !== undefined && sameOrganisation(unit, client),
    assignedByLegalAid: facts.assignedByLegalAid ?? true,
  });
  if (!barred) return undefined;
  if (category === 'legal-aid') return refuseIdentity('identity.not-assigned');
  return refuseIdentity('identity.not-own-unit', {
    params: { category: LAWYER_CATEGORIES[category].name, unit: unit?.name ?? '', party: client.name },
    article: barred.article.label,
  });
}

function sameOrganisation(unit: { name: string; creditCode: string }, client: Client): boolean {
  if (client.creditCode) return plain(client.creditCode) === plain(unit.creditCode);
  return plain(client.name) === plain(unit.name);
}

/** Full-width letters and brackets, spaces and case do not make two organisations. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
