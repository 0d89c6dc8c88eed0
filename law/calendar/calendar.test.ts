import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays, dayOfWeek, plainDate, type PlainDate } from '../time.ts';
import { CHINA_CALENDAR, calendarWith } from './index.ts';

const d = plainDate;
const rests = (day: string) => CHINA_CALENDAR.isRestDay(d(day));

test('2026: holidays rest, make-up Saturdays and Sundays work', () => {
  for (const day of ['2026-01-01', '2026-02-15', '2026-02-23', '2026-04-06', '2026-05-05', '2026-10-07'])
    assert.equal(rests(day), true, day);
  for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
    assert.equal(rests(day), false, day);
  assert.equal(rests('2026-03-07'), true, 'a Saturday');
  assert.equal(rests('2026-03-08'), true, 'a Sunday');
  assert.equal(rests('2026-03-06'), false, 'a Friday');
});

test('it knows the years 2004 to 2026 and says so', () => {
  const known = Array.from({ length: 40 }, (_, i) => 1995 + i).filter((y) => CHINA_CALENDAR.covers(y));
  assert.deepEqual([known[0], known.at(-1), known.length], [2004, 2026, 23]);
  assert.equal(rests('2027-10-01'), false, 'a Friday of a year not announced');
});

test('every year: 1 January and 1 October rest, and no make-up day is a weekday', () => {
  for (let year = 2004; year <= 2026; year++) {
    assert.ok(rests(`${year}-01-01`) && rests(`${year}-10-01`), `${year}`);
    const days = Array.from({ length: 365 }, (_, i) => addDays(d(`${year}-01-01`), i));
    const working = days.filter((day) => !CHINA_CALENDAR.isRestDay(day));
    assert.ok(working.length >= 246 && working.length <= 254, `${year} has ${working.length} working days`);
    assert.ok(
      working.some((day) => dayOfWeek(day) % 6 === 0),
      `${year} has make-up days`,
    );
  }
});

test('days on top win, and make their year known', () => {
  const court = calendarWith([
    { day: d('2027-01-01'), rest: true },
    { day: d('2027-01-02'), rest: false },
  ]);
  assert.deepEqual([court.isRestDay(d('2027-01-01')), court.isRestDay(d('2027-01-02'))], [true, false]);
  assert.deepEqual([court.covers(2027), court.covers(2026), court.covers(2028)], [true, true, false]);
  assert.equal(court.isRestDay(d('2026-10-01')), true);
  const one = calendarWith([{ day: d('2028-01-08'), rest: false }]);
  assert.equal(one.covers(2028), false, 'a day of work alone is no notice');
});

/** The days of the same notices collected by others, where at hand (not part of the repository). */
type Collected = Record<string, { weekdayHolidays: string[]; makeupWorkdays: string[] }>;

test('the table agrees with the days collected from the notices, where these are at hand', () => {
  const base = process.env['TONGBAN_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
  const file = join(base, 'calendar', 'cn_workdays_2004_2026.json');
  // without the collection: the working days of 2026, which the notice for that year gives
  const collected = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Collected) : {};
  for (const [year, { weekdayHolidays, makeupWorkdays }] of Object.entries(collected)) {
    const [rest, work] = [new Set(weekdayHolidays), new Set(makeupWorkdays)];
    for (let day = d(`${year}-01-01`); day.startsWith(year); day = addDays(day, 1)) {
      const weekend = dayOfWeek(day) % 6 === 0;
      assert.equal(CHINA_CALENDAR.isRestDay(day), rest.has(day) || (weekend && !work.has(day)), day);
    }
  }
  const days = Array.from({ length: 365 }, (_, i) => addDays(d('2026-01-01'), i) as PlainDate);
  assert.equal(days.filter((day) => !CHINA_CALENDAR.isRestDay(day)).length, 248);
});
