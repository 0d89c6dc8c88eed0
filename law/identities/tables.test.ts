import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import { plainDate } from '../time.ts';
import * as id from './index.ts';

test('categories of lawyers by the tenth digit', () => {
  const rows = Object.entries(id.LAWYER_CATEGORIES).map(
    ([k, r]) => `${r.digit} ${k} ${r.name} ${r.mayActFor}`,
  );
  assert.deepEqual(rows, [
    '1 full-time 专职律师 any-client',
    '2 part-time 兼职律师 any-client',
    '3 hong-kong 香港居民律师 limited-matters',
    '4 macao 澳门居民律师 limited-matters',
    '5 taiwan 台湾居民律师 limited-matters',
    '6 public 公职律师 own-unit',
    '7 company 公司律师 own-unit',
    '8 legal-aid 法律援助律师 assigned-cases',
    '9 military 军队律师 own-unit',
  ]);
  for (const [k, r] of Object.entries(id.LAWYER_CATEGORIES)) {
    const facts = id.checkLawyerLicence(`141012015${r.digit}1123456`);
    assert.ok(facts.ok && facts.category === k && facts.sex === 'female');
    assert.ok(r.rule.length >= 8);
  }
});

test('states of a licence', () => {
  assert.deepEqual(
    Object.entries(id.LICENCE_STATES).map(
      ([k, s]) => `${k} ${s.name} ${s.mayAct} ${s.mayRead} ${shortLabel(s.article)}`,
    ),
    [
      'practising 执业 true true 律师法第二条',
      'transferring 变更执业机构中 false true 律师法第十条',
      'suspended 停止执业 false true 律师法第四十七条',
      'cancelled 注销 false false 律师法第九条',
      'revoked 吊销 false false 律师法第五十三条第二款',
    ],
  );
  for (const s of Object.values(id.LICENCE_STATES)) assert.ok(s.rule.length >= 6);
  const on = plainDate('2026-03-01');
  assert.equal(id.licenceStateOn({ state: 'suspended' }, on), 'suspended');
  assert.equal(
    id.licenceStateOn({ state: 'revoked', suspendedFrom: plainDate('2027-01-01') }, on),
    'revoked',
  );
});

test('licence numbers: each fault has its sentence', () => {
  const fault = (text: string, year?: number) => {
    const r = id.checkLawyerLicence(text, year);
    return r.ok ? '' : r.fault;
  };
  assert.match(fault(''), /请填写/);
  assert.match(fault('1410120151012345'), /17位/);
  assert.match(fault('24101201510123456'), /以1开头/);
  assert.match(fault('19901201510123456'), /省份代码/);
  assert.match(fault('14101197810123456'), /首次执业年份不合情理/);
  assert.equal(fault('14101197910123456'), '');
  assert.match(fault('14101202710123456', 2026), /晚于今年/);
  assert.equal(fault('14101202610123456', 2026), '');
  assert.match(fault('14101201500123456'), /律师类别/);
  assert.match(fault('14101201512123456'), /第11位/);
});

test('kinds of organisations by the beginning of the credit code', () => {
  const kinds: [string, string][] = [
    ['11', '机关'],
    ['12', '事业单位'],
    ['13', '编办直接管理机构编制的群众团体'],
    ['19', '机构编制其他'],
    ['31', '律师执业机构'],
    ['32', '公证处'],
    ['33', '基层法律服务所'],
    ['34', '司法鉴定机构'],
    ['35', '仲裁委员会'],
    ['39', '司法行政其他'],
    ['51', '社会团体'],
    ['52', '民办非企业单位'],
    ['53', '基金会'],
    ['59', '民政其他'],
    ['91', '企业'],
    ['92', '个体工商户'],
    ['93', '农民专业合作社'],
    ['Y1', '其他'],
  ];
  for (const [prefix, kind] of kinds) {
    const first = `${prefix}410100MA9000999`;
    const r = id.checkCreditCode(first + id.creditCheckCharacter(first));
    assert.ok(r.ok);
    assert.deepEqual([r.kind, r.region, r.lawFirm], [kind, '410100', prefix === '31']);
  }
  const fault = (text: string) => {
    const r = id.checkCreditCode(text);
    return r.ok ? '' : r.fault;
  };
  assert.match(fault(' '), /请填写/);
  assert.match(fault('9141A100MA90009991'), /第3至8位/);
  assert.match(fault('914101'), /现为6位/);
});

