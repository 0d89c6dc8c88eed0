import type { Instant } from './time.ts';

/** Where `now` comes from. One per process; tests and the demo world move it. */
export type Clock = { now(): Instant };

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** A clock that stands still until it is moved. */
export function movableClock(start: Instant): Clock & { set(at: Instant): void; forward(ms: number): void } {
  let at = start;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
    forward: (ms) => {
      at = new Date(Date.parse(at) + ms).toISOString() as Instant;
    },
  };
}
