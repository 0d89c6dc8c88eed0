import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { cite } from '#law/citations.ts';
import { COURT_BOOK, countOwn, listOwn as listOwnApplications } from '#modules/applications/index.ts';
import { casesOfLawyer } from '#modules/cases/index.ts';
import { ownDocuments } from '#modules/delivery/index.ts';
import { listOwn, listOwnDue } from '#modules/filing/index.ts';
import { billsOfLawyer } from '#modules/payments/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { dueOf, dueTime } from './due.ts';
import type { HomeView } from './home-terms.ts';

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
