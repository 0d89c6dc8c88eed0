import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockCases, type ClockName } from './engine/index.ts';
import { SERVICES } from './registry.ts';
import type { CourtService } from './service.ts';

const byId = (id: string): CourtService => {
  const found = SERVICES.find((service) => service.id === id);
  if (!found) throw new Error(id);
  return found;
};
const words = (id: string, name: ClockName) => clockCases(byId(id), name).map(({ when }) => when);

test('each line of a clock says for which case it is', () => {
  assert.deepEqual(words('preservation', 'decide'), ['情况是否紧急：是', '情况是否紧急：否']);
  assert.deepEqual(words('recusal', 'decide'), [
    '案件类别：刑事自诉、国家赔偿',
    '案件类别：行政',
    '案件类别：民事、执行',
  ]);
  assert.deepEqual(words('extend-evidence', 'decide'), ['']);
});

test('no two lines of a clock look alike, in any service', () => {
  for (const service of SERVICES)
    for (const name of Object.keys(service.clocks) as ClockName[]) {
      const cases = clockCases(service, name).map(({ when }) => when);
      assert.equal(new Set(cases).size, cases.length, `${service.id} ${name}: ${cases.join(' | ')}`);
      assert.ok(
        cases.length === 1 || cases.every((when) => /：./u.test(when) || when === '其他情形'),
        service.id,
      );
    }
});
