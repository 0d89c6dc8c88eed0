import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers, codes, one } from './testing.ts';

test('every period vector', async () => {
  const days = (text: string, more: object = {}) =>
    text
      .trim()
      .split('\n')
      .map((line): [object, string] => {
        const [event = '', length = '', due = ''] = line.trim().split(/\s+/);
        return [{ event, length: Number(length), ...more }, due];
      });
  const rows: [object, string][] = [
    ...days(`2026-03-02 7 2026-03-09
      2025-09-26 7 2025-10-09
      2026-02-07 7 2026-02-14
      2026-02-09 7 2026-02-24
      2026-02-05 15 2026-02-24
      2026-03-06 15 2026-03-23
      2026-09-05 15 2026-09-20
      2026-06-04 15 2026-06-22
      2026-04-24 10 2026-05-06
      2026-04-29 5 2026-05-06
      2026-06-16 3 2026-06-22
      2026-09-21 5 2026-09-28
      2026-01-16 30 2026-02-24
      2026-03-31 30 2026-04-30
      2026-04-20 30 2026-05-20`),
    ...days('2026-09-22 10 2026-10-08', { regime: 'criminal', unit: 'day' }),
    ...days('2026-09-22 10 2026-10-02', { regime: 'custody' }),
    ...days('2025-08-31 6 2026-02-28', { unit: 'month' }),
    ...days('2024-02-29 2 2026-02-28\n2024-03-11 2 2026-03-11', { unit: 'years' }),
    ...days('2026-02-12 3 2026-02-24\n2026-04-30 3 2026-05-08\n2025-09-29 2 2025-10-09', {
      unit: 'working-day',
    }),
    [{ event: '2026-03-02T10:25', length: 48, unit: 'hour' }, '2026-03-04T11:00:00+08:00'],
    [{ event: '2026-03-02T02:25:00Z', length: '48', unit: 'hours' }, '2026-03-04T11:00:00+08:00'],
    [{ rule: 'D45-judgment', event: '2026-02-05' }, '2026-02-24'],
    [{ rule: 'D45', event: '2026-02-05' }, '2026-02-24'],
    [{ rule: 'D45-ruling', event: '2026-03-02' }, '2026-03-12'],
    [{ rule: 'd16', event: '2026-03-02' }, '2026-03-17'],
    [{ rule: 'D54-summary', event: '2026-01-15' }, '2026-04-15'],
    [{ rule: 'D09', event: '2026-03-02', length: 7 }, '2026-03-09'],
    [{ rule: 'D53', event: '2026-03-20' }, '2026-03-17'],
    [{ rule: 'D53-indictment', event: '2026-03-20' }, '2026-03-10'],
    [{ rule: 'D01-corrected', event: '2026-03-02' }, '2026-03-09'],
    [{ rule: 'D31', event: '2026-03-02 10:25' }, '2026-03-04T11:00:00+08:00'],
    [
      {
        event: '2026-03-02',
        length: 15,
        suspensions: { from: '2026-03-10', to: '2026-03-12', cause: 'appraisal' },
      },
      '2026-03-20',
    ],
    [{ event: '2026-12-25', length: 7, days: [{ day: '2027-01-01', rest: true }] }, '2027-01-04'],
  ];
  const list = await answers(
    'period',
    rows.map(([question]) => question),
  );
  for (const [i, [question, due]] of rows.entries()) {
    assert.equal(list[i]?.['due'], due, JSON.stringify(question));
    assert.ok(Array.isArray(list[i]?.['steps']) && list[i]?.['warnings'] !== undefined);
  }
  assert.equal(list.at(-6)?.['safe'], '2026-03-16');
  assert.match(JSON.stringify(list.at(-2)), /鉴定期间/);
});

test('periods that cannot be counted say why, and what is in time', () => {
  codes('period', [
    [{ length: 1 }, 'missing', 'event'],
    [{ event: '2026-02-30', length: 1 }, 'invalid-date', 'event'],
    [{ event: 20260205, length: 1 }, 'invalid-date', 'event'],
    [{ event: '0001-01-01', length: 1 }, 'date-out-of-range', 'event'],
    [{ event: '2026-03-02T25:00', length: 1 }, 'invalid-date', 'event'],
    [{ event: '2026-03-02' }, 'missing', 'length'],
    [{ event: '2026-03-02', length: 0 }, 'invalid-length', 'length'],
    [{ event: '2026-03-02', length: -3 }, 'invalid-length', 'length'],
    [{ event: '2026-03-02', length: 1.5 }, 'invalid-length', 'length'],
    [{ event: '2026-03-02', length: 1e9 }, 'invalid-length', 'length'],
    [{ event: '2026-03-02', length: 101, unit: 'year' }, 'invalid-length', 'length'],
    [{ event: '2026-03-02', length: 1, unit: 'week' }, 'unknown-value', 'unit'],
    [{ event: '2026-03-02', length: 1, regime: 'x' }, 'unknown-value', 'regime'],
    [{ rule: 'D99', event: '2026-03-02' }, 'unknown-rule', 'rule'],
    [{ rule: 'D09', event: '2026-03-02' }, 'length-needed', 'length'],
    [{ rule: 'D27', event: '2026-03-02', length: 14 }, 'length-barred', 'length'],
    [
      { event: '2026-03-02', length: 5, suspensions: [{ from: '2026-03-04', to: '2026-03-03' }] },
      'invalid-range',
    ],
    [
      { event: '2026-03-02', length: 5, suspensions: [{ from: '2026-03-04' }] },
      'missing',
      'suspensions.0.to',
    ],
  ]);
  const posted = one('period', {
    rule: 'D45',
    event: '2026-02-05',
    actedAt: '2026-02-24T18:00',
    posted: true,
  });
  assert.equal(posted['inTime'], true);
  assert.match(JSON.stringify(posted['inTimeSteps']), /在途时间/);
  const unknown = one('period', { event: '2027-03-02', length: 5, x: 1 });
  assert.match(JSON.stringify(unknown['warnings']), /2027年的放假安排尚未录入/);
  assert.match(JSON.stringify(unknown['unused']), /“x”/);
});
