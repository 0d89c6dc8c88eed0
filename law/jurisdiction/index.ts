export { WRONG_ADMINISTRATIVE_COURT } from './administrative.ts';
export { WRONG_CIVIL_COURT } from './civil.ts';
export { competentCourts } from './competent.ts';
export {
  CONNECTIONS,
  type Connection,
  COURT_KINDS,
  type CourtCandidate,
  type CourtKind,
  isConnection,
  type JurisdictionAdvice,
  type JurisdictionWarning,
} from './court.ts';
export { type GroundId, GROUNDS, isGround } from './grounds/index.ts';
export type * from './input.ts';
export { ipLevel } from './ip.ts';
export * from './level.ts';
export { parseJurisdictionInput } from './parse.ts';
export { provinceCodeOf, provinceLetterOf, samePlace } from './place.ts';
export type { InputFault } from './shape.ts';
export * from './small-claims.ts';
