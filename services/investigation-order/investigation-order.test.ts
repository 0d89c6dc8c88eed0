import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { INVESTIGATION_ORDER } from './service.ts';

const answers = EXAMPLE.answers(plainCase());

test('only where the court has switched it on', () => {
  assert.deepEqual(found(INVESTIGATION_ORDER, plainCase(), answers, []), ['refuse not-here']);
  assert.deepEqual(
    found(
      INVESTIGATION_ORDER,
      plainCase({ court: { investigationOrders: true, ownSystem: false } }),
      answers,
      [],
    ),
    [],
  );
});

test('an order stands thirty days at the most', () => {
  const until = (day: string) =>
    foundAtCourt(INVESTIGATION_ORDER, plainCase(), answers, 'granted', { until: day });
  assert.deepEqual(until('2026-04-01'), []);
  assert.deepEqual(until('2026-04-02'), ['refuse validity']);
  assert.deepEqual(until('2026-03-02'), ['refuse validity']);
});
