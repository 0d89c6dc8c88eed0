import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers } from './testing.ts';

/** "10000=50 …" → pairs of input and expected total. */
const pairs = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]);

test('every fee vector', async () => {
  const on = (text: string, question: (x: string) => object) =>
    pairs(text).map(([x, total]): [object, string] => [question(x), Number(total).toFixed(2)]);
  const property = (amount: string, more: object = {}) => ({ kind: 'property', amount, ...more });
  const rows: [object, string][] = [
    ...on(
      `0.01=50 9999.99=50 10000.01=50.00 50000=1050 100000=2300 150000=3300 200001=4300.02 300000=5800
       500001=8800.01 1000000=13800 1500000=18300 2000001=22800.01 5000000=46800 8000000=67800
       10000001=81800.01 20000000=141800 50000000=291800 500000000=2541800 234567.89=4818.52`,
      property,
    ),
    ...on(
      '10001=50.02 200000=2900 500001=7400.01 5000000=52400 8000000=67400 10000001=77400.00',
      (amount) => ({
        kind: 'execution',
        amount,
      }),
    ),
    [{ kind: 'execution' }, '50.00'],
    ...on('1000=30 50000=520 100001=1020.01 896000=5000 1000000=5000', (amount) => ({
      kind: 'preservation',
      amount,
    })),
    [{ kind: 'preservation' }, '30.00'],
    [{ kind: 'divorce', base: '50' }, '50.00'],
    [{ kind: 'divorce', base: '300', amount: '200000' }, '300.00'],
    [{ kind: 'divorce', base: '300', amount: '500000' }, '1800.00'],
    [{ kind: 'personality', base: '100' }, '100.00'],
    [{ kind: 'personality', base: '500', amount: '50001' }, '500.01'],
    [{ kind: 'personality', base: '500', amount: '100000' }, '1000.00'],
    [{ kind: 'personality', base: 100, amount: 1_000_000 }, '5100.00'],
    ...on('10000=16.67 1000000=4600', (amount) => ({ kind: 'payment-order', amount })),
    ...on('1000000=6900 111640000=300000 1000000000=300000', (amount) => ({ kind: 'bankruptcy', amount })),
    ...on('8000=25 123456.78=1384.57 100000=1150', (amount) => property(amount, { halved: true })),
    [{ kind: 'labour' }, '10.00'],
    [{ kind: 'labour', halved: true }, '5.00'],
    [{ kind: 'administrative', matter: 'trademark' }, '100.00'],
    [{ kind: 'administrative' }, '50.00'],
    [{ kind: 'public-summons' }, '100.00'],
    [{ kind: 'arbitration-set-aside' }, '400.00'],
    ...[
      'judicial-confirmation',
      'state-compensation',
      'administrative-compensation',
      'procedural-appeal',
      'private-prosecution',
      'special-procedure',
    ].map((kind): [object, string] => [{ kind }, '0.00']),
    [{ kind: 'property', amounts: ['60000', '40000'] }, '2300.00'],
    [property('30000', { alsoNonProperty: true }), '550.00'],
    [{ kind: 'counterclaim', amount: '100000' }, '1150.00'],
    [{ kind: 'appeal', amount: '200000' }, '4300.00'],
    [{ kind: 'retrial' }, '0.00'],
    [{ kind: 'retrial', ground: 'no-appeal', amount: '100000' }, '2300.00'],
    [{ kind: 'IP' }, '500.00'],
    [{ kind: 'maritime_fund', base: '10000' }, '10000.00'],
    [{ kind: 'divorce', base: '300', amount: '500000', halved: true }, '900.00'],
    [property('234567.89', { wholeYuan: true }), '4819.00'],
  ];
  const list = await answers(
    'fee',
    rows.map(([question]) => question),
  );
  for (const [i, [question, total]] of rows.entries()) {
    assert.equal(list[i]?.['total'], total, JSON.stringify(question));
    assert.ok(Array.isArray(list[i]?.['steps']));
  }
});
