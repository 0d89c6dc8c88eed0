import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db/database.ts';
import type {
  CaseCounselTable,
  CaseHearingTable,
  CaseMeasureTable,
  CaseNodeTable,
  CasePartyTable,
  CaseStaffTable,
} from '../tables.ts';
import type { CaseKey } from './case-file.ts';

/** The parts of one case, each in one query; a case has tens of them, never thousands. */
const MOST = 500;

export function partiesOf(db: Db | Tx, key: CaseKey): Promise<CasePartyTable[]> {
  return db
    .selectFrom('case_party')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .orderBy('seq')
    .limit(MOST)
    .execute();
}

export type Counsel = CaseCounselTable & { partyIds: readonly string[] };

/** Mandates with the parties each is for, the earliest first. */
export async function counselOf(db: Db | Tx, key: CaseKey): Promise<Counsel[]> {
  return db
    .selectFrom('case_counsel as k')
    .selectAll('k')
    .select(
      sql<readonly string[]>`array(select p.party_id from case_counsel_party p
        where p.court_id = k.court_id and p.case_id = k.case_id and p.counsel_id = k.id order by p.party_id)`.as(
        'partyIds',
      ),
    )
    .where('k.court_id', '=', key.courtId)
    .where('k.case_id', '=', key.caseId)
    .orderBy('k.confirmed_at')
    .limit(MOST)
    .execute();
}

export function staffOfCase(db: Db | Tx, key: CaseKey): Promise<CaseStaffTable[]> {
  return db
    .selectFrom('case_staff')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .orderBy('since')
    .limit(MOST)
    .execute();
}

export function hearingsOf(db: Db | Tx, key: CaseKey): Promise<CaseHearingTable[]> {
  return db
    .selectFrom('case_hearing')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .orderBy('starts_at')
    .limit(MOST)
    .execute();
}

export function measuresOf(db: Db | Tx, key: CaseKey): Promise<CaseMeasureTable[]> {
  return db
    .selectFrom('case_measure')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .orderBy('ordered_on')
    .limit(MOST)
    .execute();
}

/** The timeline, the latest first. */
export function nodesOf(db: Db | Tx, key: CaseKey): Promise<CaseNodeTable[]> {
  return db
    .selectFrom('case_node')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute();
}
