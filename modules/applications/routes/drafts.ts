import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { courtById } from '#modules/reference/index.ts';
import { createDraft, discardDraft, saveDraft } from '../acts/drafts.ts';
import { handInDraft } from '../acts/hand-in.ts';
import { serviceOf } from '../book.ts';
import type { ApplicationDeps } from '../deps.ts';
import { listDrafts } from '../draft-store.ts';
import { checkDraft, viewDraft } from '../draft-view.ts';
import { draftContent, newDraftInput } from '../terms.ts';
import { checkView, draftRowView, draftView, savedView, submittedView } from '../views.ts';

const writes = only(['lawyer'], { scope: 'applications.write' });
const reads = only(['lawyer'], { scope: 'applications.read' });
const one = z.object({ id: z.uuid() });

/** Drafts: begin, save as typed, check, submit. */
export function draftRoutes(deps: ApplicationDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/application-drafts',
      name: 'application.draft-create',
      summary: '新建申请、补正或者答复的草稿；已有的草稿接着填',
      who: writes,
      audit: 'application.draft-created',
      pace: 'write',
      body: newDraftInput,
      output: draftView,
      handle: async ({ context, body }) => {
        const made = await createDraft(context, deps, body);
        return isRefusal(made) ? made : viewDraft(context, deps, made.draftId);
      },
    }),
    route({
      method: 'GET',
      path: '/api/application-drafts',
      name: 'application.draft-list',
      summary: '申请草稿列表',
      who: reads,
      audit: { none: '本人草稿列表' },
      pace: 'read',
      query: pageQuery,
      output: pageOf(draftRowView),
      handle: async ({ context, query }) => {
        const page = await listDrafts(context.db, context.actor.id, query);
        return { ...page, rows: page.rows.map((row) => draftRow(deps, row)) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/application-drafts/:id',
      name: 'application.draft-get',
      summary: '申请草稿',
      who: reads,
      audit: { none: '本人草稿' },
      pace: 'read',
      params: one,
      output: draftView,
      handle: ({ context, params }) => viewDraft(context, deps, params.id),
    }),
    route({
      method: 'PUT',
      path: '/api/application-drafts/:id',
      name: 'application.draft-save',
      summary: '保存草稿（随填随存）；版本号写在 If-Match 请求头或者 version 字段',
      who: writes,
      audit: { none: '草稿的逐次保存不是诉讼行为' },
      pace: 'write',
      repeatable: '版本号保证重复保存无害',
      params: one,
      body: draftContent.extend({ version: z.number().int().min(1).optional() }),
      output: savedView,
      handle: ({ context, params, body, request }) => {
        const { version, ...content } = body;
        const named = Number(/\d+/.exec(request.headers['if-match'] ?? '')?.[0] ?? 0);
        return saveDraft(context, deps, { id: params.id, version: version ?? named, content });
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/application-drafts/:id',
      name: 'application.draft-discard',
      summary: '删除草稿',
      who: writes,
      audit: 'application.draft-discarded',
      pace: 'write',
      params: one,
      output: one,
      handle: ({ context, params }) => discardDraft(context, deps, params.id),
    }),
    route({
      method: 'POST',
      path: '/api/application-drafts/:id/check',
      name: 'application.draft-check',
      summary: '提交前检查：一次列出全部问题',
      who: reads,
      audit: { none: '不改变任何记录' },
      pace: 'write',
      repeatable: '只检查，不改变任何记录',
      params: one,
      output: checkView,
      handle: ({ context, params }) => checkDraft(context, deps, params.id),
    }),
    route({
      method: 'POST',
      path: '/api/application-drafts/:id/submit',
      name: 'application.submit',
      summary: '提交草稿：申请、补正或者答复',
      who: writes,
      audit: 'application.submit',
      pace: 'write',
      params: one,
      body: z.object({ version: z.number().int().min(1) }),
      output: submittedView,
      handle: ({ context, params, body }) =>
        handInDraft(context, deps, { draftId: params.id, version: body.version }),
    }),
  ];
}

type Listed = Awaited<ReturnType<typeof listDrafts>>['rows'][number];

function draftRow(deps: ApplicationDeps, row: Listed) {
  const service = serviceOf(deps.book, row);
  return {
    id: row.id,
    title: row.title,
    service: row.service,
    serviceName: service.name,
    act: row.act,
    actName: deps.book.machine(service).acts[row.act]?.name ?? service.name,
    courtId: row.court_id,
    courtName: courtById(row.court_id)?.name ?? row.court_id,
    caseId: row.case_id,
    applicationId: row.application_id,
    savedAt: row.saved_at,
  };
}
