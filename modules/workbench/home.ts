import type { StaffActor } from '#modules/identity/index.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { cite } from '#law/citations.ts';
import {
  COURT_BOOK,
  countMine,
  countOwn,
  deskFor,
  listDesk as listApplications,
  listOwn as listOwnApplications,
} from '#modules/applications/index.ts';
import { casesOfCourt, casesOfLawyer } from '#modules/cases/index.ts';
import { ownDocuments } from '#modules/delivery/index.ts';
import { countDesk, deskRowOf, listDesk, listOwn, listOwnDue } from '#modules/filing/index.ts';
import { billsOfLawyer } from '#modules/payments/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { HomeView, Hit } from './home-terms.ts';

/** What stands on home of applications; the rest is one press away. */
const MOST_APPLICATIONS = 5;

const courtName = (id: string) => courtById(id)?.name ?? id;

/** What this lawyer must do, by due time, and what is new (首页即今日). A fixed number of small indexed reads, however much there is. */
export async function lawyerHome(db: Db, lawyerId: string, now: Instant): Promise<HomeView> {
  const [corrections, open, overdue, documents, filings, cases, applications, counts] = await Promise.all([
    listOwnDue(db, lawyerId),
    billsOfLawyer(db, lawyerId, { limit: 20, state: 'open' }),
    billsOfLawyer(db, lawyerId, { limit: 20, state: 'overdue' }),
    ownDocuments(db, lawyerId, { limit: 10, unread: true }),
    listOwn(db, { lawyerId, limit: 8 }),
    casesOfLawyer(db, lawyerId, { order: 'due', limit: 10, now }),
    listOwnApplications(db, COURT_BOOK, { lawyerId, state: 'mine', limit: 2 * MOST_APPLICATIONS }),
    countOwn(db, lawyerId, now),
  ]);
  // what is to be paid stands among the bills
  const awaited = applications.rows.filter(({ state }) => state !== 'paying').slice(0, MOST_APPLICATIONS);
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
    ...awaited.map((row) => ({
      id: row.id,
      act: row.toDo ?? row.stateName,
      title: row.title,
      ...(row.caseNumber === null ? {} : { number: row.caseNumber }),
      place: row.courtName,
      href: `/applications/${row.courtId}/${row.id}`,
      ...dueTime(row),
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
    applications: counts,
  };
}

function dueTime({ dueAt, dueArticle }: { dueAt: string | null; dueArticle: string | null }) {
  return dueAt === null
    ? {}
    : { due: { at: dueAt, ...(dueArticle === null ? {} : { article: dueArticle }) } };
}

const dueOf = (todo: { due?: { at: string } | undefined }) => todo.due?.at ?? '9999';

const REGISTRY = ['registrar', 'president', 'court-admin'];
const BENCH = [...REGISTRY, 'judge', 'clerk'];

/** What this member of staff must decide, filings and applications together by legal due time. */
export async function courtHome(db: Db, staff: StaffActor, now: Instant): Promise<HomeView> {
  const holds = (roles: readonly string[]) => staff.roles.some((role) => roles.includes(role));
  const [filings, applications] = await Promise.all([
    holds(REGISTRY) ? filingsHome(db, staff, now) : { todo: [], fresh: [] },
    holds(BENCH) ? applicationsHome(db, staff, now) : { todo: [], applications: undefined },
  ]);
  const todo = [...filings.todo, ...applications.todo];
  return {
    ...filings,
    ...(applications.applications && { applications: applications.applications }),
    todo: todo.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1)),
  };
}

async function applicationsHome(
  db: Db,
  staff: StaffActor,
  now: Instant,
): Promise<Pick<HomeView, 'todo' | 'applications'>> {
  const at = now as string as Parameters<typeof deskFor>[2]; // kernel and law brand instants separately
  const desk = await deskFor(db, staff, at);
  const [queue, applications] = await Promise.all([
    listApplications(db, COURT_BOOK, { ...desk, queue: 'mine', limit: 2 * MOST_APPLICATIONS, now: at }),
    countMine(db, desk, at),
  ]);
  return {
    applications,
    todo: queue.rows.map((row) => ({
      id: row.id,
      act: row.stateName,
      title: row.title,
      ...(row.caseNumber === null ? {} : { number: row.caseNumber }),
      place: row.assignedTo ? `${row.assignedTo.name}办理` : `由${row.deciderName}决定`,
      href: `/court/applications?id=${row.id}`,
      ...dueTime(row),
    })),
  };
}

async function filingsHome(db: Db, staff: StaffActor, now: Instant): Promise<HomeView> {
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
