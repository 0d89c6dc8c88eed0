import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ApplicationDeps } from '../deps.ts';
import { draftOpen, findDraft, setDraftState } from '../draft-store.ts';
import { plainAnswers } from '../menu.ts';
import { notFound } from '../policy.ts';
import type { SubmittedView } from '../views.ts';
import { auditName, doneView, performIn, SILENT } from './perform.ts';
import { submitDraft } from './submit.ts';

/**
 * Hands in a draft as what it is: a new application, or an act on one. The act is done and the draft closed in one transaction, so that the
 * same request again (its answer was lost) is answered as the first time.
 */
export async function handInDraft(
  context: ActContext,
  deps: ApplicationDeps,
  input: { draftId: string; version: number },
): Promise<SubmittedView | Refusal> {
  // whether it is of an application, and which act of it, never changes
  const seen = await findDraft(context.db, deps.keys, context.actor.id, input.draftId);
  if (!seen) return notFound();
  if (seen.applicationId === null) return submitDraft(context, deps, input);
  const ref = { courtId: seen.courtId, id: seen.applicationId };
  const subject = { type: 'application', id: ref.id, courtId: ref.courtId };
  return act(context, { name: auditName(seen.act), subject, request: input }, async (unit) => {
    const draft = await draftOpen(unit.tx, deps.keys, unit.actor.id, input.draftId, true);
    if (isRefusal(draft)) return draft;
    if (draft.version !== input.version) return refuseWrite('write.version');
    const row = await performIn(unit, deps, ref, {
      ...SILENT,
      act: draft.act,
      answers: plainAnswers(draft.written.answers),
      materials: draft.written.materials,
    });
    if (isRefusal(row)) return row;
    await setDraftState(unit.tx, unit.actor.id, draft.id, 'submitted');
    return { ...doneView(deps, row), dueOn: row.due_on, billId: row.bill_id };
  });
}
