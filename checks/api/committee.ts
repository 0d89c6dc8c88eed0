import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workOnCase } from '#db/demo/case-work.ts';
import { signIn } from '#db/demo/client.ts';
import { decide, fileOther } from '#db/demo/world.ts';
import type { Platform } from '../platform.ts';
import { until } from './court-system/house.ts';

type Filing = { state: string; caseNumber: string | null };
type Case = {
  caseId: string;
  number: string;
  stage: string;
  closedOn: string | null;
  closedWay: string | null;
  effectiveOn: string | null;
};

/** 委赔, whole, through the API of a platform that already runs. */
export function committee(platform: Pick<Platform, 'url'>): void {
  test('an application to a compensation committee: filed, accepted under a number of its own without a fee, decided, and final', async () => {
    const lawyer = await signIn(platform.url, 'lawyer', 'chen-shili');
    const { courtId, filingId } = await fileOther(lawyer, 'compensation');
    const registrar = await signIn(platform.url, 'court', `${courtId.toLowerCase()}-registrar`);
    const judge = await signIn(platform.url, 'court', `${courtId.toLowerCase()}-judge`);
    await decide(registrar, filingId, 'accept', {});
    const filing = await lawyer.get<Filing>(`/api/filings/${courtId}/${filingId}`);
    assert.match(filing.caseNumber ?? '', /^（20\d\d）豫01委赔\d+号$/u);
    const { caseId } = await lawyer.get<{ caseId: string }>(
      `/api/case-by-number?number=${encodeURIComponent(filing.caseNumber ?? '')}`,
    );
    const open = await until(
      () => lawyer.get<Case>(`/api/cases/${courtId}/${caseId}`),
      ({ number }) => number === filing.caseNumber,
    );
    assert.equal(open.closedOn, null);
    const { rows } = await lawyer.get<{ rows: { filingId: string | null }[] }>('/api/bills');
    assert.ok(!rows.some((bill) => bill.filingId === filingId), '国家赔偿法 第四十一条: no fee');
    await workOnCase(platform.url, courtId, caseId);
    await judge.send('POST', `/api/desk/cases/${caseId}/pronounce`, { what: '决定赔偿' });
    const done = await lawyer.get<Case>(`/api/cases/${courtId}/${caseId}`);
    assert.deepEqual([done.stage, done.closedWay], ['S8', '决定赔偿']);
    assert.ok(done.closedOn !== null && done.effectiveOn !== null, '国家赔偿法 第二十九条: in force at once');
  });
}
