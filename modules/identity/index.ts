export type { LawyerActor, LawyerFacts, Organisation, StaffActor } from './actors.ts';
export { identifier, type IdentifyDeps } from './identify.ts';
export { maskIdNumber, maskName, maskPhone } from './masking.ts';
export { type Client, mayActFor, mustBeAbleToLitigate, mustBeAbleToRead } from './policy.ts';
export { refuseIdentity } from './refusals.ts';
export {
  CourtRole,
  LawyerKind,
  Licence,
  ROLE_NAMES,
  Scope,
  SCOPES,
  SESSION_ONLY,
  VERIFICATION_NAMES,
  VerificationLevel,
  VerifiedBy,
} from './terms.ts';
