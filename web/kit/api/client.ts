import { OFFLINE, ProblemError, readProblem } from './problem.ts';
import { sessionExpired } from './session.ts';

/** Values a query string can hold; undefined ones are left out. */
export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;

export interface RequestOptions {
  readonly query?: QueryValues;
  readonly body?: unknown;
  /** Idempotency-Key of a write: one per intention, the same for every repeat of it. */
  readonly key?: string;
  /** Version the change is based on; sent as If-Match, 412 when someone was faster. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/** A new Idempotency-Key. */
export function newKey(): string {
  return crypto.randomUUID();
}

const isWrite = (method: string) => method !== 'GET' && method !== 'HEAD';

/** fetch with our cookie, the CSRF header, an idempotency key on writes, and problems thrown. */
export async function apiFetch(input: Request): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin' });
  request.headers.set('x-tongban-csrf', '1');
  if (isWrite(request.method) && !request.headers.has('idempotency-key'))
    request.headers.set('idempotency-key', newKey());
  let response: Response;
  try {
    response = await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new ProblemError(OFFLINE);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 401) sessionExpired();
  throw new ProblemError(readProblem(response.status, body));
}

/** Path with its query, `undefined` values left out. */
export function withQuery(path: string, query: QueryValues = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const tail = search.toString();
  return tail === '' ? path : `${path}?${tail}`;
}

/**
 * One request, its JSON answer as `T`. `T` is the module's own type of its `terms.ts` (the same schema the server
 * validated the answer with), which is why it is trusted here.
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const headers = new Headers({ accept: 'application/json' });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.key !== undefined) headers.set('idempotency-key', options.key);
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`);
  const response = await apiFetch(
    new Request(new URL(withQuery(path, options.query), location.origin), {
      method,
      headers,
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.signal && { signal: options.signal }),
    }),
  );
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  return answer as T;
}

/** GET. */
export function get<T>(path: string, query?: QueryValues, signal?: AbortSignal): Promise<T> {
  return request<T>('GET', path, { ...(query && { query }), ...(signal && { signal }) });
}
