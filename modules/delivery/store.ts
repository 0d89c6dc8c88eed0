import type { Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import type { CourtDocumentTable, ServiceAttemptTable, ServiceRecordTable } from './tables.ts';
import './tables.ts';

type NewDocumentRow = Pick<
  CourtDocumentTable,
  | 'court_id'
  | 'id'
  | 'filing_id'
  | 'case_id'
  | 'application_id'
  | 'case_number'
  | 'kind'
  | 'title'
  | 'data_sealed'
  | 'lengths'
  | 'law'
  | 'about_type'
  | 'about_id'
  | 'signer_name'
  | 'issued_on'
  | 'issued_at'
  | 'issued_by'
  | 'replaces_id'
>;

export async function insertDocument(tx: Tx, row: NewDocumentRow): Promise<void> {
  await tx
    .insertInto('court_document')
    .values({
      ...row,
      lengths: JSON.stringify(row.lengths) as never, // jsonb is written as text and read as value
      state: 'typesetting',
      tries: 0,
      fault: null,
      sha256: null,
      sm3: null,
      size: null,
      pages: null,
      typesetter: null,
      sealed_at: null,
      replaced_by: null,
      replaced_at: null,
      replaced_why: null,
    })
    .execute();
}

type NewServiceRow = Pick<
  ServiceRecordTable,
  | 'court_id'
  | 'id'
  | 'document_id'
  | 'recipient_id'
  | 'recipient_name'
  | 'capacity'
  | 'basis'
  | 'consent_form'
  | 'consent_id'
  | 'address'
  | 'state'
  | 'other_means_why'
  | 'created_at'
>;

export async function insertService(tx: Tx, row: NewServiceRow): Promise<void> {
  await tx
    .insertInto('service_record')
    .values({
      ...row,
      sent_at: null,
      effective_at: null,
      effective_channel: null,
      effective_presumed: null,
      effective_why: null,
      effective_article: null,
      first_effective_at: null,
      mail_suggested_at: null,
      audit_id: null,
      version: 1,
    })
    .execute();
}

/** A sending; everything that shows its receipt comes later. */
export async function insertAttempt(
  tx: Tx,
  row: Pick<
    ServiceAttemptTable,
    | 'court_id'
    | 'id'
    | 'service_id'
    | 'channel'
    | 'basis'
    | 'address'
    | 'operator'
    | 'sent_at'
    | 'arrived_at'
    | 'recorded_at'
  >,
): Promise<void> {
  await tx
    .insertInto('service_attempt')
    .values({ ...row, read_at: null, replied_at: null, acted_at: null, proven_arrival_at: null })
    .execute();
}

type Sign = 'read_at' | 'replied_at' | 'acted_at';

/** Writes a sign of receipt once; false when it stood already. */
export async function markAttempt(
  tx: Tx,
  attempt: { court_id: string; id: string },
  sign: Sign,
  at: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('service_attempt')
    .set({ [sign]: at })
    .where('court_id', '=', attempt.court_id)
    .where('id', '=', attempt.id)
    .where(sign, 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
