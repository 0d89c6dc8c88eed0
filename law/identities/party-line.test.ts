import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePartyLine, type PartyLine } from './index.ts';

const read = (text: string): Partial<PartyLine> => {
  const { rest, warnings, ...line } = parsePartyLine(text);
  return { ...line, ...(rest.length > 0 && { rest }), ...(warnings.length > 0 && { warnings }) };
};
const person = { kind: 'natural-person', name: '张某' } as const;
const company = { kind: 'organisation', name: '样例贸易有限公司' } as const;

test('a person: each piece on its own', () => {
  const rows: [string, Partial<PartyLine>][] = [
    ['男', { sex: 'male' }],
    ['女性', { sex: 'female' }],
    ['汉族', { ethnicGroup: '汉族' }],
    ['回', { ethnicGroup: '回族' }],
    ['1990年3月7日', { birthday: '1990-03-07' as never }],
    ['1990年3月7日出生', { birthday: '1990-03-07' as never }],
    ['生于1990-03-07', { birthday: '1990-03-07' as never }],
    ['出生日期：1990.3.7', { birthday: '1990-03-07' as never }],
    ['1990/03/07生', { birthday: '1990-03-07' as never }],
    ['1990年2月30日出生', { warnings: ['出生日期不存在，请核对。'] }],
    ['住河南省郑州市金水区', { address: '河南省郑州市金水区' }],
    ['户籍地址：河南省洛阳市', { address: '河南省洛阳市' }],
    ['职业：教师', { occupation: '教师' }],
    ['工作单位：示例小学', { employer: '示例小学' }],
    ['经理', { occupation: '经理' }],
    ['电话13900000000', { phone: '13900000000' }],
    ['联系方式为：0371-12345678', { phone: '037112345678' }],
    [
      '电话：1234567890',
      { phone: '1234567890', warnings: ['联系电话应为手机号码或者带区号的固定电话，请核对。'] },
    ],
    ['护照号码：E12345678', { paper: { kind: 'passport', number: 'E12345678' } }],
    ['通行证h12345678', { paper: { kind: 'hong-kong-macao-permit', number: 'H12345678' } }],
    ['证件号：ABCDE', { paper: { kind: 'other', number: 'ABCDE' } }],
    ['自称男性代表', { rest: ['自称男性代表'] }],
    ['1990年3月7日出生于郑州', { rest: ['1990年3月7日出生于郑州'] }],
    ['无护照E12345678', { rest: ['无护照E12345678'] }],
    ['无电话13900000000', { rest: ['无电话13900000000'] }],
    ['无职业：教师', { rest: ['无职业：教师'] }],
    ['男方代表', { rest: ['男方代表'] }],
    ['旧身份证号410102199003074511', { rest: ['旧身份证号410102199003074511'] }],
    ['护照E12345678已过期', { rest: ['护照E12345678已过期'] }],
    ['信用代码91350100M000100Y43待核', { rest: ['信用代码91350100M000100Y43待核'] }],
    ['电话13900000000转张某', { rest: ['电话13900000000转张某'] }],
    ['无工作单位：', { rest: ['无工作单位：'] }],
    ['原任单位：某厂', { rest: ['原任单位：某厂'] }],
    ['， 女 ；', { sex: 'female' }],
  ];
  for (const [piece, expected] of rows)
    assert.deepEqual(read(`张某，${piece}`), { ...person, ...expected }, piece);
});

test('an identity number brings birthday and sex, and a contradiction is told', () => {
  const paper = { kind: 'identity-card', number: '410102199003074511' } as const;
  const facts = { ...person, paper, birthday: '1990-03-07', sex: 'male' } as const;
  assert.deepEqual(read('张某，身份证号410102199003074511'), facts);
  assert.deepEqual(read('张某，男，1990年3月7日出生，公民身份号码：410102199003074511'), facts);
  assert.deepEqual(read('张某，女，1990年3月8日出生，居民身份证号码为410102199003074511'), {
    ...facts,
    sex: 'female',
    birthday: '1990-03-08',
    warnings: ['写明的出生日期与身份证号码不一致，请核对。', '写明的性别与身份证号码不一致，请核对。'],
  });
  const wrong = parsePartyLine('张某，身份证号410102199003074512');
  assert.deepEqual(wrong.paper, { kind: 'other', number: '410102199003074512' });
  assert.equal(wrong.warnings.length, 1);
});

test('an organisation: by its name, its code or its representative', () => {
  assert.deepEqual(read('样例贸易有限公司'), company);
  assert.deepEqual(read('名称：样例贸易有限公司（郑州）'), { ...company, name: '样例贸易有限公司（郑州）' });
  assert.deepEqual(read('样例公司旧址'), { kind: 'natural-person', name: '样例公司旧址' });
  assert.deepEqual(read('样例贸易有限公司，法定代表人：李某'), {
    ...company,
    representative: { name: '李某' },
  });
  assert.deepEqual(read('样例贸易有限公司，负责人李某（执行董事）'), {
    ...company,
    representative: { name: '李某', position: '执行董事' },
  });
  assert.deepEqual(read('样例贸易有限公司，法定代表人李某，系该公司的总经理兼董事'), {
    ...company,
    representative: { name: '李某', position: '总经理' },
  });
  assert.deepEqual(read('样例，统一社会信用代码：91350100M000100Y43'), {
    kind: 'organisation',
    name: '样例',
    creditCode: '91350100M000100Y43',
  });
  assert.deepEqual(read('样例，信用代码91350100m000100y44').warnings, [
    '统一社会信用代码的校验位不符，可能有字符写错，请核对。',
  ]);
  assert.deepEqual(read('样例中心，女'), { kind: 'natural-person', name: '样例中心', sex: 'female' });
  assert.deepEqual(read('李某，经理助理'), { kind: 'natural-person', name: '李某', rest: ['经理助理'] });
});

test('the role goes first, whatever stands in brackets behind it', () => {
  assert.deepEqual(read('原告（反诉被告）：张某'), { ...person, role: '原告' });
  assert.deepEqual(read('被告人：张某，男'), { ...person, role: '被告人', sex: 'male' });
  assert.deepEqual(read('自诉人张某，女'), { ...person, role: '自诉人', sex: 'female' });
  assert.deepEqual(read('赔偿义务机关：样例市人民检察院'), {
    kind: 'organisation',
    role: '赔偿义务机关',
    name: '样例市人民检察院',
  });
  assert.deepEqual(read('被申请人 姓名：张某；女。'), { ...person, role: '被申请人', sex: 'female' });
  assert.deepEqual(read('张某的姓名：旧'), { kind: 'natural-person', name: '张某的姓名：旧' });
  assert.deepEqual(read(''), { kind: 'natural-person' });
});
