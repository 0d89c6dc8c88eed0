import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { type SqlBool, sql } from 'kysely';
import type { Instant } from '#law/time.ts';
import { openWritten, seal, type Written } from './personal.ts';
import { notFound } from './policy.ts';
import { refuseApplication } from './refusals.ts';
import type { DraftRow } from './tables.ts';
import './tables.ts';

/** A draft as its lawyer has it. */
export type Draft = {
  id: string;
  version: number;
  service: string;
  act: string;
  courtId: string;
  caseId: string | null;
  applicationId: string | null;
  title: string;
  written: Written;
  state: DraftRow['state'];
  savedAt: Instant;
};

const asDraft = (keys: FieldKeys, row: DraftRow): Draft => ({
  id: row.id,
  version: row.version,
  service: row.service,
  act: row.act,
  courtId: row.court_id,
  caseId: row.case_id,
  applicationId: row.application_id,
  title: row.title,
  written: openWritten(keys, row.id, row.sealed),
  state: row.state,
  savedAt: row.saved_at,
});

export async function insertDraft(
  tx: Tx,
  keys: FieldKeys,
  lawyerId: string,
  draft: Omit<Draft, 'version' | 'state'>,
): Promise<void> {
  await tx
    .insertInto('application_draft')
    .values({
      lawyer_id: lawyerId,
      id: draft.id,
      version: 1,
      service: draft.service,
      act: draft.act,
      court_id: draft.courtId,
      case_id: draft.caseId,
      application_id: draft.applicationId,
      title: draft.title,
      sealed: seal(keys, draft.id, draft.written),
      state: 'open',
      created_at: draft.savedAt,
      saved_at: draft.savedAt,
    })
    .execute();
}

/** The draft, only if it is this lawyer's. */
export async function findDraft(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  id: string,
  lock = false,
): Promise<Draft | undefined> {
  const query = db
    .selectFrom('application_draft')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && asDraft(keys, row);
}

/** The draft where it may still be written, else why not. */
export async function draftOpen(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  id: string,
  lock = false,
): Promise<Draft | Refusal> {
  const draft = await findDraft(db, keys, lawyerId, id, lock);
  if (!draft) return notFound();
  return draft.state === 'open' ? draft : refuseApplication('application.draft-closed');
}

/** The open draft of the same thing, so that nothing typed is lost by beginning again. */
export async function sameDraft(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  of: Pick<Draft, 'service' | 'act' | 'courtId' | 'caseId' | 'applicationId'>,
): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('application_draft')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('state', '=', 'open')
    .where('service', '=', of.service)
    .where('act', '=', of.act)
    .where('court_id', '=', of.courtId)
    .where('case_id', 'is not distinct from', of.caseId)
    .where('application_id', 'is not distinct from', of.applicationId)
    .orderBy('saved_at', 'desc')
    .executeTakeFirst();
  return row && asDraft(keys, row);
}

/** Writes over version `version`; false when another save came first. */
export async function updateDraft(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  draft: { id: string; version: number; written: Written; at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('application_draft')
    .set({ sealed: seal(keys, draft.id, draft.written), saved_at: draft.at, version: draft.version + 1 })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function setDraftState(
  tx: Tx,
  lawyerId: string,
  id: string,
  to: 'submitted' | 'discarded',
): Promise<void> {
  await tx
    .updateTable('application_draft')
    .set({ state: to })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** Open drafts, the last saved first. */
export async function listDrafts(
  db: Db,
  lawyerId: string,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = decodeCursor(page.cursor, 2);
  let query = db
    .selectFrom('application_draft')
    .select(['id', 'service', 'act', 'court_id', 'case_id', 'application_id', 'title', 'saved_at'])
    .where('lawyer_id', '=', lawyerId)
    .where('state', '=', 'open');
  if (after)
    query = query.where(sql<SqlBool>`(saved_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const rows = await query
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cutPage(rows, page.limit, (row) => [row.saved_at, row.id]);
}
