import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINA_CALENDAR as calendar } from '../calendar/index.ts';
import { instant, plainDate as d } from '../time.ts';
import {
  countRule,
  findPeriod,
  isPeriodId,
  lengthBarred,
  PERIOD_ENTRIES,
  periodCase,
  PERIODS,
  type PeriodId,
} from './index.ts';

/** The catalogue in one line a case: key, length and unit, actor, first article. What the law says, written a second time. */
const CATALOGUE = `
D01-received 7day court CPL126 · D01-corrected 7day court CPI126 · D01-transferred 7day court CPI126
D02-received 7day court ALL51.2 · D02-corrected 7day court ALI49 · D02-transferred 7day court ALI49
D03 15day court REG8.1(二) · D04 7day court ENF16
D05-received 7day court COMPENSATION_FILING9.1 · D05-corrected 7day court COMPENSATION_FILING3.3
D06 30day court REG8.1(三) · D07 15day court REG8.1(四) · D08 ?day court REG8.2 · D09 ?day lawyer REG7
D10 5day court SCL12.4
D11-accepted 5day court COMPENSATION_FILING9.2 · D11-refused 10day court COMPENSATION_FILING9.3
D12 15day court REG13.2 · D13 3day court LIMITS7
D14-appeal 5day court LIMITS6.3 · D14-moved 3day court LIMITS6.2 · D14-remanded 1day court LIMITS6.4 · D14-retried 1day court LIMITS6.5
D15-civil 5day court CPL128.1 · D15-administrative 5day court ALL67.1 · D15-appeal 5day court CPL174.1
D16-domestic 15day defendant CPL128.1 · D16-foreign 30day defendant CPL285 · D16-appeal 15day party CPL174.1 · D16-foreign-appeal 30day party CPL286
D17-civil 5day court CPL128.1 · D17-administrative 5day court ALL67.1
D18-domestic 15day defendant CPL130.1 · D18-foreign 30day defendant CPL130.1
D19 10day party EXI3.1 · D20 3day court CPL131
D21 7day plaintiff FEE22.1 · D22 7day defendant FEE22.1 · D23 7day appellant FEE22.2 · D24 7day plaintiff CPI199
D25 15day court FEE53.2 · D26 15day court FEE43.2
D27-ordinary 15day≥ party CPI99.2 · D27-second-instance 10day≥ party CPI99.2 · D27-summary 15day≤ party CPI266.1 · D27-small-claims 7day≤ party CPI275.1
D28 15day≤ defendant CPI275.2
D29-decision 3day court CPL50 · D29-review 3day court CPL50 · D29-administrative-decision 3day court ALI74.3 · D29-administrative-review 3day court ALI74.4
D30 48hour court CPL103.3 · D31 48hour court CPL104.2
D32-ruling 5day court PRS4 · D32-execution 5day court PRS4 · D32-urgent 48hour court PRS4
D33 30day applicant CPL104.3 · D34 5day applicant CPI163 · D35 7day< applicant PRS18.1
D36-deposits 1year≤ court CPI485.1 · D36-movables 2year≤ court CPI485.1 · D36-immovables 3year≤ court CPI485.1
D37-review 5day party CPI171 · D37-court 10day court CPI171
D38-ruling 5day court PRS23.2 · D38-urgent 48hour court PRS23.2
D39 30day party CPL205
D40-acceptance 3day court CONFIRM4.1 · D40-ruling 15day court CONFIRM5.1 · D40-extension 10day≤ court CONFIRM5.1 · D40-longest 30day≤ court CPL187
D41-acceptance 5day court CPL226 · D41-order 15day court CPL227.1 · D41-objection 15day party CPL227.2
D42 10day court CPI480.1 · D43 2year applicant CPL250
D44-objection 15day court CPL236 · D44-review 10day party CPL236
D45-judgment 15day party CPL171.1 · D45-ruling 10day party CPL171.2 · D45-foreign 30day party CPL286
D46-judgment 15day party ALL85 · D46-ruling 10day party ALL85
D47-judgment 10day party CrPL230 · D47-ruling 5day party CrPL230
D48-effect 6month party CPL216 · D48-known 6month party CPL216
D49-known 6month plaintiff ALL46.1 · D49-reconsidered 15day plaintiff ALL45 · D49-reconsideration-silent 15day plaintiff ALL45
D49-inaction 6month plaintiff ALI66 · D49-untold 1year≤ plaintiff ALI64.1 · D49-immovable-longest 20year≤ plaintiff ALL46.2 · D49-other-longest 5year≤ plaintiff ALL46.2
D50-answer 15day agency ALL67.1 · D50-extension 15day agency ALI34 · D50-extended 15day agency ALI34
D51 5day court CrI61.2 · D52-review 3day party AER25.1 · D52-answer 5day court AER25.1
D53-hearing 3day< court CPL139 · D53-criminal 3day< court CrPL187.3 · D53-indictment 10day< court CrPL187.1
D54-ordinary 6month court CPL152 · D54-ordinary-extension 6month≤ court CPL152 · D54-summary 3month court CPL164 · D54-summary-extension 1month≤ court CPL164
D54-small-claims 2month court CPL168 · D54-small-claims-extension 1month≤ court CPL168 · D54-appeal-judgment 3month court CPL183.1 · D54-appeal-ruling 30day court CPL183.2
D54-special 30day court CPL187
D55-ordinary 6month court ALL81 · D55-summary 45day court ALL83 · D55-appeal 3month court ALL88
D56-execution 6month court LIMITS5.1 · D56-non-litigation 3month court LIMITS5.1 · D56-extension 3month≤ court LIMITS5.1 · D56-to-higher-court 6month applicant CPL237
D57 30day court CPL134.3
D58-appointment 3working-day court OMR10.3 · D58-acceptance 3working-day court OMR12.1 · D58-choice 2working-day party OMR10.2 · D58-contact 3working-day court OMR15.1
D59-pre-filing 30day≤ party OMR24.1 · D59-ordinary 15day≤ party OMR24.1 · D59-summary 7day≤ party OMR24.1
D60 3day party OLR10.1 · D61-review 3day party CPI185 · D61-decision 5day court CPI185 · D62 10day court CPI134.2
D63-agency 2month agency SCL23.1 · D63-reconsideration 2month agency SCL25.1 · D63-court 2month court SCL23.1 · D63-committee 3month court SCL28 · D63-committee-extension 3month≤ court SCL28
D64-reconsideration 30day party SCL24 · D64-committee 30day party SCL25.2 · D65 2year party SCL39.1
D66 10day court CPL151.2 · D67 6month plaintiff CPL127(七)
D68-not-detained 6month court CrPL212.2 · D68-detained 2month court CrPL212.2 · D68-detained-longest 3month≤ court CrPL212.2 · D68-summary 20day court CrPL220`
  .trim()
  .split(/\s+·\s+|\n/);

