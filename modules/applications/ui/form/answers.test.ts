import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockValue, momentOf, toggled, withAnswer } from './answers.ts';

test('an answer is given, changed and taken back, and nothing changes where nothing was said', () => {
  const none = {};
  const one = withAnswer(none, 'ground', 'a');
  assert.deepEqual(one, { ground: 'a' });
  assert.equal(withAnswer(one, 'ground', 'a'), one);
  assert.deepEqual(withAnswer(one, 'ground', undefined), {});
  assert.deepEqual(withAnswer(one, 'ground', ''), {});
  assert.equal(withAnswer(none, 'ground', ''), none);
  assert.deepEqual(withAnswer(one, 'urgent', false), { ground: 'a', urgent: false });
});

test('what is chosen stands in the order of the list, whatever was pressed first', () => {
  const order = ['a', 'b', 'c'];
  assert.deepEqual(toggled(toggled([], 'c', order), 'a', order), ['a', 'c']);
  assert.deepEqual(toggled(['a', 'c'], 'a', order), ['c']);
});

test('a moment is typed by the clock in China and kept as an instant', () => {
  assert.equal(momentOf('2026-03-02T09:30'), '2026-03-02T01:30:00.000Z');
  assert.equal(clockValue('2026-03-02T01:30:00.000Z'), '2026-03-02T09:30');
  assert.equal(clockValue('2026-03-01T17:05:00.000Z'), '2026-03-02T01:05');
  assert.equal(momentOf(''), undefined);
  assert.equal(momentOf('2026-03-'), undefined);
  assert.equal(clockValue('never'), '');
});
