import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { addClaim, removeClaim } from '../acts/add-claim.ts';
import type { FilingDeps } from '../deps.ts';
import { claim } from '../terms.ts';

const writes = only(['lawyer'], { scope: 'filing.write' });
const changed = z.object({ id: z.uuid(), claimId: z.string(), version: z.number().int() });
const version = z.coerce.number().int().min(1).describe('草稿的版本，与读到的不同则拒绝');

/** A single claim put into a draft, or taken out again, without sending the whole draft. */
export function claimRoutes(deps: FilingDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/drafts/:id/claims',
      name: 'filing.claim-add',
      summary: '把一项诉讼请求放入草稿（计算结果）',
      who: writes,
      audit: 'filing.claim-added',
      pace: 'write',
      params: z.object({ id: z.uuid() }),
      body: z.object({ version, claim: claim.pick({ text: true, amountFen: true }) }),
      output: changed,
      handle: ({ context, params, body }) => addClaim(context, deps, { id: params.id, ...body }),
    }),
    route({
      method: 'DELETE',
      path: '/api/drafts/:id/claims/:claimId',
      name: 'filing.claim-remove',
      summary: '从草稿中拿掉一项诉讼请求（撤销放入）',
      who: writes,
      audit: 'filing.claim-removed',
      pace: 'write',
      params: z.object({ id: z.uuid(), claimId: z.string().max(40) }),
      query: z.object({ version }),
      output: changed,
      handle: ({ context, params, query }) => removeClaim(context, deps, { ...params, ...query }),
    }),
  ];
}
