import type { Unit } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Ground } from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationDeps } from '../deps.ts';
import { groundOfCourt } from '../ground.ts';

/** The ground under a lawyer, or that there is nothing for her here: an outsider may only ask for what outsiders may. */
export async function lawyersGround(
  unit: Pick<Unit, 'tx' | 'now'>,
  deps: ApplicationDeps,
  lawyerId: string,
  at: { courtId: string; caseId?: string | undefined },
): Promise<Ground<CaseFacts> | Refusal> {
  const asked = { courtId: at.courtId, caseId: at.caseId ?? null, now: unit.now, lawyerId };
  const facts = await deps.grounds.facts(unit.tx, asked, deps.book);
  return isRefusal(facts) ? facts : groundOf(facts);
}

export const isFor = (service: CourtService, ground: Ground<CaseFacts>): boolean =>
  !ground.roles.includes('unconfirmed') || service.who.roles.includes('unconfirmed');

/** The ground under a court that asks by itself. */
export async function courtsGround(
  unit: Pick<Unit, 'tx' | 'now' | 'actor'>,
  deps: ApplicationDeps,
  at: { courtId: string; caseId?: string | undefined },
) {
  const facts = await deps.grounds.facts(
    unit.tx,
    {
      courtId: at.courtId,
      caseId: at.caseId ?? null,
      now: unit.now,
      staffId: unit.actor.id,
      partyIds: [],
      askerId: unit.actor.id,
    },
    deps.book,
  );
  return isRefusal(facts) ? facts : groundOfCourt(facts);
}

/** The court works in a system of its own: it is that system which begins. */
export const isElsewhere = (actor: Unit['actor'], { facts }: Ground<CaseFacts>): boolean =>
  facts.court.ownSystem && actor.via !== 'system';
