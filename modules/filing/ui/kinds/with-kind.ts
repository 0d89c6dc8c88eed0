import type { FilingKind } from '#law/filing/guide-facts.ts';
import { MATTER_FIELDS } from '../../matters.ts';
import { blankMatter, type Matter, ownPart } from '../../matter/index.ts';
import type { FilingContent } from '../../terms.ts';

const says = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value === true;

/** Nothing is written yet that belongs to the kind: parties, claims, facts, evidence, materials, its own part. The court may be chosen. */
export function isUntouched(content: FilingContent): boolean {
  const { causeId, parties, claims, facts, grounds, evidence, mandates, materials, elements } = content;
  const matter: Matter = ownPart(content)?.matter ?? {};
  return ![
    causeId,
    parties,
    claims,
    facts,
    grounds,
    evidence,
    mandates,
    materials,
    Object.values(elements).filter(says),
    ...Object.values(matter),
  ].some(says);
}

/** The draft as another kind, its own part begun. */
export function withKind(content: FilingContent, kind: FilingKind): FilingContent {
  const next: FilingContent = { ...content, kind, causeId: '' };
  if (kind === 'civil') return next;
  const field = MATTER_FIELDS[kind];
  return { ...next, [field]: content[field] ?? blankMatter(kind) };
}
