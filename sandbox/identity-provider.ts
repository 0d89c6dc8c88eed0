import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, interactionPolicy } from 'oidc-provider';
import type { Grant, InteractionResults } from 'oidc-provider';
import type { Answer, Route } from './http.ts';
import { form, html, listen, redirect, router } from './http.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { page } from './page.ts';
import type { Running } from './run-alone.ts';

export type RelyingParty = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
};

export type IdentityProviderConfig = RelyingParty & {
  readonly port: number;
  readonly host: string;
  /** The address browsers and relying parties use, when it is not the one listened on. */
  readonly publicUrl?: string;
};

/** What a stand-in decides once the person has been chosen. */
export type Decision =
  | { readonly login: { readonly sub: string; readonly acr: string; readonly amr: readonly string[] } }
  | { readonly show: Answer }
  | { readonly denied: string };

export type IdentityProvider = {
  readonly organisation: string;
  /** Cookies ignore ports, so two providers on one host need names of their own. */
  readonly cookiePrefix: string;
  readonly scope: string;
  readonly claimNames: readonly string[];
  readonly acrValues: readonly string[];
  /** The page and the posts of one sign-in; `action` is where its forms post to. */
  chooser(action: string, query: string): Answer;
  decide(action: string, fields: Readonly<Record<string, string>>): Decision;
  claimsOf(sub: string): Record<string, unknown> | undefined;
  routes(origin: string): readonly Route[];
};

/** Starts an OpenID Connect provider (authorisation code, PKCE, client_secret_basic) with its own pages. */
export function startIdentityProvider(
  config: IdentityProviderConfig,
  identity: IdentityProvider,
): Promise<Running> {
  return listen(config, (listening) => {
    const issuer = config.publicUrl ?? listening;
    const provider = buildProvider(issuer, config, identity);
    const oidc = provider.callback();
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      forgetSession(request, identity.cookiePrefix);
      void oidc(request, response);
    };
    const pages = interactionPages(provider, identity);
    const own = router(identity.routes(issuer), answer);
    return (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return own(request, response);
      pages(request, response).catch((error: unknown) => {
        const gone = page(
          identity.organisation,
          '登录已过期',
          '<p>这次登录已经过期或已经完成。请回到原来的网站重新登录。</p>',
        );
        if (!(error instanceof Error && error.name === 'SessionNotFound')) console.error(error);
        if (!response.headersSent) response.writeHead(400, html(400, '').headers).end(gone);
      });
    };
  });
}

/**
 * Every sign-in begins without a session, so that the person is always asked anew (no silent sign-in) and two people
 * may use one browser one after the other.
 */
function forgetSession(request: IncomingMessage, prefix: string): void {
  const kept = request.headers.cookie
    ?.split(/;\s*/)
    .filter((cookie) => !cookie.startsWith(`${prefix}_session`));
  if (kept) request.headers.cookie = kept.join('; ');
}

/** Whether a redirect address is a registered one; on the loopback the port is free (RFC 8252 §7.3). */
export function redirectAllowed(registered: readonly string[], asked: string): boolean {
  if (registered.includes(asked)) return true;
  const withoutPort = (uri: string): string | undefined => {
    const url = URL.canParse(uri) ? new URL(uri) : undefined;
    if (url?.protocol !== 'http:' || !['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname))
      return undefined;
    url.port = '';
    return url.href;
  };
  const wanted = withoutPort(asked);
  return wanted !== undefined && registered.some((uri) => withoutPort(uri) === wanted);
}

function buildProvider(issuer: string, config: RelyingParty, identity: IdentityProvider): Provider {
  const policy = interactionPolicy.base();
  policy.remove('consent');

  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: config.clientId,
        client_secret: config.clientSecret,
        redirect_uris: [...config.redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'PS256',
      },
    ],
    jwks: { keys: [signingKey()] },
    scopes: ['openid', identity.scope],
    claims: { openid: ['sub'], [identity.scope]: [...identity.claimNames] },
    acrValues: [...identity.acrValues],
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy, url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      names: {
        session: `${identity.cookiePrefix}_session`,
        interaction: `${identity.cookiePrefix}_interaction`,
        resume: `${identity.cookiePrefix}_resume`,
      },
    },
    ttl: {
      Session: 600,
      Grant: 600,
      Interaction: 900,
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
    },
    findAccount: (_ctx, sub) => {
      if (!identity.claimsOf(sub)) return undefined;
      return { accountId: sub, claims: () => ({ sub, ...identity.claimsOf(sub) }) };
    },
    loadExistingGrant: async (ctx): Promise<Grant> => {
      const grant = new provider.Grant({
        ...(ctx.oidc.client && { clientId: ctx.oidc.client.clientId }),
        ...(ctx.oidc.session?.accountId && { accountId: ctx.oidc.session.accountId }),
      });
      grant.addOIDCScope(`openid ${identity.scope}`);
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = page(
        identity.organisation,
        '无法登录',
        `<p>请求有误（${out.error}）。请回到原来的网站重新登录。</p>`,
      );
    },
  });
  provider.Client.prototype.redirectUriAllowed = (uri) => redirectAllowed(config.redirectUris, uri);
  return provider;
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = privateKey.export({ format: 'jwk' });
  return { ...jwk, kty: 'RSA', use: 'sig', alg: 'PS256', kid: randomBytes(8).toString('hex') };
}

/** GET /interaction/:uid shows the chooser; POST /interaction/:uid takes `person` and, for lawyers, `face`. */
function interactionPages(provider: Provider, identity: IdentityProvider) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
    const { uid } = await provider.interactionDetails(request, response);
    const action = `/interaction/${uid}`;
    if (url.pathname !== action) return send(response, redirect(action));
    if (request.method !== 'POST')
      return send(response, identity.chooser(action, url.searchParams.get('q') ?? ''));

    const decision = identity.decide(action, form(await textOf(request)));
    if ('show' in decision) return send(response, decision.show);
    const result: InteractionResults =
      'denied' in decision
        ? { error: 'access_denied', error_description: decision.denied }
        : {
            login: {
              accountId: decision.login.sub,
              acr: decision.login.acr,
              amr: [...decision.login.amr],
              remember: false,
            },
          };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text.slice(0, 10_000);
}

function send(response: ServerResponse, answer: Answer): void {
  response
    .writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers })
    .end(answer.body ?? '');
}
