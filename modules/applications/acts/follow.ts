import { act, type ActContext } from '#kernel/acts/index.ts';
import { systemActor } from '#kernel/access/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import type { ApplicationDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { updateApplication } from '../store.ts';
import { benchOf, perform, SILENT } from './perform.ts';
import { paperServed } from './served.ts';
import { refreshSides } from './sides.ts';

/** Work that takes an act of its own follows as a job: an act is its own transaction. */
export const FOLLOW_JOB = 'applications.follow';
export type Follow =
  | { what: 'paid'; courtId: string; billId: string }
  | { what: 'served'; courtId: string; id: string; documentId: string; at: string }
  | { what: 'sides'; courtId: string; caseId: string };

export type FollowDeps = ApplicationDeps & { readonly db: Db; readonly clock: Clock };

/** Takes up what has happened in another room; safe to repeat. */
export async function follow(deps: FollowDeps, event: Follow): Promise<void> {
  const actor = systemActor('申请流转');
  const context: ActContext = { db: deps.db, clock: deps.clock, actor, requestId: newId() };
  switch (event.what) {
    case 'paid':
      return paid(context, deps, event);
    case 'served':
      return paperServed(context, deps, { courtId: event.courtId, id: event.id }, event);
    case 'sides':
      return counselChanged(context, deps, event);
  }
}

/** The fee has come in or was waived: the application goes on. */
async function paid(
  context: ActContext,
  deps: FollowDeps,
  event: { courtId: string; billId: string },
): Promise<void> {
  const rows = await deps.db
    .selectFrom('application')
    .select('id')
    .where('court_id', '=', event.courtId)
    .where('bill_id', '=', event.billId)
    .where('state', '=', 'paying')
    .execute();
  for (const { id } of rows)
    await perform(context, deps, { courtId: event.courtId, id }, { ...SILENT, act: 'pay', version: 1 });
}

/** A mandate was confirmed, changed or ended: who sees the open applications of the case is written anew. */
async function counselChanged(
  context: ActContext,
  deps: FollowDeps,
  event: { courtId: string; caseId: string },
): Promise<void> {
  const rows = await deps.db
    .selectFrom('application')
    .select('id')
    .where('court_id', '=', event.courtId)
    .where('case_id', '=', event.caseId)
    .where('awaits', '<>', 'nobody')
    .limit(200)
    .execute();
  for (const { id } of rows) {
    const ref = { courtId: event.courtId, id };
    const subject = { type: 'application', id, courtId: event.courtId };
    const answer = await act(context, { name: 'application.sides', subject }, async (unit) => {
      const bench = await benchOf(unit, deps, ref);
      if (isRefusal(bench)) return bench;
      const sides = await refreshSides(unit.tx, deps, { ...bench, now: unit.now });
      const next = await updateApplication(unit.tx, bench.row, { changed_at: unit.now });
      await unit.audit({
        subject: { type: 'application', id },
        courtId: event.courtId,
        change: { sides: sides.length },
      });
      await unit.emit(changed(next, 'sides', sides));
      return { id };
    });
    if (isRefusal(answer) && answer.status !== 404) throw new Error(answer.refused);
  }
}
