import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import http from 'node:http';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ApiClient, signIn } from '../../db/demo/client.ts';
import type { Platform } from '../platform.ts';
import { asOwner } from './drafts.ts';
import { closedLoop, type Emit, percentile, round, say } from './figures.ts';
import { cpuByRole, memoryByRole } from './processes.ts';

const FILES = 200;
const BYTES = 5 * 1024 * 1024;
const AT_ONCE = 8;
const MB = 1024 * 1024;
/** Inspections go on in the background; the rate is taken from those done by then, in seconds after the first byte. */
const PATIENCE = 75;

/** (c) 200 files of 5 MB by the tus protocol beside copying and hashing the same bytes on the same disk. */
export async function measureUploads(platform: Platform, emit: Emit): Promise<void> {
  const folder = path.join(platform.dataDir, 'bench-uploads');
  await mkdir(folder, { recursive: true });
  say('(c) writing 200 PDFs of 5 MB');
  const files = Array.from({ length: FILES }, (_, index) => path.join(folder, `证据${index + 1}.pdf`));
  for (const file of files) await writeFile(file, pdfOf(BYTES));
  const lawyer = await signIn(platform.url, 'lawyer', 'lin-zhixing');
  const total = (FILES * BYTES) / MB;

  const copies = path.join(folder, 'copies');
  await mkdir(copies);
  const copied = await closedLoop(AT_ONCE, FILES, (index) =>
    copyAndHash(files[index] ?? '', path.join(copies, String(index))),
  );
  await rm(copies, { recursive: true });

  const memory: number[] = [];
  const web = () => memory.push(memoryByRole(platform.process.pid ?? 0).rss.get('web') ?? Number.NaN);
  web();
  const sampler = setInterval(web, 200);
  const since = new Date();
  const before = cpuByRole(platform.process.pid ?? 0);
  const own = process.cpuUsage();
  const began = performance.now();
  const uploaded = await closedLoop(AT_ONCE, FILES, (index) =>
    send(platform.url, lawyer, files[index] ?? ''),
  );
  clearInterval(sampler);
  const spent = process.cpuUsage(own);
  const cpuSeconds: Record<string, number> = Object.fromEntries(
    [...cpuByRole(platform.process.pid ?? 0)].map(([role, total]) => [
      role,
      round(total - (before.get(role) ?? 0)),
    ]),
  );
  cpuSeconds['bench'] = round((spent.user + spent.system) / 1_000_000);
  const inspected = await waitUntilInspected(platform.dataDir, since, began);
  await rm(folder, { recursive: true });

  const limit = round(total / copied.seconds);
  const rate = round(total / uploaded.seconds);
  emit({
    part: 'c',
    figure: '200 × 5 MB by tus, 8 at once',
    value: rate,
    unit: 'MB/s',
    limit,
    against: 'copy, SHA-256, SM3, fsync',
    ratio: round(rate / limit),
    seconds: round(uploaded.seconds),
    cpuSeconds,
    p50: round(percentile(uploaded.latencies, 50)),
    p99: round(percentile(uploaded.latencies, 99)),
  });
  const through = round(((inspected.states['ready'] ?? 0) * BYTES) / MB / inspected.seconds);
  emit({
    part: 'c',
    figure: '… inspected, view made, sealed',
    value: through,
    unit: 'MB/s',
    limit,
    against: 'as above',
    ratio: round(through / limit),
    seconds: round(inspected.seconds),
    states: inspected.states,
  });
  emit({
    part: 'c',
    figure: 'memory of the web process meanwhile, highest',
    value: round(Math.max(...memory)),
    unit: 'MB',
    limit: round(memory[0] ?? Number.NaN),
    against: 'before',
    ratio: round(Math.max(...memory) / (memory[0] ?? Number.NaN)),
  });
}

/** A PDF that every reader opens, of one page, made large and incompressible by an attached stream: each its own bytes. */
function pdfOf(size: number): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /PieceInfo << /Tongban << /Private 4 0 R >> >> >>',
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`, 'latin1'));
  }
  offsets.push(length);
  const noise = randomBytes(size - length - 400);
  add(Buffer.from(`4 0 obj\n<< /Length ${noise.length} >>\nstream\n`, 'latin1'));
  add(noise);
  add(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  const at = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
  );
  add(Buffer.alloc(size - length, '\n')); // a reader looks for the end in the last kilobyte
  return Buffer.concat(parts);
}

/** What nobody can do less of: read, hash by both algorithms, write, make durable. */
async function copyAndHash(from: string, to: string): Promise<void> {
  const hashes = [createHash('sha256'), createHash('sm3')];
  const target = await open(to, 'w');
  for await (const chunk of createReadStream(from, { highWaterMark: MB }) as AsyncIterable<Buffer>) {
    for (const hash of hashes) hash.update(chunk);
    await target.write(chunk);
  }
  for (const hash of hashes) hash.digest();
  await target.sync();
  await target.close();
}

/** The tus protocol (creation, then one PATCH of the whole) spoken directly: a client library would spend more than the server. */
async function send(base: string, person: ApiClient, file: string): Promise<void> {
  const headers = { cookie: person.cookie(), 'x-tongban-csrf': '1', 'tus-resumable': '1.0.0' };
  const name = Buffer.from(path.basename(file)).toString('base64');
  const made = await exchange(`${base}/api/uploads`, 'POST', {
    ...headers,
    'upload-length': String(BYTES),
    'upload-metadata': `filename ${name}`,
    'content-length': '0',
  });
  const where = new URL(made.location, base).href;
  const type = {
    'content-type': 'application/offset+octet-stream',
    'content-length': String(BYTES),
    'upload-offset': '0',
  };
  await exchange(where, 'PATCH', { ...headers, ...type }, createReadStream(file, { highWaterMark: MB / 4 }));
}

const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });

function exchange(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: ReadStream,
): Promise<{ location: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method, headers }, (response) => {
      const { statusCode = 0, headers: said } = response;
      response.resume().once('end', () => {
        if (statusCode < 300) resolve({ location: said.location ?? '' });
        else reject(new Error(`${method} ${url} → ${statusCode}`));
      });
    });
    request.on('error', reject);
    if (body) body.on('error', reject).pipe(request);
    else request.end();
  });
}

async function waitUntilInspected(
  dataDir: string,
  since: Date,
  began: number,
): Promise<{ seconds: number; states: Record<string, number> }> {
  const owner = await asOwner(dataDir);
  try {
    for (;;) {
      const { rows } = await owner.query<{ state: string; n: string }>(
        'select state, count(*) as n from file_object where created_at >= $1 group by state',
        [since],
      );
      const states = Object.fromEntries(rows.map((row) => [row.state, Number(row.n)]));
      const seconds = (performance.now() - began) / 1_000;
      if ((states['ready'] ?? 0) + (states['refused'] ?? 0) === FILES || seconds > PATIENCE)
        return { seconds, states };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await owner.end();
  }
}
