import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { ANSWERING, BRINGING, type CaseParty, PARTY_ROLES, type PartyRole } from '#services/case-facts.ts';
import { searchable } from '../rules/search-text.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import type { CaseFileTable, CasePartyTable, Side } from '../tables.ts';

export type NewParty = Omit<CaseParty, 'id'> & {
  /** Kept as given, so that a filing's mandates still point to it. */
  id?: string | undefined;
};

/** On which side a role stands; null on neither (第三人). */
export function sideOf(role: PartyRole): Side | null {
  if (BRINGING.includes(role)) return 'bringing';
  return ANSWERING.includes(role) ? 'answering' : null;
}

/** Writes parties into a locked case, after those that are there. */
export async function insertParties(
  unit: Pick<Unit, 'tx' | 'now'>,
  file: Pick<CaseFileTable, 'court_id' | 'id'>,
  parties: readonly NewParty[],
  after = 0,
): Promise<CasePartyTable[]> {
  const rows = parties.map((party, index) => ({
    court_id: file.court_id,
    case_id: file.id,
    party_id: party.id ?? newId(),
    seq: after + index + 1,
    role: party.role,
    side: sideOf(party.role),
    kind: party.kind,
    name: party.name.slice(0, 100),
    added_on: toPlainDate(unit.now),
    left_on: null,
    left_why: null,
  }));
  if (rows.length > 0) await unit.tx.insertInto('case_party').values(rows).execute();
  return rows;
}

/** Parties who join later (追加当事人). */
export async function addParties(
  unit: Unit,
  key: CaseKey,
  input: { parties: readonly NewParty[]; why: string },
): Promise<{ partyIds: string[] } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const last = await unit.tx
    .selectFrom('case_party')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .executeTakeFirst();
  const rows = await insertParties(unit, file, input.parties, last?.seq ?? 0);
  const names = rows.map((row) => `${PARTY_ROLES[row.role]}${row.name}`).join('、');
  await leaveTrace(unit, file, {
    what: 'parties',
    change: { parties: rows.map((row) => row.party_id), why: input.why },
    set: { search_text: `${file.search_text} ${searchable(rows.map((row) => row.name).join(' '))}` },
    node: { kind: 'other', title: `追加${names}`.slice(0, 100), detail: input.why },
  });
  return { partyIds: rows.map((row) => row.party_id) };
}
