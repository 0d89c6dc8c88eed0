// oxlint-disable no-restricted-globals -- the built-in Date is the independent witness that the arithmetic of time.ts is checked against
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as t from './time.ts';

const d = t.plainDate;
const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((n) => t.fromParts(t.datePartsOf(n)));

test('a day is an existing day', () => {
  for (const bad of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '20260101',
    '',
    '1900-02-29',
  ])
    assert.equal(t.parsePlainDate(bad), undefined, bad);
  assert.equal(d('2024-02-29'), '2024-02-29');
  assert.equal(d('2000-02-29'), '2000-02-29');
  assert.throws(() => d('2026-02-30'), RangeError);
});

test('day arithmetic agrees with the built-in calendar of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
      const expected = new Date(n * t.DAY_MS).toISOString().slice(0, 10);
      const parts = t.datePartsOf(n);
      assert.equal(t.fromParts(parts), expected);
      assert.equal(t.dayNumber(parts), n);
      assert.equal(t.dayOfWeek(t.fromParts(parts)), new Date(n * t.DAY_MS).getUTCDay());
    }),
  );
});

test('adding days and counting them are inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (date, n) =>
      assert.equal(t.daysBetween(date, t.addDays(date, n)), n),
    ),
  );
});

test('months end at the corresponding day or the month end (民法典202)', () => {
  assert.equal(t.addMonths(d('2025-08-31'), 6), '2026-02-28');
  assert.equal(t.addMonths(d('2024-02-29'), 24), '2026-02-28');
  assert.equal(t.addMonths(d('2026-03-31'), -1), '2026-02-28');
  assert.equal(t.addMonths(d('2026-01-15'), -13), '2024-12-15');
  assert.equal(t.addMonths(d('2026-11-30'), 3), '2027-02-28');
});

test('moments are kept in UTC and read with any offset', () => {
  assert.equal(t.instant('2026-03-02T10:25:00+08:00'), '2026-03-02T02:25:00.000Z');
  assert.equal(t.instant('2026-03-02 10:25+0800'), '2026-03-02T02:25:00.000Z');
  assert.equal(t.instant('2026-03-02T02:25:00.5Z'), '2026-03-02T02:25:00.500Z');
  assert.equal(t.instant('2026-03-01T21:25:00-05'), '2026-03-02T02:25:00.000Z');
  for (const bad of [
    '2026-03-02',
    '2026-03-02T24:00:00Z',
    '2026-03-02T10:60:00Z',
    '2026-02-30T10:00:00Z',
    '2026-03-02T10:25:00',
  ])
    assert.equal(t.parseInstant(bad), undefined, bad);
  assert.throws(() => t.instant('yesterday'), RangeError);
  fc.assert(
    fc.property(fc.integer({ min: -6e12, max: 6e12 }), (ms) => {
      assert.equal(t.msToInstant(ms), new Date(ms).toISOString());
      assert.equal(t.instantToMs(t.msToInstant(ms)), ms);
    }),
  );
});

test('the day of a moment is the day in China', () => {
  assert.equal(t.toPlainDate(t.instant('2026-03-02T15:59:59.999Z')), '2026-03-02');
  assert.equal(t.toPlainDate(t.instant('2026-03-02T16:00:00.000Z')), '2026-03-03');
  assert.equal(t.startOfDay(d('2026-03-02')), '2026-03-01T16:00:00.000Z');
  assert.equal(t.endOfDay(d('2026-03-02')), '2026-03-02T15:59:59.999Z');
  assert.equal(t.chinaClock(t.instant('2026-03-02T02:25:00Z')), '10:25');
  assert.equal(t.isInstant(t.endOfDay(d('2026-03-02'))), true);
  assert.equal(t.isInstant(d('2026-03-02')), false);
  fc.assert(fc.property(anyDay, (date) => assert.equal(t.toPlainDate(t.endOfDay(date)), date)));
});
