import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatYuan, moneyInWords, parseYuan } from './money.ts';

test('amounts are written and read', () => {
  assert.equal(formatYuan(123_456), '1,234.56');
  assert.equal(formatYuan(0), '0.00');
  assert.equal(formatYuan(-5), '-0.05');
  assert.equal(formatYuan(100_000_000), '1,000,000.00');
  assert.equal(parseYuan('1234.56'), 123_456);
  assert.equal(parseYuan('1,234.5'), 123_450);
  assert.equal(parseYuan('１２３４元'), 123_400);
  assert.equal(parseYuan('￥0.01'), 1);
  for (const bad of ['', '1.234', '1,23', '-1', 'abc', '1e3', '.5', '1 234', '99999999999999'])
    assert.equal(parseYuan(bad), undefined, bad);
  fc.assert(fc.property(fc.integer({ min: 0, max: 9e14 }), (n) => assert.equal(parseYuan(formatYuan(n)), n)));
});

test('amounts in words (大写)', () => {
  const rows: [number, string][] = [
    [12_345_678, '壹拾贰万叁仟肆佰伍拾陆元柒角捌分'],
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [105, '壹元零伍分'],
    [100, '壹元整'],
    [1000, '壹拾元整'],
    [1010, '壹拾元零壹角整'],
    [150, '壹元伍角整'],
    [10_000, '壹佰元整'],
    [10_500, '壹佰零伍元整'],
    [100_500_00, '壹拾万零伍佰元整'],
    [10_001_00, '壹万零壹元整'],
    [100_000_000_00, '壹亿元整'],
    [100_000_001_00, '壹亿零壹元整'],
    [100_010_000_00, '壹亿零壹万元整'],
    [230_000, '贰仟叁佰元整'],
    [2_541_800_00, '贰佰伍拾肆万壹仟捌佰元整'],
    [105_000_000_00, '壹亿零伍佰万元整'],
    [20_050_00, '贰万零伍拾元整'],
  ];
  for (const [n, words] of rows) assert.equal(moneyInWords(n), `人民币${words}`);
  assert.throws(() => moneyInWords(-1), RangeError);
});

test('no two amounts share their words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 0, max: 1e13 }), (a, b) => {
      assert.equal(moneyInWords(a) === moneyInWords(b), a === b);
    }),
  );
  assert.equal(new Set(Array.from({ length: 200_000 }, (_, n) => moneyInWords(n))).size, 200_000);
});
