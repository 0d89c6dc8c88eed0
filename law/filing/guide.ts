import { cite } from '../citations.ts';
import { ABROAD_COMPENSATION, ABROAD_MATERIALS, ABROAD_PROSECUTION } from './guide-abroad.ts';
import { ADMINISTRATIVE_MATERIALS } from './guide-administrative.ts';
import { COMPENSATION_MATERIALS } from './guide-compensation.ts';
import { ENFORCEMENT_MATERIALS } from './guide-enforcement.ts';
import { type FilingKind, type GuideFacts, type GuideRule, line } from './guide-facts.ts';
import { PROSECUTION_MATERIALS } from './guide-prosecution.ts';
import { choose, type Material, type MaterialRule } from './material.ts';
import { MATERIALS } from './materials.ts';

const civil: readonly MaterialRule[] = MATERIALS;

const REPRESENTATIVES = line(
  'representatives-proof',
  '推选诉讼代表人的证明',
  cite('CPL', '56'),
  (f) => f.representatives === true,
);

const GUIDES: Readonly<Record<FilingKind, readonly GuideRule[]>> = {
  civil: [...civil, REPRESENTATIVES, ...ABROAD_MATERIALS],
  administrative: [...ADMINISTRATIVE_MATERIALS, ...ABROAD_MATERIALS],
  'private-prosecution': [...PROSECUTION_MATERIALS, ...ABROAD_PROSECUTION],
  enforcement: [...ENFORCEMENT_MATERIALS, ...ABROAD_MATERIALS],
  compensation: [...COMPENSATION_MATERIALS, ...ABROAD_COMPENSATION],
};

/** Identity papers of the mainland, which a claimant from outside does not have. */
const MAINLAND_ONLY: Readonly<Record<string, 'natural-person' | 'organisation'>> = {
  'plaintiff-identity': 'natural-person',
  'prosecutor-identity': 'natural-person',
  'applicant-identity': 'natural-person',
  'claimant-identity': 'natural-person',
  'business-licence': 'organisation',
  'representative-certificate': 'organisation',
};

const fromOutside = (origin: string | undefined) =>
  origin === 'foreign' || origin === 'hong-kong-macao' || origin === 'taiwan';

/** A mainland paper is asked only when a claimant of that kind belongs to the mainland. */
function asked(rule: GuideRule): GuideRule {
  const kind = MAINLAND_ONLY[rule.id];
  if (kind === undefined) return rule;
  return {
    ...rule,
    required: (f: GuideFacts) => f.plaintiffs.some((c) => c.kind === kind && !fromOutside(c.origin)),
  };
}

/**
 * The materials guide (立案材料指引) of one kind of filing: what must be handed in on these facts and what may be added,
 * each with its article, note, whose it is and how many copies. Facts left out do not apply.
 */
export function materialGuide(
  kind: FilingKind,
  facts: GuideFacts,
): { required: Material[]; optional: Material[] } {
  return choose(GUIDES[kind].map(asked), facts);
}
