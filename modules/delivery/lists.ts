import { type SqlBool, sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import { CONSENT_FORMS } from '#law/delivery/index.ts';
import type { Instant } from '#law/time.ts';
import { PLATFORM_ADDRESS } from './acts/consent.ts';
import {
  type ConsentView,
  CONSENT_SCOPES,
  type DeskDocumentRow,
  DOCUMENT_STATES,
  type DocumentRowView,
  SERVICE_STATES,
} from './terms.ts';
import { courtName } from './views.ts';
import './tables.ts';

type Page = { cursor?: string | undefined; limit: number };
type Listed<T> = { rows: T[]; next?: string };

/** What a search looks in: title, case number and court. */
export const searchTextOf = (parts: readonly (string | null)[]): string =>
  parts.filter(Boolean).join(' ').toLowerCase();

/** The lawyer's own documents across all courts, newest first. Seeing a list is never reading. */
export async function ownDocuments(
  db: Db,
  lawyerId: string,
  query: Page & {
    filingId?: string | undefined;
    caseId?: string | undefined;
    unread?: boolean | undefined;
    q?: string | undefined;
  },
): Promise<Listed<DocumentRowView>> {
  const after = decodeCursor(query.cursor, 2);
  let select = db.selectFrom('lawyer_document').selectAll().where('lawyer_id', '=', lawyerId);
  if (query.filingId) select = select.where('filing_id', '=', query.filingId);
  if (query.caseId) select = select.where('case_id', '=', query.caseId);
  if (query.unread) select = select.where('unread', '=', true);
  for (const word of (query.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 5))
    select = select.where('search_text', 'like', `%${word.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`);
  if (after)
    select = select.where(
      sql<SqlBool>`(sent_at, document_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  const rows = await select
    .orderBy('sent_at', 'desc')
    .orderBy('document_id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const { rows: kept, next } = cutPage(rows, query.limit, (row) => [row.sent_at, row.document_id]);
  const page = kept.map((row) => ({
    id: row.document_id,
    courtId: row.court_id,
    courtName: courtName(row.court_id),
    filingId: row.filing_id,
    caseId: row.case_id,
    applicationId: row.application_id,
    caseNumber: row.case_number,
    kind: row.kind,
    title: row.title,
    state: row.state,
    stateName: SERVICE_STATES[row.state].name,
    unread: row.unread,
    acknowledged: row.acknowledged,
    replaced: row.replaced,
    sentAt: row.sent_at,
    effectiveAt: row.effective_at,
  }));
  return next ? { rows: page, next } : { rows: page };
}

/** The documents of one court, of a filing or case where asked, with the state of each service. */
export async function deskDocuments(
  db: Db,
  courtId: string,
  query: Page & {
    filingId?: string | undefined;
    caseId?: string | undefined;
    attention?: boolean | undefined;
  },
): Promise<Listed<DeskDocumentRow>> {
  const after = decodeCursor(query.cursor, 2);
  let select = db.selectFrom('court_document as d').selectAll().where('d.court_id', '=', courtId);
  if (query.filingId) select = select.where('d.filing_id', '=', query.filingId);
  if (query.caseId) select = select.where('d.case_id', '=', query.caseId);
  if (query.attention)
    select = select.where(sql<SqlBool>`d.replaced_by is null and (d.state = 'failed' or exists (
      select from service_record s where s.court_id = d.court_id and s.document_id = d.id
        and (s.state = 'needs-other-means' or (s.state = 'sent' and s.mail_suggested_at is not null) or exists (
          select from arrival_dispute a where a.court_id = s.court_id and a.service_id = s.id and a.decision = 'open'))))`);
  if (after)
    select = select.where(sql<SqlBool>`(d.issued_at, d.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const found = await select
    .orderBy('d.issued_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const { rows, next } = cutPage(found, query.limit, (row) => [row.issued_at, row.id]);
  const services = await servicesOfPage(
    db,
    courtId,
    rows.map((row) => row.id),
  );
  const page = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    caseNumber: row.case_number,
    filingId: row.filing_id,
    caseId: row.case_id,
    applicationId: row.application_id,
    issuedAt: row.issued_at,
    state: row.state,
    stateName: DOCUMENT_STATES[row.state],
    replaced: row.replaced_by !== null,
    services: services.get(row.id) ?? [],
  }));
  return next ? { rows: page, next } : { rows: page };
}

async function servicesOfPage(db: Db, courtId: string, ids: readonly string[]) {
  const byDocument = new Map<string, DeskDocumentRow['services']>();
  if (ids.length === 0) return byDocument;
  const rows = await db
    .selectFrom('service_record as s')
    .leftJoin('arrival_dispute as a', (join) =>
      join
        .onRef('a.court_id', '=', 's.court_id')
        .onRef('a.service_id', '=', 's.id')
        .on('a.decision', '=', 'open'),
    )
    .select([
      's.document_id',
      's.recipient_name',
      's.state',
      's.effective_at',
      's.mail_suggested_at',
      'a.id as open_id',
    ])
    .where('s.court_id', '=', courtId)
    .where('s.document_id', 'in', ids)
    .orderBy('s.created_at')
    .orderBy('s.id')
    .execute();
  for (const row of rows)
    byDocument.set(row.document_id, [
      ...(byDocument.get(row.document_id) ?? []),
      {
        recipientName: row.recipient_name,
        state: row.state,
        stateName: SERVICE_STATES[row.state].name,
        effectiveAt: row.effective_at,
        mailSuggested: row.state === 'sent' && row.mail_suggested_at !== null,
        disputed: row.open_id !== null,
      },
    ]);
  return byDocument;
}

/** The papers issued about an application; of a recipient only those that were sent to him. */
export async function documentsAbout(
  db: Db,
  courtId: string,
  applicationId: string,
  recipientId?: string,
): Promise<{ id: string; title: string; issuedAt: Instant; stateName: string }[]> {
  let select = db
    .selectFrom('court_document as d')
    .select(['d.id', 'd.title', 'd.issued_at', 'd.state'])
    .where('d.court_id', '=', courtId)
    .where('d.application_id', '=', applicationId)
    .where('d.replaced_by', 'is', null);
  if (recipientId !== undefined)
    select = select.where(
      sql<SqlBool>`exists (select from service_record s where s.court_id = d.court_id and s.document_id = d.id
        and s.recipient_id = ${recipientId} and s.sent_at is not null)`,
    );
  const rows = await select.orderBy('d.issued_at').orderBy('d.id').limit(100).execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    issuedAt: row.issued_at,
    stateName: DOCUMENT_STATES[row.state],
  }));
}

/** What a lawyer has consented to: for the account, and in filings (newest first, at most 200). */
export async function consentsOf(db: Db, lawyerId: string): Promise<ConsentView> {
  const account = await db
    .selectFrom('account_consent')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  const filings = await db
    .selectFrom('service_consent')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .orderBy('given_at', 'desc')
    .limit(200)
    .execute();
  return {
    address: PLATFORM_ADDRESS,
    account: account
      ? { scope: account.scope, scopeName: CONSENT_SCOPES[account.scope], givenAt: account.given_at }
      : null,
    filings: filings.map((row) => ({
      id: row.id,
      courtId: row.court_id,
      courtName: courtName(row.court_id),
      filingId: row.filing_id,
      partyNames: row.party_names,
      form: row.form,
      formName: CONSENT_FORMS[row.form].name,
      article: CONSENT_FORMS[row.form].article.label,
      scope: row.scope,
      scopeName: CONSENT_SCOPES[row.scope],
      givenAt: row.given_at,
      withdrawnAt: row.withdrawn_at,
    })),
  };
}
