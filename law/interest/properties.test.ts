import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, plainDate as d } from '../time.ts';
import { decimal, decimalText, fraction, roundHalfUp } from './fraction.ts';
import {
  computeInterest,
  type InterestInput,
  LPR,
  LPR_CHECKED_ON,
  lprOn,
  lprUnsure,
  type Repayment,
} from './index.ts';

const START = d('2020-09-01');
const principalFen = fc.integer({ min: 0, max: 10_000_000_000 });
const day = fc.integer({ min: 0, max: 1500 });
const length = fc.integer({ min: 0, max: 900 });
const percent = fc.integer({ min: 0, max: 400_000 }).map((n) => String(n / 10_000));

/** The same interest by walking day after day, in ten-thousandths of a percent: no runs, no segments. */
function walked(
  principal: number,
  from: string,
  days: number,
  rateOn: (day: ReturnType<typeof d>) => string,
): number {
  let sum = 0n;
  for (let i = 0; i < days; i++) {
    const rate = BigInt(Math.round(Number(rateOn(addDays(d(from), i))) * 10_000));
    sum += BigInt(principal) * rate;
  }
  const whole = 365n * 1_000_000n;
  return Number((sum * 2n + whole) / (whole * 2n));
}

test('the runs of the LPR agree with a walk from day to day, cover the period and add up', () => {
  fc.assert(
    fc.property(
      principalFen,
      day,
      length,
      fc.constantFrom('1y' as const, '5y' as const),
      (p, at, n, term) => {
        const from = addDays(START, at);
        const r = computeInterest({ kind: 'lpr', principalFen: p, from, to: addDays(from, n), term });
        assert.equal(
          r.totalFen,
          walked(p, from, n + 1, (x) => lprOn(x, term) ?? ''),
        );
        assert.equal(
          r.segments.reduce((sum, s) => sum + s.interestFen, 0),
          r.totalFen,
        );
        let next = from;
        for (const s of r.segments) {
          assert.equal(s.from, next);
          assert.equal(s.days, daysBetween(s.from, s.to) + 1);
          next = addDays(s.to, 1);
        }
        assert.equal(next, addDays(from, n + 1));
      },
    ),
  );
});

test('two periods in a row cost what the whole does, to a 分', () => {
  fc.assert(
    fc.property(principalFen, day, length, length, percent, (p, at, a, b, rate) => {
      const from = addDays(START, at);
      const of = (first: number, last: number) =>
        computeInterest({
          kind: 'agreed',
          principalFen: p,
          from: addDays(from, first),
          to: addDays(from, last),
          rate: { percent: rate, per: 'year' },
        }).totalFen;
      assert.ok(Math.abs(of(0, a) + of(a + 1, a + 1 + b) - of(0, a + 1 + b)) <= 1);
    }),
  );
});

const repayments = fc.array(
  fc.record({ on: fc.integer({ min: 0, max: 300 }), fen: fc.integer({ min: 0, max: 3_000_000 }) }),
  { maxLength: 6 },
);

test('money is neither made nor lost: principal + costs + interest = repaid + left', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      repayments,
      percent,
      fc.boolean(),
      fc.boolean(),
      (p, costsFen, list, rate, principalFirst, countsLastDay) => {
        const paid: Repayment[] = list.map(({ on, fen }) => ({ on: addDays(START, on), fen }));
        const input: InterestInput = {
          kind: 'agreed',
          principalFen: p,
          from: START,
          to: addDays(START, 300),
          rate: { percent: rate, per: 'year' },
          repayments: paid,
          costsFen,
          principalFirst,
          countsLastDay,
        };
        const { totalFen, left, segments } = computeInterest(input);
        const sum = paid.reduce((fen, r) => fen + r.fen, 0);
        assert.equal(
          p + costsFen + totalFen + left.overpaidFen,
          sum + left.principalFen + left.interestFen + left.costsFen,
        );
        assert.ok(
          [totalFen, ...Object.values(left), ...segments.map((s) => s.interestFen)].every((n) => n >= 0),
        );
        const bare = computeInterest({ ...input, repayments: [] }).totalFen;
        assert.ok(totalFen <= bare, 'repaying never costs more');
        if (!principalFirst)
          assert.ok(computeInterest({ ...input, principalFirst: true }).totalFen <= totalFen + 1);
      },
    ),
  );
});

