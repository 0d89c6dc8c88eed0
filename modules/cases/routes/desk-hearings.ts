import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { instant } from '#law/time.ts';
import { cancelHearings, fixHearing, holdHearing, moveHearing } from '../acts/hearings.ts';
import { courtAct } from '../court-act.ts';
import { deskRef, hearingInput, moveInput, whyInput } from './inputs.ts';

const gate = only(['staff'], { scope: 'desk' });
const fixed = z.object({ hearingId: z.string(), startsAt: z.iso.datetime(), warning: z.string().nullable() });
const hearingRef = deskRef.extend({ hearingId: z.uuid() });

/** Fixing, moving, holding and cancelling hearings (排期开庭). */
export function deskHearingRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/hearings',
      name: 'desk.case-hearing',
      summary: '排期开庭：法庭、地点、起止时间；同一法庭同一时间不能重复排定；不足三日通知的给出提示',
      who: gate,
      audit: 'cases.fix-hearing',
      pace: 'write',
      params: deskRef,
      body: hearingInput,
      output: fixed,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.fix-hearing',
            act: 'fix-hearing',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) =>
            fixHearing(unit, key, {
              ...(body.room ? { room: body.room } : {}),
              place: body.place,
              startsAt: instant(body.startsAt),
              endsAt: instant(body.endsAt),
            }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/hearings/:hearingId/move',
      name: 'desk.case-hearing-move',
      summary: '变更开庭日期或者延期审理，写明理由',
      who: gate,
      audit: 'cases.move-hearing',
      pace: 'write',
      params: hearingRef,
      body: moveInput,
      output: fixed,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.move-hearing',
            act: 'fix-hearing',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) =>
            moveHearing(unit, key, {
              hearingId: params.hearingId,
              startsAt: instant(body.startsAt),
              ...(body.endsAt ? { endsAt: instant(body.endsAt) } : {}),
              ...(body.room === undefined ? {} : { room: body.room || null }),
              ...(body.place ? { place: body.place } : {}),
              counts: body.counts,
              ...(body.counts && body.newEvidence ? { excludes: 'new-evidence' } : {}),
              why: body.why,
            }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/hearings/:hearingId/hold',
      name: 'desk.case-hearing-hold',
      summary: '记录已经开庭',
      who: gate,
      audit: 'cases.hold-hearing',
      pace: 'write',
      params: hearingRef,
      output: z.object({ hearingId: z.string() }),
      handle: ({ context, params }) =>
        courtAct(
          context,
          { name: 'cases.hold-hearing', act: 'fix-hearing', caseId: params.id, request: params },
          (unit, key) => holdHearing(unit, key, { hearingId: params.hearingId }),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/cancel-hearings',
      name: 'desk.case-hearings-cancel',
      summary: '取消尚未进行的开庭，写明理由',
      who: gate,
      audit: 'cases.cancel-hearings',
      pace: 'write',
      params: deskRef,
      body: whyInput,
      output: z.object({ cancelled: z.number().int() }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.cancel-hearings',
            act: 'fix-hearing',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) => cancelHearings(unit, key, body),
        ),
    }),
  ];
}
