import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterRelief,
  computeFee,
  type FeeInput,
  foreignClaim,
  formatYuan,
  moneyInWords,
  parseYuan,
  reliefBarred,
} from './index.ts';

const steps = (input: FeeInput) => computeFee(input).steps.map(({ label }) => label);

test('on the border of a band the next one is not named, and a ceiling just reached cuts nothing', () => {
  assert.deepEqual(steps({ kind: 'property', amounts: [1_000_000] }), ['不超过1万元的部分']);
  assert.equal(steps({ kind: 'property', amounts: [1_000_001] }).length, 2);
  assert.equal(steps({ kind: 'preservation', amount: 89_600_000 }).includes('最高限额'), false);
  assert.equal(steps({ kind: 'preservation', amount: 89_600_200 }).at(-1), '最高限额');
  assert.equal(steps({ kind: 'bankruptcy', estate: 11_164_000_000 }).includes('最高限额'), false);
  assert.equal(steps({ kind: 'bankruptcy', estate: 11_164_001_000 }).at(-1), '最高限额');
});

test('what is free is not halved, and one ground of halving needs no remark', () => {
  const free = computeFee({ kind: 'retrial', ground: 'other', disputed: 100, halvings: ['mediated'] });
  assert.deepEqual([free.total, free.halved, free.steps], [0, false, []]);
  const twice = (halvings: ('mediated' | 'withdrawn')[]) =>
    computeFee({ kind: 'property', amounts: [100], halvings });
  assert.deepEqual([twice(['mediated']).halved, twice(['mediated']).notes], [true, []]);
  assert.deepEqual(twice(['mediated', 'mediated']).notes, []);
  assert.equal(twice(['mediated', 'withdrawn']).notes.length, 1);
});

test('what cannot be computed is named', () => {
  assert.throws(
    () => computeFee({ kind: 'property', amounts: [-1] }),
    /^RangeError: not an amount in 分: -1$/,
  );
  assert.throws(
    () => computeFee({ kind: 'divorce', base: 4999, property: 0 }),
    /^RangeError: 离婚案件每件 is between 5000 and 30000 分, not 4999$/,
  );
  assert.throws(() => computeFee({ kind: 'divorce', base: 5000.5, property: 0 }), /not an amount in 分/);
  assert.throws(() => foreignClaim(-1, '7'), /^RangeError: no claim of -1 at 7$/);
  assert.throws(() => afterRelief(-1, { kind: 'defer' }), /^RangeError: no fee of -1$/);
  assert.throws(() => formatYuan(0.5), /^RangeError: not an amount in 分: 0.5$/);
  assert.throws(() => moneyInWords(0.5), /^RangeError: no amount in words for 0.5$/);
});

test('relief is barred in two cases, each with its sentence', () => {
  assert.equal(
    reliefBarred({ kind: 'exempt', applicant: 'organisation' })?.text,
    '诉讼费用的免交只适用于自然人',
  );
  const little = { applicant: 'natural-person', reductionPercent: 29.99 } as const;
  assert.equal(reliefBarred({ kind: 'reduce', ...little })?.text, '准予减交诉讼费用的，减交比例不得低于30%');
  assert.equal(reliefBarred({ kind: 'defer', ...little }), undefined);
  assert.equal(reliefBarred({ kind: 'exempt', ...little }), undefined);
  assert.equal(reliefBarred({ kind: 'reduce', applicant: 'organisation' }), undefined);
  assert.equal(afterRelief(0, { kind: 'reduce' }), 0);
});

test('foreign money: rates of two places before the point, and nothing claimed', () => {
  assert.equal(foreignClaim(100, '12.5'), 1250);
  assert.equal(foreignClaim(0, '7'), 0);
});

test('an amount with something before, between or after is none', () => {
  assert.equal(parseYuan(' ¥ 1,234.50 元 '), 123_450);
  for (const bad of ['1¥2', '1元2', '12元整', 'a¥1']) assert.equal(parseYuan(bad), undefined, bad);
});

test('大写 around gaps', () => {
  for (const [yuan, words] of [
    [1000, '壹仟元整'],
    [51_000, '伍万壹仟元整'],
    [101_000, '壹拾万零壹仟元整'],
    [100_002_000, '壹亿零贰仟元整'],
    [1_000_000_000_000, '壹万亿元整'],
  ] as const)
    assert.equal(moneyInWords(yuan * 100), `人民币${words}`);
});
