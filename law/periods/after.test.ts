import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHINA_CALENDAR as calendar } from '../calendar/index.ts';
import { addDays, dayOfWeek, instant, plainDate as d, type PlainDate } from '../time.ts';
import {
  countPeriod,
  type CountInput,
  EXCLUSIONS,
  excluded,
  type ExclusionCause,
  extension,
  isExclusionCause,
  lastExcluded,
  isInTime,
  reinstatement,
} from './index.ts';

const count = (input: Partial<CountInput> & { event: CountInput['event'] }) =>
  countPeriod({ length: 15, unit: 'day', regime: 'civil', calendar, ...input });

test('posted before the end is in time, whenever it arrives; handed in, the moment counts', () => {
  const due = d('2026-02-24');
  const at = (actedAt: string, posted: boolean) =>
    isInTime({ due, actedAt: instant(actedAt), posted, regime: 'civil' });
  assert.equal(at('2026-02-24T23:59:59.999+08:00', false).inTime, true);
  assert.equal(at('2026-02-25T00:00:00+08:00', false).inTime, false);
  assert.equal(isInTime({ due, actedAt: due, regime: 'civil' }).inTime, true);
  assert.equal(isInTime({ due, actedAt: d('2026-02-25'), regime: 'civil' }).inTime, false);
  const posted = at('2026-02-24T18:00:00+08:00', true);
  assert.deepEqual(posted.steps, [
    '期间于2026年2月24日24时届满',
    '期间不包括在途时间，以交邮时间为准（民事诉讼法第八十五条第四款）',
    '2026年2月24日18:00交邮，没有超过期限',
  ]);
  assert.equal(at('2026-02-25T09:00:00+08:00', false).steps.at(-1), '2026年2月25日09:00提交，已超过期限');
  assert.equal(at('2026-02-25T09:00:00+08:00', false).steps.length, 2);
  const hours = { due: instant('2026-03-04T11:00:00+08:00'), regime: 'civil' } as const;
  assert.equal(isInTime({ ...hours, actedAt: instant('2026-03-04T11:00:00+08:00') }).inTime, true);
  assert.equal(isInTime({ ...hours, actedAt: instant('2026-03-04T11:00:00.001+08:00') }).inTime, false);
  assert.equal(isInTime({ ...hours, actedAt: d('2026-03-04') }).inTime, true);
  assert.equal(isInTime({ ...hours, actedAt: d('2026-03-05') }).inTime, false);
  assert.match(isInTime({ ...hours, actedAt: d('2026-03-05') }).steps[0] ?? '', /11:00届满$/);
  const articles = (['civil', 'administrative', 'criminal', 'custody'] as const).map(
    (regime) => isInTime({ due, actedAt: due, regime }).article,
  );
  assert.deepEqual(
    articles.map((a) => `${a.law} ${a.article}`),
    ['CPL 85.4', 'ALI 48.4', 'CrPL 105.3', 'CrPL 105.3'],
  );
});

test('missed for a just cause: ten days after the obstacle, five in criminal procedure', () => {
  const of = (regime: 'civil' | 'administrative' | 'criminal') =>
    reinstatement({ obstacleEnded: d('2026-03-02'), regime, calendar });
  assert.deepEqual(
    [of('civil').due, of('administrative').due, of('criminal').due],
    ['2026-03-12', '2026-03-12', '2026-03-09'],
  );
  assert.deepEqual(
    [of('civil'), of('administrative'), of('criminal')].map((r) => `${r.article.law} ${r.article.article}`),
    ['CPL 86', 'ALL 48.2', 'CrPL 106.1'],
  );
  assert.match(of('civil').steps[0] ?? '', /障碍消除后10日内可以申请顺延期限.*民事诉讼法第八十六条/);
  assert.equal(of('civil').steps.length, 4);
});

test('an extension follows on the last day', () => {
  const r = extension({ due: d('2026-03-09'), length: 10, unit: 'day', regime: 'civil', calendar });
  assert.equal(r.due, '2026-03-19');
  assert.equal(r.steps[0], '原期限于2026年3月9日届满，自次日起连续计算延长的期限');
  assert.equal(r.steps[1], '自2026年3月10日起算10日');
  const months = extension({ due: d('2026-04-15'), length: 1, unit: 'month', regime: 'civil', calendar });
  assert.equal(months.due, '2026-05-15');
  const far = extension({ due: d('2026-12-30'), length: 10, unit: 'day', regime: 'civil', calendar });
  assert.equal(far.warnings.length, 1);
});

