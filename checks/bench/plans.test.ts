import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { loadApplications } from './application-load.ts';
import { explainApplications } from './application-plans.ts';
import { casesOf, loadCases } from './case-load.ts';

// Loaded before any test: the runner closes the database as soon as no test is left.
const { urls } = await testDatabase();
const owner = new pg.Client({ connectionString: urls.owner });
await owner.connect();
const [judgeId, asker] = [newId(), { id: newId(), name: '甲例', licence: '14101201599999999' }];
await loadCases(owner, { from: 1, to: 2_000, measured: 1_000, asker, judgeId });
const all = { from: 1, to: 10_000, waiting: 200, ownCourt: 5_000 };
await loadApplications(owner, all, { judgeId, lawyerId: asker.id, own: 1_000 });
const [at] = await casesOf(owner, asker);
await owner.end();

test('desk, own lists, an application and a case walk indexes and read no more than they show or what waits', async () => {
  assert.ok(at);
  const seen = { ...at, id: newId(), judgeId, lawyerId: asker.id };
  const plans = await explainApplications(urls.app, seen);
  assert.ok(plans.length > 30, `${plans.length} plans`);
  for (const { query, plan, scans, rowsRead } of plans) {
    const walked = scans.filter((scan) => /^Seq Scan (application|case_|lawyer_)/.test(scan));
    assert.deepEqual(walked, [], `${query}, ${plan}: ${scans.join(', ')}`);
    assert.ok(rowsRead <= 2 * all.waiting, `${query}, ${plan} read ${rowsRead} rows: ${scans.join(', ')}`);
  }
});
