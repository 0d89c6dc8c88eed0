import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { newId } from '#kernel/ids.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Unit } from '#kernel/acts/index.ts';
import { staffOf } from '#modules/identity/index.ts';
import { CASE_STAFF_ROLES, type CaseStaffRole } from '#services/case-facts.ts';
import { assignStaff, type NewCaseStaff, replaceStaff } from '../acts/staff.ts';
import { courtAct, courtOf } from '../court-act.ts';
import type { CasesRoomDeps } from '../deps.ts';
import { deskCase } from '../desk-case.ts';
import { casesOfCourt } from '../desk-list.ts';
import { ROLES_FOR } from '../policy.ts';
import { refuseCase } from '../refusals.ts';
import { deskCaseRow, deskCaseView, stageId } from '../views.ts';
import { deskHearingRoutes } from './desk-hearings.ts';
import { deskStageRoutes } from './desk-stage.ts';
import { deskServiceRoutes } from './desk-services.ts';
import { deskMandateRoutes } from './desk-mandates.ts';
import { deskRef, line, replaceInput, staffInput } from './inputs.ts';

export const staffGate = only(['staff'], { scope: 'desk' });

/** The court's side: own cases, who works on them, and what is done in them by hand. */
export function deskCaseRoutes(deps: CasesRoomDeps): Route[] {
  return [
    ...readRoutes(deps),
    ...staffRoutes(),
    ...deskHearingRoutes(),
    ...deskStageRoutes(),
    ...deskMandateRoutes(),
    ...deskServiceRoutes(),
  ];
}

function readRoutes(deps: CasesRoomDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/desk/cases',
      name: 'desk.cases',
      summary: '本院案件，最近立案的在前；可只看本人承办的，可按阶段筛选，按案号、当事人、案由搜索',
      who: staffGate,
      audit: { none: '本院工作人员查看本院案件' },
      pace: 'read',
      query: pageQuery.extend({
        mine: z.enum(['true', 'false']).default('false'),
        q: line(100, '搜索内容').optional(),
        stage: stageId.optional(),
        state: z.enum(['open', 'closed']).optional(),
      }),
      output: pageOf(deskCaseRow),
      handle: async ({ actor, query, context }) =>
        casesOfCourt(deps.db, {
          ...query,
          courtId: courtOf(actor),
          staffId: query.mine === 'true' ? actor?.id : undefined,
          now: context.clock.now(),
        }),
    }),
    route({
      method: 'GET',
      path: '/api/desk/cases/:id',
      name: 'desk.case',
      summary: '本院一件案件的全部情况与可办事项',
      who: staffGate,
      audit: { none: '本院工作人员查看本院案件，不含当事人号码' },
      pace: 'read',
      params: deskRef,
      output: deskCaseView,
      handle: async ({ actor, params }) =>
        deskCase(deps, actor, { courtId: courtOf(actor), caseId: params.id }),
    }),
  ];
}

function staffRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/staff',
      name: 'desk.case-staff',
      summary: '确定办案人员：审判长或者独任审判员、审判员、人民陪审员、法官助理、书记员、执行员',
      who: staffGate,
      audit: 'cases.assign-staff',
      pace: 'write',
      params: deskRef,
      body: staffInput,
      output: z.object({ personId: z.string() }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.assign-staff',
            act: 'assign-staff',
            caseId: params.id,
            request: { ...params, ...body },
          },
          async (unit, key) => {
            const person = await personFor(unit, key.courtId, body.personId, body.role, body.name);
            return isRefusal(person) ? person : assignStaff(unit, key, person);
          },
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/staff/:personId/replace',
      name: 'desk.case-staff-replace',
      summary: '变更办案人员，写明理由，可以同时指定接替的人员',
      who: staffGate,
      audit: 'cases.replace-staff',
      pace: 'write',
      params: deskRef.extend({ personId: z.uuid() }),
      body: replaceInput,
      output: z.object({ personId: z.string() }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.replace-staff',
            act: 'assign-staff',
            caseId: params.id,
            request: { ...params, ...body },
          },
          async (unit, key) => {
            const role = await roleOf(unit, key.courtId, params.id, params.personId);
            if (isRefusal(role)) return role;
            const by = body.by ? await personFor(unit, key.courtId, body.by, role.role) : undefined;
            if (by && isRefusal(by)) return by;
            return replaceStaff(unit, key, { personId: params.personId, why: body.why, by });
          },
        ),
    }),
  ];
}

/** A colleague who may take that part; a lay judge is only a name. */
async function personFor(
  unit: Pick<Unit, 'tx'>,
  courtId: string,
  personId: string | undefined,
  role: CaseStaffRole,
  name?: string,
): Promise<NewCaseStaff | Refusal> {
  if (personId === undefined) return { personId: newId(), name: name ?? '', role };
  const colleague = (await staffOf(unit.tx, courtId)).find((one) => one.id === personId);
  if (!colleague?.roles.some((held) => ROLES_FOR[role].includes(held)))
    return refuseCase('case.staff-role', {
      params: { name: colleague?.name ?? '该人员', role: CASE_STAFF_ROLES[role] },
    });
  return { personId, name: colleague.name, role };
}

async function roleOf(
  unit: Pick<Unit, 'tx'>,
  courtId: string,
  caseId: string,
  personId: string,
): Promise<{ role: CaseStaffRole } | Refusal> {
  const row = await unit.tx
    .selectFrom('case_staff')
    .select('role')
    .where('court_id', '=', courtId)
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? refuseCase('case.no-such-part', { params: { what: '办案人员' } });
}
