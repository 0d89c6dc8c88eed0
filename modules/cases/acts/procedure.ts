import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { STAGES } from '#law/stages/index.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { trialLimitOf } from '../states.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import { insertPeriod, livePeriods, updatePeriod } from '../store/periods.ts';
import type { CaseFileTable } from '../tables.ts';
import { PROCEDURES } from '../terms.ts';
import { recounted } from './change-period.ts';
import { countedRow } from './start-period.ts';

export type TrialProcedure = 'ordinary' | 'summary' | 'small-claims';

/** Between which procedures a case of the first instance may change. */
const FIRST: Readonly<Record<string, readonly TrialProcedure[]>> = {
  民初: ['ordinary', 'summary', 'small-claims'],
  行初: ['ordinary', 'summary'],
  刑初: ['ordinary', 'summary'],
};
const LAWS: Partial<Record<CaseFileTable['law'], readonly string[]>> = {
  administrative: [cite('ALL', '84').label],
  criminal: [cite('CrPL', '221').label, cite('LIMITS', '8.2').label],
};

/**
 * 审理程序变更: the court's limit is counted anew from the day of acceptance (民诉法 第一百七十条、民诉法解释 第二百五十八条); in a criminal case that
 * becomes an ordinary one from the decision (审限规定 第八条第二款).
 */
export async function changeProcedure(
  unit: Unit,
  key: CaseKey,
  input: { to: TrialProcedure; why: string },
): Promise<{ procedure: TrialProcedure; dueOn: PlainDate | null } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const may = FIRST[file.type]?.includes(input.to) ?? false;
  if (!may || (file.stage !== 'S2' && file.stage !== 'S3') || file.procedure === input.to)
    return refuseCase('case.stage', {
      params: { stage: STAGES[file.stage], act: `转为${PROCEDURES[input.to]}` },
    });
  const anew = file.law === 'criminal' && input.to === 'ordinary';
  const dueOn = await swapLimit(unit, key, file, {
    ...file,
    procedure: input.to,
    why: '审理程序变更',
    ...(anew ? { from: toPlainDate(unit.now), event: '决定转为普通程序' } : {}),
  });
  await leaveTrace(unit, file, {
    what: 'procedure',
    change: { procedure: [file.procedure, input.to], dueOn, why: input.why },
    law: LAWS[file.law] ?? [cite('CPL', '170').label, cite('CPI', '258').label],
    set: { procedure: input.to },
    node: { kind: 'other', title: `转为${PROCEDURES[input.to]}审理`, detail: input.why },
  });
  return { procedure: input.to, dueOn };
}

/** 被告人被羁押 or no longer: in a private prosecution the limit hangs on it, always from the day of acceptance (刑诉法 第二百一十二条第二款). */
export async function recordCustody(
  unit: Unit,
  key: CaseKey,
  input: { detained: boolean; why: string },
): Promise<{ detained: boolean; dueOn: PlainDate | null } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  if (file.type !== '刑初' || file.detained === input.detained)
    return refuseCase('case.no-such-part', { params: { what: '羁押情况的变化' } });
  const dueOn = await swapLimit(unit, key, file, { ...file, detained: input.detained, why: '羁押情况变化' });
  await leaveTrace(unit, file, {
    what: 'procedure',
    change: { detained: [file.detained, input.detained], dueOn, why: input.why },
    law: [cite('CrPL', '212.2').label],
    set: { detained: input.detained },
    node: { kind: 'other', title: input.detained ? '被告人被羁押' : '被告人解除羁押', detail: input.why },
  });
  return { detained: input.detained, dueOn };
}

type Limited = Pick<CaseFileTable, 'type' | 'procedure' | 'detained'>;

/** The limit of the case as it now is takes the place of the one that runs, with the days that did not count; its new last day. */
async function swapLimit(
  unit: Unit,
  key: CaseKey,
  file: CaseFileTable,
  next: Limited & { why: string; from?: PlainDate; event?: string },
): Promise<PlainDate | null> {
  const limit = trialLimitOf(next.type, next.procedure, next.detained);
  if (!limit) return null;
  const [old] = await livePeriods(unit.tx, key, limit.rule);
  if (!old) return null;
  await updatePeriod(unit.tx, old, { state: 'ended', ended_at: unit.now, ended_why: next.why });
  const { from = old.event_on, event = old.event } = next;
  const fresh = await countedRow(unit, file, { ...limit, partyId: null, from, event });
  // days before the new beginning were none of this count
  const suspensions = old.suspensions.filter((s) => s.to === null || s.to > from);
  await insertPeriod(unit.tx, { ...fresh, state: old.state, suspensions });
  return recounted(unit, { ...fresh, suspensions }, old.state);
}
