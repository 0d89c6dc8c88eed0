import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { anyone, only } from '#kernel/access/who.ts';
import { serveFile } from '#kernel/files/index.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { replayMessage, setPeer } from './acts/keep.ts';
import { fetchFile } from './acts/fetch-file.ts';
import { skipGap } from './acts/hear.ts';
import { receiveMessage } from './acts/receive.ts';
import type { ExchangeDeps } from './deps.ts';
import { answerSigned, notLetIn } from './door.ts';
import { gapOf, listIn, listOut, standingOf } from './queries.ts';
import { findPeer } from './store.ts';
import { gapInput, messageRow, peerInput, peerView } from './terms.ts';

const admin = only(['staff'], { roles: ['court-admin', 'president'], scope: 'desk' });
const list = pageQuery.extend({ trouble: z.literal('1').optional() });
const way = z.enum(['out', 'in']);

function courtOf(actor: Actor | undefined): string {
  if (actor?.kind !== 'staff') throw new Error('a desk route without staff');
  return actor.courtId;
}

/** The body as it came: the signature covers its bytes. */
const rawText = (body: unknown): string => (Buffer.isBuffer(body) ? body.toString('utf8') : String(body));

/** Every route of the exchange: the doors for the courts' systems, and what a court's administrator sees of it. */
export function exchangeRoutes(deps: ExchangeDeps): Route[] {
  return [...peerRoutes(deps), ...messageRoutes(), doorOf(deps), fileDoor(deps), standingDoor(deps)];
}

function doorOf(deps: ExchangeDeps): Route {
  return route({
    method: 'POST',
    path: '/api/exchange/:courtId/messages',
    name: 'exchange.receive',
    summary: '接收法院审判流程管理系统的消息（HTTP 消息签名，RFC 9421）',
    who: anyone('每条消息由该法院系统的密钥签名，验签后才收'),
    audit: 'exchange.receive',
    pace: 'callback',
    repeatable: '同一编号的消息只收一次',
    rawBody: true,
    params: z.object({ courtId: z.string().regex(/^[0-9A-Z]{3}$/) }),
    output: 'raw',
    handle: async ({ context, params, request, reply }) => {
      const received = await receiveMessage(context, deps, {
        courtId: params.courtId,
        path: request.url,
        headers: request.headers,
        body: rawText(request.body),
      });
      return answerSigned(deps, reply, received, 202);
    },
  });
}

function standingDoor(deps: ExchangeDeps): Route {
  return route({
    method: 'GET',
    path: '/api/exchange/:courtId/standing',
    name: 'exchange.standing',
    summary: '往来消息到第几号（HTTP 消息签名，RFC 9421），供法院系统恢复后核对',
    who: anyone('请求由该法院系统的密钥签名；只答编号，不答内容'),
    audit: { none: '只有编号' },
    pace: 'callback',
    params: z.object({ courtId: z.string().regex(/^[0-9A-Z]{3}$/) }),
    output: 'raw',
    handle: async ({ context, params: { courtId }, request, reply }) => {
      const knock = { courtId, path: request.url, headers: request.headers };
      const stopped = await notLetIn(context, 'GET', knock, '');
      return answerSigned(deps, reply, stopped ?? (await standingOf(context.db, courtId)), 200);
    },
  });
}

function fileDoor(deps: ExchangeDeps): Route {
  return route({
    method: 'GET',
    path: '/api/exchange/:courtId/files/:fileId',
    name: 'exchange.file',
    summary: '法院审判流程管理系统取材料（HTTP 消息签名，RFC 9421）',
    who: anyone('请求由该法院系统的密钥签名；只能取发给该院的消息所列材料'),
    audit: 'exchange.file',
    pace: 'callback',
    params: z.object({ courtId: z.string().regex(/^[0-9A-Z]{3}$/), fileId: z.uuid() }),
    output: 'raw',
    handle: async ({ context, params, request, reply }) => {
      const file = await fetchFile(context, deps, { ...params, path: request.url, headers: request.headers });
      if (isRefusal(file)) return answerSigned(deps, reply, file, 404);
      return serveFile(reply, request, {
        blobs: deps.blobs,
        file,
        which: 'original',
        disposition: 'attachment',
      });
    },
  });
}

function peerRoutes(deps: ExchangeDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/desk/exchange',
      name: 'desk.exchange',
      summary: '本院审判流程管理系统的对接设置',
      who: admin,
      audit: { none: '设置与公钥' },
      pace: 'read',
      output: peerView,
      handle: async ({ context, actor }) => {
        const courtId = courtOf(actor);
        const peer = await findPeer(context.db, courtId);
        return {
          peer: peer
            ? {
                version: peer.version,
                endpoint: peer.endpoint,
                keyId: peer.key_id,
                publicKey: peer.public_key,
                active: peer.active,
                changedBy: peer.changed_by,
                changedAt: peer.changed_at,
              }
            : null,
          ours: {
            keyId: deps.ours.keyId,
            publicKey: deps.ours.publicKey,
            address: `${deps.publicUrl}/api/exchange/${courtId}/messages`,
          },
          gap: await gapOf(context.db, courtId),
        };
      },
    }),
    route({
      method: 'PUT',
      path: '/api/desk/exchange',
      name: 'desk.exchange-set',
      summary: '设置对接',
      who: admin,
      audit: 'exchange.peer',
      pace: 'write',
      body: peerInput,
      output: z.object({ version: z.int() }),
      handle: ({ context, actor, body }) => setPeer(context, courtOf(actor), body),
    }),
    route({
      method: 'POST',
      path: '/api/desk/exchange/skip-gap',
      name: 'desk.exchange-skip',
      summary: '不再等待缺少的消息编号',
      who: admin,
      audit: 'exchange.skip',
      pace: 'write',
      body: gapInput,
      output: z.object({ upto: z.int() }),
      handle: ({ context, actor, body }) => skipGap(context, courtOf(actor), body),
    }),
  ];
}

function messageRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/desk/exchange/messages/:way',
      name: 'desk.exchange-messages',
      summary: '往来消息',
      who: admin,
      audit: { none: '只列消息类型与状态，不含内容' },
      pace: 'read',
      params: z.object({ way }),
      query: list,
      output: pageOf(messageRow),
      handle: ({ context, actor, params, query }) => {
        const asked = {
          courtId: courtOf(actor),
          trouble: query.trouble === '1',
          cursor: query.cursor,
          limit: query.limit,
        };
        return params.way === 'out' ? listOut(context.db, asked) : listIn(context.db, asked);
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/exchange/messages/:way/:id/replay',
      name: 'desk.exchange-replay',
      summary: '重新发送或者重新处理一条消息',
      who: admin,
      audit: 'exchange.replay',
      pace: 'write',
      params: z.object({ way, id: z.uuid() }),
      output: z.object({ id: z.uuid() }),
      handle: ({ context, actor, params }) => replayMessage(context, courtOf(actor), params),
    }),
  ];
}
