import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  CASE_TYPE_CODES,
  CASE_TYPES,
  type CaseNumber,
  type CaseTypeRow,
  COURT_PROVINCES,
  courtLevel,
  formatCaseNumber,
  isCaseNumberFault,
  normaliseCaseNumber,
  parseCaseNumber,
  yearAhead,
} from './index.ts';

test('good numbers', () => {
  assert.deepEqual(parseCaseNumber('（2021）豫0102民初123号'), {
    year: 2021,
    courtCode: '豫0102',
    type: '民初',
    number: 123,
  });
  assert.deepEqual(parseCaseNumber('（2022）最高法知民终101号'), {
    year: 2022,
    courtCode: '最高法',
    special: '知',
    type: '民终',
    number: 101,
  });
  for (const good of [
    '（2024）豫01民终88号',
    '（2023）豫执复5号',
    '（2026）豫0102民诉前调801号',
    '（2025）豫9601执恢3号',
  ])
    assert.equal(normaliseCaseNumber(good), good);
});

test('any brackets, widths, blanks and leading zeros come to one spelling', () => {
  const one = '（2021）豫0102民初123号';
  for (const s of [
    '(2021)豫0102民初0123号',
    '〔2021〕豫0102民初123号',
    '[2021]豫0102民初123号',
    '【2021】豫0102民初123号',
    ' （２０２１）豫 0102 民初 １２３ 号 ',
    '［2021］豫0102民初123号',
  ])
    assert.equal(normaliseCaseNumber(s), one, s);
  assert.deepEqual(parseCaseNumber('（2021）豫0102民初123号之二'), {
    year: 2021,
    courtCode: '豫0102',
    type: '民初',
    number: 123,
    suffix: 2,
  });
});

test('bad numbers say what is wrong', () => {
  const rows: [string, RegExp][] = [
    ['（2021）豫010民初1号', /两位（中级）或者四位/],
    ['（2021）豫0102民初号', /编号/],
    ['（21）豫0102民初1号', /四位数字/],
    ['（二〇二一）豫0102民初1号', /四位数字/],
    ['（2021）豫0102民初1号之十十', /中文数字/],
    ['（2021）粤A民初1号', /代字/],
    ['豫0102民初1号', /年份开头/],
    ['', /请填写/],
    ['（2021）豫0102民初1', /“号”结尾/],
    ['（2021）X0102民初1号', /法院代字不存在/],
    ['（2021）豫0102民终1号', /不由基层/],
    ['（2021）豫0102委赔1号', /不由基层/],
    ['（2021）豫0102民初0号', /自然数/],
    ['（2021）豫0102民初123456789号', /八位/],
  ];
  for (const [text, says] of rows) {
    const r = parseCaseNumber(text);
    assert.ok(isCaseNumberFault(r), text);
    assert.match(r.fault, says, text);
  }
});

test('levels and years', () => {
  assert.deepEqual(['最高法', '豫', '豫01', '豫0102'].map(courtLevel), [4, 3, 2, 1]);
  const n: CaseNumber = { year: 2027, courtCode: '豫', type: '民终', number: 1 };
  assert.ok(yearAhead(n, 2026));
  assert.equal(yearAhead(n, 2027), undefined);
});

test('type codes of the annex have at most three characters', () => {
  for (const [code, row] of Object.entries<CaseTypeRow>(CASE_TYPES))
    assert.ok(code.length <= 3 || row.field === 'pre-filing', code);
});

const digits = (n: number) => fc.integer({ min: 0, max: 10 ** n - 1 }).map((x) => String(x).padStart(n, '0'));
const court = fc.oneof(
  fc.constant('最高法'),
  fc
    .tuple(fc.constantFrom(...Array.from(COURT_PROVINCES)), fc.oneof(fc.constant(''), digits(2), digits(4)))
    .map(([p, x]) => p + x),
);
const caseNumber = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    courtCode: court,
    type: fc.constantFrom(...CASE_TYPE_CODES),
    number: fc.integer({ min: 1, max: 99_999_999 }),
    special: fc.boolean(),
    suffix: fc.option(fc.integer({ min: 1, max: 99 })),
  })
  .filter((n) => courtLevel(n.courtCode) >= ((CASE_TYPES[n.type] as CaseTypeRow).lowest ?? 1))
  .map(
    ({ special, suffix, ...n }): CaseNumber => ({
      ...n,
      ...(special ? { special: '知' } : {}),
      ...(suffix === null ? {} : { suffix }),
    }),
  );

test('what is written is read back', () => {
  fc.assert(
    fc.property(caseNumber, (n) => assert.deepEqual(parseCaseNumber(formatCaseNumber(n)), n)),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.string(), (s) => {
      const once = normaliseCaseNumber(s);
      if (once !== undefined) assert.equal(normaliseCaseNumber(once), once);
    }),
  );
});
