import { cite } from '../citations.ts';
import { ABROAD_COMPENSATION, ABROAD_MATERIALS, ABROAD_PROSECUTION } from './guide-abroad.ts';
import { ADMINISTRATIVE_MATERIALS } from './guide-administrative.ts';
import { COMPENSATION_MATERIALS } from './guide-compensation.ts';
import { ENFORCEMENT_MATERIALS } from './guide-enforcement.ts';
import {
  anyOrganisation,
  anyPerson,
  type FilingKind,
  type GuideFacts,
  type GuideRule,
  line,
} from './guide-facts.ts';
import { PROSECUTION_MATERIALS } from './guide-prosecution.ts';
import { choose, type Material, type MaterialRule } from './material.ts';
import { MATERIALS } from './materials.ts';

const PAPERS: Readonly<Record<string, (facts: GuideFacts) => boolean>> = {
  'plaintiff-identity': anyPerson,
  'business-licence': anyOrganisation,
  'representative-certificate': anyOrganisation,
};

const plain: readonly MaterialRule[] = MATERIALS;

/** The civil list, its mainland papers asked of claimants of the mainland only. */
const civil = plain.map((rule): GuideRule => ({ ...rule, required: PAPERS[rule.id] ?? rule.required }));

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

/**
 * The materials guide (立案材料指引) of one kind of filing: what must be handed in on these facts and what may be added,
 * each with its article, note, whose it is and how many copies. Facts left out do not apply.
 */
export function materialGuide(
  kind: FilingKind,
  facts: GuideFacts,
): { required: Material[]; optional: Material[] } {
  return choose(GUIDES[kind], facts);
}
