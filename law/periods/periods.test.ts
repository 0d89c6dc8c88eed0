import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayOfWeek, daysBetween, instant, plainDate, type PlainDate, toParts } from '../time.ts';
import {
  countPeriod,
  countRule,
  type CountInput,
  isPeriodId,
  lastMoment,
  lengthBarred,
  noticeBefore,
  PERIODS,
  type PeriodId,
  type WorkCalendar,
} from './index.ts';

/** Holidays and 调休 working days of the State Council notices for 2024–2026. */
const OFF = [
  ['2024-01-01', '2024-01-01'],
  ['2024-02-10', '2024-02-17'],
  ['2024-04-04', '2024-04-06'],
  ['2024-05-01', '2024-05-05'],
  ['2024-06-10', '2024-06-10'],
  ['2024-09-15', '2024-09-17'],
  ['2024-10-01', '2024-10-07'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const WORK = new Set<string>([
  '2024-02-04',
  '2024-02-18',
  '2024-04-07',
  '2024-04-28',
  '2024-05-11',
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);
const calendar: WorkCalendar = {
  isRestDay: (d) =>
    !WORK.has(d) && ([0, 6].includes(dayOfWeek(d)) || OFF.some(([from, to]) => from <= d && d <= to)),
  covers: (year) => year >= 2024 && year <= 2026,
};
const d = plainDate;
const due = (
  event: string,
  length: number,
  unit: CountInput['unit'] = 'day',
  regime: CountInput['regime'] = 'civil',
) => countPeriod({ event: d(event), length, unit, regime, calendar }).due;

test('§2.0 vectors: days', () => {
  const rows: [string, number, string][] = [
    ['2026-03-02', 7, '2026-03-09'],
    ['2025-09-26', 7, '2025-10-09'],
    ['2026-02-07', 7, '2026-02-14'],
    ['2026-02-09', 7, '2026-02-24'],
    ['2026-02-05', 15, '2026-02-24'],
    ['2026-03-06', 15, '2026-03-23'],
    ['2026-09-05', 15, '2026-09-20'],
    ['2026-06-04', 15, '2026-06-22'],
    ['2026-04-24', 10, '2026-05-06'],
    ['2026-04-29', 5, '2026-05-06'],
    ['2026-06-16', 3, '2026-06-22'],
    ['2026-09-21', 5, '2026-09-28'],
    ['2026-01-16', 30, '2026-02-24'],
    ['2026-03-31', 30, '2026-04-30'],
    ['2026-04-20', 30, '2026-05-20'],
  ];
  for (const [event, n, expected] of rows) assert.equal(due(event, n), expected, `${event} +${n}`);
  assert.equal(due('2026-09-22', 10, 'day', 'criminal'), '2026-10-08');
  assert.equal(due('2026-09-22', 10, 'day', 'custody'), '2026-10-02', 'custody never rolls');
});

test('§2.0 vectors: months, years, working days, hours', () => {
  assert.equal(due('2025-08-31', 6, 'month'), '2026-02-28');
  assert.equal(due('2024-02-29', 2, 'year'), '2026-02-28');
  assert.equal(due('2024-03-11', 2, 'year'), '2026-03-11');
  assert.equal(due('2026-02-12', 3, 'working-day'), '2026-02-24');
  assert.equal(due('2026-04-30', 3, 'working-day'), '2026-05-08');
  assert.equal(due('2025-09-29', 2, 'working-day'), '2025-10-09');
  const hours = (at: string) =>
    countPeriod({ event: instant(at), length: 48, unit: 'hour', regime: 'civil', calendar }).due;
  assert.equal(hours('2026-03-02T10:25:00+08:00'), instant('2026-03-04T11:00:00+08:00'));
  assert.equal(
    hours('2026-03-02T10:00:00+08:00'),
    instant('2026-03-04T11:00:00+08:00'),
    'the starting hour is out',
  );
  assert.equal(
    hours('2026-02-13T23:10:00+08:00'),
    instant('2026-02-16T00:00:00+08:00'),
    'hours do not roll on rest days',
  );
});

test('steps are told, and an unknown year warns', () => {
  const r = countPeriod({ event: d('2026-02-09'), length: 7, unit: 'day', regime: 'civil', calendar });
  assert.deepEqual(r.steps, [
    '事件发生于2026年2月9日，当日不计算在内',
    '自2026年2月10日起算7日',
    '最后一日为2026年2月16日',
    '该日是法定休假日，以其后第一日届满（民事诉讼法第八十五条），即2026年2月24日',
  ]);
  assert.deepEqual(r.warnings, []);
  assert.match(
    countPeriod({ event: d('2026-12-28'), length: 7, unit: 'day', regime: 'civil', calendar }).warnings[0] ??
      '',
    /2027年/,
  );
  assert.match(
    countPeriod({ event: d('2026-03-02'), length: 48, unit: 'hour', regime: 'civil', calendar })
      .warnings[0] ?? '',
    /24时/,
  );
});

test('a moment counts by its day in China', () => {
  const at = (event: string) =>
    countPeriod({ event: instant(event), length: 7, unit: 'day', regime: 'civil', calendar }).due;
  assert.equal(at('2026-03-02T15:59:59.999Z'), '2026-03-09');
  assert.equal(at('2026-03-02T16:00:00.000Z'), '2026-03-10');
  assert.equal(lastMoment(d('2026-03-09')), '2026-03-09T15:59:59.999Z');
});

test('suspended days do not count', () => {
  const run = (from: string, to: string) =>
    countPeriod({
      event: d('2026-03-02'),
      length: 15,
      unit: 'day',
      regime: 'civil',
      calendar,
      suspensions: [{ from: d(from), to: d(to), reason: '管辖权异议' }],
    });
  assert.equal(run('2026-03-10', '2026-03-12').due, '2026-03-20');
  assert.equal(run('2026-04-10', '2026-04-12').due, '2026-03-17', 'after the end');
  assert.equal(run('2026-02-10', '2026-03-02').due, '2026-03-17', 'before the start');
  assert.equal(run('2026-03-17', '2026-03-30').due, '2026-03-31');
  assert.ok(run('2026-03-10', '2026-03-12').steps.some((s) => s.includes('管辖权异议')));
});

test('§2.15-2: corrected on 03-02, the review starts anew on 03-03', () => {
  const r = countRule('D01', { event: d('2026-03-02'), calendar });
  assert.equal(r.due, '2026-03-09');
  assert.ok(r.steps[1]?.startsWith('自2026年3月3日起算'));
});

test('§2.15-12/18/35: private prosecution 15 days, preservation 48 hours, appeal from effective service', () => {
  assert.deepEqual([PERIODS.D03.length, PERIODS.D03.regime], [15, 'criminal']);
  assert.equal(PERIODS.D31.unit, 'hour');
  assert.equal(countRule('D45', { event: d('2026-02-05'), calendar }).due, '2026-02-24');
  assert.equal(countRule('D45', { event: d('2026-03-02'), calendar, when: '裁定' }).due, '2026-03-12');
  assert.throws(() => countRule('D45', { event: d('2026-03-02'), calendar, when: '决定' }), RangeError);
  assert.throws(() => countRule('D09', { event: d('2026-03-02'), calendar }), RangeError);
  assert.equal(countRule('D09', { event: d('2026-03-02'), calendar, length: 7 }).due, '2026-03-09');
});

test('notice before a hearing: three full days are safe', () => {
  assert.deepEqual(noticeBefore(d('2026-03-20'), 3), { safe: '2026-03-16', latest: '2026-03-17' });
  assert.throws(() => countRule('D53', { event: d('2026-03-20'), calendar }), RangeError);
});

test('what the court may set', () => {
  assert.ok(lengthBarred('D27', 14));
  assert.equal(lengthBarred('D27', 15), undefined);
  assert.ok(lengthBarred('D27', 16, '简易程序'));
  assert.ok(lengthBarred('D27', 8, '小额诉讼'));
  assert.equal(lengthBarred('D09', 7), undefined);
  assert.ok(lengthBarred('D09', 0));
});

test('the catalogue is whole: D01–D68, each with an article and an end', () => {
  const ids = Array.from({ length: 68 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`);
  assert.deepEqual(Object.keys(PERIODS).sort(), ids);
  for (const id of ids) {
    assert.ok(isPeriodId(id));
    const rule = PERIODS[id as PeriodId];
    assert.ok(
      rule.articles.length > 0 && rule.what !== '' && rule.startsFrom !== '' && rule.onEnd.text !== '',
      id,
    );
    assert.ok(rule.length !== undefined || ['D08', 'D09'].includes(id), id);
  }
});

const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays(d('2024-01-02'), n));
const length = fc.integer({ min: 1, max: 300 });

test('a civil end is never a rest day and never before the nominal one; custody is exact', () => {
  fc.assert(
    fc.property(day, length, fc.constantFrom('day', 'month', 'working-day', 'year'), (event, n, unit) => {
      // from a month's last day criminal procedure counts to a month's last day, which may be later
      if ((unit === 'month' || unit === 'year') && addDays(event, 1).endsWith('-01')) return;
      const size = unit === 'day' || unit === 'working-day' ? n : 1 + (n % 5);
      const civil = countPeriod({ event, length: size, unit, regime: 'civil', calendar }).due as PlainDate;
      const custody = countPeriod({ event, length: size, unit, regime: 'custody', calendar })
        .due as PlainDate;
      assert.equal(calendar.isRestDay(civil), false);
      assert.ok(civil >= custody && daysBetween(custody, civil) <= 10);
      if (unit === 'day') assert.equal(daysBetween(event, custody), size);
      if (toParts(civil).year <= 2026)
        for (let x = custody; x < civil; x = addDays(x, 1)) assert.ok(calendar.isRestDay(x));
    }),
  );
});

test('a later event or a longer period never ends earlier', () => {
  fc.assert(
    fc.property(day, length, fc.integer({ min: 0, max: 30 }), (event, n, more) => {
      const at = (e: PlainDate, k: number) =>
        countPeriod({ event: e, length: k, unit: 'day', regime: 'civil', calendar }).due;
      assert.ok(at(addDays(event, more), n) >= at(event, n) && at(event, n + more) >= at(event, n));
    }),
  );
});
