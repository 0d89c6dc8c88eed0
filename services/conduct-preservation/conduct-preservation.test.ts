import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, definitionFaults, dueOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { CONDUCT_PRESERVATION } from './service.ts';

const plain = plainCase();
const answers = (over: Answers = {}): Answers => ({ ...EXAMPLE.answers(plain), ...over });
const check = (over: Answers = {}, papers = EXAMPLE.materials, facts = plain) =>
  found(CONDUCT_PRESERVATION, facts, answers(over), papers);

test('a sound definition; open to both sides of a case', () => {
  assert.deepEqual(definitionFaults(CONDUCT_PRESERVATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(check({}, EXAMPLE.materials, plainCase({ law: 'compensation' })), ['refuse compensation']);
});

test('a design needs its evaluation report (知产行为保全规定 9); another right does not', () => {
  assert.deepEqual(check({}, ['evidence', 'security']), ['refuse material evaluation']);
  assert.deepEqual(check({ right: 'other' }, ['evidence', 'security']), []);
});

test('security is due in matters of intellectual property; elsewhere the court decides', () => {
  assert.deepEqual(check({ security: 'none' }), ['warn security']);
  assert.deepEqual(check({ security: 'none', intellectual: false }), []);
});

test('a term there must be, of at most three years; 48 hours when urgent', () => {
  const until = (day: string) =>
    foundAtCourt(CONDUCT_PRESERVATION, plain, answers(), 'allow', { ordered: '停止', until: day });
  assert.deepEqual(until('2026-03-02'), ['refuse until']);
  assert.deepEqual(until('2026-03-03'), []);
  assert.deepEqual(until('2029-03-02'), []);
  assert.deepEqual(until('2029-03-03'), ['refuse until']);
  assert.match(dueOf(CONDUCT_PRESERVATION, 'decide', answers(), plain).article ?? '', /第一百零三条第三款/u);
  assert.equal(dueOf(CONDUCT_PRESERVATION, 'review', answers(), plain).dueOn, '2026-03-12');
});

test('not about money: a bill without a sum, 30 yuan', () => {
  assert.deepEqual(CONDUCT_PRESERVATION.submitted, [{ do: 'create-bill', fee: 'preservation' }]);
});
