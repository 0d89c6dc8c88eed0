import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { until } from '../../tool.ts';

/** One request from outside as it came, to be sent again byte for byte. */
export type Raw = {
  method: 'GET' | 'POST';
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
};
export type Said = { status: number; location: string | null; body: string };

/** Sends a request exactly as it once came. */
export async function send(base: string, raw: Raw): Promise<Said> {
  const answer = await fetch(`${base}${raw.path}`, {
    method: raw.method,
    headers: raw.headers,
    redirect: 'manual',
    ...(raw.method === 'POST' ? { body: raw.body } : {}),
  });
  return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
}

const OWN = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']);
const kept = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && !OWN.has(name) ? [[name, value]] : [],
    ),
  );

export type Recorder = {
  url: string;
  /** The next message that comes to this path. */
  next(path: string): Promise<Raw>;
  stop(): void;
};

/** Stands where the outside parties believe the platform to be: takes their messages, says thank you, and passes nothing on. */
export async function startRecorder(): Promise<Recorder> {
  const taken: Raw[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      taken.push({ method: 'POST', path: request.url ?? '', headers: kept(request.headers), body });
      response.writeHead(200, { 'content-type': 'text/plain' }).end('success');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async next(path) {
      const found = await until(
        async () => taken.findIndex((raw) => raw.path === path),
        (index) => index >= 0,
      );
      const [raw] = found < 0 ? [] : taken.splice(found, 1);
      assert.ok(raw, `nothing came for ${path}`);
      return raw;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Logs, and what the platform does for itself by the clock: they may grow without anything being done twice. */
const LOGS = /^(audit_|outbox_|callback_log|idempotent_answer|job_worker|schema_migration|auth_attempt|law)/u;

/** How many rows each table has: whatever is done twice shows here. */
export async function counts(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; n: number }>`
    select c.relname as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', c.relname), false, true, '')))[1]::text::int as n
    from pg_class c join pg_namespace s on s.oid = c.relnamespace
    where s.nspname = 'public' and c.relkind = 'r' order by c.relname`.execute(db);
  return Object.fromEntries(rows.filter(({ name }) => !LOGS.test(name)).map(({ name, n }) => [name, n]));
}

/** Waits until everything that was told has been taken up: no event left, no job that is due. */
export async function untilStill(db: Db): Promise<void> {
  await until(
    async () => {
      const { rows } = await sql<{ n: number }>`select
        (select count(*) from outbox_event where dead_at is null)::int
        + (select count(*) from graphile_worker.jobs where run_at <= now() and task_identifier not like 'law%')::int as n`.execute(
        db,
      );
      return rows[0]?.n ?? 0;
    },
    (n) => n === 0,
  );
}
