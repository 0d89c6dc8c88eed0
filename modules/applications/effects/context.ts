import type { Json } from '#kernel/acts/index.ts';
import type { CaseKey } from '#modules/cases/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { findPeriod, type PeriodId } from '#law/periods/index.ts';
import type { PlainDate } from '#law/time.ts';
import { parsePlainDate, toPlainDate } from '#law/time.ts';
import type { Effect } from '#services/effects.ts';
import { type Answer, type Audience, valueOf, type Value } from '#services/engine/index.ts';
import type { Answers } from '#services/engine/index.ts';
import type { Bench } from '../acts/bench.ts';
import { refuseApplication } from '../refusals.ts';
import type { Issued } from '../papers/issue.ts';
import type { ApplicationRow } from '../tables.ts';

/** What an effect works with: the act's bench, the words of the court, and the papers that were issued in the same act. */
export type Working = {
  readonly bench: Bench;
  /** The application as the act has changed it so far. */
  row: ApplicationRow;
  readonly court: Answers;
  readonly issued: readonly Issued[];
  /** Kept with the record of the act: measures ordered, periods that wait for the service of a paper, bills. */
  readonly kept: Record<string, Json[]>;
};

export type Done = undefined | Refusal | Partial<ApplicationRow>;
/** One effect, by its name. */
export type Executor<Name extends Effect['do']> = (
  working: Working,
  effect: Extract<Effect, { do: Name }>,
) => Promise<Done | object>;

/** The case that an effect changes; a matter without a case has none, and its definition asks for nothing of one before it is opened. */
export function caseOf({ row }: Working): CaseKey {
  if (row.case_id === null) throw new Error(`application ${row.id} has no case to work on`);
  return { courtId: row.court_id, caseId: row.case_id };
}

export const value = ({ bench, court }: Working, of: Value): Answer | undefined =>
  valueOf(of, bench.answers, court);

export function text(working: Working, of: Value | undefined): string {
  const found = of === undefined ? undefined : value(working, of);
  return typeof found === 'string' ? found : '';
}
export function list(working: Working, of: Value): readonly string[] {
  const found = value(working, of);
  if (typeof found === 'object') return found;
  return typeof found === 'string' && found !== '' ? [found] : [];
}
/** 分, or a percentage. */
export function amount(working: Working, of: Value | undefined): number | undefined {
  const found = of === undefined ? undefined : value(working, of);
  return typeof found === 'number' ? found : undefined;
}
export function day(working: Working, of: Value | undefined): PlainDate | undefined {
  return parsePlainDate(text(working, of));
}

/** "D45-ruling" is the case 裁定 of D45; "D27" the rule itself, whose case follows from the procedure. */
export function periodOf(key: string): { readonly rule: PeriodId; readonly when?: string } {
  const entry = findPeriod(key);
  if (!entry) throw new Error(`no period ${key} in the catalogue`);
  const { id: rule } = entry;
  return key === rule ? { rule } : { rule, when: entry.key.slice(rule.length + 1) };
}

export const today = ({ bench }: Working): PlainDate => toPlainDate(bench.unit.now);
export const cannot = (why: string): Refusal => refuseApplication('application.effect', { params: { why } });

/** Parties who are meant by an audience. */
export function partiesOf({ bench, row }: Working, of: Audience): readonly string[] {
  const all = bench.facts.parties.map(({ id }) => id);
  if (of === 'applicant') return row.party_ids;
  if (of === 'opponents') return all.filter((id) => !row.party_ids.includes(id));
  return of === 'all' ? all : [];
}

/** Why something happens, for the trail of the case. */
export const why = ({ bench }: Working): string => bench.service.name;
