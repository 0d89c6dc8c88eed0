import { sql } from 'kysely';
import type { Unit } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { normaliseCaseNumber } from '#law/case-numbers/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { type CaseChange, changed } from '../events.ts';
import { refuseCase } from '../refusals.ts';
import type { CaseFileTable } from '../tables.ts';
import { addNodeRow, type NewNode } from './nodes.ts';

/** Names a case. */
export type CaseKey = { courtId: string; caseId: string };

export function findCase(db: Db | Tx, key: CaseKey): Promise<CaseFileTable | undefined> {
  return db
    .selectFrom('case_file')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('id', '=', key.caseId)
    .executeTakeFirst();
}

/** The case of that number at this court, the number in any spelling. */
export async function caseByNumber(
  db: Db | Tx,
  courtId: string,
  number: string,
): Promise<CaseFileTable | undefined> {
  const known = normaliseCaseNumber(number);
  if (known === undefined) return undefined;
  return db
    .selectFrom('case_file')
    .selectAll()
    .where('court_id', '=', courtId)
    .where('number', '=', known)
    .executeTakeFirst();
}

/** The case, its row held until the act ends: acts on one case follow each other. */
export async function lockCase(tx: Tx, key: CaseKey): Promise<CaseFileTable | Refusal> {
  const file = await tx
    .selectFrom('case_file')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('id', '=', key.caseId)
    .forUpdate()
    .executeTakeFirst();
  return file ?? refuseAccess('access.not-found');
}

/** The same, refused when the case is closed (结案). */
export async function lockOpenCase(tx: Tx, key: CaseKey): Promise<CaseFileTable | Refusal> {
  const file = await lockCase(tx, key);
  return 'refused' in file || file.stage !== 'S8' ? file : refuseCase('case.closed');
}

type Settable = Omit<Partial<CaseFileTable>, 'court_id' | 'id' | 'number' | 'version' | 'changed_at'>;

/** What an act on a case leaves behind. */
export type CaseTrace = {
  what: CaseChange;
  change: Record<string, unknown>;
  law?: readonly string[];
  related?: readonly { type: string; id: string }[];
  set?: Settable;
  node?: NewNode;
  /** Told to the court alone: the other side is not to hear of it yet (流程信息公开规定 第八条). */
  quiet?: boolean;
};

/** Writes the changes over the locked row, the node of the timeline, the audit row and the event; the case as it then stands. */
export async function leaveTrace(unit: Unit, file: CaseFileTable, trace: CaseTrace): Promise<CaseFileTable> {
  const next = await unit.tx
    .updateTable('case_file')
    .set({ ...trace.set, changed_at: unit.now, version: sql<number>`version + 1` })
    .where('court_id', '=', file.court_id)
    .where('id', '=', file.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (trace.node) await addNodeRow(unit.tx, next, trace.node, unit);
  await unit.audit({
    subject: { type: 'case', id: file.id },
    ...(trace.related ? { related: [...trace.related] } : {}),
    courtId: file.court_id,
    change: trace.change as Record<string, never>, // JSON values only, as every act of this room writes them
    ...(trace.law ? { law: [...trace.law] } : {}),
  });
  const lawyers = trace.quiet ? [] : await lawyersOf(unit.tx, { courtId: file.court_id, caseId: file.id });
  await unit.emit(changed(next, trace.what, lawyers));
  return next;
}

/** Lawyers whose mandate stands, and who have an account here. */
export async function lawyersOf(db: Db | Tx, key: CaseKey): Promise<string[]> {
  const rows = await db
    .selectFrom('case_counsel')
    .select('lawyer_id')
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('state', '=', 'confirmed')
    .where('lawyer_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => (row.lawyer_id ? [row.lawyer_id] : []));
}
