import type { Actor } from '#kernel/access/actor.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { type StageId, STAGES } from '#law/stages/index.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { type CaseStaffRole, CASE_STAFF_ROLES } from '#services/case-facts.ts';
import { refuseCase } from './refusals.ts';
import { STAGE_MOVES } from './states.ts';
import type { CaseFileTable, CaseStaffTable } from './tables.ts';
import type { Allowance } from './views.ts';

/** What the court does in a case by hand, who may, and at which stages. */
export const COURT_ACTS = {
  'assign-staff': { name: '确定办案人员', by: 'leader' },
  'fix-hearing': { name: '排期开庭', by: 'team' },
  'record-service': { name: '登记送达', by: 'registry' },
  'record-mandate': { name: '登记代理关系', by: 'registry' },
  'end-mandate': { name: '登记解除委托', by: 'registry' },
  'add-node': { name: '登记节点', by: 'team' },
  'stop-clock': { name: '扣除审限', by: 'bench' },
  'change-procedure': { name: '变更审理程序', by: 'bench' },
  custody: { name: '记录羁押情况', by: 'bench' },
  'close-debate': { name: '终结法庭辩论', by: 'bench', to: 'S4' },
  pronounce: { name: '宣判', by: 'bench', to: 'S5' },
  close: { name: '结案', by: 'bench', to: 'S8' },
} as const satisfies Record<
  string,
  { name: string; by: 'leader' | 'team' | 'registry' | 'bench'; to?: StageId }
>;
export type CourtAct = keyof typeof COURT_ACTS;

/** Those who decide in the case. */
const BENCH: readonly CaseStaffRole[] = ['presiding', 'judge', 'enforcement'];

type Case = Pick<CaseFileTable, 'court_id' | 'stage'>;
type OnCase = Pick<CaseStaffTable, 'person_id' | 'role' | 'paused_at' | 'ended_at'>;

/** A member of staff of the court where the case lies; another court's case does not exist. */
export function courtCase<T extends Case>(actor: Actor | undefined, file: T | undefined): T | Refusal {
  if (actor?.kind !== 'staff') return refuseAccess('access.forbidden');
  return file && file.court_id === actor.courtId ? file : refuseAccess('access.not-found');
}

/** Whether this member of staff may do `act` in the case as it stands. */
export function courtMay(
  actor: Actor | undefined,
  file: Case | undefined,
  staff: readonly OnCase[],
  act: CourtAct,
): StaffActor | Refusal {
  const seen = courtCase(actor, file);
  if (isRefusal(seen)) return seen;
  if (actor?.kind !== 'staff') return refuseAccess('access.forbidden');
  const line: { name: string; by: string; to?: StageId } = COURT_ACTS[act];
  const wrong = mayNot(actor, staff, act);
  if (wrong) return wrong;
  if (seen.stage === 'S8' && act !== 'end-mandate' && act !== 'record-mandate')
    return refuseCase('case.closed');
  if (line.to && !STAGE_MOVES[seen.stage].includes(line.to))
    return refuseCase('case.stage', { params: { stage: STAGES[seen.stage], act: line.name } });
  return actor;
}

function mayNot(actor: StaffActor, staff: readonly OnCase[], act: CourtAct): Refusal | undefined {
  const { by, name } = COURT_ACTS[act];
  const own = staff.find((row) => row.person_id === actor.id && row.ended_at === null);
  const has = (...roles: StaffActor['roles']) => roles.some((role) => actor.roles.includes(role));
  if (by === 'leader')
    return has('president', 'court-admin', 'registrar')
      ? undefined
      : refuseCase('case.not-yours', { params: { act: name } });
  if (by === 'registry' && has('registrar', 'counter')) return undefined;
  if (!own) return refuseCase('case.not-yours', { params: { act: name } });
  if (own.paused_at !== null) return refuseCase('case.paused');
  if (by === 'bench' && !BENCH.includes(own.role))
    return refuseCase('case.not-bench', { params: { act: name, role: CASE_STAFF_ROLES[own.role] } });
  return undefined;
}

/** Every act of the court with whether it is open now, and why not (design rule 7). */
export function courtAllowances(
  actor: Actor | undefined,
  file: Case,
  staff: readonly OnCase[],
): Record<CourtAct, Allowance> {
  const entries = (Object.keys(COURT_ACTS) as CourtAct[]).map((act): [CourtAct, Allowance] => {
    const may = courtMay(actor, file, staff, act);
    if (!isRefusal(may)) return [act, { can: true }];
    return [act, { can: false, why: may.detail, ...(may.article ? { article: may.article } : {}) }];
  });
  return Object.fromEntries(entries) as Record<CourtAct, Allowance>; // one entry for each key of the table
}

/** Which of the court's roles may take which part in a case. */
export const ROLES_FOR: Readonly<Record<CaseStaffRole, readonly StaffActor['roles'][number][]>> = {
  presiding: ['judge', 'president'],
  judge: ['judge', 'president', 'registrar'],
  'lay-judge': [],
  assistant: ['judge', 'clerk', 'registrar'],
  clerk: ['clerk'],
  enforcement: ['judge', 'registrar'],
};
