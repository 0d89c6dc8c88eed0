import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { readSettings, SETTINGS, SettingsError } from './settings.ts';

test('a fresh clone needs no setting', () => {
  const settings = readSettings({});
  assert.deepEqual([settings.HOST, settings.PORT, settings.DEMO], ['127.0.0.1', 8080, true]);
  assert.ok(path.isAbsolute(settings.DATA_DIR));
});

test('every fault is told at once, with its meaning', () => {
  assert.throws(
    () => readSettings({ PORT: '99999', LOG_LEVEL: 'loud', FILES_STORE: 's3', DATABASE_URL: 'postgres://x' }),
    (error: unknown) => {
      assert.ok(error instanceof SettingsError);
      for (const name of ['PORT', 'LOG_LEVEL', 'S3_ENDPOINT', 'DATABASE_APP_URL'])
        assert.match(error.message, new RegExp(name));
      return true;
    },
  );
});

test('production may not run on the sandboxes', () => {
  assert.throws(() => readSettings({ DEMO: 'false' }), /LAWYER_IDENTITY_ISSUER must be set/);
});

test('the runbook names every setting with its default', async () => {
  const runbook = await readFile(path.join(import.meta.dirname, '../docs/runbooks/settings.md'), 'utf8');
  for (const [name, { fallback }] of Object.entries(SETTINGS)) {
    const line = runbook.split('\n').find((row) => row.startsWith(`| \`${name}\``));
    assert.ok(line, `docs/runbooks/settings.md misses ${name}`);
    if (fallback !== undefined)
      assert.ok(line.includes(`\`${fallback}\``), `${name}: default ${fallback} in ${line}`);
  }
});
