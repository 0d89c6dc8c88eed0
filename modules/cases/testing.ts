import { sql } from 'kysely';
import { type Actor, systemActor } from '#kernel/access/actor.ts';
import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { emitEvent, relayOnce } from '#kernel/outbox/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import type { Instant } from '#law/time.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import { aLawyer, aStaff } from '#modules/identity/testing.ts';
import { type NewCase, openCase, type OpenedCase } from './acts/open-case.ts';
import type { NewMandate } from './acts/counsel.ts';
import { runCaseClocks } from './clocks.ts';
import { casesConsumers } from './consumers.ts';
import type { CasesRoomDeps } from './deps.ts';
import { type CaseKey, findCase } from './store/case-file.ts';
import { nodesOf } from './store/parts.ts';
import { periodsOf } from './store/periods.ts';

/** Monday 2 March 2026, 10:25 in China. */
export const START = '2026-03-02T02:25:00.000Z' as Instant;
export const COURT = 'G13';

/** Parties of an invented loan case. */
export const PARTIES = [
  { id: 'p1', name: '赵示例', role: 'plaintiff', kind: 'person' },
  { id: 'd1', name: '河南样本商贸有限公司', role: 'defendant', kind: 'organisation' },
  { id: 't1', name: '周示例', role: 'third-party', kind: 'person' },
] as const;

let licences = 0;
/** An invented lawyer with a licence number of his own. */
export const anotherLawyer = (name = '测试律师'): LawyerActor =>
  aLawyer({ name, licenceNo: `1410120151${String(++licences).padStart(7, '0')}` });

/** The mandate of a lawyer for parties of the case. */
export function mandateOf(
  lawyer: LawyerActor,
  partyIds: readonly string[],
  over: Partial<NewMandate> = {},
): NewMandate {
  const { id, name, licenceNo, firm } = lawyer.lawyer;
  return {
    lawyer: { id, name, licenceNo, firm: firm.name },
    partyIds,
    special: true,
    matters: ['withdraw', 'settle'],
    source: 'filing',
    ...over,
  };
}

/** This room on a real database with a movable clock. For tests only. */
export function casesWorld(database: TestDatabase) {
  const { db } = database.app;
  const clock = movableClock(START);
  const deps: CasesRoomDeps = { db, clock, keys: parseFieldKeys(newFieldKeys()) };
  const log = createLog('silent');
  const context = (actor: Actor = systemActor('测试'), idempotencyKey?: string): ActContext => ({
    db,
    clock,
    actor,
    requestId: newId(),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  /** One act that does this and no more. */
  const doing = <T extends object>(
    work: (unit: Unit) => Promise<T | Refusal>,
    actor?: Actor,
  ): Promise<T | Refusal> =>
    act(
      context(actor),
      { name: 'cases.test', subject: { type: 'case', id: newId() } },
      work as never,
    ) as Promise<T | Refusal>; // what the room's acts answer is JSON
  const relay = async () => {
    while ((await relayOnce(db, clock, casesConsumers(), log)) > 0);
  };
  const open = async (over: Partial<NewCase> = {}): Promise<CaseKey & OpenedCase> => {
    const opened = must(
      await doing((unit) =>
        openCase(unit, {
          courtId: COURT,
          courtCode: '豫0105',
          type: '民初',
          title: '赵示例与河南样本商贸有限公司民间借贷纠纷',
          causeId: '9181',
          causeName: '民间借贷纠纷',
          amountFen: 10_000_000,
          parties: PARTIES,
          ...over,
        }),
      ),
    );
    await relay();
    return { courtId: over.courtId ?? COURT, ...opened };
  };
  return {
    db,
    owner: database.owner.db,
    clock,
    deps,
    context,
    doing,
    relay,
    open,
    at: (when: string) => clock.set(when as Instant),
    staff: (over: Partial<StaffActor> = {}) => aStaff({ courtId: COURT, ...over }),
    file: async (key: CaseKey) => {
      const file = await findCase(db, key);
      if (!file) throw new Error('no such case');
      return file;
    },
    periods: (key: CaseKey) => periodsOf(db, key),
    nodes: async (key: CaseKey) => (await nodesOf(db, key)).map((node) => node.title),
    clocks: () => runCaseClocks({ db, clock }),
    /** What modules/delivery tells when a document is effectively served to a lawyer. */
    async serve(
      key: CaseKey,
      lawyerId: string,
      documentKind: string,
      over: Record<string, string> = {},
      topic = 'delivery.effective',
    ): Promise<{ documentId: string; serviceId: string }> {
      const ids = { documentId: newId(), serviceId: newId() };
      const payload = {
        courtId: key.courtId,
        caseId: key.caseId,
        ...ids,
        documentKind,
        recipientId: lawyerId,
        effectiveAt: clock.now(),
        ...over,
      };
      await inTransaction(db, (tx) =>
        emitEvent(tx, clock.now(), { topic, key: payload.documentId, payload }),
      );
      await relay();
      return { documentId: payload.documentId, serviceId: payload.serviceId };
    },
    /** A person of the court as the directory knows him. */
    async enrol(person: StaffActor): Promise<StaffActor> {
      await sql`insert into staff (court_id, staff_id, sub, name, staff_no, roles, created_at, updated_at)
        values (${person.courtId}, ${person.id}, ${newId()}, ${person.name}, ${person.staffNo + newId().slice(-6)}, ${[...person.roles]}, ${START}, ${START})`.execute(
        database.owner.db,
      );
      return person;
    },
  };
}
export type CasesWorld = ReturnType<typeof casesWorld>;

/** The answer of an act that a test expects to succeed. */
export function must<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`${value.refused}: ${value.detail}`);
  return value;
}

/** The code of a refusal that a test expects. */
export const refused = (value: object): string =>
  isRefusal(value) ? value.refused : `done: ${JSON.stringify(value)}`;
