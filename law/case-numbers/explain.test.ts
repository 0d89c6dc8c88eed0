import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import {
  CASE_TYPES,
  caseNumberFindings,
  describeCaseNumber,
  isCaseNumberFault,
  normaliseCaseNumber,
  parseCaseNumber,
} from './index.ts';

const faultOf = (text: string) => {
  const found = parseCaseNumber(text);
  return isCaseNumberFault(found) ? [found.fault, shortLabel(found.article)] : assert.fail(text);
};

test('what is wrong with a number is said, one sentence each', () => {
  const rows: [string, string, string][] = [
    ['', '请填写案号。', '二'],
    ['2026豫0105民初1号', '案号应以括号内的年份开头，例如（2026）豫0105民初1号。', '二'],
    ['案（2026）豫0105民初1号', '案号应以括号内的年份开头，例如（2026）豫0105民初1号。', '二'],
    ['（20a26）豫0105民初1号', '案号中的年份应为四位数字。', '二'],
    ['（a2026）豫0105民初1号', '案号中的年份应为四位数字。', '二'],
    ['（20261）豫0105民初1号', '案号中的年份应为四位数字。', '二'],
    ['（2026a）豫0105民初1号', '案号中的年份应为四位数字。', '二'],
    ['（）豫0105民初1号', '案号中的年份应为四位数字。', '二'],
    ['（2026）中0105民初1号', '案号中的法院代字不存在，请核对。', '四'],
    ['（2026）民豫0105初1号', '案号中的法院代字不存在，请核对。', '四'],
    ['（2026）豫0105民初1', '案号应以“号”结尾。', '二'],
    ['（2026）豫0105民初1号判决', '案号应以“号”结尾。', '二'],
    ['（2026）豫0105民初号', '案号缺少案件编号。', '二'],
    ['（2026）豫0105民甲1号', '案号中的法院代字或者类型代字不存在，请核对。', '七'],
    ['（2026）豫0105民甲1号之十一', '案号中的法院代字或者类型代字不存在，请核对。', '七'],
    ['（2026）豫010民初1号', '法院代字后应为两位（中级）或者四位（基层）数字，请核对。', '五'],
    ['（2026）豫0105民初0号', '案件编号应为不超过八位的自然数。', '二'],
    ['（2026）豫0105民初123456789号', '案件编号应为不超过八位的自然数。', '二'],
    ['（2026）豫0105民初1号之十十', '“之”后的序号应为中文数字。', '二'],
    ['（2026）豫0105民终1号', '民事二审案件不由基层人民法院受理，请核对法院代字。', '七'],
  ];
  for (const [text, sentence, article] of rows)
    assert.deepEqual(faultOf(text), [sentence, `案号规定第${article}条`], text);
});

test('every spelling becomes the one that documents use', () => {
  const one = '（2026）豫0105民初1号';
  for (const text of [
    '(2026)豫0105民初1号',
    '〔2026〕豫0105民初1号',
    '﹝2026﹞豫0105民初1号',
    '[2026]豫0105民初1号',
    '【2026】豫0105民初1号',
    '（２０２６）豫０１０５民初００１号',
    ' （ 2026 ）  豫 0105\t民初  1 号 ',
  ])
    assert.equal(normaliseCaseNumber(text), one, text);
  assert.equal(normaliseCaseNumber(`${one}之二`), `${one}之二`);
  assert.equal(normaliseCaseNumber('（2026）豫0105民初12345678号'), '（2026）豫0105民初12345678号');
});

test('each type is read whole, the longer before the shorter it begins with', () => {
  for (const type of Object.keys(CASE_TYPES)) {
    const parsed = parseCaseNumber(`（2026）最高法${type}7号`);
    assert.equal(isCaseNumberFault(parsed) ? parsed.fault : parsed.type, type);
  }
});

test('a number without a table of courts raises no doubt about its court, and says its level', () => {
  const parsed = parseCaseNumber('（2026）豫01民终1号');
  assert.ok(!isCaseNumberFault(parsed));
  assert.deepEqual(caseNumberFindings(parsed, { currentYear: 2026 }), []);
  assert.deepEqual(
    caseNumberFindings(parsed, { currentYear: 2025 }).map(({ severity, code }) => `${severity} ${code}`),
    ['fault year-ahead'],
  );
  const described = (text: string) => {
    const number = parseCaseNumber(text);
    return isCaseNumberFault(number) ? number.fault : describeCaseNumber(number);
  };
  assert.equal(described('（2026）最高法民终1号'), '2026年，最高人民法院，民事二审案件，第1号');
  assert.equal(described('（2026）豫民终1号'), '2026年，法院代字豫（高级人民法院），民事二审案件，第1号');
  assert.equal(
    described('（2026）豫0105民初1号'),
    '2026年，法院代字豫0105（基层人民法院），民事一审案件，第1号',
  );
  assert.equal(described('（2026）豫71民终1号'), '2026年，法院代字豫71（铁路运输法院），民事二审案件，第1号');
  assert.equal(describeCaseNumber(parsed), '2026年，法院代字豫01（中级人民法院），民事二审案件，第1号');
});
