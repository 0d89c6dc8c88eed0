import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CLAIM_VALUES,
  computeFee,
  FEE_BURDENS,
  type FeeInput,
  FIXED,
  FREE,
  HALVING,
  RANGES,
  REFUND_DAYS,
  REFUNDS,
  RELIEF,
  RELIEF_GROUNDS,
  RELIEF_STEPS,
} from './index.ts';
import * as T from './tariffs.ts';

/** Every text in a table, with the way to it. */
function texts(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${at}.${key}`));
}

test('nothing in the tables is blank', () => {
  const tables = {
    ...T,
    HALVING,
    REFUNDS,
    REFUND_DAYS,
    RELIEF,
    RELIEF_GROUNDS,
    RELIEF_STEPS,
    FEE_BURDENS,
    CLAIM_VALUES,
  };
  const all = texts(tables, 'law');
  assert.ok(all.length > 250, `${all.length}`);
  for (const [at, text] of all) assert.notEqual(text.trim(), '', at);
});

test('sums and ranges of the law, in yuan', () => {
  const of = (table: Record<string, { article: { article: string } }>, show: (row: never) => string) =>
    Object.entries(table).map(([id, row]) => `${id} ${show(row as never)} ${row.article.article}`);
  assert.deepEqual(
    of(RANGES, ({ min, max }: { min: number; max: number }) => `${min / 100}-${max / 100}`),
    [
      'divorce 50-300 13(二)',
      'personality 100-500 13(二)',
      'other-non-property 50-100 13(二)',
      'intellectual-property 500-1000 13(三)',
      'jurisdiction-objection 50-100 13(六)',
      'execution 50-500 14(一)',
      'maritime-fund 1000-10000 14(七)',
      'maritime-injunction 1000-5000 14(七)',
      'ship-lien-notice 1000-5000 14(七)',
    ],
  );
  assert.deepEqual(
    of(FIXED, ({ amount }: { amount: number }) => String(amount / 100)),
    [
      'labour 10 13(四)',
      'administrative-ip-maritime 100 13(五)',
      'administrative-other 50 13(五)',
      'public-notice 100 14(四)',
      'arbitration 400 14(五)',
      'maritime-claim-registration 1000 14(七)',
      'general-average 1000 14(七)',
    ],
  );
  assert.deepEqual(
    Object.entries(FREE).map(([id, { article }]) => `${id} ${article.law} ${article.article}`),
    [
      'special-procedure FEE 8(一)',
      'judicial-confirmation FEE 8(一)',
      'not-accepted FEE 8(二)',
      'procedural-appeal FEE 8(三)',
      'administrative-compensation FEE 8(四)',
      'state-compensation SCL 41',
      'private-prosecution FEE 2',
      'trial-supervision FEE 9',
    ],
  );
});

/** One question of every kind. */
const EVERY: readonly FeeInput[] = [
  {
    kind: 'property',
    amounts: [5_000_000_00, 1],
    alsoNonProperty: true,
    halvings: ['mediated', 'withdrawn'],
  },
  { kind: 'divorce', property: 50_000_000 },
  { kind: 'personality', damages: 50_000_000 },
  { kind: 'other-non-property' },
  { kind: 'intellectual-property' },
  { kind: 'intellectual-property', amount: 5_000_000 },
  { kind: 'jurisdiction-objection' },
  { kind: 'fixed', matter: 'labour', halvings: ['unspecified'] },
  { kind: 'free', matter: 'not-accepted' },
  { kind: 'appeal', disputed: 5_000_000 },
  { kind: 'retrial', ground: 'new-evidence', disputed: 5_000_000 },
  { kind: 'execution' },
  { kind: 'recognition', amount: 5_000_000 },
  { kind: 'preservation', amount: 500_000_000 },
  { kind: 'payment-order', amount: 5_000_000 },
  { kind: 'bankruptcy', estate: 99_999_999_999_99 },
  { kind: 'maritime', matter: 'ship-lien-notice' },
  { kind: 'security-interest', fee: 100 },
];

test('every kind explains itself: each step and note has words and an article, steps add up', () => {
  for (const input of EVERY) {
    const r = computeFee(input);
    for (const { label, article } of r.steps) assert.ok(label !== '' && article.label !== '', input.kind);
    for (const { text, article } of r.notes) assert.ok(text !== '' && article.label !== '', input.kind);
    assert.ok(r.steps.length + r.notes.length > 0, input.kind);
    const sum = r.steps.reduce((fen, step) => fen + step.amount, 0);
    assert.ok(Math.abs(sum - r.total) <= 6, `${input.kind} ${sum} ${r.total}`);
  }
});

test('the words of the steps', () => {
  const labels = (input: FeeInput) =>
    computeFee(input).steps.map((s) => [s.label, s.rate, s.from, s.to, s.amount]);
  assert.deepEqual(labels({ kind: 'property', amounts: [25_000_000] }), [
    ['不超过1万元的部分', undefined, 0, 1_000_000, 5000],
    ['超过1万元至10万元的部分', '2.5%', 1_000_000, 10_000_000, 225_000],
    ['超过10万元至20万元的部分', '2%', 10_000_000, 20_000_000, 200_000],
    ['超过20万元至50万元的部分', '1.5%', 20_000_000, 25_000_000, 75_000],
  ]);
  assert.deepEqual(labels({ kind: 'preservation', amount: 200_000_000 }), [
    ['不超过1000元的部分', undefined, 0, 100_000, 3000],
    ['超过1000元至10万元的部分', '1%', 100_000, 10_000_000, 99_000],
    ['超过10万元的部分', '0.5%', 10_000_000, 200_000_000, 950_000],
    ['最高限额', undefined, undefined, undefined, -552_000],
  ]);
  assert.deepEqual(labels({ kind: 'divorce', base: 5000, property: 20_000_100 }), [
    ['离婚案件每件', undefined, 5000, 30_000, 5000],
    ['超过20万元的部分', '0.5%', 20_000_000, 20_000_100, 1],
  ]);
  assert.deepEqual(labels({ kind: 'divorce', base: 5000, property: 20_000_000 }).length, 1);
  assert.deepEqual(labels({ kind: 'payment-order', amount: 1_000_000 }).at(-1), [
    '支付令比照财产案件受理费的三分之一',
    undefined,
    undefined,
    undefined,
    -3333,
  ]);
  assert.deepEqual(
    labels({ kind: 'bankruptcy', estate: 100_000_000_000 })
      .slice(-2)
      .map((s) => s[0]),
    ['破产案件按财产案件标准减半', '最高限额'],
  );
});
