import type { Citation } from '../citations.ts';
import type { PeriodUnit, Regime } from './count.ts';

/** Who must act within the period. */
export type PeriodActor =
  | 'court'
  | 'party'
  | 'plaintiff'
  | 'defendant'
  | 'appellant'
  | 'applicant'
  | 'lawyer'
  | 'agency';

/** How the length binds: this long, no shorter (court sets), no longer, or before a day. */
export type PeriodBound = 'exactly' | 'at-least' | 'at-most' | 'before';

/** What the end of the period does. */
export type PeriodEffect =
  | 'court-late'
  | 'escalates'
  | 'right-lost'
  | 'deemed-withdrawn'
  | 'returned'
  | 'lifted'
  | 'takes-effect'
  | 'waived'
  | 'proceeds';

export type PeriodCase = {
  readonly when: string;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly bound?: PeriodBound;
};

/** One deadline of the law (期限). */
export type PeriodRule = {
  readonly what: string;
  /** Undefined where the court sets it or another period carries it. */
  readonly length: number | undefined;
  readonly unit: PeriodUnit;
  readonly bound: PeriodBound;
  readonly startsFrom: string;
  readonly actor: PeriodActor;
  readonly regime: Regime;
  readonly articles: readonly Citation[];
  readonly onEnd: { readonly effect: PeriodEffect; readonly text: string };
  /** Other lengths in other cases. */
  readonly variants: readonly PeriodCase[];
};

type Extra = { bound?: PeriodBound; regime?: Regime; variants?: readonly PeriodCase[] };

/** Writes one line of the catalogue. */
export function period(
  what: string,
  length: number | undefined,
  unit: PeriodUnit,
  startsFrom: string,
  actor: PeriodActor,
  articles: readonly Citation[],
  onEnd: readonly [PeriodEffect, string],
  extra: Extra = {},
): PeriodRule {
  return {
    what,
    length,
    unit,
    bound: extra.bound ?? 'exactly',
    startsFrom,
    actor,
    regime: extra.regime ?? 'civil',
    articles,
    onEnd: { effect: onEnd[0], text: onEnd[1] },
    variants: extra.variants ?? [],
  };
}

/** Another length of the same period. */
export const inCase = (when: string, length: number, unit: PeriodUnit, bound?: PeriodBound): PeriodCase => ({
  when,
  length,
  unit,
  ...(bound === undefined ? {} : { bound }),
});
