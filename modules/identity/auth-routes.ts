import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { anyone } from '#kernel/access/who.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import { ANSWERED, type Route, route } from '#kernel/http/index.ts';
import { randomToken } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { epochMs, type Instant, shiftInstant } from '#kernel/time.ts';
import type { IdentityDeps } from './deps.ts';
import { LIFE_MS } from './identify.ts';
import { refuseIdentity } from './refusals.ts';
import { ownOrigin, safeReturn } from './return-path.ts';
import { cookieNames, cookieOptions, deviceOf, secretHash } from './secrets.ts';
import { refuseSignIn, type SignedIn, signInLawyer, signInStaff, type Visitor } from './sign-in.ts';
import { signOut } from './sessions.ts';
import { insertAttempt, takeAttempt } from './store.ts';
import type { AuthAttemptTable } from './tables.ts';

type Door = AuthAttemptTable['door'];
const ATTEMPT_MS = 10 * 60_000;
/** What a sign-in can end with other than a session; the page asks for the sentence by code. */
const SIGN_IN_REFUSALS = [
  'identity.sign-in-expired',
  'identity.sign-in-denied',
  'identity.sign-in-invalid',
  'identity.platform-unreachable',
] as const;

/** Signing in and out. The doors are addresses a browser goes to; they answer by sending it on. */
export function authRoutes(deps: IdentityDeps): Route[] {
  return [
    start(deps, 'lawyer', '/api/auth/lawyer/start'),
    callback(deps, 'lawyer', '/api/auth/lawyer/callback'),
    start(deps, 'court', '/api/auth/court/start'),
    callback(deps, 'court', '/api/auth/court/callback'),
    route({
      method: 'GET',
      path: '/api/auth/refusals/:code',
      name: 'identity.sign-in-refusal',
      summary: '登录未成功的说明',
      who: anyone('登录页要向尚未登录的人说明原因'),
      audit: { none: '固定的说明文字' },
      pace: 'read',
      params: z.object({ code: z.enum(SIGN_IN_REFUSALS) }),
      output: z.object({
        code: z.string(),
        title: z.string(),
        detail: z.string(),
        article: z.string().optional(),
      }),
      handle: async ({ params }) => {
        const { title, detail, article } = refuseIdentity(params.code);
        return { code: params.code, title, detail, ...(article ? { article } : {}) };
      },
    }),
    route({
      method: 'POST',
      path: '/api/auth/sign-out',
      name: 'identity.sign-out',
      summary: '退出登录',
      who: anyone('登录已经结束的人也要能清除浏览器中的登录凭证'),
      audit: 'identity.signed-out',
      pace: 'write',
      repeatable: '再次退出没有任何影响',
      output: z.object({ signedOut: z.literal(true) }),
      handle: async ({ actor, context, reply }) => {
        if (actor && actor.kind !== 'system' && actor.via === 'session') await signOut(context, actor);
        reply.clearCookie(cookieNames(deps.publicUrl).session, cookieOptions(deps.publicUrl));
        return { signedOut: true as const };
      },
    }),
  ];
}

function start(deps: IdentityDeps, door: Door, path: `/${string}`): Route {
  return route({
    method: 'GET',
    path,
    name: `identity.start-${door}`,
    summary: door === 'lawyer' ? '律师登录：前往律师身份核验平台' : '法院人员登录：前往统一身份认证',
    who: anyone('登录的入口'),
    audit: { none: '只是前往身份平台，回来时的登录才留痕' },
    pace: 'sign-in',
    query: z.object({ return: z.string().max(2_000).optional() }),
    output: 'raw',
    handle: async ({ query, request, reply }) => {
      const returnPath = safeReturn(query.return);
      const address = await leave(deps, door, returnPath, request, reply);
      await reply.redirect(address ?? refusedAddress('identity.platform-unreachable', returnPath), 303);
      return ANSWERED;
    },
  });
}

