import { courtSignOn } from '#gateways/court-sign-on/http.ts';
import { lawyerIdentity } from '#gateways/lawyer-identity/http.ts';
import { startStandIn } from '#gateways/testing/stand-in.ts';
import { movableClock } from '#kernel/clock.ts';
import { newFieldKeys, parseFieldKeys } from '#kernel/crypto/field.ts';
import type { Db } from '#kernel/db/database.ts';
import { createServer, CSRF_HEADER, type Route } from '#kernel/http/index.ts';
import { newId } from '#kernel/ids.ts';
import { createLog } from '#kernel/log/log.ts';
import { systemClock } from '#kernel/clock.ts';
import type { LawyerActor, LawyerFacts, StaffActor } from './actors.ts';
import type { IdentityDeps } from './deps.ts';
import { identifier } from './identify.ts';
import { identityRoutes } from './routes.ts';

const SECRET = 'a-secret-for-tests-only-0123456789abcdef';

/** A practising, verified lawyer as a test needs him, with what is given laid over. For tests only. */
export function aLawyer(over: Partial<LawyerFacts> = {}): LawyerActor {
  const lawyer: LawyerFacts = {
    id: newId(),
    name: '测试律师',
    licenceNo: '14101201510123456',
    category: 'full-time',
    firm: { name: '河南示例明道律师事务所', creditCode: '31410000MD90000121' },
    licenceState: 'practising',
    verification: { level: 'live-person', by: 'self' },
    ...over,
  };
  const { id, name } = lawyer;
  return {
    kind: 'lawyer',
    id,
    name,
    roles: [],
    scopes: 'all',
    via: 'session',
    credentialId: newId(),
    lawyer,
  };
}

/** A member of a court's staff as a test needs one. For tests only. */
export function aStaff(over: Partial<StaffActor> = {}): StaffActor {
  const base = { kind: 'staff', id: newId(), name: '测试法官', courtId: 'G13', staffNo: 'G130099' } as const;
  return { ...base, roles: ['registrar'], scopes: 'all', via: 'session', credentialId: newId(), ...over };
}

export type Answer = { status: number; headers: Headers; json: Record<string, unknown> };

/** One browser: keeps cookies, follows redirects of sign-in only as far as it is told. */
export type TestBrowser = {
  cookies: Map<string, string>;
  go(path: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string): Promise<Answer>;
  /** From the door to the address with which the provider sends the browser back (not yet opened). */
  upToCallback(
    door: 'lawyer' | 'court',
    person: string,
    options?: { face?: string; back?: string },
  ): Promise<string>;
  /** The whole sign-in; answers with the last redirect's location. */
  signIn(
    door: 'lawyer' | 'court',
    person: string,
    options?: { face?: string; back?: string },
  ): Promise<string>;
};

/**
 * The platform's real server with this room's routes (and any others), beside the real stand-ins of both identity providers. For tests
 * only; `stop` ends everything.
 */
export async function identityServer(db: Db, more: (deps: IdentityDeps) => Route[] = () => []) {
  const env = (door: string) => ({
    CLIENT_SECRET: SECRET,
    REDIRECT_URIS: `http://127.0.0.1/api/auth/${door}/callback`,
  });
  const [lawyers, courts] = await Promise.all([
    startStandIn('lawyer-identity', env('lawyer')),
    startStandIn('court-sign-on', env('court')),
  ]);
  const clock = movableClock(systemClock.now());
  const client = { clientId: 'tongban', clientSecret: SECRET };
  const deps: IdentityDeps = {
    db,
    clock,
    log: createLog('silent'),
    keys: parseFieldKeys(newFieldKeys()),
    publicUrl: 'http://127.0.0.1',
    lawyerIdentity: lawyerIdentity({ issuer: lawyers.url, ...client }),
    courtSignOn: courtSignOn({ issuer: courts.url, ...client }),
    courtName: (courtId) => (courtId === 'G13' ? '郑州市金水区人民法院' : undefined),
  };
  const app = await createServer({
    db,
    clock,
    log: deps.log,
    routes: [...identityRoutes(deps), ...more(deps)],
    identify: identifier(deps),
    limitScale: 100,
    trustProxy: false,
    title: 'test',
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const stop = async () => {
    await app.close();
    await Promise.all([lawyers.stop(), courts.stop()]);
  };
  return { url, deps, clock, lawyersUrl: lawyers.url, browser: () => testBrowser(url), stop };
}

function testBrowser(home: string): TestBrowser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (address: string) => {
    const { origin } = new URL(address);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const call = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const jar = jarOf(address);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...(cookie ? { cookie } : {}),
      ...(init.headers as Record<string, string> | undefined),
    };
    const response = await fetch(address, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  };
  const answer = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    const json: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
    return { status: response.status, headers: response.headers, json: json as Record<string, unknown> };
  };
  const browser: TestBrowser = {
    cookies: jarOf(home),
    go: async (path) => answer(await call(new URL(path, home).href)),
    send: async (method, path, body, key = newId()) =>
      answer(
        await call(new URL(path, home).href, {
          method,
          headers: {
            [CSRF_HEADER]: '1',
            'idempotency-key': key,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    upToCallback: async (door, person, { face = 'pass', back = '/filings' } = {}) => {
      let address = `${home}/api/auth/${door}/start?return=${encodeURIComponent(back)}`;
      for (let hop = 0; hop < 12; hop += 1) {
        const chooser = /\/interaction\/[\w-]+$/.test(address);
        const init = chooser ? { method: 'POST', body: new URLSearchParams({ person, face }) } : {};
        const response = await call(address, init);
        const location = response.headers.get('location');
        await response.body?.cancel();
        if (!location) throw new Error(`${response.status} at ${address}`);
        address = new URL(location, address).href;
        if (address.startsWith(`${home}/api/auth/${door}/callback`)) return address;
        if (address.startsWith(`${home}/sign-in`)) throw new Error(address);
      }
      throw new Error('too many redirects');
    },
    signIn: async (door, person, options) => {
      const back = await browser.upToCallback(door, person, options);
      const response = await call(back);
      await response.body?.cancel();
      return response.headers.get('location') ?? '';
    },
  };
  return browser;
}
