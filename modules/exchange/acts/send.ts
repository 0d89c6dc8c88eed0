import type { OutgoingMessage } from '#gateways/court-system/port.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { newId } from '#kernel/ids.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { shiftInstant } from '#kernel/time.ts';
import type { ExchangeDeps } from '../deps.ts';
import { refuseExchange } from '../refusals.ts';
import { courtsDue, dueOut, findOut, findPeer, outBody, updateOut } from '../store.ts';
import type { OutTable } from '../tables.ts';
import { SEND_JOB } from './keep.ts';

const BATCH = 50;
/** About a day and a half of tries, each twice as long after the last up to two hours. */
const MOST_TRIES = 24;
const LONGEST_MS = 2 * 3_600_000;

/**
 * Sends what waits, outside any transaction, to every court at once; the outcome of each is an act of its own. The same message may go twice and
 * is taken once. A court that gives no answer is left in peace until the next round: its other messages keep their tries.
 */
export async function sendMessages(deps: ExchangeDeps): Promise<number> {
  const courts = await courtsDue(deps.db, deps.clock.now());
  const sent = await Promise.all(courts.map((courtId) => sendTo(deps, courtId)));
  return sent.reduce((sum, one) => sum + one, 0);
}

async function sendTo(deps: ExchangeDeps, courtId: string): Promise<number> {
  let done = 0;
  const peer = await findPeer(deps.db, courtId);
  if (!peer?.active) return done;
  for (const row of await dueOut(deps.db, courtId, deps.clock.now(), BATCH)) {
    const sent = await deps.courtSystem.send(
      { endpoint: peer.endpoint, keyId: peer.key_id, publicKey: peer.public_key },
      outBody(deps.keys, row) as OutgoingMessage, // sealed by queueMessage in this shape
    );
    await record(deps, row, sent);
    if (sent.is === 'unknown') return done;
    if (sent.is === 'received') done++;
  }
  // a message may have waited for one that has just gone
  if (done > 0) await addJob(deps.db, SEND_JOB, {}, { key: SEND_JOB });
  return done;
}

type Sent = Awaited<ReturnType<ExchangeDeps['courtSystem']['send']>>;

async function record(deps: ExchangeDeps, row: OutTable, sent: Sent): Promise<void> {
  const context: ActContext = {
    db: deps.db,
    clock: deps.clock,
    actor: systemActor('系统对接'),
    requestId: newId(),
  };
  const subject = { type: 'exchange', id: row.id, courtId: row.court_id };
  await act(context, { name: 'exchange.send', subject }, async (unit) => {
    const message = await findOut(unit.tx, row.court_id, row.id, true);
    if (message?.state !== 'queued') return refuseExchange('exchange.no-replay');
    const tries = message.tries + 1;
    const again = sent.is === 'unknown' && tries < MOST_TRIES;
    const state = again ? 'queued' : sent.is === 'unknown' ? 'dead' : sent.is;
    const next = again ? shiftInstant(unit.now, Math.min(2 ** tries * 1_000, LONGEST_MS)) : null;
    if (next) await addJob(unit.tx, SEND_JOB, {}, { key: `${SEND_JOB}.${row.id}`, runAt: next });
    await updateOut(unit.tx, message, {
      state,
      tries,
      fault: sent.is === 'received' ? null : sent.why.slice(0, 500),
      next_at: next,
      ended_at: again ? null : unit.now,
      ...(sent.is === 'received' ? { receipt: sent.receipt } : {}),
    });
    await unit.audit({
      subject: { type: 'exchange', id: row.id },
      courtId: row.court_id,
      change: { state: ['queued', state], tries },
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
