import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINA_CALENDAR as calendar } from '../calendar/index.ts';
import { shortLabel } from '../citations.ts';
import { plainDate as d } from '../time.ts';
import * as f from './index.ts';

const say = (limits: f.Limit[]) => limits.map((l) => `${l.due} ${shortLabel(l.article)}`);

test('an administrative suit: six months from knowing, five or twenty years from the act', () => {
  const act = (t: Partial<f.AdministrativeTime>) =>
    say(f.administrativeLimits({ challenged: 'act', ...t }, calendar));
  assert.deepEqual(act({}), []);
  assert.deepEqual(act({ knownOn: d('2025-09-10') }), ['2026-03-10 行政诉讼法第四十六条第一款']);
  // the last day of February, a Saturday on which people work
  assert.deepEqual(act({ knownOn: d('2025-08-31') }), ['2026-02-28 行政诉讼法第四十六条第一款']);
  assert.deepEqual(act({ knownOn: d('2025-09-10'), notTold: true }), ['2026-09-10 行诉解释第六十四条第一款']);
  assert.deepEqual(act({ madeOn: d('2021-03-05') }), ['2026-03-05 行政诉讼法第四十六条第二款']);
  assert.deepEqual(act({ madeOn: d('2006-03-06'), immovable: true }), [
    '2026-03-06 行政诉讼法第四十六条第二款',
  ]);
});

test('after reconsideration fifteen days; an authority that does nothing has two months first', () => {
  const of = (t: Partial<f.AdministrativeTime>) =>
    say(f.administrativeLimits({ challenged: 'act', knownOn: d('2025-01-02'), ...t }, calendar));
  const received = { reconsidered: 'decided' as const, reconsiderationReceivedOn: d('2026-03-06') };
  // 21 March 2026 is a Saturday
  assert.deepEqual(of(received), ['2026-03-23 行政诉讼法第四十五条']);
  assert.deepEqual(of({ reconsidered: 'overdue', reconsiderationAppliedOn: d('2026-01-05') }), [
    '2026-03-23 行政诉讼法第四十五条',
  ]);
  assert.deepEqual(of({ reconsidered: 'overdue' }), []);
  const omission = f.administrativeLimits({ challenged: 'omission', appliedOn: d('2025-10-08') }, calendar);
  assert.deepEqual(say(omission), ['2026-06-08 行诉解释第六十六条']);
});

test('enforcement: two years from the last day of performance, else from the effect', () => {
  const of = (performUntil?: string, effectiveOn?: string) =>
    say(
      f.enforcementLimits(
        {
          performUntil: performUntil ? d(performUntil) : undefined,
          effectiveOn: effectiveOn ? d(effectiveOn) : undefined,
        },
        calendar,
      ),
    );
  assert.deepEqual(of('2024-03-11', '2024-03-01'), ['2026-03-11 民事诉讼法第二百五十条']);
  assert.deepEqual(of(undefined, '2024-02-29'), ['2026-02-28 民事诉讼法第二百五十条']);
  assert.deepEqual(of(), []);
});

test('compensation: thirty days from the decision or from the end of the time to decide', () => {
  const of = (t: Partial<f.CompensationTime>) =>
    say(f.compensationLimits({ liableCourt: true, ...t }, calendar));
  assert.deepEqual(of({ decidedOn: d('2026-03-31') }), ['2026-04-30 国家赔偿法第二十四条']);
  assert.deepEqual(of({ overdue: true, appliedOn: d('2026-01-09') }), ['2026-04-08 国家赔偿法第二十四条']);
  assert.deepEqual(of({ liableCourt: false, reconsiderationReceivedOn: d('2026-03-31') }), [
    '2026-04-30 国家赔偿法第二十五条第二款',
  ]);
  assert.equal(f.organDue({ liableCourt: true, appliedOn: d('2026-01-09') }, calendar), '2026-03-09');
  assert.equal(f.organDue({ liableCourt: false }, calendar), undefined);
  assert.deepEqual(say(f.compensationBar(d('2024-03-11'), calendar)), [
    '2026-03-11 国家赔偿法第三十九条第一款',
  ]);
});

test('charges: a closed list for 告诉才处理, an open one for minor crimes', () => {
  const persons = '侵犯公民人身权利、民主权利罪';
  const of = (type: f.ProsecutionType, ...path: string[]) => {
    const { fits, closed } = f.chargeFits(type, path);
    return `${fits} ${closed}`;
  };
  assert.equal(of('1', persons, '诽谤罪'), 'true true');
  assert.equal(of('1', persons, '故意伤害罪'), 'false true');
  assert.equal(of('2', persons, '故意伤害罪'), 'true false');
  assert.equal(of('2', '破坏社会主义市场经济秩序罪', '侵犯知识产权罪', '假冒注册商标罪'), 'true false');
  assert.equal(of('2', '危害公共安全罪', '放火罪'), 'false false');
  assert.equal(of('3', '侵犯财产罪', '诈骗罪'), 'true false');
  assert.equal(of('3', '渎职罪', '滥用职权罪'), 'false false');
});

test('the powers that a kind offers', () => {
  assert.ok(f.powersOf('enforcement').includes('receive-money'));
  assert.ok(!f.powersOf('enforcement').includes('appeal'));
  assert.ok(!f.powersOf('administrative').includes('counterclaim'));
  assert.ok(!f.powersOf('compensation').includes('receive-money'));
  assert.ok(f.powersOf('civil').includes('receive-money'));
});
