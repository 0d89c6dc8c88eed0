import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { type CaseKey, leaveTrace, lockCase } from '../store/case-file.ts';
import type { NewNode } from '../store/nodes.ts';

/** Something that happened in the case and changes nothing else (案件节点). */
export async function addNode(unit: Unit, key: CaseKey, node: NewNode): Promise<{ added: true } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const quiet = node.seenBy !== undefined;
  await leaveTrace(unit, file, { what: 'node', change: { node: node.title }, node, quiet });
  return { added: true };
}
