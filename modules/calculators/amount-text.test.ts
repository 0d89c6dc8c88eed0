import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatYuan, moneyInWords } from '#law/fees/index.ts';
import { MOST_FEN, plainYuan, readAmount } from './amount-text.ts';

const yuan = (n: number) => Math.round(n * 100);

test('amounts in every way people write them', () => {
  const rows: [string, number][] = [
    ['0', 0],
    ['1,234.5', 1234.5],
    ['１２３４', 1234],
    ['￥100', 100],
    ['¥1 000 000元', 1_000_000],
    ['12万', 120_000],
    ['3.5万元', 35_000],
    ['1亿2000万', 120_000_000],
    ['1.05亿', 105_000_000],
    ['12万3456.78元', 123_456.78],
    ['12万3456', 123_456],
    ['12万5千', 125_000],
    ['12万500元', 120_500],
    ['3百', 300],
    ['5元3角2分', 5.32],
    ['人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分', 123_456.78],
    ['壹拾贰万元整', 120_000],
    ['壹元零伍分', 1.05],
    ['十二万三千', 123_000],
    ['两千元', 2000],
    ['三百零五', 305],
    ['一百二十', 120],
    ['一亿零五百万元', 105_000_000],
    ['伍角整', 0.5],
  ];
  for (const [text, value] of rows) assert.equal(readAmount(text), yuan(value), text);
  for (const bad of [
    '',
    'abc',
    '-1',
    '1.234',
    '12万5',
    '三百五',
    '三万五',
    '元',
    '整',
    '1e5',
    '$5',
    '百',
    '一二',
    '1万2万',
  ])
    assert.equal(readAmount(bad), undefined, bad);
  assert.equal(readAmount('1亿亿'), undefined);
  assert.equal(readAmount(plainYuan(MOST_FEN + 1)), undefined);
});

test('what a receipt writes in words is read back, and so are figures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e13 }), (fen) => {
      for (const text of [moneyInWords(fen), formatYuan(fen), `${plainYuan(fen)}元`, plainYuan(fen)])
        assert.equal(readAmount(text), fen, text);
    }),
  );
});
