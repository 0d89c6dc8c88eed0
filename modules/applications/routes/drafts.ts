import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { courtById } from '#modules/reference/index.ts';
import { createDraft, discardDraft, saveDraft } from '../acts/drafts.ts';
import { closeDraft } from '../acts/close-draft.ts';
import { perform, SILENT } from '../acts/perform.ts';
import { submitDraft } from '../acts/submit.ts';
import { serviceOf } from '../book.ts';
import type { ApplicationDeps } from '../deps.ts';
import { draftOpen, listDrafts } from '../draft-store.ts';
import { checkDraft, viewDraft } from '../draft-view.ts';
import { plainAnswers } from '../menu.ts';
import { notFound } from '../policy.ts';
import { findApplication } from '../store.ts';
import { draftContent, newDraftInput } from '../terms.ts';
import {
  checkView,
  draftRowView,
  draftView,
  savedView,
  type SubmittedView,
  submittedView,
} from '../views.ts';

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
        handIn(context, deps, { draftId: params.id, version: body.version }),
    }),
  ];
}

/** What a draft says is handed in as what it is: a new application, or an act on one. */
async function handIn(
  context: ActContext,
  deps: ApplicationDeps,
  input: { draftId: string; version: number },
): Promise<SubmittedView | Refusal> {
  const draft = await draftOpen(context.db, deps.keys, context.actor.id, input.draftId);
  if (isRefusal(draft) || draft.applicationId === null) return submitDraft(context, deps, input);
  const ref = { courtId: draft.courtId, id: draft.applicationId };
  const row = await findApplication(context.db, ref);
  if (!row) return notFound();
  const done = await perform(context, deps, ref, {
    ...SILENT,
    act: draft.act,
    version: row.version,
    answers: plainAnswers(draft.written.answers),
    materials: draft.written.materials,
  });
  if (isRefusal(done)) return done;
  await closeDraft(context, draft.id);
  const next = await findApplication(context.db, ref);
  return { ...done, dueOn: next?.due_on ?? null, billId: next?.bill_id ?? null };
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
