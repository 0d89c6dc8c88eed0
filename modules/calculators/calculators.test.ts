import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarWith, CHINA_CALENDAR } from '#law/calendar/index.ts';
import { computeFee } from '#law/fees/index.ts';
import { countRule, PERIODS, type PeriodId } from '#law/periods/index.ts';
import { type Instant, plainDate } from '#law/time.ts';
import { calendarOf, calendarView } from './calendar.ts';
import { answerFee } from './fee.ts';
import { FEE_KIND_IDS, feeKind } from './fee-kinds.ts';
import { FEE_TOPICS, feeAnswer, feeQuestion } from './fee-terms.ts';
import { readQuestion } from './fields.ts';
import { answerInterest, interestFault } from './interest.ts';
import { interestAnswer, interestQuestion } from './interest-terms.ts';
import { answerPeriods } from './period.ts';
import { itemText, periodAnswer, periodQuestion } from './period-terms.ts';
import { searchPeriods } from './period-words.ts';
import {
  csvOf,
  feeSheet,
  feeText,
  icsOf,
  interestClaim,
  interestText,
  periodSheet,
  periodText,
} from './sheet.ts';
import { SERVICE_SETS, setText } from './service-sets.ts';

const fee = (fields: Record<string, string>) => {
  const read = readQuestion(feeQuestion, fields);
  assert.ok(read.ok, JSON.stringify(read));
  return answerFee(read.question);
};
const faults = (fields: Record<string, string>) => {
  const read = readQuestion(feeQuestion, fields);
  return read.ok ? {} : read.faults;
};
const periods = (fields: Record<string, string>) => {
  const read = readQuestion(periodQuestion, fields);
  assert.ok(read.ok, JSON.stringify(read));
  return answerPeriods(read.question, CHINA_CALENDAR).lines;
};
const headline = (fields: Record<string, string>) => {
  const { label, fen } = fee(fields).headline;
  return [label, fen / 100];
};

test('fees: the composite cases of the statute', () => {
  assert.deepEqual(headline({ amounts: '6万,40000' }), ['应交', 2300]);
  assert.deepEqual(headline({ about: 'change', before: '10万', after: '30万' }), ['应补交', 3500]);
  assert.deepEqual(headline({ about: 'change', before: '30万', after: '10万' }), ['应退还', 3500]);
  assert.deepEqual(headline({ about: 'change', before: '30万', after: '10万', ended: '1' }), ['不补不退', 0]);
  assert.deepEqual(headline({ about: 'counterclaim', amounts: '100000' }), ['合并审理，应交', 1150]);
  assert.deepEqual(headline({ about: 'appeal', amounts: '200000' }), ['上诉应预交', 4300]);
  assert.deepEqual(headline({ about: 'conversion', amounts: '100000' }), ['应补交', 1150]);
  assert.deepEqual(headline({ about: 'conversion', amounts: '100000', unpaid: '1' }), ['应退还', 575]);
  assert.deepEqual(headline({ about: 'refund', amounts: '100000' }), ['应退还', 1150]);
  assert.deepEqual(headline({ about: 'refund', amounts: '100000', paid: '1150' }), ['不补不退', 0]);
  assert.deepEqual(headline({ about: 'refund', amounts: '100000', why: 'not-accepted' }), ['应退还', 2300]);
  assert.deepEqual(headline({ about: 'relief', amounts: '100000', ground: '5' }), ['减交后应交', 1610]);
  assert.deepEqual(headline({ about: 'relief', amounts: '100000', ground: '0' }), ['免交后应交', 0]);
  assert.equal(
    headline({ about: 'relief', amounts: '100000', ground: '0', applicant: 'organisation' })[0],
    '不能免交，应交',
  );
  assert.equal(
    headline({ about: 'relief', amounts: '100000', ground: '5', percent: '29' })[0],
    '不能减交，应交',
  );
});

