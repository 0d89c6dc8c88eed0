import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { ApplicationDeps } from '#modules/applications/index.ts';
import type { FilingDeps } from '#modules/filing/index.ts';
import type { Deeds } from '../deps.ts';
import { applicationDeeds } from './applications.ts';
import { caseDeeds } from './cases.ts';
import { documentDeeds } from './documents.ts';
import { filingDeeds } from './filings.ts';
import { messageDeeds } from './messages.ts';

/** Everything that a court's system may ask for, each as acts of the rooms that know it. */
export const deedsOf = (deps: {
  keys: FieldKeys;
  filing: FilingDeps;
  applications: ApplicationDeps;
}): Deeds => ({
  ...filingDeeds(deps.filing),
  ...caseDeeds,
  ...documentDeeds(deps.keys),
  ...applicationDeeds(deps.applications),
  ...messageDeeds,
});
