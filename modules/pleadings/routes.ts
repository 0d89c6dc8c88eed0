import { z } from 'zod';
import { anyone, only } from '#kernel/access/who.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { claimedTotal, composeClaims, composeFacts } from '#law/elements/index.ts';
import { toPlainDate } from '#law/time.ts';
import { paperToDocx, paperToPdf } from '#modules/documents/index.ts';
import { copyPleading, createPleading, movePleading, savePleading } from './acts.ts';
import { answersOf } from './answers.ts';
import { templateById, TEMPLATES } from './catalogue.ts';
import type { PleadingsDeps } from './deps.ts';
import { fileNameOf, paperOf } from './paper/render.ts';
import { refusePleading } from './refusals.ts';
import { findPleading, listPleadings, type Pleading } from './store.ts';
import { missingFields, notesOf, rowOf, type Template, viewOf } from './template.ts';
import {
  emptyValues,
  pleadingRow,
  type PleadingValues,
  pleadingValues,
  type PleadingView,
  pleadingView,
  savedPleading,
  templateRow,
  templateView,
} from './terms.ts';

const reads = only(['lawyer'], { scope: 'filing.read' });
const writes = only(['lawyer'], { scope: 'filing.write' });
const open = anyone('空白文书样式，不含任何人的信息');
const params = z.object({ id: z.uuid() });
const templateParams = z.object({ id: z.string().max(60) });
const moved = z.object({ id: z.uuid(), state: z.string() });
const none = { none: '本人的文书草稿，不是诉讼行为' };
const KINDS = { docx: 'Word 文件', pdf: 'PDF' } as const;
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** The catalogue of templates, a lawyer's own pleadings, and the files made of both. */
export function pleadingsRoutes(deps: PleadingsDeps): Route[] {
  return [
    ...catalogueRoutes(deps),
    ...ownRoutes(deps),
    ...(['docx', 'pdf'] as const).flatMap((kind) => fileRoutes(deps, kind)),
  ];
}

function catalogueRoutes(_deps: PleadingsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/pleadings/templates',
      name: 'pleading.templates',
      summary: '诉讼文书样式目录',
      who: open,
      audit: { none: '公开目录' },
      pace: 'read',
      output: z.array(templateRow),
      handle: async () => TEMPLATES.map(rowOf),
    }),
    route({
      method: 'GET',
      path: '/api/pleadings/templates/:id',
      name: 'pleading.template',
      summary: '一种文书的填写项目',
      who: open,
      audit: { none: '公开目录' },
      pace: 'read',
      params: templateParams,
      output: templateView,
      handle: async ({ params: { id } }) => {
        const template = templateById(id);
        return template ? viewOf(template) : refusePleading('pleading.template-unknown');
      },
    }),
  ];
}

