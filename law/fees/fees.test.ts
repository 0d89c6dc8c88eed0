import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  appealFee,
  computeFee,
  onClaimChange,
  onConversion,
  onConversionUnpaid,
  onHalvedEnd,
  reliefBarred,
  type FeeInput,
} from './index.ts';

const fen = (yuan: number) => Math.round(yuan * 100);
const total = (input: FeeInput) => computeFee(input).total;
const P = (yuan: number) => total({ kind: 'property', amounts: [fen(yuan)] });
const vectors = (name: string, f: (x: number) => number, rows: readonly (readonly [number, number])[]) =>
  test(name, () => {
    for (const [x, expected] of rows) assert.equal(f(x), fen(expected), `${x}`);
  });

vectors('property: vectors of the statute', P, [
  [0.01, 50],
  [9999.99, 50],
  [10_000.01, 50],
  [50_000, 1050],
  [100_000, 2300],
  [150_000, 3300],
  [200_001, 4300.02],
  [300_000, 5800],
  [500_001, 8800.01],
  [1_000_000, 13_800],
  [1_500_000, 18_300],
  [2_000_001, 22_800.01],
  [5_000_000, 46_800],
  [8_000_000, 67_800],
  [10_000_001, 81_800.01],
  [20_000_000, 141_800],
  [50_000_000, 291_800],
  [500_000_000, 2_541_800],
]);
vectors('execution', (x) => total({ kind: 'execution', amount: fen(x) }), [
  [10_001, 50.02],
  [200_000, 2900],
  [500_001, 7400.01],
  [5_000_000, 52_400],
  [8_000_000, 67_400],
  [10_000_001, 77_400],
]);
vectors('preservation', (x) => total({ kind: 'preservation', amount: fen(x) }), [
  [1000, 30],
  [50_000, 520],
  [100_001, 1020.01],
  [896_000, 5000],
  [1_000_000, 5000],
]);
vectors('payment order', (x) => total({ kind: 'payment-order', amount: fen(x) }), [
  [10_000, 16.67],
  [1_000_000, 4600],
]);
vectors('bankruptcy', (x) => total({ kind: 'bankruptcy', estate: fen(x) }), [
  [1_000_000, 6900],
  [111_640_000, 300_000],
  [1_000_000_000, 300_000],
]);
vectors(
  'halved property',
  (x) => total({ kind: 'property', amounts: [fen(x)], halvings: ['summary-procedure'] }),
  [
    [8000, 25],
    [123_456.78, 1384.57],
    [100_000, 1150],
  ],
);

test('nothing to count: execution from 50, preservation 30', () => {
  const x = computeFee({ kind: 'execution' });
  assert.equal(x.total, fen(50));
  assert.deepEqual(x.range, { min: fen(50), max: fen(500) });
  assert.equal(total({ kind: 'preservation' }), fen(30));
});

test('divorce and personality rights', () => {
  const divorce = (base: number, p: number) => total({ kind: 'divorce', base: fen(base), property: fen(p) });
  assert.deepEqual([divorce(50, 0), divorce(300, 200_000), divorce(300, 500_000)], [50, 300, 1800].map(fen));
  const right = (base: number, d: number) => total({ kind: 'personality', base: fen(base), damages: fen(d) });
  assert.deepEqual(
    [right(100, 0), right(500, 50_001), right(500, 100_000), right(100, 1_000_000)],
    [100, 500.01, 1000, 5100].map(fen),
  );
});

test('what the province fixes is shown as a range from its lower bound', () => {
  const r = computeFee({ kind: 'divorce', property: fen(500_000), halvings: ['mediated'] });
  assert.equal(r.total, fen(775));
  assert.deepEqual(r.range, { min: fen(775), max: fen(900) });
  assert.equal(r.notes[0]?.text.includes('以法院通知为准'), true);
  assert.equal(computeFee({ kind: 'divorce', base: fen(200), property: 0 }).range, undefined);
  assert.throws(() => computeFee({ kind: 'divorce', base: fen(301), property: 0 }), RangeError);
});

test('fixed and free matters', () => {
  const fixed = (matter: Extract<FeeInput, { kind: 'fixed' }>['matter']) => total({ kind: 'fixed', matter });
  assert.equal(fixed('labour'), fen(10));
  assert.equal(total({ kind: 'fixed', matter: 'labour', halvings: ['summary-procedure'] }), fen(5));
  assert.equal(fixed('administrative-ip-maritime'), fen(100));
  assert.equal(fixed('administrative-other'), fen(50));
  assert.equal(fixed('public-notice'), fen(100));
  assert.equal(fixed('arbitration'), fen(400));
  for (const matter of [
    'judicial-confirmation',
    'state-compensation',
    'administrative-compensation',
    'procedural-appeal',
  ] as const)
    assert.equal(total({ kind: 'free', matter }), 0);
});

