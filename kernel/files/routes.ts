import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Who } from '../access/who.ts';
import type { ActContext } from '../acts/index.ts';
import { recordAudit } from '../audit/record.ts';
import type { Db } from '../db/database.ts';
import { pageOf, pageQuery, type Route, route } from '../http/index.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import type { BlobStore } from './blob-store.ts';
import { defaultLimits, type FileLimits, formatNames, formats, sizeInWords } from './limits.ts';
import { getFile, listOwnFiles, type OwnFile } from './queries.ts';
import { refuseFile } from './refusals.ts';
import { serveFile } from './serve.ts';
import { UPLOADS_PATH } from './tus.ts';

export type FileRouteDeps = {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly limits?: FileLimits;
  /** Who may have files of their own at all: reading (scope files.read) and sending (files.write). */
  readonly who: { readonly read: Who; readonly write: Who };
  /** The owner under whom an actor's files stand. */
  ownerOf(actor: Actor): string;
};

/** A file as its owner's pages show it. */
export const ownFileView = z.object({
  id: z.uuid(),
  name: z.string(),
  format: z.string().nullable(),
  mediaType: z.string().nullable(),
  size: z.number().int(),
  sha256: z.string().nullable(),
  sm3: z.string().nullable(),
  state: z.enum(['uploading', 'quarantined', 'ready', 'refused']),
  why: z.string().nullable(),
  flags: z.array(z.string()),
  view: z.enum(['pending', 'ready', 'none', 'failed']).nullable(),
  pages: z.number().int().nullable(),
  createdAt: z.string(),
});

/** What may be uploaded, told before the first byte. */
export const limitsView = z.object({
  maxBytes: z.number().int(),
  maxSize: z.string(),
  maxOpenUploads: z.number().int(),
  maxFiles: z.number().int(),
  formats: z.array(
    z.object({
      format: z.string(),
      label: z.string(),
      extensions: z.array(z.string()),
      mediaType: z.string(),
    }),
  ),
  sentence: z.string(),
});

const params = z.object({ id: z.uuid() });
const none = { none: '本人读取自己文件的状态，不含内容' };

/** The owner's own files: list, state, original and view, and the limits of uploading. */
export function fileRoutes(deps: FileRouteDeps): Route[] {
  const own = async (actor: Actor | undefined, id: string): Promise<OwnFile | Refusal> => {
    const file = await getFile(deps.db, id);
    return file && actor && file.ownerId === deps.ownerOf(actor) ? file : refuseFile('files.not-found');
  };
  return [
    route({
      method: 'GET',
      path: `${UPLOADS_PATH}/limits`,
      name: 'files.limits',
      summary: '上传的格式与大小限制',
      who: deps.who.write,
      audit: none,
      pace: 'read',
      output: limitsView,
      handle: async () => limitsOf(deps.limits ?? defaultLimits),
    }),
    route({
      method: 'GET',
      path: '/api/files',
      name: 'files.list',
      summary: '我的文件',
      who: deps.who.read,
      audit: none,
      pace: 'read',
      query: pageQuery,
      output: pageOf(ownFileView),
      handle: async ({ actor, query }) => {
        const page = await listOwnFiles(deps.db, actor ? deps.ownerOf(actor) : '', query);
        return { ...page, rows: page.rows.map(shown) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/files/:id',
      name: 'files.get',
      summary: '一个文件的状态与哈希值',
      who: deps.who.read,
      audit: none,
      pace: 'read',
      params,
      output: ownFileView,
      handle: async ({ actor, params: { id } }) => {
        const file = await own(actor, id);
        return isRefusal(file) ? file : shown(file);
      },
    }),
    route({
      method: 'GET',
      path: '/api/files/:id/original',
      name: 'files.original',
      summary: '下载原件',
      who: deps.who.read,
      audit: 'files.read-original',
      pace: 'read',
      params,
      output: 'raw',
      handle: async ({ actor, params: { id }, context, request, reply }) => {
        const file = await own(actor, id);
        if (isRefusal(file)) return file;
        if (file.state === 'ready') await recordReading(context, file);
        return serveFile(reply, request, {
          blobs: deps.blobs,
          file,
          which: 'original',
          disposition: 'attachment',
        });
      },
    }),
    route({
      method: 'GET',
      path: '/api/files/:id/view',
      name: 'files.view',
      summary: '在网页中查看（PDF）',
      who: deps.who.read,
      audit: { none: '本人查看自己上传的文件' },
      pace: 'read',
      params,
      output: 'raw',
      handle: async ({ actor, params: { id }, request, reply }) => {
        const file = await own(actor, id);
        if (isRefusal(file)) return file;
        return serveFile(reply, request, { blobs: deps.blobs, file, which: 'view', disposition: 'inline' });
      },
    }),
  ];
}

function shown(file: OwnFile) {
  const { ownerId: _, viewSha256: __, sealedAt: ___, ...rest } = file;
  return { ...rest, flags: [...file.flags] };
}

function limitsOf(limits: FileLimits): z.input<typeof limitsView> {
  const labels = formatNames.map((name) => formats[name].label);
  return {
    maxBytes: limits.maxBytes,
    maxSize: sizeInWords(limits.maxBytes),
    maxOpenUploads: limits.maxOpenUploads,
    maxFiles: limits.maxFilesPerOwner,
    formats: formatNames.map((format) => ({
      format,
      ...formats[format],
      extensions: [...formats[format].extensions],
    })),
    sentence: `可上传 ${labels.join('、')}，单个文件不超过 ${sizeInWords(limits.maxBytes)}，同时上传不超过 ${limits.maxOpenUploads} 个。`,
  };
}

/** Reading an original leaves its trace before the first byte goes out. Rooms above that serve somebody else's file do the same. */
export async function recordReading(context: ActContext, file: OwnFile): Promise<void> {
  await recordAudit(context.db, {
    at: context.clock.now(),
    act: 'files.read-original',
    actorKind: context.actor.kind,
    actorId: context.actor.id,
    actorName: context.actor.name,
    requestId: context.requestId,
    ip: context.ip,
    subject: { type: 'file', id: file.id },
    change: { sha256: file.sha256 },
    outcome: 'read',
  });
}
