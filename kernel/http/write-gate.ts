import type { FastifyRequest } from 'fastify';
import { refuseAccess } from '../access/refusals.ts';
import { refuseWrite } from '../acts/refusals.ts';
import type { Refusal } from '../refusals.ts';
import type { Route } from './route.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A header that only our own page's script can set: a form or image of another site cannot (the session cookie is SameSite=Lax besides). */
export const CSRF_HEADER = 'x-tongban-csrf';

/** What every write must bring: proof that our own page sent it (sessions only; a token is sent by nobody by accident), and a key. */
export function writeGate(route: Route, request: FastifyRequest): Refusal | undefined {
  if (route.method === 'GET' || route.pace === 'callback') return undefined;
  if (request.actor?.via === 'session' && request.headers[CSRF_HEADER] !== '1')
    return refuseAccess('access.csrf');
  if (route.repeatable) return undefined;
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && UUID.test(key) ? undefined : refuseWrite('write.key-missing');
}
