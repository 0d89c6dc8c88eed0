import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Callback } from '../payment-channels/port.ts';

/** A server that collects callbacks and answers each as `answer` says. For contract tests only. */
export async function callbackReceiver(
  answer: (
    callback: Callback,
    count: number,
  ) => Promise<{ status: number; contentType: string; body: string }>,
): Promise<{
  url: string;
  received: Callback[];
  waitFor(count: number): Promise<void>;
  stop(): Promise<void>;
}> {
  const received: Callback[] = [];
  const server = createServer((request, response) => {
    let rawBody = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      rawBody += chunk;
    });
    request.on('end', () => {
      const callback = { headers: request.headers, rawBody };
      received.push(callback);
      answer(callback, received.length).then(
        ({ status, contentType, body }) =>
          response.writeHead(status, { 'content-type': contentType }).end(body),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`,
    received,
    waitFor: async (count) => {
      const end = Date.now() + 8000;
      while (received.length < count) {
        if (Date.now() > end) throw new Error(`only ${received.length} of ${count} callbacks came`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
