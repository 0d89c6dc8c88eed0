import { act, type ActContext, refuseWrite, type Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import type { FilingDeps } from '../deps.ts';
import { type Draft, findDraft, updateDraft } from '../draft-store.ts';
import { causeNameOf, pathOfCause } from '../facts.ts';
import { notFound } from '../policy.ts';
import { refuseFiling } from '../refusals.ts';
import { titleOf } from '../rules/summary.ts';
import type { Claim, FilingContent } from '../terms.ts';

/** A draft as many claims as the vocabulary allows. */
const MOST_CLAIMS = 100;

export type ClaimChanged = { id: string; claimId: string; version: number };

/** The lawyer's own open draft, held, at the version the page has seen. */
async function heldDraft(
  unit: Unit,
  deps: FilingDeps,
  at: { id: string; version: number },
): Promise<Draft | Refusal> {
  const draft = await findDraft(unit.tx, deps.keys, unit.actor.id, at.id, true);
  if (!draft) return notFound();
  if (draft.state !== 'open') return refuseFiling('filing.draft-closed');
  return draft.version === at.version ? draft : refuseWrite('write.version');
}

async function writeClaims(
  unit: Unit,
  deps: FilingDeps,
  draft: Draft,
  claims: readonly Claim[],
): Promise<number | Refusal> {
  const content: FilingContent = { ...draft.content, claims: [...claims] };
  const title = titleOf(
    content,
    causeNameOf(pathOfCause(content.causeId, toPlainDate(unit.now), content.kind)),
  );
  const { id, version, lawyerId } = draft;
  const saved = await updateDraft(unit.tx, deps.keys, {
    id,
    version,
    lawyerId,
    content,
    title,
    at: unit.now,
  });
  return saved ? version + 1 : refuseWrite('write.version');
}

/** Puts a claim into a draft from elsewhere (the result of a calculation). The same key again adds nothing more. */
export function addClaim(
  context: ActContext,
  deps: FilingDeps,
  input: { id: string; version: number; claim: Pick<Claim, 'text' | 'amountFen'> },
): Promise<ClaimChanged | Refusal> {
  const claimId = `c${newId().slice(-12)}`;
  const subject = { type: 'draft', id: input.id };
  return act(context, { name: 'filing.claim-added', subject, request: input }, async (unit) => {
    const draft = await heldDraft(unit, deps, input);
    if (isRefusal(draft)) return draft;
    const { claims } = draft.content;
    if (claims.length >= MOST_CLAIMS) return refuseFiling('filing.claims-full');
    // an empty line begun in the wizard is filled rather than left behind
    const begun = claims.filter((claim) => claim.text.trim() !== '' || claim.amountFen !== null);
    const version = await writeClaims(unit, deps, draft, [...begun, { id: claimId, ...input.claim }]);
    if (typeof version !== 'number') return version;
    await unit.audit({ subject });
    return { id: input.id, claimId, version };
  });
}

/** Takes a claim out again: undoing what `addClaim` did. */
export function removeClaim(
  context: ActContext,
  deps: FilingDeps,
  input: { id: string; version: number; claimId: string },
): Promise<ClaimChanged | Refusal> {
  const subject = { type: 'draft', id: input.id };
  return act(context, { name: 'filing.claim-removed', subject, request: input }, async (unit) => {
    const draft = await heldDraft(unit, deps, input);
    if (isRefusal(draft)) return draft;
    const rest = draft.content.claims.filter((claim) => claim.id !== input.claimId);
    if (rest.length === draft.content.claims.length) return notFound();
    const version = await writeClaims(unit, deps, draft, rest);
    if (typeof version !== 'number') return version;
    await unit.audit({ subject });
    return { id: input.id, claimId: input.claimId, version };
  });
}
