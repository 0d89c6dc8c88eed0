import type { FastifyReply } from 'fastify';
import { signMessage, verifyMessage } from '#gateways/court-system/signature.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { ANSWERED } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ExchangeDeps } from './deps.ts';
import { refuseExchange } from './refusals.ts';
import { findPeer } from './store.ts';

/** A request of a court's system as it came. */
export type Knock = {
  courtId: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

export const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1_000);

/** Why a request is not let in: the court is not connected, or has not signed it with the key that it has registered. */
export async function notLetIn(
  context: ActContext,
  method: 'GET' | 'POST',
  knock: Knock,
  body: string,
): Promise<Refusal | undefined> {
  const peer = await findPeer(context.db, knock.courtId);
  if (!peer?.active) return refuseAccess('access.not-found');
  const key = { id: peer.key_id, pem: peer.public_key };
  const what = { kind: 'request', method, path: knock.path } as const;
  const verdict = verifyMessage(what, knock.headers, body, key, seconds(context.clock.now()));
  return verdict.ok ? undefined : refuseExchange('exchange.unsigned', { params: { why: verdict.why } });
}

/** Answers a court's system in JSON signed with our own key: what was done, or why it was refused (RFC 9457). */
export function answerSigned(
  deps: ExchangeDeps,
  reply: FastifyReply,
  value: object | Refusal,
  status: number,
): typeof ANSWERED {
  const refused = isRefusal(value);
  const code = refused ? value.status : status;
  const { title, detail } = refused ? value : { title: '', detail: '' };
  const said = refused
    ? { type: `/help/refusals#${value.refused}`, code: value.refused, status: code, title, detail }
    : value;
  const body = JSON.stringify(said);
  const key = { id: deps.ours.keyId, pem: deps.ours.privateKey };
  reply
    .code(code)
    .header('content-type', refused ? 'application/problem+json; charset=utf-8' : 'application/json')
    .headers(signMessage({ kind: 'response', status: code }, body, key, seconds(deps.clock.now())))
    .send(body);
  return ANSWERED;
}
