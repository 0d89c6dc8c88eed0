import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { PeriodId } from '#law/periods/index.ts';
import { isInstant, type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import { currentCalendar } from '#modules/reference/index.ts';
import { refuseCase } from '../refusals.ts';
import { countCasePeriod, entryOf } from '../rules/counting.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import { insertPeriod } from '../store/periods.ts';
import type { CaseFileTable, CasePeriodTable, Counting } from '../tables.ts';

export type NewPeriod = {
  /** Key of the catalogue, "D27". */
  rule: PeriodId;
  /** Which case of it, "裁定" or "ruling"; absent = the rule's own. */
  when?: string | undefined;
  /** Whose; null = the court's own, or all parties alike. */
  partyId: string | null;
  /** What sets it going, with its day. */
  from: PlainDate | Instant;
  event?: string | undefined;
  /** What the court has set; needed where the catalogue gives no length. */
  length?: number | undefined;
  /** Tells several of one rule apart (每份裁定). */
  about?: string | undefined;
  /** The document that started it: served twice, it starts one period. */
  sourceId?: string | undefined;
  /** The service of that document, whose time may be corrected. */
  serviceId?: string | undefined;
  /** How that document was served, with the article. */
  how?: string | undefined;
};

/** A period of the catalogue as a row of this case, counted with its explanation. */
export async function countedRow(
  unit: Pick<Unit, 'tx' | 'now'>,
  file: Pick<CaseFileTable, 'court_id' | 'id'>,
  input: NewPeriod,
): Promise<CasePeriodTable> {
  const entry = entryOf(input.rule, input.when);
  const length = input.length ?? entry.length;
  if (length === undefined) throw new RangeError(`${input.rule}: the court sets its length, give it`);
  const eventOn = isInstant(input.from) ? toPlainDate(input.from) : input.from;
  const basis = { length, unit: entry.unit, regime: entry.regime };
  const counting = countCasePeriod({
    eventOn,
    counting: basis,
    suspensions: [],
    calendar: await currentCalendar(unit.tx),
  });
  const kept: Counting = {
    ...(input.when === undefined ? {} : { when: input.when }),
    ...basis,
    steps: counting.steps,
    warnings: counting.warnings,
    article: entry.articles[0]?.label ?? '',
    onEnd: entry.onEnd.text,
    ...(input.serviceId === undefined ? {} : { service: input.serviceId }),
    ...(input.how === undefined ? {} : { served: input.how }),
  };
  return {
    court_id: file.court_id,
    case_id: file.id,
    id: newId(),
    rule: input.rule,
    entry: entry.key,
    name: entry.when === undefined || entry.when.length > 12 ? entry.what : `${entry.what}（${entry.when}）`,
    actor: entry.actor === 'court' ? 'court' : 'party',
    party_id: input.partyId ?? '',
    about: input.about ?? '',
    event: input.event ?? entry.startsFrom,
    event_on: eventOn,
    due_on: counting.dueOn,
    state: 'running',
    counting: kept,
    suspensions: [],
    source_id: input.sourceId ?? null,
    started_at: unit.now,
    ended_at: null,
    ended_why: null,
    reminded_at: null,
    overdue_at: null,
  };
}

/** A period begins in the case (期限起算). */
export async function startPeriod(
  unit: Unit,
  key: CaseKey,
  input: NewPeriod,
): Promise<{ periodId: string; dueOn: PlainDate } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await countedRow(unit, file, input);
  if (!(await insertPeriod(unit.tx, row)))
    return refuseCase('case.period-running', { params: { name: row.name } });
  await leaveTrace(unit, file, {
    what: 'period',
    change: { period: row.name, party: input.partyId, dueOn: [null, row.due_on] },
    law: [row.counting.article],
  });
  return { periodId: row.id, dueOn: row.due_on };
}
