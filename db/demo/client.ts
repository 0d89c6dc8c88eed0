import { randomUUID } from 'node:crypto';
import { Upload } from 'tus-js-client';

/** A person at the platform without a browser: signs in through the real pages of the stand-ins and uses the real API. */
export type ApiClient = {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string): Promise<T>;
  /** Answer with its status, for callers that expect refusals. */
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  upload(name: string, bytes: Uint8Array): Promise<string>;
  cookie(): string;
};

/** A refusal that the caller did not expect, with all that the server said. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly problem: unknown;
  constructor(request: string, status: number, problem: unknown) {
    super(`${request} → ${status} ${JSON.stringify(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Signs `person` in by the door: the stand-in's own forms, its redirects, our call-back. */
export async function signIn(base: string, door: 'lawyer' | 'court', person: string): Promise<ApiClient> {
  const jar = new Map<string, string>();
  let url = `${base}/api/auth/${door}/start?return=/`;
  let form: URLSearchParams | undefined;
  for (let hop = 0; hop < 25; hop += 1) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: cookieOf(jar) },
      ...(form ? { body: form } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    await response.body?.cancel();
    form = undefined;
    const location = response.headers.get('location');
    if (location) {
      url = new URL(location, url).href;
      if (url === `${base}/`) return apiClient(base, jar);
      if (url.startsWith(`${base}/sign-in`)) throw new Error(`${person} was refused: ${url}`);
    } else if (url.includes('/interaction/')) form = new URLSearchParams({ person, face: 'pass' });
    else throw new Error(`sign-in of ${person} stopped at ${url} (${response.status})`);
  }
  throw new Error(`sign-in of ${person}: too many redirects`);
}

const cookieOf = (jar: ReadonlyMap<string, string>) =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** The API with a session's cookies, or with `authorization` for a token. */
export function apiClient(base: string, jar: ReadonlyMap<string, string>, authorization?: string): ApiClient {
  const headers = (): Record<string, string> =>
    authorization ? { authorization } : { cookie: cookieOf(jar), 'x-tongban-csrf': '1' };
  const ask: ApiClient['ask'] = async (method, path, body, more = {}) => {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...headers(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: json ? await response.json() : Buffer.from(await response.arrayBuffer()),
      headers: response.headers,
    };
  };
  const must = async <T>(
    method: string,
    path: string,
    body?: unknown,
    more?: Record<string, string>,
  ): Promise<T> => {
    const answer = await ask(method, path, body, more);
    if (answer.status >= 400) throw new ApiRefusal(`${method} ${path}`, answer.status, answer.body);
    return answer.body as T; // the caller names the shape that the API documents
  };
  return {
    ask,
    get: (path) => must('GET', path),
    send: (method, path, body, key = randomUUID()) => must(method, path, body, { 'idempotency-key': key }),
    upload: (name, bytes) =>
      new Promise((resolve, reject) => {
        const upload = new Upload(Buffer.from(bytes), {
          endpoint: `${base}/api/uploads`,
          headers: headers(),
          metadata: { filename: name },
          uploadSize: bytes.byteLength,
          retryDelays: [200, 1_000],
          onError: reject,
          onSuccess: () => resolve((upload.url ?? '').split('/').at(-1) ?? ''),
        });
        upload.start();
      }),
    cookie: () => cookieOf(jar),
  };
}
