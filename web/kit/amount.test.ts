import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capitalAmount, parseYuan, yuanText } from './amount.ts';

test('amounts in capitals as the bank writes them', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '零元整'],
    [12_000_000, '壹拾贰万元整'],
    [1_409_50, '壹仟肆佰零玖元伍角整'],
    [100_000_053, '壹佰万元伍角叁分'],
    [100_05, '壹佰元零伍分'],
    [5, '伍分'],
    [50, '伍角整'],
    [10_001_00, '壹万零壹元整'],
    [10_010_00, '壹万零壹拾元整'],
    [11_000_00, '壹万壹仟元整'],
    [100_000_000_00, '壹亿元整'],
    [100_001_000_00, '壹亿零壹仟元整'],
    [120_300_045_06, '壹亿贰仟零叁拾万零肆拾伍元零陆分'],
  ];
  for (const [fen, words] of cases) assert.equal(capitalAmount(fen), words);
});

test('figures group by thousands and keep 分', () => {
  assert.equal(yuanText(123_456_789_0), '12,345,678.90');
  assert.equal(yuanText(-5), '-0.05');
});

test('what is typed as an amount is understood, or refused', () => {
  assert.equal(parseYuan('12万'), 12_000_000);
  assert.equal(parseYuan(' ¥1,234.5 元 '), 123_450);
  assert.equal(parseYuan('１２３．４５'), 12_345);
  assert.equal(parseYuan('1.23456万'), 1_234_560);
  assert.equal(parseYuan('3.145'), undefined);
  assert.equal(parseYuan('约三万'), undefined);
  assert.equal(parseYuan(''), undefined);
});

test('every amount shown can be typed back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e15 }), (fen) => parseYuan(yuanText(fen)) === fen));
});
