import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { CONDITIONS_OF, GROUNDS_OF } from '#law/filing/index.ts';
import { staffOf } from '#modules/identity/index.ts';
import { requireCorrection } from '../acts/correct.ts';
import { acceptFiling, refuseFilingByRuling, returnFiling } from '../acts/decide.ts';
import { assign, claim, release } from '../acts/desk.ts';
import type { FilingDeps } from '../deps.ts';
import { courtFiling } from '../policy.ts';
import { countDesk, deskRowOf, listDesk } from '../queries.ts';
import { findFiling } from '../store.ts';
import { filingKind, plainText } from '../terms.ts';
import { viewFiling } from '../view.ts';
import {
  correctionNoticeInput,
  deskCounts,
  deskRow,
  filingView,
  QUEUES,
  reasonInput,
  refuseInput,
  versionInput,
} from '../views.ts';
import { decided } from './lawyer.ts';

const registrar = only(['staff'], { roles: ['registrar'], scope: 'desk' });
const desk = only(['staff'], { roles: ['registrar', 'president', 'court-admin', 'clerk'], scope: 'desk' });
const idParams = z.object({ id: z.uuid() });
const claimed = z.object({ filingId: z.uuid(), version: z.number().int(), claimedBy: z.string().nullable() });

/** The court of a member of staff; the gate has let in nobody else. */
export function courtOf(actor: Actor | undefined): string {
  if (actor?.kind !== 'staff') throw new Error('a desk route without staff');
  return actor.courtId;
}

/** The filing desk (立案工作台): one queue a court. */
export function deskRoutes(deps: FilingDeps): Route[] {
  const at = (actor: Actor | undefined, id: string) => ({ courtId: courtOf(actor), filingId: id });
  return [
    route({
      method: 'GET',
      path: '/api/desk/filings',
      name: 'desk.filings',
      summary: '本院立案申请队列',
      who: desk,
      audit: { none: '本院列表，不含当事人号码' },
      pace: 'read',
      query: pageQuery.extend({
        queue: z.enum(QUEUES).default('waiting'),
        kind: filingKind.optional(),
        q: plainText(100).optional(),
      }),
      output: pageOf(deskRow),
      handle: async ({ context, actor, query }) => {
        const now = context.clock.now();
        const page = await listDesk(context.db, {
          courtId: courtOf(actor),
          staffId: context.actor.id,
          now,
          ...query,
        });
        return { ...page, rows: page.rows.map((row) => deskRowOf(row, now)) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/filings/counts',
      name: 'desk.counts',
      summary: '各队列数量',
      who: desk,
      audit: { none: '仅有数字' },
      pace: 'read',
      output: deskCounts,
      handle: ({ context, actor }) =>
        countDesk(context.db, courtOf(actor), context.actor.id, context.clock.now()),
    }),
    route({
      method: 'GET',
      path: '/api/desk/filings/:id',
      name: 'desk.filing',
      summary: '立案申请及审查要点',
      who: desk,
      audit: { none: '本院在办申请，号码已隐去；打开材料另行留痕' },
      pace: 'read',
      params: idParams,
      output: filingView,
      handle: async ({ context, actor, params }) => {
        const filing = courtFiling(actor, await findFiling(context.db, courtOf(actor), params.id));
        return isRefusal(filing)
          ? filing
          : viewFiling(context.db, deps, filing, context.actor, context.clock.now());
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/claim',
      name: 'desk.claim',
      summary: '领取',
      who: registrar,
      audit: 'filing.claim',
      pace: 'write',
      params: idParams,
      output: claimed,
      handle: ({ context, actor, params }) => claim(context, at(actor, params.id)),
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/release',
      name: 'desk.release',
      summary: '释放',
      who: desk,
      audit: 'filing.release',
      pace: 'write',
      params: idParams,
      output: claimed,
      handle: ({ context, actor, params }) => release(context, at(actor, params.id)),
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/assign',
      name: 'desk.assign',
      summary: '分派',
      who: desk,
      audit: 'filing.assign',
      pace: 'write',
      params: idParams,
      body: z.object({ staffId: z.uuid() }),
      output: claimed,
      handle: ({ context, actor, params, body }) =>
        assign(context, { ...at(actor, params.id), staffId: body.staffId }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/correction-notice',
      name: 'desk.correct',
      summary: '一次性通知补正',
      who: registrar,
      audit: 'filing.require-correction',
      pace: 'write',
      params: idParams,
      body: correctionNoticeInput,
      output: decided,
      handle: ({ context, actor, params, body }) =>
        requireCorrection(context, deps, { ...at(actor, params.id), ...body }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/accept',
      name: 'desk.accept',
      summary: '登记立案',
      who: registrar,
      audit: 'filing.accept',
      pace: 'write',
      params: idParams,
      body: versionInput.extend({ evidenceDays: z.number().int().min(15).max(90).optional() }),
      output: decided,
      handle: ({ context, actor, params, body }) =>
        acceptFiling(context, deps, { ...at(actor, params.id), ...body }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/refuse',
      name: 'desk.refuse',
      summary: '裁定不予受理',
      who: registrar,
      audit: 'filing.refuse',
      pace: 'write',
      params: idParams,
      body: refuseInput,
      output: decided,
      handle: ({ context, actor, params, body }) =>
        refuseFilingByRuling(context, deps, { ...at(actor, params.id), ...body }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/return',
      name: 'desk.return',
      summary: '逾期未补正，退回并记录在册',
      who: registrar,
      audit: 'filing.return',
      pace: 'write',
      params: idParams,
      body: reasonInput,
      output: decided,
      handle: ({ context, actor, params, body }) =>
        returnFiling(context, deps, { ...at(actor, params.id), ...body }),
    }),
    route({
      method: 'GET',
      path: '/api/desk/staff',
      name: 'desk.staff',
      summary: '本院人员',
      who: desk,
      audit: { none: '本院同事名单' },
      pace: 'read',
      output: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) })),
      handle: async ({ context, actor }) =>
        (await staffOf(context.db, courtOf(actor))).map((one) => ({ ...one, roles: [...one.roles] })),
    }),
    route({
      method: 'GET',
      path: '/api/desk/grounds',
      name: 'desk.grounds',
      summary: '受理条件与不予受理的法定理由，按立案类型',
      who: desk,
      audit: { none: '法律规定' },
      pace: 'read',
      query: z.object({ kind: filingKind.default('civil') }),
      output: z.object({
        conditions: z.array(z.object({ id: z.string(), text: z.string(), article: z.string() })),
        grounds: z.array(z.object({ id: z.string(), text: z.string(), article: z.string() })),
      }),
      handle: async ({ query }) => ({
        conditions: CONDITIONS_OF[query.kind].map(({ id, text, article }) => ({
          id,
          text,
          article: article.label,
        })),
        grounds: GROUNDS_OF[query.kind].map(({ id, text, article }) => ({
          id,
          text,
          article: article.label,
        })),
      }),
    }),
  ];
}