test('fees: full and halved side by side, ranges with both ends, words and steps', () => {
  const loan = fee({ amounts: '30万', also: '1' });
  assert.deepEqual(loan.others, [{ label: '减半后', fen: 290_000 }]);
  assert.equal(loan.headline.words, '人民币伍仟捌佰元整');
  assert.deepEqual(loan.lines[1], {
    label: '超过1万元至10万元的部分',
    portion: 9_000_000,
    rate: '2.5%',
    amount: 225_000,
    article: '《诉讼费用交纳办法》第十三条第一项',
  });
  const divorce = fee({ kind: 'divorce' });
  assert.deepEqual(divorce.headline.range, { min: 5_000, max: 30_000 });
  assert.deepEqual(divorce.others[0]?.range, { min: 2_500, max: 15_000 });
  assert.equal(fee({ kind: 'divorce', each: '200', amounts: '50万' }).headline.fen, 170_000);
  assert.equal(fee({ kind: 'state-compensation' }).headline.fen, 0);
});

test('fees: what is missing or unreadable is said at its field', () => {
  assert.deepEqual(faults({}), { amounts: '请填写金额' });
  assert.match(faults({ amounts: '1000,abc' })['amounts'] ?? '', /“abc”/);
  assert.deepEqual(Object.keys(faults({ about: 'change' })), ['before', 'after']);
  assert.match(faults({ kind: 'divorce', each: '301' })['each'] ?? '', /50元至300元/);
  assert.deepEqual(Object.keys(faults({ kind: 'nothing' })), ['kind']);
});

test('fees: every kind under every topic answers, in the shape of the API, with words', () => {
  for (const kind of FEE_KIND_IDS)
    for (const about of Object.keys(FEE_TOPICS)) {
      const answer = fee({ kind, about, amounts: '123456.78', before: '1万', after: '2万' });
      assert.deepEqual(feeAnswer.parse(answer), answer, `${kind} ${about}`);
      assert.match(answer.headline.words, /^人民币/);
      for (const { article } of [...answer.lines, ...answer.notes]) assert.match(article, /^《.+》第.+条/);
    }
});

test('fees: the answer is the law’s own sum, and its lines add up to it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('property', 'execution', 'preservation', 'personality', 'payment-order', 'bankruptcy'),
      (amounts, kind) => {
        const text = amounts.map((fen) => (fen / 100).toFixed(2)).join(',');
        const answer = fee({ kind, amounts: text });
        const each = feeKind(kind as 'property');
        assert.equal(answer.headline.fen, computeFee(each.input(amounts, undefined)).total);
        const sum = answer.lines.reduce((total, line) => total + line.amount, 0);
        assert.ok(
          Math.abs(sum - answer.headline.fen) <= answer.lines.length,
          `${sum} ${answer.headline.fen}`,
        );
      },
    ),
  );
});

test('periods: several at once from one service, each with its case, its court-set length or a free one', () => {
  const lines = periods({ items: 'D45,D45(裁定),D09*10,15d@civil,3wd@civil', event: '2026-09-22' });
  assert.deepEqual(
    lines.slice(0, 4).map((line) => line.due),
    ['2026-10-08', '2026-10-08', '2026-10-08', '2026-10-08'],
  );
  assert.equal(lines[4]?.due, '2026-09-28');
  assert.equal(lines[0]?.weekday, '星期四');
  assert.match(lines[0]?.articles[0] ?? '', /第一百七十一条/);
  const [{ days } = { days: [] }] = lines;
  assert.deepEqual(
    [days[0]?.count, days[1]?.count, days.find((day) => day.date === '2026-10-07')?.why, days.at(-1)?.why],
    [null, 1, '最后一日是休息日，顺延', '顺延至此日届满'],
  );
});

test('periods: custody never rolls, hours keep their hour, backwards names both days, suspensions stand in the days', () => {
  assert.equal(periods({ items: '7d@custody', event: '2025-09-26' })[0]?.due, '2025-10-03');
  assert.equal(periods({ items: '7d@civil', event: '2025-09-26' })[0]?.due, '2025-10-09');
  assert.equal(periods({ items: 'D30', event: '2026-03-02T10:25' })[0]?.due, '2026-03-04T03:00:00.000Z');
  const [back] = periods({ items: 'D35', event: '2026-12-31' });
  assert.deepEqual([back?.due, back?.latest], ['2026-12-23', '2026-12-24']);
  const [out] = periods({ items: '5d@civil', event: '2026-03-02', out: '2026-03-03..2026-03-04:鉴定' });
  assert.equal(out?.due, '2026-03-09');
  assert.deepEqual(
    out?.days.slice(1, 4).map((day) => [day.count, day.why]),
    [
      [null, '鉴定'],
      [null, '鉴定'],
      [1, ''],
    ],
  );
  assert.match(periods({ items: '1y@civil', event: '2026-12-01' })[0]?.warnings[0] ?? '', /2027年/);
});

