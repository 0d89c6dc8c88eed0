import type { ServerResponse } from 'node:http';
import pg from 'pg';
import type { Log } from '../log/log.ts';
import { gauges } from '../metrics.ts';

type News = { topic: string; key: string; audiences: string[] };

/** Server-sent events: tells open pages that something of theirs changed; the page then asks for it (nothing of the content travels here). */
export type LiveHub = {
  add(response: ServerResponse, audiences: ReadonlySet<string>): void;
  close(): Promise<void>;
};

const HEARTBEAT_MS = 20_000;

/** Listens on its own connection, reconnecting for ever: without it pages still work, they only refresh later. */
export function liveHub(url: string, log: Log): LiveHub {
  const streams = new Map<ServerResponse, ReadonlySet<string>>();
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const tell = (text: string) => {
    for (const { topic, key, audiences } of JSON.parse(text) as News[])
      for (const [stream, mine] of streams)
        if (audiences.some((audience) => mine.has(audience)))
          stream.write(`event: change\ndata: ${JSON.stringify({ topic, key })}\n\n`);
  };
  const connect = async () => {
    if (closed) return;
    client = new pg.Client({ connectionString: url, application_name: 'tongban-live' });
    client.on('notification', (message) => message.payload && tell(message.payload));
    client.on('error', again);
    client.on('end', again);
    try {
      await client.connect();
      await client.query('listen tongban_live');
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'live listener');
      again();
    }
  };
  const again = () => {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, 2_000);
  };
  void connect();
  const heartbeat = setInterval(() => {
    for (const stream of streams.keys()) stream.write(': alive\n\n');
  }, HEARTBEAT_MS);

  return {
    add(response, audiences) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write('retry: 3000\nevent: hello\ndata: {}\n\n');
      streams.set(response, audiences);
      gauges.live.set(streams.size);
      response.on('close', () => {
        streams.delete(response);
        gauges.live.set(streams.size);
      });
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      clearInterval(heartbeat);
      for (const stream of streams.keys()) stream.end();
      await client?.end().catch(() => undefined);
    },
  };
}
