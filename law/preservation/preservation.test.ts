import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import { shortLabel } from '../citations.ts';
import { addDays, plainDate } from '../time.ts';
import * as p from './index.ts';

const d = plainDate;
type Input = Parameters<typeof p.securityFinding>[0];
const find = (input: Input) => {
  const f = p.securityFinding(input);
  assert.ok(f === undefined || (f.text.length > 10 && f.text.endsWith('。')));
  return f && `${f.outcome} ${f.code} ${shortLabel(f.article)}`;
};

test('security before the suit', () => {
  const of = (offeredFen?: number) =>
    find({ stage: 'pre-suit', requestedFen: 1000, ...(offeredFen === undefined ? {} : { offeredFen }) });
  assert.equal(of(), 'dismiss none 民事诉讼法第一百零四条第一款');
  assert.equal(of(1), 'warning too-little 财产保全规定第五条第二款');
  assert.equal(of(999), 'warning too-little 财产保全规定第五条第二款');
  assert.equal(of(1000), undefined);
});

test('security in a pending case and before enforcement', () => {
  const of = (stage: Input['stage'], demandedFen?: number, offeredFen?: number) =>
    find({
      stage,
      requestedFen: 1000,
      ...(demandedFen === undefined ? {} : { demandedFen }),
      ...(offeredFen === undefined ? {} : { offeredFen }),
    });
  assert.equal(of('in-suit'), undefined);
  assert.equal(of('in-suit', 0), undefined);
  assert.equal(of('in-suit', 300), 'dismiss none 民事诉讼法第一百零三条第二款');
  assert.equal(of('in-suit', 300, 300), undefined);
  assert.equal(of('in-suit', 301, 301), 'warning too-much 财产保全规定第五条第一款');
  assert.equal(of('pre-enforcement'), undefined);
  assert.equal(of('pre-enforcement', 0), undefined);
  assert.equal(of('pre-enforcement', 1), 'warning waivable 财产保全规定第九条第二款');
  assert.equal(p.MOST_SECURITY_PERCENT, 30);
});

test('30 % to the 分', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (requestedFen) => {
      const most = Math.floor((requestedFen * 3) / 10);
      const of = (demandedFen: number) =>
        p.securityFinding({ stage: 'in-suit', requestedFen, demandedFen, offeredFen: demandedFen })?.code;
      assert.notEqual(of(most), 'too-much');
      assert.equal(of(most + 1), 'too-much');
    }),
  );
});

test('six grounds to ask no security', () => {
  const rows = Object.entries(p.SECURITY_WAIVERS);
  assert.deepEqual(
    rows.map(([id]) => id),
    ['livelihood', 'family-violence', 'public-interest', 'rescuer', 'clear', 'financial-institution'],
  );
  rows.forEach(([, row], i) => {
    assert.equal(shortLabel(row.article), `财产保全规定第九条第一款第${'一二三四五六'.charAt(i)}项`);
    assert.ok(row.text.length > 8);
  });
});

test('renewal: the seventh day before the end is the last', () => {
  const of = (askedOn: string) => p.renewalState({ expiresOn: d('2026-03-08'), askedOn: d(askedOn) });
  assert.deepEqual(
    [of('2026-03-01').late, of('2026-03-02').late, of('2026-03-02').latest],
    [false, true, '2026-03-01'],
  );
  assert.match(of('2026-03-02').text, /自行承担/);
  assert.match(of('2026-03-01').text, /已在/);
  assert.equal(shortLabel(of('2026-03-01').article), '财产保全规定第十八条第一款');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), (n) => {
      const expiresOn = d('2026-06-30');
      assert.equal(p.renewalState({ expiresOn, askedOn: addDays(expiresOn, -n) }).late, n < 7);
    }),
  );
});

test('a suit after preservation: words', () => {
  const of = (today: string, suedOn?: string) =>
    p.suitAfterPreservation({
      takenOn: d('2026-01-16'),
      today: d(today),
      calendar: CHINA_CALENDAR,
      ...(suedOn === undefined ? {} : { suedOn: d(suedOn) }),
    });
  assert.equal(of('2026-02-24').due, '2026-02-24', 'the last day falls in the holidays');
  assert.deepEqual([of('2026-02-24').state, of('2026-02-25').state], ['waiting', 'lift']);
  assert.match(of('2026-02-24').text, /三十日内起诉/);
  assert.match(of('2026-02-25').text, /应当解除/);
  assert.match(of('2026-02-25', '2026-02-24').text, /继续有效/);
  assert.equal(of('2026-02-20', '2026-02-24').state, 'sued');
  assert.equal(shortLabel(of('2026-02-25').article), '民事诉讼法第一百零四条第三款');
  assert.equal(
    shortLabel(p.preservationVisible({ viewer: 'court', carriedOut: false }).article),
    '审判流程公开规定第八条第二款',
  );
});
