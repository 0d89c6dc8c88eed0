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

/** Another length or start of the same deadline. What is left out is as in the rule. */
export type PeriodCase = {
  /** English and stable: "ruling" makes D45-ruling. */
  readonly id: string;
  /** 情形. */
  readonly when: string;
  readonly length: number;
  readonly unit: PeriodUnit;
  readonly bound?: PeriodBound;
  readonly startsFrom?: string;
  readonly actor?: PeriodActor;
  readonly regime?: Regime;
  readonly articles?: readonly Citation[];
  /** What it is called and what its end does, where that is not as in the rule. */
  readonly what?: string;
  readonly onEnd?: PeriodRule['onEnd'];
};

/** One deadline of the law (期限). */
export type PeriodRule = {
  readonly what: string;
  /** Which case the rule itself states, where there are others: D45 is D45-judgment (判决). */
  readonly main?: { readonly id: string; readonly when: string };
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

type Extra = {
  bound?: PeriodBound;
  regime?: Regime;
  main?: readonly [id: string, when: string];
  variants?: readonly PeriodCase[];
};

/** Writes one line of the catalogue. */
export function period(
  what: string,
  length: number | undefined,
  unit: PeriodUnit,
  startsFrom: string,
  actor: PeriodActor,
  articles: readonly Citation[],
  onEnd: readonly [PeriodEffect, string],
  { bound = 'exactly', regime = 'civil', main, variants = [] }: Extra = {},
): PeriodRule {
  return {
    what,
    ...(main && { main: { id: main[0], when: main[1] } }),
    length,
    unit,
    bound,
    startsFrom,
    actor,
    regime,
    articles,
    onEnd: { effect: onEnd[0], text: onEnd[1] },
    variants,
  };
}

/** Another case of the same period. */
export const inCase = (
  id: string,
  when: string,
  length: number,
  unit: PeriodUnit,
  more: Omit<PeriodCase, 'id' | 'when' | 'length' | 'unit'> = {},
): PeriodCase => ({ id, when, length, unit, ...more });

/** The end of a period that only binds the court. */
export const late = (text: string): readonly [PeriodEffect, string] => ['court-late', text];