test('periods: what cannot be counted is said', () => {
  const say = (fields: Record<string, string>) => {
    const read = readQuestion(periodQuestion, fields);
    return read.ok ? {} : read.faults;
  };
  assert.match(say({ items: 'D09', event: '2026-03-02' })['items'] ?? '', /由法院指定/);
  assert.match(say({ items: 'D99', event: '2026-03-02' })['items'] ?? '', /没有/);
  assert.match(say({ items: 'D45(判词)', event: '2026-03-02' })['items'] ?? '', /情形/);
  assert.match(say({ items: 'D27*3', event: '2026-03-02' })['items'] ?? '', /不得少于15日/);
  assert.match(say({ items: '999y@civil', event: '2026-03-02' })['items'] ?? '', /太长/);
  assert.match(say({ items: 'D45', event: '2026-02-30' })['event'] ?? '', /不是存在的日期/);
  assert.match(say({ items: 'D45', event: '2026-03-02', out: 'x' })['out'] ?? '', /起止/);
  assert.deepEqual(Object.keys(say({ items: 'D45' })), ['event']);
});

test('periods: every deadline of the catalogue in every case has the due day of the law, in the shape of the API', () => {
  const event = plainDate('2026-03-02');
  for (const id of Object.keys(PERIODS) as PeriodId[])
    for (const when of [undefined, ...PERIODS[id].variants.map((each) => each.when)]) {
      const rule = PERIODS[id];
      const set = when === undefined && rule.length === undefined ? 10 : undefined;
      const item = { id, ...(when !== undefined && { when }), ...(set !== undefined && { length: set }) };
      const answer = { event, lines: periods({ items: itemText(item), event }) };
      assert.deepEqual(periodAnswer.parse(answer), answer);
      if (rule.bound !== 'before')
        assert.equal(
          answer.lines[0]?.due,
          countRule(id, { event, calendar: CHINA_CALENDAR, ...item }).due,
          id,
        );
      const counts = answer.lines[0]?.days.filter((day) => day.count !== null) ?? [];
      assert.deepEqual(
        counts.map((day) => day.count),
        counts.map((_, index) => index + 1),
      );
    }
});

test('periods: found by the words lawyers use', () => {
  for (const [words, id] of [
    ['上诉期', 'D45'],
    ['答辩期', 'D16'],
    ['再审', 'D48'],
    ['续封', 'D35'],
    ['交费', 'D21'],
    ['举证期限', 'D27'],
    ['离婚', 'D67'],
    ['d49', 'D49'],
    ['行政 上诉', 'D46'],
  ] as const)
    assert.equal(searchPeriods(words)[0], id, words);
  assert.deepEqual(searchPeriods('没有这种期限'), []);
  for (const set of SERVICE_SETS) {
    const read = readQuestion(periodQuestion, { items: setText(set), event: '2026-03-02' });
    assert.ok(read.ok || /由法院指定/.test(read.faults['items'] ?? ''), set.name);
  }
});

test('the calendar reaches the page with what administrators added', () => {
  assert.deepEqual(calendarView(CHINA_CALENDAR).days, []);
  const own = calendarWith([
    { day: plainDate('2027-01-01'), rest: true },
    { day: plainDate('2027-01-02'), rest: false },
    { day: plainDate('2026-03-05'), rest: true },
  ]);
  const there = calendarOf(calendarView(own));
  assert.ok(there.covers(2027));
  for (const day of ['2027-01-01', '2027-01-02', '2026-03-05', '2026-03-06', '2026-10-01'].map(plainDate))
    assert.equal(there.isRestDay(day), own.isRestDay(day), day);
});

const interest = (fields: Record<string, string>) => {
  const read = readQuestion(interestQuestion, fields);
  assert.ok(read.ok, JSON.stringify(read));
  assert.equal(interestFault(read.question), undefined);
  return { question: read.question, answer: answerInterest(read.question) };
};

