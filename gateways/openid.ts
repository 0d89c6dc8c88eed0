import * as client from 'openid-client';
import type { z } from 'zod';

/** How this program is known to an OpenID Connect provider. Addresses are https, or http on the loopback only. */
export type OpenIdConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Longest wait for one request, in ms. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof fetch;
};

/** What one sign-in carries between leaving and coming back; keep it in a sealed, single-use cookie. */
export type SignInSecrets = { readonly state: string; readonly nonce: string; readonly codeVerifier: string };

export type SignInFailure = {
  readonly ok: false;
  /** denied: the person or the provider said no (e.g. the face did not pass). invalid: state, nonce, signature or claims are wrong. unreachable: no answer. */
  readonly why: 'denied' | 'invalid' | 'unreachable';
  readonly detail: string;
};

export type SignInResult<Claims> = { readonly ok: true; readonly claims: Claims } | SignInFailure;

export type OpenIdGateway<Claims> = {
  /** Where to send the browser. Fails only when the provider has never been reached. */
  authorizationUrl(request: SignInSecrets & { readonly redirectUri: string }): Promise<string>;
  /** Ends a sign-in: `callbackUrl` is the full address the browser came back to. */
  exchange(callbackUrl: string, secrets: SignInSecrets): Promise<SignInResult<Claims>>;
};

/** Fresh secrets for one sign-in. */
export const newSignInSecrets = (): SignInSecrets => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  codeVerifier: client.randomPKCECodeVerifier(),
});

const DEFAULT_TIMEOUT_MS = 8000;
/** Providers change endpoints rarely; an hour keeps a moved endpoint from lasting for ever. */
const DISCOVERY_LIFE_MS = 3_600_000;

/** Whether an address may be used without TLS. */
export const isLoopback = (url: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

/** Refuses an address that is neither https nor on the loopback. */
export function requireSafeUrl(address: string): URL {
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
    throw new Error(`https is required for ${url.origin}`);
  return url;
}

/** A relying party of one provider: authorisation code with PKCE, client_secret_basic, discovery kept. */
export function openIdGateway<Claims>(
  config: OpenIdConfig,
  scope: string,
  schema: z.ZodType<Claims>,
): OpenIdGateway<Claims> {
  const issuer = requireSafeUrl(config.issuer);
  let known: { readonly at: number; readonly provider: Promise<client.Configuration> } | undefined;

  const discover = (): Promise<client.Configuration> => {
    if (known && Date.now() - known.at < DISCOVERY_LIFE_MS) return known.provider;
    const provider = client.discovery(
      issuer,
      config.clientId,
      { id_token_signed_response_alg: 'PS256' },
      client.ClientSecretBasic(config.clientSecret),
      {
        timeout: (config.timeoutMs ?? DEFAULT_TIMEOUT_MS) / 1000,
        execute: isLoopback(issuer) && issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
        ...(config.fetch ? { [client.customFetch]: asCustomFetch(config.fetch) } : {}),
      },
    );
    known = { at: Date.now(), provider };
    provider.catch(() => {
      known = undefined;
    });
    return provider;
  };

  return {
    authorizationUrl: async ({ redirectUri, state, nonce, codeVerifier }) => {
      const provider = await discover();
      const url = client.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: `openid ${scope}`,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return url.href;
    },
    exchange: async (callbackUrl, { state, nonce, codeVerifier }) => {
      try {
        const tokens = await client.authorizationCodeGrant(await discover(), new URL(callbackUrl), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = schema.safeParse(tokens.claims());
        if (claims.success) return { ok: true, claims: claims.data };
        const fields = claims.error.issues.map((issue) => issue.path.join('.')).join(', ');
        return { ok: false, why: 'invalid', detail: `claims: ${fields}` };
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/** openid-client hands over a body that may be absent as `undefined`, which RequestInit does not allow. */
const asCustomFetch =
  (send: typeof fetch): client.CustomFetch =>
  (url, { body, signal, ...options }) =>
    send(url, {
      ...options,
      body: body instanceof Uint8Array ? new Uint8Array(body) : (body ?? null),
      signal: signal ?? null,
    });

function failure(error: unknown): SignInFailure {
  if (error instanceof client.AuthorizationResponseError) {
    const why = error.error === 'access_denied' ? 'denied' : 'invalid';
    return { ok: false, why, detail: error.error_description ?? error.error };
  }
  const code = codeOf(error);
  const unreachable = !code || code === 'OAUTH_TIMEOUT' || /^(ECONN|UND_|ENOTFOUND|EAI_)/.test(code);
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, why: unreachable ? 'unreachable' : 'invalid', detail };
}

/** The machine code of an error or of its cause: fetch wraps a refused connection in a TypeError. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}
