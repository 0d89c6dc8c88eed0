import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CourtSystem, OutgoingMessage, Peer, Sent } from './port.ts';
import { signMessage, verifyMessage } from './signature.ts';

export type CourtSystemConfig = {
  /** Our own key: PKCS #8 PEM and the name under which the courts know it. */
  readonly key: { readonly id: string; readonly pem: string };
  readonly now: () => number;
  readonly timeoutMs?: number;
};

const Receipt = z.object({ id: z.string(), sha256: z.string(), receivedAt: z.string() });
const Problem = z.object({ why: z.string() });
/** A receipt is a few lines. */
const MOST_BYTES = 65_536;

/** The court's system over HTTP: a signed POST, answered by a signed receipt over the digest of what arrived (docs/guide/exchange.md). */
export function courtSystem(config: CourtSystemConfig): CourtSystem {
  return {
    async send(peer, message) {
      const url = new URL('messages', peer.endpoint.endsWith('/') ? peer.endpoint : `${peer.endpoint}/`);
      const body = JSON.stringify(message);
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          headers: {
            'content-type': 'application/json',
            ...signMessage(
              { kind: 'request', method: 'POST', path: url.pathname },
              body,
              config.key,
              config.now(),
            ),
          },
          body,
          signal: AbortSignal.timeout(config.timeoutMs ?? 10_000),
        });
        const answer = (await response.text()).slice(0, MOST_BYTES);
        return judge(config, peer, message, { response, answer, body });
      } catch (error) {
        return { is: 'unknown', why: error instanceof Error ? error.name : 'no answer' };
      }
    },
  };
}

/** Only an answer signed by the court's own key counts; everything else leaves open what has happened. */
function judge(
  config: CourtSystemConfig,
  peer: Peer,
  message: OutgoingMessage,
  { response, answer, body }: { response: Response; answer: string; body: string },
): Sent {
  const what = { kind: 'response', status: response.status } as const;
  const key = { id: peer.keyId, pem: peer.publicKey };
  const verdict = verifyMessage(what, Object.fromEntries(response.headers), answer, key, config.now());
  if (!verdict.ok)
    return { is: 'unknown', why: `answer not signed (${verdict.why}), HTTP ${response.status}` };
  const parsed: unknown = JSON.parse(answer);
  if (response.status === 202) {
    const receipt = Receipt.safeParse(parsed);
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (!receipt.success || receipt.data.id !== message.id || receipt.data.sha256 !== sha256)
      return { is: 'unknown', why: 'receipt of something else' };
    return { is: 'received', receipt: { receivedAt: receipt.data.receivedAt, sha256 } };
  }
  const problem = Problem.safeParse(parsed);
  const why = problem.success ? problem.data.why : `HTTP ${response.status}`;
  return response.status >= 400 && response.status < 500 && response.status !== 429
    ? { is: 'refused', why }
    : { is: 'unknown', why };
}
