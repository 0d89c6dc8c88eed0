import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../time.ts';
import { computeInterest, interestBarred } from './index.ts';
import { shape, yuan } from './testing.ts';

test('agreed rates of a year, a month and a day', () => {
  const year = (rate: { percent: string; per: 'year' | 'month' | 'day' }, dayBase?: 360) =>
    computeInterest({
      kind: 'agreed',
      principalFen: yuan('100000'),
      from: d('2025-01-01'),
      to: d('2025-12-31'),
      rate,
      ...(dayBase && { dayBase }),
    });
  assert.equal(year({ percent: '12', per: 'year' }).totalFen, yuan('12000'));
  assert.equal(year({ percent: '1', per: 'month' }).totalFen, yuan('12000'));
  assert.equal(year({ percent: '0.05', per: 'day' }).totalFen, yuan('18250'));
  assert.equal(year({ percent: '12', per: 'year' }, 360).totalFen, yuan('12166.67'));
  assert.equal(
    year({ percent: '0.05', per: 'day' }, 360).totalFen,
    yuan('18250'),
    'a rate by the day needs no year',
  );
  const r = year({ percent: '12', per: 'year' });
  assert.deepEqual(
    r.steps.map((s) => s.text),
    [
      '按照约定的利率计算',
      '2025年1月1日至2025年12月31日，共365日：100,000.00元×年利率12%÷365×365日＝12,000.00元（约定年利率12%）',
      '合计12,000.00元',
    ],
  );
  assert.equal(r.steps[0]?.article?.label, '《中华人民共和国民法典》第六百七十六条');
  assert.deepEqual(r.parts, [{ part: 'interest', fen: yuan('12000') }]);
  assert.deepEqual(r.left, {
    principalFen: yuan('100000'),
    costsFen: 0,
    interestFen: yuan('12000'),
    overpaidFen: 0,
  });
  assert.match(r.notes[0]?.text ?? '', /365日.*不超过年利率/);
  assert.match(year({ percent: '12', per: 'year' }, 360).notes[0]?.text ?? '', /360日.*须有约定/);
});

test('both ends count, or the last does not', () => {
  const input = {
    kind: 'agreed',
    principalFen: yuan('36500'),
    from: d('2025-03-01'),
    to: d('2025-03-31'),
    rate: { percent: '10', per: 'year' },
  } as const;
  assert.equal(computeInterest(input).totalFen, yuan('310'));
  const open = computeInterest({ ...input, countsLastDay: false });
  assert.deepEqual([open.totalFen, open.segments[0]?.to], [yuan('300'), '2025-03-30']);
  assert.match(open.notes[1]?.text ?? '', /截止日和还款当日不计算在内/);
  assert.match(computeInterest(input).notes[1]?.text ?? '', /均计算在内/);
  const none = computeInterest({ ...input, to: d('2025-03-01'), countsLastDay: false });
  assert.deepEqual([none.totalFen, none.segments, none.parts], [0, [], []]);
});

test('the LPR follows each publication, from its day on', () => {
  const r = computeInterest({
    kind: 'lpr',
    principalFen: yuan('100000'),
    from: d('2024-01-01'),
    to: d('2025-06-30'),
    multiple: '1.5',
  });
  assert.deepEqual(shape(r), [
    'interest 2024-01-01 2024-07-21 203 5.175 287815',
    'interest 2024-07-22 2024-10-20 91 5.025 125281',
    'interest 2024-10-21 2025-05-19 211 4.65 268808',
    'interest 2025-05-20 2025-06-30 42 4.5 51781',
  ]);
  assert.equal(r.segments[0]?.basis, '一年期LPR的1.5倍（2023年8月21日公布的LPR 3.45%）');
  assert.equal(r.totalFen, 733685);
  assert.ok(!r.notes.some((n) => n.text.includes('LPR表')));
});

test('the LPR fixed on a day, of more than five years, with a supplement', () => {
  const of = (rate: object) =>
    computeInterest({
      kind: 'lpr',
      principalFen: yuan('365000'),
      from: d('2024-07-01'),
      to: d('2024-07-31'),
      ...rate,
    });
  assert.deepEqual(shape(of({ fixedOn: d('2024-01-01') })), [
    'interest 2024-07-01 2024-07-31 31 3.45 106950',
  ]);
  assert.equal(of({ fixedOn: d('2024-01-01') }).segments[0]?.basis, '2024年1月1日的一年期LPR（LPR 3.45%）');
  assert.deepEqual(shape(of({ term: '5y', plusPercent: '50' })), [
    'interest 2024-07-01 2024-07-21 21 5.925 124425',
    'interest 2024-07-22 2024-07-31 10 5.775 57750',
  ]);
  assert.equal(
    of({ term: '5y', plusPercent: '50' }).segments[0]?.basis.split('（')[0],
    '五年期以上LPR加计50%',
  );
});

