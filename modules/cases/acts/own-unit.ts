import { systemActor } from '#kernel/access/actor.ts';
import type { ActContext, Unit } from '#kernel/acts/index.ts';
import { recordAudit } from '#kernel/audit/record.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { emitEvent } from '#kernel/outbox/index.ts';
import type { Instant } from '#law/time.ts';

/** The context of an act of the platform itself, under the name that the trail shows. */
export function ownContext(deps: { db: Db; clock: Clock }, name: string): ActContext {
  return { db: deps.db, clock: deps.clock, actor: systemActor(name), requestId: newId() };
}

/**
 * The unit of what follows from an event, inside the transaction that consumes it: the same rows, audit rows and events as in an act, under
 * the platform's own name. Repeats are kept out by the consumer's receipt.
 */
export function consumingUnit(tx: Tx, now: Instant, act: string, name: string): Unit {
  const actor = systemActor(name);
  const requestId = newId();
  return {
    tx,
    now,
    actor,
    audit: (trace) =>
      recordAudit(tx, {
        act,
        actorKind: actor.kind,
        actorId: actor.id,
        actorName: actor.name,
        requestId,
        ...trace,
        at: now,
        outcome: trace.outcome ?? 'done',
      }),
    emit: (event) => emitEvent(tx, now, event),
  };
}
