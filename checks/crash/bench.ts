import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ApiClient } from '#db/demo/client.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { act } from '#kernel/acts/index.ts';
import { systemClock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { COURT_BOOK, COURT_GROUNDS } from '#modules/applications/index.ts';
import { assignStaff, type CaseKey, openCase, type OpenedType, startPeriod } from '#modules/cases/index.ts';
import { typeset } from '#modules/documents/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { until } from '../tool.ts';

export const COURT = 'G13';
const PARTIES = [
  { id: 'party-1', name: '甲公司', role: 'plaintiff', kind: 'organisation' },
  { id: 'party-2', name: '乙公司', role: 'defendant', kind: 'organisation' },
] as const;

type Person = { id: string; name: string };
type Counsel = Person & { licenceNo: string; firm: string };
/** Who they are to the platform: two lawyers against each other and the court between them. */
export type People = { asker: Counsel; other: Counsel; judge: Person; clerk: Person };

/** The people of the checks by their names at the sign-on. They must have signed in. */
export async function peopleOf(db: Db, asker: string, other: string): Promise<People> {
  const { rows: lawyers } = await sql<
    Counsel & { sub: string }
  >`select sub, lawyer_id as id, name, licence_no as "licenceNo", firm_name as firm from lawyer`.execute(db);
  const { rows: staff } = await sql<
    Person & { sub: string }
  >`select sub, staff_id as id, name from staff where court_id = ${COURT}`.execute(db);
  const find = <T extends { sub: string }>(list: readonly T[], sub: string): T => {
    const found = list.find((one) => one.sub === sub);
    if (!found) throw new Error(`${sub} has not signed in`);
    return found;
  };
  return {
    asker: find(lawyers, asker),
    other: find(lawyers, other),
    judge: find(staff, 'g13-judge'),
    clerk: find(staff, 'g13-clerk'),
  };
}

/** Puts a case before the court as its acceptance would: both sides represented, judge and clerk named, the time for evidence running. */
export async function seedCase(db: Db, people: People, type: OpenedType): Promise<CaseKey> {
  const context = { db, clock: systemClock, actor: systemActor('检查'), requestId: newId() };
  const mandate = (lawyer: Counsel, partyId: string) => ({
    lawyer,
    partyIds: [partyId],
    special: true,
    matters: [],
    source: 'filing' as const,
  });
  const today = toPlainDate(systemClock.now());
  const opened = await act(
    context,
    { name: 'cases.open', subject: { type: 'case', id: newId(), courtId: COURT } },
    async (unit) => {
      const made = await openCase(unit, {
        courtId: COURT,
        courtCode: '豫0105',
        type,
        title: '甲公司与乙公司买卖合同纠纷',
        causeId: '9181',
        causeName: '买卖合同纠纷',
        amountFen: 1_000_000_00,
        feeFen: 13_800_00,
        parties: PARTIES,
        mandates: [mandate(people.asker, 'party-1'), mandate(people.other, 'party-2')],
        filedBy: people.asker.id,
      });
      if (isRefusal(made)) return made;
      const key = { courtId: COURT, caseId: made.caseId };
      const done = [
        await assignStaff(unit, key, {
          personId: people.judge.id,
          name: people.judge.name,
          role: 'presiding',
        }),
        await assignStaff(unit, key, { personId: people.clerk.id, name: people.clerk.name, role: 'clerk' }),
        await startPeriod(unit, key, { rule: 'D27', partyId: 'party-1', from: today, length: 15 }),
        await startPeriod(unit, key, { rule: 'D27', partyId: 'party-2', from: today, length: 15 }),
      ];
      return done.find(isRefusal) ?? key;
    },
  );
  if (isRefusal(opened)) throw new Error(`${opened.refused}: ${opened.detail}`);
  return opened;
}

/** Asks the database until it is there again: the check looks on while it dies. */
export async function reached<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await ask();
    } catch (error) {
      const gone =
        /terminat|connection error|ECONN|EPIPE|ENOENT|starting up|not yet accepting|shutting down|recovery mode/u.test(
          String(error),
        );
      if (!gone || tries > 400) throw error;
      await sleep(150);
    }
}

/** A checked sheet of this lawyer, to be handed in again and again. */
export async function sheetOf(lawyer: ApiClient): Promise<string> {
  const words = { courtName: '检查', issuedOn: '2026-03-01', heading: '材料', remark: '样例，非真实材料' };
  const { pdf } = await typeset('plain-sheet', { ...words, body: '为本次申请提交的样例。' });
  const id = await lawyer.upload('材料.pdf', pdf);
  const { state } = await until(
    () => lawyer.get<{ state: string }>(`/api/files/${id}`),
    (file) => file.state === 'ready',
  );
  if (state !== 'ready') throw new Error(`the sheet is ${state}`);
  return id;
}

/** What a lawyer knows of the case now (`caseId` null: before any suit). */
export async function factsOf(db: Db, lawyerId: string, caseId: string | null): Promise<CaseFacts> {
  const asked = { courtId: COURT, caseId, now: systemClock.now(), lawyerId };
  const facts = await reached(() => COURT_GROUNDS.facts(db, asked, COURT_BOOK));
  if (isRefusal(facts)) throw new Error(`${facts.refused}: ${facts.detail}`);
  return facts;
}
