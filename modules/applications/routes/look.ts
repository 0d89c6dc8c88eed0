import type { ActContext, Unit } from '#kernel/acts/index.ts';
import type { Tx } from '#kernel/db/database.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { benchOf } from '../acts/perform.ts';
import type { ApplicationDeps } from '../deps.ts';
import { absentOf, sideIn } from '../policy.ts';
import type { Ref } from '../store.ts';
import type { Looking } from '../view.ts';

/** Everything a view needs, read without a lock; somebody who may not see it is told that there is none. */
export async function look(context: ActContext, deps: ApplicationDeps, ref: Ref): Promise<Looking | Refusal> {
  const unit: Unit = {
    tx: context.db as unknown as Tx, // a view only reads
    now: context.clock.now(),
    actor: context.actor,
    audit: () => Promise.reject(new Error('a view leaves no audit row')),
    emit: () => Promise.reject(new Error('a view tells nobody')),
  };
  const bench = await benchOf(unit, deps, ref, false);
  if (isRefusal(bench)) return bench;
  const side = sideIn(context.actor, bench.row, bench.sides);
  if (isRefusal(side)) return side;
  const absent = await absentOf(context.db, context.actor, unit.now);
  return { bench, actor: context.actor, side, absent, now: unit.now };
}
