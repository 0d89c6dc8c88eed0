import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Running } from './run-alone.ts';

/** One request as a stand-in sees it: the raw body is kept because signatures cover its exact bytes. */
export type Call = {
  readonly method: string;
  readonly url: URL;
  /** Path and query exactly as they came: what WeChat Pay signs. */
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly params: Readonly<Record<string, string>>;
};

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Route = readonly [method: string, path: string, handle: (call: Call) => Answer | Promise<Answer>];

const MAX_BODY = 1_000_000;

/** Opens a server and then builds its handler, because a stand-in must know its own address before it can answer. */
export async function listen(
  address: { port: number; host: string },
  build: (origin: string) => (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Running> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${address.host}:${port}`;
  server.on('request', build(url));
  return {
    url,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A handler over a route list; `:name` in a path is a parameter. `otherwise` gets what no route takes. */
export function router(
  routes: readonly Route[],
  otherwise?: (request: IncomingMessage, response: ServerResponse) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
    for (const [method, path, handle] of routes) {
      const params = method === request.method ? match(path, url.pathname) : undefined;
      if (!params) continue;
      readBody(request)
        .then((body) =>
          handle({ method, url, target: request.url ?? '/', headers: request.headers, body, params }),
        )
        .catch((error: unknown): Answer => {
          console.error(error);
          return json(500, { code: 'SYSTEM_ERROR', message: String(error) });
        })
        .then((answer) => {
          response.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers });
          response.end(answer.body ?? '');
        })
        .catch(() => response.destroy());
      return;
    }
    if (otherwise) otherwise(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个地址');
  };
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const want = pattern.split('/');
  const got = path.split('/');
  if (want.length !== got.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const value = got[i] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_BODY) throw new Error('body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

export const html = (status: number, body: string): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  },
  body,
});

export const redirect = (location: string): Answer => ({ status: 303, headers: { location } });

/** The fields of a posted form. */
export const form = (body: string): Record<string, string> => Object.fromEntries(new URLSearchParams(body));

/** Whether the request carries these HTTP Basic credentials (RFC 7617 with form-encoded parts, as RFC 6749 §2.3.1 asks). */
export function hasBasicCredentials(header: string | undefined, id: string, secret: string): boolean {
  const sent = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (!sent) return false;
  const [user, password] = Buffer.from(sent, 'base64').toString('utf8').split(':');
  return decodeURIComponent(user ?? '') === id && decodeURIComponent(password ?? '') === secret;
}
