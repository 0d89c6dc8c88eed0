import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, definitionFaults, dueOf, offerOf } from '../engine/index.ts';
import { groundOf } from '../ground.ts';
import { COURT_HOST } from '../host.ts';
import { beforeSuit, found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { PRE_SUIT_CONDUCT } from './service.ts';

const before = beforeSuit(plainCase());
const check = (over: Answers = {}, papers = EXAMPLE.materials) =>
  found(PRE_SUIT_CONDUCT, before, { ...EXAMPLE.answers(before), ...over }, papers);

test('a sound definition, before the suit only', () => {
  assert.deepEqual(definitionFaults(PRE_SUIT_CONDUCT, COURT_HOST), []);
  assert.equal(offerOf(PRE_SUIT_CONDUCT, groundOf(before)).open, true);
  assert.equal(offerOf(PRE_SUIT_CONDUCT, groundOf(plainCase())).open, false);
});

test('who may ask of the licensees (知产行为保全规定 2)', () => {
  assert.deepEqual(check(), []);
  assert.deepEqual(check({ asker: 'exclusive' }), []);
  assert.deepEqual(check({ asker: 'sole' }), ['refuse material licence']);
  assert.deepEqual(check({ asker: 'ordinary' }), ['refuse material licence']);
  assert.deepEqual(check({ asker: 'ordinary' }, [...EXAMPLE.materials, 'licence']), []);
});

test('security in every matter; 48 hours', () => {
  assert.deepEqual(check({ security: 'none', intellectual: false }), ['warn security']);
  assert.match(dueOf(PRE_SUIT_CONDUCT, 'decide', {}, plainCase()).article ?? '', /第一百零四条第二款/u);
});
