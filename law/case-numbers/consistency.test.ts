import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as c from './index.ts';

const number = (text: string): c.CaseNumber => {
  const n = c.parseCaseNumber(text);
  assert.ok(!c.isCaseNumberFault(n), text);
  return n;
};
const courts: c.CourtCodeTenure[] = [
  { code: '豫0105', court: '郑州市金水区人民法院' },
  { code: '豫0191', court: '郑州高新技术产业开发区人民法院', from: 2016, until: 2020 },
  { code: '豫0191', court: '郑州航空港经济综合实验区人民法院', from: 2021 },
];
const codes = (text: string, more: object = {}) =>
  c.caseNumberFindings(number(text), { currentYear: 2026, ...more }).map((f) => `${f.severity} ${f.code}`);

test('years', () => {
  assert.deepEqual(codes('（2026）豫0105民初1号'), []);
  assert.deepEqual(codes('（2027）豫0105民初1号'), ['fault year-ahead']);
  assert.deepEqual(codes('（2016）豫0105民初1号'), []);
  assert.deepEqual(codes('（2015）豫0105民初1号'), ['warning before-rule']);
});

test('levels', () => {
  assert.deepEqual(codes('（2026）豫01委赔1号'), []);
  const low = { year: 2026, courtCode: '豫0105', type: '委赔', number: 1 } as const;
  assert.deepEqual(
    c.caseNumberFindings(low, { currentYear: 2026 }).map((f) => f.code),
    ['level-too-low'],
  );
  for (const type of ['民督', '民催', '民保令'] as const) {
    assert.deepEqual(codes(`（2026）豫0105${type}1号`), [], type);
    assert.deepEqual(codes(`（2026）豫01${type}1号`), ['warning level-too-high'], type);
    assert.deepEqual(c.levelsOfType(type), { lowest: 1, highest: 1 });
  }
  assert.deepEqual(c.levelsOfType('民初'), { lowest: 1, highest: 4 });
  assert.deepEqual(c.levelsOfType('民终'), { lowest: 2, highest: 4 });
  assert.deepEqual(codes('（2026）豫01知民初1号'), []);
  assert.deepEqual(codes('（2026）豫0105知民初1号'), ['warning special-ip']);
});

/** Types that no basic court hears, by hand. */
const ABOVE_BASIC =
  '民终 民抗 民辖终 民辖监 行辖终 刑终 刑抗 刑核 刑更 行终 行抗 行审复 行赔终 行赔抗 委赔 委赔监 委赔提 委赔再 司惩复 执复 清终 破终'.split(
    ' ',
  );

test('which types begin above the basic court, and no other', () => {
  const above = c.CASE_TYPE_CODES.filter((t) => c.levelsOfType(t).lowest > 1);
  assert.deepEqual([...above].sort(), [...ABOVE_BASIC].sort());
  for (const t of c.CASE_TYPE_CODES) {
    const bad = c.parseCaseNumber(`（2026）豫0105${t}1号`);
    assert.equal(c.isCaseNumberFault(bad), ABOVE_BASIC.includes(t), t);
  }
});

const FIELDS =
  'jurisdiction criminal civil administrative compensation relief sanction preservation enforcement insolvency recognition pre-filing'.split(
    ' ',
  );

test('national codes are four digits, names say something', () => {
  for (const [code, row] of Object.entries<c.CaseTypeRow>(c.CASE_TYPES)) {
    assert.ok(row.name.length >= 4, code);
    assert.ok(FIELDS.includes(row.field), code);
    assert.ok(row.code === undefined || /^\d{4}$/.test(row.code), code);
  }
  assert.equal(c.isCaseTypeCode('民初'), true);
  assert.equal(c.isCaseTypeCode('toString'), false);
});

test('courts by code and year', () => {
  const about = { courts };
  assert.deepEqual(codes('（2026）豫0105民初1号', about), []);
  assert.deepEqual(codes('（2026）豫0199民初1号', about), ['warning unknown-court']);
  assert.deepEqual(c.courtOfCode(courts, '豫0191', 2016), {
    court: '郑州高新技术产业开发区人民法院',
    since: 2016,
  });
  assert.equal(c.courtOfCode(courts, '豫0191', 2020)?.court, '郑州高新技术产业开发区人民法院');
  assert.equal(c.courtOfCode(courts, '豫0191', 2021)?.court, '郑州航空港经济综合实验区人民法院');
  assert.equal(c.courtOfCode(courts, '豫0191', 2015), undefined);
  assert.deepEqual(c.courtOfCode(courts, '豫0105', 1990), { court: '郑州市金水区人民法院' });
});

test('every finding says what and by which rule', () => {
  const all = c.caseNumberFindings(
    { year: 2027, courtCode: '豫0105', special: '知', type: '委赔', number: 1 },
    { currentYear: 2026, courts: [] },
  );
  assert.deepEqual(
    all.map((f) => f.code),
    ['year-ahead', 'level-too-low', 'special-ip', 'unknown-court'],
  );
  const high = c.caseNumberFindings(number('（2015）豫01民督1号'), { currentYear: 2026 });
  for (const f of [...all, ...high])
    assert.ok(f.text.length > 10 && f.text.endsWith('。') && f.article.law === 'CASENO');
  assert.match(all[3]?.text ?? '', /2027年.*豫0105/);
  assert.match(all[1]?.text ?? '', /赔偿委员会/);
  assert.match(high[1]?.text ?? '', /支付令.*基层/);
  assert.equal(c.COURT_CODE_RULE.article, '5');
});