/** Begins a sign-in of this browser; the address to go to, or nothing when the provider cannot be reached. */
async function leave(
  deps: IdentityDeps,
  door: Door,
  returnPath: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string | undefined> {
  const secrets = { state: randomToken(), nonce: randomToken(), codeVerifier: randomToken() };
  const redirectUri = `${ownOrigin(deps.publicUrl, request.host)}/api/auth/${door}/callback`;
  const gateway = door === 'lawyer' ? deps.lawyerIdentity : deps.courtSignOn;
  const address = await gateway.authorizationUrl({ ...secrets, redirectUri }).catch((error: unknown) => {
    deps.log.warn({ door, why: error instanceof Error ? error.message : 'unknown' }, 'sign-in provider');
    return undefined;
  });
  if (address === undefined) return undefined;
  const names = cookieNames(deps.publicUrl);
  const carried = request.cookies[names.browser];
  // several tabs may sign in at once, so a browser keeps its mark
  const browser = carried && /^[\w-]{43}$/.test(carried) ? carried : randomToken();
  reply.setCookie(names.browser, browser, { ...cookieOptions(deps.publicUrl), maxAge: ATTEMPT_MS / 1_000 });
  await insertAttempt(deps.db, {
    state_hash: secretHash(secrets.state),
    browser_hash: secretHash(browser),
    door,
    nonce: secrets.nonce,
    code_verifier: secrets.codeVerifier,
    return_path: returnPath,
    expires_at: shiftInstant(deps.clock.now(), ATTEMPT_MS),
  });
  return address;
}

function callback(deps: IdentityDeps, door: Door, path: `/${string}`): Route {
  return route({
    method: 'GET',
    path,
    name: `identity.return-${door}`,
    summary: '从身份平台返回，完成登录',
    who: anyone('登录的出口，凭一次性的登录状态进入'),
    audit: 'identity.signed-in',
    pace: 'sign-in',
    query: z.looseObject({ state: z.string().max(500).optional() }),
    output: 'raw',
    handle: async ({ query, context, request, reply }) => {
      const attempt = await attemptOf(deps, door, query.state, request);
      const result = attempt
        ? await comeBack(deps, door, attempt, query.state ?? '', context, request)
        : await refuseSignIn(context, door, 'identity.sign-in-expired');
      if (!isRefusal(result)) giveSession(deps, door, result, reply);
      const to = isRefusal(result)
        ? refusedAddress(result.refused, attempt?.return_path)
        : (attempt?.return_path ?? '/');
      await reply.redirect(to, 303);
      return ANSWERED;
    },
  });
}

/** The sign-in that this very browser began at this door and has not used, if there is one. */
async function attemptOf(
  deps: IdentityDeps,
  door: Door,
  state: string | undefined,
  request: FastifyRequest,
): Promise<AuthAttemptTable | undefined> {
  const attempt = state ? await takeAttempt(deps.db, secretHash(state)) : undefined;
  const browser = request.cookies[cookieNames(deps.publicUrl).browser];
  const good =
    attempt?.door === door &&
    browser !== undefined &&
    attempt.browser_hash.equals(secretHash(browser)) &&
    epochMs(deps.clock.now()) < epochMs(attempt.expires_at as Instant); // timestamptz arrives as instant text
  return good ? attempt : undefined;
}

async function comeBack(
  deps: IdentityDeps,
  door: Door,
  attempt: AuthAttemptTable,
  state: string,
  context: ActContext,
  request: FastifyRequest,
): Promise<SignedIn | Refusal> {
  const secrets = { state, nonce: attempt.nonce, codeVerifier: attempt.code_verifier };
  const address = `${ownOrigin(deps.publicUrl, request.host)}${request.url}`;
  const visitor: Visitor = {
    device: deviceOf(request.headers['user-agent']),
    oldSecret: request.cookies[cookieNames(deps.publicUrl).session],
  };
  if (door === 'lawyer') {
    const answer = await deps.lawyerIdentity.exchange(address, secrets);
    if (answer.ok) return signInLawyer(deps, context, answer.claims, visitor);
    return refuseAnswer(deps, context, door, answer);
  }
  const answer = await deps.courtSignOn.exchange(address, secrets);
  if (answer.ok) return signInStaff(deps, context, answer.claims, visitor);
  return refuseAnswer(deps, context, door, answer);
}

const REFUSAL_OF = {
  denied: 'identity.sign-in-denied',
  invalid: 'identity.sign-in-invalid',
  unreachable: 'identity.platform-unreachable',
} as const;

async function refuseAnswer(
  deps: IdentityDeps,
  context: ActContext,
  door: Door,
  answer: { why: keyof typeof REFUSAL_OF; detail: string },
): Promise<Refusal> {
  deps.log.warn({ door, why: answer.why, detail: answer.detail }, 'sign-in refused');
  return refuseSignIn(context, door, REFUSAL_OF[answer.why]);
}

function giveSession(deps: IdentityDeps, door: Door, signedIn: SignedIn, reply: FastifyReply): void {
  const life = door === 'lawyer' ? LIFE_MS.lawyer : LIFE_MS.staff;
  const options = { ...cookieOptions(deps.publicUrl), maxAge: life / 1_000 };
  reply.setCookie(cookieNames(deps.publicUrl).session, signedIn.secret, options);
}

function refusedAddress(code: string, returnPath: string | undefined): string {
  const query = new URLSearchParams({ refused: code, ...(returnPath ? { return: returnPath } : {}) });
  return `/sign-in?${query.toString()}`;
}
