import type { Instant } from '#kernel/time.ts';
import type { LawyerActor, LawyerFacts, StaffActor } from './actors.ts';
import type { SessionOwner, TokenOwner } from './queries.ts';
import type { LawyerTable, StaffTable } from './tables.ts';

/** The columns that make a lawyer's facts. */
export type LawyerRow = Pick<
  LawyerTable,
  | 'licence_no'
  | 'category'
  | 'firm_name'
  | 'firm_credit_code'
  | 'unit_name'
  | 'unit_credit_code'
  | 'practice_areas'
  | 'licence_state'
  | 'suspended_until'
  | 'verification_level'
  | 'verified_at'
  | 'verified_by'
> & { lawyer_id: string; lawyer_name: string };

/** By what an actor came in. */
export type Credential = Pick<LawyerActor, 'credentialId' | 'via' | 'scopes'>;

/** The row of a joined query when there is a lawyer in it. */
export function lawyerIn(row: SessionOwner | TokenOwner): LawyerRow | undefined {
  return row.lawyer_id !== null && row.licence_no !== null ? (row as LawyerRow) : undefined; // a joined row is there as a whole or not at all
}

export function lawyerFacts(row: LawyerRow): LawyerFacts {
  const unit =
    row.unit_name !== null && row.unit_credit_code !== null
      ? { name: row.unit_name, creditCode: row.unit_credit_code }
      : undefined;
  return {
    id: row.lawyer_id,
    name: row.lawyer_name,
    licenceNo: row.licence_no,
    category: row.category,
    firm: { name: row.firm_name, creditCode: row.firm_credit_code },
    ...(unit ? { unit } : {}),
    ...(row.practice_areas.length > 0 ? { areas: row.practice_areas } : {}),
    licenceState: row.licence_state,
    ...(row.suspended_until === null ? {} : { suspendedUntil: row.suspended_until }),
    verification: {
      level: row.verification_level,
      ...(row.verified_at === null ? {} : { at: row.verified_at as Instant }), // timestamptz arrives as instant text
      by: row.verified_by,
    },
  };
}

export function lawyerActor(row: LawyerRow, credential: Credential): LawyerActor {
  const lawyer = lawyerFacts(row);
  return { kind: 'lawyer', id: lawyer.id, name: lawyer.name, roles: [], lawyer, ...credential };
}

export function staffActor(
  row: Pick<StaffTable, 'staff_id' | 'court_id' | 'name' | 'staff_no' | 'roles'>,
  sessionId: string,
): StaffActor {
  return {
    kind: 'staff',
    id: row.staff_id,
    name: row.name,
    courtId: row.court_id,
    roles: row.roles,
    staffNo: row.staff_no,
    scopes: 'all',
    via: 'session',
    credentialId: sessionId,
  };
}