test('days beyond the checked table are computed and said; the caller may bring newer publications', () => {
  const input = {
    kind: 'lpr',
    principalFen: yuan('36500'),
    from: d('2026-07-01'),
    to: d('2026-07-20'),
  } as const;
  assert.match(computeInterest(input).notes.at(-1)?.text ?? '', /核对至2026年6月22日/);
  assert.ok(!computeInterest({ ...input, to: d('2026-07-19') }).notes.some((n) => n.text.includes('LPR表')));
  const laterLpr = [{ from: d('2026-07-20'), oneYear: '2.90', fiveYears: '3.40' }];
  const later = computeInterest({ ...input, laterLpr });
  assert.deepEqual(shape(later), [
    'interest 2026-07-01 2026-07-19 19 3 5700',
    'interest 2026-07-20 2026-07-20 1 2.9 290',
  ]);
  assert.ok(!later.notes.some((n) => n.text.includes('LPR表')));
  const beyond = computeInterest({ ...input, to: d('2026-07-21'), laterLpr });
  assert.ok(beyond.notes.some((n) => n.text.includes('LPR表')));
});

test('before 2019-08-20 there is no LPR: said, never guessed; the rate of those days can be given', () => {
  const input = {
    kind: 'lpr',
    principalFen: yuan('36500'),
    from: d('2019-08-18'),
    to: d('2019-08-21'),
  } as const;
  const fault = interestBarred(input);
  assert.deepEqual([fault?.code, fault?.field], ['rate-unknown', 'earlierPercent']);
  assert.match(fault?.message ?? '', /2019年8月20日以前没有LPR/);
  assert.throws(() => computeInterest(input), RangeError);
  assert.deepEqual(shape(computeInterest({ ...input, earlierPercent: '4.35' })), [
    'interest 2019-08-18 2019-08-19 2 4.35 870',
    'interest 2019-08-20 2019-08-21 2 4.25 850',
  ]);
  const old = { ...input, to: d('2019-08-19'), earlierPercent: '4.35' };
  assert.deepEqual(shape(computeInterest(old)), ['interest 2019-08-18 2019-08-19 2 4.35 870']);
  const fixed = computeInterest({ ...old, fixedOn: d('2019-08-18') });
  assert.equal(fixed.segments[0]?.basis, '2019年8月18日的同期贷款基准利率');
  assert.equal(interestBarred({ ...input, from: d('2019-08-20') }), undefined);
  assert.equal(interestBarred({ ...input, fixedOn: d('2019-08-20') }), undefined);
});

test('sale without an agreed penalty: the LPR of the breach plus 30 to 50 percent', () => {
  const sale = {
    kind: 'sale-overdue',
    principalFen: yuan('234567.89'),
    from: d('2023-01-01'),
    to: d('2023-12-31'),
  } as const;
  const r = computeInterest({ ...sale, plusPercent: '30' });
  assert.deepEqual(shape(r), ['overdue 2023-01-01 2023-12-31 365 4.745 1113025']);
  assert.equal(r.steps[0]?.article?.article, '18.4');
  assert.equal(computeInterest(sale).segments[0]?.annualRate, '5.475', '50 percent unless said otherwise');
  for (const plusPercent of ['29.99', '50.01', '0'])
    assert.equal(interestBarred({ ...sale, plusPercent })?.code, 'plus-outside', plusPercent);
  for (const plusPercent of ['30', '50', '42.5'])
    assert.equal(interestBarred({ ...sale, plusPercent }), undefined);
  const early = { ...sale, from: d('2019-08-19') };
  assert.equal(interestBarred(early)?.field, 'benchmarkPercent');
  const given = computeInterest({
    ...early,
    to: d('2019-08-19'),
    benchmarkPercent: '4.35',
    plusPercent: '40',
  });
  assert.equal(given.segments[0]?.annualRate, '6.09');
  assert.match(given.steps[0]?.text ?? '', /贷款基准利率为基础，加计40%$/);
});
