import { createHash } from 'node:crypto';
import { verifyMessage } from '#gateways/court-system/signature.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { addJob } from '#kernel/jobs/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ExchangeDeps } from '../deps.ts';
import { refuseExchange } from '../refusals.ts';
import { findIn, findPeer, insertIn } from '../store.ts';
import { envelope, IN_TYPES, isInType } from '../terms.ts';

export const APPLY_JOB = 'exchange.apply';
export type Received = { id: string; sha256: string; receivedAt: string };
type Request = {
  courtId: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
};

export const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1_000);

/**
 * A message of a court's own system: its signature, its shape, then it is kept. The same message again is answered as the first time; another
 * one under the same id is refused. What it asks for is done afterwards, in its order.
 */
export async function receiveMessage(
  context: ActContext,
  deps: ExchangeDeps,
  request: Request,
): Promise<Received | Refusal> {
  const peer = await findPeer(context.db, request.courtId);
  if (!peer?.active) return refuseAccess('access.not-found');
  const key = { id: peer.key_id, pem: peer.public_key };
  const what = { kind: 'request', method: 'POST', path: request.path } as const;
  const verdict = verifyMessage(what, request.headers, request.body, key, seconds(context.clock.now()));
  if (!verdict.ok) return refuseExchange('exchange.unsigned', { params: { why: verdict.why } });
  const message = parse(request);
  if (isRefusal(message)) return message;
  const sha256 = createHash('sha256').update(request.body).digest('hex');
  const subject = { type: 'exchange', id: message.id, courtId: request.courtId };
  return act(context, { name: 'exchange.receive', subject }, async (unit) => {
    const isNew = await insertIn(unit.tx, deps.keys, message, request.body, sha256, unit.now);
    const kept = await findIn(unit.tx, request.courtId, message.id);
    if (kept?.sha256 !== sha256) return refuseExchange('exchange.different');
    await unit.audit({
      subject: { type: 'exchange', id: message.id },
      courtId: request.courtId,
      change: { type: message.type, seq: message.seq, repeated: !isNew },
    });
    if (isNew) await addJob(unit.tx, APPLY_JOB, {}, { key: APPLY_JOB });
    return { id: message.id, sha256, receivedAt: kept.received_at };
  });
}

function parse(request: Request) {
  let json: unknown;
  try {
    json = JSON.parse(request.body);
  } catch {
    return refuseExchange('exchange.shape', { params: { why: '不是 JSON' } });
  }
  const message = envelope.safeParse(json);
  if (!message.success)
    return refuseExchange('exchange.shape', { params: { why: pathsOf(message.error.issues) } });
  if (message.data.court !== request.courtId)
    return refuseExchange('exchange.shape', { params: { why: 'court' } });
  if (!isInType(message.data.type))
    return refuseExchange('exchange.shape', { params: { why: `type ${message.data.type}` } });
  const data = IN_TYPES[message.data.type].data.safeParse(message.data.data);
  if (!data.success)
    return refuseExchange('exchange.shape', { params: { why: `data ${pathsOf(data.error.issues)}` } });
  return message.data;
}

const pathsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.map(String).join('.')} ${message}`)
    .join('；');
