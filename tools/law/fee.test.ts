import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS, run } from './run.ts';
import { type Answer, codes, one, today } from './testing.ts';

test('fees that cannot be reckoned say why, by field', () => {
  codes(
    'fee',
    [
      [{ kind: 'property' }, 'missing', 'amount'],
      [{ amount: '1' }, 'missing', 'kind'],
      [{ kind: 'proprety', amount: '1' }, 'unknown-kind', 'kind'],
      [{ kind: '__proto__' }, 'unknown-kind'],
      [{ kind: 'constructor' }, 'unknown-kind'],
      [{ kind: 'property', amount: '-1' }, 'negative-amount', 'amount'],
      [{ kind: 'property', amount: -0.5 }, 'negative-amount', 'amount'],
      [{ kind: 'property', amount: '1.234' }, 'invalid-amount', 'amount'],
      [{ kind: 'property', amount: 'NaN' }, 'invalid-amount', 'amount'],
      [{ kind: 'property', amount: '十万' }, 'invalid-amount', 'amount'],
      [{ kind: 'property', amount: '' }, 'invalid-amount', 'amount'],
      [{ kind: 'property', amount: true }, 'wrong-type', 'amount'],
      [{ kind: 'property', amount: null }, 'wrong-type', 'amount'],
      [{ kind: 'property', amount: '99999999999999999999' }, 'amount-too-large', 'amount'],
      [{ kind: 'property', amount: 1e30 }, 'amount-too-large', 'amount'],
      [{ kind: 'property', amounts: [] }, 'wrong-type', 'amounts'],
      [{ kind: 'property', amounts: ['1', 'x'] }, 'invalid-amount', 'amounts.1'],
      [
        { kind: 'property', amounts: Array.from({ length: 20 }, () => '9999999999999') },
        'amount-too-large',
        'amounts',
      ],
      [{ kind: 'property', amount: '1', halved: 'yes' }, 'wrong-type', 'halved'],
      [{ kind: 'execution', amount: '1', halved: true }, 'not-halved', 'halved'],
      [{ kind: 'divorce', base: '301' }, 'base-out-of-range', 'base'],
      [{ kind: 'recognition', base: '501' }, 'base-out-of-range', 'base'],
      [{ kind: 'maritime-fund', base: '999' }, 'base-out-of-range', 'base'],
      [{ kind: 'retrial', ground: 'new-evidence' }, 'missing', 'amount'],
      [{ kind: 'administrative', matter: 'x' }, 'unknown-value', 'matter'],
      [{ kind: 'refund', ground: 'x', paid: '1' }, 'unknown-value', 'ground'],
      [{ kind: 'relief', relief: 'exempt', applicant: 'organisation', fee: '100' }, 'relief-barred'],
      [
        { kind: 'relief', relief: 'reduce', applicant: 'organisation', fee: '1', reductionPercent: 29 },
        'relief-barred',
      ],
      ['x', 'missing'],
      [[1], 'missing'],
    ].slice(0, -1) as [unknown, string, string?][],
  );
  const unknown = one('fee', { kind: 'property', amount: '1', amuont: '2' });
  assert.deepEqual(
    [unknown['total'], unknown['warnings']],
    ['50.00', ['没有使用“amuont”：此处没有这一项。']],
  );
});

test('in an array each question stands for itself', () => {
  const { fee } = COMMANDS;
  assert.ok(fee);
  const { output, ok } = run(fee, '[{"kind":"labour"},{"kind":"x"},7,{"kind":"labour"}]', today);
  const list = output as Answer[];
  assert.deepEqual(
    list.map((a) => a['total'] ?? a.error?.code),
    ['10.00', 'unknown-kind', 'missing', '10.00'],
  );
  assert.equal(ok, false);
  assert.deepEqual(run(fee, '[]', today), { output: [], ok: true });
  assert.equal(run(fee, '\uFEFF{"kind":"labour"}', today).ok, true, 'a byte order mark is no fault');
});

test('changes after payment', () => {
  const more = one('fee', { kind: 'claim-change', before: '100000', after: '300000' });
  assert.deepEqual([more['pay'], more['refund']], ['3500.00', '0.00']);
  const less = one('fee', {
    kind: 'claim-change',
    before: '300000',
    after: '100000',
    inquiryEnded: false,
    halved: true,
  });
  assert.deepEqual([less['pay'], less['refund']], ['0.00', '1750.00']);
  assert.equal(one('fee', { kind: 'conversion', full: '2300', paid: '1150' })['pay'], '1150.00');
  assert.equal(
    one('fee', { kind: 'conversion', full: '2300', paid: '1150', unpaid: true })['refund'],
    '575.00',
  );
  const lost = one('fee', { kind: 'payment-order-lost', amount: '1000000', paid: '4600' });
  assert.deepEqual([lost['pay'], (lost['withoutCredit'] as Answer)['pay']], ['9200.00', '13800.00']);
  const refund = one('fee', { kind: 'refund', ground: 'withdrawn', paid: '2300' });
  assert.deepEqual([refund['refund'], (refund['within'] as Answer)['days']], ['1150.00', 15]);
  const relief = one('fee', {
    kind: 'relief',
    relief: 'reduce',
    applicant: 'natural-person',
    fee: '2300',
    reductionPercent: 50,
  });
  assert.deepEqual([relief['payNow'], relief['name']], ['1150.00', '减交']);
});
