import type { Answers } from './definition.ts';

/** Answers that fit a ground: ids of staff, parties, hearings and days are taken from it, never made up. */
export type AnswersOn<Facts> = (facts: Facts) => Answers;

/**
 * A worked example of a service (services/<id>/example.ts): with it the suite of all services files the application, answers it, decides it in
 * every way and takes every step. Each answer must pass the form and the checks on the ground that `ground` makes.
 */
export type Example<Facts> = {
  /** What must be otherwise than on a plain ground (S6 of an ordinary civil case, one confirmed counsel on each side). Absent: nothing. */
  readonly ground?: (plain: Facts) => Facts;
  readonly answers: AnswersOn<Facts>;
  /** Ids of the definition's materials that are handed in, a sheet each. */
  readonly materials: readonly string[];
  /** What the other side answers, where the life hears it. */
  readonly response?: AnswersOn<Facts>;
  /** What the court says besides its reasons, for each outcome (an outcome without a form may be left out). */
  readonly decisions?: Readonly<Record<string, AnswersOn<Facts>>>;
  /** What is said in each step that has a form. */
  readonly steps?: Readonly<Record<string, AnswersOn<Facts>>>;
  /** Grounds on which it is refused, each with the rule of the definition that must say so (`stage` and `who` are tried for all). */
  readonly refused?: readonly {
    readonly rule: string;
    readonly ground?: (plain: Facts) => Facts;
    readonly answers?: AnswersOn<Facts>;
  }[];
};
