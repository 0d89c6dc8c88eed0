import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import { type Answers, definitionFaults, effectsOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { COPIES } from './service.ts';

const check = (over: Answers = {}, facts = plainCase()) =>
  found(COPIES, facts, { ...EXAMPLE.answers(facts), ...over }, []);

test('a sound definition; what is posted has an address', () => {
  assert.deepEqual(definitionFaults(COPIES, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(check({ way: 'post' }), ['refuse missing address']);
  assert.deepEqual(check({ way: 'electronic', number: undefined }), []);
});

test('a seal only when the case is over (READ 7)', () => {
  assert.deepEqual(check({ seal: true }), ['refuse seal-after-the-end']);
  assert.deepEqual(check({ seal: true }, plainCase({ stage: 'S8' })), []);
  assert.deepEqual(check({ seal: true }, plainCase({ stage: 'S5', closedOn: plainDate('2026-02-01') })), []);
});

test('a bill only where it is charged', () => {
  const follows = (charged: boolean) =>
    effectsOf(COPIES.outcomes['allow']?.effects ?? [], {}, { charged }).map((effect) => effect.do);
  assert.deepEqual(follows(true), ['create-bill']);
  assert.deepEqual(follows(false), []);
});