const BOUND = { exactly: '', 'at-least': '≥', 'at-most': '≤', before: '<' };

test('the catalogue says what the law says, case by case', () => {
  const lines = PERIOD_ENTRIES.map(({ key, length, unit, bound, actor, articles: [first] }) => {
    const article = `${first?.law ?? ''}${first?.article ?? ''}`;
    return `${key} ${length ?? '?'}${unit}${BOUND[bound]} ${actor} ${article}`;
  });
  assert.deepEqual(lines, CATALOGUE);
});

test('the regime of each deadline: which rest days move its end', () => {
  const of = (regime: string) => [
    ...new Set(PERIOD_ENTRIES.filter((e) => e.regime === regime).map((e) => e.key.slice(0, 3))),
  ];
  assert.deepEqual(of('criminal'), ['D03', 'D47', 'D51', 'D53', 'D68']);
  assert.deepEqual(
    of('administrative').join(' '),
    'D02 D05 D10 D11 D15 D17 D29 D46 D49 D50 D52 D55 D63 D64 D65',
  );
  assert.deepEqual(of('custody'), ['D68']);
});

test('what its end does', () => {
  const of = (effect: string) =>
    Object.entries(PERIODS)
      .filter(([, rule]) => rule.onEnd.effect === effect)
      .map(([id]) => id)
      .toSorted()
      .join(' ');
  assert.equal(of('escalates'), 'D01 D02 D03 D04 D06 D07 D08');
  assert.equal(of('deemed-withdrawn'), 'D21 D22 D23 D24');
  assert.equal(of('returned'), 'D09');
  assert.equal(of('lifted'), 'D33 D34 D36');
  assert.equal(of('takes-effect'), 'D45 D46 D47');
  assert.equal(of('waived'), 'D43');
  assert.equal(of('proceeds'), 'D16 D28 D59 D60 D67');
  assert.equal(of('right-lost'), 'D18 D19 D27 D35 D37 D39 D48 D49 D50 D52 D61 D64 D65');
});

