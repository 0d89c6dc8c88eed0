import type { AuditEntry } from '../audit/entry.ts';
import { recordAudit } from '../audit/record.ts';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import type { Db, Tx } from '../db/database.ts';
import { inTransaction } from '../db/transaction.ts';
import { counters } from '../metrics.ts';
import { emitEvent, type OutboxEvent } from '../outbox/emit.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { claimAnswer, type Json, storeAnswer } from './idempotency.ts';

/** Who asks, when, and under which request. `idempotencyKey` is absent for acts of the platform itself. */
export type ActContext = {
  readonly db: Db;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly requestId: string;
  readonly ip?: string | undefined;
  readonly idempotencyKey?: string | undefined;
};

/** What an act says of itself in the audit log; who, when and from where are filled in. */
export type ActTrace = Omit<
  AuditEntry,
  'act' | 'at' | 'actorKind' | 'actorId' | 'actorName' | 'requestId' | 'ip' | 'outcome' | 'refusalCode'
> & {
  /** `read` for an act that only looked at something protected. */
  outcome?: 'done' | 'read';
};

/** The one transaction of an act. */
export type Unit = {
  readonly tx: Tx;
  readonly now: Instant;
  readonly actor: Actor;
  /** Leaves the audit row of this act; every act must leave at least one. Returns the row's id. */
  audit(trace: ActTrace): Promise<string>;
  /** Tells the rooms above, after the commit, by the outbox. */
  emit(event: OutboxEvent): Promise<void>;
};

export type ActSpec = {
  /** Audit name, `room.verb`. */
  name: string;
  /** What is acted on, for the row that a refusal leaves. */
  subject: { type: string; id: string; courtId?: string | undefined };
  /** The request as sent: the same key with another request is refused. */
  request?: unknown;
};

/** Leaves the transaction so that nothing of a refused act stays behind. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Performs one act in one transaction (design rule 4): idempotency key, the work (policy, rule, rows), audit row, outbox rows. No network
 * inside. A refusal rolls everything back and leaves only its own audit row; its answer is not stored, so that the same key may succeed
 * once the reason is gone.
 */
export async function act<T extends Json>(
  context: ActContext,
  spec: ActSpec,
  work: (unit: Unit) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    const value = await inTransaction(context.db, (tx) => once(context, spec, tx, work), {
      onRetry: (state) => counters.retries.inc({ act: spec.name, state }),
    });
    counters.acts.inc({ act: spec.name, outcome: 'done' });
    return value;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    counters.acts.inc({ act: spec.name, outcome: error.refusal.refused });
    await recordRefusal(context, spec, error.refusal);
    return error.refusal;
  }
}

async function once<T extends Json>(
  context: ActContext,
  spec: ActSpec,
  tx: Tx,
  work: (unit: Unit) => Promise<T | Refusal>,
): Promise<T> {
  const now = context.clock.now();
  const claim = context.idempotencyKey
    ? await claimAnswer(tx, context.actor.id, context.idempotencyKey, spec.name, spec.request)
    : undefined;
  if (claim?.kind === 'refusal') throw new Refused(claim.refusal);
  if (claim?.kind === 'stored') return claim.body as T; // written below as T under the same act name and request
  let audited = false;
  const value = await work({
    tx,
    now,
    actor: context.actor,
    audit: (trace) => {
      audited = true;
      return recordAudit(tx, {
        ...entryBase(context, spec),
        ...trace,
        at: now,
        outcome: trace.outcome ?? 'done',
      });
    },
    emit: (event) => emitEvent(tx, now, event),
  });
  if (isRefusal(value)) throw new Refused(value);
  if (!audited) throw new Error(`act ${spec.name} left no audit row`);
  if (claim) await storeAnswer(tx, context.actor.id, claim, value, now);
  return value;
}

/** A refusal leaves its own row (ASVS 16.3.2): who was refused what, and why. */
async function recordRefusal(context: ActContext, spec: ActSpec, refusal: Refusal): Promise<void> {
  await inTransaction(context.db, (tx) =>
    recordAudit(tx, {
      ...entryBase(context, spec),
      subject: { type: spec.subject.type, id: spec.subject.id },
      courtId: spec.subject.courtId,
      at: context.clock.now(),
      outcome: 'refused',
      refusalCode: refusal.refused,
      law: refusal.article ? [refusal.article] : [],
    }),
  );
}

function entryBase(context: ActContext, spec: ActSpec) {
  const { actor } = context;
  return {
    act: spec.name,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    requestId: context.requestId,
    ip: context.ip,
  };
}