test('provinces', () => {
  assert.equal(Object.keys(id.PROVINCES).length, 35);
  for (const name of Object.values(id.PROVINCES)) assert.match(name, /(省|市|自治区|特别行政区|兵团)$/);
  assert.equal(id.provinceName('410105'), '河南省');
  assert.equal(id.provinceName('00'), undefined);
});

test('papers of persons', () => {
  assert.deepEqual(id.PAPERS, {
    'identity-card': '居民身份证',
    passport: '护照',
    'hong-kong-macao-permit': '港澳居民来往内地通行证',
    'taiwan-permit': '台湾居民来往大陆通行证',
    'residence-permit': '港澳台居民居住证',
    'foreign-permanent-residence': '外国人永久居留身份证',
    other: '其他证件',
  });
  const make = (first17: string) => first17 + id.identityCheckDigit(first17);
  const good: [id.PaperKind, string][] = [
    ['identity-card', '410102199003074511'],
    ['residence-permit', make('81000019900307451')],
    ['foreign-permanent-residence', make('91156019900307451')],
    ['foreign-permanent-residence', 'USA123456789012'],
    ['hong-kong-macao-permit', 'M12345678'],
    ['hong-kong-macao-permit', 'H1234567801'],
    ['taiwan-permit', '12345678'],
    ['passport', 'EA1234'],
    ['other', 'x'],
  ];
  for (const [kind, number] of good) {
    assert.equal(id.checkPaper(kind, number).ok, true, number);
    if (kind !== 'other' && number !== 'USA123456789012')
      assert.equal(id.recognisePaper(number), kind, number);
  }
  const bad: [id.PaperKind, string, RegExp][] = [
    ['passport', '1234', /5至17位/],
    ['passport', 'ABC123', /5至17位/],
    ['passport', '1'.repeat(18), /5至17位/],
    ['hong-kong-macao-permit', 'H1234567', /H或者M/],
    ['hong-kong-macao-permit', 'H123456781', /H或者M/],
    ['taiwan-permit', '1234567', /8位/],
    ['foreign-permanent-residence', '81156019900307451X', /9开头/],
    ['foreign-permanent-residence', '91156019901307451X', /出生日期不存在/],
    ['residence-permit', '410102199003074511', /810000/],
    ['other', ' ', /请填写/],
  ];
  for (const [kind, number, says] of bad) {
    const r = id.checkPaper(kind, number);
    assert.ok(!r.ok, number);
    assert.match(r.fault, says, number);
  }
  const card = make('91156019900307451');
  const wrong = id.checkForeignPermanentResidence(card.slice(0, 17) + (card.endsWith('1') ? '2' : '1'));
  assert.ok(!wrong.ok && /校验位/.test(wrong.fault));
  const holder = id.checkForeignPermanentResidence(card);
  assert.ok(holder.ok && holder.birthday === '1990-03-07');
  const macao = id.checkHongKongMacaoPermit('M12345678');
  assert.ok(macao.ok && macao.from === 'macao');
  const hongKong = id.checkHongKongMacaoPermit('H12345678');
  assert.ok(hongKong.ok && hongKong.from === 'hong-kong');
  assert.equal(id.recognisePaper('?'), undefined);
});

