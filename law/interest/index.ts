export { computeInterest, INTEREST_PARTS } from './compute.ts';
export { interestBarred } from './barred.ts';
export * from './input.ts';
export { type Ceiling, CEILING_CHANGED_ON, lendingCeilings } from './lending.ts';
export {
  LPR,
  LPR_CHECKED_ON,
  LPR_FIRST_DAY,
  LPR_SURE_UNTIL,
  lprOn,
  type LprPeriod,
  lprPeriods,
  lprUnsure,
} from './lpr.ts';
