import { act, type ActContext, type Json } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import type { ExchangeDeps } from '../deps.ts';
import { idFrom } from '../id-from.ts';
import { refuseExchange } from '../refusals.ts';
import { courtsWaiting, findIn, inBody, queueMessage, updateIn, waitingIn } from '../store.ts';
import type { InTable } from '../tables.ts';
import { envelope, IN_TYPES, type InType, isInType } from '../terms.ts';
import { hear } from './hear.ts';
import { SEND_JOB } from './keep.ts';
import { APPLY_JOB } from './receive.ts';

const BATCH = 100;
const MOST_TRIES = 6;

/**
 * The court's own system as it acts here: under its court, with what a registrar and a judge may do. Its id stands in every trail; `name` is who
 * has decided there, for papers are signed by persons.
 */
export function courtSystemActor(courtId: string, name = '审判流程管理系统'): StaffActor {
  const id = idFrom(`court-system ${courtId}`);
  return {
    kind: 'staff',
    id,
    name,
    roles: ['registrar', 'judge', 'clerk', 'president'],
    scopes: 'all',
    via: 'system',
    courtId,
    staffNo: `${courtId}SYS`,
    credentialId: id,
  };
}

/**
 * Does what the courts' messages ask, each court's in its order. A refusal ends the message and is told back; a fault is tried again, and
 * after six tries the message is shown as dead. A message that waits, and a number that is missing, hold back those after it in the same court.
 */
export async function applyMessages(deps: ExchangeDeps): Promise<number> {
  let done = 0;
  for (const courtId of await courtsWaiting(deps.db)) done += await applyOf(deps, courtId);
  return done;
}

/** Looks again after each batch: a second applier that found this one at work has left to it what came meanwhile. */
async function applyOf(deps: ExchangeDeps, courtId: string): Promise<number> {
  for (let done = 0; ; ) {
    const upto = await hear(deps, courtId);
    const waiting = await waitingIn(deps.db, courtId, upto, BATCH);
    if (waiting.length === 0) return done;
    for (const row of waiting) {
      if (row.next_at !== null && row.next_at > deps.clock.now()) return done;
      if (!(await applyOne(deps, row))) return done;
      done++;
    }
  }
}

async function applyOne(deps: ExchangeDeps, row: InTable): Promise<boolean> {
  const context: ActContext = {
    db: deps.db,
    clock: deps.clock,
    actor: courtSystemActor(row.court_id),
    requestId: newId(),
    // killed between the deed and its record, the deed is not done twice
    idempotencyKey: row.id,
  };
  let outcome: Json | Refusal;
  try {
    outcome = await deed(deps, context, row);
    // somebody was faster with another act on the same thing: it is looked at again as it stands now
    for (let more = 4; more > 0 && isRefusal(outcome) && outcome.refused === 'write.version'; more--)
      outcome = await deed(deps, context, row);
  } catch (error) {
    deps.log.error({ err: error, messageId: row.id }, 'exchange message failed');
    await end(deps, row, {
      fault: error instanceof Error ? error.message.slice(0, 500) : 'fault',
      refused: false,
    });
    return false;
  }
  // somebody else is just doing it: what comes of it is written there
  if (isRefusal(outcome) && outcome.refused === 'write.running') return false;
  await end(
    deps,
    row,
    isRefusal(outcome)
      ? { fault: outcome.detail.slice(0, 500), refused: true }
      : { fault: null, done: outcome },
  );
  return true;
}

async function deed(deps: ExchangeDeps, context: ActContext, row: InTable): Promise<Json | Refusal> {
  const { type, data } = envelope.parse(inBody(deps.keys, row));
  if (!isInType(type)) return refuseExchange('exchange.shape', { params: { why: `type ${type}` } });
  return perform(deps, type, context, row.court_id, data);
}

function perform<T extends InType>(
  deps: ExchangeDeps,
  type: T,
  context: ActContext,
  courtId: string,
  data: unknown,
): Promise<Json | Refusal> {
  const parsed = IN_TYPES[type].data.parse(data) as Parameters<(typeof deps.deeds)[T]>[2]; // the schema of this very type
  return deps.deeds[type](context, courtId, parsed);
}

type Ending = { fault: string; refused: boolean } | { fault: null; done: Json };

/** How the message ended, told back to the court's system; a fault waits for its next try, each twice as long as the last. */
async function end(deps: ExchangeDeps, row: InTable, ending: Ending): Promise<void> {
  const context: ActContext = {
    db: deps.db,
    clock: deps.clock,
    actor: courtSystemActor(row.court_id),
    requestId: newId(),
  };
  const subject = { type: 'exchange', id: row.id, courtId: row.court_id };
  await act(context, { name: 'exchange.apply', subject }, async (unit) => {
    const message = await findIn(unit.tx, row.court_id, row.id, true);
    if (message?.state !== 'received') return refuseExchange('exchange.no-replay');
    const tries = message.tries + 1;
    const { fault } = ending;
    const again = fault !== null && !ending.refused && tries < MOST_TRIES;
    const state = again ? 'received' : fault === null ? 'applied' : ending.refused ? 'refused' : 'dead';
    const next = again ? shiftInstant(unit.now, 2 ** tries * 5_000) : null;
    if (next) await addJob(unit.tx, APPLY_JOB, {}, { key: `${APPLY_JOB}.${row.id}`, runAt: next });
    await updateIn(unit.tx, message, {
      state,
      tries,
      fault,
      next_at: next,
      ended_at: again ? null : unit.now,
    });
    if (!again) {
      await queueMessage(
        unit.tx,
        deps.keys,
        {
          courtId: row.court_id,
          type: 'message.result',
          about: { type: 'message', id: row.id },
          data: {
            messageId: row.id,
            seq: Number(row.seq),
            result: state,
            ...(fault === null ? { done: ending.done } : { why: fault }),
          },
        },
        `result:${row.id}:${message.tries}`,
        unit.now,
      );
      await addJob(unit.tx, SEND_JOB, {}, { key: SEND_JOB });
    }
    await unit.audit({
      subject: { type: 'exchange', id: row.id },
      courtId: row.court_id,
      change: { state: ['received', state], tries },
    });
    await unit.emit({
      topic: 'exchange.changed',
      key: row.id,
      payload: { courtId: row.court_id },
      audiences: [`court:${row.court_id}`],
    });
    return { id: row.id };
  });
}
