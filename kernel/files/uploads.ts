import type { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import { refuseAccess } from '../access/refusals.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { answerRefusal } from '../http/problem.ts';
import { CSRF_HEADER } from '../http/write-gate.ts';
import type { Log } from '../log/log.ts';
import { isRefusal, type Refusal } from '../refusals.ts';
import { openFolders, statOf } from './durable.ts';
import { type FinishDeps, finishUpload, placesOf, removeUpload } from './finish.ts';
import { defaultLimits, type FileLimits } from './limits.ts';
import { getFile, type OwnFile } from './queries.ts';
import { refuseFile } from './refusals.ts';
import { refusalOf, tusServer, UPLOADS_PATH, webRequest } from './tus.ts';
import { beginUpload, cancelUpload, type Sender } from './upload-acts.ts';

/** Requests a minute of one sender: a file costs two or three. Scaled by RATE_LIMIT_SCALE. */
const UPLOAD_PACE = 3_000;

export type UploadDeps = {
  readonly uploadsDir: string;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: FileLimits;
  /** Setting RATE_LIMIT_SCALE. */
  readonly limitScale?: number;
  /** Whose files this actor may send (kind, scope, standing): decided by the rooms above. */
  authorize(
    actor: Actor | undefined,
    request: FastifyRequest,
  ): { ownerId: string } | Refusal | Promise<{ ownerId: string } | Refusal>;
};

type Deps = Omit<UploadDeps, 'limits'> & FinishDeps & { readonly limits: FileLimits };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * Resumable uploads by the tus protocol (1.0.0: creation, creation-with-upload, termination). The library moves the bytes; who may send,
 * how much, and what a finished upload becomes is decided here, in the row of the file, whose id is the upload's id. Registered after the
 * other routes; nothing in this scope parses a body.
 */
export async function registerUploads(app: FastifyInstance, given: UploadDeps): Promise<void> {
  const deps: Deps = { limits: defaultLimits, ...given, folders: openFolders(given.uploadsDir) };
  const tus = tusServer(deps.folders.uploads, deps.limits.maxBytes);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    const config = {
      rateLimit: {
        max: Math.ceil(UPLOAD_PACE * (deps.limitScale ?? 1)),
        timeWindow: 60_000,
        groupId: 'uploads',
      },
    };
    const schema = { hide: true } as never; // known to the API description only
    scope.route({
      method: ['POST', 'OPTIONS'],
      url: UPLOADS_PATH,
      config,
      schema,
      handler: (request, reply) => serve(deps, tus, request, reply),
    });
    scope.route<{ Params: { id: string } }>({
      method: ['HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
      url: `${UPLOADS_PATH}/:id`,
      config,
      schema,
      handler: (request, reply) => serve(deps, tus, request, reply, request.params.id),
    });
  });
}

async function serve(deps: Deps, tus: Server, request: FastifyRequest, reply: FastifyReply, id?: string) {
  reply.header('tus-resumable', '1.0.0');
  if (request.method === 'OPTIONS') return pass(deps, tus, request, reply);
  const sender = await senderOf(deps, request);
  if (isRefusal(sender)) return answerRefusal(reply, request, sender);
  if (request.headers['tus-resumable'] !== '1.0.0')
    return answerRefusal(reply.header('tus-version', '1.0.0'), request, refuseFile('files.tus-version'));
  if (id === undefined) {
    const begun = await beginUpload(deps, request, sender);
    if (isRefusal(begun)) return answerRefusal(reply, request, begun);
    return pass(deps, tus, request, reply, { id: begun.id, sender });
  }
  const file = UUID.test(id) ? await getFile(deps.db, id) : undefined;
  if (!file || file.ownerId !== sender.ownerId)
    return answerRefusal(reply, request, refuseFile('files.upload-unknown'));
  reply.header('upload-file-id', id);
  if (request.method === 'DELETE') return cancel(deps, tus, request, reply, { id, sender });
  return goOn(deps, tus, request, reply, file, sender);
}

async function senderOf(deps: Deps, request: FastifyRequest): Promise<Sender | Refusal> {
  if (request.actor?.via === 'session' && request.method !== 'HEAD' && request.headers[CSRF_HEADER] !== '1')
    return refuseAccess('access.csrf');
  const allowed = await deps.authorize(request.actor, request);
  if (isRefusal(allowed)) return allowed;
  if (!request.actor) return refuseAccess('access.sign-in-required');
  return { ownerId: allowed.ownerId, cause: { actor: request.actor, requestId: request.id, ip: request.ip } };
}

