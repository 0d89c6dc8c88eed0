import { z } from 'zod';
import type { OpenIdConfig } from '../openid.ts';
import { openIdGateway } from '../openid.ts';
import type { LawyerIdentity } from './port.ts';
import { LawyerClaims } from './port.ts';

export type LawyerIdentityConfig = OpenIdConfig;

/** A claim set that lacks what its category needs is no proof of who the lawyer is. */
const CompleteClaims = LawyerClaims.refine(
  (claims) =>
    claims.licence_category === 'legal-worker'
      ? (claims.practice_areas ?? []).length > 0
      : /^1\d{16}$/.test(claims.licence_no),
  { path: ['licence_no'] },
).refine(
  (claims) =>
    claims.licence_category === 'public' || claims.licence_category === 'company'
      ? claims.unit_name && claims.unit_credit_code
      : claims.firm_name && claims.firm_credit_code,
  { path: ['firm_name'] },
);

const Started = z.object({ code: z.string().min(1), url: z.url() });
const Standing = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending') }),
  z.object({ state: z.literal('failed') }),
  z.object({ state: z.literal('passed'), claims: CompleteClaims }),
]);

const form = encodeURIComponent;

/** 律师身份核验平台 over OpenID Connect, and its counter verifications over HTTP with the same client credentials. */
export function lawyerIdentity(config: LawyerIdentityConfig): LawyerIdentity {
  const send = config.fetch ?? fetch;
  const credentials = Buffer.from(`${form(config.clientId)}:${form(config.clientSecret)}`).toString('base64');
  const call = (path: string, posted?: unknown): Promise<Response> =>
    send(new URL(path, config.issuer), {
      ...(posted ? { method: 'POST', body: JSON.stringify(posted) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(config.timeoutMs ?? 8000),
      headers: {
        authorization: `Basic ${credentials}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
    });

  return {
    ...openIdGateway(config, 'lawyer', CompleteClaims),
    startVerification: async (licenceNo) => {
      try {
        const response = await call('/verifications', { licence_no: licenceNo });
        if (response.status === 404) return { ok: false, why: 'unknown-licence' };
        const started = Started.safeParse(await response.json());
        return started.success ? { ok: true, ...started.data } : { ok: false, why: 'unreachable' };
      } catch {
        return { ok: false, why: 'unreachable' };
      }
    },
    verification: async (code) => {
      try {
        const response = await call(`/verifications/${form(code)}`);
        if (response.status === 404) return { state: 'unknown' };
        const standing = Standing.safeParse(await response.json());
        return standing.success ? standing.data : { state: 'pending' };
      } catch {
        return { state: 'pending' };
      }
    },
  };
}
