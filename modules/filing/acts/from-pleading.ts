import { act, type ActContext } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import { findPleading, linkDraft, refusePleading } from '#modules/pleadings/index.ts';
import type { FilingDeps } from '../deps.ts';
import { findDraft, insertDraft } from '../draft-store.ts';
import { causeNameOf, pathOfCause } from '../facts.ts';
import { refuseFiling } from '../refusals.ts';
import { contentOfPleading } from '../rules/from-pleading.ts';
import { titleOf } from '../rules/summary.ts';

/** Takes a complaint, or an application by which a case begins, on to filing (用这份诉状去立案). Asked again while that draft is open, it is the same draft. */
export function draftFromPleading(
  context: ActContext,
  deps: FilingDeps,
  input: { pleadingId: string },
): Promise<{ draftId: string } | Refusal> {
  const subject = { type: 'pleading', id: input.pleadingId };
  return act(context, { name: 'filing.draft-from-pleading', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const pleading = await findPleading(unit.tx, deps.keys, lawyer.id, input.pleadingId, true);
    if (!pleading) return refusePleading('pleading.not-found');
    const content = contentOfPleading(pleading);
    if (!content) return refuseFiling('filing.no-complaint');
    const known = pleading.draftId
      ? await findDraft(unit.tx, deps.keys, lawyer.id, pleading.draftId)
      : undefined;
    const draftId = known?.state === 'open' ? known.id : newId();
    if (draftId !== known?.id) {
      const title = titleOf(
        content,
        causeNameOf(pathOfCause(content.causeId, toPlainDate(unit.now), content.kind)),
      );
      await insertDraft(unit.tx, deps.keys, {
        id: draftId,
        lawyerId: lawyer.id,
        content,
        title,
        at: unit.now,
      });
      await linkDraft(unit.tx, lawyer.id, pleading.id, draftId);
    }
    await unit.audit({ subject, related: [{ type: 'draft', id: draftId }] });
    return { draftId };
  });
}
