import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { randomToken } from '../ids.ts';

/**
 * Security headers for everything, and the built page: assets by their hashed names for ever, index.html for every other path with a fresh
 * CSP nonce. Scripts only from ourselves; style elements only with the nonce (the UI kit makes them at run time).
 */
export async function servePages(
  app: FastifyInstance,
  options: { folder: string; https: boolean; formTargets?: readonly string[] },
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false, // set below, because it carries a nonce on pages and is stricter on the API
    hsts: options.https,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onSend', async (request, reply) => {
    if (!reply.getHeader('content-security-policy') && !request.url.startsWith('/api/docs'))
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (request.url.startsWith('/api/') && !reply.getHeader('cache-control'))
      reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=()');
  });
  await app.register(fastifyStatic, {
    root: path.join(options.folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  const index = await readFile(path.join(options.folder, 'index.html'), 'utf8');
  app.get('/*', { schema: { hide: true } as never }, async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return sendIndex(reply, index, options.formTargets ?? []);
  });
}

/** `formTargets`: origins that a page may post a form to besides ourselves (a bank's gateway takes its orders by form). */
function sendIndex(reply: FastifyReply, index: string, formTargets: readonly string[]) {
  const nonce = randomToken(16);
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(index.replaceAll('__CSP_NONCE__', nonce));
}