test('identity numbers: oldest year, capacity, masks', () => {
  const make = (first17: string) => first17 + id.identityCheckDigit(first17);
  const old = id.checkIdentityNumber(make('41010218491231451'));
  assert.ok(!old.ok && /不合情理/.test(old.fault));
  assert.equal(id.checkIdentityNumber(make('41010218500101451')).ok, true);
  const taiwan = id.checkResidencePermit(make('83000019900307451'));
  assert.ok(taiwan.ok && taiwan.province === '台湾省');
  const d = plainDate;
  assert.equal(id.capacityByAge(d('2026-03-02'), d('2026-03-01')), 'none');
  assert.equal(id.capacityByAge(d('2018-03-02'), d('2026-03-02')), 'limited');
  assert.equal(id.capacityByAge(d('2018-03-03'), d('2026-03-02')), 'none');
  assert.equal(id.capacityByAge(d('2008-03-02'), d('2026-03-02')), 'full');
  assert.equal(id.checkIdentityNumber('410102199003074511', d('1990-03-07')).ok, true);
  assert.equal(id.maskNumber('123456789012345'), '123456*****2345');
  assert.equal(id.maskNumber('12345678901234'), '12**********34');
  assert.equal(id.maskNumber('12345678'), '12****78');
  assert.equal(id.maskNumber('1234567'), '1******');
  assert.equal(id.maskNumber('1'), '1');
  assert.match(id.describeIdentity('1', d('2026-03-02')), /18位/);
  assert.match(
    id.describeIdentity('11010519491231002X', d('2026-03-02')),
    /^女，1949年12月31日出生，76周岁，北京市$/,
  );
});

test('telephones', () => {
  const ok = (text: string) => id.checkTelephone(text).ok;
  for (const good of [
    '13800000000',
    '008613800000000',
    '8613800000000',
    '03711234567',
    '037112345678',
    '1234567',
    '12345678',
    '4001234567',
  ])
    assert.equal(ok(good), true, good);
  for (const bad of ['', '123456', '123456789', '12000000000', '400123456', '0371123456789'])
    assert.equal(ok(bad), false, bad);
  const mobile = id.checkMobile('138');
  assert.ok(!mobile.ok && /11位/.test(mobile.fault));
  const fixed = id.checkTelephone('138');
  assert.ok(!fixed.ok && /区号/.test(fixed.fault));
});

test('56 ethnic groups', () => {
  assert.equal(id.ETHNIC_GROUPS.length, 56);
  assert.equal(new Set(id.ETHNIC_GROUPS).size, 56);
  for (const g of id.ETHNIC_GROUPS) assert.match(g, /^.{1,5}族$/);
});

test('pasted lines: each piece has its field', () => {
  const p = id.parsePartyLine(
    '被上诉人（原审被告）：李某乙；女；出生日期：1985-02-03；职业：教师；工作单位：某小学；现住：郑州市；护照号码：EA123456；电话：037112345678',
  );
  assert.deepEqual(p, {
    kind: 'natural-person',
    role: '被上诉人',
    name: '李某乙',
    sex: 'female',
    birthday: '1985-02-03',
    occupation: '教师',
    employer: '某小学',
    address: '郑州市',
    paper: { kind: 'passport', number: 'EA123456' },
    phone: '037112345678',
    rest: [],
    warnings: [],
  });
  const c = id.parsePartyLine(
    '名称：郑州某某店，经营者：王某丙，总经理，电话：12345，信用代码：91350100M000100Y44，生于1990-02-30',
  );
  assert.equal(c.kind, 'organisation');
  assert.equal(c.name, '郑州某某店');
  assert.deepEqual(c.representative, { name: '王某丙', position: '总经理' });
  assert.equal(c.warnings.length, 2);
  assert.deepEqual(c.rest, ['电话：12345']);
  const one = id.parsePartyLine('张某，男，410102198502301235');
  assert.equal(one.rest.length, 1);
  const clash = id.parsePartyLine('张某，女，1991年3月7日出生，身份证号410102199003074511');
  assert.deepEqual(clash.warnings, [
    '写明的出生日期与身份证号码不一致，请核对。',
    '写明的性别与身份证号码不一致，请核对。',
  ]);
  assert.equal(id.parsePartyLine('张某，住甲地，住乙地').address, '甲地');
  assert.equal(id.parsePartyLine('董事长').occupation, '董事长');
});
