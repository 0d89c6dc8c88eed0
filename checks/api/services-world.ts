import { sql } from 'kysely';
import type { TestDatabase } from '#kernel/testing/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { COURT_GROUNDS, type GroundSource } from '#modules/applications/index.ts';
import { applicationsWorld, must } from '#modules/applications/testing.ts';
import type { CaseKey } from '#modules/cases/index.ts';
import { anotherLawyer } from '#modules/cases/testing.ts';
import type { LawyerActor } from '#modules/identity/index.ts';
import { aLawyer } from '#modules/identity/testing.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Answers } from '#services/engine/index.ts';
import type { Example } from '#services/engine/example.ts';
import type { CourtService } from '#services/service.ts';

/** One application that a test walks through: who asks, on which ground, with the facts as they are laid. */
export type Bench = {
  key: CaseKey;
  asker: LawyerActor;
  other: LawyerActor;
  facts(): Promise<CaseFacts>;
  /** Changes what is laid over the case, e.g. its stage. */
  lay(change: (facts: CaseFacts) => CaseFacts): void;
};

/** What a ground says of lists of the case is written into the case itself, so that effects find it. */
const LISTS = ['hearings', 'measures', 'periods', 'staff', 'receipts'] as const;

/**
 * A world for one service: a real case in a real database, with the ground of the worked example laid over it. Lists (hearings, measures,
 * receipts …) are written into the case; what is a mere word of the case (stage, law, debate closed …) is laid over its facts.
 */