test('court codes: level, province, block, court above', () => {
  assert.deepEqual(c.readCourtCode('最高法'), { code: '最高法', level: 4 });
  assert.deepEqual(c.readCourtCode('豫'), { code: '豫', level: 3, province: '豫', above: '最高法' });
  assert.deepEqual(c.readCourtCode('豫01'), { code: '豫01', level: 2, province: '豫', above: '豫' });
  assert.deepEqual(c.readCourtCode('豫0105'), { code: '豫0105', level: 1, province: '豫', above: '豫01' });
  for (const bad of ['豫010', 'X01', '', '豫01055']) assert.equal(c.readCourtCode(bad), undefined);
  const special = (block: number) => c.readCourtCode(`豫${String(block).padStart(2, '0')}`)?.special;
  const table: [number, number, string | undefined][] = [
    [1, 70, undefined],
    [71, 71, '铁路运输法院'],
    [72, 72, '海事法院'],
    [73, 73, '知识产权法院'],
    [74, 74, '油田法院'],
    [75, 80, '林业法院'],
    [81, 85, '农垦法院'],
    [86, 86, undefined],
    [87, 95, '跨行政区划法院'],
    [96, 99, '省直辖县级行政区划的法院'],
  ];
  for (const [from, to, name] of table)
    for (const block of [from, to]) assert.equal(special(block), name, String(block));
  assert.equal(c.readCourtCode('豫7101')?.special, '铁路运输法院');
});

test('a number in words', () => {
  assert.equal(
    c.describeCaseNumber(number('（2026）豫0105民初12号'), courts),
    '2026年，郑州市金水区人民法院，民事一审案件，第12号',
  );
  assert.equal(
    c.describeCaseNumber(number('（2026）豫0105民初12号')),
    '2026年，法院代字豫0105（基层人民法院），民事一审案件，第12号',
  );
  assert.equal(
    c.describeCaseNumber(number('（2026）豫7101民初12号')),
    '2026年，法院代字豫7101（铁路运输法院），民事一审案件，第12号',
  );
  assert.equal(
    c.describeCaseNumber(number('（2026）豫01民终1号')),
    '2026年，法院代字豫01（中级人民法院），民事二审案件，第1号',
  );
  assert.equal(
    c.describeCaseNumber(number('（2026）豫民终1号')),
    '2026年，法院代字豫（高级人民法院），民事二审案件，第1号',
  );
  assert.equal(
    c.describeCaseNumber(number('（2022）最高法知民终101号')),
    '2022年，最高人民法院，民事二审案件，知识产权专门审判，第101号',
  );
});

test('§2.15-45: a number given twice in one court, type and year', () => {
  const list = [
    '（2026）豫0105民初1号',
    '（2026）豫0105民初1号之二',
    '（2026）豫0105民初2号',
    '（2025）豫0105民初1号',
    '（2026）豫0103民初1号',
    '（2026）豫0105执1号',
    '（2026）豫0105知民初1号',
  ].map(number);
  assert.deepEqual(c.duplicateCaseNumbers(list).map(c.formatCaseNumber), ['（2026）豫0105民初1号之二']);
  assert.deepEqual(c.duplicateCaseNumbers([]), []);
  assert.equal(c.caseNumberKey(list[0]!), '豫0105/2026/民初/1');
  assert.equal(c.caseNumberKey(list[6]!), '豫0105/2026/知民初/1');
});

test('numbers from before 2016', () => {
  assert.deepEqual(c.parseOldCaseNumber('（2014）金民一初字第12号'), {
    year: 2014,
    letters: '金民一初',
    number: 12,
  });
  assert.deepEqual(c.parseOldCaseNumber(' 〔2015〕 郑民三终字 第 0001 号'), {
    year: 2015,
    letters: '郑民三终',
    number: 1,
  });
  for (const bad of [
    '（2016）金民一初字第12号',
    '（2014）金民一初字第0号',
    '（2014）金字第1号',
    '（2014）豫0105民初1号',
    '（2014）金民一初字第1号之一',
    '2014金民一初字第1号',
    'x（2014）金民一初字第1号',
  ])
    assert.equal(c.parseOldCaseNumber(bad), undefined, bad);
});

test('a list never grows when its doubles are taken out', () => {
  const one = fc.record({
    year: fc.constantFrom(2025, 2026),
    courtCode: fc.constantFrom('豫0105', '豫0103'),
    type: fc.constantFrom('民初' as const, '执' as const),
    number: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(one), (list) => {
      const distinct = new Set(list.map(c.caseNumberKey)).size;
      assert.equal(list.length - c.duplicateCaseNumbers(list).length, distinct);
    }),
  );
});
