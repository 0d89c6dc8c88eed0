export { addCounterclaim, amendClaims } from './acts/claims.ts';
export { keepPeriod, movePeriod, resumePeriod, suspendPeriod } from './acts/change-period.ts';
export { changeCounsel, endCounsel, linkCounsel, type NewMandate } from './acts/counsel.ts';
export {
  cancelHearings,
  fixHearing,
  type HearingFixed,
  holdHearing,
  moveHearing,
  type NewHearing,
} from './acts/hearings.ts';
export {
  latestTerm,
  liftMeasure,
  LONGEST_TERM,
  orderMeasure,
  renewMeasure,
  takeMeasure,
} from './acts/measures.ts';
export { addNode } from './acts/node.ts';
export { type NewCase, openCase, type OpenedCase } from './acts/open-case.ts';
export { addParties, type NewParty, sideOf } from './acts/parties.ts';
export { changeProcedure, type TrialProcedure } from './acts/procedure.ts';
export { assignStaff, type NewCaseStaff, pauseStaff, replaceStaff, unpauseStaff } from './acts/staff.ts';
export { changeStage, closeCase, closeDebate, pronounce, transferCase } from './acts/stage.ts';
export { type NewPeriod, startPeriod } from './acts/start-period.ts';
export { restartTrialClock, stopTrialClock } from './acts/trial-clock.ts';
export { servedLawOf } from './rules/following.ts';
export { casesTasks, runCaseClocks } from './clocks.ts';
export { casesConsumers } from './consumers.ts';
export type { CasesRoomDeps } from './deps.ts';
export { CASE_CHANGED, type CaseChange } from './events.ts';
export { factsBeforeSuit, type KnownCaseFacts, loadCase, loadCaseFacts, type Viewer } from './facts.ts';
export { CASE_KINDS, type OpenedType } from './states.ts';
export {
  caseByNumber,
  type CaseKey,
  findCase,
  lawyersOf,
  lockCase,
  lockOpenCase,
} from './store/case-file.ts';
export { type NewNode } from './store/nodes.ts';
export { type Counsel, counselOf, partiesOf } from './store/parts.ts';
export { casesRoutes } from './routes/index.ts';
export { casesActs } from './words.ts';
export { casesOfCourt } from './desk-list.ts';
export { casesOfLawyer } from './lists.ts';
