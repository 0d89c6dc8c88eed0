import { administrativeCourts } from './administrative.ts';
import { civilCourts } from './civil.ts';
import { compensationCourts } from './compensation.ts';
import type { JurisdictionAdvice } from './court.ts';
import { enforcementCourts } from './enforcement.ts';
import type { JurisdictionInput } from './input.ts';
import { confirmationCourts, preservationCourts } from './preservation.ts';
import { prosecutionCourts } from './prosecution.ts';

/**
 * Which courts are competent (管辖), ranked, each with its reasons and articles; a guide for the filer, never a block: the
 * court decides. The input is plain JSON, told apart by `matter`; places are names (河南省郑州市金水区) or GB/T 2260 codes:
 *
 * - `{"matter":"civil","ground":"contract","amountFen":5000000,"plaintiffs":[{"domicile":"…"}],"defendants":[{"domicile":"…",
 *   "habitualResidence":"…"}],"places":{"performance-place":"…"},"contract":{"agreedPlace":"…","subject":"money"},
 *   "agreement":{"written":true,"choices":[{"connection":"plaintiff-domicile","place":"…"}]},"foreign":false,"ip":"software"}`;
 *   `ground` is a key of `GROUNDS`, the keys of `places` are those of `CONNECTIONS`.
 * - `{"matter":"administrative","agency":"other","agencyPlace":"…","reconsideration":{"outcome":"upheld","place":"…"}}`
 * - `{"matter":"private-prosecution","crimePlaces":[{"kind":"act","place":"…"}],"accused":[{"domicile":"…"}]}`
 * - `{"matter":"enforcement","title":"judgment","court":{"place":"…","level":"basic"},"propertyPlaces":["…"]}`
 * - `{"matter":"compensation","liable":{"court":true,"place":"…","level":"basic"},"stage":"decided"}`
 * - `{"matter":"preservation","stage":"pre-suit","object":"property","propertyPlaces":["…"],"respondentDomicile":"…"}`
 * - `{"matter":"confirmation","partyDomiciles":["…"],"mediatorPlaces":["…"]}`
 *
 * `parseJurisdictionInput` checks such a text before.
 */
export function competentCourts(input: JurisdictionInput): JurisdictionAdvice {
  switch (input.matter) {
    case 'civil':
      return civilCourts(input);
    case 'administrative':
      return administrativeCourts(input);
    case 'private-prosecution':
      return prosecutionCourts(input);
    case 'enforcement':
      return enforcementCourts(input);
    case 'compensation':
      return compensationCourts(input);
    case 'preservation':
      return preservationCourts(input);
    case 'confirmation':
      return confirmationCourts(input);
  }
}