test('days that do not count name their cause and article', () => {
  assert.deepEqual(excluded('appraisal', d('2026-03-10'), d('2026-03-12')), {
    from: '2026-03-10',
    to: '2026-03-12',
    reason: '鉴定期间，审限规定第九条第六项',
  });
  assert.throws(() => excluded('appraisal', d('2026-03-12'), d('2026-03-11')), RangeError);
  assert.equal(excluded('stay', d('2026-03-12'), d('2026-03-12')).from, '2026-03-12');
  assert.equal(isExclusionCause('stay'), true);
  assert.equal(isExclusionCause('toString'), false);
  for (const { name } of Object.values(EXCLUSIONS)) assert.notEqual(name, '');
  // a month, not so many days; ten days the first of which is that of the decision
  assert.equal(lastExcluded('new-evidence', d('2026-02-10')), '2026-03-09');
  assert.equal(lastExcluded('new-defender', d('2026-03-02')), '2026-03-11');
  assert.equal(lastExcluded('stay', d('2026-03-02')), undefined);
  const table = Object.entries(EXCLUSIONS).map(
    ([cause, { scopes, articles }]) =>
      `${cause} ${scopes.join('+')} ${articles.map((a) => a.law + a.article).join(',')}`,
  );
  assert.deepEqual(table, [
    'announcement trial LIMITS9(六),ALI50.1',
    'appraisal trial LIMITS9(六),ALI50.1',
    'jurisdiction trial LIMITS9(七),ALI50.1',
    'audit trial+enforcement LIMITS9(八)',
    'stay trial+enforcement LIMITS9(九),ALI50.1',
    'mediation trial OMR24.1',
    'administrative-mediation trial ALI50.1',
    'new-evidence trial LIMITS9(五)',
    'psychiatric-appraisal trial LIMITS9(一)',
    'new-defender trial LIMITS9(二)',
    'supplementary-investigation trial LIMITS9(三)',
    'settlement-stay enforcement LIMITS9(十)',
    'ordered-stay enforcement LIMITS9(十一)',
    'auction enforcement LIMITS9(十二)',
    'evidence-jurisdiction evidence EVR55(一)',
    'in-transit any CPL85.4,ALI48.4,CrPL105.3',
    'obstacle suing ALL48.1',
    'detention suing SCL39.1',
  ]);
});

test('ten days of excluded time make a period ten days longer, whatever the cause', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(EXCLUSIONS) as ExclusionCause[])),
      fc.integer({ min: 0, max: 13 }),
      (cause, at) => {
        const from = addDays(d('2026-03-03'), at);
        const r = count({
          event: d('2026-03-02'),
          regime: 'custody',
          suspensions: [excluded(cause, from, addDays(from, 9))],
        });
        assert.equal(r.due, '2026-03-27');
        assert.ok(r.steps.some((s) => s.includes(EXCLUSIONS[cause].name)));
      },
    ),
  );
});

test('the last day explains itself: month ends, make-up days, working days, custody', () => {
  const steps = (input: Partial<CountInput> & { event: PlainDate }) => count(input).steps.join('|');
  assert.match(
    steps({ event: d('2025-08-31'), length: 6, unit: 'month' }),
    /没有对应日，以月末日为最后一日（民法典第二百零二条）/,
  );
  assert.match(
    steps({ event: d('2025-08-31'), length: 6, unit: 'month' }),
    /虽是周末，但为调休的工作日，不顺延/,
  );
  assert.match(steps({ event: d('2024-02-29'), length: 2, unit: 'year' }), /没有对应日/);
  assert.doesNotMatch(steps({ event: d('2026-01-15'), length: 6, unit: 'month' }), /月末|调休/);
  assert.match(
    steps({ event: d('2026-02-12'), length: 3, unit: 'working-day' }),
    /休息日不计算在内，调休的工作日计算在内/,
  );
  assert.doesNotMatch(steps({ event: d('2026-03-02'), length: 7 }), /休息日|调休|周末/);
  assert.match(steps({ event: d('2026-09-05'), length: 15 }), /虽是周末/);
  assert.match(steps({ event: d('2026-09-22'), length: 10, regime: 'custody' }), /羁押期间不因节假日延长/);
  assert.doesNotMatch(steps({ event: d('2026-09-22'), length: 6, regime: 'custody' }), /羁押/);
});

