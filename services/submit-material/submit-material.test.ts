import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import { type Answers, definitionFaults, holds, papersOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { SUBMIT_MATERIAL } from './service.ts';

const over = plainCase({ evidenceUntil: plainDate('2026-03-01'), stage: 'S3' });
const check = (more: Answers = {}, facts = plainCase(), papers = EXAMPLE.materials) =>
  found(SUBMIT_MATERIAL, facts, { ...EXAMPLE.answers(facts), ...more }, papers);

test('a sound definition; something must be handed in', () => {
  assert.deepEqual(definitionFaults(SUBMIT_MATERIAL, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(check({}, plainCase(), []), ['refuse material files']);
});

test('late evidence needs its reason, and is told what may come of it (CPI 101, 102)', () => {
  assert.deepEqual(check({}, over), ['warn stage', 'refuse late-without-reason']);
  const explained = { 'late-reason': 'objective', 'late-why': '第三方刚刚交出。' };
  assert.deepEqual(check(explained, over), ['warn stage', 'warn late']);
  assert.deepEqual(check({ 'late-reason': 'objective' }, over), [
    'warn stage',
    'refuse missing late-why',
    'warn late',
  ]);
  assert.deepEqual(check({}, plainCase({ evidenceUntil: plainDate('2026-03-02') })), []);
  assert.deepEqual(check({ kind: 'opinion' }, over), ['warn stage']);
});

test('a late answer is said, not refused (CPL 128)', () => {
  const facts = plainCase({ answerUntil: plainDate('2026-03-01') });
  assert.deepEqual(check({ kind: 'answer' }, facts), ['warn answer-late']);
});

test('explained lateness is not sent back without a hearing of it', () => {
  const back = (answers: Answers, why: string) =>
    foundAtCourt(SUBMIT_MATERIAL, over, answers, 'returned', { why });
  assert.deepEqual(back({ 'late-reason': 'objective' }, 'late'), ['warn late-is-heard']);
  assert.deepEqual(back({}, 'late'), []);
  assert.deepEqual(back({ 'late-reason': 'objective' }, 'unreadable'), []);
});

test('a receipt for whoever hands in; evidence and answers go on to the other side', () => {
  const { received } = SUBMIT_MATERIAL.outcomes;
  const ids = (kind: string) =>
    papersOf({ papers: received?.papers ?? [] }, { kind }, {}).map(({ id }) => id);
  assert.deepEqual(ids('evidence'), ['receipt', 'passed-on']);
  assert.deepEqual(ids('answer'), ['receipt', 'answer-passed-on']);
  assert.deepEqual(ids('opinion'), ['receipt']);
  const decider = (at: string) => SUBMIT_MATERIAL.decider.find(({ when }) => holds(when, { at }))?.role;
  assert.equal(decider('S2'), 'clerk');
  assert.equal(decider('S4'), 'tribunal');
});
