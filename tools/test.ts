/**
 * Everything that must hold, in the order in which it fails fastest: types, lint, format, import law, then all tests beside the code (one
 * PostgreSQL for the run, a database cloned for each file), then the platform as its users meet it in a real browser.
 * `npm test -- unit` or `-- browser` runs a part.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../kernel/db/embedded.ts';
import { makeTemplate } from '../kernel/testing/database.ts';

const root = path.join(import.meta.dirname, '..');
const bin = (name: string) => path.join(root, 'node_modules/.bin', name);
const SOURCES = [
  'main.ts',
  'program',
  'law',
  'services',
  'kernel',
  'modules',
  'gateways',
  'sandbox',
  'web',
  'db',
  'tools',
  'checks',
];

type Step = {
  name: string;
  part: 'static' | 'unit' | 'browser';
  command: [string, ...string[]];
  database?: true;
};

const STEPS: Step[] = [
  {
    name: '类型 types',
    part: 'static',
    command: [process.execPath, 'node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  },
  { name: '规范 lint', part: 'static', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: '格式 format', part: 'static', command: [bin('biome'), 'format', '.'] },
  {
    name: '引用 import law',
    part: 'static',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', ...SOURCES],
  },
  {
    name: '测试 tests',
    part: 'unit',
    database: true,
    command: [
      process.execPath,
      '--test',
      '--test-concurrency=2',
      '--test-timeout=240000',
      '{law,services,kernel,modules,gateways,sandbox,web,program,db,tools,checks}/**/*.test.ts',
    ],
  },
  { name: '浏览器 browser', part: 'browser', command: [bin('playwright'), 'test'] },
];

const asked = process.argv.slice(2).filter((arg) => ['static', 'unit', 'browser'].includes(arg));
const steps = STEPS.filter((step) => asked.length === 0 || asked.includes(step.part));
const began = Date.now();
let failed: string | undefined;
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const started = Date.now();
  const status = step.database ? await withDatabase((env) => run(step, env)) : await run(step, {});
  console.log(
    `── ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1_000).toFixed(1)} s)`,
  );
  if (status !== 0) {
    failed = step.name;
    break;
  }
}
console.log(
  failed ? `\nFAILED at ${failed}` : `\nAll held (${((Date.now() - began) / 1_000).toFixed(0)} s).`,
);
process.exit(failed ? 1 : 0);

function run(step: Step, env: Record<string, string>): Promise<number> {
  const [command, ...args] = step.command;
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** One server and one migrated template for all test files. */
async function withDatabase(work: (env: Record<string, string>) => Promise<number>): Promise<number> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-tests-'));
  const server = await startEmbedded(dataDir, () => undefined);
  try {
    await makeTemplate(server.socketDir);
    return await work({ TEST_DATABASE_SERVER: server.socketDir });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
