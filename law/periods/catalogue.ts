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

/** D01 … D68, the deadlines of the catalogue. */
export type PeriodId = keyof typeof CATALOGUE;

/** Every deadline of the law: what, how long, from when, who, by which article, and what its end does. */
export const PERIODS: Readonly<Record<PeriodId, PeriodRule>> = CATALOGUE;

/** True for an id of the catalogue. */
export function isPeriodId(text: string): text is PeriodId {
  return Object.hasOwn(PERIODS, text);
}

/** One case of one deadline, complete: D45-ruling is the appeal against a ruling. */
export type PeriodEntry = Omit<PeriodRule, 'main' | 'variants'> & {
  /** "D45-judgment", "D45-ruling"; "D39" where there is but one case. */
  readonly key: string;
  readonly id: PeriodId;
  /** 情形; undefined where there is but one. */
  readonly when: string | undefined;
};

function entriesOf(id: PeriodId): PeriodEntry[] {
  const { main, variants, ...rule } = PERIODS[id];
  const first: PeriodEntry = { ...rule, key: main ? `${id}-${main.id}` : id, id, when: main?.when };
  return [
    first,
    ...variants.map(({ id: name, ...variant }) => ({
      ...rule,
      bound: 'exactly' as const,
      ...variant,
      key: `${id}-${name}`,
      id,
    })),
  ];
}

/** Every case of every deadline, D01 first, the rule's own case before the others. */
export const PERIOD_ENTRIES: readonly PeriodEntry[] = (Object.keys(PERIODS) as PeriodId[])
  .toSorted()
  .flatMap(entriesOf);

const BY_KEY = new Map(PERIOD_ENTRIES.map((entry) => [entry.key.toLowerCase(), entry]));

/** The case named "D45-ruling"; "D45" alone means the rule's own case. Upper and lower case are alike. */
export function findPeriod(key: string): PeriodEntry | undefined {
  const id = key.toUpperCase();
  const entries = isPeriodId(id) ? PERIOD_ENTRIES.filter((entry) => entry.id === id) : [];
  return BY_KEY.get(key.toLowerCase()) ?? entries[0];
}

/** A case of a deadline by its Chinese name (裁定) or its English one (ruling); without a name the rule's own case. */
export function periodCase(id: PeriodId, when?: string): PeriodEntry | undefined {
  const entries = PERIOD_ENTRIES.filter((entry) => entry.id === id);
  if (when === undefined) return entries[0];
  return entries.find((entry) => entry.when === when || entry.key === `${id}-${when}`);
}

/**
 * Counts a deadline of the catalogue. `when` names a case; `length` is what the court has set (D09, D27, D28).
 * Throws when the catalogue gives no length and none is given, or no such case: both are bugs.
 */
export function countRule(
  id: PeriodId,
  input: Pick<CountInput, 'event' | 'calendar' | 'suspensions'> & { when?: string; length?: number },
): PeriodCount & { rule: PeriodRule; entry: PeriodEntry } {
  const rule = PERIODS[id];
  const entry = periodCase(id, input.when);
  if (entry === undefined) throw new RangeError(`${id} has no case ${String(input.when)}`);
  const length = input.length ?? entry.length;
  if (length === undefined) throw new RangeError(`${id}: the court sets its length, give it`);
  if (entry.bound === 'before') throw new RangeError(`${id} is counted backwards: use noticeBefore`);
  const { event, calendar, suspensions = [] } = input;
  const { unit, regime } = entry;
  return { ...countPeriod({ event, length, unit, regime, calendar, suspensions }), rule, entry };
}

const LENGTH_UNITS = {
  hour: '小时',
  day: '日',
  'working-day': '个工作日',
  month: '个月',
  year: '年',
} as const;

/** Whether a length the court wants to set keeps within the law; undefined = yes, otherwise the bound in words. */
export function lengthBarred(id: PeriodId, length: number, when?: string): string | undefined {
  const entry = periodCase(id, when);
  if (!Number.isInteger(length) || length < 1) return '期限应为正整数';
  if (entry?.length === undefined) return undefined;
  const { what, bound, unit, articles, length: limit } = entry;
  const said = `${limit}${LENGTH_UNITS[unit]}（${articles[0]?.label ?? ''}）`;
  if (bound === 'at-least' && length < limit) return `${what}不得少于${said}`;
  if (bound === 'at-most' && length > limit) return `${what}不得超过${said}`;
  return undefined;
}
