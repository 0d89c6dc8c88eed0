import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINA_CALENDAR as calendar } from './calendar/index.ts';
import { chineseNumber, parseChineseNumber } from './chinese-text.ts';
import { cite } from './citations.ts';
import { competentCourts, samePlace, smallClaims } from './jurisdiction/index.ts';
import { agreementEffect } from './mediation/index.ts';
import { countPeriod, countRule, lengthBarred } from './periods/index.ts';
import { preservationVisible, suitAfterPreservation } from './preservation/index.ts';
import { instant, msToInstant, parseInstant, parsePlainDate, plainDate as d } from './time.ts';

test('days and moments: nothing before, nothing after, and what is none is named', () => {
  for (const bad of [
    'x2026-03-02',
    '2026-03-02x',
    '0000-01-01',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '2026-02-29',
  ])
    assert.equal(parsePlainDate(bad), undefined, bad);
  assert.equal(parsePlainDate('0001-01-01'), '0001-01-01');
  for (const bad of ['x2026-03-02T10:00Z', '2026-03-02T10:00Zx', '2026-03-02T24:00Z', '2026-03-02T10:60Z'])
    assert.equal(parseInstant(bad), undefined, bad);
  assert.throws(() => d('2026-02-30'), /^RangeError: not a calendar day: 2026-02-30$/);
  assert.throws(() => msToInstant(0.5), /^RangeError: not a moment: 0.5$/);
  assert.throws(() => cite('FEE', '57'), /^RangeError: no article 57 in 诉讼费用交纳办法$/);
  assert.throws(() => chineseNumber(10_000), /^RangeError: no Chinese number for 10000$/);
  for (const bad of ['十x', 'x十', '']) assert.equal(parseChineseNumber(bad), undefined, bad);
});

test('periods: the steps of hours, what cannot be counted, what the court may set', () => {
  const event = instant('2026-03-02T10:25:00+08:00');
  const hours = countPeriod({ event, length: 48, unit: 'hour', regime: 'civil', calendar });
  assert.deepEqual(hours.steps, [
    '事件发生于2026年3月2日10:25，开始的时不计算在内',
    '自2026年3月2日11:00起算48小时',
    '于2026年3月4日11:00届满',
  ]);
  assert.deepEqual(hours.warnings, []);
  for (const length of [-1, 1.5])
    assert.throws(
      () => countPeriod({ event: d('2026-03-02'), length, unit: 'day', regime: 'civil', calendar }),
      new RegExp(`^RangeError: no period of ${length}$`),
    );
  assert.equal(
    countPeriod({ event: d('2026-03-02'), length: 0, unit: 'day', regime: 'civil', calendar }).due,
    '2026-03-02',
  );
  const at = { event: d('2026-03-20'), calendar };
  assert.throws(() => countRule('D53', at), /^RangeError: D53 is counted backwards: use noticeBefore$/);
  assert.throws(() => countRule('D08', at), /^RangeError: D08: the court sets its length, give it$/);
  assert.throws(() => countRule('D45', { ...at, when: '决定' }), /^RangeError: D45 has no case 决定$/);
  assert.equal(lengthBarred('D45', 5, '决定'), undefined);
  assert.equal(lengthBarred('D45', 5), undefined, 'fifteen days exactly are not the court’s to set');
});

test('small claims: each answer in its sentence', () => {
  const of = (amountFen: number, more: Partial<Parameters<typeof smallClaims>[0]> = {}) =>
    smallClaims({ amountFen, annualWageFen: 1_000_001, simpleMoneyClaim: true, ...more }).why.text;
  assert.equal(of(500_000), '标的额在上年度就业人员年平均工资百分之五十以下，适用小额诉讼程序');
  assert.equal(of(500_001), '标的额超过年平均工资百分之五十，双方没有约定适用小额诉讼程序');
  assert.equal(
    of(2_000_002, { agreed: true }),
    '标的额在年平均工资百分之五十以上二倍以下，双方约定适用小额诉讼程序',
  );
  assert.equal(of(2_000_003, { agreed: true }), '标的额超过上年度就业人员年平均工资二倍，不适用小额诉讼程序');
  assert.equal(of(1, { simpleMoneyClaim: false }), '不是简单金钱给付民事案件，不适用小额诉讼程序');
  assert.equal(of(1, { exclusions: ['foreign'] }), '涉外案件，不适用小额诉讼程序');
  const { why } = smallClaims({ amountFen: 1, simpleMoneyClaim: true });
  assert.equal(why.text, '没有配置本省上年度就业人员年平均工资，无法判断是否适用小额诉讼程序');
});

test('places by code and by name, and one of several defendants abroad', () => {
  assert.deepEqual(
    [
      samePlace('410000', '410105'),
      samePlace('410100', '410200'),
      samePlace('4100', '410010'),
      samePlace('', '41'),
    ],
    [true, false, true, false],
  );
  assert.equal(samePlace('41号院', '41'), true, 'no codes: names by their beginning');
  const { candidates } = competentCourts({
    matter: 'civil',
    ground: 'general',
    foreign: true,
    plaintiffs: [{ domicile: '〔甲〕' }],
    defendants: [{ domicile: '〔乙〕' }, { abroad: true }],
    places: { 'signing-place': '〔签订地〕' },
  });
  assert.equal(
    candidates.some(({ connection }) => connection === 'signing-place'),
    true,
  );
});

test('preservation: who sees it when, and the suit that must follow', () => {
  const visible = (viewer: 'applicant' | 'respondent' | 'other-party' | 'court', carriedOut: boolean) =>
    preservationVisible({ viewer, carriedOut }).visible;
  assert.deepEqual(
    (['applicant', 'court', 'respondent', 'other-party'] as const).map((viewer) => visible(viewer, false)),
    [true, true, false, false],
  );
  assert.deepEqual([visible('respondent', true), visible('other-party', true)], [true, true]);
  const state = (today: string, suedOn?: string) =>
    suitAfterPreservation({
      takenOn: d('2026-03-02'),
      ...(suedOn === undefined ? {} : { suedOn: d(suedOn) }),
      today: d(today),
      calendar,
    }).state;
  assert.deepEqual(
    [
      state('2026-04-01'),
      state('2026-04-02'),
      state('2026-05-01', '2026-04-01'),
      state('2026-05-01', '2026-04-02'),
    ],
    ['waiting', 'lift', 'sued', 'lift'],
  );
  assert.equal(agreementEffect([]).effectiveAt, undefined);
  const signed = [{ party: '甲', signedAt: instant('2026-03-02T10:00:00Z') }];
  assert.deepEqual(
    [agreementEffect(signed).effectiveAt, agreementEffect(signed).missing],
    [signed[0]?.signedAt, []],
  );
});
