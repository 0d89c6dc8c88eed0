import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { CASE_STAFF_ROLES, type CaseStaffRole } from '#services/case-facts.ts';
import { refuseCase } from '../refusals.ts';
import { type CaseKey, leaveTrace, lockOpenCase } from '../store/case-file.ts';
import type { CaseStaffTable } from '../tables.ts';

export type NewCaseStaff = { personId: string; name: string; role: CaseStaffRole };

const RECUSAL = [cite('CPL', '48').label];

/** Somebody begins to work on the case (确定审判组织成员); parties are told within three days (民诉法 第一百三十一条). */
export async function assignStaff(
  unit: Unit,
  key: CaseKey,
  input: NewCaseStaff,
): Promise<{ personId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  if (!(await insertStaff(unit, key, input)))
    return refuseCase('case.staff-already', { params: { name: input.name } });
  await leaveTrace(unit, file, {
    what: 'staff',
    change: { person: input.personId, role: [null, input.role] },
    law: [cite('CPL', '131').label],
    node: { kind: 'staff', title: `${CASE_STAFF_ROLES[input.role]}：${input.name}` },
  });
  return { personId: input.personId };
}

async function insertStaff(unit: Unit, key: CaseKey, input: NewCaseStaff): Promise<boolean> {
  const row = await unit.tx
    .insertInto('case_staff')
    .values({
      court_id: key.courtId,
      case_id: key.caseId,
      id: newId(),
      person_id: input.personId,
      name: input.name,
      role: input.role,
      since: unit.now,
      paused_at: null,
      paused_why: null,
      ended_at: null,
      ended_why: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

type StaffChange = Partial<Pick<CaseStaffTable, 'paused_at' | 'paused_why' | 'ended_at' | 'ended_why'>>;

async function change(
  unit: Unit,
  key: CaseKey,
  personId: string,
  changes: StaffChange,
): Promise<CaseStaffTable | Refusal> {
  const row = await unit.tx
    .updateTable('case_staff')
    .set(changes)
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ?? refuseCase('case.no-such-part', { params: { what: '办案人员' } });
}

/** 被申请回避的人员在决定作出前暂停参与本案的工作 (民诉法 第四十八条第二款). */
export async function pauseStaff(
  unit: Unit,
  key: CaseKey,
  input: { personId: string; why: string },
): Promise<{ personId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await change(unit, key, input.personId, { paused_at: unit.now, paused_why: input.why });
  if ('refused' in row) return row;
  await leaveTrace(unit, file, {
    what: 'staff',
    change: { person: row.person_id, paused: [false, true], why: input.why },
    law: RECUSAL,
    node: { kind: 'staff', title: `${row.name}暂停参与本案的工作`, detail: input.why },
  });
  return { personId: row.person_id };
}

/** The person works on again: the application was refused or withdrawn. */
export async function unpauseStaff(
  unit: Unit,
  key: CaseKey,
  input: { personId: string },
): Promise<{ personId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await change(unit, key, input.personId, { paused_at: null, paused_why: null });
  if ('refused' in row) return row;
  await leaveTrace(unit, file, {
    what: 'staff',
    change: { person: row.person_id, paused: [true, false] },
    law: RECUSAL,
    node: { kind: 'staff', title: `${row.name}恢复参与本案的工作` },
  });
  return { personId: row.person_id };
}

/** The person leaves the case (回避、更换); `by` takes the place, now or later. */
export async function replaceStaff(
  unit: Unit,
  key: CaseKey,
  input: { personId: string; why: string; by?: NewCaseStaff | undefined },
): Promise<{ personId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await change(unit, key, input.personId, { ended_at: unit.now, ended_why: input.why });
  if ('refused' in row) return row;
  if (input.by && !(await insertStaff(unit, key, input.by)))
    return refuseCase('case.staff-already', { params: { name: input.by.name } });
  await leaveTrace(unit, file, {
    what: 'staff',
    change: { person: [row.person_id, input.by?.personId ?? null], role: row.role, why: input.why },
    law: RECUSAL,
    node: {
      kind: 'staff',
      title: input.by
        ? `${CASE_STAFF_ROLES[row.role]}由${row.name}变更为${input.by.name}`
        : `${row.name}不再办理本案`,
      detail: input.why,
    },
  });
  return { personId: row.person_id };
}
