import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { openCorrection } from '../acts/drafts.ts';
import { insistOnFiling, withdrawFiling } from '../acts/lawyer.ts';
import type { FilingDeps } from '../deps.ts';
import { ownFiling } from '../policy.ts';
import { listOwn } from '../queries.ts';
import { findFiling } from '../store.ts';
import { filingKind, plainText } from '../terms.ts';
import { viewFiling } from '../view.ts';
import { filingState, filingView, ownFilingRow, reasonInput } from '../views.ts';

const writes = only(['lawyer'], { scope: 'filing.write' });
const reads = only(['lawyer'], { scope: 'filing.read' });
export const filingParams = z.object({ courtId: z.string().regex(/^[0-9A-Z]{3}$/), id: z.uuid() });
export const decided = z.object({
  filingId: z.uuid(),
  state: z.string(),
  version: z.number().int(),
  caseNumber: z.string().optional(),
  dueOn: z.string().optional(),
});

/** The lawyer's own filings. */
export function lawyerRoutes(deps: FilingDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/filings',
      name: 'filing.list',
      summary: '我的立案申请',
      who: reads,
      audit: { none: '本人列表，不含当事人号码' },
      pace: 'read',
      query: pageQuery.extend({
        state: filingState.optional(),
        kind: filingKind.optional(),
        q: plainText(100).optional(),
      }),
      output: pageOf(ownFilingRow),
      handle: ({ context, query }) => listOwn(context.db, { lawyerId: context.actor.id, ...query }),
    }),
    route({
      method: 'GET',
      path: '/api/filings/:courtId/:id',
      name: 'filing.get',
      summary: '立案申请',
      who: reads,
      audit: { none: '本人提交的申请，号码已隐去' },
      pace: 'read',
      params: filingParams,
      output: filingView,
      handle: async ({ context, params }) => {
        const filing = ownFiling(context.actor, await findFiling(context.db, params.courtId, params.id));
        return isRefusal(filing)
          ? filing
          : viewFiling(context.db, deps, filing, context.actor, context.clock.now());
      },
    }),
    route({
      method: 'POST',
      path: '/api/filings/:courtId/:id/correction-draft',
      name: 'filing.correct',
      summary: '打开补正草稿',
      who: writes,
      audit: 'filing.correction-opened',
      pace: 'write',
      params: filingParams,
      output: z.object({ draftId: z.uuid() }),
      handle: ({ context, params }) =>
        openCorrection(context, deps, { courtId: params.courtId, filingId: params.id }),
    }),
    route({
      method: 'POST',
      path: '/api/filings/:courtId/:id/withdraw',
      name: 'filing.withdraw',
      summary: '撤回起诉',
      who: writes,
      audit: 'filing.withdraw',
      pace: 'write',
      params: filingParams,
      body: reasonInput,
      output: decided,
      handle: ({ context, params, body }) =>
        withdrawFiling(context, deps, { courtId: params.courtId, filingId: params.id, ...body }),
    }),
    route({
      method: 'POST',
      path: '/api/filings/:courtId/:id/insist',
      name: 'filing.insist',
      summary: '坚持起诉，请求裁定',
      who: writes,
      audit: 'filing.insist',
      pace: 'write',
      params: filingParams,
      body: reasonInput,
      output: decided,
      handle: ({ context, params, body }) =>
        insistOnFiling(context, { courtId: params.courtId, filingId: params.id, ...body }),
    }),
  ];
}