export function serviceWorld(database: TestDatabase, service: CourtService, example: Example<CaseFacts>) {
  const overlays = new Map<string, (facts: CaseFacts) => CaseFacts>();
  const keyOf = (courtId: string, caseId: string | null) => `${courtId}/${caseId ?? ''}`;
  const grounds: GroundSource = {
    counsel: COURT_GROUNDS.counsel,
    async facts(db, asked, book) {
      const real = await COURT_GROUNDS.facts(db, asked, book);
      const overlay = overlays.get(keyOf(asked.courtId, asked.caseId));
      return isRefusal(real) || !overlay ? real : overlay(real);
    },
  };
  const world = applicationsWorld(database, [service], grounds);
  const { owner, clock } = world;

  /** Words of the ground over the facts, lists as they really are. */
  const wordsOnly =
    (change: (facts: CaseFacts) => CaseFacts) =>
    (facts: CaseFacts): CaseFacts => {
      const laid = change(facts);
      const lists = Object.fromEntries(LISTS.map((list) => [list, facts[list]]));
      const mine = { ...laid.mine, partyIds: facts.mine.partyIds };
      return { ...laid, ...lists, mine, now: facts.now, today: facts.today } as CaseFacts; // lists of the same facts
    };

  /** Writes what the ground adds to the lists of the case. */
  async function settle(
    { courtId, caseId }: CaseKey,
    payer: LawyerActor,
    before: CaseFacts,
    after: CaseFacts,
  ) {
    const fresh = <T extends { id: string }>(list: (facts: CaseFacts) => readonly T[]) =>
      list(after).filter(({ id }) => !list(before).some((one) => one.id === id));
    for (const one of fresh(({ hearings }) => hearings))
      await sql`insert into case_hearing (court_id, case_id, id, place, starts_at, ends_at, state, why, fixed_at, fixed_by, ended_at)
        values (${courtId}, ${caseId}, ${newId()}, ${one.place}, ${one.startsAt}, ${one.endsAt}, ${one.state}, '试', ${clock.now()}, '书一',
          ${one.state === 'fixed' ? null : one.endsAt})`.execute(owner);
    for (const one of fresh(({ measures }) => measures))
      await sql`insert into case_measure (court_id, case_id, id, for_parties, kind, object, amount_fen, state, ordered_on, taken_on, term_from, until_on)
        values (${courtId}, ${caseId}, ${newId()}, ${[...one.partyIds]}, ${one.kind}, ${one.object}, ${one.amountFen}, ${one.state},
          ${before.openedOn}, ${before.openedOn}, ${before.openedOn}, ${one.until})`.execute(owner);
    for (const one of fresh(({ periods }) => periods))
      await sql`insert into case_period (court_id, case_id, id, rule, entry, name, actor, party_id, event, event_on, due_on, state, counting, started_at)
        values (${courtId}, ${caseId}, ${newId()}, ${one.rule}, '', ${one.name}, 'party', ${one.partyId ?? ''}, '试', ${one.from}, ${one.dueOn},
          ${one.state}, ${JSON.stringify({ length: 10, unit: 'day', regime: 'civil', steps: [], warnings: [], article: '', onEnd: '' })}::jsonb, ${clock.now()})`.execute(
        owner,
      );
    for (const one of fresh(({ staff }) => staff))
      await sql`insert into case_staff (court_id, case_id, id, person_id, name, role, since)
        values (${courtId}, ${caseId}, ${newId()}, ${newId()}, ${one.name}, ${one.role}, ${clock.now()})`.execute(
        owner,
      );
    for (const one of fresh(({ receipts }) => receipts)) await paid(courtId, caseId, payer, one.amountFen);
  }

  /** The lawyer whom the example names by her licence number, as the platform knows her. */
  async function named(licenceNo: string): Promise<LawyerActor> {
    const lawyer = aLawyer({ name: '对律师', licenceNo });
    const { rows } = await sql<{
      id: string;
    }>`insert into lawyer (lawyer_id, sub, name, licence_no, category, firm_name, firm_credit_code, licence_state,
        phone_sealed, phone_index, id_number_sealed, id_number_index, verification_level, verified_by, verified_at, created_at, updated_at)
      values (${lawyer.id}, ${licenceNo}, ${lawyer.name}, ${licenceNo}, 'full-time', '示例所', '31410000MD90000121', 'practising', 'x', 'x', 'x', 'x',
        'live-person', 'self', ${clock.now()}, ${clock.now()}, ${clock.now()})
      on conflict (licence_no) do update set updated_at = excluded.updated_at returning lawyer_id as id`.execute(
      owner,
    );
    const id = rows[0]?.id ?? lawyer.id;
    return { ...lawyer, id, lawyer: { ...lawyer.lawyer, id } };
  }

  /** The case fee, not yet paid. */
  const billed = ({ courtId, caseId }: CaseKey, payer: LawyerActor) =>
    sql`insert into bill (court_id, id, case_id, case_number, payer_id, kind, title, amount_fen, steps, created_at)
      values (${courtId}, ${newId()}, ${caseId}, '（2026）豫0105民初1号', ${payer.id}, 'acceptance-fee', '案件受理费', 1380000, '[]', ${clock.now()})`.execute(
      owner,
    );

  /** A bill of the case that was paid in full, with its receipt. */
  async function paid(courtId: string, caseId: string, payer: LawyerActor, fen: number) {
    const [bill, attempt, receipt, trade] = [newId(), newId(), newId(), newId()];
    const at = clock.now();
    const order = `${courtId}${trade.replaceAll('-', '').toUpperCase().slice(0, 25)}`;
    await owner.transaction().execute(async (tx) => {
      await sql`insert into bill (court_id, id, case_id, case_number, payer_id, kind, title, amount_fen, steps, state, created_at, settled_at, paid_late)
        values (${courtId}, ${bill}, ${caseId}, '（2026）豫0105民初1号', ${payer.id}, 'acceptance-fee', '案件受理费', ${fen}, '[]', 'settled', ${at}, ${at}, false)`.execute(
        tx,
      );
      await sql`insert into payment_attempt (court_id, id, bill_id, channel, out_trade_no, amount_fen, state, started_by, started_name, created_at, expires_at, ended_at, transaction_id)
        values (${courtId}, ${attempt}, ${bill}, 'wechat', ${order}, ${fen}, 'paid', ${payer.id}, ${payer.name}, ${at}, '2027-01-01', ${at}, ${trade})`.execute(
        tx,
      );
      await sql`insert into channel_payment (court_id, channel, transaction_id, attempt_id, bill_id, amount_fen, paid_at, known_at, known_by, receipt_id)
        values (${courtId}, 'wechat', ${trade}, ${attempt}, ${bill}, ${fen}, ${at}, ${at}, 'query', ${receipt})`.execute(
        tx,
      );
      await sql`insert into receipt (court_id, id, bill_id, attempt_id, channel, transaction_id, amount_fen, paid_at, receipt_no, audit_id, created_at)
        values (${courtId}, ${receipt}, ${bill}, ${attempt}, 'wechat', ${trade}, ${fen}, ${at}, ${trade}, ${newId()}, ${at})`.execute(
        tx,
      );
    });
  }

  /** A fresh case with the ground of the example, and the lawyer who asks on it. */
  async function bench(
    ground: ((plain: CaseFacts) => CaseFacts) | undefined = example.ground,
  ): Promise<Bench> {
    const { key, lawyers } = await world.plainCase();
    const read = async (caseId: string | null, lawyer: LawyerActor) => {
      const asked = { courtId: key.courtId, caseId, now: clock.now(), lawyerId: lawyer.id };
      return must(await grounds.facts(world.db, asked, world.deps.book));
    };
    const plain = await read(key.caseId, lawyers.plaintiff);
    const wanted = ground?.(plain) ?? plain;
    const stranger = anotherLawyer('外律师');
    const beforeSuit = wanted.caseId === null;
    const asDefendant = wanted.mine.partyIds.includes('party-2');
    const outsider = service.who.roles.every((role) => role === 'unconfirmed');
    const asker = outsider || beforeSuit ? stranger : asDefendant ? lawyers.defendant : lawyers.plaintiff;
    const caseId = beforeSuit ? null : key.caseId;
    const partner = service.life.partner && example.answers(wanted)[service.life.partner];
    const other =
      typeof partner === 'string'
        ? await named(partner)
        : asDefendant
          ? lawyers.plaintiff
          : lawyers.defendant;
    overlays.delete(keyOf(key.courtId, caseId));
    if (!beforeSuit && wanted.receipts.length === 0) await billed(key, asker);
    if (ground && !beforeSuit) {
      await settle(key, asker, plain, wanted);
      overlays.set(keyOf(key.courtId, caseId), wordsOnly(ground));
    }
    return {
      key,
      asker,
      other,
      facts: () => read(caseId, asker),
      lay: (change) => {
        const under = overlays.get(keyOf(key.courtId, caseId)) ?? ((facts: CaseFacts) => facts);
        overlays.set(keyOf(key.courtId, caseId), (facts) => change(under(facts)));
      },
    };
  }

  /** The application of the example as it is sent. */
  async function asked(on: Bench, answers?: Answers) {
    const facts = await on.facts();
    return {
      service: service.id,
      courtId: on.key.courtId,
      ...(facts.caseId === null ? {} : { caseId: on.key.caseId }),
      answers: plain(answers ?? example.answers(facts)),
      materials: await world.sheets(on.asker, example.materials),
    };
  }
  return { ...world, bench, asked };
}
export type ServiceWorld = ReturnType<typeof serviceWorld>;

type Sent = Record<string, string | number | boolean | string[]>;
/** Answers as they are sent: what is absent is left out. */
export const plain = (answers: Answers): Sent =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Sent; // text, numbers, yes-no and ids