test('composite claims (CPI 201): sums together, non-property adds nothing', () => {
  assert.equal(total({ kind: 'property', amounts: [fen(60_000), fen(40_000)] }), fen(2300));
  assert.equal(total({ kind: 'property', amounts: [fen(30_000)], alsoNonProperty: true }), fen(550));
});

test('changes after payment', () => {
  const change = (before: number, after: number, inquiryEnded = false) =>
    onClaimChange({ before: fen(before), after: fen(after), inquiryEnded });
  assert.equal(change(100_000, 300_000).pay, fen(3500));
  assert.equal(change(300_000, 100_000).refund, fen(3500));
  assert.equal(change(300_000, 100_000, true).refund, 0);
  assert.equal(
    total({ kind: 'property', amounts: [fen(100_000)], halvings: ['counterclaim-consolidated'] }),
    fen(1150),
  );
  assert.equal(appealFee(fen(200_000)), fen(4300));
  assert.equal(onConversion({ full: fen(2300), paid: fen(1150) }).pay, fen(1150));
  assert.equal(onConversionUnpaid(fen(1150)).refund, fen(575));
  assert.equal(onHalvedEnd({ full: fen(2300), paid: fen(1150) }).refund, 0, 'halved once only');
  assert.equal(onHalvedEnd({ full: fen(2300), paid: fen(2300) }).refund, fen(1150));
});

test('§2.15-46: two grounds still give one half', () => {
  const r = computeFee({
    kind: 'property',
    amounts: [fen(100_000)],
    halvings: ['summary-procedure', 'withdrawn', 'mediated'],
  });
  assert.equal(r.total, fen(1150));
  assert.equal(r.full, fen(2300));
  assert.equal(
    r.notes.at(-1)?.article.label,
    '《最高人民法院关于适用《中华人民共和国民事诉讼法》的解释》第二百零六条',
  );
});

test('§2.15-15/16: relief below 30 % and exemption of a company are barred', () => {
  assert.ok(reliefBarred({ kind: 'reduce', applicant: 'organisation', reductionPercent: 29 }));
  assert.equal(reliefBarred({ kind: 'reduce', applicant: 'organisation', reductionPercent: 30 }), undefined);
  assert.ok(reliefBarred({ kind: 'exempt', applicant: 'organisation' }));
  assert.equal(reliefBarred({ kind: 'exempt', applicant: 'natural-person' }), undefined);
});

test('§2.15-14: an execution application shows no prepayment', () => {
  assert.ok(
    computeFee({ kind: 'execution', amount: fen(1000) }).notes.some((n) => n.text.includes('不由申请人预交')),
  );
});

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
const onAmount: ((n: number) => FeeInput)[] = [
  (n) => ({ kind: 'property', amounts: [n] }),
  (n) => ({ kind: 'property', amounts: [n], halvings: ['withdrawn'] }),
  (n) => ({ kind: 'execution', amount: n }),
  (n) => ({ kind: 'preservation', amount: n }),
  (n) => ({ kind: 'payment-order', amount: n }),
  (n) => ({ kind: 'bankruptcy', estate: n }),
  (n) => ({ kind: 'divorce', base: 5000, property: n }),
  (n) => ({ kind: 'personality', base: 10_000, damages: n }),
];

test('a larger claim never costs less, and one 分 more never costs more than one 分', () => {
  const borders = [1000, 10_000, 50_000, 100_000, 200_000, 500_000, 1e6, 2e6, 5e6, 1e7, 2e7].map(fen);
  for (const make of onAmount) {
    for (const b of borders) assert.ok(total(make(b + 1)) - total(make(b)) <= 1);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        assert.ok(total(make(Math.min(a, b))) <= total(make(Math.max(a, b))));
        assert.ok(total(make(a + 1)) - total(make(a)) <= 1);
      }),
    );
  }
});

test('property agrees with the quick formula', () => {
  const quick: [number, number, number][] = [
    [10_000, 0, 5000],
    [100_000, 250, -20_000],
    [200_000, 200, 30_000],
    [500_000, 150, 130_000],
    [1e6, 100, 380_000],
    [2e6, 90, 480_000],
    [5e6, 80, 680_000],
    [1e7, 70, 1_180_000],
    [2e7, 60, 2_180_000],
    [Infinity, 50, 4_180_000],
  ];
  fc.assert(
    fc.property(amount, (n) => {
      const [, bp, add] = quick.find(([to]) => n <= to * 100) ?? assert.fail();
      const exact = BigInt(n) * BigInt(bp);
      assert.equal(total({ kind: 'property', amounts: [n] }), Number((exact + 5000n) / 10_000n) + add);
    }),
  );
});

test('a refused amount is a bug', () => {
  for (const bad of [-1, 0.5, Number.NaN, 2 ** 60])
    assert.throws(() => total({ kind: 'property', amounts: [bad] }), RangeError);
});
