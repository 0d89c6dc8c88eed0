import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { definitionFaults, machineOf, stateAfter } from './engine/index.ts';
import { COURT_HOST } from './host.ts';
import type { CourtService } from './service.ts';

const root = path.join(import.meta.dirname, '..');

test('the invented service of the guide is whole, sound, and shorter than sixty lines', async () => {
  const guide = await readFile(path.join(root, 'docs/guide/new-service.md'), 'utf8');
  const code = /```ts\n([\s\S]+?)```/u.exec(guide)?.[1] ?? '';
  assert.ok(code.split('\n').length < 60, `${code.split('\n').length} lines`);
  const folder = path.join(root, '.cache', `guide-${process.pid}`);
  const file = path.join(folder, 'service.ts');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, code.replaceAll("'../", "'#services/"));
    const { VISITOR_SEATS } = (await import(pathToFileURL(file).href)) as { VISITOR_SEATS: CourtService }; // what the guide exports
    assert.deepEqual(definitionFaults(VISITOR_SEATS, COURT_HOST), []);
    assert.equal(stateAfter(machineOf(VISITOR_SEATS), ['submit', 'decide:granted']), 'granted');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
