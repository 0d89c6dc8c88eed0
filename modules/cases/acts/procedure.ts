import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { STAGES } from '#law/stages/index.ts';
import type { PlainDate } from '#law/time.ts';
import { refuseCase } from '../refusals.ts';
import { entryOf } from '../rules/counting.ts';
import { trialLimitOf } from '../states.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import { insertPeriod, livePeriods, updatePeriod } from '../store/periods.ts';
import { PROCEDURES } from '../terms.ts';
import { recounted } from './change-period.ts';
import { countedRow } from './start-period.ts';

export type TrialProcedure = 'ordinary' | 'summary' | 'small-claims';

/** 审理程序变更: the court's limit is counted anew from the day of acceptance (民诉法 第一百七十条、民诉法解释 第二百五十八条). */
export async function changeProcedure(
  unit: Unit,
  key: CaseKey,
  input: { to: TrialProcedure; why: string },
): Promise<{ procedure: TrialProcedure; dueOn: PlainDate | null } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const first = file.type === '民初' || file.type === '行初';
  if (!first || (file.stage !== 'S2' && file.stage !== 'S3') || file.procedure === input.to)
    return refuseCase('case.stage', {
      params: { stage: STAGES[file.stage], act: `转为${PROCEDURES[input.to]}` },
    });
  const limit = trialLimitOf(file.type, input.to);
  let dueOn: PlainDate | null = null;
  if (limit) {
    const entry = entryOf(limit.rule, limit.when);
    const [old] = await livePeriods(unit.tx, key, limit.rule);
    if (old) {
      await updatePeriod(unit.tx, old, { state: 'ended', ended_at: unit.now, ended_why: '审理程序变更' });
      const fresh = await countedRow(unit, file, {
        ...limit,
        partyId: null,
        from: old.event_on,
        event: '立案',
      });
      await insertPeriod(unit.tx, { ...fresh, state: old.state, suspensions: old.suspensions });
      dueOn = await recounted(unit, { ...fresh, suspensions: old.suspensions, entry: entry.key }, old.state);
    }
  }
  await leaveTrace(unit, file, {
    what: 'procedure',
    change: { procedure: [file.procedure, input.to], dueOn, why: input.why },
    law: [cite('CPL', '170').label, cite('CPI', '258').label],
    set: { procedure: input.to },
    node: { kind: 'other', title: `转为${PROCEDURES[input.to]}审理`, detail: input.why },
  });
  return { procedure: input.to, dueOn };
}
