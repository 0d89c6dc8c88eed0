import http from 'node:http';
import type { ApiClient } from '../../db/demo/client.ts';

export type Reply = { status: number; body: string };
export type Caller = (
  method: string,
  path: string,
  body?: string,
  headers?: Record<string, string>,
) => Promise<Reply>;

/**
 * A load generator that costs as little as it can, for it runs on the same two cores: kept-alive connections, bodies given as text,
 * nothing parsed that is not asked for.
 */
export function caller(
  base: string,
  person: ApiClient,
  connections: number,
): { call: Caller; close(): void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const { hostname, port } = new URL(base);
  const cookie = person.cookie();
  const call: Caller = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: {
            cookie,
            'x-tongban-csrf': '1',
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
          );
          response.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  return { call, close: () => agent.destroy() };
}

/** The answer, which must be a success: a bench that counts refusals measures nothing. */
export function good(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`${reply.status} ${reply.body.slice(0, 2_000)}`);
  return reply;
}
