import { ERRORS, type Lock, type Locker } from '@tus/server';

type Holder = { release: () => void; waiting: (() => void)[] };

const PATIENCE_MS = 30_000;

/**
 * One request at a time for one upload. Who comes next asks the holder to let go (a connection that died half-way holds on for ever
 * otherwise) and waits in order, without the busy loop of the library's own memory lock.
 */
export function uploadLocks(): Locker {
  const held = new Map<string, Holder>();
  return { newLock: (id) => lockOn(held, id) };
}

function lockOn(held: Map<string, Holder>, id: string): Lock {
  return {
    lock: async (signal, cancel) => {
      const release = () => void cancel();
      const holder = held.get(id);
      if (!holder) {
        held.set(id, { release, waiting: [] });
        return;
      }
      holder.release();
      await myTurn(holder, signal);
      holder.release = release;
      // Others wait already: they asked the holder before us, not us.
      if (holder.waiting.length > 0) release();
    },
    unlock: async () => {
      const holder = held.get(id);
      const next = holder?.waiting.shift();
      if (next) next();
      else held.delete(id);
    },
  };
}

function myTurn(holder: Holder, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    };
    const go = () => {
      leave();
      resolve();
    };
    const giveUp = () => {
      const place = holder.waiting.indexOf(go);
      if (place >= 0) holder.waiting.splice(place, 1);
      leave();
      reject(Object.assign(new Error('upload is busy'), ERRORS.ERR_LOCK_TIMEOUT));
    };
    const timer = setTimeout(giveUp, PATIENCE_MS);
    signal.addEventListener('abort', giveUp, { once: true });
    holder.waiting.push(go);
  });
}
