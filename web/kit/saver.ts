import { newKey } from './api/client.ts';
import { problemOf } from './api/problem.ts';
import type { Problem } from './api/problem.ts';

/** How saving stands. Everything but `saved` and `clean` means: what was typed is kept on this device. */
export type SaveState =
  | { readonly is: 'clean' }
  | { readonly is: 'waiting' | 'saving' | 'offline' | 'expired' | 'conflict' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'refused'; readonly problem: Problem };

/** What is kept on the device until the server has it. */
export interface Kept<T> {
  readonly value: T;
  /** The version on the server that the change is based on. */
  readonly version: number;
  readonly at: string;
}

export interface SaverOptions<T> {
  readonly version: number;
  /** PUTs the value with If-Match and Idempotency-Key; resolves to the new version. */
  readonly save: (value: T, how: { readonly version: number; readonly key: string }) => Promise<number>;
  readonly keep: (kept: Kept<T> | undefined) => void;
  readonly tell: (state: SaveState) => void;
  readonly delayMs?: number;
  readonly now?: () => Date;
}

export interface Saver<T> {
  /** The value as it is now; saved after a pause in typing. */
  readonly change: (value: T) => void;
  /** Saves at once what is not yet saved. */
  readonly flush: () => Promise<void>;
  /** After a conflict: mine over theirs, based on the version they made. */
  readonly overwrite: (theirVersion: number) => Promise<void>;
  /** After a conflict: theirs; mine is dropped. */
  readonly discard: (theirVersion: number) => void;
  /** The latest way to save (a component gives a new function on each render). */
  readonly saveWith: (save: SaverOptions<T>['save']) => void;
  readonly isPending: () => boolean;
  readonly stop: () => void;
}

const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const;

/**
 * Saves as typed: debounced, one request at a time, every change kept on the device first, the same Idempotency-Key over
 * repeats of the same content, repeated while the network is gone, held while signed out, stopped at a conflict.
 */
export function createSaver<T>(options: SaverOptions<T>): Saver<T> {
  const { keep, tell, delayMs = 800, now = () => new Date() } = options;
  let save = options.save;
  let version = options.version;
  let pending: { readonly value: T; readonly key: string } | undefined;
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let held = false;

  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function failed(error: unknown): void {
    const problem = problemOf(error);
    if (problem.status === 412) {
      held = true;
      tell({ is: 'conflict' });
    } else if (problem.status === 401) tell({ is: 'expired' });
    else if (problem.code === 'network.unreachable' || problem.status >= 500 || problem.status === 429) {
      tell({ is: 'offline' });
      later(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 30_000);
    } else tell({ is: 'refused', problem });
  }

  async function send(sent: { readonly value: T; readonly key: string }): Promise<void> {
    tell({ is: 'saving' });
    try {
      version = await save(sent.value, { version, key: sent.key });
      failures = 0;
      if (pending === sent) {
        pending = undefined;
        keep(undefined);
        tell({ is: 'saved', at: now() });
      } else if (pending) {
        keep({ value: pending.value, version, at: now().toISOString() });
        later(0);
      }
    } catch (error) {
      failed(error);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running) await running;
    if (!pending || held || running) return running;
    running = send(pending).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    change(value) {
      pending = { value, key: newKey() };
      keep({ value, version, at: now().toISOString() });
      if (held) return;
      tell({ is: 'waiting' });
      later(delayMs);
    },
    flush,
    async overwrite(theirVersion) {
      held = false;
      version = theirVersion;
      if (pending) pending = { value: pending.value, key: newKey() };
      await flush();
    },
    discard(theirVersion) {
      held = false;
      version = theirVersion;
      pending = undefined;
      keep(undefined);
      tell({ is: 'clean' });
    },
    saveWith(next) {
      save = next;
    },
    isPending: () => pending !== undefined,
    stop: () => clearTimeout(timer),
  };
}
