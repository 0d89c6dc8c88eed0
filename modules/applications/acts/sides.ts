import type { Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import type { Counsel } from '#modules/cases/index.ts';
import { type CaseFacts, PARTY_ROLES } from '#services/case-facts.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationDeps } from '../deps.ts';
import { endSide, putSide, sidesOf } from '../store.ts';
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

function capacityOf(facts: Pick<CaseFacts, 'parties'>, partyIds: readonly string[]): string {
  const own = facts.parties.filter(({ id }) => partyIds.includes(id));
  const [first] = own;
  return first
    ? `${PARTY_ROLES[first.role]}${own.map(({ name }) => name).join('、')}的委托诉讼代理人`
    : '诉讼代理人';
}

/** On which side a mandate stands; undefined where the application is hidden from it or none of its business. */
function sideFor(row: ApplicationRow, service: CourtService, counsel: Counsel): LawyerSide | undefined {
  const own = counsel.partyIds.some((id) => row.party_ids.includes(id));
  if (row.opened_by === 'court') return own ? 'opponent' : undefined;
  if (own || counsel.lawyer_id === row.asker_id) return 'applicant';
  return concernsOthers(service) && !row.secret ? 'opponent' : undefined;
}

/** Writes who sees the application now: the asker, and everybody whose confirmed mandate makes it his business. Returns who does. */
export async function refreshSides(
  tx: Tx,
  deps: ApplicationDeps,
  on: { row: ApplicationRow; service: CourtService; facts: Pick<CaseFacts, 'parties'>; now: Instant },
): Promise<SideRow[]> {
  const { row, service, facts, now } = on;
  const key = { court_id: row.court_id, application_id: row.id, since: now };
  const ref = { courtId: row.court_id, id: row.id };
  const counsel = await deps.grounds.counsel(tx, { courtId: row.court_id, caseId: row.case_id });
  const before = await sidesOf(tx, ref);
  const standing = new Set<string>();
  let written = false;
  /** Most acts change nobody's side: what stands already is not written again. */
  const put = async (side: Omit<SideRow, 'until'>) => {
    standing.add(side.lawyer_id);
    if (before.some((one) => stands(one, side))) return;
    await putSide(tx, side);
    written = true;
  };
  if (row.opened_by === 'applicant' && (row.party_ids.length === 0 || row.case_id === null)) {
    const capacity = row.party_names === row.asker_name ? '律师' : `${row.party_names}的委托诉讼代理人`;
    await put({
      ...key,
      lawyer_id: row.asker_id,
      side: 'applicant',
      lawyer_name: row.asker_name,
      capacity,
      party_ids: row.party_ids,
    });
  }
  for (const one of counsel) {
    const side = sideFor(row, service, one);
    if (side === undefined || one.lawyer_id === null) continue;
    await put({
      ...key,
      lawyer_id: one.lawyer_id,
      side,
      lawyer_name: one.lawyer_name,
      capacity: capacityOf(facts, one.partyIds),
      party_ids: one.partyIds,
    });
  }
  const sides = written ? await sidesOf(tx, ref) : before;
  // a side without parties is named by the application itself, not by a mandate in the case
  const gone = sides.filter(
    (side) => side.until === null && side.party_ids.length > 0 && !standing.has(side.lawyer_id),
  );
  for (const side of gone) await endSide(tx, side, now);
  return gone.length > 0 ? sidesOf(tx, ref) : sides;
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
  await putSide(tx, {
    court_id: row.court_id,
    application_id: row.id,
    lawyer_id: partner.id,
    side: 'opponent',
    lawyer_name: partner.name,
    capacity: row.opponent_names === '' ? '律师' : `${row.opponent_names}的委托诉讼代理人`,
    party_ids: [],
    since: now,
  });
}

/** Groups of the other side that must all answer: one for each set of parties, however many lawyers it has. */
export function outstanding(sides: readonly SideRow[], answeredBy: readonly string[]): boolean {
  const groupOf = (side: SideRow) => side.party_ids.toSorted().join(',');
  const others = sides.filter(({ side, until }) => side === 'opponent' && until === null);
  const answered = new Set(others.filter(({ lawyer_id }) => answeredBy.includes(lawyer_id)).map(groupOf));
  return others.some((side) => !answered.has(groupOf(side)));
}
