import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, codes, one } from './testing.ts';

test('interest in yuan, with its faults', () => {
  const delayed = one('interest', {
    kind: 'doubled',
    principal: '10000',
    performBy: '2015-07-03',
    to: '2015-09-01',
    general: { from: '2015-01-01', rate: { percent: '0.05', per: 'day' } },
  });
  assert.equal(delayed['total'], '1325.00');
  assert.deepEqual(
    (delayed['parts'] as Answer[]).map((p) => p['amount']),
    ['1220.00', '105.00'],
  );
  const loan = one('interest', {
    kind: 'lending',
    principal: 100_000,
    contractOn: '2024-03-01',
    from: '2024-03-01',
    dueOn: '2024-12-31',
    to: '2025-03-31',
    rate: { percent: 2, per: 'month' },
    repayments: { on: '2025-01-31', amount: '1000.00' },
    dayBase: 365,
  });
  assert.equal((loan['segments'] as Answer[])[0]?.['annualRate'], '13.8');
  const lpr = one('interest', {
    kind: 'lpr',
    principal: '100000',
    from: '2025-01-01',
    to: '2025-12-31',
    multiple: 1.5,
  });
  assert.equal(lpr['total'], '4557.12');
  const general = one('interest', {
    kind: 'delayed-performance',
    principal: '36500',
    performBy: '2025-05-31',
    to: '2025-06-10',
    general: { from: '2025-06-01', plusPercent: '50' },
    pauses: { from: '2025-06-01', to: '2025-06-05', reason: '中止执行' },
  });
  assert.deepEqual(
    (general['parts'] as Answer[]).map((p) => p['amount']),
    ['45.00', '31.94'],
  );
  const agreed = one('interest', {
    kind: 'agreed',
    principal: '36500',
    from: '2025-01-01',
    to: '2025-01-31',
    rate: '10%',
  });
  assert.equal(agreed['total'], '310.00');
  assert.equal(
    one('interest', { kind: 'sale', principal: '36500', from: '2025-06-01', to: '2025-06-10' })['total'],
    '45.00',
  );
  codes('interest', [
    [{}, 'missing', 'kind'],
    [{ kind: 'x' }, 'unknown-kind', 'kind'],
    [{ kind: 'toString' }, 'unknown-kind', 'kind'],
    [{ kind: 'lpr', principal: '1', from: '2019-01-01', to: '2019-02-01' }, 'rate-unknown', 'earlierPercent'],
    [
      { kind: 'agreed', principal: '1', from: '2025-01-01', to: '2024-01-01', rate: '1' },
      'not-a-period',
      'to',
    ],
    [
      { kind: 'agreed', principal: '1', from: '2025-01-01', to: '2026-01-01', rate: '-1' },
      'invalid-rate',
      'rate.percent',
    ],
    [
      { kind: 'agreed', principal: '-1', from: '2025-01-01', to: '2026-01-01', rate: '1' },
      'negative-amount',
      'principal',
    ],
    [
      {
        kind: 'lending',
        principal: '1',
        contractOn: '2020-01-01',
        from: '2020-01-01',
        to: '2021-01-01',
        rate: '1',
      },
      'filing-day-needed',
      'filedOn',
    ],
  ]);
});
