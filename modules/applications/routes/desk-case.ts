import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { findCase } from '#modules/cases/index.ts';
import { keepTypedInCase } from '../acts/keep-typed.ts';
import { checkCourtRequest, courtMenu, courtService } from '../court-services.ts';
import type { ApplicationDeps } from '../deps.ts';
import { notFound } from '../policy.ts';
import { listOfCase } from '../queries.ts';
import { actDraftInput, submitInput } from '../terms.ts';
import { checkView, courtServiceView, deskRow, menuView, savedView } from '../views.ts';
import { courtOf, desk } from './desk.ts';

const inCase = z.object({ id: z.uuid() });

/** Applications of one case, and what the court begins in it of its own motion. */
export function deskCaseRoutes(deps: ApplicationDeps): Route[] {
  const looking = (context: ActContext, actor: Actor | undefined, caseId?: string) => ({
    db: context.db,
    actor: context.actor,
    now: context.clock.now(),
    courtId: courtOf(actor),
    caseId,
  });
  return [
    route({
      method: 'GET',
      path: '/api/desk/cases/:id/applications',
      name: 'desk.case-applications',
      summary: '本案的申请，最近提交的在前',
      who: desk,
      audit: { none: '本院列表' },
      pace: 'read',
      params: inCase,
      query: pageQuery,
      output: pageOf(deskRow),
      handle: async ({ context, actor, params, query }) => {
        const at = { courtId: courtOf(actor), caseId: params.id };
        const found = await findCase(context.db, at);
        return found
          ? listOfCase(context.db, deps.book, { ...query, ...at, now: context.clock.now() })
          : notFound();
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/services',
      name: 'desk.services',
      summary: '法院依职权可以发起的事项；指明案件的，不能发起的说明理由和依据',
      who: desk,
      audit: { none: '只读菜单' },
      pace: 'read',
      query: z.object({ caseId: z.uuid().optional() }),
      output: menuView,
      handle: ({ context, actor, query }) => courtMenu(deps, looking(context, actor, query.caseId)),
    }),
    route({
      method: 'GET',
      path: '/api/desk/cases/:id/services/:service',
      name: 'desk.case-request',
      summary: '在本案中依职权发起一个事项：表单和已经填写的内容',
      who: desk,
      audit: { none: '只读表单和本人草稿' },
      pace: 'read',
      params: inCase.extend({ service: z.string().max(60) }),
      output: courtServiceView,
      handle: ({ context, actor, params }) =>
        courtService(deps, params.service, { ...looking(context, actor), caseId: params.id }),
    }),
    route({
      method: 'PUT',
      path: '/api/desk/cases/:id/act-drafts/:service',
      name: 'desk.case-typed',
      summary: '随填随存：法院发起前填写的内容，仅本人可见',
      who: desk,
      audit: { none: '草稿的逐次保存不是诉讼行为' },
      pace: 'write',
      repeatable: '版本号保证重复保存无害',
      params: inCase.extend({ service: z.string().max(60) }),
      body: z.object({ version: z.number().int().min(0), said: actDraftInput }),
      output: savedView,
      handle: ({ context, actor, params, body }) =>
        keepTypedInCase(
          context,
          deps,
          { courtId: courtOf(actor), caseId: params.id },
          { ...body, act: params.service },
        ),
    }),
    route({
      method: 'POST',
      path: '/api/desk/applications/check',
      name: 'desk.application-check',
      summary: '发起前检查：一次列出全部问题和提示',
      who: desk,
      audit: { none: '只检查，不改变任何记录' },
      pace: 'write',
      repeatable: '只检查，不改变任何记录',
      body: submitInput,
      output: checkView,
      handle: ({ context, actor, body }) =>
        checkCourtRequest(deps, body, looking(context, actor, body.caseId)),
    }),
  ];
}