test('interest: each kind, its repayments and its segments, in the shape of the API', () => {
  const loan = interest({
    principal: '10万',
    from: '2020-01-01',
    filed: '2024-06-01',
    due: '2020-12-31',
    rate: '2',
    per: 'month',
    to: '2024-12-31',
    repay: '2021-06-30:5万',
  }).answer;
  assert.equal(loan.total, 6_450_772);
  assert.deepEqual(loan.left[0], { label: '尚欠本金', fen: 7_716_438 });
  for (const fields of [
    { kind: 'agreed', principal: '1万', from: '2025-01-01', to: '2025-12-31', rate: '6' },
    {
      kind: 'agreed',
      principal: '1万',
      from: '2025-01-01',
      to: '2025-12-31',
      rate: '0.05%',
      per: 'day',
      base: '360',
      tail: '1',
    },
    { kind: 'lpr', principal: '1万', from: '2024-01-01', to: '2026-06-01', multiple: '4', term: '5y' },
    { kind: 'lpr', principal: '1万', from: '2024-01-01', to: '2026-06-01', plus: '30', fixed: '2024-01-01' },
    { kind: 'sale-overdue', principal: '1万', from: '2024-01-01', to: '2026-06-01', plus: '30' },
    {
      kind: 'delayed-performance',
      principal: '1万',
      perform: '2024-01-31',
      to: '2024-12-31',
      pauses: '2024-03-01..2024-03-31:中止执行',
    },
    {
      kind: 'delayed-performance',
      principal: '1万',
      perform: '2024-01-31',
      to: '2024-12-31',
      gfrom: '2023-01-01',
      grate: '6',
    },
  ]) {
    const { question, answer } = interest(fields);
    assert.deepEqual(interestAnswer.parse(answer), answer);
    assert.equal(
      answer.lines.reduce((sum, line) => sum + line.interest, 0),
      answer.total,
    );
    assert.ok(answer.total > 0);
    assert.match(interestText(answer), new RegExp(answer.words));
    assert.match(interestClaim(answer, question).text, /计算至实际清偿之日止$/);
  }
  assert.match(
    (({ question, answer }) => interestClaim(answer, question))(
      interest({ kind: 'lpr', principal: '1万', from: '2024-01-01', to: '2024-06-01', multiple: '1.5' }),
    ).text,
    /同期一年期贷款市场报价利率的1.5倍计算/,
  );
});

test('interest: what is missing is said at its field, and so is what the law cannot tell', () => {
  const read = readQuestion(interestQuestion, { kind: 'lending' });
  assert.deepEqual(read.ok ? [] : Object.keys(read.faults), ['principal', 'from', 'to']);
  const early = readQuestion(interestQuestion, { principal: '1', from: '2019-01-01', to: '2020-01-01' });
  assert.ok(early.ok);
  assert.deepEqual(interestFault(early.question)?.field, 'filed');
  const bad = readQuestion(interestQuestion, {
    principal: '1',
    from: '2024-01-01',
    to: '2024-02-01',
    rate: 'x',
    repay: 'y',
  });
  assert.deepEqual(bad.ok ? [] : Object.keys(bad.faults), ['repay', 'rate']);
});

test('results leave the page as text, as a table and as entries of a calendar', () => {
  const loan = fee({ amounts: '12万' });
  assert.match(feeText(loan), /应交2,700.00元（人民币贰仟柒佰元整）/);
  assert.match(feeText(loan), /超过1万元至10万元的部分：90,000.00元×2.5%＝2,250.00元/);
  const csv = csvOf(feeSheet(loan));
  assert.ok(csv.startsWith('\uFEFF') && csv.includes('2.5%,2250,'));
  assert.equal(csvOf({ name: '', rows: [['a"b', 'c,d', 1]] }), '\uFEFF"a""b","c,d",1\r\n');
  const event = plainDate('2026-09-22');
  const answer = { event, lines: periods({ items: 'D45,D30', event }) };
  assert.match(periodText(answer), /民事上诉.*15日.*2026年10月8日 星期四/);
  assert.equal(periodSheet(answer).rows.length, 4);
  const ics = icsOf(answer, '2026-09-22T01:02:03.000Z' as Instant);
  assert.ok(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && ics.endsWith('END:VCALENDAR\r\n'));
  assert.match(ics, /DTSTART;VALUE=DATE:20261008/);
  assert.match(ics, /DTSTART:20260924T\d{6}Z/);
  for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.equal(ics.match(/BEGIN:VEVENT/g)?.length, 2);
});
