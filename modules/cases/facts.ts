import { refuseAccess } from '#kernel/access/refusals.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import { courtById } from '#modules/reference/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { type CaseKey, findCase } from './store/case-file.ts';
import { periodsOf } from './store/periods.ts';
import { type Counsel, counselOf, hearingsOf, measuresOf, partiesOf, staffOfCase } from './store/parts.ts';
import type { CaseFileTable, CasePartyTable, CasePeriodTable } from './tables.ts';

/** What the cases room knows of a case; applications and receipts are added by the rooms that have them. */
export type KnownCaseFacts = Omit<CaseFacts, 'earlier' | 'receipts' | 'unpaid' | 'court'>;

/** Who looks: a lawyer sees her own side, the court sees all. */
export type Viewer = { lawyerId: string } | { staffId: string };

type Asked = CaseKey & Viewer & { now: Instant; calendar: WorkCalendar };

/**
 * The case as the rules of a service may know it, in seven queries whatever its size. A lawyer without a standing mandate is answered as for
 * a case that does not exist, unless `outsider` (核实代理关系 is asked by somebody who is not yet linked).
 */
export async function loadCaseFacts(
  db: Db | Tx,
  asked: Asked,
  options: { outsider?: boolean } = {},
): Promise<KnownCaseFacts | Refusal> {
  const loaded = await loadCase(db, asked, options);
  return isRefusal(loaded) ? loaded : loaded.facts;
}

/** The same with the mandates of the case, standing and ended, which were read for it. */
export async function loadCase(
  db: Db | Tx,
  asked: Asked,
  options: { outsider?: boolean } = {},
): Promise<{ facts: KnownCaseFacts; counsel: readonly Counsel[] } | Refusal> {
  const [file, parties, counsel, staff, hearings, periods, measures] = await Promise.all([
    findCase(db, asked),
    partiesOf(db, asked),
    counselOf(db, asked),
    staffOfCase(db, asked),
    hearingsOf(db, asked),
    periodsOf(db, asked),
    measuresOf(db, asked),
  ]);
  if (!file) return refuseAccess('access.not-found');
  const own =
    'lawyerId' in asked
      ? counsel.find(
          (row) => row.lawyer_id === asked.lawyerId && row.state === 'confirmed' && inForce(row, asked.now),
        )
      : undefined;
  if ('lawyerId' in asked && !own && !options.outsider) return refuseAccess('access.not-found');
  const mine = own?.partyIds ?? [];
  const seesAll = 'staffId' in asked;
  const facts: KnownCaseFacts = {
    ...headOf(file, asked),
    parties: parties
      .filter((party) => party.left_on === null)
      .map((party) => ({ id: party.party_id, name: party.name, role: party.role, kind: party.kind })),
    mine: {
      partyIds: mine,
      role: parties.find((party) => mine.includes(party.party_id))?.role ?? null,
      powers: { special: own?.special ?? false, matters: own?.matters ?? [] },
    },
    staff: staff
      .filter((row) => row.ended_at === null)
      .map((row) => ({ id: row.person_id, name: row.name, role: row.role, paused: row.paused_at !== null })),
    hearings: hearings.map((row) => ({
      id: row.id,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      place: row.place,
      state: row.state,
    })),
    postponements: hearings.filter((row) => row.state === 'postponed').length,
    periods: periods.filter((row) => seesAll || seesPeriod(row, mine)).map(periodFact),
    evidenceUntil: lastDue(periods, 'D27', ownOrBringing(mine, parties)),
    answerUntil: lastDue(periods, 'D16', mine),
    measures: measures
      .filter((row) => seesAll || row.taken_on !== null || row.for_parties.some((id) => mine.includes(id)))
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        object: row.object,
        amountFen: row.amount_fen,
        until: row.until_on,
        state: row.state,
        partyIds: row.for_parties,
      })),
  };
  return { facts, counsel };
}

/** Before a suit there is no case: what every rule may still know. */
export function factsBeforeSuit(asked: {
  courtId: string;
  now: Instant;
  calendar: WorkCalendar;
  law?: CaseFacts['law'];
}): KnownCaseFacts {
  const court = courtById(asked.courtId);
  return {
    courtId: asked.courtId,
    courtName: court?.name ?? asked.courtId,
    province: court?.divisionCode?.slice(0, 2) ?? '',
    caseId: null,
    caseNumber: null,
    law: asked.law ?? 'civil',
    causeName: '',
    title: '',
    amountFen: 0,
    procedure: null,
    stage: 'S0',
    openedOn: null,
    closedOn: null,
    parties: [],
    mine: { partyIds: [], role: null, powers: { special: false, matters: [] } },
    staff: [],
    hearings: [],
    postponements: 0,
    periods: [],
    evidenceUntil: null,
    answerUntil: null,
    debateClosed: false,
    pronounced: false,
    feeFen: 0,
    measures: [],
    now: asked.now,
    today: toPlainDate(asked.now),
    calendar: asked.calendar,
  };
}

function headOf(file: CaseFileTable, asked: Asked) {
  return {
    ...factsBeforeSuit({ courtId: file.court_id, now: asked.now, calendar: asked.calendar, law: file.law }),
    caseId: file.id,
    caseNumber: file.number,
    causeName: file.cause_name,
    title: file.title,
    amountFen: file.amount_fen,
    procedure: file.procedure,
    stage: file.stage,
    openedOn: file.opened_on,
    closedOn: file.closed_on,
    debateClosed: file.debate_closed_on !== null,
    pronounced: file.pronounced_on !== null,
    feeFen: file.fee_fen,
  };
}

/** A mandate that runs to a day ends with it. */
const inForce = (row: { until_on: PlainDate | null }, now: Instant): boolean =>
  row.until_on === null || row.until_on >= toPlainDate(now);

/** The other side's periods are no secret, save those that tell of a measure (保全): they are seen by whose they are. */
const OF_MEASURES: readonly string[] = ['D33', 'D34', 'D37'];
export const seesPeriod = (row: CasePeriodTable, mine: readonly string[]): boolean =>
  !OF_MEASURES.includes(row.rule) || mine.includes(row.party_id);

function periodFact(row: CasePeriodTable): CaseFacts['periods'][number] {
  return {
    id: row.id,
    rule: row.rule,
    name: row.name,
    partyId: row.party_id === '' ? null : row.party_id,
    from: row.event_on,
    dueOn: row.due_on,
    state: row.state,
  };
}

/** Whose evidence period is meant: one's own; a viewer without a side (the court) sees that of all. */
const ownOrBringing = (mine: readonly string[], parties: readonly CasePartyTable[]): readonly string[] =>
  mine.length > 0 ? mine : parties.map((party) => party.party_id);

function lastDue(
  periods: readonly CasePeriodTable[],
  rule: string,
  whose: readonly string[],
): PlainDate | null {
  const due = periods
    .filter((row) => row.rule === rule && (row.party_id === '' || whose.includes(row.party_id)))
    .map((row) => row.due_on);
  return due.toSorted().at(-1) ?? null;
}
