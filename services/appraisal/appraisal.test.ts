import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, machineOf, stateAfter } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { APPRAISAL } from './service.ts';

const check = (over: Answers = {}, facts: CaseFacts = plainCase(), papers = EXAMPLE.materials) =>
  found(APPRAISAL, facts, { ...EXAMPLE.answers(facts), ...over }, papers);

test('a sound definition', () => {
  assert.deepEqual(definitionFaults(APPRAISAL, COURT_HOST), []);
  assert.deepEqual(check(), []);
});

test('within the evidence period, or within the time the court has set (CPI 121; EVR 31)', () => {
  const over = plainCase({ evidenceUntil: plainDate('2026-03-01'), stage: 'S3' });
  assert.deepEqual(check({}, plainCase({ evidenceUntil: plainDate('2026-03-02') })), []);
  assert.deepEqual(check({}, over), ['warn stage', 'refuse late']);
  assert.deepEqual(check({ 'court-until': '2026-03-02' }, over), ['warn stage']);
  assert.deepEqual(check({ 'court-until': '2026-03-01' }, over), ['warn stage', 'refuse late']);
  assert.deepEqual(check({}, plainCase({ evidenceUntil: null, stage: 'S7' })), ['warn stage']);
});

test('a second appraisal has its ground and the first report, and no period (EVR 40)', () => {
  const over = plainCase({ evidenceUntil: plainDate('2026-03-01'), stage: 'S3' });
  assert.deepEqual(check({ again: true }, over), [
    'warn stage',
    'refuse missing again-ground',
    'refuse material report',
  ]);
  assert.deepEqual(check({ again: true, 'again-ground': 'basis' }, over, ['report']), ['warn stage']);
  const refusing = (again: boolean) =>
    foundAtCourt(APPRAISAL, over, { ...EXAMPLE.answers(over), again }, 'refuse', { why: 'curable' });
  assert.deepEqual(refusing(true), ['warn must-allow-again']);
  assert.deepEqual(refusing(false), []);
});

test('nothing that was not examined goes to the expert (EVR 34)', () => {
  const commission = (examined: boolean) =>
    foundAtCourt(APPRAISAL, plainCase(), EXAMPLE.answers(plainCase()), 'step:commission', { examined });
  assert.deepEqual(commission(false), ['refuse not-examined']);
  assert.deepEqual(commission(true), []);
});

test('institution, fee to the institution, letter, report, objections of both, answer; silence does not stop it', () => {
  const machine = machineOf(APPRAISAL);
  assert.equal(stateAfter(machine, ['submit', 'decide:allow', 'skip:propose', 'do:choose']), 'step:prepay');
  assert.equal(
    stateAfter(machine, [
      'submit',
      'decide:allow',
      'do:propose',
      'do:choose',
      'do:prepay',
      'do:commission',
      'do:report',
      'skip:object',
      'do:object-other',
      'do:answer',
    ]),
    'done',
  );
});

test('not prepaid: the court may take it for given up (EVR 31)', () => {
  const machine = machineOf(APPRAISAL);
  const before = ['submit', 'decide:allow', 'skip:propose', 'do:choose'];
  assert.equal(stateAfter(machine, [...before, 'stop:prepay']), 'ended');
  assert.equal(APPRAISAL.steps?.['prepay']?.end?.papers?.[0]?.to, 'all');
});

test('days of the appraisal do not count for the trial: stopped with the letter, running again with the report', () => {
  const effects = (step: string) => APPRAISAL.steps?.[step]?.effects?.map((effect) => effect.do);
  assert.deepEqual(effects('commission'), ['stop-trial-clock', 'add-node']);
  assert.deepEqual(effects('report'), ['restart-trial-clock', 'add-node']);
});
