import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { serveFile } from '#kernel/files/index.ts';
import { type ANSWERED, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { ApplicationDeps } from '../deps.ts';
import { notFound } from '../policy.ts';
import type { Ref } from '../store.ts';
import { courtOf, desk } from './desk.ts';
import { applicationParams } from './lawyer.ts';
import { look } from './look.ts';

const reads = only(['lawyer'], { scope: 'files.read' });
const one = { fileId: z.uuid(), which: z.enum(['original', 'view']) };

/** Materials of an application, for those who see it. Opening one leaves its trace. */
export function fileRoutes(deps: ApplicationDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/applications/:courtId/:id/files/:fileId/:which',
      name: 'application.file',
      summary: '查看或者下载申请材料',
      who: reads,
      audit: 'application.file-read',
      pace: 'read',
      params: applicationParams.extend(one),
      output: 'raw',
      handle: ({ context, params, request, reply }) => send(context, deps, params, params, request, reply),
    }),
    route({
      method: 'GET',
      path: '/api/desk/applications/:id/files/:fileId/:which',
      name: 'desk.application-file',
      summary: '查看或者下载申请材料',
      who: desk,
      audit: 'application.file-read',
      pace: 'read',
      params: z.object({ id: z.uuid(), ...one }),
      output: 'raw',
      handle: ({ context, actor, params, request, reply }) =>
        send(context, deps, { courtId: courtOf(actor), id: params.id }, params, request, reply),
    }),
  ];
}

/** Only files that the application itself names, in any of its contents; every other id is as good as unknown. */
async function send(
  context: ActContext,
  deps: ApplicationDeps,
  ref: Ref,
  { fileId, which }: { fileId: string; which: 'original' | 'view' },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<typeof ANSWERED | Refusal> {
  const looking = await look(context, deps, ref);
  if (isRefusal(looking)) return looking;
  const speakers = looking.bench.contents.filter(
    (content) =>
      content.materials.some((file) => file.fileId === fileId) ||
      Object.values(content.answers).some((answer) => typeof answer === 'object' && answer.includes(fileId)),
  );
  const [file] = speakers.length > 0 ? await deps.filesById(context.db, [fileId]) : [];
  // a file is shown because its owner has handed it in, not because somebody has named it
  if (!file || !speakers.some(({ by }) => by === file.ownerId)) return notFound();
  const range = request.headers.range;
  // a viewer asks for many ranges of one file; the one that begins at its first byte is the opening that leaves the trace
  if (range === undefined || range.startsWith('bytes=0-')) await trace(context, ref, fileId, which);
  return serveFile(reply, request, {
    blobs: deps.blobs,
    file,
    which,
    disposition: which === 'view' ? 'inline' : 'attachment',
  });
}

async function trace(context: ActContext, ref: Ref, fileId: string, which: string): Promise<void> {
  const subject = { type: 'application', id: ref.id };
  await act(context, { name: 'application.file-read', subject }, async (unit) => {
    await unit.audit({
      subject,
      courtId: ref.courtId,
      related: [{ type: 'file', id: fileId }],
      outcome: 'read',
      change: { which },
    });
    return {};
  });
}
