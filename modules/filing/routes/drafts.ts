import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { FILING_KINDS } from '#law/filing/index.ts';
import { toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate } from '#modules/identity/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { createDraft, moveDraft, saveDraft } from '../acts/drafts.ts';
import { submitDraft } from '../acts/submit.ts';
import type { FilingDeps } from '../deps.ts';
import { type Draft, findDraft, listDrafts } from '../draft-store.ts';
import { factsFor, feeOf, filesOf, fileViewOf, pathOfCause } from '../facts.ts';
import { notFound } from '../policy.ts';
import { proposalView } from '../proposals.ts';
import { documentOf, proposeFromReading, readingOf } from '../reading.ts';
import { checkFiling, slotsOf } from '../rules/check/index.ts';
import { fingerprintOf } from '../rules/summary.ts';
import { findDuplicates, findFiling, listRecords } from '../store.ts';
import { correctionItem, filingContent, filingKind } from '../terms.ts';
import { checkView, draftRow, type DraftView, draftView, savedView, submittedView } from '../views.ts';

const writes = only(['lawyer'], { scope: 'filing.write' });
const reads = only(['lawyer'], { scope: 'filing.read' });
const draftParams = z.object({ id: z.uuid() });
const versioned = z.object({ version: z.number().int().min(1) });

