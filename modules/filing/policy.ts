import type { Actor } from '#kernel/access/actor.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import {
  type LawyerActor,
  mustBeAbleToLitigate,
  mustBeAbleToRead,
  type StaffActor,
} from '#modules/identity/index.ts';
import { refuseFiling } from './refusals.ts';
import {
  actArticleOf,
  actNameOf,
  actsIn,
  FILING_ACTS,
  FILING_STATES,
  type FilingAct,
  nextState,
  stateNameOf,
} from './states.ts';
import type { FilingRow } from './tables.ts';
import type { Allowance } from './views.ts';

/** Someone else's filing is answered exactly as one that does not exist. */
export const notFound = (): Refusal => refuseAccess('access.not-found');

/** The lawyer who filed it, with the right to look. */
export function ownFiling(actor: Actor | undefined, filing: FilingRow | undefined): Refusal | FilingRow {
  const lawyer = mustBeAbleToRead(actor);
  if (isRefusal(lawyer)) return lawyer;
  return filing && filing.filer_id === lawyer.id ? filing : notFound();
}

/** A member of staff of the court where it lies; nobody sees another court's filings. */
export function courtFiling(actor: Actor | undefined, filing: FilingRow | undefined): Refusal | FilingRow {
  if (actor?.kind !== 'staff') return refuseAccess('access.forbidden');
  return filing && filing.court_id === actor.courtId ? filing : notFound();
}

/** Whether the lawyer may do `act` on the own filing now. */
export function lawyerMay(
  actor: Actor,
  filing: FilingRow,
  act: FilingAct,
  now: Instant,
): LawyerActor | Refusal {
  const lawyer = mustBeAbleToLitigate(actor, now);
  if (isRefusal(lawyer)) return lawyer;
  if (filing.filer_id !== lawyer.id) return notFound();
  return inState(filing, act) ?? lawyer;
}

/** Whether the registrar may do `act`: own court, the role 立案法官, the state, and nobody else working on it. */
export function registrarMay(actor: Actor, filing: FilingRow, act: FilingAct): StaffActor | Refusal {
  const seen = courtFiling(actor, filing);
  if (isRefusal(seen)) return seen;
  if (actor.kind !== 'staff' || !actor.roles.includes('registrar')) return refuseAccess('access.forbidden');
  const wrong = inState(filing, act);
  if (wrong) return wrong;
  if (!filing.claimed_by) return refuseFiling('filing.not-claimed');
  if (filing.claimed_by !== actor.id)
    return refuseFiling('filing.claimed', { params: { name: filing.claimed_name ?? '其他人员' } });
  return actor;
}

function inState(filing: FilingRow, act: FilingAct): Refusal | undefined {
  if (nextState(filing.state, act)) return undefined;
  return refuseFiling('filing.state', {
    params: { state: stateNameOf(filing.state, filing.kind), act: actNameOf(act, filing.kind) },
    article: actArticleOf(act, filing.kind),
  });
}

/** Every act of this side with whether it is open now, and why not (design rule 7). */
export function allowances(
  actor: Actor,
  filing: FilingRow,
  now: Instant,
): Partial<Record<FilingAct, Allowance>> {
  const side = actor.kind === 'lawyer' ? 'lawyer' : 'court';
  const acts = (Object.keys(FILING_ACTS) as FilingAct[]).filter(
    (act) => FILING_ACTS[act].by === side && act !== 'submit',
  ); // keys of the table
  const over = FILING_STATES[filing.state].awaits === 'nobody';
  return Object.fromEntries(
    acts
      .filter((act) => !over || actsIn(filing.state, side).includes(act))
      .map((act) => {
        const may = side === 'lawyer' ? lawyerMay(actor, filing, act, now) : registrarMay(actor, filing, act);
        return [
          act,
          isRefusal(may)
            ? { can: false, why: may.detail, ...(may.article ? { article: may.article } : {}) }
            : { can: true },
        ];
      }),
  );
}
