import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountIn, claimsFromText } from './claim-text.ts';

test('pasted claims are split, their numbering dropped, their only amount taken', () => {
  assert.deepEqual(
    claimsFromText(
      '诉讼请求：\n1. 判令被告偿还借款本金120,000元；\n2、判令被告支付利息3.5万元\n（三）本案诉讼费用由被告承担。',
    ),
    [
      { text: '判令被告偿还借款本金120,000元', amountFen: 12_000_000 },
      { text: '判令被告支付利息3.5万元', amountFen: 3_500_000 },
      { text: '本案诉讼费用由被告承担。', amountFen: null },
    ],
  );
});

test('rows of a table carry the amount in the last cell', () => {
  assert.deepEqual(claimsFromText('货款\t88,000.50\n违约金\t1200'), [
    { text: '货款', amountFen: 8_800_050 },
    { text: '违约金', amountFen: 120_000 },
  ]);
});

test('two amounts in one claim leave the amount to the writer', () => {
  assert.equal(amountIn('以100000元为基数支付利息2000元'), null);
  assert.equal(amountIn('赔礼道歉'), null);
  assert.equal(amountIn('支付12.34元'), 1_234);
});