test('criminal months from a month’s last day end on a month’s last day', () => {
  const of = (event: string, regime: CountInput['regime'], unit: 'month' | 'year' = 'month') =>
    count({ event: d(event), length: 1, unit, regime });
  assert.equal(of('2026-02-28', 'custody').due, '2026-03-31');
  assert.equal(of('2026-02-28', 'criminal').due, '2026-03-31');
  assert.equal(of('2026-02-27', 'custody').due, '2026-03-27');
  assert.equal(of('2026-01-31', 'custody').due, '2026-02-28');
  assert.equal(of('2026-02-28', 'administrative').due, '2026-03-30', 'a Saturday');
  assert.equal(of('2026-02-28', 'civil').due, '2026-03-30');
  assert.equal(of('2027-02-28', 'custody', 'year').due, '2028-02-29');
  assert.match(of('2026-02-28', 'custody').steps.join('|'), /至到期月的月末日（刑诉解释第二百零二条）/);
});

test('every year that matters and is not announced is warned of', () => {
  const years = (input: Partial<CountInput> & { event: PlainDate }) =>
    count(input)
      .warnings.map((w) => w.slice(0, 4))
      .join(' ');
  assert.equal(years({ event: d('2026-12-20'), length: 15 }), '2027');
  assert.equal(years({ event: d('2026-12-30'), length: 30, unit: 'working-day' }), '2027');
  assert.equal(years({ event: d('2003-12-20'), length: 5, unit: 'working-day' }), '2003');
  assert.equal(years({ event: d('2003-12-20'), length: 15 }), '');
  assert.equal(years({ event: d('2027-12-28'), length: 5 }), '2028');
  assert.equal(years({ event: d('2027-12-28'), length: 5, unit: 'working-day' }), '2027 2028');
  assert.equal(years({ event: d('2027-03-01'), length: 5, regime: 'custody' }), '', 'custody never rolls');
  const hours = countPeriod({
    event: instant('2026-03-02T10:25:00+08:00'),
    length: 48,
    unit: 'hour',
    regime: 'civil',
    calendar,
    suspensions: [{ from: d('2026-03-03'), to: d('2026-03-03'), reason: 'x' }],
  });
  assert.deepEqual(hours.warnings, ['以时计算的期间连续计算，没有扣除所列日期']);
});

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays(d('2024-01-02'), n));
const length = fc.integer({ min: 1, max: 200 });

test('an end is never a rest day but in custody, and moves over rest days only', () => {
  fc.assert(
    fc.property(day, length, fc.constantFrom('civil', 'administrative', 'criminal'), (event, n, regime) => {
      const due = count({ event, length: n, regime }).due as PlainDate;
      assert.equal(calendar.isRestDay(due), false);
      for (let x = addDays(event, n); x < due; x = addDays(x, 1)) assert.ok(calendar.isRestDay(x));
      assert.equal(count({ event, length: n, regime: 'custody' }).due, addDays(event, n));
    }),
  );
});

test('n working days are n days that are no rest days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (event, n) => {
      const due = count({ event, length: n, unit: 'working-day' }).due as PlainDate;
      let worked = 0;
      for (let x = addDays(event, 1); x <= due; x = addDays(x, 1)) if (!calendar.isRestDay(x)) worked++;
      assert.equal(worked, n);
      assert.ok(dayOfWeek(due) % 6 !== 0 || !calendar.isRestDay(due));
    }),
  );
});

test('a period cut in two ends where the whole does, in custody', () => {
  fc.assert(
    fc.property(day, length, length, (event, a, b) => {
      const part = (from: PlainDate, n: number) =>
        count({ event: from, length: n, regime: 'custody' }).due as PlainDate;
      assert.equal(part(part(event, a), b), part(event, a + b));
    }),
  );
});
