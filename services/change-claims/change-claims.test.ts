import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsOf } from '../engine/index.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { feeChange, feeChangeInWords } from './fee.ts';
import { CHANGE_CLAIMS } from './service.ts';

// 1,000,000 yuan: 13,800; 1,500,000: 18,300; 500,000: 8,800
const facts = plainCase();
const claim = (how: string, amount: number) => ({
  how,
  claims: '判令被告支付货款。',
  amount,
  reason: '又有货款到期。',
});

test('more is paid for more, less comes back for less, half of it in the summary procedure (FEE 21)', () => {
  const up = claim('increase', 1_500_000_00);
  assert.equal(feeChange(facts, up)?.pay, 4_500_00);
  assert.equal(feeChange(facts, claim('decrease', 500_000_00))?.refund, 5_000_00);
  assert.equal(feeChange(plainCase({ procedure: 'summary' }), up)?.pay, 2_250_00);
  assert.equal(feeChange(facts, { how: 'change' }), undefined);
  assert.equal(feeChange(plainCase({ law: 'administrative' }), up), undefined);
  assert.match(feeChangeInWords(facts, up), /补交案件受理费4,?500\.00元/u);
});

test('until the debate ends, with special authority, and the amount goes where the words say', () => {
  const up = claim('increase', 1_500_000_00);
  assert.deepEqual(found(CHANGE_CLAIMS, facts, up, ['statement']), ['warn fee']);
  assert.deepEqual(found(CHANGE_CLAIMS, facts, { ...up, how: 'decrease' }, ['statement']), [
    'refuse direction',
    'warn fee',
  ]);
  assert.ok(
    found(CHANGE_CLAIMS, plainCase({ stage: 'S3', debateClosed: true }), up, ['statement']).includes(
      'refuse debate-closed',
    ),
  );
  assert.ok(found(CHANGE_CLAIMS, plainCase({ stage: 'S4' }), up, ['statement']).includes('refuse stage'));
  assert.deepEqual(
    found(
      CHANGE_CLAIMS,
      plainCase({ law: 'administrative' }),
      { how: 'change', claims: '撤销。', reason: '有新情况。' },
      ['statement'],
    ),
    ['warn new-claim'],
  );
});

test('the court is told of a fee that it forgets, and cannot give back more than the difference', () => {
  const up = claim('increase', 1_500_000_00);
  const down = claim('decrease', 500_000_00);
  assert.deepEqual(foundAtCourt(CHANGE_CLAIMS, facts, up, 'granted', { fee: 'none', anew: false }), [
    'warn fee-forgotten',
  ]);
  assert.deepEqual(foundAtCourt(CHANGE_CLAIMS, facts, up, 'granted', { fee: 'pay', anew: false }), []);
  const refund = (sum: number) =>
    foundAtCourt(CHANGE_CLAIMS, facts, down, 'granted', { fee: 'refund', refund: sum, anew: false });
  assert.deepEqual(refund(5_000_00), []);
  assert.deepEqual(refund(5_000_01), ['refuse refund-most']);
  const until = (day: string) =>
    foundAtCourt(CHANGE_CLAIMS, facts, up, 'granted', { fee: 'pay', anew: true, 'evidence-until': day });
  assert.deepEqual(until('2026-03-24'), ['refuse evidence-ahead']);
  assert.deepEqual(until('2026-04-10'), []);
});

test('granted: the bill or the refund, the claims, the period for evidence (EVR 55(四))', () => {
  const names = (words: Record<string, string | boolean>) =>
    effectsOf(CHANGE_CLAIMS.outcomes['granted']?.effects ?? [], {}, words).map((effect) => effect.do);
  assert.deepEqual(names({ fee: 'pay', anew: true }), [
    'create-bill',
    'amend-claims',
    'move-period',
    'add-node',
  ]);
  assert.deepEqual(names({ fee: 'refund', anew: false }), ['refund', 'amend-claims', 'add-node']);
});
