import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, checkApplication, definitionFaults, machineOf, stateAfter } from '../engine/index.ts';
import { groundOf } from '../ground.ts';
import { COURT_HOST } from '../host.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { GROUNDS } from './rules.ts';
import { ORIGINALS } from './service.ts';

const plain = plainCase();
const check = (over: Answers = {}) =>
  checkApplication(
    ORIGINALS,
    { ...groundOf(plain), roles: ['court'] },
    { answers: { ...EXAMPLE.answers(plain), ...over }, materials: [] },
  ).map(({ weight, rule, field }) => `${weight} ${rule}${rule === 'missing' ? ` ${field}` : ''}`);

test('a sound definition; only the court asks', () => {
  assert.deepEqual(definitionFaults(ORIGINALS, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(found(ORIGINALS, plain, EXAMPLE.answers(plain), []), ['refuse who']);
});

test('one of the four grounds of OLR 12, and said in words; none of one’s own', () => {
  assert.deepEqual(
    GROUNDS.map(({ article }) => article?.article),
    ['12(一)', '12(二)', '12(三)', '12(四)'],
  );
  assert.deepEqual(check({ ground: undefined }), ['refuse missing ground', 'refuse disputed-by-objection']);
  assert.deepEqual(check({ ground: 'habit' }), ['refuse answer', 'refuse disputed-by-objection']);
  assert.deepEqual(check({ why: '' }), ['refuse missing why']);
  assert.deepEqual(check({ kind: 'evidence', ground: 'necessary' }), ['warn equal-to-original']);
  assert.deepEqual(check({ kind: 'mandate', ground: 'unclear' }), []);
});

test('followed until it is seen and back; silence does not stop the court', () => {
  const machine = machineOf(ORIGINALS);
  assert.equal(stateAfter(machine, ['submit']), 'asked');
  assert.equal(stateAfter(machine, ['submit', 'respond', 'decide:same']), 'step:return');
  assert.equal(
    stateAfter(machine, ['submit', 'respond', 'decide:same', 'do:return', 'do:take-back']),
    'done',
  );
  assert.equal(stateAfter(machine, ['submit', 'respond-late', 'decide:not-produced']), 'not-produced');
});
