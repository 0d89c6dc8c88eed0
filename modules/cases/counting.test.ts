import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { addDays, daysBetween, plainDate } from '#law/time.ts';
import { countCasePeriod, endSuspension, lasts } from './rules/counting.ts';
import { followingOf } from './rules/following.ts';
import { searchable, soughtOf } from './rules/search-text.ts';
import type { StoredSuspension } from './tables.ts';

const d = plainDate;
/** A calendar without rest days: nothing rolls, so that days can be counted. */
const everyDay: WorkCalendar = { isRestDay: () => false, covers: () => true };
const day = { length: 15, unit: 'day', regime: 'civil' } as const;
const stop = (from: string, to: string | null, cause = 'x'): StoredSuspension => ({
  from: d(from),
  to: to === null ? null : d(to),
  cause,
  why: '中止',
});

test('a period counts as the catalogue does, and over rest days', () => {
  const of = (eventOn: string) =>
    countCasePeriod({ eventOn: d(eventOn), counting: day, suspensions: [], calendar: CHINA_CALENDAR });
  assert.equal(of('2026-03-06').dueOn, '2026-03-23');
  assert.ok(of('2026-03-06').steps.length >= 3);
});

test('suspended and resumed, the last day moves by exactly the days between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      (after, days, length) => {
        const eventOn = d('2026-01-10');
        const counting = { ...day, length: length + after };
        const from = addDays(eventOn, after + 1);
        const again = addDays(from, days);
        const running = countCasePeriod({ eventOn, counting, suspensions: [], calendar: everyDay });
        const open = [stop(from, null)];
        assert.equal(lasts(open), true);
        const suspensions = endSuspension(open, 'x', again);
        const resumed = countCasePeriod({ eventOn, counting, suspensions, calendar: everyDay });
        assert.equal(daysBetween(running.dueOn, resumed.dueOn), days);
      },
    ),
  );
});

test('two suspensions that overlap count each day once; one that still lasts does not count yet', () => {
  const eventOn = d('2026-03-01');
  const dueOn = (suspensions: StoredSuspension[]) =>
    countCasePeriod({ eventOn, counting: day, suspensions, calendar: everyDay }).dueOn;
  assert.equal(dueOn([]), '2026-03-16');
  assert.equal(dueOn([stop('2026-03-05', '2026-03-09'), stop('2026-03-07', '2026-03-11')]), '2026-03-23');
  assert.equal(dueOn([stop('2026-03-05', null)]), '2026-03-16');
  assert.equal(dueOn([stop('2026-03-05', '2026-03-04')]), '2026-03-16', 'stopped and resumed on one day');
});

test('a day that the court has set stands, and moves only by what is suspended later', () => {
  const eventOn = d('2026-03-01');
  const moved = { to: d('2026-03-31'), on: d('2026-03-10'), why: '准许延长' };
  const of = (suspensions: StoredSuspension[]) =>
    countCasePeriod({ eventOn, counting: { ...day, moved }, suspensions, calendar: everyDay });
  assert.equal(of([]).dueOn, '2026-03-31');
  assert.match(of([]).steps.at(-1) ?? '', /准许延长，届满日改为2026年3月31日/);
  assert.equal(of([stop('2026-03-05', '2026-03-07')]).dueOn, '2026-03-31', 'known when the day was set');
  assert.equal(of([stop('2026-03-20', '2026-03-22')]).dueOn, '2026-04-03');
});

test('which periods a document starts, for whom', () => {
  const file = { type: '民初', law: 'civil', procedure: 'ordinary', evidence_days: 20 } as const;
  const rules = (...[type, of, side, lengths]: Parameters<typeof followingOf>) =>
    followingOf(type, of, side, lengths).map((one) => [one.rule, one.when, one.length]);
  assert.deepEqual(rules('response-notice', file, 'answering'), [
    ['D16', undefined, undefined],
    ['D18', undefined, undefined],
  ]);
  assert.deepEqual(rules('response-notice', file, 'bringing'), []);
  assert.deepEqual(rules('response-notice', { ...file, law: 'administrative' }, 'answering')[0], [
    'D50',
    undefined,
    undefined,
  ]);
  assert.deepEqual(rules('evidence-notice', file, 'bringing'), [['D27', 'ordinary', 20]]);
  assert.deepEqual(rules('evidence-notice', file, 'answering', { D27: 30 }), [['D27', 'ordinary', 30]]);
  assert.deepEqual(
    rules('evidence-notice', { ...file, procedure: 'small-claims', evidence_days: null }, null),
    [['D27', 'small-claims', undefined]],
  );
  assert.deepEqual(rules('civil-judgment', file, 'answering'), [['D45', undefined, undefined]]);
  assert.deepEqual(rules('jurisdiction-ruling', file, 'bringing'), [['D45', '裁定', undefined]]);
  // the same paper under another law: another time, another way, or none
  const against = (
    type: string,
    law: typeof file.law | 'administrative' | 'criminal' | 'enforcement' | 'compensation',
  ) =>
    rules('non-acceptance-ruling', { ...file, type, law }, 'bringing').map(
      ([rule, when]) => `${rule} ${when ?? ''}`,
    );
  assert.deepEqual(against('行初', 'administrative'), ['D46 裁定']);
  assert.deepEqual(against('刑初', 'criminal'), ['D47 裁定']);
  assert.deepEqual(against('执', 'enforcement'), ['D44 向上一级法院申请复议']);
  assert.deepEqual(against('法赔', 'compensation'), ['D64 ']);
  assert.deepEqual(against('委赔', 'compensation'), []);
  assert.deepEqual(rules('response-notice', { ...file, type: '委赔', law: 'compensation' }, 'answering'), []);
  // kept by other rooms, or the court's own
  for (const type of [
    'fee-notice',
    'acceptance-notice',
    'correction-notice',
    'preservation-terms-notice',
  ] as const)
    assert.deepEqual(rules(type, file, 'bringing'), [], type);
});

test('a number is found in any spelling; words are looked for without brackets, blanks and case', () => {
  for (const text of [
    '（2026）豫0105民初12号',
    '(2026)豫0105民初12号',
    '〔2026〕豫0105民初0012号',
    '［2026］ 豫 0105 民初 12 号',
    '(２０２６)豫０１０５民初１２号',
    '(2026)豫0105民初12号之一',
  ])
    assert.deepEqual(soughtOf(text), { number: '（2026）豫0105民初12号' }, text);
  assert.deepEqual(soughtOf('(2026)豫0105民初'), { words: ['2026豫0105民初'] });
  assert.deepEqual(soughtOf('  赵示例　ABC '), { words: ['赵示例', 'abc'] });
  assert.deepEqual(soughtOf('   '), { words: [] });
  assert.equal(searchable('（2026）豫0105民初12号'), '2026豫0105民初12号');
});
