import { act, type ActContext, type Json } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { shiftInstant } from '#kernel/time.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import type { ExchangeDeps } from '../deps.ts';
import { idFrom } from '../id-from.ts';
import { refuseExchange } from '../refusals.ts';
import { findIn, inBody, queueMessage, updateIn, waitingIn } from '../store.ts';
import type { InTable } from '../tables.ts';
import { envelope, IN_TYPES, type InType, isInType } from '../terms.ts';

const BATCH = 100;
const MOST_TRIES = 6;

/** The court's own system as it acts here: under its court, with what a registrar and a judge may do, and named in every trail. */
export function courtSystemActor(courtId: string): StaffActor {
  const id = idFrom(`court-system ${courtId}`);
  return {
    kind: 'staff',
    id,
    name: '审判流程管理系统',
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
 * after six tries the message is shown as dead. A message that waits holds back those after it in the same court.
 */
export async function applyMessages(deps: ExchangeDeps): Promise<number> {
  let done = 0;
  const held = new Set<string>();
  const now = deps.clock.now();
  for (const row of await waitingIn(deps.db, BATCH)) {
    if (held.has(row.court_id)) continue;
    if (row.next_at !== null && row.next_at > now) held.add(row.court_id);
    else if (await applyOne(deps, row)) done++;
    else held.add(row.court_id);
  }
  return done;
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
    isRefusal(outcome) ? { fault: outcome.detail.slice(0, 500), refused: true } : undefined,
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

type Fault = { fault: string; refused: boolean };

/** How the message ended, told back to the court's system; a fault waits for its next try, each twice as long as the last. */
async function end(deps: ExchangeDeps, row: InTable, fault?: Fault): Promise<void> {
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
    const again = fault !== undefined && !fault.refused && tries < MOST_TRIES;
    const state = again ? 'received' : fault === undefined ? 'applied' : fault.refused ? 'refused' : 'dead';
    await updateIn(unit.tx, message, {
      state,
      tries,
      fault: fault?.fault ?? null,
      next_at: again ? shiftInstant(unit.now, 2 ** tries * 5_000) : null,
      ended_at: again ? null : unit.now,
    });
    if (!again)
      await queueMessage(
        unit.tx,
        deps.keys,
        {
          courtId: row.court_id,
          type: 'message.result',
          about: { type: 'message', id: row.id },
          data: { messageId: row.id, result: state, ...(fault ? { why: fault.fault } : {}) },
        },
        `result:${row.id}:${message.tries}`,
        unit.now,
      );
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
