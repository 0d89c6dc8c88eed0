import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { apiClient } from '../../db/demo/client.ts';
import { embeddedUrl } from '../../kernel/db/embedded.ts';
import { readSource, type SourceFile, sourceFiles } from '../../modules/law-library/importing/sources.ts';
import type { Platform } from '../platform.ts';
import { closedLoop, type Emit, percentile, round, say } from './figures.ts';
import { caller, good } from './http.ts';
import { inventLibrary, QUERIES } from './law-search-set.ts';
import { cpuByRole, memoryByRole } from './processes.ts';

const root = path.join(import.meta.dirname, '../..');
const ROUNDS = 25;
const SCAN_ROUNDS = 1;
const CLIENTS = 4;

/** The texts where they are at hand, else an invented library of the same size. */
async function textsFor(platform: Platform): Promise<{ file: SourceFile; what: string }> {
  const data = process.env['TONGBAN_DATA'] ?? path.join(root, '../shared/data');
  const real = path.join(data, 'laws/laws.jsonl.gz');
  const place = existsSync(real) ? real : await inventLibrary(path.join(platform.dataDir, 'invented.jsonl'));
  const [file] = await sourceFiles([place]);
  if (!file) throw new Error('no texts');
  return { file, what: place === real ? 'texts at hand' : 'invented texts' };
}

/** (l) Importing a library of 64,000 articles, and searching it at the API beside a scan of the same table. */
export async function measureLawSearch(platform: Platform, emit: Emit): Promise<void> {
  const { file, what } = await textsFor(platform);
  const reading = await seconds(async () => {
    for await (const read of readSource(file, () => undefined))
      if ('fault' in read) throw new Error(read.fault);
  });
  const before = webMemory(platform);
  const importing = await seconds(() => library(platform, file.path));
  emit({
    part: 'l',
    figure: `import of the whole library (${what})`,
    value: round(importing),
    unit: 's',
    limit: round(reading),
    against: 'reading and parsing alone',
    ratio: round(importing / reading),
    aim: '< 60 s',
  });
  const again = await seconds(() => library(platform, file.path));
  emit({ part: 'l', figure: 'the same import again (nothing changes)', value: round(again), unit: 's' });
  const { call, close } = caller(platform.url, apiClient(platform.url, new Map()), CLIENTS);
  try {
    const ask = async (q: string) => good(await call('GET', `/api/law/search?q=${encodeURIComponent(q)}`));
    const articles = await untilIndexed(ask);
    emit({
      part: 'l',
      figure: 'memory of the web process with the index, more than without',
      value: round(webMemory(platform) - before),
      unit: 'MB',
      limit: round(before),
      against: 'without',
      ratio: round(webMemory(platform) / before),
      articles,
    });
    await closedLoop(CLIENTS, QUERIES.length, async (i) => void (await ask(QUERIES[i] ?? '')));
    const scan = await scanned(platform);
    for (const clients of [1, CLIENTS]) {
      const cpu = cpuByRole(platform.process.pid ?? 0);
      const { latencies, seconds: whole } = await closedLoop(clients, QUERIES.length * ROUNDS, async (i) => {
        await ask(QUERIES[i % QUERIES.length] ?? '');
      });
      const spent = cpuByRole(platform.process.pid ?? 0);
      const each = (role: 'web' | 'postgres') =>
        round((((spent.get(role) ?? 0) - (cpu.get(role) ?? 0)) / latencies.length) * 1_000);
      const name = clients === 1 ? '1 client' : `${clients} clients`;
      for (const p of [50, 99])
        emit({
          part: 'l',
          figure: `law search at the API, ${name}, p${p}`,
          value: round(percentile(latencies, p)),
          unit: 'ms',
          limit: round(percentile(scan, p)),
          against: 'plain scan, 1 connection, without HTTP',
          ratio: round(percentile(latencies, p) / percentile(scan, p)),
          ...(p === 99 ? { aim: '< 20 ms' } : {}),
          perSecond: round(latencies.length / whole),
          cpuMsEach: { web: each('web'), postgres: each('postgres') },
        });
    }
  } finally {
    close();
  }
}

/** Proportional memory of the web process, MB. */
function webMemory(platform: Platform): number {
  return memoryByRole(platform.process.pid ?? 0).pss.get('web') ?? Number.NaN;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Imports with the command an operator uses, into the running platform. */
async function library(platform: Platform, file: string): Promise<void> {
  const args = ['tools/library.ts', 'import', file, '--data-dir', platform.dataDir];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (text: Buffer) => say(text.toString().trim()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
}

async function untilIndexed(ask: (q: string) => Promise<{ body: string }>): Promise<number> {
  for (let tries = 0; tries < 300; tries++) {
    const { library: articles } = JSON.parse((await ask('起诉')).body) as { library: number };
    if (articles > 0) return articles;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the index did not come');
}

/** What one does without an index: each word looked for in title, number and text of every article in force. */
async function scanned(platform: Platform): Promise<number[]> {
  const client = new pg.Client({ connectionString: embeddedUrl(platform.dataDir, 'tongban_app') });
  await client.connect();
  try {
    const { latencies } = await closedLoop(1, QUERIES.length * SCAN_ROUNDS, async (i) => {
      const words = (QUERIES[i % QUERIES.length] ?? '').split(/\s+/);
      await client.query({
        name: `scan-${words.length}`,
        text: `select v.title, a.label, a.body from law_article a join law_version v on v.id = a.version_id
          where (v.valid_from is null or v.valid_from <= current_date) and (v.valid_to is null or v.valid_to > current_date)
          ${words.map((_, n) => `and position($${n + 1} in v.title || a.label || a.body) > 0`).join(' ')}
          order by length(a.body) limit 20`,
        values: words,
      });
    });
    return latencies;
  } finally {
    await client.end();
  }
}
