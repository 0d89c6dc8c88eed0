import type { Tx } from '#kernel/db/database.ts';
import { type Instant, toPlainDate } from '#law/time.ts';
import { courtById } from '#modules/reference/index.ts';
import { searchable } from './rules/search-text.ts';
import { type CaseKey, findCase } from './store/case-file.ts';
import { type Counsel, counselOf, hearingsOf, nodesOf, partiesOf } from './store/parts.ts';
import { periodsOf } from './store/periods.ts';
import type { CaseFileTable, CaseNodeTable, LawyerCaseTable } from './tables.ts';

/** Whether someone who acts for these parties may see a node. */
export const seesNode = (node: Pick<CaseNodeTable, 'seen_by'>, mine: readonly string[]): boolean =>
  node.seen_by === null || node.seen_by.some((id) => mine.includes(id));

type Linked = { lawyerId: string; mine: readonly string[]; standing: boolean };

/** Every lawyer to whom the case belongs: by a mandate, standing or ended, or because she filed it. */
function linkedOf(file: CaseFileTable, counsel: readonly Counsel[]): Linked[] {
  const byLawyer = new Map<string, Linked>();
  for (const row of counsel) {
    if (!row.lawyer_id) continue;
    const known = byLawyer.get(row.lawyer_id);
    const standing = row.state === 'confirmed';
    byLawyer.set(row.lawyer_id, {
      lawyerId: row.lawyer_id,
      mine: [...(known?.mine ?? []), ...row.partyIds],
      standing: standing || (known?.standing ?? false),
    });
  }
  if (file.filed_by && !byLawyer.has(file.filed_by))
    byLawyer.set(file.filed_by, { lawyerId: file.filed_by, mine: [], standing: false });
  return [...byLawyer.values()];
}

/**
 * Brings the lists of all lawyers of a case (or of one) to the case as it now stands. A late event never overwrites a newer state: the version
 * decides. What the law keeps from the internet is linked to nobody. Returns for how many lawyers the case is new.
 */
export async function projectCase(tx: Tx, key: CaseKey, now: Instant, only?: string): Promise<number> {
  const file = await findCase(tx, key);
  if (!file?.disclosed) return 0;
  const [counsel, parties, hearings, periods, nodes] = [
    await counselOf(tx, key),
    await partiesOf(tx, key),
    await hearingsOf(tx, key),
    await periodsOf(tx, key),
    await nodesOf(tx, key),
  ];
  let fresh = 0;
  // in one order, whoever writes: two cases of the same lawyers are written one after the other
  for (const linked of linkedOf(file, counsel).toSorted((a, b) => (a.lawyerId < b.lawyerId ? -1 : 1))) {
    if (only !== undefined && linked.lawyerId !== only) continue;
    const node = nodes.find((one) => seesNode(one, linked.mine));
    const due = periods.find(
      (row) =>
        linked.standing &&
        row.state === 'running' &&
        row.actor === 'party' &&
        linked.mine.includes(row.party_id) &&
        row.due_on >= toPlainDate(now),
    );
    const hearing = hearings.find((row) => linked.standing && row.state === 'fixed' && row.ends_at >= now);
    const names = parties.map((party) => party.name).join(' ');
    const court = courtById(file.court_id)?.name ?? '';
    const written = await upsert(tx, {
      lawyer_id: linked.lawyerId,
      court_id: file.court_id,
      case_id: file.id,
      number: file.number,
      title: file.title,
      search_text: searchable([file.number, file.title, file.cause_name, names, court].join(' ')),
      cause_name: file.cause_name,
      law: file.law,
      stage: file.stage,
      open: file.stage !== 'S8',
      standing: linked.standing,
      opened_on: file.opened_on,
      closed_on: file.closed_on,
      next_due_on: due?.due_on ?? null,
      next_due_name: due?.name ?? null,
      next_hearing_at: hearing?.starts_at ?? null,
      last_node: node?.title ?? '立案',
      last_node_at: node?.at ?? file.opened_at,
      linked_at: now,
      version: file.version,
    });
    fresh += written ? 1 : 0;
  }
  return fresh;
}

/** True when the row is new. */
async function upsert(tx: Tx, row: Omit<LawyerCaseTable, 'labels'>): Promise<boolean> {
  const { linked_at: _first, ...changes } = row;
  const before = await tx
    .selectFrom('lawyer_case')
    .select('version')
    .where('lawyer_id', '=', row.lawyer_id)
    .where('court_id', '=', row.court_id)
    .where('case_id', '=', row.case_id)
    .executeTakeFirst();
  await tx
    .insertInto('lawyer_case')
    .values({ ...row, labels: [] })
    .onConflict((conflict) =>
      conflict
        .columns(['lawyer_id', 'court_id', 'case_id'])
        .doUpdateSet(changes)
        .where('lawyer_case.version', '<=', row.version),
    )
    .execute();
  return before === undefined;
}
