import { act, type ActContext } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import type { EvidenceDeps } from './deps.ts';
import { linesOf, whyNotOf } from './list.ts';
import { refuseEvidence } from './refusals.ts';
import { endBundle, findBundle, insertBundle } from './store.ts';
import { BUNDLE_STATES } from './terms.ts';

export const BUNDLE_TASK = 'evidence.bundle';
/** News for the lawyer's pages. */
export const EVIDENCE_CHANGED = 'evidence.changed';

/** Asks for the 证据册 of a draft; the one already being made is answered again. */
export function askForBundle(
  context: ActContext,
  deps: EvidenceDeps,
  draftId: string,
): Promise<{ id: string } | Refusal> {
  const id = newId();
  return act(
    context,
    { name: 'evidence.bundle-ask', subject: { type: 'draft', id: draftId }, request: { draftId } },
    async (unit) => {
      const lawyer = mustBeAbleToRead(unit.actor);
      if (isRefusal(lawyer)) return lawyer;
      const evidence = await deps.evidenceOf(lawyer.id, draftId);
      if (!evidence) return refuseEvidence('evidence.not-found');
      const why = whyNotOf(evidence.items);
      if (why) return refuseEvidence('evidence.not-ready', { params: { why } });
      const asked = await insertBundle(unit.tx, {
        lawyerId: lawyer.id,
        id,
        draftId,
        name: `${evidence.title}证据册`.slice(0, 200),
        total: linesOf(evidence.items).at(-1)?.to ?? 0,
        at: unit.now,
      });
      if (asked.fresh)
        await addJob(unit.tx, BUNDLE_TASK, { lawyerId: lawyer.id, id }, { key: `bundle ${id}` });
      await unit.audit({
        subject: { type: 'draft', id: draftId },
        related: [{ type: 'evidence-bundle', id: asked.id }],
      });
      return { id: asked.id };
    },
  );
}

/** Stops the making: what was written so far is thrown away. */
export function cancelBundle(
  context: ActContext,
  input: { id: string },
): Promise<{ id: string; draftId: string } | Refusal> {
  return act(
    context,
    {
      name: 'evidence.bundle-cancel',
      subject: { type: 'evidence-bundle', id: input.id },
      request: input,
    },
    async (unit) => {
      const lawyer = mustBeAbleToRead(unit.actor);
      if (isRefusal(lawyer)) return lawyer;
      const row = await findBundle(unit.tx, lawyer.id, input.id, true);
      if (!row) return refuseEvidence('evidence.not-found');
      const stopped = await endBundle(unit.tx, lawyer.id, row.id, { state: 'cancelled', ended_at: unit.now });
      if (!stopped) return refuseEvidence('evidence.over', { params: { state: BUNDLE_STATES[row.state] } });
      await unit.audit({ subject: { type: 'evidence-bundle', id: row.id } });
      await unit.emit({
        topic: EVIDENCE_CHANGED,
        key: row.draft_id,
        payload: { bundleId: row.id },
        audiences: [`person:${lawyer.id}`],
      });
      return { id: row.id, draftId: row.draft_id };
    },
  );
}
