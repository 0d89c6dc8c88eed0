import type { Unit } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { toPlainDate } from '#law/time.ts';
import { type CaseKey, leaveTrace, lockCase } from '../store/case-file.ts';
import { MEASURE_KINDS } from '../terms.ts';

/** Measures whose term is over and was not renewed have no more effect (查封、扣押、冻结期限届满). */
export async function expireMeasures(unit: Unit, key: CaseKey): Promise<{ expired: number } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const today = toPlainDate(unit.now);
  const rows = await unit.tx
    .updateTable('case_measure')
    .set({ state: 'expired', ended_on: today, ended_why: '期限届满未续行' })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('state', '=', 'in-force')
    .where('until_on', '<', today)
    .returningAll()
    .execute();
  const names = rows.map((row) => MEASURE_KINDS[row.kind]).join('、');
  await leaveTrace(unit, file, {
    what: 'measure',
    change: { expired: rows.map((row) => row.id) },
    law: [cite('CPI', '485').label],
    ...(rows.length > 0
      ? {
          node: {
            kind: 'measure',
            title: `保全期限届满：${names}`.slice(0, 100),
            detail: '期限届满未续行，措施失效',
          },
        }
      : {}),
  });
  return { expired: rows.length };
}
