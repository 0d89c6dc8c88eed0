import type { StaffActor } from '#modules/identity/index.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { casesOfCourt, casesOfLawyer } from '#modules/cases/index.ts';
import { ownDocuments } from '#modules/delivery/index.ts';
import { listDesk, listOwn } from '#modules/filing/index.ts';
import type { Hit } from './home-terms.ts';

/** Finds the lawyer's own cases, filings and papers by party, cause, court, receipt or case number in any spelling. */
export async function lawyerSearch(db: Db, lawyerId: string, q: string, now: Instant): Promise<Hit[]> {
  const [cases, filings, documents] = await Promise.all([
    casesOfLawyer(db, lawyerId, { q, order: 'recent', limit: 8, now }),
    listOwn(db, { lawyerId, q, limit: 8 }),
    ownDocuments(db, lawyerId, { q, limit: 5 }),
  ]);
  return [
    ...cases.rows.map((row) => ({
      group: '案件',
      title: row.title,
      detail: `${row.number} ${row.courtName} ${row.stageName}`,
      href: `/cases/${row.courtId}/${row.caseId}`,
    })),
    ...filings.rows.map((row) => ({
      group: '立案',
      title: row.title,
      detail: `${row.courtName} ${row.caseNumber ?? row.receiptNo} ${row.stateName}`,
      href: `/filings/${row.courtId}/${row.filingId}`,
    })),
    ...documents.rows.map((row) => ({
      group: '文书',
      title: row.title,
      detail: `${row.courtName} ${row.caseNumber ?? ''}`,
      href: `/documents/${row.courtId}/${row.id}`,
    })),
  ];
}

/** Finds cases and filings of the own court. */
export async function courtSearch(db: Db, staff: StaffActor, q: string, now: Instant): Promise<Hit[]> {
  const base = { courtId: staff.courtId, staffId: staff.id, q, limit: 8, now };
  const [cases, waiting, decided] = await Promise.all([
    casesOfCourt(db, { courtId: staff.courtId, q, limit: 8, now }),
    listDesk(db, { ...base, queue: 'waiting' }),
    listDesk(db, { ...base, queue: 'decided' }),
  ]);
  return [
    ...cases.rows.map((row) => ({
      group: '案件',
      title: row.title,
      detail: `${row.number} ${row.stageName}`,
      href: `/court/cases/${row.caseId}`,
    })),
    ...[...waiting.rows, ...decided.rows].map((row) => ({
      group: '立案',
      title: row.title,
      detail: `${row.case_number ?? row.receipt_no} ${row.filer_name}`,
      href: `/court/filings?id=${row.id}`,
    })),
  ];
}
