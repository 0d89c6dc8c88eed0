import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate as d } from '../time.ts';
import {
  assistantBarred,
  capacityByAge,
  type Checked,
  checkCreditCode,
  checkIdentityNumber,
  checkLawFirmCode,
  checkLawyerLicence,
  checkOrganisationCode,
  checkPassport,
  checkResidencePermit,
  checkTaiwanPermit,
  creditCheckCharacter,
  identityCheckDigit,
  licenceNumberForm,
  organisationCheckCharacter,
} from './index.ts';

const faultOf = (r: Checked) => (r.ok ? undefined : r.fault);
const GOOD = '410102199003074511';

test('an identity number is 18 characters and nothing before or after', () => {
  const form = '身份证号码应为18位，前17位是数字，最后一位是数字或者X，请核对。';
  for (const bad of [`${GOOD}1`, `1${GOOD}`, 'X10102199003074511', '41010219900307451Y'])
    assert.equal(faultOf(checkIdentityNumber(bad)), form, bad);
  assert.equal(faultOf(checkIdentityNumber('')), '请填写身份证号码。');
  assert.equal(faultOf(checkIdentityNumber('1410102850230123')), form, 'sixteen digits');
  const born = (year: string) => `410102${year}0101451`;
  const of = (year: string) => checkIdentityNumber(born(year) + identityCheckDigit(born(year)));
  assert.equal(faultOf(of('1849')), '身份证号码中的出生年份不合情理，请核对第7至10位。');
  assert.equal(of('1850').ok, true);
  assert.equal(checkIdentityNumber(GOOD, d('1990-03-07')).ok, true, 'born today');
  assert.equal(
    faultOf(checkResidencePermit('810000')),
    '居住证号码应为18位，前17位是数字，最后一位是数字或者X，请核对。',
  );
  assert.equal(
    faultOf(checkResidencePermit(`1${GOOD}`)),
    '港澳台居民居住证号码应以810000、820000或者830000开头，请核对。',
  );
});

test('capacity changes on the birthday', () => {
  const at = (day: string) => capacityByAge(d('2010-06-15'), d(day));
  assert.deepEqual(['2010-06-14', '2018-06-14', '2018-06-15', '2028-06-14', '2028-06-15'].map(at), [
    'none',
    'none',
    'limited',
    'limited',
    'full',
  ]);
});

test('codes of organisations: length, letters, place and check character', () => {
  const eight = '0526789A';
  const code = eight + organisationCheckCharacter(eight);
  assert.deepEqual(checkOrganisationCode(`${eight}-${code.at(-1)}`), { ok: true, code });
  const form = '组织机构代码应为9位，前8位是数字或者大写字母，最后一位是数字或者X，请核对。';
  for (const bad of [`${code}1`, `1${code}`, code.slice(1)])
    assert.equal(faultOf(checkOrganisationCode(bad)), form);
  const other = code.endsWith('0') ? '1' : '0';
  assert.match(faultOf(checkOrganisationCode(eight + other)) ?? '', /校验位不符/);
  const credit = (first17: string) => checkCreditCode(first17 + creditCheckCharacter(first17));
  assert.equal(credit('91350100M000100Y4').ok, true);
  assert.match(faultOf(credit('91A50100M000100Y4')) ?? '', /第3至8位应为数字/);
  assert.match(faultOf(credit('9135010AM000100Y4')) ?? '', /第3至8位应为数字/);
  assert.equal(faultOf(checkCreditCode('')), '请填写统一社会信用代码。');
  assert.equal(faultOf(checkCreditCode('91')), '统一社会信用代码应为18位，现为2位，请核对。');
  assert.equal(
    faultOf(checkLawFirmCode('91350100M000100Y43')),
    '该代码是企业的代码，律师事务所的统一社会信用代码以31开头，请核对。',
  );
});

test('licence numbers: each fault in one sentence', () => {
  for (const [number, sentence] of [
    ['', '请填写律师执业证号。'],
    ['123456789012', '这是12位的旧执业证号，请填写换发后的17位律师执业证号。'],
    ['a14101201510123456', '律师执业证号应为17位数字，请核对。'],
    ['14101201510123456a', '律师执业证号应为17位数字，请核对。'],
    ['24101201510123456', '律师执业证号应以1开头，请核对。'],
    ['19901201510123456', '律师执业证号第2、3位的省份代码不存在，请核对。'],
    ['14101197810123456', '律师执业证号第6至9位的首次执业年份不合情理，请核对。'],
    ['14101202710123456', '律师执业证号第6至9位的首次执业年份晚于今年，请核对。'],
    ['14101201500123456', '律师执业证号第10位的律师类别不存在，请核对。'],
    ['14101201512123456', '律师执业证号第11位应为0或者1，请核对。'],
  ] as const)
    assert.equal(faultOf(checkLawyerLicence(number, 2026)), sentence);
  assert.equal(checkLawyerLicence('14101197910123456', 2026).ok, true);
  assert.equal(checkLawyerLicence('14101202610123456', 2026).ok, true);
  assert.equal(checkLawyerLicence('14101202710123456').ok, true, 'the year is not told');
  const woman = checkLawyerLicence('14101201511123456');
  assert.equal(woman.ok && woman.sex, 'female');
  assert.deepEqual(
    ['14101201510123456', '123456789012', 'x14101201510123456', 'x123456789012', '1234567890123'].map(
      licenceNumberForm,
    ),
    ['current', 'old', undefined, undefined, undefined],
  );
});

test('papers without a check digit, and who may be an assistant', () => {
  assert.equal(checkPassport('ABCDEFG').ok, false, 'no digits');
  assert.equal(checkPassport('AB1234').ok, true);
  assert.equal(checkPassport('AB123').ok, false);
  for (const bad of ['A12345678', '123456789', '12345678A'])
    assert.equal(checkTaiwanPermit(bad).ok, false, bad);
  const barred = (kind: 'lawyer' | 'trainee' | 'other', sameFirm: boolean, accounts: number) =>
    assistantBarred({ kind, sameFirm, accounts })?.text;
  assert.equal(barred('other', true, 0), '律师助理应当是本所其他律师或者申请律师执业实习人员。');
  assert.equal(barred('lawyer', false, 0), '律师助理应当与律师在同一律师事务所。');
  assert.equal(barred('trainee', true, 3), '每名律师最多设立3个助理账号，请先删除不再使用的账号。');
  assert.equal(barred('trainee', true, 2), undefined);
});
