import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '#kernel/access/actor.ts';
import { filesById } from '#kernel/files/queries.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { relayOnce } from '#kernel/outbox/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { TestDatabase } from '#kernel/testing/database.ts';
import { plainDate } from '#law/time.ts';
import { anotherLawyer, casesWorld, COURT, mandateOf, must } from '#modules/cases/testing.ts';
import { assignStaff, type CaseKey, openCase, startPeriod } from '#modules/cases/index.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import { SERVICES } from '#services/registry.ts';
import type { CourtService } from '#services/service.ts';
import { runApplicationClocks } from './acts/clock.ts';
import { follow, type FollowDeps } from './acts/follow.ts';
import { perform, SILENT } from './acts/perform.ts';
import { submitApplication } from './acts/submit.ts';
import { bookOf } from './book.ts';
import { applicationConsumers } from './consumers.ts';
import { COURT_GROUNDS, type GroundSource } from './ground.ts';
import { findApplication, recordsOf, type Ref, sidesOf } from './store.ts';
import type { ApplicationRow } from './tables.ts';
import type { ActInput, MaterialInput, SubmitInput } from './terms.ts';

/** The plain case of worked examples: a sale, first instance, one confirmed counsel on each side. */
const PARTIES = [
  { id: 'party-1', name: '甲公司', role: 'plaintiff', kind: 'organisation' },
  { id: 'party-2', name: '乙公司', role: 'defendant', kind: 'organisation' },
] as const;

/** This room on a real database with a movable clock; `grounds` may lay other facts over those of the case. For tests only. */
export function applicationsWorld(
  database: TestDatabase,
  services: readonly CourtService[] = SERVICES,
  grounds: GroundSource = COURT_GROUNDS,
) {
  const cases = casesWorld(database);
  const { db, clock, context } = cases;
  const log = createLog('silent');
  const deps: FollowDeps = {
    db,
    clock,
    keys: cases.deps.keys,
    blobs: undefined as unknown as FollowDeps['blobs'], // files are served by the routes alone
    book: bookOf(services),
    grounds,
    filesById,
  };
  let people: { judge: StaffActor; clerk: StaffActor; president: StaffActor } | undefined;

  /** A judge, a clerk and the president of the court, as the directory knows them. */
  const staff = async () => {
    people ??= {
      judge: await cases.enrol(cases.staff({ name: '审一', roles: ['judge'], staffNo: 'J1' })),
      clerk: await cases.enrol(cases.staff({ name: '书一', roles: ['clerk'], staffNo: 'C1' })),
      president: await cases.enrol(
        cases.staff({ name: '院一', roles: ['president', 'registrar'], staffNo: 'P1' }),
      ),
    };
    return people;
  };

  /** A case with both sides represented, a presiding judge and a clerk, and the periods of its beginning. */
  const plainCase = async () => {
    const { judge, clerk } = await staff();
    const lawyers = { plaintiff: anotherLawyer('林律师'), defendant: anotherLawyer('魏律师') };
    const all = { special: true, matters: [] };
    const opened = must(
      await cases.doing(async (unit) => {
        const made = await openCase(unit, {
          courtId: COURT,
          courtCode: '豫0105',
          type: '民初',
          title: '甲公司与乙公司买卖合同纠纷',
          causeId: '9181',
          causeName: '买卖合同纠纷',
          amountFen: 1_000_000_00,
          feeFen: 13_800_00,
          parties: PARTIES,
          mandates: [
            mandateOf(lawyers.plaintiff, ['party-1'], all),
            mandateOf(lawyers.defendant, ['party-2'], all),
          ],
          filedBy: lawyers.plaintiff.id,
        });
        if (isRefusal(made)) return made;
        const at = { courtId: COURT, caseId: made.caseId };
        must(await assignStaff(unit, at, { personId: judge.id, name: judge.name, role: 'presiding' }));
        must(await assignStaff(unit, at, { personId: clerk.id, name: clerk.name, role: 'clerk' }));
        for (const [rule, partyId, from] of [
          ['D27', 'party-1', '2026-03-10'],
          ['D27', 'party-2', '2026-03-10'],
          ['D16', 'party-2', '2026-03-02'],
        ] as const)
          must(await startPeriod(unit, at, { rule, partyId, from: plainDate(from), length: 15 }));
        return made;
      }),
    );
    const key: CaseKey = { courtId: COURT, caseId: opened.caseId };
    return { key, lawyers };
  };

  /** Checked sheets of this person, one for each material. */
  const sheets = async (owner: Actor, materials: readonly string[]): Promise<MaterialInput[]> => {
    const files = materials.map((material) => ({ material, fileId: newId() }));
    for (const { fileId } of files) {
      const hash = createHash('sha256').update(fileId).digest('hex');
      await sql`insert into file_object (id, owner_id, name, display_name, media_type, format, size, sha256, sm3, state, view_state, created_at, sealed_at)
        values (${fileId}, ${owner.id}, 'a.pdf', 'a.pdf', 'application/pdf', 'pdf', 1000, ${hash}, ${hash}, 'ready', 'none', ${clock.now()}, ${clock.now()})`.execute(
        database.owner.db,
      );
    }
    return files;
  };

  const row = async (ref: Ref): Promise<ApplicationRow> => {
    const found = await findApplication(db, ref);
    if (!found) throw new Error('no such application');
    return found;
  };
  const submit = (lawyer: LawyerActor | StaffActor, input: SubmitInput, key?: string) =>
    submitApplication(context(lawyer, key), deps, input);
  /** An act over the version as it now is, or over the one given. */
  const act = async (actor: Actor, ref: Ref, name: string, over: Partial<ActInput> = {}) => {
    const version = over.version ?? (await row(ref)).version;
    return perform(context(actor), deps, ref, { ...SILENT, ...over, act: name, version });
  };
  return {
    ...cases,
    deps,
    owner: database.owner.db,
    courtStaff: staff,
    plainCase,
    sheets,
    row,
    submit,
    act,
    /** What the payment channel says: the bill of this application is settled. */
    paid: async (ref: Ref) => {
      const { bill_id: billId } = await row(ref);
      if (billId) await follow(deps, { what: 'paid', courtId: ref.courtId, billId });
    },
    runClocks: () => runApplicationClocks(deps, { db, clock, log }),
    records: (ref: Ref) => recordsOf(db, ref),
    sides: (ref: Ref) => sidesOf(db, ref),
    relayAll: async () => {
      while ((await relayOnce(db, clock, applicationConsumers(deps), log)) > 0);
    },
    audits: (id: string) =>
      db
        .selectFrom('audit_entry')
        .select(['act', 'outcome', 'refusal_code', 'change', 'law'])
        .where('subject_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    papers: (ref: Ref) =>
      db
        .selectFrom('court_document as d')
        .leftJoin('service_record as s', (join) =>
          join.onRef('s.court_id', '=', 'd.court_id').onRef('s.document_id', '=', 'd.id'),
        )
        .select(['d.id', 'd.title', 'd.kind', 's.recipient_id'])
        .where('d.court_id', '=', ref.courtId)
        .where('d.application_id', '=', ref.id)
        .execute(),
  };
}
export type ApplicationsWorld = ReturnType<typeof applicationsWorld>;

export { must };
/** The code of a refusal that a test expects. */
export const refused = (value: object): string =>
  isRefusal(value) ? value.refused : `done: ${JSON.stringify(value)}`;
/** The refusal that a test expects, whole. */
export function mustRefuse(value: object): Refusal {
  if (isRefusal(value)) return value;
  throw new Error(`done: ${JSON.stringify(value)}`);
}
