import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import type { Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { openContent, partyIndex, sealContent } from './personal.ts';
import type { FilingRow } from './tables.ts';
import type { FilingContent } from './terms.ts';

/** A material as it was submitted: the file's name and fingerprints at that moment, for receipt and proof. */
export type SubmittedMaterial = {
  fileId: string;
  kind: string;
  subjectId: string;
  name: string;
  size: number;
  sha256: string;
  sm3: string;
};

export async function insertFiling(tx: Tx, row: FilingRow): Promise<void> {
  await tx.insertInto('filing').values(row).execute();
}

/** The filing; `lock` holds the row, so that two acts on one filing follow each other. */
export async function findFiling(
  db: Db | Tx,
  courtId: string,
  id: string,
  lock = false,
): Promise<FilingRow | undefined> {
  const query = db.selectFrom('filing').selectAll().where('court_id', '=', courtId).where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** Writes changes over the version that was read; the row is locked by then, so a breach is a bug. */
export async function updateFiling(
  tx: Tx,
  filing: FilingRow,
  changes: Partial<FilingRow>,
): Promise<FilingRow> {
  const next = await tx
    .updateTable('filing')
    .set({ ...changes, version: filing.version + 1 })
    .where('court_id', '=', filing.court_id)
    .where('id', '=', filing.id)
    .where('version', '=', filing.version)
    .returningAll()
    .executeTakeFirst();
  if (!next) throw new Error('filing changed under its lock');
  return next;
}

/** Keeps what was submitted, for ever, with its parties as the court searches them. */
export async function insertContent(
  tx: Tx,
  keys: FieldKeys,
  at: { courtId: string; filingId: string; number: number; now: Instant },
  content: FilingContent,
  materials: readonly SubmittedMaterial[],
): Promise<void> {
  await tx
    .insertInto('filing_content')
    .values({
      court_id: at.courtId,
      filing_id: at.filingId,
      number: at.number,
      content: JSON.stringify(sealContent(keys, at.filingId, content)),
      materials: JSON.stringify(materials),
      submitted_at: at.now,
    })
    .execute();
  if (content.parties.length === 0) return;
  await tx
    .insertInto('filing_party')
    .values(
      content.parties.map((party, index) => {
        const paper = partyIndex(keys, party);
        return {
          court_id: at.courtId,
          filing_id: at.filingId,
          number: at.number,
          seq: index + 1,
          role: party.role,
          kind: party.kind,
          name: party.name.trim(),
          paper_index: paper ? Buffer.from(paper, 'hex') : null,
        };
      }),
    )
    .execute();
}

export type StoredContent = {
  number: number;
  content: FilingContent;
  materials: SubmittedMaterial[];
  submittedAt: Instant;
};

/** What was submitted as number `number`. */
export async function getContent(
  db: Db | Tx,
  keys: FieldKeys,
  courtId: string,
  filingId: string,
  number: number,
): Promise<StoredContent> {
  const row = await db
    .selectFrom('filing_content')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('filing_id', '=', filingId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return {
    number: row.number,
    content: openContent(keys, filingId, row.content),
    materials: row.materials as SubmittedMaterial[], // written by insertContent alone
    submittedAt: row.submitted_at as Instant, // timestamptz columns are parsed to instants
  };
}

/** Adds the next record of a filing; its row is locked, so numbers follow each other. */
export async function addRecord(
  tx: Tx,
  filing: { court_id: string; id: string },
  act: string,
  actor: Actor,
  at: Instant,
  data: { readonly [key: string]: Json | undefined } = {},
): Promise<void> {
  await sql`
    insert into filing_record (court_id, filing_id, seq, act, at, actor_id, actor_kind, actor_name, data)
    select ${filing.court_id}, ${filing.id}, coalesce(max(seq), 0) + 1, ${act}, ${at}, ${actor.id}, ${actor.kind}, ${actor.name}, ${JSON.stringify(data)}::jsonb
    from filing_record where court_id = ${filing.court_id} and filing_id = ${filing.id}`.execute(tx);
}

export type RecordRow = {
  seq: number;
  act: string;
  at: Instant;
  actor_kind: string;
  actor_name: string;
  data: Record<string, unknown>;
};

export async function listRecords(db: Db | Tx, courtId: string, filingId: string): Promise<RecordRow[]> {
  const rows = await db
    .selectFrom('filing_record')
    .select(['seq', 'act', 'at', 'actor_kind', 'actor_name', 'data'])
    .where('court_id', '=', courtId)
    .where('filing_id', '=', filingId)
    .orderBy('seq')
    .execute();
  return rows as RecordRow[]; // jsonb objects written by addRecord, instants by the type parser
}

/** Filings of the same court that look like this one (same parties, cause and amount), the latest first. */
export async function findDuplicates(db: Db | Tx, courtId: string, fingerprint: Buffer, exceptId?: string) {
  let query = db
    .selectFrom('filing')
    .select(['id', 'receipt_no', 'title', 'submitted_at', 'state'])
    .where('court_id', '=', courtId)
    .where('fingerprint', '=', fingerprint)
    .where('state', 'not in', ['withdrawn', 'returned']);
  if (exceptId) query = query.where('id', '<>', exceptId);
  const rows = await query.orderBy('submitted_at', 'desc').limit(5).execute();
  return rows.map((row) => ({
    filingId: row.id,
    receiptNo: row.receipt_no,
    title: row.title,
    submittedAt: row.submitted_at as Instant,
    state: row.state,
  }));
}
