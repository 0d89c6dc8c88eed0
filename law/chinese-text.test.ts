import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chineseDate, chineseNumber, parseChineseNumber, plainChineseDate } from './chinese-text.ts';
import { plainDate } from './time.ts';

test('numbers as articles are numbered', () => {
  const rows: [number, string][] = [
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [126, '一百二十六'],
    [210, '二百一十'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [1201, '一千二百零一'],
    [1260, '一千二百六十'],
    [9009, '九千零九'],
    [9999, '九千九百九十九'],
  ];
  for (const [n, text] of rows) {
    assert.equal(chineseNumber(n), text);
    assert.equal(parseChineseNumber(text), n);
  }
  for (const bad of [-1, 10_000, 1.5, Number.NaN, Infinity])
    assert.throws(() => chineseNumber(bad), RangeError);
});

test('reading what was written gives the number back, for every number', () => {
  for (let n = 0; n <= 9999; n++) assert.equal(parseChineseNumber(chineseNumber(n)), n);
});

test('another zero is forgiven, another order is not', () => {
  assert.equal(parseChineseNumber('一百〇一'), 101);
  for (const bad of [
    '',
    '一十',
    '百',
    '一百一',
    '二十零',
    '十百',
    '一二',
    '零一',
    '两百',
    '一百零零一',
    '12',
    'x',
    '一百 一',
    '九千千',
  ])
    assert.equal(parseChineseNumber(bad), undefined, bad);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('零〇一二三九十百千')), maxLength: 7 }),
      (text) => {
        const n = parseChineseNumber(text);
        assert.ok(n === undefined || chineseNumber(n) === text.replaceAll('〇', '零'));
      },
    ),
  );
});

test('dates as judgments and as notices write them', () => {
  assert.equal(chineseDate(plainDate('2026-03-02')), '二〇二六年三月二日');
  assert.equal(chineseDate(plainDate('2010-12-31')), '二〇一〇年十二月三十一日');
  assert.equal(chineseDate(plainDate('0987-10-10')), '〇九八七年十月十日');
  assert.equal(plainChineseDate(plainDate('2026-03-02')), '2026年3月2日');
  assert.equal(plainChineseDate(plainDate('2010-12-31')), '2010年12月31日');
});
