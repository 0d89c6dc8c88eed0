import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { FilingKind } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import type { FilingDeps } from '../deps.ts';
import { findCorrectionDraft, findDraft, insertDraft, setDraftState, updateDraft } from '../draft-store.ts';
import { causeNameOf, pathOfCause } from '../facts.ts';
import { lawyerMay, notFound, ownFiling } from '../policy.ts';
import { refuseFiling } from '../refusals.ts';
import { titleOf } from '../rules/summary.ts';
import { findFiling, getContent } from '../store.ts';
import { emptyContent, type FilingContent } from '../terms.ts';

/** Begins a complaint. Writing one is preparation, yet it is offered only to those who may file it (P4). */
export function createDraft(
  context: ActContext,
  deps: FilingDeps,
  kind: FilingKind = 'civil',
): Promise<{ draftId: string } | Refusal> {
  const id = newId();
  return act(
    context,
    { name: 'filing.draft-created', subject: { type: 'draft', id }, request: { kind } },
    async (unit) => {
      const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
      if (isRefusal(lawyer)) return lawyer;
      await insertDraft(unit.tx, deps.keys, {
        id,
        lawyerId: lawyer.id,
        content: emptyContent(kind),
        title: titleOf(emptyContent(kind), ''),
        at: unit.now,
      });
      await unit.audit({ subject: { type: 'draft', id } });
      return { draftId: id };
    },
  );
}

/**
 * Saves what was typed. Not a litigation act: it leaves no audit row and needs no key, because the version makes a repeat harmless, and a
 * suspended lawyer loses nothing. Answers 412 when another device saved first.
 */
export async function saveDraft(
  context: ActContext,
  deps: FilingDeps,
  input: { id: string; version: number; content: FilingContent },
): Promise<{ version: number; savedAt: string; title: string } | Refusal> {
  const at = context.clock.now();
  const draft = await findDraft(context.db, deps.keys, context.actor.id, input.id);
  if (!draft) return notFound();
  if (draft.state !== 'open') return refuseFiling('filing.draft-closed');
  const title = titleOf(
    input.content,
    causeNameOf(pathOfCause(input.content.causeId, toPlainDate(at), input.content.kind)),
  );
  // The same content sent again (a retry whose answer was lost) is answered as saved.
  if (draft.version === input.version + 1 && JSON.stringify(draft.content) === JSON.stringify(input.content))
    return { version: draft.version, savedAt: draft.savedAt, title: draft.title };
  const saved = await updateDraft(context.db, deps.keys, { ...input, lawyerId: context.actor.id, title, at });
  return saved ? { version: input.version + 1, savedAt: at, title } : refuseWrite('write.version');
}

/** Throws a draft away; `restore` brings it back. */
export function moveDraft(
  context: ActContext,
  deps: FilingDeps,
  input: { id: string; to: 'discarded' | 'open' },
): Promise<{ id: string; state: string } | Refusal> {
  const { id, to } = input;
  const name = to === 'discarded' ? 'filing.draft-discarded' : 'filing.draft-restored';
  return act(context, { name, subject: { type: 'draft', id }, request: input }, async (unit) => {
    const draft = await findDraft(unit.tx, deps.keys, unit.actor.id, id, true);
    if (!draft) return notFound();
    const from = to === 'discarded' ? 'open' : 'discarded';
    if (to === 'open' && draft.corrects && (await otherCorrection(unit, draft.corrects, id)))
      return refuseFiling('filing.correction-open');
    if (!(await setDraftState(unit.tx, unit.actor.id, id, from, to)))
      return refuseFiling('filing.draft-closed');
    await unit.audit({ subject: { type: 'draft', id }, change: { state: [from, to] } });
    return { id, state: to };
  });
}

/** Whether another correction of the same filing has been opened since. The filing's row is held, as where one is opened. */
async function otherCorrection(
  unit: Unit,
  corrects: { courtId: string; filingId: string },
  id: string,
): Promise<boolean> {
  await findFiling(unit.tx, corrects.courtId, corrects.filingId, true);
  const open = await findCorrectionDraft(unit.tx, unit.actor.id, corrects.filingId);
  return open !== undefined && open !== id;
}

/** Opens the draft in which a filing that was sent back is corrected; the one already open is given again. */
export function openCorrection(
  context: ActContext,
  deps: FilingDeps,
  input: { courtId: string; filingId: string },
): Promise<{ draftId: string } | Refusal> {
  const subject = { type: 'filing', id: input.filingId, courtId: input.courtId };
  return act(context, { name: 'filing.correction-opened', subject, request: input }, async (unit) => {
    const found = ownFiling(unit.actor, await findFiling(unit.tx, input.courtId, input.filingId, true));
    if (isRefusal(found)) return found;
    const lawyer = lawyerMay(unit.actor, found, 'resubmit', unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const open = await findCorrectionDraft(unit.tx, lawyer.id, found.id);
    const id = open ?? newId();
    if (!open) {
      const { content } = await getContent(
        unit.tx,
        deps.keys,
        found.court_id,
        found.id,
        found.content_number,
      );
      const corrects = { courtId: found.court_id, filingId: found.id };
      await insertDraft(unit.tx, deps.keys, {
        id,
        lawyerId: lawyer.id,
        content,
        title: found.title,
        corrects,
        at: unit.now,
      });
    }
    await unit.audit({
      subject: { type: 'filing', id: found.id },
      courtId: found.court_id,
      related: [{ type: 'draft', id }],
    });
    return { draftId: id };
  });
}
