import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { plainDate } from '#law/time.ts';
import { addNode } from '../acts/node.ts';
import { changeProcedure, recordCustody } from '../acts/procedure.ts';
import { closeCase, closeDebate, pronounce } from '../acts/stage.ts';
import { restartTrialClock, stopTrialClock } from '../acts/trial-clock.ts';
import { courtAct } from '../court-act.ts';
import { stageId } from '../views.ts';
import {
  clockInput,
  closeInput,
  custodyInput,
  dayInput,
  deskRef,
  nodeInput,
  procedureInput,
  pronounceInput,
} from './inputs.ts';

const gate = only(['staff'], { scope: 'desk' });
const moved = z.object({ stage: stageId });
const dueOn = z.iso.date().nullable();

/** What moves the case from stage to stage by hand, and nodes written by hand. */
export function deskStageRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/close-debate',
      name: 'desk.case-close-debate',
      summary: '记录法庭辩论终结',
      who: gate,
      audit: 'cases.close-debate',
      pace: 'write',
      params: deskRef,
      body: dayInput,
      output: moved,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.close-debate',
            act: 'close-debate',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) => closeDebate(unit, key, body.on ? { on: plainDate(body.on) } : {}),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/pronounce',
      name: 'desk.case-pronounce',
      summary: '记录宣判：审限到此为止，各方上诉期自裁判文书送达起算',
      who: gate,
      audit: 'cases.pronounce',
      pace: 'write',
      params: deskRef,
      body: pronounceInput,
      output: moved,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          { name: 'cases.pronounce', act: 'pronounce', caseId: params.id, request: { ...params, ...body } },
          (unit, key) =>
            pronounce(unit, key, {
              ...(body.on ? { on: plainDate(body.on) } : {}),
              ...(body.what ? { what: body.what } : {}),
            }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/close',
      name: 'desk.case-close',
      summary: '结案，写明结案方式：尚未进行的开庭取消，尚在计算的期限终止',
      who: gate,
      audit: 'cases.close',
      pace: 'write',
      params: deskRef,
      body: closeInput,
      output: moved,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          { name: 'cases.close', act: 'close', caseId: params.id, request: { ...params, ...body } },
          (unit, key) => closeCase(unit, key, body),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/procedure',
      name: 'desk.case-procedure',
      summary: '变更审理程序，审限自立案之日起重新计算',
      who: gate,
      audit: 'cases.change-procedure',
      pace: 'write',
      params: deskRef,
      body: procedureInput,
      output: z.object({ procedure: z.string(), dueOn }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.change-procedure',
            act: 'change-procedure',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) => changeProcedure(unit, key, body),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/custody',
      name: 'desk.case-custody',
      summary: '自诉案件的被告人被羁押或者解除羁押，审限随之变更',
      who: gate,
      audit: 'cases.custody',
      pace: 'write',
      params: deskRef,
      body: custodyInput,
      output: z.object({ detained: z.boolean(), dueOn }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          { name: 'cases.custody', act: 'custody', caseId: params.id, request: { ...params, ...body } },
          (unit, key) => recordCustody(unit, key, body),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/trial-clock',
      name: 'desk.case-trial-clock',
      summary: '扣除审限或者恢复计算，事由限于法律、司法解释的规定',
      who: gate,
      audit: 'cases.trial-clock',
      pace: 'write',
      params: deskRef,
      body: clockInput,
      output: z.object({ running: z.boolean(), dueOn }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.trial-clock',
            act: 'stop-clock',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) => (body.stop ? stopTrialClock : restartTrialClock)(unit, key, { cause: body.cause }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/nodes',
      name: 'desk.case-node',
      summary: '登记案件节点，可以只供本院查看',
      who: gate,
      audit: 'cases.add-node',
      pace: 'write',
      params: deskRef,
      body: nodeInput,
      output: z.object({ added: z.literal(true) }),
      handle: ({ context, params, body: { inside, ...node } }) =>
        courtAct(
          context,
          {
            name: 'cases.add-node',
            act: 'add-node',
            caseId: params.id,
            request: { ...params, ...node, inside },
          },
          (unit, key) =>
            addNode(unit, key, {
              kind: node.kind,
              title: node.title,
              ...(node.detail ? { detail: node.detail } : {}),
              ...(inside ? { seenBy: [] } : {}),
            }),
        ),
    }),
  ];
}
