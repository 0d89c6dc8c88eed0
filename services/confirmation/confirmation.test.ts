import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, definitionFaults, dueOf, machineOf, stateAfter } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { beforeSuit, found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { CONFIRMATION } from './service.ts';

const before = beforeSuit(plainCase());
const check = (over: Answers = {}, facts = before, papers = EXAMPLE.materials) =>
  found(CONFIRMATION, facts, { ...EXAMPLE.answers(facts), ...over }, papers);

test('a sound definition, before a suit only', () => {
  assert.deepEqual(definitionFaults(CONFIRMATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.ok(
    found(CONFIRMATION, plainCase(), EXAMPLE.answers(before), EXAMPLE.materials).includes('refuse stage'),
  );
});

test('thirty days from the agreement: on day 31 it is said that it is not accepted (CPL 205)', () => {
  // 2026-03-02: the thirtieth day after 2026-01-31
  assert.deepEqual(check({ 'effective-on': '2026-01-31' }), []);
  assert.deepEqual(check({ 'effective-on': '2026-01-28' }), ['warn late']);
  assert.deepEqual(check({ 'effective-on': '2026-03-03' }), ['refuse not-yet']);
});

test('what no court confirms is stopped: personal status, title to rights … (CPI 355)', () => {
  for (const id of ['outside-courts', 'other-court', 'personal-status', 'other-procedure', 'title-of-right'])
    assert.deepEqual(check({ touches: id }), ['refuse not-confirmed'], id);
});

test('both confirm before the court sees it; whoever declines ends it', () => {
  const machine = machineOf(CONFIRMATION);
  assert.equal(stateAfter(machine, ['submit']), 'confirming');
  assert.equal(stateAfter(machine, ['submit', 'confirm']), 'deciding');
  assert.equal(stateAfter(machine, ['submit', 'decline']), 'declined');
  assert.equal(stateAfter(machine, ['submit', 'decide:valid']), undefined);
  assert.equal(stateAfter(machine, ['submit', 'confirm', 'decide:not-accepted']), 'not-accepted');
});

test('fifteen days, no fee, a case 民特', () => {
  assert.equal(dueOf(CONFIRMATION, 'decide', {}, plainCase()).dueOn, '2026-03-17');
  assert.equal(CONFIRMATION.life.pay, undefined);
  for (const outcome of Object.values(CONFIRMATION.outcomes))
    assert.ok(outcome.effects.some((effect) => effect.do === 'open-case' && effect.type === '民特'));
});
