import { act, type ActContext, type Json, type Unit } from '#kernel/acts/index.ts';
import type { Actor } from '#kernel/access/actor.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { courtMay, type CourtAct } from './policy.ts';
import { type CaseKey, lockCase } from './store/case-file.ts';
import { staffOfCase } from './store/parts.ts';

/** The court of a member of staff; the gate has let in nobody else. */
export function courtOf(actor: Actor | undefined): string {
  if (actor?.kind !== 'staff') throw new Error('a desk route without staff');
  return actor.courtId;
}

/**
 * One act of the court by hand in one of its cases: the row is held, then the right is asked in the case as it then stands, then the work is done.
 * `name` is the audit name.
 */
export function courtAct<T extends Json>(
  context: ActContext,
  spec: { name: string; act: CourtAct; caseId: string; request: unknown },
  work: (unit: Unit, key: CaseKey, actor: StaffActor) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const key = { courtId: courtOf(context.actor), caseId: spec.caseId };
  const subject = { type: 'case', id: spec.caseId, courtId: key.courtId };
  return act(context, { name: spec.name, subject, request: spec.request }, async (unit) => {
    const file = await lockCase(unit.tx, key);
    if (isRefusal(file)) return file;
    const may = courtMay(unit.actor, file, await staffOfCase(unit.tx, key), spec.act);
    return isRefusal(may) ? may : work(unit, key, may);
  });
}
