import { createHash } from 'node:crypto';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ExchangeDeps } from '../deps.ts';
import { type Knock, notLetIn } from '../door.ts';
import { refuseExchange } from '../refusals.ts';
import { findIn, insertIn } from '../store.ts';
import { type Envelope, envelope, IN_TYPES, isInType } from '../terms.ts';

export const APPLY_JOB = 'exchange.apply';
export type Received = { id: string; sha256: string; receivedAt: string };

/**
 * A message of a court's own system: its signature, its shape, then it is kept. The same message again is answered as the first time; another
 * one under the same id or number is refused. What it asks for is done afterwards, in its order. A message that can never be applied is kept as
 * well, so that its number is no gap.
 */
export async function receiveMessage(
  context: ActContext,
  deps: ExchangeDeps,
  request: Knock & { body: string },
): Promise<Received | Refusal> {
  const stopped = await notLetIn(context, 'POST', request, request.body);
  if (stopped) return stopped;
  const message = envelopeOf(request);
  if (isRefusal(message)) return message;
  const wrong = wrongIn(message);
  const sha256 = createHash('sha256').update(request.body).digest('hex');
  const subject = { type: 'exchange', id: message.id, courtId: request.courtId };
  const kept = await act(context, { name: 'exchange.receive', subject }, async (unit) => {
    const isNew = await insertIn(
      unit.tx,
      deps.keys,
      message,
      request.body,
      sha256,
      unit.now,
      wrong?.detail.slice(0, 500),
    );
    const row = await findIn(unit.tx, request.courtId, message.id);
    if (row?.sha256 !== sha256) return refuseExchange('exchange.different');
    await unit.audit({
      subject: { type: 'exchange', id: message.id },
      courtId: request.courtId,
      change: { type: message.type, seq: message.seq, repeated: !isNew, ...(wrong ? { refused: true } : {}) },
    });
    if (isNew && !wrong) await addJob(unit.tx, APPLY_JOB, {}, { key: APPLY_JOB });
    return { id: message.id, sha256, receivedAt: row.received_at };
  });
  return isRefusal(kept) ? kept : (wrong ?? kept);
}

function envelopeOf({ body, courtId }: Knock & { body: string }): Envelope | Refusal {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return refuseExchange('exchange.shape', { params: { why: '不是 JSON' } });
  }
  const message = envelope.safeParse(json);
  if (!message.success)
    return refuseExchange('exchange.shape', { params: { why: pathsOf(message.error.issues) } });
  return message.data.court === courtId
    ? message.data
    : refuseExchange('exchange.court', { params: { court: message.data.court, door: courtId } });
}

/** Why a message of a good envelope can never be applied. */
function wrongIn({ type, data }: Envelope): Refusal | undefined {
  if (!isInType(type))
    return refuseExchange('exchange.shape', { params: { why: `没有 ${type} 这一消息类型` } });
  const parsed = IN_TYPES[type].data.safeParse(data);
  return parsed.success
    ? undefined
    : refuseExchange('exchange.shape', { params: { why: `data ${pathsOf(parsed.error.issues)}` } });
}

const pathsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.map(String).join('.')} ${message}`)
    .join('；');
