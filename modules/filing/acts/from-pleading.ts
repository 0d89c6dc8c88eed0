import { act, type ActContext } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { type Answers, composeClaims, composeFacts } from '#law/elements/index.ts';
import { toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import {
  answersOf,
  findPleading,
  linkDraft,
  type Pleading,
  refusePleading,
  templateById,
} from '#modules/pleadings/index.ts';
import { allCauses, courtByName } from '#modules/reference/index.ts';
import type { FilingDeps } from '../deps.ts';
import { findDraft, insertDraft } from '../draft-store.ts';
import { causeNameOf, pathOfCause } from '../facts.ts';
import { refuseFiling } from '../refusals.ts';
import { titleOf } from '../rules/summary.ts';
import { emptyContent, type FilingContent, type PartyRole } from '../terms.ts';

const ROLES: Readonly<Record<string, PartyRole>> = {
  原告: 'plaintiff',
  被告: 'defendant',
  第三人: 'third-party',
};

const word = (pleading: Pleading, id: string): string => {
  const value = pleading.values.fields[id];
  return typeof value === 'string' ? value.trim() : '';
};

/** The court by the name people write, with or without its province in front. */
const courtIdOf = (name: string): string =>
  (courtByName(name) ?? courtByName(name.replace(/^.{2,6}?(省|自治区)/u, '')))?.id ?? '';

/** What a complaint written in 诉讼文书 says, as the content of a filing. */
export function contentOfPleading(pleading: Pleading): FilingContent | undefined {
  const template = templateById(pleading.template);
  if (template?.files !== true) return undefined;
  const { form } = template;
  const { values } = pleading;
  const answers: Answers = form ? answersOf(form, values) : {};
  const cause = template.cause ?? word(pleading, 'cause');
  const claims = form ? composeClaims(form, answers) : values.claims;
  return {
    ...emptyContent(),
    courtId: courtIdOf(word(pleading, 'court')),
    causeId: form?.causeIds[0] ?? allCauses().find(({ name, leaf }) => leaf && name === cause)?.id ?? '',
    parties: values.parties.flatMap(({ role, ...party }, at) => {
      const side = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
      return side && party.name.trim() !== ''
        ? [{ ...party, id: `p${at + 1}`, role: side, paperKind: 'identity-card' as const }]
        : [];
    }),
    claims: claims.map((claim, at) => ({ id: `c${at + 1}`, ...claim })),
    facts: form ? composeFacts(form, answers) : word(pleading, 'facts'),
    evidence: values.evidence
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, purpose, source, pages }, at) => ({
        id: `e${at + 1}`,
        name,
        purpose,
        source,
        group: '',
        copy: 'copy' as const,
        pages: /^\d{1,5}$/.test(pages) ? Number(pages) : null,
      })),
    elements: Object.fromEntries(
      Object.entries(answers).map(([id, value]) => [id, String(value ?? '').slice(0, 5_000)]),
    ),
  };
}

/** Takes a complaint on to filing (用这份诉状去立案). Asked again while that draft is open, it is the same draft. */
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
