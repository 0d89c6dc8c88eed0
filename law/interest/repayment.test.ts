import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../time.ts';
import { computeInterest, type InterestInput, interestBarred } from './index.ts';
import { shape, yuan } from './testing.ts';

const loan = {
  kind: 'lending',
  principalFen: yuan('100000'),
  contractOn: d('2024-03-01'),
  from: d('2024-03-01'),
} as const;

test('delayed performance: the doubled part from the day after the term, general interest as the judgment says', () => {
  const r = computeInterest({
    kind: 'delayed-performance',
    principalFen: yuan('10000'),
    performBy: d('2015-07-03'),
    to: d('2015-09-01'),
    general: { from: d('2015-01-01'), percent: '0.05', per: 'day' },
  });
  assert.deepEqual(shape(r), [
    'general 2015-01-01 2015-09-01 244 18.25 122000',
    'doubled 2015-07-04 2015-09-01 60 6.3875 10500',
  ]);
  assert.deepEqual(r.parts, [
    { part: 'general', fen: 122000 },
    { part: 'doubled', fen: 10500 },
  ]);
  assert.deepEqual(
    r.steps.flatMap((s) => (s.article ? `${s.article.law} ${s.article.article}` : [])),
    ['CPL 264', 'DELAYED_INTEREST 2', 'DELAYED_INTEREST 1.3', 'DELAYED_INTEREST 1.2'],
  );
  assert.match(r.steps[1]?.text ?? '', /2015年7月3日届满，加倍部分自2015年7月4日起计算/);
  assert.match(r.steps.at(-2)?.text ?? '', /10,000.00元×日万分之一点七五×60日＝105.00元/);
});

test('delayed performance: no delay yet, no general interest, a pause, and the years before 2014-08-01', () => {
  const base = {
    kind: 'delayed-performance',
    principalFen: yuan('100000'),
    performBy: d('2024-01-10'),
  } as const;
  const early = computeInterest({ ...base, to: d('2024-01-10') });
  assert.deepEqual([early.totalFen, early.segments.length], [0, 0]);
  assert.match(early.steps[1]?.text ?? '', /尚未迟延/);
  assert.match(early.steps[3]?.text ?? '', /未确定给付一般债务利息/);
  const pauses = [
    { from: d('2024-01-21'), to: d('2024-01-25'), reason: '再审中止执行' },
    { from: d('2024-01-05'), to: d('2024-01-12'), reason: '暂缓执行' },
    { from: d('2024-02-01'), to: d('2024-02-05'), reason: '过后' },
  ];
  const r = computeInterest({ ...base, to: d('2024-01-31'), pauses });
  assert.deepEqual(shape(r), [
    'doubled 2024-01-11 2024-01-12 2 0 0',
    'doubled 2024-01-13 2024-01-20 8 6.3875 14000',
    'doubled 2024-01-21 2024-01-25 5 0 0',
    'doubled 2024-01-26 2024-01-31 6 6.3875 10500',
  ]);
  assert.ok(r.segments[2]?.basis.startsWith('再审中止执行'));
  assert.equal(
    interestBarred({ ...base, performBy: d('2014-07-30'), to: d('2014-09-01') })?.code,
    'rate-unknown',
  );
  assert.equal(interestBarred({ ...base, performBy: d('2014-07-31'), to: d('2014-09-01') }), undefined);
  const backwards = [{ from: d('2024-01-25'), to: d('2024-01-21'), reason: '' }];
  assert.equal(interestBarred({ ...base, to: d('2024-01-31'), pauses: backwards })?.code, 'not-a-period');
});

test('repayments: costs, interest, principal; the doubled part last; or the principal first where agreed', () => {
  const input = {
    kind: 'agreed',
    principalFen: yuan('36500'),
    from: d('2025-01-01'),
    to: d('2025-01-20'),
    rate: { percent: '10', per: 'year' },
    costsFen: yuan('50'),
    repayments: [{ on: d('2025-01-10'), fen: yuan('1150') }],
  } as const;
  const r = computeInterest(input);
  assert.deepEqual(shape(r), [
    'interest 2025-01-01 2025-01-10 10 10 10000',
    'interest 2025-01-11 2025-01-20 10 10 9726',
  ]);
  assert.equal(r.segments[1]?.principalFen, yuan('35500'));
  assert.deepEqual(r.left, { principalFen: yuan('35500'), costsFen: 0, interestFen: 9726, overpaidFen: 0 });
  assert.ok(r.notes.some((n) => n.article?.article === '561' && n.text.startsWith('还款依次')));
  const first = computeInterest({ ...input, principalFirst: true });
  assert.deepEqual(first.left, {
    principalFen: yuan('35350'),
    costsFen: yuan('50'),
    interestFen: yuan('100') + 9685,
    overpaidFen: 0,
  });
  assert.ok(first.notes.some((n) => n.text.includes('先抵本金')));
  const open = computeInterest({ ...input, countsLastDay: false });
  assert.deepEqual(
    open.segments.map((s) => s.to),
    ['2025-01-09', '2025-01-19'],
  );
  const all = computeInterest({ ...input, repayments: [{ on: d('2025-01-20'), fen: yuan('40000') }] });
  assert.deepEqual(all.left, { principalFen: 0, costsFen: 0, interestFen: 0, overpaidFen: yuan('3250') });
  const two = computeInterest({
    ...input,
    repayments: [...input.repayments, { on: d('2025-01-05'), fen: yuan('100') }],
  });
  assert.deepEqual(
    two.segments.map((x) => [x.to, x.principalFen]),
    [
      ['2025-01-10', yuan('36500')],
      ['2025-01-20', yuan('35400')],
    ],
    'what only covers costs and interest leaves the principal as it is',
  );
});

