import { sql } from 'kysely';
import type { Unit } from '#kernel/acts/index.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { CaseFileTable } from '../tables.ts';
import type { NodeKind } from '../terms.ts';

/** A node of the timeline (案件节点). */
export type NewNode = {
  kind: NodeKind;
  title: string;
  detail?: string;
  /** Parties who may see it; absent = everybody in the case, empty = the court alone. */
  seenBy?: readonly string[];
};

/** Adds the next node of a locked case. */
export async function addNodeRow(
  tx: Tx,
  file: Pick<CaseFileTable, 'court_id' | 'id'>,
  node: NewNode,
  by: Pick<Unit, 'now' | 'actor'>,
): Promise<void> {
  await sql`
    insert into case_node (court_id, case_id, seq, kind, title, detail, at, by_name, seen_by)
    select ${file.court_id}, ${file.id}, coalesce(max(seq), 0) + 1, ${node.kind}, ${node.title.slice(0, 100)}, ${node.detail ?? ''}, ${by.now},
      ${by.actor.name}, ${node.seenBy ? [...node.seenBy] : null}::text[]
    from case_node where court_id = ${file.court_id} and case_id = ${file.id}`.execute(tx);
}
