import type { Unit } from '#kernel/acts/index.ts';
import type { Regime } from '#law/periods/index.ts';
import { toPlainDate } from '#law/time.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { type Answers, dueOf, type Machine } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import type { ApplicationRow } from '../tables.ts';

/** Which rules count the days of a case (民诉法 第八十五条；行诉解释 第四十八条；刑诉法 第一百零五条). */
export const regimeOf = (law: CaseFacts['law']): Regime =>
  law === 'administrative' || law === 'criminal' ? law : 'civil';

type Entered = Pick<
  ApplicationRow,
  | 'state'
  | 'awaits'
  | 'clock'
  | 'clock_from'
  | 'due_on'
  | 'due_at'
  | 'due_article'
  | 'promised_at'
  | 'reminded_at'
  | 'escalated_at'
  | 'ended_at'
>;

/** What a state brings with it: whose move it is, and until when; a new state has a new clock, not yet reminded of nor escalated. */
export function enter(
  unit: Pick<Unit, 'now'>,
  of: {
    service: CourtService;
    machine: Machine;
    answers: Answers;
    /** The law of the case and the days that rest, as they were read for the act. */
    facts: Pick<CaseFacts, 'law' | 'calendar'>;
  },
  state: string,
): Entered {
  const line = of.machine.states[state];
  if (!line) throw new Error(`${of.service.id}: no state ${state}`);
  const fresh = { state, awaits: line.awaits, reminded_at: null, escalated_at: null };
  if (line.clock === null || line.awaits === 'nobody')
    return {
      ...fresh,
      clock: null,
      clock_from: null,
      due_on: null,
      due_at: null,
      due_article: null,
      promised_at: null,
      ended_at: unit.now,
    };
  const counting = { now: unit.now, today: toPlainDate(unit.now), calendar: of.facts.calendar };
  const due = dueOf(of.service, line.clock, of.answers, counting, regimeOf(of.facts.law));
  return {
    ...fresh,
    clock: line.clock,
    clock_from: unit.now,
    due_on: due.dueOn,
    due_at: due.dueAt,
    due_article: due.article ?? null,
    promised_at: due.promisedAt,
    ended_at: null,
  };
}
