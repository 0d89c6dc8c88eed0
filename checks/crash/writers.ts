import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiClient, apiClient, signIn } from '#db/demo/client.ts';
import type { Mortal } from './deaths.ts';

/** A person who never gives up: the same request with the same key until it is answered. */
export type Writer = {
  /** Sends until answered. No answer, 503, and "still running" are tried again; anything else is a fault of the platform. */
  insist<T>(method: 'POST' | 'PUT', at: string, body?: unknown): Promise<T>;
  /** The API at wherever the platform now listens. */
  now(): ApiClient;
};

/** Counts what died unanswered, over all writers of a check; when it is over they give up. */
export type Tally = { unanswered: number; over: boolean };

export async function writer(
  mortal: Mortal,
  door: 'lawyer' | 'court',
  person: string,
  tally: Tally,
): Promise<Writer> {
  const cookies = (await signIn(mortal.url(), door, person)).cookie().split('; ');
  const jar = new Map(
    cookies.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );
  const now = () => apiClient(mortal.url(), jar);
  return {
    now,
    async insist<T>(method: 'POST' | 'PUT', at: string, body?: unknown): Promise<T> {
      const key = randomUUID();
      for (let tries = 0; tries < 1_000 && !tally.over; tries++) {
        const answer = await now()
          .ask(method, at, body, { 'idempotency-key': key })
          .catch(() => undefined);
        const { code } = (answer?.body ?? {}) as { code?: string };
        if (answer && answer.status < 400) return answer.body as T; // the caller names the shape that the API documents
        if (answer && answer.status < 500 && code !== 'write.running')
          throw new Error(`${method} ${at} → ${answer.status} ${JSON.stringify(answer.body)}`);
        if (!answer) tally.unanswered += 1;
        await sleep(100);
      }
      throw new Error(`${method} ${at}: no answer at all`);
    },
  };
}
