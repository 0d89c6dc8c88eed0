import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { shortLabel } from '#law/citations.ts';
import { type ExclusionCause, EXCLUSIONS, lastExcluded } from '#law/periods/index.ts';
import { addDays, type PlainDate, toPlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { endSuspension, lasts } from '../rules/counting.ts';
import { TRIAL_LIMITS } from '../states.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import { updatePeriod } from '../store/periods.ts';
import type { CasePeriodTable } from '../tables.ts';
import { recounted } from './change-period.ts';

export type TrialClock = { running: boolean; dueOn: PlainDate | null };

async function limitOf(unit: Unit, key: CaseKey): Promise<CasePeriodTable | undefined> {
  return unit.tx
    .selectFrom('case_period')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('rule', 'in', [...TRIAL_LIMITS])
    .where('state', 'in', ['running', 'suspended'])
    .executeTakeFirst();
}

/** 扣除审限: from today days do not count for the court's own limit, by a cause that the law names (审限规定 第九条). */
export async function stopTrialClock(
  unit: Unit,
  key: CaseKey,
  input: { cause: ExclusionCause },
): Promise<TrialClock | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const today = toPlainDate(unit.now);
  const opened = await unit.tx
    .insertInto('case_clock_stop')
    .values({
      court_id: key.courtId,
      case_id: key.caseId,
      id: newId(),
      cause: input.cause,
      from_on: today,
      again_on: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!opened) return refuseCase('case.clock-stopped');
  const { name, articles } = EXCLUSIONS[input.cause];
  const limit = await limitOf(unit, key);
  if (limit) {
    const why = `${name}，${shortLabel(articles[0])}`;
    const stop = { from: today, to: null, cause: input.cause, why };
    await updatePeriod(unit.tx, limit, { state: 'suspended', suspensions: [...limit.suspensions, stop] });
  }
  await leaveTrace(unit, file, {
    what: 'trial-limit',
    change: { trialClock: ['running', 'stopped'], cause: input.cause },
    law: articles.map((article) => article.label),
    node: { kind: 'clock', title: '审理期限停止计算', detail: `扣除${name}` },
  });
  return { running: false, dueOn: null };
}

/** The court's own limit runs on; at most so many days stay out as the law says for the cause (审限规定 第九条). */
export async function restartTrialClock(
  unit: Unit,
  key: CaseKey,
  input: { cause: ExclusionCause },
): Promise<TrialClock | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const today = toPlainDate(unit.now);
  const stop = await unit.tx
    .updateTable('case_clock_stop')
    .set({ again_on: today })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('cause', '=', input.cause)
    .where('again_on', 'is', null)
    .returning('from_on')
    .executeTakeFirst();
  if (!stop) return refuseCase('case.clock-runs');
  const last = lastExcluded(input.cause, stop.from_on);
  const furthest = last === undefined ? today : addDays(last, 1);
  const limit = await limitOf(unit, key);
  let dueOn: PlainDate | null = null;
  if (limit) {
    const suspensions = endSuspension(limit.suspensions, input.cause, furthest < today ? furthest : today);
    dueOn = await recounted(unit, { ...limit, suspensions }, lasts(suspensions) ? 'suspended' : 'running');
  }
  await leaveTrace(unit, file, {
    what: 'trial-limit',
    change: { trialClock: ['stopped', 'running'], cause: input.cause, dueOn: [limit?.due_on ?? null, dueOn] },
    law: EXCLUSIONS[input.cause].articles.map((article) => article.label),
    node: { kind: 'clock', title: '审理期限恢复计算', detail: dueOn ? `审理期限届满日为${dueOn}` : '' },
  });
  return { running: true, dueOn };
}

/**
 * Days that are known to stay out of the court's own limit before they have passed: between the day on which a hearing was to be and the next one
 * (审限规定 第九条). The new last day of the limit; undefined where no day stays out.
 */
export async function excludeDays(
  unit: Unit,
  key: CaseKey,
  input: { cause: ExclusionCause; from: PlainDate; again: PlainDate },
): Promise<{ dueOn: PlainDate; to: PlainDate } | undefined> {
  const last = lastExcluded(input.cause, input.from);
  const before = addDays(input.again, -1);
  const to = last !== undefined && last < before ? last : before;
  if (to < input.from) return undefined;
  const { name, articles } = EXCLUSIONS[input.cause];
  await unit.tx
    .insertInto('case_clock_stop')
    .values({
      court_id: key.courtId,
      case_id: key.caseId,
      id: newId(),
      cause: input.cause,
      from_on: input.from,
      again_on: addDays(to, 1),
    })
    .execute();
  const limit = await limitOf(unit, key);
  if (!limit) return undefined;
  const why = `${name}，${shortLabel(articles[0])}`;
  const suspensions = [...limit.suspensions, { from: input.from, to, cause: input.cause, why }];
  return { dueOn: await recounted(unit, { ...limit, suspensions }, limit.state), to };
}
