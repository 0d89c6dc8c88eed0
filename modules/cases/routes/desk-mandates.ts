import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { plainDate } from '#law/time.ts';
import { lawyerByLicence } from '#modules/identity/index.ts';
import { endCounsel, linkCounsel } from '../acts/counsel.ts';
import { courtAct } from '../court-act.ts';
import { refuseCase } from '../refusals.ts';
import { deskRef, mandateInput, whyInput } from './inputs.ts';

const gate = only(['staff'], { scope: 'desk' });
const recorded = z.object({ counselId: z.string() });

/** Mandates shown on paper at the counter (窗口登记委托代理关系). */
export function deskMandateRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/mandates',
      name: 'desk.case-mandate',
      summary: '登记委托代理关系：每一当事人至多两名代理人，同一律师不得代理双方；律师有账号的案件随即关联',
      who: gate,
      audit: 'cases.record-mandate',
      pace: 'write',
      params: deskRef,
      body: mandateInput,
      output: recorded,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.record-mandate',
            act: 'record-mandate',
            caseId: params.id,
            request: { ...params, ...body },
          },
          async (unit, key) => {
            const known = await lawyerByLicence(unit.tx, body.licenceNo);
            if (known && known.licenceState !== 'practising')
              return refuseCase('case.not-practising', { params: { name: known.name } });
            return linkCounsel(unit, key, {
              lawyer: {
                id: known?.id ?? null,
                name: known?.name ?? body.lawyerName,
                licenceNo: body.licenceNo,
                firm: known?.firm ?? body.firm,
              },
              partyIds: body.partyIds,
              special: body.special,
              matters: body.matters,
              ...(body.until ? { until: plainDate(body.until) } : {}),
              source: 'counter',
            });
          },
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/cases/:id/mandates/:counselId/end',
      name: 'desk.case-mandate-end',
      summary: '登记解除委托，并告知对方当事人',
      who: gate,
      audit: 'cases.end-mandate',
      pace: 'write',
      params: deskRef.extend({ counselId: z.uuid() }),
      body: whyInput,
      output: recorded,
      handle: ({ context, params, body }) =>
        courtAct(
          context,
          {
            name: 'cases.end-mandate',
            act: 'end-mandate',
            caseId: params.id,
            request: { ...params, ...body },
          },
          (unit, key) => endCounsel(unit, key, { counselId: params.counselId, why: body.why }),
        ),
    }),
  ];
}