test('a larger sum, a longer time, a higher rate never cost less', () => {
  fc.assert(
    fc.property(
      principalFen,
      day,
      length,
      percent,
      fc.nat(1_000_000),
      fc.nat(30),
      (p, at, n, rate, more, later) => {
        const from = addDays(START, at);
        const of = (sum: number, days: number, per: string) =>
          computeInterest({
            kind: 'lending',
            principalFen: sum,
            contractOn: from,
            from,
            to: addDays(from, days),
            rate: { percent: per, per: 'year' },
          }).totalFen;
        const base = of(p, n, rate);
        assert.ok(of(p + more, n, rate) >= base && of(p, n + later, rate) >= base);
        assert.ok(of(p, n, (Number(rate) + 1).toFixed(4)) >= base);
        assert.ok(base <= of(p, n, '400'), 'the ceiling holds');
        assert.equal(of(p, n, '400'), of(p, n, (Number(lprOn(from)) * 4).toFixed(2)));
      },
    ),
  );
});

test('fractions are exact, decimals are read and written', () => {
  assert.deepEqual(decimal('3.85'), fraction(385, 100));
  for (const bad of ['', '.5', '1.', '-1', '1,5', '1e2', ' 1', '12345678', '0.12345678901', 'NaN'])
    assert.equal(decimal(bad), undefined, bad);
  assert.equal(decimalText(fraction(1, 3)), '0.33333333');
  assert.equal(decimalText(fraction(2, 3)), '0.66666667');
  assert.deepEqual(
    ['0', '10', '100', '0.5', '15.40'].map((t) => decimalText(decimal(t) ?? fraction(0))),
    ['0', '10', '100', '0.5', '15.4'],
  );
  assert.deepEqual(
    [fraction(1, 2), fraction(49, 100), fraction(3, 2), fraction(7)].map(roundHalfUp),
    [1, 0, 2, 7],
  );
});

test('the table of the LPR: each row changes something, and it knows where it ends', () => {
  for (const [i, row] of LPR.entries()) {
    const before = LPR[i - 1];
    if (before)
      assert.ok(
        before.from < row.from && (before.oneYear !== row.oneYear || before.fiveYears !== row.fiveYears),
      );
    assert.equal(lprOn(row.from), row.oneYear);
    assert.equal(lprOn(row.from, '5y'), row.fiveYears);
  }
  assert.equal(lprOn(d('2019-08-19')), undefined);
  assert.equal(lprOn(d('2019-09-19')), '4.25');
  assert.deepEqual([lprUnsure(d('2026-07-19')), lprUnsure(d('2026-07-20'))], [false, true]);
});

test('the table agrees with the publications collected, where these are at hand', () => {
  const base = process.env['TONGBAN_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
  const file = join(base, 'calendar', 'lpr_rates.json');
  type Published = { effective_date: string; rate_1y: string; rate_5y: string; source: string };
  // without the collection: a few publications known from the press
  const known: Published[] = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Published[])
    : [{ effective_date: '2024-07-22', rate_1y: '3.35', rate_5y: '3.85', source: 'PBoC' }];
  // rows without a source are averages somebody added on 1 January, no publications
  const published = known.filter((row) => row.source !== '');
  for (const row of published) {
    assert.equal(lprOn(d(row.effective_date)), row.rate_1y, row.effective_date);
    assert.equal(lprOn(d(row.effective_date), '5y'), row.rate_5y, row.effective_date);
  }
  if (existsSync(file)) assert.equal(published.at(-1)?.effective_date, LPR_CHECKED_ON);
});
