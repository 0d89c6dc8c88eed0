import type { ActContext } from '#kernel/acts/index.ts';
import { refuseWrite } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#law/time.ts';
import { findCase } from '#modules/cases/index.ts';
import { type ActDraftRef, putActDraft } from '../act-draft-store.ts';
import { serviceOf } from '../book.ts';
import type { ApplicationDeps } from '../deps.ts';
import { notFound, sideIn } from '../policy.ts';
import { findApplication, type Ref, sidesOf } from '../store.ts';
import type { ActDraftInput } from '../terms.ts';

type Kept = { version: number; savedAt: string };
type Typed = { act: string; version: number; said: ActDraftInput };

/**
 * Keeps what is typed of a later act of an application, for this person alone, whether or not the act is open to her now: a judge whose
 * colleague has the file loses nothing either. Not an act: it leaves no audit row, and the version makes a repeat harmless.
 */
export async function keepTyped(
  context: ActContext,
  deps: ApplicationDeps,
  ref: Ref,
  typed: Typed,
): Promise<Kept | Refusal> {
  const row = await findApplication(context.db, ref);
  const side = sideIn(context.actor, row, await sidesOf(context.db, ref));
  if (isRefusal(side)) return side;
  if (!row || side === 'system') return notFound();
  const line = deps.book.machine(serviceOf(deps.book, row)).acts[typed.act];
  if (!line?.by.includes(side)) return notFound();
  return keep(context, deps, { subjectId: row.id, courtId: row.court_id }, typed);
}

/** Keeps what the court types before it asks something of a party in a case of its own; `act` is the service. */
export async function keepTypedInCase(
  context: ActContext,
  deps: ApplicationDeps,
  at: { courtId: string; caseId: string },
  typed: Typed,
): Promise<Kept | Refusal> {
  const found = await findCase(context.db, at);
  if (!found || deps.book.find(typed.act)?.life.opens !== 'court') return notFound();
  return keep(context, deps, { subjectId: at.caseId, courtId: at.courtId }, typed);
}

async function keep(
  { db, actor, clock }: ActContext,
  deps: ApplicationDeps,
  at: Pick<ActDraftRef, 'subjectId'> & { courtId: string },
  { act, version, said }: Typed,
): Promise<Kept | Refusal> {
  const saved = await putActDraft(
    db,
    deps.keys,
    { ...at, act, personId: actor.id },
    { version, said, at: clock.now() as Instant }, // kernel and law brand instants separately
  );
  return saved ?? refuseWrite('write.version');
}
