import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, dueOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { REFUND_GROUNDS } from './grounds.ts';
import { lawfulRefund } from './rules.ts';
import { REFUND } from './service.ts';

const FULL = 13_800_00;
const paid = (over: Partial<CaseFacts> = {}) =>
  EXAMPLE.ground?.(plainCase({ feeFen: FULL, ...over })) ?? plainCase();
const answers = (over: Answers = {}): Answers => ({ ...EXAMPLE.answers(paid()), ...over });
const check = (over: Answers = {}, facts = paid(), papers: readonly string[] = []) =>
  found(REFUND, facts, answers(over), papers);

test('a sound definition; every ground of the table that gives something back is there', () => {
  assert.deepEqual(definitionFaults(REFUND, COURT_HOST), []);
  assert.deepEqual(
    REFUND_GROUNDS.map(({ id }) => id),
    [
      'not-accepted',
      'dismissal-affirmed',
      'remanded',
      'crime-transferred',
      'mediated',
      'withdrawn',
      'summary',
      'conversion-unpaid',
      'won',
      'claim-reduced',
      'overpaid',
    ],
  );
});

test('what the law gives back: half on withdrawal, all on dismissal; half once only', () => {
  const of = (ground: string, receipts = paid().receipts) =>
    lawfulRefund({ facts: paid({ receipts }), answers: answers({ ground }) })?.refund;
  assert.equal(of('withdrawn'), FULL / 2);
  assert.equal(of('not-accepted'), FULL);
  assert.equal(of('overpaid'), undefined);
  // half was charged at the start (summary procedure): nothing more comes back
  const half = paid().receipts.map((receipt) => ({
    ...receipt,
    amountFen: FULL / 2,
    refundableFen: FULL / 2,
  }));
  assert.equal(lawfulRefund({ facts: { ...paid(), receipts: half }, answers: answers() })?.refund, 0);
});

test('the sum asked: another than the law gives is said, more than can be given is refused', () => {
  assert.deepEqual(check(), []);
  assert.deepEqual(check({ amount: FULL / 2 + 1 }), ['warn unlike-law']);
  assert.deepEqual(check({ extent: 'all', amount: undefined }), ['warn unlike-law']);
  assert.deepEqual(check({ ground: 'won', extent: 'all' }), []);
  assert.deepEqual(check({ ground: 'overpaid', amount: FULL }), []);
  assert.deepEqual(check({ ground: 'overpaid', amount: FULL + 1 }), ['refuse beyond-receipt']);
  const court = (amount: number) => foundAtCourt(REFUND, paid(), answers(), 'allow', { amount });
  assert.deepEqual(court(FULL / 2), []);
  assert.deepEqual(court(FULL), ['warn unlike-law']);
  assert.deepEqual(court(FULL + 1), ['refuse beyond-receipt', 'warn unlike-law']);
});

test('nothing paid, a document that is not yet in effect, an account of the lawyer without consent', () => {
  const none = plainCase({ receipts: [] });
  assert.ok(found(REFUND, none, answers(), []).includes('refuse nothing-to-refund'));
  assert.deepEqual(check({ 'effective-on': '2026-03-03' }), ['refuse not-yet-effective']);
  assert.deepEqual(check({ payer: 'counsel' }), ['refuse material consent']);
  assert.deepEqual(check({ payer: 'counsel' }, paid(), ['consent']), []);
});

test('fifteen days by law (FEE 53), seven promised; after the case is closed too, not before it is accepted', () => {
  const due = dueOf(REFUND, 'decide', {}, plainCase());
  assert.equal(due.dueOn, '2026-03-17');
  assert.deepEqual(check({}, paid({ stage: 'S8' })), []);
  assert.deepEqual(check({}, paid({ stage: 'S1' })), ['refuse stage']);
});
