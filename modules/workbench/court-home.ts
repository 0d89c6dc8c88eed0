import type { StaffActor } from '#modules/identity/index.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import { cite } from '#law/citations.ts';
import { COURT_BOOK, countMine, deskFor, listDesk as listApplications } from '#modules/applications/index.ts';
import { listDesk as listLetters } from '#modules/contact/index.ts';
import { countDesk, deskRowOf, listDesk } from '#modules/filing/index.ts';
import { dueOf, dueTime } from './due.ts';
import type { HomeView } from './home-terms.ts';

/** What stands on home of each; the rest is one press away. */
const MOST_APPLICATIONS = 10;
const MOST_LETTERS = 5;

const REGISTRY = ['registrar', 'president', 'court-admin'];
const BENCH = [...REGISTRY, 'judge', 'clerk'];

/** What this member of staff must do, filings, applications and letters of counsel together by due time (首页即今日). */
export async function courtHome(db: Db, staff: StaffActor, now: Instant): Promise<HomeView> {
  const holds = (roles: readonly string[]) => staff.roles.some((role) => roles.includes(role));
  const [filings, applications, letters] = await Promise.all([
    holds(REGISTRY) ? filingsHome(db, staff, now) : { todo: [], fresh: [] },
    holds(BENCH) ? applicationsHome(db, staff, now) : { todo: [], applications: undefined },
    holds(BENCH) ? lettersHome(db, staff, now) : [],
  ]);
  const todo = [...filings.todo, ...applications.todo, ...letters];
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
    listApplications(db, COURT_BOOK, { ...desk, queue: 'mine', limit: MOST_APPLICATIONS, now: at }),
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

/** Letters of counsel that wait for an answer: one's own, and those that nobody has taken. */
async function lettersHome(db: Db, staff: StaffActor, now: Instant): Promise<HomeView['todo']> {
  const { rows } = await listLetters(db, {
    courtId: staff.courtId,
    staffId: staff.id,
    president: false,
    queue: 'waiting',
    limit: MOST_LETTERS,
    now,
  });
  return rows.map((row) => ({
    id: row.id,
    act: '答复律师',
    title: row.subject,
    number: row.number,
    place: row.handlerName ? `${row.handlerName}答复` : '尚未分派',
    href: `/court/contact/${row.id}`,
    ...(row.dueAt ? { due: { at: row.dueAt } } : {}),
  }));
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
