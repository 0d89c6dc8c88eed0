export { type ClockCase, clockCases } from './clock-cases.ts';
export { clockOf, dueOf, type Due, type OwnPromises } from './clocks.ts';
export type * from './definition.ts';
export { citedBy, definitionFaults, type Host } from './faults.ts';
export {
  answerFault,
  answersAsked,
  askedFields,
  checkApplication,
  checkCourtWords,
  formFindings,
  holds,
  missingMaterials,
  withKnown,
} from './form.ts';
export { machineOf, stepsFrom } from './life-cycle.ts';
export { lengthInWords, listingOf } from './listing.ts';
export {
  actsOpen,
  type Machine,
  machineFaults,
  nextState,
  type Side,
  stateAfter,
  type Tone,
} from './machine.ts';
export { type Finding, findingsOf, type Ground, type Offer, offerOf } from './offer.ts';
export {
  draftOf,
  effectsOf,
  fill,
  outcomesOpen,
  papersOf,
  reviewPapersOf,
  valueOf,
  type Words,
} from './papers.ts';
export { choicesOf, type Offered, said, wordsOf } from './text.ts';
