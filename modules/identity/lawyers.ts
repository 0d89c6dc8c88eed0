import type { LawyerClaims } from '#gateways/lawyer-identity/port.ts';
import { blindIndex, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Tx } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { msToInstant } from '#law/time.ts';
import type { LawyerRow } from './actor-rows.ts';
import { insertVerification } from './store.ts';
import type { LawyerTable, VerificationTable } from './tables.ts';

/** How a verification came about: by the lawyer's own sign-in, or begun by a clerk at the counter of a court. */
export type Occasion =
  | { readonly by: 'self' }
  | {
      readonly by: 'counter';
      readonly clerkId: string;
      readonly clerkName: string;
      readonly courtId: string;
      readonly code: string;
    };

/** Purposes of the blind indexes. */
export const PHONE_INDEX = 'phone';
export const ID_NUMBER_INDEX = 'identity-number';

/** A lawyer's row as the claims describe it, before what was known is taken into account. */
export function rowOfClaims(lawyerId: string, claims: LawyerClaims, by: 'self' | 'counter'): LawyerRow {
  return {
    lawyer_id: lawyerId,
    lawyer_name: claims.name,
    licence_no: claims.licence_no,
    category: claims.licence_category,
    firm_name: claims.firm_name ?? claims.unit_name ?? '',
    firm_credit_code: claims.firm_credit_code ?? claims.unit_credit_code ?? '',
    unit_name: claims.unit_name ?? null,
    unit_credit_code: claims.unit_credit_code ?? null,
    practice_areas: claims.practice_areas ?? [],
    licence_state: claims.licence_state,
    suspended_until: claims.suspended_until ?? null,
    verification_level: claims.verification_level,
    verified_at: msToInstant(claims.verified_at * 1_000),
    verified_by: by,
  };
}

/** What was known of a lawyer and what is known now. */
export type ClaimsChange = { readonly before: LawyerStanding | undefined; readonly now: LawyerStanding };
type LawyerStanding = Pick<
  LawyerTable,
  'licence_state' | 'verification_level' | 'verified_at' | 'verified_by'
>;

/**
 * Writes what the identity platform said of a lawyer: the row anew, its numbers sealed, and the record of the verification. `known` says
 * whether the row exists; two first sign-ins at once end in a breach of lawyer_sub_key, and the later is tried again.
 */
export async function recordClaims(
  tx: Tx,
  keys: FieldKeys,
  claims: LawyerClaims,
  where: { lawyerId: string; known: boolean; occasion: Occasion; now: Instant },
): Promise<ClaimsChange> {
  const { lawyerId, occasion, now } = where;
  const { lawyer_id, lawyer_name, ...columns } = rowOfClaims(lawyerId, claims, occasion.by);
  const before = where.known ? await standingForUpdate(tx, lawyerId) : undefined;
  const row = {
    ...columns,
    ...keptVerification(before, columns),
    ...sealedNumbersOf(keys, lawyerId, claims),
    name: lawyer_name,
    updated_at: now,
  };
  if (where.known) await tx.updateTable('lawyer').set(row).where('lawyer_id', '=', lawyer_id).execute();
  else
    await tx
      .insertInto('lawyer')
      .values({ ...row, lawyer_id, sub: claims.sub, created_at: now })
      .execute();
  await insertVerification(tx, verificationRow(lawyerId, claims, occasion, now));
  return { before, now: row };
}

async function standingForUpdate(tx: Tx, lawyerId: string): Promise<LawyerStanding | undefined> {
  return tx
    .selectFrom('lawyer')
    .select(['licence_state', 'verification_level', 'verified_at', 'verified_by'])
    .where('lawyer_id', '=', lawyerId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Verified once, valid everywhere (一次核验，全国通办): a later basic sign-in takes a live-person verification from nobody whose licence has
 * been in force all along. After a suspension or transfer only a fresh one counts.
 */
function keptVerification(
  before: LawyerStanding | undefined,
  row: LawyerStanding,
): Partial<Pick<LawyerTable, 'verification_level' | 'verified_at' | 'verified_by'>> {
  const keeps =
    before?.verification_level === 'live-person' &&
    before.licence_state === 'practising' &&
    row.verification_level !== 'live-person';
  if (!keeps) return {};
  const { verification_level, verified_at, verified_by } = before;
  return { verification_level, verified_at, verified_by };
}

function sealedNumbersOf(keys: FieldKeys, lawyerId: string, claims: LawyerClaims) {
  const seal = (column: string, value: string) =>
    encryptField(keys, value, { table: 'lawyer', column, row: lawyerId });
  return {
    phone_sealed: seal('phone_sealed', claims.phone_number),
    phone_index: blindIndex(keys, PHONE_INDEX, claims.phone_number),
    id_number_sealed: seal('id_number_sealed', claims.id_number),
    id_number_index: blindIndex(keys, ID_NUMBER_INDEX, claims.id_number.toUpperCase()),
  };
}

function verificationRow(
  lawyerId: string,
  claims: LawyerClaims,
  occasion: Occasion,
  now: Instant,
): VerificationTable {
  const counter = occasion.by === 'counter' ? occasion : undefined;
  return {
    lawyer_id: lawyerId,
    verification_id: newId(),
    level: claims.verification_level,
    method: counter ? 'counter' : 'sign-in',
    by: occasion.by,
    clerk_id: counter?.clerkId ?? null,
    clerk_name: counter?.clerkName ?? null,
    court_id: counter?.courtId ?? null,
    verified_at: msToInstant(claims.verified_at * 1_000),
    recorded_at: now,
    provider_reference: counter ? `counter:${counter.code}` : `sign-in:${claims.verified_at}`,
  };
}
