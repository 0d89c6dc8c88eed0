import type { CourtRole, LawyerKind, Licence, VerificationLevel, VerifiedBy } from './terms.ts';

export type LawyerTable = {
  lawyer_id: string;
  sub: string;
  name: string;
  licence_no: string;
  category: LawyerKind;
  firm_name: string;
  firm_credit_code: string;
  unit_name: string | null;
  unit_credit_code: string | null;
  practice_areas: readonly string[];
  licence_state: Licence;
  suspended_until: string | null;
  phone_sealed: string;
  phone_index: string;
  id_number_sealed: string;
  id_number_index: string;
  verification_level: VerificationLevel;
  verified_at: string | null;
  verified_by: VerifiedBy;
  created_at: string;
  updated_at: string;
};

export type StaffTable = {
  court_id: string;
  staff_id: string;
  sub: string;
  name: string;
  staff_no: string;
  roles: readonly CourtRole[];
  created_at: string;
  updated_at: string;
  left_at: string | null;
};

export type VerificationTable = {
  lawyer_id: string;
  verification_id: string;
  level: VerificationLevel;
  method: 'sign-in' | 'counter';
  by: VerifiedBy;
  clerk_id: string | null;
  clerk_name: string | null;
  court_id: string | null;
  verified_at: string;
  recorded_at: string;
  provider_reference: string;
};

export type CounterVerificationTable = {
  code: string;
  url: string;
  court_id: string;
  clerk_id: string;
  clerk_name: string;
  licence_no: string;
  state: 'pending' | 'passed' | 'failed';
  lawyer_id: string | null;
  started_at: string;
  settled_at: string | null;
};

export type SessionTable = {
  session_id: string;
  secret_hash: Buffer;
  lawyer_id: string | null;
  court_id: string | null;
  staff_id: string | null;
  device: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
};

export type AccessTokenTable = {
  token_id: string;
  secret_hash: Buffer;
  lawyer_id: string;
  name: string;
  scopes: readonly string[];
  created_at: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
};

export type AuthAttemptTable = {
  state_hash: Buffer;
  browser_hash: Buffer;
  door: 'lawyer' | 'court';
  nonce: string;
  code_verifier: string;
  return_path: string;
  expires_at: string;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    lawyer: LawyerTable;
    staff: StaffTable;
    verification: VerificationTable;
    counter_verification: CounterVerificationTable;
    session: SessionTable;
    access_token: AccessTokenTable;
    auth_attempt: AuthAttemptTable;
  }
}
