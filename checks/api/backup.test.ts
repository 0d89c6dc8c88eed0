import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { signIn } from '../../db/demo/client.ts';
import { COMPLAINTS } from '../../db/demo/complaints.ts';
import { fileComplaint } from '../../db/demo/world.ts';
import { startPlatform } from '../platform.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-backup-'));
after(() => rm(folder, { recursive: true, force: true }));

const tool = (name: string, dataDir: string, ...args: string[]) =>
  run(process.execPath, [`tools/${name}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  });

test('a backup taken while filings go on is restored elsewhere, starts, holds all that was answered before, and verifies', async () => {
  const [first, second, backup] = ['first', 'second', 'backup'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const platform = await startPlatform({ dataDir: first });
  const lawyer = await signIn(platform.url, 'lawyer', 'lin-zhixing');
  const [complaint] = COMPLAINTS;
  assert.ok(complaint);
  const before = await fileComplaint(lawyer, complaint);
  const meanwhile = fileComplaint(lawyer, { ...complaint, facts: `${complaint.facts}（备份期间提交）` });
  await tool('backup', first, 'create', backup);
  await meanwhile;
  await platform.stop();

  await assert.rejects(tool('backup', first, 'restore', backup), /DATA_DIR 已存在/);
  await tool('backup', second, 'restore', backup);
  const restored = await startPlatform({ dataDir: second });
  try {
    const again = await signIn(restored.url, 'lawyer', 'lin-zhixing');
    const filing = await again.get<{ receiptNo: string; files: { id: string }[] }>(
      `/api/filings/${before.courtId}/${before.filingId}`,
    );
    assert.equal(filing.receiptNo, before.receiptNo);
    const original = await again.ask(
      'GET',
      `/api/filings/${before.courtId}/${before.filingId}/files/${filing.files[0]?.id}/original`,
    );
    assert.equal(original.status, 200);
    const { stdout } = await tool('audit', second, 'verify');
    assert.match(stdout, /通过|一致|成立/);
  } finally {
    await restored.stop();
  }
});
