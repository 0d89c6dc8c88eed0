import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { registerUploads } from '#kernel/files/index.ts';
import { ANSWERED, createServer, route } from '#kernel/http/index.ts';
import { servePages } from '#kernel/http/pages.ts';
import { liveHub } from '#kernel/live/hub.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Settings } from '#kernel/settings.ts';
import type { Instant } from '#kernel/time.ts';
import { identifier, mustBeAbleToLitigate } from '#modules/identity/index.ts';
import { warmLawLibrary } from '#modules/law-library/index.ts';
import { folders } from './address.ts';
import type { House } from './house.ts';
import { formTargets } from './outside.ts';

/** What the page is told at once when something of this person or court changes. */
function audiencesOf(actor: { id: string; courtId?: string | undefined }): Set<string> {
  return new Set([`person:${actor.id}`, ...(actor.courtId ? [`court:${actor.courtId}`] : [])]);
}

/** Only a lawyer who may litigate, with the right scope, sends files. */
function mayUpload(actor: Actor | undefined, now: Instant): { ownerId: string } | Refusal {
  const refused = only(['lawyer', 'staff'], { scope: 'files.write' }).check(actor);
  if (refused) return refused;
  // what the court hands out is its own: an answer's attachment, a report that came on paper
  if (actor?.kind === 'staff') return { ownerId: actor.id };
  const lawyer = mustBeAbleToLitigate(actor, now);
  return isRefusal(lawyer) ? lawyer : { ownerId: lawyer.id };
}

/** The web part: API, live events, uploads, pages. Resolves when it listens. */
export async function startWeb(
  settings: Settings,
  house: House,
  appUrl: string,
): Promise<{ app: FastifyInstance; stop(): Promise<void> }> {
  const hub = liveHub(appUrl, house.log);
  const live = route({
    method: 'GET',
    path: '/api/events',
    name: 'platform.events',
    summary: '页面实时更新（SSE）',
    who: only(['lawyer', 'staff'], { scope: 'notices.read' }),
    audit: { none: '只推送“有变化”，不含内容' },
    pace: 'read',
    output: 'raw',
    handle: async ({ actor, reply }) => {
      if (!actor) return refuseAccess('access.sign-in-required');
      reply.hijack();
      hub.add(reply.raw, audiencesOf(actor));
      return ANSWERED;
    },
  });
  const app = await createServer({
    db: house.database.db,
    clock: house.clock,
    log: house.log,
    routes: [...house.routes, live],
    identify: identifier({ db: house.database.db, clock: house.clock, publicUrl: house.publicUrl }),
    limitScale: settings.RATE_LIMIT_SCALE,
    trustProxy: settings.TRUST_PROXY,
    title: '通办 · 人民法院律师服务平台接口',
  });
  await registerUploads(app, {
    db: house.database.db,
    clock: house.clock,
    log: house.log,
    uploadsDir: folders(settings).uploads,
    limitScale: settings.RATE_LIMIT_SCALE,
    authorize: async (actor) => mayUpload(actor, house.clock.now()),
  });
  await servePages(app, {
    folder: path.join(import.meta.dirname, '../dist/web'),
    https: house.publicUrl.startsWith('https'),
    formTargets: formTargets(settings),
  });
  await app.listen({ host: settings.HOST, port: settings.PORT });
  warmLawLibrary(house.database.db);
  return {
    app,
    async stop() {
      await hub.close();
      app.server.closeAllConnections();
      await app.close();
    },
  };
}
