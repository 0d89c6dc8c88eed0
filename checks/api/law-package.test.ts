/** The law library as others use it: packed, put into a project of its own, and run without types, without npm packages and without the rest. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');
let project: string;

before(async () => {
  project = await mkdtemp(path.join(os.tmpdir(), 'tongban-law-'));
  const home = path.join(project, 'node_modules/tongban');
  await mkdir(home, { recursive: true });
  await run(process.execPath, [
    path.join(root, 'node_modules/typescript-native/bin/tsc'),
    '-p',
    path.join(root, 'law/tsconfig.json'),
    '--outDir',
    path.join(home, 'dist/law'),
  ]);
  await cp(path.join(root, 'package.json'), path.join(home, 'package.json'));
  await writeFile(path.join(project, 'package.json'), '{"type":"module"}');
});
after(() => rm(project, { recursive: true, force: true }));

test('a project that knows only the package computes a fee and counts a period', async () => {
  await writeFile(
    path.join(project, 'use.js'),
    `import { computeFee, countPeriod, plainDate, CHINA_CALENDAR, formatYuan } from 'tongban/law';
     const fee = computeFee({ kind: 'property', amounts: [23456789] });
     const period = countPeriod({ event: plainDate('2026-02-05'), length: 15, unit: 'day', regime: 'civil', calendar: CHINA_CALENDAR });
     console.log(JSON.stringify({ fee: formatYuan(fee.total), due: period.due }));`,
  );
  const { stdout } = await run(process.execPath, ['use.js'], { cwd: project });
  assert.deepEqual(JSON.parse(stdout), { fee: '4,818.52', due: '2026-02-24' });
});

test('it brings its types and asks for nothing else', async () => {
  const types = await readFile(path.join(project, 'node_modules/tongban/dist/law/index.d.ts'), 'utf8');
  assert.match(types, /fees\/index/);
  await writeFile(
    path.join(project, 'use.ts'),
    `import { computeFee } from 'tongban/law';
     export const total: number = computeFee({ kind: 'property', amounts: [100] }).total;
     // @ts-expect-error: a kind that the law does not know
     computeFee({ kind: 'weather' });`,
  );
  await run(
    process.execPath,
    [
      path.join(root, 'node_modules/typescript-native/bin/tsc'),
      '--noEmit',
      '--strict',
      '--types',
      '',
      '--module',
      'nodenext',
      'use.ts',
    ],
    { cwd: project },
  );
});
