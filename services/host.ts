import { DECIDERS } from '#law/rights/index.ts';
import { STAGE_IDS } from '#law/stages/index.ts';
import { PARTY_ROLES } from './case-facts.ts';
import type { Host } from './engine/index.ts';
import { CHOICE_SOURCES, KNOWN_WORDS } from './ground.ts';
import { GROUPS } from './groups.ts';

/** Words of the court that any paper may use; the rest comes from answers and decision. */
export const PAPER_WORDS = [
  'court',
  'caseNumber',
  'title',
  'applicant',
  'opponents',
  'reasons',
  'today',
  'submittedOn',
] as const;

/** What the courts know: the ground on which definitions are checked. `unconfirmed`: a lawyer whose mandate is not yet confirmed. */
export const COURT_HOST: Host = {
  stages: STAGE_IDS,
  roles: [...Object.keys(PARTY_ROLES), 'party', 'bringing', 'answering', 'unconfirmed', 'court'],
  deciders: [...Object.keys(DECIDERS), 'clerk'],
  sources: CHOICE_SOURCES,
  words: PAPER_WORDS,
  groups: Object.keys(GROUPS),
  known: KNOWN_WORDS,
};
