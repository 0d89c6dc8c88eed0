import type { Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import type { Counsel } from '#modules/cases/index.ts';
import { agentWord, type CaseFacts, PARTY_ROLES } from '#services/case-facts.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationDeps } from '../deps.ts';
import { endSide, putSides } from '../store.ts';
import type { ApplicationRow, LawyerSide, SideRow } from '../tables.ts';

/** Whether the definition gives the other side anything to do or to receive; if not, the application is nobody's business but the asker's. */
export function concernsOthers({ life, outcomes, steps, submissionPapers }: CourtService): boolean {
  const parts = [...Object.values(outcomes), ...Object.values(steps ?? {})];
  const papers = [...(submissionPapers ?? []), ...parts.flatMap((part) => part.papers ?? [])];
  return (
    life.joint === true ||
    life.hear === true ||
    papers.some(({ to }) => to === 'opponents' || to === 'all') ||
    Object.values(outcomes).some(({ review }) => review && review.by !== 'applicant') ||
    Object.values(steps ?? {}).some(({ awaits }) => awaits === 'opponent')
  );
}

function capacityOf(facts: Pick<CaseFacts, 'parties' | 'law'>, partyIds: readonly string[]): string {
  const own = facts.parties.filter(({ id }) => partyIds.includes(id));
  const [first] = own;
  return first
    ? `${PARTY_ROLES[first.role]}${own.map(({ name }) => name).join('、')}的${agentWord(facts.law, first.role)}`
    : '诉讼代理人';
}

/** On which side a mandate stands; undefined where the application is hidden from it or none of its business. */
function sideFor(row: ApplicationRow, service: CourtService, counsel: Counsel): LawyerSide | undefined {
  const own = counsel.partyIds.some((id) => row.party_ids.includes(id));
  if (row.opened_by === 'court') return own ? 'opponent' : undefined;
  if (own || counsel.lawyer_id === row.asker_id) return 'applicant';
  return concernsOthers(service) && !row.secret ? 'opponent' : undefined;
}

type Refreshing = {
  row: ApplicationRow;
  service: CourtService;
  facts: CaseFacts;
  /** Those who stand now. */
  sides: readonly SideRow[];
  now: Instant;
};

/** Writes who sees the application now: the asker, and everybody whose confirmed mandate makes it his business. Returns who does. */
export async function refreshSides(tx: Tx, deps: ApplicationDeps, on: Refreshing): Promise<SideRow[]> {
  const { row, now, sides: before } = on;
  const counsel = await deps.grounds.counsel(tx, { courtId: row.court_id, caseId: row.case_id }, on.facts);
  const wanted = new Map(sidesOn(on, counsel).map((side) => [side.lawyer_id, side]));
  // most acts change nobody's side: what stands already is not written again
  const written = [...wanted.values()].filter((side) => !before.some((one) => stands(one, side)));
  await putSides(tx, written);
  // a side without parties is named by the application itself, not by a mandate in the case
  const gone = before.filter(
    (side) => side.until === null && side.party_ids.length > 0 && !wanted.has(side.lawyer_id),
  );
  for (const side of gone) await endSide(tx, side, now);
  const kept = before.map((side): SideRow => {
    const next = written.find(({ lawyer_id: id }) => id === side.lawyer_id);
    if (next) return { ...side, capacity: next.capacity, party_ids: next.party_ids, until: null };
    return gone.includes(side) ? { ...side, until: now } : side;
  });
  const fresh = written.filter(({ lawyer_id: id }) => !before.some((one) => one.lawyer_id === id));
  return [...kept, ...fresh.map((side): SideRow => ({ ...side, until: null }))];
}

/** Everybody who is to see it, the asker first; of several mandates of one lawyer the last decides. */
function sidesOn(
  { row, service, facts, now }: Refreshing,
  counsel: readonly Counsel[],
): Omit<SideRow, 'until'>[] {
  const key = { court_id: row.court_id, application_id: row.id, since: now };
  const own: Omit<SideRow, 'until'>[] = [];
  if (row.opened_by === 'applicant' && (row.party_ids.length === 0 || row.case_id === null))
    own.push({
      ...key,
      lawyer_id: row.asker_id,
      side: 'applicant',
      lawyer_name: row.asker_name,
      capacity:
        row.party_names === row.asker_name
          ? '律师'
          : `${row.party_names}的${agentWord(facts.law, undefined)}`,
      party_ids: row.party_ids,
    });
  const others = counsel.flatMap((one) => {
    const side = sideFor(row, service, one);
    if (side === undefined || one.lawyer_id === null) return [];
    const capacity = capacityOf(facts, one.partyIds);
    return [
      {
        ...key,
        lawyer_id: one.lawyer_id,
        side,
        lawyer_name: one.lawyer_name,
        capacity,
        party_ids: one.partyIds,
      },
    ];
  });
  return [...own, ...others];
}

/** Whether the row says already what would be written; a side is kept for good, only capacity, parties and end may change. */
function stands(row: SideRow, side: Omit<SideRow, 'until'>): boolean {
  return (
    row.lawyer_id === side.lawyer_id &&
    row.until === null &&
    row.capacity === side.capacity &&
    row.party_ids.join() === side.party_ids.join()
  );
}

/** Before there is a case the application names the other side's lawyer, who must confirm it. */
export async function namePartner(
  tx: Tx,
  row: ApplicationRow,
  partner: { id: string; name: string },
  now: Instant,
): Promise<void> {
  await putSides(tx, [
    {
      court_id: row.court_id,
      application_id: row.id,
      lawyer_id: partner.id,
      side: 'opponent',
      lawyer_name: partner.name,
      capacity: row.opponent_names === '' ? '律师' : `${row.opponent_names}的委托诉讼代理人`,
      party_ids: [],
      since: now,
    },
  ]);
}

/** Groups of the other side that must all answer: one for each set of parties, however many lawyers it has. */
export function outstanding(sides: readonly SideRow[], answeredBy: readonly string[]): boolean {
  const groupOf = (side: SideRow) => side.party_ids.toSorted().join(',');
  const others = sides.filter(({ side, until }) => side === 'opponent' && until === null);
  const answered = new Set(others.filter(({ lawyer_id }) => answeredBy.includes(lawyer_id)).map(groupOf));
  return others.some((side) => !answered.has(groupOf(side)));
}
