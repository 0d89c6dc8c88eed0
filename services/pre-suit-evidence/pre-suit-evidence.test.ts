import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionFaults, dueOf, offerOf } from '../engine/index.ts';
import { groundOf } from '../ground.ts';
import { COURT_HOST } from '../host.ts';
import { beforeSuit, found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { PRE_SUIT_EVIDENCE } from './service.ts';

const before = beforeSuit(plainCase());

test('a sound definition, before the suit only; 48 hours', () => {
  assert.deepEqual(definitionFaults(PRE_SUIT_EVIDENCE, COURT_HOST), []);
  assert.equal(offerOf(PRE_SUIT_EVIDENCE, groundOf(before)).open, true);
  assert.equal(offerOf(PRE_SUIT_EVIDENCE, groundOf(plainCase())).open, false);
  assert.match(dueOf(PRE_SUIT_EVIDENCE, 'decide', {}, plainCase()).article ?? '', /第一百零四条第二款/u);
});

test('who asks, of whom, and what: nothing may be left out', () => {
  assert.deepEqual(found(PRE_SUIT_EVIDENCE, before, EXAMPLE.answers(before), EXAMPLE.materials), []);
  assert.deepEqual(
    found(
      PRE_SUIT_EVIDENCE,
      before,
      { ...EXAMPLE.answers(before), client: '', respondent: '' },
      EXAMPLE.materials,
    ),
    ['refuse missing client', 'refuse missing respondent'],
  );
});

test('the thirty days to sue begin when it is carried out', () => {
  assert.ok(
    PRE_SUIT_EVIDENCE.steps?.['carry-out']?.effects?.some(
      (effect) => effect.do === 'start-period' && effect.rule === 'D33',
    ),
  );
});
