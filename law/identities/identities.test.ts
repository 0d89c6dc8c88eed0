import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate, type PlainDate } from '../time.ts';
import * as id from './index.ts';

const d = plainDate;
const faultOf = (r: id.Checked) => (r.ok ? assert.fail('accepted') : r.fault);

test('identity numbers: good ones carry birthday, sex and region', () => {
  const a = id.checkIdentityNumber('11010519491231002x');
  assert.deepEqual(a, {
    ok: true,
    number: '11010519491231002X',
    birthday: '1949-12-31',
    sex: 'female',
    region: '110105',
    province: '北京市',
  });
  assert.equal(id.checkIdentityNumber('440524188001010014').ok, true);
  assert.equal(id.checkIdentityNumber('410102200002290015').ok, true, 'leap day');
  const b = id.checkIdentityNumber(' 410102 19900307 4511 ');
  assert.equal(b.ok && b.sex, 'male');
});

test('identity numbers: each fault has its own sentence', () => {
  assert.match(faultOf(id.checkIdentityNumber('410102198502301235')), /出生日期不存在/);
  assert.match(faultOf(id.checkIdentityNumber('410102199003074512')), /校验位/);
  assert.match(faultOf(id.checkIdentityNumber('410102850230123')), /15位/);
  assert.match(faultOf(id.checkIdentityNumber('990102199003074511')), /地区代码/);
  assert.match(faultOf(id.checkIdentityNumber('')), /请填写/);
  assert.match(faultOf(id.checkIdentityNumber('41010219900307451')), /18位/);
  assert.match(faultOf(id.checkIdentityNumber('410102199003074511', d('1990-03-06'))), /晚于今天/);
});

test('one wrong digit or two swapped neighbours never pass', () => {
  const good = '410102199003074511';
  for (let i = 0; i < 17; i++)
    for (const c of '0123456789') {
      if (c !== good[i])
        assert.equal(id.checkIdentityNumber(good.slice(0, i) + c + good.slice(i + 1)).ok, false);
    }
  for (let i = 0; i < 17; i++) {
    const swapped = good.slice(0, i) + good[i + 1] + good[i] + good.slice(i + 2);
    if (swapped !== good) assert.equal(id.checkIdentityNumber(swapped).ok, false, swapped);
  }
});

test('residence permits and cards of foreigners share the check digit', () => {
  const make = (first17: string) => first17 + id.identityCheckDigit(first17);
  assert.equal(id.checkResidencePermit(make('81000019900307451')).ok, true);
  assert.equal(id.checkResidencePermit(make('83000019900307452')).ok, true);
  assert.equal(id.checkResidencePermit('410102199003074511').ok, false);
  assert.match(faultOf(id.checkIdentityNumber(make('81000019900307451'))), /居住证/);
  assert.equal(id.checkForeignPermanentResidence(make('91156019900307451')).ok, true);
  assert.equal(id.checkHongKongMacaoPermit('h12345678').ok, true);
  assert.equal(id.checkHongKongMacaoPermit('K12345678').ok, false);
  assert.equal(id.checkTaiwanPermit('12345678').ok, true);
  assert.equal(id.checkPassport('E12345678').ok, true);
  assert.equal(id.checkPassport('ABCDEF').ok, false);
  assert.equal(id.recognisePaper('410102199003074511'), 'identity-card');
  assert.equal(id.recognisePaper('H12345678'), 'hong-kong-macao-permit');
});

test('credit codes', () => {
  for (const good of [
    '91350100M000100Y43',
    '31410000MD01234542',
    '31410000E12345673K',
    '91410100052678905G',
    '3241000011223344X6',
  ]) {
    const r = id.checkCreditCode(good.toLowerCase());
    assert.equal(r.ok, true, good);
    assert.equal(r.ok && r.lawFirm, good.startsWith('31'));
    const last = good.at(-1) === '0' ? '1' : '0';
    assert.match(faultOf(id.checkCreditCode(good.slice(0, 17) + last)), /校验位/);
  }
  for (const c of 'IOSVZ')
    assert.match(faultOf(id.checkCreditCode(`9135010${c}M000100Y43`.slice(0, 18))), /不使用/);
  assert.match(faultOf(id.checkCreditCode('9135')), /18位/);
});

test('licence numbers', () => {
  const r = id.checkLawyerLicence('14101201510123456', 2026);
  assert.deepEqual(r, {
    ok: true,
    number: '14101201510123456',
    province: '河南省',
    city: '4101',
    year: 2015,
    category: 'full-time',
    sex: 'male',
  });
  const p = id.checkLawyerLicence('14101201560123456');
  assert.equal(p.ok && p.category, 'public');
  const bad = [
    '14101201500123456',
    '1410120151012345',
    '19901201510123456',
    '24101201510123456',
    '14101201512123456',
  ];
  for (const n of bad) assert.equal(id.checkLawyerLicence(n, 2026).ok, false, n);
  assert.match(faultOf(id.checkLawyerLicence('14101202710123456', 2026)), /晚于今年/);
  assert.equal(id.checkLawyerLicence('14199201510123456', 2026).ok, true, 'an unknown city is no fault');
});

