import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateText, dateTimeText, timeLeft, whenText } from './time-text.ts';

test('an instant is told in China time', () => {
  assert.equal(dateTimeText('2026-03-02T02:25:00.000Z'), '2026年3月2日 10:25');
  assert.equal(dateTimeText('2026-03-02T16:05:00.000Z'), '2026年3月3日 00:05');
  assert.equal(dateText('2026-03-02'), '2026年3月2日');
});

test('time left counts calendar days in China and turns red only when over', () => {
  const now = new Date('2026-03-02T02:00:00.000Z');
  assert.deepEqual(timeLeft('2026-03-09', now), { nearness: 'ahead', text: '还剩 7 天' });
  assert.deepEqual(timeLeft('2026-03-04', now), { nearness: 'near', text: '还剩 2 天' });
  assert.deepEqual(timeLeft('2026-03-03', now), { nearness: 'near', text: '明天到期' });
  assert.deepEqual(timeLeft('2026-03-02', now), { nearness: 'near', text: '今天到期，还剩 13 小时' });
  assert.deepEqual(timeLeft('2026-03-02T01:00:00.000Z', now), { nearness: 'overdue', text: '今天已到期' });
  assert.deepEqual(timeLeft('2026-02-27', now), { nearness: 'overdue', text: '已逾期 3 天' });
});

test('lists say 今天, 昨天, 明天, then the day, then the year', () => {
  const now = new Date('2026-03-02T02:00:00.000Z');
  assert.equal(whenText('2026-03-01T17:00:00.000Z', now), '今天 01:00');
  assert.equal(whenText('2026-03-01', now), '昨天');
  assert.equal(whenText('2026-03-03T01:00:00.000Z', now), '明天 09:00');
  assert.equal(whenText('2026-01-05T01:00:00.000Z', now), '1月5日 09:00');
  assert.equal(whenText('2025-12-31T15:00:00.000Z', now), '2025年12月31日');
});
