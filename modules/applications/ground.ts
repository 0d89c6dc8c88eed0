import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { type PlainDate, toPlainDate, type Instant } from '#law/time.ts';
import {
  type Counsel,
  counselOf,
  factsBeforeSuit,
  type KnownCaseFacts,
  loadCase,
  type Viewer,
} from '#modules/cases/index.ts';
import { BILL_KINDS, openBillsOfCase, receiptsOfCase } from '#modules/payments/index.ts';
import { courtSettings, currentCalendar } from '#modules/reference/index.ts';
import type { CaseFacts, EarlierApplication } from '#services/case-facts.ts';
import type { Ground } from '#services/engine/index.ts';
import { groundOf } from '#services/ground.ts';
import type { ServiceBook } from './book.ts';
import './tables.ts';

/** Where a matter lies: in a case, or before a court without one. */
export type Place = { courtId: string; caseId: string | null };

/** Who looks, and when; the court looks for the parties whose application it is. */
export type Asked = Place & { now: Instant } & (
    | { lawyerId: string }
    | { staffId: string; partyIds: readonly string[]; askerId: string }
  );

/** The facts of a case as somebody sees them, and who stands for whom. */
export type GroundSource = {
  facts(db: Db | Tx, asked: Asked, book: ServiceBook): Promise<CaseFacts | Refusal>;
  /** Who stands for whom; with the facts that were read in this act nothing is read again. */
  counsel(db: Db | Tx, at: Place, known?: CaseFacts): Promise<readonly Counsel[]>;
};

/** The mandates that were read together with the facts, by their list of parties: it lives as long as they do. */
const READ_WITH = new WeakMap<CaseFacts['parties'], readonly Counsel[]>();

async function standingCounsel(
  db: Db | Tx,
  { courtId, caseId }: Place,
  known?: CaseFacts,
): Promise<readonly Counsel[]> {
  if (caseId === null) return [];
  const read = known?.caseId === caseId ? READ_WITH.get(known.parties) : undefined;
  return read ?? (await counselOf(db, { courtId, caseId })).filter(standing);
}
const standing = ({ state }: Counsel) => state === 'confirmed';

/**
 * Facts from the rooms of cases, payments and applications. A lawyer who is not yet confirmed sees the case as an outsider does; the court
 * sees all of it, in the place of the asker.
 */
export const COURT_GROUNDS: GroundSource = {
  async facts(db, asked, book) {
    const { courtId, caseId, now } = asked;
    const [calendar, { settings }] = await Promise.all([currentCalendar(db), courtSettings(db, courtId)]);
    const court = { investigationOrders: settings.investigationOrders, ownSystem: settings.ownSystem };
    if (caseId === null)
      return { ...factsBeforeSuit({ courtId, now, calendar }), receipts: [], unpaid: [], earlier: [], court };
    const viewer: Viewer = 'lawyerId' in asked ? { lawyerId: asked.lawyerId } : { staffId: asked.staffId };
    const loaded = await loadCase(db, { courtId, caseId, now, calendar, ...viewer }, { outsider: true });
    if (isRefusal(loaded)) return loaded;
    const { facts: seen } = loaded;
    const counsel = loaded.counsel.filter(standing);
    READ_WITH.set(seen.parties, counsel);
    const known = 'lawyerId' in asked ? seen : onBehalf(seen, asked.partyIds, counsel);
    const [receipts, unpaid, earlier] = await Promise.all([
      receiptsOfCase(db, courtId, caseId, payers(asked, known, counsel)),
      openBillsOfCase(db, courtId, caseId),
      earlierIn(db, { courtId, caseId }, known, book),
    ]);
    return {
      ...known,
      // a bill bears the title of its case; a fee is chosen, and named in papers, by what it is for
      receipts: receipts.map((receipt) => ({
        ...receipt,
        title: BILL_KINDS[receipt.kind].name,
        paidAt: receipt.paidAt as Instant, // timestamptz columns are parsed to instants
      })),
      unpaid: unpaid.map(({ id, kind, amount_fen: amountFen, due_on: dueOn, state }) => ({
        id,
        title: BILL_KINDS[kind].name,
        amountFen,
        dueOn: dueOn as PlainDate | null, // date columns are parsed to plain dates
        overdue: state === 'overdue',
      })),
      earlier,
      court,
    };
  },
  counsel: standingCounsel,
};

/** Lawyers of the same parties: what one has paid for the client the other may ask back for the client. */
function payers(asked: Asked, { mine }: KnownCaseFacts, counsel: readonly Counsel[]): string[] {
  const same = counsel.filter(({ partyIds }) => partyIds.some((id) => mine.partyIds.includes(id)));
  const ids = same.flatMap(({ lawyer_id }) => (lawyer_id === null ? [] : [lawyer_id]));
  return [...new Set([...('lawyerId' in asked ? [] : [asked.askerId]), ...ids])];
}

/** Applications in the case; hidden ones of others do not exist. */
async function earlierIn(
  db: Db | Tx,
  at: { courtId: string; caseId: string },
  facts: KnownCaseFacts,
  book: ServiceBook,
): Promise<EarlierApplication[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'service', 'state', 'outcome', 'awaits', 'party_ids', 'submitted_at', 'secret'])
    .where('court_id', '=', at.courtId)
    .where('case_id', '=', at.caseId)
    .orderBy('submitted_at', 'desc')
    .limit(200)
    .execute();
  const mine = (ids: readonly string[]) => ids.some((id) => facts.mine.partyIds.includes(id));
  return rows
    .filter((row) => book.find(row.service) && (!row.secret || mine(row.party_ids)))
    .map((row) => ({
      id: row.id,
      service: row.service,
      state: row.state,
      outcome: row.outcome,
      open: row.awaits !== 'nobody',
      mine: mine(row.party_ids),
      submittedOn: toPlainDate(row.submitted_at),
    }));
}

/** The ground under the feet of a court that asks by itself. */
export function groundOfCourt(facts: CaseFacts): Ground<CaseFacts> {
  return { ...groundOf(facts), roles: ['court'] };
}

/** The case as the side of these parties has it, read with the eyes of the court: for rules, papers and effects. */
function onBehalf(
  facts: KnownCaseFacts,
  partyIds: readonly string[],
  counsel: readonly Counsel[],
): KnownCaseFacts {
  const role = facts.parties.find(({ id }) => partyIds.includes(id))?.role ?? null;
  const own = counsel.find((one) => one.partyIds.some((id) => partyIds.includes(id)));
  return {
    ...facts,
    mine: { partyIds, role, powers: { special: own?.special ?? false, matters: own?.matters ?? [] } },
  };
}
