import type { StaffActor } from '#modules/identity/index.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { cite } from '#law/citations.ts';
import { casesOfCourt, casesOfLawyer } from '#modules/cases/index.ts';
import { ownDocuments } from '#modules/delivery/index.ts';
import { countDesk, deskRowOf, listDesk, listOwn, listOwnDue } from '#modules/filing/index.ts';
import { billsOfLawyer } from '#modules/payments/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { HomeView, Hit } from './home-terms.ts';

const courtName = (id: string) => courtById(id)?.name ?? id;

/** What this lawyer must do, by due time, and what is new (首页即今日). A fixed number of small indexed reads, however much there is. */
export async function lawyerHome(db: Db, lawyerId: string, now: Instant): Promise<HomeView> {
  const [corrections, open, overdue, documents, filings, cases] = await Promise.all([
    listOwnDue(db, lawyerId),
    billsOfLawyer(db, lawyerId, { limit: 20, state: 'open' }),
    billsOfLawyer(db, lawyerId, { limit: 20, state: 'overdue' }),
    ownDocuments(db, lawyerId, { limit: 10, unread: true }),
    listOwn(db, { lawyerId, limit: 8 }),
    casesOfLawyer(db, lawyerId, { order: 'due', limit: 10, now }),
  ]);
  const todo = [
    ...corrections.map((row) => ({
      id: row.filing_id,
      act: '补正',
      title: row.title,
      place: courtName(row.court_id),
      href: `/filings/${row.court_id}/${row.filing_id}`,
      ...(row.due_at ? { due: { at: row.due_at, article: cite('REG', '7').label } } : {}),
    })),
    ...[...overdue.rows, ...open.rows].map((bill) => ({
      id: bill.id,
      act: '交费',
      title: bill.title,
      number: bill.caseNumber,
      place: courtName(bill.courtId),
      href: `/bills/${bill.courtId}/${bill.id}`,
      ...(bill.dueAt ? { due: { at: bill.dueAt, article: cite('FEE', '22').label } } : {}),
    })),
    // how the day was counted, and by which article, stands on the page of the case
    ...cases.rows.flatMap((row) =>
      row.nextDueOn
        ? [
            {
              id: row.caseId,
              act: row.nextDueName ?? '期限',
              title: row.title,
              number: row.number,
              place: row.courtName,
              href: `/cases/${row.courtId}/${row.caseId}`,
              due: { at: row.nextDueOn },
            },
          ]
        : [],
    ),
  ];
  return {
    todo: todo.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1)),
    fresh: [
      ...documents.rows.map((row) => ({
        id: row.id,
        title: row.title,
        place: row.courtName,
        at: row.sentAt,
        href: `/documents/${row.courtId}/${row.id}`,
        state: { tone: 'active', word: '待查收' },
      })),
      ...filings.rows.map((row) => ({
        id: row.filingId,
        title: row.title,
        place: row.courtName,
        at: row.changedAt,
        href: `/filings/${row.courtId}/${row.filingId}`,
        state: { tone: 'neutral', word: row.stateName },
      })),
    ].toSorted((a, b) => (a.at > b.at ? -1 : 1)),
  };
}

const dueOf = (todo: { due?: { at: string } | undefined }) => todo.due?.at ?? '9999';

/** What this registrar must decide, by legal due time. */
export async function courtHome(db: Db, staff: StaffActor, now: Instant): Promise<HomeView> {
  if (!staff.roles.some((role) => role === 'registrar' || role === 'president' || role === 'court-admin'))
    return { todo: [], fresh: [] };
  const [queue, counts, decided] = await Promise.all([
    listDesk(db, { courtId: staff.courtId, staffId: staff.id, queue: 'waiting', limit: 15, now }),
    countDesk(db, staff.courtId, staff.id, now),
    listDesk(db, { courtId: staff.courtId, staffId: staff.id, queue: 'decided', limit: 8, now }),
  ]);
  const rows = queue.rows.map((row) => deskRowOf(row, now));
  return {
    todo: rows.map((row) => ({
      id: row.id,
      act: '立案审查',
      title: row.title,
      number: row.receiptNo,
      place: row.claimedBy ? `${row.claimedBy.name}办理` : '尚未领取',
      href: `/court/filings?id=${row.id}`,
      ...(row.dueAt ? { due: { at: row.dueAt, article: cite('CPL', '126').label } } : {}),
    })),
    fresh: decided.rows.map((row) => ({
      id: row.id,
      title: row.title,
      at: row.decided_at ?? row.submitted_at,
      href: `/court/filings?id=${row.id}`,
      state: { tone: 'neutral', word: row.case_number ?? '已办结' },
    })),
    counts,
  };
}

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
