import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Log } from '../log/log.ts';
import { type Fault, isRefusal, type Refusal } from '../refusals.ts';
import { refuseHttp } from './refusals.ts';

/** RFC 9457 with our members: code, article, faults. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    article: z.string().optional(),
    faults: z
      .array(z.object({ field: z.string(), detail: z.string(), article: z.string().optional() }))
      .optional(),
    instance: z.string(),
  })
  .meta({ id: 'Problem' });

export function answerRefusal(reply: FastifyReply, request: FastifyRequest, refusal: Refusal): FastifyReply {
  const problem = {
    type: `/help/refusals#${refusal.refused}`,
    title: refusal.title,
    status: refusal.status,
    code: refusal.refused,
    detail: refusal.detail,
    ...(refusal.article ? { article: refusal.article } : {}),
    ...(refusal.faults ? { faults: refusal.faults } : {}),
    instance: request.id,
  };
  return reply
    .code(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}

/** Turns what was thrown into an answer. Bugs are logged whole and told without detail. */
export function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  const thrown = error as FastifyError & { refusal?: unknown };
  if (isRefusal(thrown.refusal)) return answerRefusal(reply, request, thrown.refusal);
  if (hasZodFastifySchemaValidationErrors(thrown))
    return answerRefusal(
      reply,
      request,
      refuseHttp('http.invalid-input', { faults: faultsOf(thrown.validation) }),
    );
  if (thrown.statusCode === 413) return answerRefusal(reply, request, refuseHttp('http.too-large'));
  if (thrown.statusCode === 415) return answerRefusal(reply, request, refuseHttp('http.media-type'));
  // PostgreSQL class 22 (data exception): a value that no column holds, such as U+0000 or a made-up position in a list
  if (thrown.statusCode === 400 || /^22...$/.test(thrown.code ?? ''))
    return answerRefusal(reply, request, refuseHttp('http.invalid-input'));
  log.error(
    {
      reqId: request.id,
      route: request.house?.name,
      error: thrown.message,
      code: thrown.code,
      stack: thrown.stack,
    },
    'unexpected',
  );
  return answerRefusal(reply, request, refuseHttp('http.unavailable'));
}

type Issue = { instancePath: string; message?: string | undefined };

function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.map((issue) => ({
    field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    detail: issue.message ?? '内容不符合要求',
  }));
}
