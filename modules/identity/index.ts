export type { LawyerActor, LawyerFacts, Organisation, StaffActor } from './actors.ts';
export type { IdentityDeps } from './deps.ts';
export { enrolLawyer, enrolStaff } from './enrol.ts';
export { identifier, type IdentifyDeps } from './identify.ts';
export { identityTasks } from './jobs.ts';
export { recordClaims, type Occasion } from './lawyers.ts';
export { applyLicenceState } from './licence.ts';
export { maskIdNumber, maskName, maskPhone } from './masking.ts';
export { contactOf } from './me.ts';
export { type Client, mayActFor, mustBeAbleToLitigate, mustBeAbleToRead } from './policy.ts';
export { refuseIdentity } from './refusals.ts';
export { identityRoutes } from './routes.ts';
export { upsertStaff } from './staff.ts';
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
export { issueDemoToken } from './tokens.ts';
export { identityActs } from './trail.ts';
export { type Colleague, isRegistrarOf, staffOf } from './staff-directory.ts';
export { type KnownLawyer, lawyerByLicence } from './lawyer-directory.ts';
