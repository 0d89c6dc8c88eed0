import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { keepTyped } from '../acts/keep-typed.ts';
import { perform } from '../acts/perform.ts';
import { submitApplication } from '../acts/submit.ts';
import type { ApplicationDeps } from '../deps.ts';
import { countOwn, listOwn } from '../own-list.ts';
import { actDraftInput, actInput, courtId, submitInput } from '../terms.ts';
import { viewApplication } from '../view.ts';
import { actDone, applicationView, ownCounts, ownRow, savedView, submittedView } from '../views.ts';
import { look } from './look.ts';
import { askSchema } from './schema.ts';

const writes = only(['lawyer'], { scope: 'applications.write' });
const reads = only(['lawyer'], { scope: 'applications.read' });
export const applicationParams = z.object({ courtId, id: z.uuid() });

/** Applications as the lawyers of their sides see them. */
export function lawyerRoutes(deps: ApplicationDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/applications',
      name: 'application.list',
      summary: '我的申请和与我有关的申请；等我办理的按到期先后，其余最近变动的在前',
      who: reads,
      audit: { none: '本人列表' },
      pace: 'read',
      query: pageQuery.extend({
        caseId: z.uuid().optional(),
        state: z.enum(['open', 'over', 'mine']).optional(),
        service: z.string().max(60).optional(),
        q: z.string().max(100).optional(),
        order: z.enum(['due', 'recent', 'newest']).optional(),
      }),
      output: pageOf(ownRow),
      handle: ({ context, query }) =>
        listOwn(context.db, deps.book, { lawyerId: context.actor.id, ...query }),
    }),
    route({
      method: 'GET',
      path: '/api/application-counts',
      name: 'application.counts',
      summary: '等我办理的申请数量（至多数到一百）',
      who: reads,
      audit: { none: '仅有数字' },
      pace: 'read',
      output: ownCounts,
      handle: ({ context }) => countOwn(context.db, context.actor.id, context.clock.now()),
    }),
    route({
      method: 'POST',
      path: '/api/applications',
      name: 'application.submit-direct',
      summary: '不经草稿直接提交申请（接口调用）',
      who: writes,
      audit: 'application.submit',
      pace: 'write',
      body: askSchema(deps.book.all.filter(({ life }) => life.opens === 'applicant')),
      output: submittedView,
      handle: ({ context, body }) => submitApplication(context, deps, submitInput.parse(body)),
    }),
    route({
      method: 'GET',
      path: '/api/applications/:courtId/:id',
      name: 'application.get',
      summary: '申请：内容、进展、文书，以及现在可以办什么',
      who: reads,
      audit: { none: '本方有权查看的申请；打开材料另行留痕' },
      pace: 'read',
      params: applicationParams,
      output: applicationView,
      handle: async ({ context, params }) => {
        const looking = await look(context, deps, params);
        return isRefusal(looking) ? looking : viewApplication(context.db, looking);
      },
    }),
    route({
      method: 'POST',
      path: '/api/applications/:courtId/:id/act',
      name: 'application.act',
      summary: '办理：确认、答复、补正、撤回、申请复议等',
      who: writes,
      audit: 'application.act',
      pace: 'write',
      params: applicationParams,
      body: actInput,
      output: actDone,
      handle: ({ context, params, body }) => perform(context, deps, params, body),
    }),
    route({
      method: 'PUT',
      path: '/api/applications/:courtId/:id/act-drafts/:act',
      name: 'application.typed',
      summary: '随填随存：撤回、复议等的理由，仅本人可见',
      who: writes,
      audit: { none: '草稿的逐次保存不是诉讼行为' },
      pace: 'write',
      repeatable: '版本号保证重复保存无害',
      params: applicationParams.extend({ act: z.string().max(80) }),
      body: z.object({ version: z.number().int().min(0), said: actDraftInput }),
      output: savedView,
      handle: ({ context, params: { act, ...ref }, body }) => keepTyped(context, deps, ref, { ...body, act }),
    }),
  ];
}
