import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsFromPaper, looksLikePartyLine, partyFromLine, tidyDate } from './party-fields.ts';
import { partiesFromText } from './party-rows.ts';

test('a line of a pleading becomes a party', () => {
  const { party, rest } = partyFromLine(
    '原告：张示例，男，汉族，1990年1月2日出生，住河南省郑州市金水区示例路1号，电话19900000001',
    'defendant',
  );
  assert.equal(party.role, 'plaintiff');
  assert.equal(party.name, '张示例');
  assert.equal(party.sex, 'male');
  assert.equal(party.birthday, '1990-01-02');
  assert.equal(party.ethnicity, '汉族');
  assert.match(party.address, /示例路1号/);
  assert.equal(party.phone, '19900000001');
  assert.deepEqual(rest, []);
});

test('what is not understood is kept', () => {
  const { party, rest } = partyFromLine('李试，女，外号小李', 'defendant');
  assert.equal(party.role, 'defendant');
  assert.deepEqual(rest, ['外号小李']);
});

test('an Excel table with heads becomes parties', () => {
  const text = [
    '诉讼地位\t姓名\t性别\t身份证号\t电话\t备注',
    '原告\t张示例\t\t410105199011089114\t19900000002\t主债权人',
    '被告\t李试\t女\t\t\t',
  ].join('\n');
  const [first, second] = partiesFromText(text, 'plaintiff');
  assert.equal(first?.party.name, '张示例');
  assert.equal(first?.party.sex, 'male', 'read from the number');
  assert.equal(first?.party.birthday, '1990-11-08');
  assert.deepEqual(first?.rest, ['备注：主债权人']);
  assert.equal(second?.party.role, 'defendant');
  assert.equal(second?.party.sex, 'female');
});

test('a table of companies', () => {
  const text =
    '名称\t统一社会信用代码\t法定代表人\t住所地\n郑州示例商贸有限公司\t91410100MA9EXAMPLE\t王示\t郑州市';
  const [only] = partiesFromText(text, 'defendant');
  assert.equal(only?.party.kind, 'organisation');
  assert.equal(only?.party.legalRepresentative, '王示');
  assert.equal(only?.party.role, 'defendant');
});

test('lines of a pleading: a line that goes on belongs to the party above, a line without a role follows the last', () => {
  const text =
    '原告：张示例，男\n被告：郑州示例商贸有限公司\n住所地：郑州市金水区示例路2号\n法定代表人：王示（经理）\n李试，女，汉族';
  const read = partiesFromText(text, 'plaintiff');
  assert.deepEqual(
    read.map(({ party }) => [party.role, party.name]),
    [
      ['plaintiff', '张示例'],
      ['defendant', '郑州示例商贸有限公司'],
      ['defendant', '李试'],
    ],
  );
  assert.equal(read[1]?.party.kind, 'organisation');
  assert.equal(read[1]?.party.legalRepresentative, '王示');
  assert.equal(read[1]?.party.legalRepresentativeTitle, '经理');
  assert.equal(read[1]?.party.address, '郑州市金水区示例路2号');
});

test('rows without heads are read as lines', () => {
  const [only] = partiesFromText('赵例\t男\t汉族\t1980年3月4日出生', 'third-party');
  assert.equal(only?.party.name, '赵例');
  assert.equal(only?.party.sex, 'male');
  assert.equal(only?.party.birthday, '1980-03-04');
});

test('numbers, dates and what counts as a line', () => {
  assert.deepEqual(fieldsFromPaper('identity-card', '410105199011089114'), {
    sex: 'male',
    birthday: '1990-11-08',
  });
  assert.deepEqual(fieldsFromPaper('identity-card', '410105199011089115'), {});
  assert.equal(tidyDate('19900102'), '1990-01-02');
  assert.equal(tidyDate('1990.1.2'), '1990-01-02');
  assert.equal(tidyDate('1990年1月2日'), '1990-01-02');
  assert.equal(tidyDate('1990'), '1990');
  assert.equal(looksLikePartyLine('张示例'), false);
  assert.equal(looksLikePartyLine('张示例，男，汉族'), true);
});