function ownRoutes(deps: PleadingsDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/pleadings',
      name: 'pleading.list',
      summary: '本人的诉讼文书',
      who: reads,
      audit: none,
      pace: 'read',
      query: pageQuery,
      output: pageOf(pleadingRow),
      handle: async ({ context, query }) => {
        const page = await listPleadings(context.db, context.actor.id, query);
        return {
          ...page,
          rows: page.rows.map((row) => ({
            id: row.id,
            template: row.template,
            name: templateById(row.template)?.name ?? row.template,
            title: row.title,
            savedAt: row.saved_at,
          })),
        };
      },
    }),
    route({
      method: 'POST',
      path: '/api/pleadings',
      name: 'pleading.create',
      summary: '新建诉讼文书，带入已知内容',
      who: writes,
      audit: 'pleading.created',
      pace: 'write',
      body: z.object({ template: z.string().max(60), from: z.object({ draftId: z.uuid() }).optional() }),
      output: pleadingView,
      handle: async ({ context, body }) => {
        const made = await createPleading(context, deps, {
          template: body.template,
          draftId: body.from?.draftId,
        });
        return isRefusal(made) ? made : view(context, deps, made.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/pleadings/:id',
      name: 'pleading.get',
      summary: '诉讼文书',
      who: reads,
      audit: none,
      pace: 'read',
      params,
      output: pleadingView,
      handle: ({ context, params: { id } }) => view(context, deps, id),
    }),
    route({
      method: 'PUT',
      path: '/api/pleadings/:id',
      name: 'pleading.save',
      summary: '保存诉讼文书（随填随存）',
      who: writes,
      audit: none,
      pace: 'write',
      repeatable: '版本号保证重复保存无害',
      params,
      body: z.object({ version: z.number().int().min(1), values: pleadingValues }),
      output: savedPleading,
      handle: async ({ context, params: { id }, body }) => {
        const saved = await savePleading(context, deps, { id, ...body });
        if (isRefusal(saved)) return saved;
        const { template, ...rest } = saved;
        return { ...rest, ...besides(template, body.values) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/pleadings/:id/copy',
      name: 'pleading.copy',
      summary: '复制诉讼文书',
      who: writes,
      audit: 'pleading.copied',
      pace: 'write',
      params,
      output: z.object({ id: z.uuid() }),
      handle: ({ context, params: { id } }) => copyPleading(context, deps, { id }),
    }),
    route({
      method: 'DELETE',
      path: '/api/pleadings/:id',
      name: 'pleading.delete',
      summary: '删除诉讼文书（可恢复）',
      who: writes,
      audit: 'pleading.deleted',
      pace: 'write',
      params,
      output: moved,
      handle: ({ context, params: { id } }) => movePleading(context, { id, to: 'deleted' }),
    }),
    route({
      method: 'POST',
      path: '/api/pleadings/:id/restore',
      name: 'pleading.restore',
      summary: '恢复已删除的诉讼文书',
      who: writes,
      audit: 'pleading.restored',
      pace: 'write',
      params,
      output: moved,
      handle: ({ context, params: { id } }) => movePleading(context, { id, to: 'open' }),
    }),
  ];
}

function fileRoutes(deps: PleadingsDeps, kind: keyof typeof KINDS): Route[] {
  const today = (context: ActContext) => toPlainDate(context.clock.now());
  return [
    route({
      method: 'GET',
      path: `/api/pleadings/templates/:id/blank.${kind}`,
      name: `pleading.blank-${kind}`,
      summary: `空白文书（${KINDS[kind]}）`,
      who: open,
      audit: { none: '公开的空白样式' },
      pace: 'heavy',
      params: templateParams,
      output: 'raw',
      handle: async ({ context, params: { id }, reply }) => {
        const template = templateById(id);
        if (!template) return refusePleading('pleading.template-unknown');
        return sendFile(reply, template, emptyValues(), today(context), kind);
      },
    }),
    route({
      method: 'GET',
      path: `/api/pleadings/:id/paper.${kind}`,
      name: `pleading.paper-${kind}`,
      summary: `文书（${KINDS[kind]}）`,
      who: reads,
      audit: none,
      pace: 'heavy',
      params,
      output: 'raw',
      handle: async ({ context, params: { id }, reply }) => {
        const found = await own(context, deps, id);
        return isRefusal(found)
          ? found
          : sendFile(reply, found.template, found.pleading.values, today(context), kind);
      },
    }),
  ];
}

async function own(
  context: ActContext,
  deps: PleadingsDeps,
  id: string,
): Promise<{ pleading: Pleading; template: Template } | Refusal> {
  const pleading = await findPleading(context.db, deps.keys, context.actor.id, id);
  const template = pleading && templateById(pleading.template);
  return template ? { pleading, template } : refusePleading('pleading.not-found');
}

async function view(context: ActContext, deps: PleadingsDeps, id: string): Promise<PleadingView | Refusal> {
  const found = await own(context, deps, id);
  if (isRefusal(found)) return found;
  const { pleading, template } = found;
  return {
    id,
    version: pleading.version,
    title: pleading.title,
    savedAt: pleading.savedAt,
    template: viewOf(template),
    values: pleading.values,
    ...besides(template, pleading.values),
  };
}

/** What stands beside the form: notes of the law, what is missing, and how the elements read as claims and facts. */
function besides(template: Template, values: PleadingValues) {
  const { form } = template;
  const answers = form ? answersOf(form, values) : {};
  return {
    notes: notesOf(template, values),
    missing: missingFields(template, values),
    composed: form
      ? {
          claims: composeClaims(form, answers),
          facts: composeFacts(form, answers),
          totalFen: claimedTotal(form, answers),
        }
      : null,
  };
}

async function sendFile(
  reply: { header(name: string, value: string): unknown; send(body: Buffer): unknown },
  template: Template,
  values: PleadingValues,
  today: ReturnType<typeof toPlainDate>,
  kind: keyof typeof KINDS,
): Promise<typeof ANSWERED> {
  const paper = paperOf(template, values, today);
  const bytes = kind === 'docx' ? await paperToDocx(paper) : await paperToPdf(paper);
  reply.header('content-type', TYPES[kind]);
  const name = encodeURIComponent(fileNameOf(template, values, today, kind));
  reply.header(
    'content-disposition',
    `${kind === 'docx' ? 'attachment' : 'inline'}; filename*=UTF-8''${name}`,
  );
  reply.send(Buffer.from(bytes));
  return ANSWERED;
}
