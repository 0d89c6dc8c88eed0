import type { Db, Tx } from '#kernel/db/database.ts';
import { DECIDERS } from '#law/rights/index.ts';
import type { PlainDate } from '#law/time.ts';
import { type CourtRole, staffOf } from '#modules/identity/index.ts';
import type { CaseFacts, CaseStaffRole } from '#services/case-facts.ts';
import { type Answers, holds } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationRow } from './tables.ts';

/** Who decides, in words: the law's names, and the clerk. */
export const DECIDER_NAMES: Readonly<Record<string, string>> = { ...DECIDERS, clerk: '书记员' };

/**
 * Which members of staff decide under each name: those who do so in the case, and without any such in the case those of the court who have the
 * role. What the court above or a committee decides is entered by the president.
 */
const WHO: Readonly<Record<string, { inCase: readonly CaseStaffRole[]; roles: readonly CourtRole[] }>> = {
  president: { inCase: [], roles: ['president'] },
  'judicial-committee': { inCase: [], roles: ['president'] },
  'upper-court': { inCase: [], roles: ['president'] },
  'high-court': { inCase: [], roles: ['president'] },
  'supreme-court': { inCase: [], roles: ['president'] },
  'presiding-judge': { inCase: ['presiding'], roles: ['judge'] },
  tribunal: { inCase: ['presiding', 'judge', 'enforcement'], roles: ['judge'] },
  'filing-division': { inCase: [], roles: ['registrar', 'judge'] },
  clerk: { inCase: ['clerk', 'assistant'], roles: ['clerk', 'judge'] },
};

/** How such a paper is signed. */
export const SIGNED_AS: Readonly<Record<string, string>> = {
  president: '院长',
  'judicial-committee': '院长',
  'presiding-judge': '审判长',
  tribunal: '审判员',
  'filing-division': '审判员',
  clerk: '书记员',
};

/** The decider of an application with these answers: the first line of the definition that holds. */
export function deciderOf(service: CourtService, answers: Answers) {
  const line = service.decider.find(({ when }) => holds(when, answers)) ?? service.decider.at(-1);
  if (!line) throw new Error(`service ${service.id} has no decider`);
  return line;
}

/** A person at the court with the roles held there. */
export type Person = { readonly id: string; readonly name: string; readonly roles: readonly string[] };

/** Whether this person decides such an application in this case. */
export function decides(
  person: Person,
  role: string,
  facts: Pick<CaseFacts, 'staff'> | undefined,
  assignedTo: string | null,
): boolean {
  const who = WHO[role];
  if (!who) return false;
  if (assignedTo !== null) return assignedTo === person.id;
  const inCase = facts?.staff.filter((one) => who.inCase.includes(one.role)) ?? [];
  if (inCase.length > 0) return inCase.some(({ id }) => id === person.id);
  return who.roles.some((one) => person.roles.includes(one));
}

/** The one person in the case who must decide, where there is just one; else nobody yet. */
export function onlyDecider(
  role: string,
  facts: Pick<CaseFacts, 'staff'>,
): { id: string; name: string } | undefined {
  const inCase = facts.staff.filter((one) => WHO[role]?.inCase.includes(one.role) && !one.paused);
  const [first] = inCase.filter((one) => one.role === 'presiding').concat(inCase);
  return first ? { id: first.id, name: first.name } : undefined;
}

/** The court roles that see an unassigned application of this decider in their queue. */
export const rolesFor = (role: string): readonly CourtRole[] => WHO[role]?.roles ?? [];
/** The decider names whose unassigned applications somebody with these roles may take. */
export const decidersFor = (roles: readonly string[]): string[] =>
  Object.keys(WHO).filter((name) => WHO[name]?.roles.some((role) => roles.includes(role)));

/** Those for whom this person stands in on a day (代理), with their roles. */
export async function absentFor(
  db: Db | Tx,
  courtId: string,
  deputyId: string,
  today: PlainDate,
): Promise<Person[]> {
  const rows = await db
    .selectFrom('deputy')
    .select('absent_id')
    .where('court_id', '=', courtId)
    .where('deputy_id', '=', deputyId)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', today)
    .where('until_on', '>=', today)
    .execute();
  if (rows.length === 0) return [];
  const staff = await staffOf(db, courtId);
  return staff.filter(({ id }) => rows.some((row) => row.absent_id === id));
}

/** Whether the clock of this decision is one of hours: urgent measures go on even while a person is paused (民诉法 第四十八条). */
export const isUrgent = (row: Pick<ApplicationRow, 'clock_from' | 'due_at'>): boolean =>
  row.clock_from !== null &&
  row.due_at !== null &&
  Date.parse(row.due_at) - Date.parse(row.clock_from) <= 49 * 3_600_000;
