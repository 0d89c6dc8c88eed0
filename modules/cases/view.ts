import type { Db } from '#kernel/db/database.ts';
import { RENEWAL_DAYS } from '#law/preservation/index.ts';
import { STAGES } from '#law/stages/index.ts';
import { addDays } from '#law/time.ts';
import { CASE_STAFF_ROLES } from '#services/case-facts.ts';
import { seesPeriod } from './facts.ts';
import { courtName } from './lists.ts';
import { seesNode } from './projection.ts';
import { nextOf } from './states.ts';
import { type CaseKey, findCase } from './store/case-file.ts';
import { counselOf, hearingsOf, measuresOf, nodesOf, partiesOf, staffOfCase } from './store/parts.ts';
import { periodsOf } from './store/periods.ts';
import type { CaseMeasureTable, CasePeriodTable } from './tables.ts';
import { CASE_LAWS, NODE_KINDS, PROCEDURES, type NodeKind } from './terms.ts';
import { type CaseView, type PeriodView, roleNameOf } from './views.ts';

/** Everything of one case, in eight queries whatever its size. */
export async function partsOf(db: Db, key: CaseKey) {
  const [file, parties, counsel, staff, hearings, periods, measures, nodes] = await Promise.all([
    findCase(db, key),
    partiesOf(db, key),
    counselOf(db, key),
    staffOfCase(db, key),
    hearingsOf(db, key),
    periodsOf(db, key),
    measuresOf(db, key),
    nodesOf(db, key),
  ]);
  return file ? { file, parties, counsel, staff, hearings, periods, measures, nodes } : undefined;
}
export type CaseParts = NonNullable<Awaited<ReturnType<typeof partsOf>>>;

/** Who looks: the court sees all; a lawyer what is open to her side (`mine`). */
export type Sight = { court: true } | { lawyerId: string; mine: readonly string[] };

/** The case as this viewer may see it; `can` is added by the side that knows. */
export function viewOf(parts: CaseParts, sight: Sight): Omit<CaseView, 'can'> {
  const { file } = parts;
  const mine = 'court' in sight ? [] : sight.mine;
  const all = 'court' in sight;
  return {
    courtId: file.court_id,
    courtName: courtName(file.court_id),
    caseId: file.id,
    number: file.number,
    title: file.title,
    causeName: file.cause_name,
    law: file.law,
    lawName: CASE_LAWS[file.law],
    procedure: file.procedure,
    procedureName: file.procedure ? PROCEDURES[file.procedure] : null,
    detained: file.detained,
    stage: file.stage,
    stageName: STAGES[file.stage],
    next: nextOf(file),
    amountFen: file.amount_fen,
    feeFen: file.fee_fen,
    openedOn: file.opened_on,
    debateClosedOn: file.debate_closed_on,
    pronouncedOn: file.pronounced_on,
    effectiveOn: file.effective_on,
    closedOn: file.closed_on,
    closedWay: file.closed_way,
    filingId: all || ('lawyerId' in sight && file.filed_by === sight.lawyerId) ? file.filing_id : null,
    version: file.version,
    parties: parts.parties.map((row) => ({
      id: row.party_id,
      name: row.name,
      role: row.role,
      roleName: roleNameOf(row.role),
      kind: row.kind,
      mine: mine.includes(row.party_id),
      leftOn: row.left_on,
    })),
    counsel: parts.counsel.map((row) => ({
      id: row.id,
      lawyerName: row.lawyer_name,
      firm: row.firm,
      partyIds: [...row.partyIds],
      special: row.special,
      matters: [...row.matters],
      fromOn: row.from_on,
      untilOn: row.until_on,
      state: row.state,
      source: row.source,
      endedOn: row.ended_on,
      endedWhy: row.ended_why,
      mine: 'lawyerId' in sight && row.lawyer_id === sight.lawyerId,
    })),
    staff: parts.staff
      .filter((row) => row.ended_at === null)
      .map((row) => ({
        id: row.person_id,
        name: row.name,
        role: row.role,
        roleName: CASE_STAFF_ROLES[row.role],
        paused: row.paused_at !== null,
      })),
    hearings: parts.hearings.map((row) => ({
      id: row.id,
      room: row.room,
      place: row.place,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      state: row.state,
      why: row.why,
    })),
    periods: parts.periods
      .filter((row) => all || seesPeriod(row, mine))
      .map((row) => periodViewOf(row, mine, parts)),
    measures: parts.measures
      .filter((row) => all || row.taken_on !== null || row.for_parties.some((id) => mine.includes(id)))
      .map(measureViewOf),
    nodes: parts.nodes
      .filter((row) => all || seesNode(row, mine))
      .map((row) => ({
        seq: row.seq,
        kind: row.kind as NodeKind, // only this room writes nodes, by the table of kinds
        kindName: NODE_KINDS[row.kind as NodeKind],
        title: row.title,
        detail: row.detail,
        at: row.at,
        byName: row.by_name,
        hidden: row.seen_by !== null,
      })),
  };
}

function periodViewOf(row: CasePeriodTable, mine: readonly string[], { parties }: CaseParts): PeriodView {
  return {
    id: row.id,
    rule: row.rule,
    name: row.name,
    actor: row.actor,
    partyId: row.party_id === '' ? null : row.party_id,
    partyName: parties.find((party) => party.party_id === row.party_id)?.name ?? null,
    mine: mine.includes(row.party_id),
    event: row.event,
    from: row.event_on,
    dueOn: row.due_on,
    state: row.state,
    steps: row.counting.served ? [row.counting.served, ...row.counting.steps] : row.counting.steps,
    warnings: row.counting.warnings,
    article: row.counting.article,
    onEnd: row.counting.onEnd,
    endedWhy: row.ended_why,
    suspended: row.suspensions.map(({ from, to, why }) => ({ from, to, why })),
  };
}

function measureViewOf(row: CaseMeasureTable): CaseView['measures'][number] {
  return {
    id: row.id,
    kind: row.kind,
    object: row.object,
    amountFen: row.amount_fen,
    state: row.state,
    orderedOn: row.ordered_on,
    takenOn: row.taken_on,
    until: row.until_on,
    renewBy: row.state === 'in-force' && row.until_on ? addDays(row.until_on, -RENEWAL_DAYS) : null,
  };
}
