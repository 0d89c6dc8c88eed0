/** `npm run bench` measures everything; `npm run bench -- a c` only those parts. Figures and table; see README.md for what they mean. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startPlatform } from '../platform.ts';
import { measureCaseLists } from './case-lists.ts';
import { measureDesk } from './desk.ts';
import { emit, say, table } from './figures.ts';
import { measureFilings } from './filings.ts';
import { measureMixed } from './mixed.ts';
import { measureGrowth } from './growth.ts';
import { measureLawSearch } from './law-search.ts';
import { measurePages } from './page.ts';
import { family } from './processes.ts';
import { measureReading } from './reading-accuracy.ts';
import { measureReadingCost } from './reading-cost.ts';
import { measureStart } from './start.ts';
import { measureUploads } from './uploads.ts';

/** In this order: what needs a quiet or young installation goes first, what fills the database last. */
const ON_A_RUNNING_PLATFORM = [
  ['e', measurePages],
  ['l', measureLawSearch],
  ['a', measureFilings],
  ['c', measureUploads],
  ['b', measureDesk],
  ['h', measureMixed],
  ['i', measureGrowth],
  ['j', measureCaseLists],
] as const;

const asked = process.argv.slice(2).filter((arg) => /^[a-jl]$/.test(arg));
const wants = (part: string) => asked.length === 0 || asked.includes(part);
const began = performance.now();
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-bench-'));
let failed = false;
const guarded = async (part: string, work: () => Promise<void>) => {
  say(`(${part})`);
  const at = performance.now();
  await work().catch((error: unknown) => {
    failed = true;
    console.error(`(${part}) could not be measured:`, error);
  });
  say(`(${part}) took ${((performance.now() - at) / 1_000).toFixed(0)} s`);
};

// Reading needs no platform; scans take minutes, so they are read only when asked for.
if (wants('f'))
  await guarded('f', async () => {
    say(`\n${await measureReading(emit, asked.includes('f') ? undefined : ['lines', 'docx', 'pdf'])}`);
  });
if (asked.includes('g')) await guarded('g', () => measureReadingCost(emit));
const platformless = asked.length > 0 && asked.every((part) => part === 'f' || part === 'g');

try {
  if (!platformless) await measurePlatform();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
const text = table();
console.log(
  `\n${text}\n\n${((performance.now() - began) / 1_000).toFixed(0)} s on ${os.availableParallelism()} × ${os.cpus()[0]?.model ?? 'CPU'}, Node ${process.version}`,
);
const keep = process.env['BENCH_TABLE'];
if (keep) await writeFile(keep, `${text}\n`);
process.exit(failed ? 1 : 0); // an unfinished upload of a part that failed would keep us here

/** Parts (a) to (e), on a platform of their own. */
async function measurePlatform(): Promise<void> {
  say('starting the platform for the first time');
  let platform = await startPlatform({ dataDir });
  // Interrupted, perhaps while the worker is held still: let everything go on so that it can end, and end it.
  const interrupted = async () => {
    process.on('uncaughtException', () => undefined); // our own connections break when the server ends
    for (const { pid } of family(platform.process.pid ?? 0)) process.kill(pid, 'SIGCONT');
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void interrupted());
  if (wants('d')) {
    await platform.stop();
    await guarded('d', () => measureStart(dataDir, emit));
    platform = await startPlatform({ dataDir });
  }
  try {
    for (const [part, measure] of ON_A_RUNNING_PLATFORM)
      if (wants(part)) await guarded(part, () => measure(platform, emit));
  } finally {
    await platform.stop();
  }
}
