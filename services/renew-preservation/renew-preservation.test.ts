import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import type { CaseMeasure } from '../case-facts.ts';
import { type Answers, definitionFaults } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE, frozen } from './example.ts';
import { RENEW_PRESERVATION } from './service.ts';

const expiring = (day: string, over: Partial<CaseMeasure> = {}) => {
  const facts = frozen(plainCase());
  return { ...facts, measures: facts.measures.map((one) => ({ ...one, until: plainDate(day), ...over })) };
};
const check = (facts = frozen(plainCase()), over: Answers = {}) =>
  found(RENEW_PRESERVATION, facts, { ...EXAMPLE.answers(facts), ...over }, []);

test('a sound definition; something must be in force, and one of one’s own', () => {
  assert.deepEqual(definitionFaults(RENEW_PRESERVATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.ok(check(plainCase()).includes('refuse no-measure'));
  assert.deepEqual(check(expiring('2026-06-01', { partyIds: ['party-2'] })), ['refuse not-own']);
});

test('seven days before the end at the latest: six days before is late, and said (PRS 18)', () => {
  assert.deepEqual(check(expiring('2026-03-09')), []);
  assert.deepEqual(check(expiring('2026-03-08')), ['warn late']);
  assert.deepEqual(check(expiring('2026-03-08'), { what: 'conduct' }), []);
});

test('a year more for a deposit, from the end of the last; three for a house', () => {
  const facts = expiring('2026-06-01');
  assert.deepEqual(check(facts, { until: '2027-06-01' }), []);
  assert.deepEqual(check(facts, { until: '2027-06-02' }), ['refuse until']);
  assert.deepEqual(check(facts, { until: '2026-06-01' }), ['refuse until']);
  const house = expiring('2026-06-01', { kind: 'immovable' });
  assert.deepEqual(check(house, { until: '2029-06-01' }), []);
  const court = (until: string) =>
    foundAtCourt(RENEW_PRESERVATION, facts, EXAMPLE.answers(facts), 'allow', { until });
  assert.deepEqual(court('2027-06-01'), []);
  assert.deepEqual(court('2027-06-02'), ['refuse until']);
});

test('at every stage a measure can stand at', () => {
  for (const stage of ['S0', 'S3', 'S8'] as const)
    assert.deepEqual(check({ ...frozen(plainCase()), stage }), [], stage);
});
