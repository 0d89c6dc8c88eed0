import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { serveFile } from '#kernel/files/index.ts';
import { type ANSWERED, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { FilingDeps } from '../deps.ts';
import { courtFiling, notFound, ownFiling } from '../policy.ts';
import { findFiling, getContent } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { courtOf } from './desk.ts';
import { filingParams } from './lawyer.ts';

const reads = only(['lawyer'], { scope: 'files.read' });
const desk = only(['staff'], { roles: ['registrar', 'president', 'court-admin', 'clerk'], scope: 'desk' });
const one = { fileId: z.uuid(), which: z.enum(['original', 'view']) };

/** Materials of a filing, for its lawyer and for the registrars of its court. Opening one leaves its trace. */
export function materialRoutes(deps: FilingDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/filings/:courtId/:id/files/:fileId/:which',
      name: 'filing.file',
      summary: '查看或者下载材料',
      who: reads,
      audit: 'filing.file-read',
      pace: 'read',
      params: filingParams.extend(one),
      output: 'raw',
      handle: async ({ context, params, request, reply }) => {
        const filing = ownFiling(context.actor, await findFiling(context.db, params.courtId, params.id));
        return isRefusal(filing) ? filing : send(context, deps, filing, params, request, reply);
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/filings/:id/files/:fileId/:which',
      name: 'desk.file',
      summary: '查看或者下载材料',
      who: desk,
      audit: 'filing.file-read',
      pace: 'read',
      params: z.object({ id: z.uuid(), ...one }),
      output: 'raw',
      handle: async ({ context, actor, params, request, reply }) => {
        const filing = courtFiling(actor, await findFiling(context.db, courtOf(actor), params.id));
        return isRefusal(filing) ? filing : send(context, deps, filing, params, request, reply);
      },
    }),
  ];
}

/** Only files that the filing itself names, in any of its submissions; every other id is as good as unknown. */
async function send(
  context: ActContext,
  deps: FilingDeps,
  filing: FilingRow,
  { fileId, which }: { fileId: string; which: 'original' | 'view' },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<typeof ANSWERED | Refusal> {
  const [file] = await deps.filesById(context.db, [fileId]);
  if (file?.ownerId !== filing.filer_id || !(await names(context, deps, filing, fileId))) return notFound();
  if (isFirstLook(request)) await trace(context, filing, fileId, which);
  return serveFile(reply, request, {
    blobs: deps.blobs,
    file,
    which,
    disposition: which === 'view' ? 'inline' : 'attachment',
  });
}

async function names(
  context: ActContext,
  deps: FilingDeps,
  filing: FilingRow,
  fileId: string,
): Promise<boolean> {
  for (let number = filing.content_number; number >= 1; number--) {
    const { content } = await getContent(context.db, deps.keys, filing.court_id, filing.id, number);
    if (content.materials.some((material) => material.fileId === fileId)) return true;
  }
  return false;
}

/** A viewer asks for many ranges of one file; the one that begins at its first byte is the opening that leaves the trace. */
function isFirstLook(request: FastifyRequest): boolean {
  const range = request.headers.range;
  return range === undefined || range.startsWith('bytes=0-');
}

async function trace(context: ActContext, filing: FilingRow, fileId: string, which: string): Promise<void> {
  await act(
    context,
    { name: 'filing.file-read', subject: { type: 'filing', id: filing.id } },
    async (unit) => {
      await unit.audit({
        subject: { type: 'filing', id: filing.id },
        courtId: filing.court_id,
        related: [{ type: 'file', id: fileId }],
        outcome: 'read',
        change: { which },
      });
      return {};
    },
  );
}
