import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../testing/database.ts';
import type { ProofBundle } from './bundle.ts';
import { aWorld } from './testing.ts';

await testDatabase();
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
const world = await aWorld(10, folders);

function audit(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(import.meta.dirname, '../../tools/audit.ts'), ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: '',
        DATABASE_SEQUENCER_URL: '',
        AUDIT_WITNESS_DIR: '',
        DATA_DIR: '',
      },
    },
  );
  return { status, stdout, stderr };
}

const place = ['--data-dir', world.dataDir, '--database-url', world.urls.sequencer];

test('a proof printed by the tool is checked by the tool without a database', async () => {
  const printed = audit('proof', world.ids[3]!, ...place);
  assert.equal(printed.status, 0, printed.stderr);
  const file = path.join(world.dataDir, 'proof.json');
  await writeFile(file, printed.stdout);
  const good = audit('verify-proof', file, '--key', world.verifierKey);
  assert.equal(good.status, 0);
  assert.match(good.stdout, new RegExp(`✓ 证明成立：条目 ${world.ids[3]} 是日志第 3 号`));
  const bundle = JSON.parse(printed.stdout) as ProofBundle;
  await writeFile(
    file,
    JSON.stringify({ ...bundle, content: bundle.content.replace('lawyer-1', 'lawyer-2') }),
  );
  const bad = audit('verify-proof', file, '--key', world.verifierKey);
  assert.equal(bad.status, 1);
  assert.match(bad.stdout, /✗ 证明不成立：条目内容与叶子哈希不符/);
  assert.equal(audit('proof', 'nonsense', ...place).status, 1);
  assert.equal(audit('prove').status, 2);
});

test('verify says in Chinese what holds, and exits 1 naming the row that was altered', async () => {
  const good = audit('verify', ...place, '--witness', world.witnessDir);
  assert.equal(good.status, 0, good.stdout + good.stderr);
  assert.match(good.stdout, /✓ 条目内容与哈希：通过（10 条）/);
  assert.match(good.stdout, /留痕完整：共 10 条/);
  await sql
    .raw(
      `begin; set local session_replication_role = replica; update audit_entry set act = 'a.b' where id = '${world.ids[6]}'; commit`,
    )
    .execute(world.owner.db);
  const bad = audit('verify', ...place);
  assert.equal(bad.status, 1);
  assert.match(
    bad.stdout,
    new RegExp(`✗ 条目内容与哈希：不通过（发现 1 处异常）\n    第 6 号条目（${world.ids[6]}）内容被改动`),
  );
  const json = audit('verify', ...place, '--json');
  assert.equal((JSON.parse(json.stdout) as { ok: boolean }).ok, false);
});
