import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Json } from '#kernel/acts/index.ts';
import type { Effect } from '#services/effects.ts';
import type { Answers } from '#services/engine/index.ts';
import type { Bench } from '../acts/bench.ts';
import type { Issued } from '../papers/issue.ts';
import type { ApplicationRow } from '../tables.ts';
import type { Executor, Working } from './context.ts';
import { claims, counsel, matters, measures } from './matters.ts';
import { money } from './money.ts';
import { course, periods, staff } from './trial.ts';

/** Every effect there is; one that is missing here does not compile. */
const EXECUTORS: { [Name in Effect['do']]: Executor<Name> } = {
  ...periods,
  ...staff,
  ...course,
  ...money,
  ...counsel,
  ...claims,
  ...measures,
  ...matters,
};

/** A matter gets its case before any paper bears its number; a case is closed after everything else has been done in it. */
const ORDER: Partial<Record<Effect['do'], number>> = { 'open-case': 0, 'close-case': 2, 'transfer-case': 2 };
const rank = ({ do: name }: Effect) => ORDER[name] ?? 1;

/** The effects in the order in which they are carried out; those that come before the papers, and the rest. */
export function arranged(effects: readonly Effect[]): { before: Effect[]; after: Effect[] } {
  const sorted = effects.toSorted((a, b) => rank(a) - rank(b));
  return { before: sorted.filter((one) => rank(one) === 0), after: sorted.filter((one) => rank(one) > 0) };
}

const COLUMNS = ['case_id', 'case_number', 'party_ids', 'search_text', 'bill_id'] as const;

/** Carries effects out in the caller's act, one after the other; the first refusal refuses the whole act. */
export async function carryOut(
  bench: Bench,
  effects: readonly Effect[],
  court: Answers,
  issued: readonly Issued[] = [],
): Promise<
  { row: ApplicationRow; changes: Partial<ApplicationRow>; kept: Record<string, Json[]> } | Refusal
> {
  const working: Working = { bench, row: bench.row, court, issued, kept: {} };
  const changes: Partial<ApplicationRow> = {};
  for (const effect of effects) {
    const execute = EXECUTORS[effect.do] as (on: Working, effect: never) => ReturnType<Executor<'add-node'>>; // the executor of this very name
    const done = await execute(working, effect as never);
    if (isRefusal(done)) return done;
    const row = done as Partial<ApplicationRow> | undefined; // of what an effect answers, only columns of the application are kept
    for (const column of COLUMNS)
      if (row?.[column] !== undefined) Object.assign(changes, { [column]: row[column] });
    working.row = { ...working.row, ...changes };
  }
  return { row: working.row, changes, kept: working.kept };
}
