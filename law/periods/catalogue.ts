import { ANSWER_PERIODS } from './answer-periods.ts';
import { APPEAL_PERIODS } from './appeal-periods.ts';
import { COMPENSATION_PERIODS } from './compensation-periods.ts';
import { type CountInput, countPeriod, type PeriodCount } from './count.ts';
import { ENFORCEMENT_PERIODS } from './enforcement-periods.ts';
import { FEE_PERIODS } from './fee-periods.ts';
import { FILING_PERIODS } from './filing-periods.ts';
import type { PeriodRule } from './rule.ts';
import { MEDIATION_PERIODS } from './mediation-periods.ts';
import { PRESERVATION_PERIODS } from './preservation-periods.ts';
import { TRIAL_PERIODS } from './trial-periods.ts';

const CATALOGUE = {
  ...FILING_PERIODS,
  ...ANSWER_PERIODS,
  ...FEE_PERIODS,
  ...TRIAL_PERIODS,
  ...APPEAL_PERIODS,
  ...PRESERVATION_PERIODS,
  ...MEDIATION_PERIODS,
  ...ENFORCEMENT_PERIODS,
  ...COMPENSATION_PERIODS,
};

/** D01 … D67, the deadlines of the catalogue. */
export type PeriodId = keyof typeof CATALOGUE;

/** Every deadline of the law: what, how long, from when, who, by which article, and what its end does. */
export const PERIODS: Readonly<Record<PeriodId, PeriodRule>> = CATALOGUE;

/** True for an id of the catalogue. */
export function isPeriodId(text: string): text is PeriodId {
  return Object.hasOwn(PERIODS, text);
}

/**
 * Counts a deadline of the catalogue. `when` names a variant; `length` is what the court has set (D09, D27, D28).
 * Throws when the catalogue gives no length and none is given, or no such variant: both are bugs.
 */
export function countRule(
  id: PeriodId,
  input: Pick<CountInput, 'event' | 'calendar' | 'suspensions'> & { when?: string; length?: number },
): PeriodCount & { rule: PeriodRule } {
  const rule = PERIODS[id];
  const variant = input.when === undefined ? undefined : rule.variants.find((v) => v.when === input.when);
  if (input.when !== undefined && variant === undefined)
    throw new RangeError(`${id} has no case ${input.when}`);
  const length = input.length ?? (variant ?? rule).length;
  if (length === undefined) throw new RangeError(`${id}: the court sets its length, give it`);
  if ((variant?.bound ?? rule.bound) === 'before')
    throw new RangeError(`${id} is counted backwards: use noticeBefore`);
  const { event, calendar, suspensions } = input;
  const unit = (variant ?? rule).unit;
  return {
    ...countPeriod({
      event,
      length,
      unit,
      regime: rule.regime,
      calendar,
      ...(suspensions && { suspensions }),
    }),
    rule,
  };
}

/** Whether a length the court wants to set keeps within the law; undefined = yes, otherwise the bound in words. */
export function lengthBarred(id: PeriodId, length: number, when?: string): string | undefined {
  const rule = PERIODS[id];
  const variant = rule.variants.find((v) => v.when === when);
  const [bound, limit] = variant ? [variant.bound ?? 'exactly', variant.length] : [rule.bound, rule.length];
  if (!Number.isInteger(length) || length < 1) return '期限应为正整数';
  if (limit === undefined) return undefined;
  if (bound === 'at-least' && length < limit)
    return `${rule.what}不得少于${limit}日（${rule.articles[0]?.label ?? ''}）`;
  if (bound === 'at-most' && length > limit)
    return `${rule.what}不得超过${limit}日（${rule.articles[0]?.label ?? ''}）`;
  return undefined;
}
