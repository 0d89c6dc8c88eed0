import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { plainDate } from '#law/time.ts';
import { servePartyByCourt } from '../acts/serve-party.ts';
import { courtAct } from '../court-act.ts';
import { deskRef, partyServiceInput } from './inputs.ts';

/** What the court has served on parties themselves (登记送达). */
export function deskServiceRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/services',
      name: 'desk.case-service',
      summary:
        '登记向当事人本人的送达：文书、方式、日期；答辩、举证、上诉等期限自送达之日起算，更正日期的重新计算',
      who: only(['staff'], { scope: 'desk' }),
      audit: 'cases.record-service',
      pace: 'write',
      params: deskRef,
      body: partyServiceInput,
      output: z.object({ servedOn: z.iso.date(), periods: z.array(z.string()) }),
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.record-service',
            act: 'record-service',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) => servePartyByCourt(unit, key, { ...body, on: plainDate(body.on) }),
        ),
    }),
  ];
}