test('enforcement: judgment debt first, the doubled part after it', () => {
  const r = computeInterest({
    kind: 'delayed-performance',
    principalFen: yuan('100000'),
    performBy: d('2024-12-31'),
    to: d('2025-01-20'),
    general: { from: d('2025-01-01'), percent: '3.65', per: 'year' },
    repayments: [{ on: d('2025-01-10'), fen: yuan('50100') }],
  });
  assert.deepEqual(shape(r), [
    'general 2025-01-01 2025-01-10 10 3.65 10000',
    'doubled 2025-01-01 2025-01-10 10 6.3875 17500',
    'general 2025-01-11 2025-01-20 10 3.65 5000',
    'doubled 2025-01-11 2025-01-20 10 6.3875 8750',
  ]);
  assert.deepEqual(r.left, { principalFen: yuan('50000'), costsFen: 0, interestFen: 31250, overpaidFen: 0 });
  assert.ok(r.notes.some((n) => n.article?.article === '4'));
});

test('what cannot be computed is said with its field', () => {
  const base = {
    kind: 'agreed',
    principalFen: 100,
    from: d('2025-01-01'),
    to: d('2025-01-31'),
    rate: { percent: '1', per: 'year' },
  } as const;
  const faults: [Partial<InterestInput>, string, string][] = [
    [{ principalFen: -1 }, 'not-an-amount', 'principalFen'],
    [{ principalFen: 0.5 }, 'not-an-amount', 'principalFen'],
    [{ costsFen: Number.NaN }, 'not-an-amount', 'costsFen'],
    [{ to: d('2024-12-31') }, 'not-a-period', 'to'],
    [{ rate: { percent: '-1', per: 'year' } } as Partial<InterestInput>, 'not-a-rate', 'rate.percent'],
    [{ rate: { percent: '1e3', per: 'year' } } as Partial<InterestInput>, 'not-a-rate', 'rate.percent'],
    [{ repayments: [{ on: d('2024-12-31'), fen: 1 }] }, 'repayment-outside', 'repayments'],
    [{ repayments: [{ on: d('2025-02-01'), fen: 1 }] }, 'repayment-outside', 'repayments'],
    [{ repayments: [{ on: d('2025-01-02'), fen: -1 }] }, 'not-an-amount', 'repayments'],
  ];
  for (const [change, code, field] of faults) {
    const fault = interestBarred({ ...base, ...change } as InterestInput);
    assert.deepEqual([fault?.code, fault?.field], [code, field]);
    assert.match(fault?.message ?? '', /。$/);
  }
  assert.equal(
    interestBarred({
      ...base,
      repayments: [
        { on: base.from, fen: 0 },
        { on: base.to, fen: 1 },
      ],
    }),
    undefined,
  );
  const delayed = {
    kind: 'delayed-performance',
    principalFen: 1,
    performBy: d('2025-01-01'),
    to: d('2025-02-01'),
  } as const;
  const late = { ...delayed, general: { from: d('2025-03-01'), percent: '1', per: 'year' } } as const;
  assert.equal(interestBarred(late)?.field, 'general.from');
  assert.equal(
    interestBarred({ ...delayed, general: { from: d('2019-01-01') } })?.field,
    'general.earlierPercent',
  );
  assert.equal(
    interestBarred({ ...delayed, general: { from: d('2025-01-01'), multiple: 'x' } })?.field,
    'general.multiple',
  );
  const lpr = { kind: 'lpr', principalFen: 1, from: d('2025-01-01'), to: d('2025-01-02') } as const;
  assert.equal(interestBarred({ ...lpr, plusPercent: '?' })?.field, 'plusPercent');
  assert.equal(interestBarred({ ...loan, to: d('2024-04-01'), dueOn: d('2024-02-29') })?.field, 'dueOn');
  assert.equal(
    interestBarred({ ...loan, to: d('2024-04-01'), overdueRate: { percent: '', per: 'day' } })?.field,
    'overdueRate.percent',
  );
  const early = { ...loan, contractOn: d('2019-01-01'), filedOn: d('2019-07-01'), from: d('2019-01-01') };
  assert.equal(
    interestBarred({ ...early, dueOn: d('2019-05-01'), to: d('2019-06-01') })?.code,
    'rate-unknown',
  );
});

test('repayments count by their days, in whatever order they are told; two on a day are both counted', () => {
  const told = (days: readonly [string, number][]) =>
    shape(
      computeInterest({
        kind: 'agreed',
        principalFen: yuan('36500'),
        from: d('2025-01-01'),
        to: d('2025-01-30'),
        rate: { percent: '10', per: 'year' },
        repayments: days.map(([on, sum]) => ({ on: d(on), fen: yuan(String(sum)) })),
      }),
    );
  const expected = [
    'interest 2025-01-01 2025-01-10 10 10 10000',
    'interest 2025-01-11 2025-01-20 10 10 9000',
    'interest 2025-01-21 2025-01-30 10 10 7000',
  ];
  assert.deepEqual(
    told([
      ['2025-01-10', 3750],
      ['2025-01-20', 7390],
    ]),
    expected,
  );
  assert.deepEqual(
    told([
      ['2025-01-20', 7390],
      ['2025-01-10', 3750],
    ]),
    expected,
  );
  assert.deepEqual(
    told([
      ['2025-01-20', 7000],
      ['2025-01-10', 3750],
      ['2025-01-20', 390],
    ]),
    expected,
  );
});
