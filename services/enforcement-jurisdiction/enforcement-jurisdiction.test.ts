import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { ENFORCEMENT_JURISDICTION } from './service.ts';

const enforced = (today: string, dueOn: string) => {
  const facts = EXAMPLE.ground?.(plainCase({ today: plainDate(today) }));
  assert.ok(facts);
  const own = {
    id: 'd',
    rule: 'D19',
    name: '执行管辖异议',
    partyId: facts.mine.partyIds[0] ?? null,
  } as const;
  return {
    ...facts,
    periods: [{ ...own, from: facts.today, dueOn: plainDate(dueOn), state: 'running' as const }],
  };
};
const check = (today: string, dueOn: string) =>
  found(ENFORCEMENT_JURISDICTION, enforced(today, dueOn), EXAMPLE.answers(plainCase()), []);

test('ten days from the notice of enforcement, and enforcement goes on meanwhile (EXI 3)', () => {
  assert.deepEqual(check('2026-03-12', '2026-03-12'), ['warn not-stayed']);
  assert.deepEqual(check('2026-03-13', '2026-03-12'), ['refuse late', 'warn not-stayed']);
  assert.equal(ENFORCEMENT_JURISDICTION.submitted, undefined);
});

test('upheld, the case of enforcement is closed', () => {
  assert.deepEqual(ENFORCEMENT_JURISDICTION.outcomes['upheld']?.effects[0], {
    do: 'close-case',
    way: '撤销执行案件',
  });
});