test('every case has its own name, a start, and a rule with others names its own', () => {
  assert.equal(new Set(PERIOD_ENTRIES.map((e) => e.key)).size, PERIOD_ENTRIES.length);
  for (const entry of PERIOD_ENTRIES) {
    assert.match(entry.key, /^D\d\d(-[a-z]+)*$/);
    assert.ok(entry.startsFrom !== '' && entry.what !== '' && entry.onEnd.text !== '', entry.key);
    assert.equal(entry.when === undefined, !entry.key.includes('-'), entry.key);
    assert.notEqual(entry.when, '', entry.key);
  }
  for (const rule of Object.values(PERIODS))
    assert.equal(rule.main === undefined, rule.variants.length === 0);
  const named = PERIOD_ENTRIES.filter((e) => e.when !== undefined).map((e) => `${e.id} ${e.when}`);
  assert.equal(new Set(named).size, named.length, 'Chinese names are told apart too');
});

test('cases are found by their English name, their Chinese one, or the bare number', () => {
  for (const key of ['D45', 'd45', 'D45-judgment', 'd45-JUDGMENT'])
    assert.equal(findPeriod(key)?.key, 'D45-judgment');
  assert.equal(findPeriod('D45-ruling')?.length, 10);
  assert.equal(findPeriod('D39')?.key, 'D39');
  for (const key of ['', 'D', 'D00', 'D69', 'D45-', 'D45-x', 'toString', '__proto__'])
    assert.equal(findPeriod(key), undefined, key);
  assert.equal(periodCase('D45', '裁定')?.key, 'D45-ruling');
  assert.equal(periodCase('D45', 'ruling')?.key, 'D45-ruling');
  assert.equal(periodCase('D45', '判决')?.key, 'D45-judgment');
  assert.equal(periodCase('D45')?.key, 'D45-judgment');
  assert.equal(periodCase('D45', '决定'), undefined);
  assert.equal(isPeriodId('toString'), false);
});

test('a case is counted with its own length, unit and regime', () => {
  const at = (id: PeriodId, when: string | undefined, event: string) =>
    countRule(id, { event: d(event), calendar, ...(when !== undefined && { when }) });
  assert.equal(at('D45', 'ruling', '2026-03-02').due, '2026-03-12');
  assert.equal(at('D45', 'foreign', '2026-03-02').due, '2026-04-01');
  assert.equal(at('D54', 'summary', '2026-01-15').due, '2026-04-15');
  assert.equal(at('D15', 'administrative', '2026-09-21').steps.at(-1)?.includes('行诉解释第四十八条'), true);
  assert.equal(at('D45', undefined, '2026-02-05').entry.key, 'D45-judgment');
  assert.equal(at('D45', undefined, '2026-02-05').rule, PERIODS.D45);
  const urgent = countRule('D32', { event: instant('2026-03-02T10:25:00+08:00'), calendar, when: 'urgent' });
  assert.equal(urgent.due, instant('2026-03-04T11:00:00+08:00'));
  const stopped = [{ from: d('2026-03-03'), to: d('2026-03-04'), reason: 'x' }];
  assert.equal(
    countRule('D61', { event: d('2026-03-02'), calendar, suspensions: stopped }).due,
    '2026-03-09',
  );
  assert.throws(() => countRule('D53', { event: d('2026-03-20'), calendar, when: 'indictment' }), RangeError);
  assert.throws(() => countRule('D08', { event: d('2026-03-20'), calendar }), RangeError);
});

test('corrected on 03-02: the review of each kind begins anew on 03-03', () => {
  for (const id of ['D01', 'D02', 'D05'] as const) {
    const r = countRule(id, { event: d('2026-03-02'), calendar, when: 'corrected' });
    assert.equal(r.due, '2026-03-09');
    assert.match(r.entry.startsFrom, /补正/);
  }
});

test('what the court may set, with the article of that case', () => {
  assert.match(lengthBarred('D27', 14) ?? '', /不得少于15日（.*第九十九条第二款）$/);
  assert.match(lengthBarred('D27', 16, 'summary') ?? '', /不得超过15日（.*第二百六十六条第一款）$/);
  assert.match(lengthBarred('D36', 2) ?? '', /不得超过1年/);
  assert.equal(lengthBarred('D36', 2, 'movables'), undefined);
  assert.equal(lengthBarred('D27', 10, 'second-instance'), undefined);
  assert.equal(lengthBarred('D27', 15, '简易程序'), undefined);
  assert.equal(lengthBarred('D45', 99), undefined, 'exact lengths are not set by the court');
  assert.equal(lengthBarred('D09', 1), undefined);
  for (const bad of [0, -1, 1.5, Number.NaN]) assert.equal(lengthBarred('D09', bad), '期限应为正整数');
});
