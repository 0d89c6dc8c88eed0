import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../time.ts';
import { computeInterest, type LprInput, lprOn, lprPeriods, lprUnsure } from './index.ts';
import { shape, yuan } from './testing.ts';

const loan = {
  kind: 'lending',
  principalFen: yuan('36500'),
  contractOn: d('2024-03-01'),
  from: d('2024-03-01'),
  dueOn: d('2024-03-10'),
} as const;
const rate = { percent: '10', per: 'year' } as const;

test('each rule of overdue interest in its words', () => {
  const steps = (more: object) =>
    computeInterest({ ...loan, to: d('2024-03-11'), ...more }).steps.map((s) => s.text);
  const ceiling = '利率上限：合同成立时（2024年3月1日）一年期LPR 3.45%的四倍，即年利率13.8%';
  assert.deepEqual(steps({ rate, overdueRate: rate }).slice(0, 2), [
    '约定了逾期利率的，从其约定，以不超过利率上限为限',
    ceiling,
  ]);
  assert.deepEqual(steps({ rate }).slice(0, 2), [
    '未约定逾期利率的，自逾期之日起按照借期内利率计算',
    ceiling,
  ]);
  assert.equal(
    steps({ rate })[3],
    '2024年3月11日至2024年3月11日，共1日：36,500.00元×年利率10%÷365×1日＝10.00元（借期内年利率10%）',
  );
  assert.deepEqual(steps({}).slice(0, 3), [
    '没有约定借期内利率，借期内不计利息',
    '借期内利率和逾期利率均未约定的，自逾期之日起参照当时一年期LPR计算',
    '2024年3月1日至2024年3月10日，共10日：没有约定利息，利息为0.00元',
  ]);
  const only = steps({ overdueRate: rate });
  assert.deepEqual(
    [only[0], only[1], only[2]],
    ['没有约定借期内利率，借期内不计利息', '约定了逾期利率的，从其约定，以不超过利率上限为限', ceiling],
  );
});

test('a loan ends on, before and after its last day', () => {
  const days = (to: string) =>
    shape(computeInterest({ ...loan, rate, to: d(to) })).map((s) => s.split(' ').slice(0, 4).join(' '));
  assert.deepEqual(days('2024-03-09'), ['interest 2024-03-01 2024-03-09 9']);
  assert.deepEqual(days('2024-03-10'), ['interest 2024-03-01 2024-03-10 10']);
  assert.deepEqual(days('2024-03-11'), [
    'interest 2024-03-01 2024-03-10 10',
    'overdue 2024-03-11 2024-03-11 1',
  ]);
});

test('around the first publication', () => {
  const of = (from: string, to: string, more: Partial<LprInput> = {}) =>
    computeInterest({
      kind: 'lpr',
      principalFen: yuan('36500'),
      from: d(from),
      to: d(to),
      earlierPercent: '4.35',
      ...more,
    });
  assert.deepEqual(shape(of('2019-08-19', '2019-08-20')), [
    'interest 2019-08-19 2019-08-19 1 4.35 435',
    'interest 2019-08-20 2019-08-20 1 4.25 425',
  ]);
  assert.deepEqual(shape(of('2019-08-20', '2019-08-20')), ['interest 2019-08-20 2019-08-20 1 4.25 425']);
  assert.deepEqual(shape(of('2019-08-18', '2019-08-18')), ['interest 2019-08-18 2019-08-18 1 4.35 435']);
  assert.equal(of('2019-08-19', '2019-08-19').segments[0]?.basis, '2019年8月20日前的贷款基准利率');
  assert.equal(
    of('2019-08-19', '2019-08-19', { fixedOn: d('2019-08-19') }).segments[0]?.basis,
    '2019年8月19日的同期贷款基准利率',
  );
  assert.equal(
    of('2019-08-20', '2019-08-20', { fixedOn: d('2019-08-20') }).segments[0]?.basis,
    '2019年8月20日的一年期LPR（LPR 4.25%）',
  );
  assert.throws(() => lprPeriods(d('2019-08-19'), d('2019-08-20'), '1y'), /no LPR on 2019-08-19/);
  assert.equal(lprOn(d('2019-08-20')), '4.25');
});

test('later publications in any order', () => {
  const row = (from: string, oneYear: string) => ({ from: d(from), oneYear, fiveYears: '3.3' });
  const later = [row('2026-09-21', '2.8'), row('2026-07-20', '2.9'), row('2026-08-20', '2.9')];
  assert.deepEqual(
    lprPeriods(d('2026-07-19'), d('2026-09-21'), '1y', later).map(
      (p) => `${p.from} ${p.to} ${p.percent} ${p.published}`,
    ),
    [
      '2026-07-19 2026-07-19 3.00 2025-05-20',
      '2026-07-20 2026-09-20 2.9 2026-07-20',
      '2026-09-21 2026-09-21 2.8 2026-09-21',
    ],
  );
  assert.deepEqual([lprUnsure(d('2026-09-21'), later), lprUnsure(d('2026-09-22'), later)], [false, true]);
  assert.equal(lprUnsure(d('2026-07-01'), [row('2026-01-20', '3')]), false);
  assert.equal(lprUnsure(d('2026-07-20'), [row('2026-01-20', '3')]), true);
  assert.equal(lprOn(d('2026-09-21'), '1y', later), '2.8');
});
