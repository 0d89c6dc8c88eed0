import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { only } from '#kernel/access/who.ts';
import { serveFile } from '#kernel/files/index.ts';
import { type ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { type StaffActor, staffOf } from '#modules/identity/index.ts';
import { assignThread, closeThread, readThread } from './acts/keep.ts';
import { openThread, postMessage } from './acts/post.ts';
import type { ContactDeps } from './deps.ts';
import { ANSWERING_ROLES, courtThread, ownThread } from './policy.ts';
import { countDesk, listDesk, listOwn } from './queries.ts';
import { findThread, listMessages, type ThreadKey } from './store.ts';
import type { ThreadTable } from './tables.ts';
import {
  deskCounts,
  deskQueue,
  deskThreadRow,
  messageInput,
  threadInput,
  threadRow,
  threadState,
  threadView,
} from './terms.ts';
import { viewThread } from './view.ts';

const reads = only(['lawyer'], { scope: 'contact.read' });
const writes = only(['lawyer'], { scope: 'contact.write' });
const desk = only(['staff'], { roles: ANSWERING_ROLES, scope: 'desk' });
const params = z.object({ courtId: z.string().regex(/^[0-9A-Z]{3}$/), id: z.uuid() });
const one = z.object({ id: z.uuid() });
const posted = z.object({ courtId: z.string(), threadId: z.uuid(), seq: z.int() });
const kept = z.object({ threadId: z.uuid(), version: z.int() });

/** A member of staff; the gate has let in nobody else. */
function staff(actor: Actor | undefined): StaffActor {
  if (actor?.kind !== 'staff') throw new Error('a desk route without staff');
  return actor;
}

/** Every route of contacting the judge. */
export function contactRoutes(deps: ContactDeps): Route[] {
  return [...lawyerRoutes(deps), ...deskRoutes(deps)];
}

function lawyerRoutes(deps: ContactDeps): Route[] {
  const own = async (actor: Actor | undefined, key: ThreadKey) =>
    ownThread(actor, await findThread(deps.db, key));
  return [
    route({
      method: 'GET',
      path: '/api/contact/threads',
      name: 'contact.list',
      summary: '我的联系法官记录',
      who: reads,
      audit: { none: '本人列表' },
      pace: 'read',
      query: pageQuery.extend({ state: threadState.optional(), about: z.uuid().optional() }),
      output: pageOf(threadRow),
      handle: ({ context, query }) => listOwn(context.db, { lawyerId: context.actor.id, ...query }),
    }),
    route({
      method: 'POST',
      path: '/api/contact/threads',
      name: 'contact.open',
      summary: '发起联系法官',
      who: writes,
      audit: 'contact.open',
      pace: 'write',
      body: threadInput,
      output: posted,
      handle: ({ context, body }) => openThread(context, deps, body),
    }),
    route({
      method: 'GET',
      path: '/api/contact/threads/:courtId/:id',
      name: 'contact.get',
      summary: '联系法官记录',
      who: reads,
      audit: { none: '本人发起的联系；阅读另行留痕' },
      pace: 'read',
      params,
      output: threadView,
      handle: async ({ context, actor, params: key }) => {
        const thread = await own(actor, key);
        return isRefusal(thread)
          ? thread
          : viewThread(context.db, deps, thread, context.actor, context.clock.now());
      },
    }),
    route({
      method: 'POST',
      path: '/api/contact/threads/:courtId/:id/messages',
      name: 'contact.message',
      summary: '继续留言（文字或者语音，可附文件）',
      who: writes,
      audit: 'contact.message',
      pace: 'write',
      params,
      body: messageInput,
      output: posted,
      handle: ({ context, params: key, body }) => postMessage(context, deps, key, body),
    }),
    route({
      method: 'POST',
      path: '/api/contact/threads/:courtId/:id/read',
      name: 'contact.read',
      summary: '标记已读',
      who: writes,
      audit: 'contact.read',
      pace: 'write',
      repeatable: '已读的只标记一次',
      params,
      output: kept,
      handle: ({ context, params: key }) => readThread(context, key),
    }),
    route({
      method: 'POST',
      path: '/api/contact/threads/:courtId/:id/close',
      name: 'contact.close',
      summary: '办结',
      who: writes,
      audit: 'contact.close',
      pace: 'write',
      params,
      output: kept,
      handle: ({ context, params: key }) => closeThread(context, key),
    }),
    route({
      method: 'GET',
      path: '/api/contact/threads/:courtId/:id/files/:fileId',
      name: 'contact.file',
      summary: '附件或者录音',
      who: reads,
      audit: { none: '双方互发的附件，发送时已留痕' },
      pace: 'read',
      params: params.extend({ fileId: z.uuid() }),
      output: 'raw',
      handle: async ({ actor, params: key, request, reply }) => {
        const thread = await own(actor, key);
        return isRefusal(thread) ? thread : send(deps, thread, key.fileId, request, reply);
      },
    }),
  ];
}

function deskRoutes(deps: ContactDeps): Route[] {
  const at = (actor: Actor | undefined, id: string): ThreadKey => ({ courtId: staff(actor).courtId, id });
  const sees = (actor: Actor | undefined) => {
    const { id: staffId, courtId, roles } = staff(actor);
    return { courtId, staffId, president: roles.includes('president'), now: deps.clock.now() };
  };
  const seen = async (actor: Actor | undefined, id: string) =>
    courtThread(actor, await findThread(deps.db, at(actor, id)));
  return [
    route({
      method: 'GET',
      path: '/api/desk/contact',
      name: 'desk.contact-list',
      summary: '律师联系：待答复与记录',
      who: desk,
      audit: { none: '本院列表' },
      pace: 'read',
      query: pageQuery.extend({ queue: deskQueue.default('waiting'), about: z.uuid().optional() }),
      output: pageOf(deskThreadRow),
      handle: ({ context, actor, query }) => listDesk(context.db, { ...sees(actor), ...query }),
    }),
    route({
      method: 'GET',
      path: '/api/desk/contact/counts',
      name: 'desk.contact-counts',
      summary: '待答复数量，可以转交的人员',
      who: desk,
      audit: { none: '数字与本院人员姓名' },
      pace: 'read',
      output: deskCounts.extend({ colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
      handle: async ({ context, actor }) => {
        const [counts, colleagues] = await Promise.all([
          countDesk(context.db, sees(actor)),
          staffOf(context.db, staff(actor).courtId),
        ]);
        const answering = colleagues.filter(({ roles }) =>
          ANSWERING_ROLES.some((role) => roles.includes(role)),
        );
        return { ...counts, colleagues: answering.map(({ id, name }) => ({ id, name })) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/contact/:id',
      name: 'desk.contact',
      summary: '律师联系记录',
      who: desk,
      audit: { none: '本院的联系；阅读另行留痕' },
      pace: 'read',
      params: one,
      output: threadView,
      handle: async ({ context, actor, params: { id } }) => {
        const thread = await seen(actor, id);
        return isRefusal(thread)
          ? thread
          : viewThread(context.db, deps, thread, context.actor, context.clock.now());
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/contact/:id/messages',
      name: 'desk.contact-answer',
      summary: '答复律师',
      who: desk,
      audit: 'contact.message',
      pace: 'write',
      params: one,
      body: messageInput,
      output: posted,
      handle: ({ context, actor, params: { id }, body }) => postMessage(context, deps, at(actor, id), body),
    }),
    route({
      method: 'POST',
      path: '/api/desk/contact/:id/read',
      name: 'desk.contact-read',
      summary: '标记已读',
      who: desk,
      audit: 'contact.read',
      pace: 'write',
      repeatable: '已读的只标记一次',
      params: one,
      output: kept,
      handle: ({ context, actor, params: { id } }) => readThread(context, at(actor, id)),
    }),
    route({
      method: 'POST',
      path: '/api/desk/contact/:id/assign',
      name: 'desk.contact-assign',
      summary: '转交本院人员答复',
      who: desk,
      audit: 'contact.assign',
      pace: 'write',
      params: one,
      body: z.object({ handlerId: z.uuid(), version: z.int() }),
      output: kept,
      handle: ({ context, actor, params: { id }, body }) => assignThread(context, at(actor, id), body),
    }),
    route({
      method: 'POST',
      path: '/api/desk/contact/:id/close',
      name: 'desk.contact-close',
      summary: '办结',
      who: desk,
      audit: 'contact.close',
      pace: 'write',
      params: one,
      output: kept,
      handle: ({ context, actor, params: { id } }) => closeThread(context, at(actor, id)),
    }),
    route({
      method: 'GET',
      path: '/api/desk/contact/:id/files/:fileId',
      name: 'desk.contact-file',
      summary: '附件或者录音',
      who: desk,
      audit: { none: '双方互发的附件，发送时已留痕' },
      pace: 'read',
      params: one.extend({ fileId: z.uuid() }),
      output: 'raw',
      handle: async ({ actor, params: { id, fileId }, request, reply }) => {
        const thread = await seen(actor, id);
        return isRefusal(thread) ? thread : send(deps, thread, fileId, request, reply);
      },
    }),
  ];
}

/** Only what was sent in this thread; every other file is as good as unknown. A recording is played where it stands. */
async function send(
  deps: ContactDeps,
  thread: ThreadTable,
  fileId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<typeof ANSWERED | Refusal> {
  const messages = await listMessages(deps.db, { courtId: thread.court_id, id: thread.id });
  const message = messages.find(({ files }) => files.some((file) => file.fileId === fileId));
  const [file] = message ? await deps.filesById(deps.db, [fileId]) : [];
  if (!message || !file) return refuseAccess('access.not-found');
  const disposition = message.voice_id === fileId ? 'inline' : 'attachment';
  return serveFile(reply, request, { blobs: deps.blobs, file, which: 'original', disposition });
}
