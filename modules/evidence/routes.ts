import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import type { Actor } from '#kernel/access/actor.ts';
import { contentDisposition, type OwnFile, serveFile } from '#kernel/files/index.ts';
import { ANSWERED, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { toPlainDate } from '#law/time.ts';
import { paperToDocx, paperToPdf } from '#modules/documents/index.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { askForBundle, cancelBundle } from './acts.ts';
import { catalogueOf } from './catalogue.ts';
import type { EvidenceDeps, EvidenceOfDraft } from './deps.ts';
import { fingerprintOf, groupsOf, linesOf, whyNotOf } from './list.ts';
import { refuseEvidence } from './refusals.ts';
import { findBundle, lastBundle, viewOfBundle } from './store.ts';
import type { BundleRow } from './tables.ts';
import { bundleView, BUNDLE_STATES, evidenceListView } from './terms.ts';

const reads = only(['lawyer'], { scope: 'filing.read' });
const writes = only(['lawyer'], { scope: 'filing.write' });
const one = z.object({ id: z.uuid() });
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Every route of the evidence room. */
export function evidenceRoutes(deps: EvidenceDeps): Route[] {
  return [...listRoutes(deps), ...bundleRoutes(deps)];
}

function listRoutes(deps: EvidenceDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/drafts/:id/evidence-list',
      name: 'evidence.list',
      summary: '证据目录：编号、分组、页码，以及最近一次生成的证据册',
      who: reads,
      audit: { none: '本人草稿' },
      pace: 'read',
      params: one,
      output: evidenceListView,
      handle: async ({ actor, params }) => {
        const found = await evidenceFor(deps, actor, params.id);
        if (isRefusal(found)) return found;
        const { evidence, lawyerId } = found;
        const lines = linesOf(evidence.items);
        const bundle = await lastBundle(deps.db, lawyerId, params.id);
        const whyNot = whyNotOf(evidence.items);
        return {
          title: evidence.title,
          groups: groupsOf(lines),
          pages: lines.findLast((line) => line.to !== null)?.to ?? 0,
          ...(whyNot ? { whyNot } : {}),
          bundle: bundle ? viewOfBundle(bundle, fingerprintOf(evidence)) : null,
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/drafts/:id/evidence-list/:format',
      name: 'evidence.list-file',
      summary: '下载证据目录（docx 或者 pdf）',
      who: reads,
      audit: { none: '本人草稿' },
      pace: 'heavy',
      params: one.extend({ format: z.enum(['docx', 'pdf']) }),
      output: 'raw',
      handle: async ({ actor, params, reply }) => {
        const found = await evidenceFor(deps, actor, params.id);
        return isRefusal(found) ? found : sendCatalogue(deps, found.evidence, params.format, reply);
      },
    }),
  ];
}

function bundleRoutes(deps: EvidenceDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/drafts/:id/evidence-bundles',
      name: 'evidence.bundle-ask',
      summary: '生成证据册（合并的 PDF，带书签和页码章）',
      who: writes,
      audit: 'evidence.bundle-ask',
      pace: 'heavy',
      params: one,
      output: bundleView,
      handle: async ({ context, params }) => {
        const asked = await askForBundle(context, deps, params.id);
        return isRefusal(asked) ? asked : viewBundle(deps, context.actor, asked.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/evidence-bundles/:id',
      name: 'evidence.bundle',
      summary: '证据册的进度',
      who: reads,
      audit: { none: '本人的证据册' },
      pace: 'read',
      params: one,
      output: bundleView,
      handle: async ({ actor, params }) => viewBundle(deps, actor, params.id),
    }),
    route({
      method: 'POST',
      path: '/api/evidence-bundles/:id/cancel',
      name: 'evidence.bundle-cancel',
      summary: '取消生成证据册',
      who: writes,
      audit: 'evidence.bundle-cancel',
      pace: 'write',
      params: one,
      output: bundleView,
      handle: async ({ context, params }) => {
        const stopped = await cancelBundle(context, params);
        return isRefusal(stopped) ? stopped : viewBundle(deps, context.actor, stopped.id);
      },
    }),
    route({
      method: 'GET',
      path: '/api/evidence-bundles/:id/file',
      name: 'evidence.bundle-file',
      summary: '证据册（PDF），可分段读取',
      who: reads,
      audit: { none: '本人的证据册' },
      pace: 'read',
      params: one,
      query: z.object({ download: z.literal('1').optional() }),
      output: 'raw',
      handle: async ({ actor, params, query, request, reply }) => {
        const row = await ownBundle(deps, actor, params.id);
        if (isRefusal(row)) return row;
        if (row.state !== 'done')
          return refuseEvidence('evidence.not-made', { params: { state: BUNDLE_STATES[row.state] } });
        return serveFile(reply, request, {
          blobs: deps.blobs,
          file: fileOf(row),
          which: 'original',
          disposition: query.download ? 'attachment' : 'inline',
        });
      },
    }),
  ];
}

/** The evidence of this lawyer's draft: whatever is not hers does not exist. */
async function evidenceFor(
  deps: EvidenceDeps,
  actor: Actor | undefined,
  draftId: string,
): Promise<{ evidence: EvidenceOfDraft; lawyerId: string } | Refusal> {
  const lawyer = mustBeAbleToRead(actor);
  if (isRefusal(lawyer)) return lawyer;
  const evidence = await deps.evidenceOf(lawyer.id, draftId);
  return evidence ? { evidence, lawyerId: lawyer.id } : refuseEvidence('evidence.not-found');
}

async function ownBundle(
  deps: EvidenceDeps,
  actor: Actor | undefined,
  id: string,
): Promise<BundleRow | Refusal> {
  const lawyer = mustBeAbleToRead(actor);
  if (isRefusal(lawyer)) return lawyer;
  return (await findBundle(deps.db, lawyer.id, id)) ?? refuseEvidence('evidence.not-found');
}

async function viewBundle(deps: EvidenceDeps, actor: Actor | undefined, id: string) {
  const row = await ownBundle(deps, actor, id);
  if (isRefusal(row)) return row;
  const evidence = row.state === 'done' ? await deps.evidenceOf(row.lawyer_id, row.draft_id) : undefined;
  return viewOfBundle(row, evidence && fingerprintOf(evidence));
}

async function sendCatalogue(
  deps: EvidenceDeps,
  evidence: EvidenceOfDraft,
  format: 'docx' | 'pdf',
  reply: FastifyReply,
): Promise<typeof ANSWERED> {
  const today = toPlainDate(deps.clock.now());
  const paper = catalogueOf(evidence, today);
  const bytes = await (format === 'docx' ? paperToDocx(paper) : paperToPdf(paper));
  reply
    .type(format === 'docx' ? DOCX : 'application/pdf')
    .header('cache-control', 'private, no-store')
    .header(
      'content-disposition',
      contentDisposition('attachment', `${evidence.title}证据目录_${today}.${format}`),
    )
    .send(Buffer.from(bytes));
  return ANSWERED;
}

/** A made bundle as a file that can be sent by ranges. */
function fileOf(row: BundleRow): OwnFile {
  return {
    id: row.id,
    ownerId: row.lawyer_id,
    name: `${row.name}.pdf`,
    format: 'pdf',
    mediaType: 'application/pdf',
    size: row.size ?? 0,
    sha256: row.sha256,
    sm3: null,
    state: 'ready',
    why: null,
    flags: [],
    view: 'none',
    pages: row.pages,
    viewSha256: null,
    createdAt: row.asked_at as Instant, // timestamptz columns are parsed to instants
    sealedAt: row.ended_at as Instant | null, // as above
  };
}
