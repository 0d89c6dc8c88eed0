import type { Route } from './http.ts';
import { json } from './http.ts';

/** How callbacks misbehave on request, so that a test can see the receiver stand it. The default is to behave. */
export type Behaviour = {
  /** Wait before the first try of each callback. */
  readonly delayMs: number;
  /** How many more times each callback is sent after it has been accepted. */
  readonly duplicates: number;
  /** Callbacks are lost: never sent. */
  readonly drop: boolean;
  /** Hold this many callbacks back and then send them in reverse order; 0 sends at once. */
  readonly reverseEvery: number;
  /** Send a copy with a broken signature before each true callback. */
  readonly forge: boolean;
  /** Sign with a time that lies this many seconds in the past. */
  readonly staleSeconds: number;
  /** State the amount wrongly by this many 分, with a good signature. */
  readonly misstateFen: number;
  /** How refunds go: as asked; refused at once; accepted and failed later; done while the answer is lost. */
  readonly refunds: 'done' | 'refuse' | 'fail' | 'silent';
};

export const BEHAVED: Behaviour = {
  delayMs: 0,
  duplicates: 0,
  drop: false,
  reverseEvery: 0,
  forge: false,
  staleSeconds: 0,
  misstateFen: 0,
  refunds: 'done',
};

export type Message = { readonly headers: Readonly<Record<string, string>>; readonly body: string };
export type Attempt = {
  readonly subject: string;
  readonly at: string;
  readonly forged: boolean;
  readonly outcome: string;
};

export type Callback = {
  readonly subject: string;
  readonly url: string;
  /** Signed anew for every try, since signatures carry their time. */
  compose(how: { forged: boolean; behaviour: Behaviour }): Message;
};

export type Callbacks = {
  send(callback: Callback): void;
  behaviour(): Behaviour;
  readonly routes: readonly Route[];
  stop(): void;
};

/** Waits between tries until the receiver accepts; the real channels go on for a day. */
const RETRY_MS = [300, 700, 1500, 3000, 6000, 15_000, 30_000, 60_000, 180_000, 600_000];

/** Sends callbacks until they are accepted, and misbehaves as told by POST /sandbox/behaviour. */
export function createCallbacks(accepted: (status: number, body: string) => boolean): Callbacks {
  let behaviour = BEHAVED;
  let held: Callback[] = [];
  const attempts: Attempt[] = [];
  const timers = new Set<NodeJS.Timeout>();

  const later = (ms: number, act: () => Promise<void>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act().catch((error: unknown) => console.error(error));
    }, ms);
    timers.add(timer);
  };

  const attempt = async (callback: Callback, forged: boolean): Promise<boolean> => {
    const message = callback.compose({ forged, behaviour });
    let outcome = 'unreachable';
    let done = false;
    try {
      const response = await fetch(callback.url, {
        method: 'POST',
        headers: message.headers,
        body: message.body,
        signal: AbortSignal.timeout(5000),
      });
      done = accepted(response.status, await response.text());
      outcome = `${response.status} ${done ? 'accepted' : 'refused'}`;
    } catch {
      // The receiver is away: the next try comes.
    }
    attempts.push({ subject: callback.subject, at: new Date().toISOString(), forged, outcome });
    if (attempts.length > 1000) attempts.shift();
    return done;
  };

  const deliver = async (callback: Callback, tries: number, copies: number): Promise<void> => {
    if (await attempt(callback, false)) {
      for (let i = 0; i < copies; i += 1) await attempt(callback, false);
      return;
    }
    const wait = RETRY_MS[tries];
    if (wait !== undefined) later(wait, () => deliver(callback, tries + 1, copies));
  };

  const start = (callback: Callback, order: number) =>
    later(behaviour.delayMs + order * 50, async () => {
      if (behaviour.forge) await attempt(callback, true);
      await deliver(callback, 0, behaviour.duplicates);
    });

  return {
    send: (callback) => {
      if (behaviour.drop) return;
      if (behaviour.reverseEvery < 2) return start(callback, 0);
      held.push(callback);
      if (held.length < behaviour.reverseEvery) return;
      for (const [order, one] of held.reverse().entries()) start(one, order);
      held = [];
    },
    behaviour: () => behaviour,
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
    routes: [
      [
        'POST',
        '/sandbox/behaviour',
        (call) => {
          const asked: Partial<Behaviour> = JSON.parse(call.body || '{}');
          behaviour = { ...BEHAVED, ...asked };
          if (behaviour.reverseEvery < 2) {
            for (const [order, one] of held.entries()) start(one, order);
            held = [];
          }
          return json(200, behaviour);
        },
      ],
      ['GET', '/sandbox/behaviour', () => json(200, behaviour)],
      ['GET', '/sandbox/callbacks', () => json(200, attempts)],
    ],
  };
}
