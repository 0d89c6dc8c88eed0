import type { FilingContent, Finding } from '../../terms.ts';
import { checkComplaint } from './complaint.ts';
import { checkAgainstDocument } from './document.ts';
import type { CheckFacts } from './finding.ts';
import { checkIdentifiable } from './identifiable.ts';
import { checkMandates } from './mandates.ts';
import { checkMaterials } from './materials.ts';
import { checkMatter } from './matter/index.ts';
import { checkParties } from './parties.ts';
import { checkSubstance } from './substance.ts';

/**
 * The check before submitting (提交前检查): every fault at once, each with field, sentence, how to mend and article. The registrar's
 * checklist is this same list. What a registrar would likely ask about although the law lets it pass is a warning and never blocks. What the law does not demand (a 送达地址确认书) is never a fault.
 */
export function checkFiling(content: FilingContent, facts: CheckFacts): Finding[] {
  return [
    ...checkComplaint(content, facts),
    ...checkParties(content, facts.today),
    ...checkMatter(content, facts),
    ...checkMandates(content, facts),
    ...checkMaterials(content, facts),
    ...checkSubstance(content, facts),
    ...checkIdentifiable(content, facts),
    ...checkAgainstDocument(facts.document),
  ];
}

export { type CheckFacts, sectionOf } from './finding.ts';
export { factsOf, type Slot, slotsOf } from './materials.ts';
