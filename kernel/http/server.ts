import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { Actor } from '../access/actor.ts';
import { systemActor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log/log.ts';
import { httpSeconds } from '../metrics.ts';
import type { Refusal } from '../refusals.ts';
import { ANSWERED, type Pace, type Route } from './route.ts';
import { answerError, answerRefusal, problemSchema } from './problem.ts';
import { refuseHttp } from './refusals.ts';
import { writeGate } from './write-gate.ts';
import { isRefusal } from '../refusals.ts';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | undefined;
    house: Route | undefined;
  }
}

/** Calls a minute of one actor (or address, before sign-in), by pace. Enforced; scaled by the setting RATE_LIMIT_SCALE. */
export const LIMITS: Record<Pace, number> = {
  read: 1_200,
  write: 300,
  heavy: 60,
  'sign-in': 60,
  callback: 3_000,
};

export type ServerDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  routes: readonly Route[];
  /** Who sends this request; a refusal when the credentials are there but no longer good. */
  identify(request: FastifyRequest): Promise<Actor | Refusal | undefined>;
  limitScale: number;
  trustProxy: boolean;
  title: string;
};

/** The HTTP server of the API: every route of the list with its checks in reading order: pace, identity, who, write gate, shape, act. */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: deps.log as never, // pino's own type is wider than fastify's base logger
    logController: new fastify.LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: deps.trustProxy,
    routerOptions: { maxParamLength: 300 },
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('actor', undefined);
  app.decorateRequest('house', undefined);
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    hook: 'preValidation',
    keyGenerator: (request) => request.actor?.id ?? request.ip,
    errorResponseBuilder: (_request, context) =>
      refusalError(refuseHttp('http.too-fast', { params: { seconds: Math.ceil(context.ttl / 1_000) } })),
  });
  await describeApi(app, deps.title);
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, deps.log));
  app.setNotFoundHandler((request, reply) => answerRefusal(reply, request, refuseHttp('http.no-route')));
  app.addHook('onRequest', async (request, reply) => identify(deps, request, reply));
  app.addHook('onResponse', async (request, reply) => record(deps.log, request, reply));
  await app.register(async (scope) => {
    for (const entry of deps.routes) if (!entry.rawBody) addRoute(scope, deps, entry);
  });
  await app.register(async (scope) => {
    // What is signed is the bytes as sent: these routes get their body as text, whatever its type.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    for (const entry of deps.routes) if (entry.rawBody) addRoute(scope, deps, entry);
  });
  return app;
}

/** A refusal in the form of an error, for libraries that only know how to throw. */
function refusalError(refusal: Refusal): Error & { refusal: Refusal; statusCode: number } {
  return Object.assign(new Error(refusal.refused), { refusal, statusCode: refusal.status });
}

async function identify(deps: ServerDeps, request: FastifyRequest, reply: FastifyReply) {
  reply.header('x-request-id', request.id);
  const found = await deps.identify(request);
  if (found && isRefusal(found)) return answerRefusal(reply, request, found);
  request.actor = found;
  return undefined;
}

function addRoute(app: FastifyInstance, deps: ServerDeps, entry: Route): void {
  app.route({
    method: entry.method,
    url: entry.path,
    config: {
      rateLimit: {
        max: Math.ceil(LIMITS[entry.pace] * deps.limitScale),
        timeWindow: 60_000,
        groupId: `${entry.pace}`,
      },
    },
    schema: {
      operationId: entry.name,
      summary: entry.summary,
      description: `谁可以办理：${entry.who.label}`,
      tags: [entry.name.split('.')[0] ?? entry.name],
      ...(entry.params ? { params: entry.params } : {}),
      ...(entry.query ? { querystring: entry.query } : {}),
      ...(entry.body && !entry.rawBody ? { body: entry.body } : {}),
      response: entry.output === 'raw' ? {} : { 200: entry.output, default: problemSchema },
    },
    onRequest: async (request) => {
      request.house = entry;
    },
    preValidation: async (request, reply) => {
      const refusal = entry.who.check(request.actor) ?? writeGate(entry, request);
      if (refusal) return answerRefusal(reply, request, refusal);
      return undefined;
    },
    handler: async (request, reply) => {
      const value = await entry.handle({
        params: request.params as never, // parsed by the route's own schema just before
        query: request.query as never,
        body: request.body as never,
        actor: request.actor,
        context: contextOf(deps, request),
        request,
        reply,
      });
      if (value === ANSWERED) return reply;
      return isRefusal(value) ? answerRefusal(reply, request, value) : reply.send(value);
    },
  });
}

function contextOf(deps: ServerDeps, request: FastifyRequest) {
  const key = request.headers['idempotency-key'];
  return {
    db: deps.db,
    clock: deps.clock,
    actor: request.actor ?? systemActor('公众'),
    requestId: request.id,
    ip: request.ip,
    ...(typeof key === 'string' ? { idempotencyKey: key } : {}),
  };
}

async function describeApi(app: FastifyInstance, title: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title,
        version: '1',
        description: '全部写入请求须带 Idempotency-Key（UUID）。错误以 RFC 9457 problem+json 返回。',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { tryItOutEnabled: false },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** One line a request: the route's name, never its parameters, which may name a person or a case. */
async function record(log: Log, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const route = request.house?.name ?? 'other';
  httpSeconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
  if (reply.statusCode >= 500 || log.isLevelEnabled('debug'))
    log.info(
      {
        reqId: request.id,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        actor: request.actor?.kind,
      },
      'request',
    );
}