test('§2.15-9/10: suspension stops acts but not reading; 公职/公司律师 act for their own unit only', () => {
  assert.deepEqual([id.LICENCE_STATES.suspended.mayAct, id.LICENCE_STATES.suspended.mayRead], [false, true]);
  const licence = {
    state: 'suspended',
    suspendedFrom: d('2026-03-01'),
    suspendedUntil: d('2026-06-01'),
  } as const;
  assert.equal(id.licenceStateOn(licence, d('2026-02-28')), 'practising');
  assert.equal(id.licenceStateOn(licence, d('2026-03-01')), 'suspended');
  assert.equal(
    id.licenceStateOn(licence, d('2026-06-02')),
    'suspended',
    'only a fresh verification lifts it',
  );
  const barred = (category: id.LawyerCategory, clientIsOwnUnit: boolean, assignedByLegalAid = false) =>
    id.actingBarred({ category, clientIsOwnUnit, assignedByLegalAid }) !== undefined;
  assert.deepEqual(
    [barred('public', false), barred('public', true), barred('company', false), barred('company', true)],
    [true, false, true, false],
  );
  assert.deepEqual(
    [
      barred('full-time', false),
      barred('part-time', false),
      barred('legal-aid', false),
      barred('legal-aid', false, true),
    ],
    [false, false, true, false],
  );
});

test('age and capacity', () => {
  assert.equal(id.ageOn(d('2008-02-29'), d('2026-02-28')), 17);
  assert.equal(id.ageOn(d('2008-02-29'), d('2026-03-01')), 18);
  assert.equal(id.isMinor(d('2008-03-02'), d('2026-03-01')), true);
  assert.equal(id.isMinor(d('2008-03-02'), d('2026-03-02')), false);
  assert.equal(id.isUnderEight(d('2018-03-02'), d('2026-03-01')), true);
  assert.equal(id.isUnderEight(d('2018-03-02'), d('2026-03-02')), false);
  assert.equal(
    id.describeIdentity('410102199003074511', d('2026-03-02')),
    '男，1990年3月7日出生，35周岁，河南省',
  );
  assert.equal(id.maskNumber('410102199003074511'), '410102********4511');
  fc.assert(fc.property(fc.string(), (s) => assert.equal(id.maskNumber(s).length, s.length)));
});

test('telephones', () => {
  assert.deepEqual(id.checkMobile('+86 138-0000-0000'), { ok: true, number: '13800000000' });
  assert.equal(id.checkMobile('12800000000').ok, false);
  assert.equal(id.checkTelephone('0371-12345678').ok, true);
  assert.equal(id.checkTelephone('12368').ok, false);
});

test('a pasted line of a person', () => {
  const p = id.parsePartyLine(
    '原告：张某甲，男，汉族，1990年3月7日出生，住河南省郑州市金水区文化路1号，公民身份号码410102199003074511，联系电话：138 0000 0000。',
  );
  assert.deepEqual(p, {
    kind: 'natural-person',
    role: '原告',
    name: '张某甲',
    sex: 'male',
    ethnicGroup: '汉族',
    birthday: '1990-03-07' as PlainDate,
    address: '河南省郑州市金水区文化路1号',
    paper: { kind: 'identity-card', number: '410102199003074511' },
    phone: '13800000000',
    rest: [],
    warnings: [],
  });
});

test('a pasted line of a company, and lines with contradictions or leftovers', () => {
  const c = id.parsePartyLine(
    '被告：郑州某某商贸有限公司，住所地：郑州市中原区桐柏路2号，统一社会信用代码：91350100M000100Y43。法定代表人：李某乙，执行董事',
  );
  assert.equal(c.kind, 'organisation');
  assert.deepEqual(c.representative, { name: '李某乙', position: '执行董事' });
  assert.equal(c.creditCode, '91350100M000100Y43');
  assert.equal(c.address, '郑州市中原区桐柏路2号');
  const w = id.parsePartyLine('王某丙,女,回,1991-03-07出生,身份证号：410102199003074511,绰号小王');
  assert.equal(w.ethnicGroup, '回族');
  assert.equal(w.warnings.length, 2);
  assert.deepEqual(w.rest, ['绰号小王']);
  const bad = id.parsePartyLine('赵某丁，身份证号码：410102199003074512');
  assert.match(bad.warnings[0] ?? '', /校验位/);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (s) => assert.ok(id.parsePartyLine(s).rest.length >= 0)),
  );
});
