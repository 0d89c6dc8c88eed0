import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../time.ts';
import { computeInterest, interestBarred, lendingCeilings } from './index.ts';
import { shape, yuan } from './testing.ts';

const loan = {
  kind: 'lending',
  principalFen: yuan('100000'),
  contractOn: d('2024-03-01'),
  from: d('2024-03-01'),
} as const;

test('loan after 2020-08-20: four times the LPR of the day of the contract, within the term and after it', () => {
  const r = computeInterest({
    ...loan,
    dueOn: d('2024-12-31'),
    to: d('2025-03-31'),
    rate: { percent: '2', per: 'month' },
    overdueRate: { percent: '12', per: 'year' },
  });
  assert.deepEqual(shape(r), [
    'interest 2024-03-01 2024-12-31 306 13.8 1156932',
    'overdue 2025-01-01 2025-03-31 90 12 295890',
  ]);
  assert.equal(r.segments[0]?.basis, '约定月利率2%超过上限，按年利率13.8%');
  assert.equal(r.segments[1]?.basis, '约定逾期年利率12%');
  assert.ok(
    r.steps.some(
      (s) => s.text === '利率上限：合同成立时（2024年3月1日）一年期LPR 3.45%的四倍，即年利率13.8%',
    ),
  );
  assert.deepEqual(
    r.steps.flatMap((s) => s.article?.article ?? []),
    ['28.1', '25'],
  );
  assert.deepEqual(
    r.parts.map((p) => p.part),
    ['interest', 'overdue'],
  );
});

test('exactly at the ceiling is supported, and a day’s rate is compared by the day', () => {
  const at = (rate: { percent: string; per: 'year' | 'day' }, dayBase: 360 | 365 = 365) =>
    computeInterest({ ...loan, to: d('2024-03-31'), rate, dayBase }).segments[0];
  assert.equal(at({ percent: '13.8', per: 'year' })?.basis, '约定年利率13.8%');
  assert.equal(at({ percent: '13.81', per: 'year' })?.basis, '约定年利率13.81%超过上限，按年利率13.8%');
  const over = at({ percent: '13.8', per: 'year' }, 360);
  assert.deepEqual([over?.basis, over?.dayBase], ['约定年利率13.8%超过上限，按年利率13.8%', 365]);
  assert.equal(at({ percent: '13.5', per: 'year' }, 360)?.dayBase, 360);
  assert.equal(at({ percent: '0.03', per: 'day' })?.annualRate, '10.95');
});

test('overdue without an agreed overdue rate: as within the term; with no rate at all: the LPR then in force', () => {
  const due = { ...loan, dueOn: d('2024-08-31'), to: d('2024-12-31') };
  const same = computeInterest({ ...due, rate: { percent: '6', per: 'year' } });
  assert.deepEqual(shape(same), [
    'interest 2024-03-01 2024-08-31 184 6 302466',
    'overdue 2024-09-01 2024-12-31 122 6 200548',
  ]);
  assert.deepEqual(
    same.steps.flatMap((s) => s.article?.article ?? []),
    ['28.2(二)', '25'],
  );
  const bare = computeInterest(due);
  assert.deepEqual(shape(bare), [
    'interest 2024-03-01 2024-08-31 184 0 0',
    'overdue 2024-09-01 2024-12-31 122 3.35 111973',
  ]);
  assert.deepEqual(
    bare.steps.flatMap((s) => s.article?.article ?? []),
    ['24.1', '28.2(一)'],
  );
  assert.match(bare.steps[2]?.text ?? '', /没有约定利息，利息为0.00元$/);
  const paid = computeInterest({ ...due, to: d('2024-08-31') });
  assert.deepEqual([paid.totalFen, paid.steps.length], [0, 3]);
});

test('a contract of before 2020-08-20: 24 percent until then, four times the LPR of the action after it', () => {
  const old = { ...loan, contractOn: d('2020-01-01'), from: d('2020-08-01'), to: d('2020-08-31') };
  const rate = { percent: '3', per: 'month' } as const;
  assert.deepEqual(interestBarred({ ...old, rate })?.code, 'filing-day-needed');
  assert.deepEqual(shape(computeInterest({ ...old, rate, filedOn: d('2024-06-01') })), [
    'interest 2020-08-01 2020-08-19 19 24 124932',
    'interest 2020-08-20 2020-08-31 12 13.8 45369',
  ]);
  assert.deepEqual(shape(computeInterest({ ...old, rate, filedOn: d('2020-08-19') })), [
    'interest 2020-08-01 2020-08-31 31 24 203836',
  ]);
  const ceilings = (from: string, to: string, filedOn: string) =>
    lendingCeilings({ contractOn: d('2019-01-01'), filedOn: d(filedOn), from: d(from), to: d(to) }).map(
      (c) => `${c.from} ${c.to} ${c.percent}`,
    );
  assert.deepEqual(ceilings('2020-08-20', '2021-01-01', '2020-08-20'), ['2020-08-20 2021-01-01 15.4']);
  assert.deepEqual(ceilings('2020-01-01', '2020-08-19', '2020-08-20'), ['2020-01-01 2020-08-19 24']);
  assert.equal(
    interestBarred({ ...loan, contractOn: d('2020-08-20'), to: d('2025-01-01'), rate }),
    undefined,
    'no day of action needed',
  );
});
