import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { PeriodId } from '#law/periods/index.ts';
import { PERIODS } from '#law/periods/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { currentCalendar } from '#modules/reference/index.ts';
import { refuseCase } from '../refusals.ts';
import { countCasePeriod, endSuspension, lasts } from '../rules/counting.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import { livePeriods, updatePeriod } from '../store/periods.ts';
import type { CasePeriodTable } from '../tables.ts';

type Which = { rule: PeriodId /** Absent: of every party. */; partyId?: string | undefined };
export type PeriodChanged = { periods: number; dueOn: PlainDate | null };

const none = (rule: PeriodId) => refuseCase('case.period-none', { params: { name: PERIODS[rule].what } });

/** The last day moves to `until`, for every party to whom the period runs (延长, 民诉法解释 第一百条). */
export async function movePeriod(
  unit: Unit,
  key: CaseKey,
  input: Which & { until: PlainDate; why: string; article?: string | undefined },
): Promise<PeriodChanged | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const rows = await livePeriods(unit.tx, key, input.rule, input.partyId);
  if (rows.length === 0) return none(input.rule);
  const last = rows.reduce(
    (max, row) => (row.due_on > max ? row.due_on : max),
    rows[0]?.due_on ?? input.until,
  );
  if (input.until < last) return refuseCase('case.period-backwards', { params: { due: last } });
  const today = toPlainDate(unit.now);
  for (const row of rows) {
    const moved = { to: input.until, on: today < row.due_on ? today : row.due_on, why: input.why };
    await recounted(unit, { ...row, counting: { ...row.counting, moved } }, row.state);
  }
  await leaveTrace(unit, file, {
    what: 'period',
    change: { rule: input.rule, dueOn: [last, input.until], why: input.why },
    law: input.article ? [input.article] : [],
    node: { kind: 'clock', title: `${PERIODS[input.rule].what}延长至${input.until}`, detail: input.why },
  });
  return { periods: rows.length, dueOn: input.until };
}

/** The period stops: from today its days do not count (中止). */
export async function suspendPeriod(
  unit: Unit,
  key: CaseKey,
  input: Which & { why: string; cause?: string | undefined; article?: string | undefined },
): Promise<PeriodChanged | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const rows = await livePeriods(unit.tx, key, input.rule, input.partyId);
  if (rows.length === 0) return none(input.rule);
  const stop = { from: toPlainDate(unit.now), to: null, cause: input.cause ?? input.why, why: input.why };
  for (const row of rows)
    if (!row.suspensions.some((s) => s.to === null && s.cause === stop.cause))
      await updatePeriod(unit.tx, row, { state: 'suspended', suspensions: [...row.suspensions, stop] });
  await leaveTrace(unit, file, {
    what: 'period',
    change: { rule: input.rule, suspended: [false, true], why: input.why },
    law: input.article ? [input.article] : [],
    node: { kind: 'clock', title: `${PERIODS[input.rule].what}中止计算`, detail: input.why },
  });
  return { periods: rows.length, dueOn: null };
}

/** The period goes on (恢复计算): the last day moves by exactly the days that did not count. */
export async function resumePeriod(
  unit: Unit,
  key: CaseKey,
  input: Which & { cause?: string | undefined },
): Promise<PeriodChanged | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const rows = (await livePeriods(unit.tx, key, input.rule, input.partyId)).filter(
    (row) => row.state === 'suspended',
  );
  if (rows.length === 0) return none(input.rule);
  let dueOn: PlainDate | null = null;
  for (const row of rows) {
    const suspensions = endSuspension(row.suspensions, input.cause, toPlainDate(unit.now));
    dueOn = await recounted(unit, { ...row, suspensions }, lasts(suspensions) ? 'suspended' : 'running');
  }
  await leaveTrace(unit, file, {
    what: 'period',
    change: { rule: input.rule, suspended: [true, false], dueOn: [rows[0]?.due_on ?? null, dueOn] },
    node: {
      kind: 'clock',
      title: `${PERIODS[input.rule].what}恢复计算`,
      detail: dueOn ? `届满日为${dueOn}` : '',
    },
  });
  return { periods: rows.length, dueOn };
}

/** What was to be done within the period has been done (已办): answer filed, appeal lodged, notice sent. */
export async function keepPeriod(
  unit: Unit,
  key: CaseKey,
  input: Which & { why: string },
): Promise<PeriodChanged | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const rows = await livePeriods(unit.tx, key, input.rule, input.partyId);
  if (rows.length === 0) return none(input.rule);
  for (const row of rows)
    await updatePeriod(unit.tx, row, { state: 'kept', ended_at: unit.now, ended_why: input.why });
  await leaveTrace(unit, file, { what: 'period', change: { rule: input.rule, kept: input.why } });
  return { periods: rows.length, dueOn: null };
}

/** Counts the row anew and writes it; its new last day. */
export async function recounted(
  unit: Pick<Unit, 'tx'>,
  row: CasePeriodTable,
  state: CasePeriodTable['state'],
): Promise<PlainDate> {
  const { dueOn, steps, warnings } = countCasePeriod({
    eventOn: row.event_on,
    counting: row.counting,
    suspensions: row.suspensions,
    calendar: await currentCalendar(unit.tx),
  });
  await updatePeriod(unit.tx, row, {
    event_on: row.event_on,
    due_on: dueOn,
    state,
    counting: { ...row.counting, steps, warnings },
    suspensions: row.suspensions,
    reminded_at: null,
  });
  return dueOn;
}
