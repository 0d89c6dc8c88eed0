import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import type { LawyerActor, StaffActor } from './actors.ts';
import type { IdentityDeps } from './deps.ts';
import { describeMe, listSessions, revealNumbers } from './me.ts';
import { revokeOtherSessions, revokeSession } from './sessions.ts';
import { MeView, NewToken, SCOPES, Scope, SESSION_ONLY, SessionView, TokenView } from './terms.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';

const id = z.object({ id: z.uuid() });
const anybody = only(['lawyer', 'staff'], { scope: SESSION_ONLY });
const lawyers = only(['lawyer'], { scope: SESSION_ONLY });

/** What everybody sees and settles of himself. */
export function meRoutes(deps: IdentityDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/me',
      name: 'identity.me',
      summary: '我是谁：身份、核验、执业状态，能否办理诉讼事务',
      who: only(['lawyer', 'staff'], { scope: 'identity.read' }),
      audit: { none: '本人查看本人，号码已隐去' },
      pace: 'read',
      output: MeView,
      handle: ({ actor }) => describeMe(deps, person(actor)),
    }),
    route({
      method: 'POST',
      path: '/api/me/reveal',
      name: 'identity.reveal',
      summary: '查看本人完整的手机号码和证件号码（留痕）',
      who: lawyers,
      audit: 'identity.numbers-read',
      pace: 'heavy',
      repeatable: '只是查看；每次查看都留痕，完整号码不存入幂等记录',
      output: z.object({ phone: z.string(), idNumber: z.string() }),
      handle: ({ actor, context }) => revealNumbers(context, deps.keys, lawyer(actor)),
    }),
    ...sessionRoutes(deps),
    ...tokenRoutes(deps),
  ];
}

function sessionRoutes(deps: IdentityDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/me/sessions',
      name: 'identity.sessions',
      summary: '我的登录设备',
      who: anybody,
      audit: { none: '本人查看本人' },
      pace: 'read',
      output: z.object({ rows: z.array(SessionView) }),
      handle: async ({ actor }) => ({ rows: await listSessions(deps.db, person(actor), deps.clock.now()) }),
    }),
    route({
      method: 'DELETE',
      path: '/api/me/sessions/:id',
      name: 'identity.session-revoke',
      summary: '让一台设备退出登录',
      who: anybody,
      audit: 'identity.session-revoked',
      pace: 'write',
      params: id,
      output: z.object({ revoked: z.int() }),
      handle: ({ actor, context, params }) => revokeSession(context, person(actor), params.id),
    }),
    route({
      method: 'POST',
      path: '/api/me/sessions/revoke-others',
      name: 'identity.session-revoke-others',
      summary: '让其他设备全部退出登录',
      who: anybody,
      audit: 'identity.session-revoked',
      pace: 'write',
      output: z.object({ revoked: z.int() }),
      handle: ({ actor, context }) => revokeOtherSessions(context, person(actor)),
    }),
  ];
}

function tokenRoutes(deps: IdentityDeps): Route[] {
  const scopes = Scope.options.map((scope) => ({ scope, name: SCOPES[scope] }));
  return [
    route({
      method: 'GET',
      path: '/api/me/tokens',
      name: 'identity.tokens',
      summary: '我的访问令牌和可授予的权限',
      who: lawyers,
      audit: { none: '本人查看本人，令牌本身不再显示' },
      pace: 'read',
      output: z.object({
        rows: z.array(TokenView),
        scopes: z.array(z.object({ scope: Scope, name: z.string() })),
      }),
      handle: async ({ actor }) => {
        return { rows: await listTokens(deps.db, lawyer(actor).id, deps.clock.now()), scopes };
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/tokens',
      name: 'identity.token-create',
      summary: '新建访问令牌，只显示这一次',
      who: lawyers,
      audit: 'identity.token-created',
      pace: 'write',
      body: NewToken,
      output: TokenView.extend({ token: z.string() }).meta({ id: 'NewTokenMade' }),
      handle: ({ actor, context, body }) => createToken(context, deps.keys, lawyer(actor), body),
    }),
    route({
      method: 'DELETE',
      path: '/api/me/tokens/:id',
      name: 'identity.token-revoke',
      summary: '停用访问令牌',
      who: lawyers,
      audit: 'identity.token-revoked',
      pace: 'write',
      params: id,
      output: z.object({ revoked: z.literal(true) }),
      handle: ({ actor, context, params }) => revokeToken(context, lawyer(actor), params.id),
    }),
  ];
}

/** `who` has let only persons in. */
function person(actor: Actor | undefined): LawyerActor | StaffActor {
  if (actor?.kind === 'lawyer' || actor?.kind === 'staff') return actor;
  throw new Error('a route for persons was entered by none');
}

/** `who` has let only lawyers in. */
function lawyer(actor: Actor | undefined): LawyerActor {
  if (actor?.kind === 'lawyer') return actor;
  throw new Error('a route for lawyers was entered by none');
}
