import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { dueOf, machineOf, outcomesOpen, papersOf, stateAfter } from '../engine/index.ts';
import type { LawOfCase } from '../law-of-case.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { INVESTIGATION } from './service.ts';

const check = (over: Partial<CaseFacts>) => {
  const facts = plainCase(over);
  return found(INVESTIGATION, facts, EXAMPLE.answers(facts), []);
};

test('before the period for evidence ends, not seven days before (CPI 94; EVR 20; AER 24)', () => {
  assert.deepEqual(check({ today: plainDate('2026-03-25') }), []);
  assert.deepEqual(check({ today: plainDate('2026-03-26') }), ['refuse late']);
  assert.deepEqual(check({ today: plainDate('2026-03-26'), law: 'administrative' }), [
    'refuse late-administrative',
  ]);
  assert.deepEqual(check({ evidenceUntil: null }), []);
});

test('every item that EVR 20 wants is asked', () => {
  const lines = found(INVESTIGATION, plainCase(), {}, []);
  for (const field of ['holder', 'address', 'evidence', 'why', 'reason', 'prove', 'clues'])
    assert.ok(lines.includes(`refuse missing ${field}`), field);
});

test('the law gives five days in criminal cases, none in civil ones; reconsideration in administrative ones alone (AER 25)', () => {
  const { now, today, calendar } = plainCase();
  const due = (law: LawOfCase) => dueOf(INVESTIGATION, 'decide', { law }, { now, today, calendar });
  assert.equal(due('criminal').dueOn, '2026-03-09'); // the fifth day, 03-07, is a Saturday
  assert.equal(due('civil').article, undefined);
  assert.deepEqual(outcomesOpen(INVESTIGATION, { law: 'civil' }), ['granted', 'refused']);
  assert.deepEqual(outcomesOpen(INVESTIGATION, { law: 'administrative' }), ['granted', 'refused-reviewable']);
  const asked = dueOf(INVESTIGATION, 'ask-review', {}, { now, today, calendar });
  const answered = dueOf(INVESTIGATION, 'review', {}, { now, today, calendar });
  assert.deepEqual([asked.dueOn, answered.dueOn], ['2026-03-05', '2026-03-09']);
});

test('granted, the court collects and tells: all of what it found, the applicant of what it did not', () => {
  const machine = machineOf(INVESTIGATION);
  assert.equal(stateAfter(machine, ['submit', 'decide:granted', 'do:collect']), 'done');
  const step = INVESTIGATION.steps?.['collect'];
  assert.ok(step);
  assert.deepEqual(
    papersOf(step, {}, { result: 'collected' }).map(({ to }) => to),
    ['all'],
  );
  assert.deepEqual(
    papersOf(step, {}, { result: 'none' }).map(({ to }) => to),
    ['applicant'],
  );
});
