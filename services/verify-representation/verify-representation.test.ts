import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, dueOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { VERIFY_REPRESENTATION } from './service.ts';

const outsider = (over: Partial<CaseFacts> = {}) => EXAMPLE.ground?.(plainCase(over)) ?? plainCase(over);
const answers = (over: Answers = {}): Answers => ({ ...EXAMPLE.answers(outsider()), ...over });
const check = (over: Answers = {}, facts = outsider(), papers = EXAMPLE.materials) =>
  found(VERIFY_REPRESENTATION, facts, answers(over), papers);

test('a sound definition; for whoever is not yet counsel, and for nobody else', () => {
  assert.deepEqual(definitionFaults(VERIFY_REPRESENTATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(check({}, plainCase()), ['refuse who']);
});

test('the mandate is for the stage of the case', () => {
  const at = (stage: CaseFacts['stage'], of: string) => check({ stage: of }, outsider({ stage }));
  assert.deepEqual(at('S6', 'first'), ['refuse stage-of-mandate']);
  assert.deepEqual(at('S6', 'appeal'), []);
  assert.deepEqual(at('S5', 'appeal'), []);
  assert.deepEqual(at('S7', 'enforcement'), []);
  assert.deepEqual(at('S8', 'retrial'), ['warn stage']);
  assert.deepEqual(at('S8', 'first'), ['warn stage', 'refuse stage-of-mandate']);
});

test('a mandate of tomorrow, one that is over, a defender outside criminal cases', () => {
  assert.deepEqual(check({ from: '2026-03-03' }), ['refuse signed-later']);
  assert.deepEqual(check({ until: '2026-03-01' }), ['refuse expired']);
  assert.deepEqual(check({ until: '2026-03-02' }), []);
  assert.deepEqual(check({ capacity: 'defender' }), ['refuse defender']);
  assert.deepEqual(check({ capacity: 'defender' }, outsider({ law: 'criminal' })), []);
});

test('power of attorney and the letter of the firm, and the assignment where legal aid sent the lawyer', () => {
  assert.deepEqual(check({}, outsider(), []), ['refuse material mandate', 'refuse material letter']);
  assert.deepEqual(check({ capacity: 'legal-aid' }), ['refuse material assignment']);
  assert.deepEqual(check({ powers: [] }), ['refuse missing powers']);
});

test('one working day is promised; the clerk is told when the party picked has another name', () => {
  const due = dueOf(VERIFY_REPRESENTATION, 'decide', {}, plainCase());
  assert.equal(due.dueOn, '2026-03-03');
  assert.equal(due.article, undefined);
  const pick = (party: string) =>
    foundAtCourt(VERIFY_REPRESENTATION, plainCase(), answers(), 'confirmed', { party });
  assert.deepEqual(pick('party-2'), []);
  assert.deepEqual(pick('party-1'), ['warn another-party']);
});
