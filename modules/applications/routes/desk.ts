import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { assignApplication, claimApplication } from '../acts/desk.ts';
import { keepTyped } from '../acts/keep-typed.ts';
import { perform } from '../acts/perform.ts';
import { submitApplication } from '../acts/submit.ts';
import type { ApplicationDeps } from '../deps.ts';
import { deskFor } from '../desk-people.ts';
import { paperDraftsOf, viewOnDesk } from '../desk-view.ts';
import { refuseApplication } from '../refusals.ts';
import { countDesk, type Desk, listDesk } from '../queries.ts';
import { actDraftInput, actInput, answers, QUEUES, submitInput } from '../terms.ts';
import {
  actDone,
  deskApplicationView,
  deskCounts,
  deskRow,
  paperDraftsView,
  savedView,
  submittedView,
} from '../views.ts';
import { look } from './look.ts';

/** Everybody who decides or helps to. */
export const desk = only(['staff'], {
  roles: ['judge', 'president', 'court-admin', 'clerk', 'registrar'],
  scope: 'desk',
});
const idParams = z.object({ id: z.uuid() });
const held = z.object({
  id: z.uuid(),
  version: z.number().int(),
  assignedTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

/** The court of a member of staff; the gate has let in nobody else. */
export function courtOf(actor: Actor | undefined): string {
  if (actor?.kind !== 'staff') throw new Error('a desk route without staff');
  return actor.courtId;
}

/** Whose work a member of staff sees; the gate has let in nobody else. */
function deskOf({ actor, db, clock }: ActContext): Promise<Desk> {
  if (actor.kind !== 'staff') throw new Error('a desk route without staff');
  return deskFor(db, actor, clock.now());
}

/** The desk for applications (申请审批工作台): one queue a court. */
export function deskRoutes(deps: ApplicationDeps): Route[] {
  const at = (actor: Actor | undefined, id: string) => ({ courtId: courtOf(actor), id });
  return [
    route({
      method: 'GET',
      path: '/api/desk/applications',
      name: 'desk.applications',
      summary: '本院申请队列，按到期先后',
      who: desk,
      audit: { none: '本院列表' },
      pace: 'read',
      query: pageQuery.extend({
        queue: z.enum(QUEUES).default('mine'),
        q: z.string().max(100).optional(),
        caseId: z.uuid().optional(),
        service: z.string().max(60).optional(),
      }),
      output: pageOf(deskRow),
      handle: async ({ context, query }) =>
        listDesk(context.db, deps.book, { ...(await deskOf(context)), ...query, now: context.clock.now() }),
    }),
    route({
      method: 'GET',
      path: '/api/desk/applications/counts',
      name: 'desk.application-counts',
      summary: '各队列数量',
      who: desk,
      audit: { none: '仅有数字' },
      pace: 'read',
      output: deskCounts,
      handle: async ({ context }) => countDesk(context.db, await deskOf(context), context.clock.now()),
    }),
    route({
      method: 'GET',
      path: '/api/desk/applications/:id',
      name: 'desk.application',
      summary: '申请、案件要点和可以作出的决定',
      who: desk,
      audit: { none: '本院在办申请；打开材料另行留痕' },
      pace: 'read',
      params: idParams,
      output: deskApplicationView,
      handle: async ({ context, actor, params }) => {
        const looking = await look(context, deps, at(actor, params.id));
        return isRefusal(looking) ? looking : viewOnDesk(context.db, looking);
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/applications/:id/paper-drafts',
      name: 'desk.application-papers',
      summary: '按已填内容生成文书草稿',
      who: desk,
      audit: { none: '只生成草稿，不改变任何记录' },
      pace: 'write',
      repeatable: '只生成草稿，不改变任何记录',
      params: idParams,
      body: z.object({
        act: z.string().max(80),
        answers: answers.default({}),
        reasons: z.string().max(8_000).default(''),
      }),
      output: paperDraftsView,
      handle: async ({ context, actor, params, body }) => {
        const looking = await look(context, deps, at(actor, params.id));
        return isRefusal(looking) ? looking : paperDraftsOf(looking, body);
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/applications/:id/act',
      name: 'desk.application-act',
      summary: '决定、通知补正、复议、办理后续事项',
      who: desk,
      audit: 'application.act',
      pace: 'write',
      params: idParams,
      body: actInput,
      output: actDone,
      handle: ({ context, actor, params, body }) => perform(context, deps, at(actor, params.id), body),
    }),
    route({
      method: 'PUT',
      path: '/api/desk/applications/:id/act-drafts/:act',
      name: 'desk.application-typed',
      summary: '随填随存：决定、办理前填写的理由、答复和改动的文书，仅本人可见',
      who: desk,
      audit: { none: '草稿的逐次保存不是诉讼行为' },
      pace: 'write',
      repeatable: '版本号保证重复保存无害',
      params: idParams.extend({ act: z.string().max(80) }),
      body: z.object({ version: z.number().int().min(0), said: actDraftInput }),
      output: savedView,
      handle: ({ context, actor, params, body }) =>
        keepTyped(context, deps, at(actor, params.id), { ...body, act: params.act }),
    }),
    route({
      method: 'POST',
      path: '/api/desk/applications',
      name: 'desk.application-open',
      summary: '法院依职权通知当事人（如提交原件）',
      who: desk,
      audit: 'application.submit',
      pace: 'write',
      body: submitInput,
      output: submittedView,
      handle: async ({ context, actor, body }) =>
        deps.book.find(body.service)?.life.opens === 'court'
          ? submitApplication(context, deps, { ...body, courtId: courtOf(actor) })
          : refuseApplication('application.no-service'),
    }),
    route({
      method: 'POST',
      path: '/api/desk/applications/:id/claim',
      name: 'desk.application-claim',
      summary: '领取',
      who: desk,
      audit: 'application.claim',
      pace: 'write',
      params: idParams,
      output: held,
      handle: ({ context, actor, params }) => claimApplication(context, deps, at(actor, params.id)),
    }),
    route({
      method: 'POST',
      path: '/api/desk/applications/:id/assign',
      name: 'desk.application-assign',
      summary: '分派',
      who: desk,
      audit: 'application.assign',
      pace: 'write',
      params: idParams,
      body: z.object({ staffId: z.uuid() }),
      output: held,
      handle: ({ context, actor, params, body }) =>
        assignApplication(context, deps, at(actor, params.id), body.staffId),
    }),
  ];
}
