import type { IndexedVersion } from './build.ts';

type Span = Pick<IndexedVersion, 'from' | 'to' | 'expired'>;

/**
 * Whether a text holds on a day: begun, not yet followed by the next, not said to be 失效. A text without any known day holds until another comes;
 * of one said to be 失效 without a day nobody can say until when it held, so it holds on no day.
 */
export function inForce({ from, to, expired }: Span, on: string): boolean {
  if (from !== null && from > on) return false;
  if (to !== null) return on < to;
  return !expired;
}

/** The text of a law to show for a day: the one in force, else the last one begun by then, else the first. `versions` newest first. */
export function textOn<V extends Span>(versions: readonly V[], on: string): V | undefined {
  const begun = (version: V) => version.from === null || version.from <= on;
  return (
    versions.find((version) => inForce(version, on)) ??
    versions.find((version) => begun(version) && version.to !== version.from) ??
    versions.find(begun) ??
    versions.at(-1)
  );
}
