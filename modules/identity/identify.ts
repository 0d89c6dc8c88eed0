import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/access/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { epochMs, type Instant } from '#kernel/time.ts';
import { lawyerActor, lawyerIn, staffActor } from './actor-rows.ts';
import type { LawyerActor, StaffActor } from './actors.ts';
import { type SessionOwner, sessionOwner, tokenOwner } from './queries.ts';
import { refuseIdentity } from './refusals.ts';
import { cookieNames, secretHash, TOKEN_PREFIX } from './secrets.ts';
import { touchSession, touchToken } from './store.ts';

const HOUR_MS = 3_600_000;
/** How long a session may stand unused, in ms: a court's shared desk is signed out sooner. */
export const IDLE_MS = { lawyer: 24 * HOUR_MS, staff: 2 * HOUR_MS } as const;
/** How long a session may stand at all, in ms. */
export const LIFE_MS = { lawyer: 7 * 24 * HOUR_MS, staff: 12 * HOUR_MS } as const;
/** Last use is written at most this often, in ms. */
const TOUCH_MS = 60_000;

export type IdentifyDeps = {
  db: Db;
  clock: Clock;
  /** The platform's own address; https gives the cookies their __Host- names. */
  publicUrl: string;
};

/**
 * Who sends a request: the owner of a session cookie or of a `Bearer tb_…` token, loaded afresh by one query so that a suspension, a
 * changed role or a revoked session holds from the very next request. Where everybody may come in, an ended session is nobody: otherwise
 * its owner could never sign in again.
 */
export function identifier(
  deps: IdentifyDeps,
): (request: FastifyRequest) => Promise<Actor | Refusal | undefined> {
  const cookie = cookieNames(deps.publicUrl).session;
  return async (request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (!path.startsWith('/api/')) return undefined;
    const found = await byCredential(deps, request.headers.authorization, request.cookies[cookie]);
    return found && 'refused' in found && OPEN.test(path) ? undefined : found;
  };
}

/** Open to everybody: signing in and out, and the description of the API. */
const OPEN = /^\/api\/(auth\/|docs|openapi\.json)/;

async function byCredential(
  deps: IdentifyDeps,
  authorization: string | undefined,
  cookie: string | undefined,
): Promise<Actor | Refusal | undefined> {
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    return token?.startsWith(TOKEN_PREFIX) ? byToken(deps, token) : refuseIdentity('identity.token-invalid');
  }
  return cookie ? bySession(deps, cookie) : undefined;
}

async function bySession(deps: IdentifyDeps, secret: string): Promise<Actor | Refusal> {
  const row = await sessionOwner(deps.db, secretHash(secret));
  const actor = row && ownerOf(row);
  const now = deps.clock.now();
  if (!row || !actor || row.revoked_at !== null || hasEnded(row, actor.kind, now))
    return refuseIdentity('identity.session-ended');
  if (elapsed(row.last_seen_at, now) >= TOUCH_MS) await touchSession(deps.db, row.session_id, now);
  return actor;
}

function ownerOf(row: SessionOwner): LawyerActor | StaffActor | undefined {
  const lawyer = lawyerIn(row);
  if (lawyer) return lawyerActor(lawyer, { credentialId: row.session_id, via: 'session', scopes: 'all' });
  const { staff_id, court_id, staff_name, staff_no, roles } = row;
  if (!staff_id || !court_id || !staff_name || !staff_no || !roles || row.left_at !== null) return undefined;
  return staffActor({ staff_id, court_id, name: staff_name, staff_no, roles }, row.session_id);
}

function hasEnded(row: SessionOwner, kind: 'lawyer' | 'staff', now: Instant): boolean {
  return elapsed(row.expires_at, now) >= 0 || elapsed(row.last_seen_at, now) >= IDLE_MS[kind];
}

async function byToken(deps: IdentifyDeps, token: string): Promise<Actor | Refusal> {
  const row = await tokenOwner(deps.db, secretHash(token));
  const lawyer = row && lawyerIn(row);
  const now = deps.clock.now();
  if (!row || !lawyer || row.revoked_at !== null || elapsed(row.expires_at, now) >= 0)
    return refuseIdentity('identity.token-invalid');
  if (row.last_used_at === null || elapsed(row.last_used_at, now) >= TOUCH_MS)
    await touchToken(deps.db, row.token_id, now);
  return lawyerActor(lawyer, { credentialId: row.token_id, via: 'token', scopes: row.scopes });
}

/** Milliseconds from a stored moment to now. */
function elapsed(since: string, now: Instant): number {
  return epochMs(now) - epochMs(since as Instant); // timestamptz arrives as instant text
}