/** Drafts: begin, save as typed, check, submit. */
export function draftRoutes(deps: FilingDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/drafts',
      name: 'filing.draft-create',
      summary: '新建起诉状草稿',
      who: writes,
      audit: 'filing.draft-created',
      pace: 'write',
      body: z.object({ kind: filingKind.default('civil') }).nullish(),
      output: draftView,
      handle: async ({ context, body }) => {
        const made = await createDraft(context, deps, body?.kind);
        return isRefusal(made) ? made : viewDraft(context, deps, made.draftId);
      },
    }),
    route({
      method: 'GET',
      path: '/api/drafts',
      name: 'filing.draft-list',
      summary: '起诉状草稿列表',
      who: reads,
      audit: { none: '列表，不含当事人号码' },
      pace: 'read',
      query: pageQuery,
      output: pageOf(draftRow),
      handle: async ({ context, query }) => {
        const page = await listDrafts(context.db, context.actor.id, query);
        return {
          ...page,
          rows: page.rows.map((row) => ({
            id: row.id,
            kind: row.kind ?? 'civil',
            kindName: FILING_KINDS[row.kind ?? 'civil'],
            title: row.title,
            courtName: courtById(row.court_id)?.name ?? null,
            savedAt: row.saved_at,
            correctionOf: row.filing_id,
          })),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/drafts/:id',
      name: 'filing.draft-get',
      summary: '起诉状草稿',
      who: reads,
      audit: { none: '本人草稿' },
      pace: 'read',
      params: draftParams,
      output: draftView,
      handle: ({ context, params }) => viewDraft(context, deps, params.id),
    }),
    route({
      method: 'PUT',
      path: '/api/drafts/:id',
      name: 'filing.draft-save',
      summary: '保存草稿（随填随存）',
      who: writes,
      audit: { none: '草稿的逐次保存不是诉讼行为' },
      pace: 'write',
      repeatable: '版本号保证重复保存无害',
      params: draftParams,
      body: versioned.extend({ content: filingContent }),
      output: savedView,
      handle: async ({ context, params, body }) => {
        const saved = await saveDraft(context, deps, { id: params.id, ...body });
        return isRefusal(saved) ? saved : { ...saved, ...besides(body.content, context) };
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/drafts/:id',
      name: 'filing.draft-discard',
      summary: '删除草稿（可恢复）',
      who: writes,
      audit: 'filing.draft-discarded',
      pace: 'write',
      params: draftParams,
      output: z.object({ id: z.uuid(), state: z.string() }),
      handle: ({ context, params }) => moveDraft(context, deps, { id: params.id, to: 'discarded' }),
    }),
    route({
      method: 'POST',
      path: '/api/drafts/:id/restore',
      name: 'filing.draft-restore',
      summary: '恢复已删除的草稿',
      who: writes,
      audit: 'filing.draft-restored',
      pace: 'write',
      params: draftParams,
      output: z.object({ id: z.uuid(), state: z.string() }),
      handle: ({ context, params }) => moveDraft(context, deps, { id: params.id, to: 'open' }),
    }),
    route({
      method: 'POST',
      path: '/api/drafts/:id/check',
      name: 'filing.draft-check',
      summary: '提交前检查：一次列出全部问题',
      who: reads,
      audit: { none: '不改变任何记录' },
      pace: 'write',
      repeatable: '只检查，不改变任何记录',
      params: draftParams,
      output: checkView,
      handle: ({ context, params }) => check(context, deps, params.id),
    }),
    route({
      method: 'POST',
      path: '/api/drafts/:id/reading-proposal',
      name: 'filing.reading-proposal',
      summary: '起诉状识别结果与草稿逐项对照',
      who: reads,
      audit: { none: '只对照，不改变任何记录' },
      pace: 'write',
      repeatable: '只对照，不改变任何记录',
      params: draftParams,
      body: z.object({ readingId: z.uuid() }),
      output: proposalView,
      handle: ({ context, params, body }) =>
        proposeFromReading(context, deps, { draftId: params.id, readingId: body.readingId }),
    }),
    route({
      method: 'POST',
      path: '/api/drafts/:id/submit',
      name: 'filing.submit',
      summary: '提交立案申请或者补正材料',
      who: writes,
      audit: 'filing.submit',
      pace: 'write',
      params: draftParams,
      body: versioned.extend({ hall: z.boolean().default(false) }),
      output: submittedView,
      handle: ({ context, params, body }) =>
        submitDraft(context, deps, { draftId: params.id, version: body.version, hall: body.hall }),
    }),
  ];
}

/** What stands beside the content while it is typed. */
function besides(content: Draft['content'], context: ActContext) {
  const today = toPlainDate(context.clock.now());
  const path = pathOfCause(content.causeId, today, content.kind);
  return {
    courtName: courtById(content.courtId)?.name ?? null,
    causePath: path.map(({ id, name }) => ({ id, name })),
    fee: feeOf(content, path),
    slots: slotsOf(content, today),
  };
}

async function viewDraft(context: ActContext, deps: FilingDeps, id: string): Promise<DraftView | Refusal> {
  const draft = await findDraft(context.db, deps.keys, context.actor.id, id);
  if (!draft || draft.state === 'discarded') return notFound();
  const files = await filesOf(context.db, deps, draft.lawyerId, draft.content);
  return {
    id: draft.id,
    version: draft.version,
    title: draft.title,
    content: draft.content,
    savedAt: draft.savedAt,
    ...besides(draft.content, context),
    files: files.map(fileViewOf),
    reading: (await readingOf(context.db, deps, draft.lawyerId, draft.content)) ?? null,
    correction: draft.corrects ? await correctionOf(context, draft.corrects) : null,
  };
}

/** The items to correct, pinned above the draft. */
async function correctionOf(
  context: ActContext,
  corrects: { courtId: string; filingId: string },
): Promise<DraftView['correction']> {
  const [filing, records] = await Promise.all([
    findFiling(context.db, corrects.courtId, corrects.filingId),
    listRecords(context.db, corrects.courtId, corrects.filingId),
  ]);
  const notice = records.findLast((record) => record.act === 'require-correction');
  return {
    ...corrects,
    items: correctionItem.array().catch([]).parse(notice?.data['items']),
    dueOn: filing?.due_on ?? null,
    dueAt: filing?.due_at ?? null,
  };
}

async function check(
  context: ActContext,
  deps: FilingDeps,
  id: string,
): Promise<z.input<typeof checkView> | Refusal> {
  const draft = await findDraft(context.db, deps.keys, context.actor.id, id);
  if (!draft || draft.state !== 'open') return notFound();
  const now = context.clock.now();
  const files = await filesOf(context.db, deps, draft.lawyerId, draft.content);
  const document = await documentOf(context.db, deps, context.actor, draft.content, now);
  const facts = factsFor(draft.content, files, context.actor, now, document);
  const findings = checkFiling(draft.content, facts);
  const may = mustBeAbleToLitigate(context.actor, now);
  const twins = await findDuplicates(
    context.db,
    draft.content.courtId,
    fingerprintOf(draft.content),
    draft.corrects?.filingId,
  );
  return {
    findings,
    ready: !isRefusal(may) && findings.every((found) => found.level !== 'fault'),
    may: isRefusal(may)
      ? { can: false, why: may.detail, ...(may.article ? { article: may.article } : {}) }
      : { can: true },
    fee: feeOf(draft.content, facts.causePath),
    duplicates: twins
      .filter((twin) => twin.state !== 'not-accepted')
      .map(({ state: _state, ...twin }) => twin),
  };
}