async function goOn(
  deps: Deps,
  tus: Server,
  request: FastifyRequest,
  reply: FastifyReply,
  file: OwnFile,
  sender: Sender,
) {
  const { id } = file;
  const place = placesOf(deps.folders, id);
  const there = file.state === 'uploading' ? (await statOf(place.uploaded))?.size : file.size;
  // Complete, but never finished (a crash after the last byte): finished now.
  if (
    file.state === 'uploading' &&
    (there === file.size || (there === undefined && (await statOf(place.quarantined))))
  ) {
    const refusal = await finishUpload(deps, id, sender.cause);
    return refusal ? answerRefusal(reply, request, refusal) : whole(request, reply, file);
  }
  if (file.state === 'quarantined' || file.state === 'ready') return whole(request, reply, file);
  if (file.state === 'refused' && file.sha256 !== null) return whole(request, reply, file);
  if (there === undefined || file.state === 'refused')
    return answerRefusal(reply, request, refuseFile('files.upload-unknown'));
  return pass(deps, tus, request, reply, { id, sender });
}

/** An upload whose bytes are all there: a client that missed the last answer learns so by HEAD. */
function whole(request: FastifyRequest, reply: FastifyReply, file: OwnFile) {
  if (request.method !== 'HEAD') return answerRefusal(reply, request, refuseFile('files.offset'));
  return reply
    .code(200)
    .header('upload-offset', file.size)
    .header('upload-length', file.size)
    .header('cache-control', 'no-store')
    .send();
}

async function cancel(
  deps: Deps,
  tus: Server,
  request: FastifyRequest,
  reply: FastifyReply,
  upload: { id: string; sender: Sender },
) {
  const done = await cancelUpload(deps, upload.id, upload.sender);
  if (isRefusal(done)) return answerRefusal(reply, request, done);
  // Through the library, because it waits for a PATCH that is still writing.
  const headers = { 'tus-resumable': '1.0.0' };
  await tus.handleWeb(
    new Request(`http://localhost${UPLOADS_PATH}/${upload.id}`, { method: 'DELETE', headers }),
  );
  await removeUpload(deps.folders, upload.id);
  return reply.code(204).send();
}

type Passed = { id: string; sender: Sender };

/** Hands the request to the tus library and answers with what it says; what it says in English becomes a refusal of ours. */
async function pass(deps: Deps, tus: Server, request: FastifyRequest, reply: FastifyReply, upload?: Passed) {
  const answer = await tus.handleWeb(webRequest(request, reply, upload?.id));
  for (const [name, value] of answer.headers)
    if (!['content-type', 'content-length', 'access-control-expose-headers'].includes(name))
      reply.header(name, value);
  const words = await answer.text();
  if (answer.status >= 400) {
    const refusal = refusalOf(answer.status, words);
    if (refusal.status >= 500)
      deps.log.warn({ reqId: request.id, status: answer.status }, 'upload broken off');
    // Finished by another request while this one waited: not unknown, only further than this sender thought.
    const further =
      upload && refusal.refused === 'files.upload-unknown' && (await hasArrived(deps, upload.id));
    return answerRefusal(reply, request, further ? refuseFile('files.offset') : refusal);
  }
  if (upload) {
    reply.header('upload-file-id', upload.id);
    const there = await statOf(placesOf(deps.folders, upload.id).uploaded);
    const file = await getFile(deps.db, upload.id);
    const refusal =
      request.method !== 'HEAD' && file?.state === 'uploading' && there?.size === file.size
        ? await finishUpload(deps, upload.id, upload.sender.cause)
        : undefined;
    if (refusal) return answerRefusal(reply, request, refusal);
  }
  return reply.code(answer.status).send();
}

/** Whether all bytes of an upload have come, be its row already written or not. */
async function hasArrived(deps: Deps, id: string): Promise<boolean> {
  if (await statOf(placesOf(deps.folders, id).quarantined)) return true;
  return ((await getFile(deps.db, id))?.sha256 ?? null) !== null;
}
