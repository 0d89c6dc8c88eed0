import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortLabel } from '../citations.ts';
import { addDays, plainDate } from '../time.ts';
import * as id from './index.ts';

const d = plainDate;
const base: id.LawyerCapacity = {
  category: 'full-time',
  clientIsOwnUnit: false,
  assignedByLegalAid: false,
  on: d('2026-03-02'),
};
const rules = (more: Partial<id.LawyerCapacity>) =>
  id.lawyerCapacity({ ...base, ...more }).map((f) => `${f.severity} ${f.rule} ${shortLabel(f.article)}`);

test('categories: whom each may act for', () => {
  assert.deepEqual(rules({}), []);
  assert.deepEqual(rules({ category: 'part-time' }), []);
  for (const category of ['hong-kong', 'macao', 'taiwan'] as const)
    assert.deepEqual(rules({ category }), ['warning limited-matters 律师法第二十八条']);
  assert.deepEqual(rules({ category: 'public' }), ['refused category 公职律师管理办法第十四条']);
  assert.deepEqual(rules({ category: 'company' }), ['refused category 公司律师管理办法第十四条']);
  assert.deepEqual(rules({ category: 'military' }), ['refused category 律师法第五十七条']);
  for (const category of ['public', 'company', 'military'] as const)
    assert.deepEqual(rules({ category, clientIsOwnUnit: true }), []);
  assert.deepEqual(rules({ category: 'legal-aid' }), ['refused category 法律援助法第十三条']);
  assert.deepEqual(rules({ category: 'legal-aid', assignedByLegalAid: true }), []);
  assert.match(
    id.lawyerCapacity({ ...base, category: 'taiwan' })[0]?.text ?? '',
    /^台湾居民律师只能代理.*。$/,
  );
});

test('offices that do not go with practice', () => {
  assert.deepEqual(rules({ civilServant: true }), ['refused civil-servant 律师法第十一条第一款']);
  assert.deepEqual(rules({ standingCommitteeMember: true }), [
    'refused standing-committee 律师法第十一条第二款',
  ]);
});

test('former judges: two years everywhere, always at the former court; relatives never', () => {
  const left = (leftCourtOn: string) => rules({ leftCourtOn: d(leftCourtOn) });
  assert.deepEqual(left('2024-03-02'), ['refused former-judge 审判人员回避规定第八条第一款']);
  assert.deepEqual(left('2024-03-01'), []);
  assert.deepEqual(left('2026-03-01'), ['refused former-judge 审判人员回避规定第八条第一款']);
  assert.deepEqual(rules({ formerlyOfThisCourt: true }), [
    'refused former-court 审判人员回避规定第八条第二款',
  ]);
  assert.deepEqual(rules({ formerlyOfThisCourt: true, guardianOrRelative: true }), []);
  assert.deepEqual(rules({ relativeInThisCourt: true, guardianOrRelative: true }), [
    'refused relative-in-court 审判人员回避规定第九条',
  ]);
  assert.equal(id.FORMER_JUDGE_YEARS, 2);
});

test('each finding says something', () => {
  const all = id.lawyerCapacity({
    ...base,
    category: 'public',
    civilServant: true,
    standingCommitteeMember: true,
    leftCourtOn: base.on,
    formerlyOfThisCourt: true,
    relativeInThisCourt: true,
  });
  assert.equal(all.length, 6);
  for (const f of all) assert.ok(f.text.length > 10 && f.text.endsWith('。'));
});

test('legal workers: an area, and no criminal case', () => {
  const of = (matter: Parameters<typeof id.legalWorkerCapacity>[0]['matter'], partyPlaces: string[]) =>
    id
      .legalWorkerCapacity({ matter, areas: ['河南省郑州市金水区'], partyPlaces })
      .map((f) => `${f.severity} ${f.rule}`);
  assert.deepEqual(of('civil', ['河南省郑州市金水区文化路']), []);
  assert.deepEqual(of('administrative', ['北京市', '河南省郑州市金水区']), []);
  assert.deepEqual(of('civil', ['河南省洛阳市']), ['warning outside-area']);
  assert.deepEqual(of('compensation', ['郑州市金水区文化路']), ['refused no-compensation']);
  assert.deepEqual(of('criminal', ['河南省郑州市金水区']), ['refused no-criminal']);
  assert.deepEqual(of('criminal', []), ['refused no-criminal', 'warning outside-area']);
  for (const f of id.legalWorkerCapacity({ matter: 'criminal', areas: [], partyPlaces: [] }))
    assert.ok(f.text.length > 10);
  const heard = (basicCourt: string) =>
    id.legalWorkerCapacity({
      matter: 'civil',
      areas: ['河南省郑州市金水区'],
      partyPlaces: ['北京市'],
      basicCourt,
    });
  assert.deepEqual(heard('郑州市金水区人民法院'), []);
  assert.equal(heard('洛阳市涧西区人民法院').length, 1);
  assert.deepEqual(
    (['county', 'city', 'province'] as const).map((level) => id.workArea('河南省郑州市金水区', level)),
    ['河南省郑州市金水区', '河南省郑州市', '河南省'],
  );
  assert.deepEqual(
    (['county', 'city', 'province'] as const).map((level) => id.workArea('重庆市渝中区', level)),
    ['重庆市渝中区', '重庆市渝中区', '重庆市'],
  );
  assert.equal(id.workArea('410105', 'province'), '410105');
  assert.equal(id.partyInWorkArea([], ['北京市']), false);
  assert.equal(id.partyInWorkArea(['410100'], ['410105']), true);
});

test('penalties: how long a suspension may be', () => {
  const from = d('2026-01-10');
  const misfit = (p: id.PenaltyId, until: string) => id.suspensionMisfit(p, from, d(until)) !== undefined;
  const row = (p: id.PenaltyId, first: string, last: string, tooLong: string) =>
    assert.deepEqual(
      [misfit(p, addDays(d(first), -1)), misfit(p, first), misfit(p, last), misfit(p, tooLong)],
      [true, false, false, true],
      p,
    );
  assert.deepEqual(
    [
      misfit('suspension-47', '2026-01-10'),
      misfit('suspension-47', '2026-04-09'),
      misfit('suspension-47', '2026-04-10'),
    ],
    [false, false, true],
  );
  row('suspension-48', '2026-04-09', '2026-07-09', '2026-07-10');
  row('suspension-49', '2026-07-09', '2027-01-09', '2027-01-10');
  row('suspension-51', '2026-04-09', '2027-01-09', '2027-01-10');
  assert.match(id.suspensionMisfit('revocation', from, from)?.text ?? '', /没有期限/);
  assert.match(id.suspensionMisfit('suspension-47', from, d('2026-01-09'))?.text ?? '', /早于/);
  assert.match(
    id.suspensionMisfit('suspension-47', from, d('2026-09-09'))?.text ?? '',
    /停止执业三个月以下.*不符/,
  );
  assert.deepEqual(
    Object.values(id.PENALTIES).map((p) => `${p.authority} ${shortLabel(p.article)}`),
    [
      'city 律师法第四十七条',
      'city 律师法第四十八条',
      'city 律师法第四十九条第一款',
      'city 律师法第五十一条第一款',
      'province 律师法第四十九条第一款',
    ],
  );
  for (const p of Object.values(id.PENALTIES))
    assert.ok(p.name.length >= 8 && id.PENALTY_AUTHORITIES[p.authority].length > 5);
  assert.deepEqual(Object.values(id.ANNUAL_ASSESSMENTS), ['称职', '基本称职', '不称职', '暂缓考核']);
});

test('assistants: who, and at most three', () => {
  const code = (x: Parameters<typeof id.assistantBarred>[0]) => id.assistantBarred(x)?.code;
  for (const kind of ['lawyer', 'trainee'] as const) {
    assert.equal(code({ kind, sameFirm: true, accounts: 2 }), undefined);
    assert.equal(code({ kind, sameFirm: true, accounts: 3 }), 'too-many');
    assert.equal(code({ kind, sameFirm: true, accounts: 4 }), 'too-many');
    assert.equal(code({ kind, sameFirm: false, accounts: 0 }), 'other-firm');
  }
  assert.equal(code({ kind: 'other', sameFirm: true, accounts: 0 }), 'not-eligible');
  assert.match(
    id.assistantBarred({ kind: 'lawyer', sameFirm: true, accounts: 3 })?.text ?? '',
    /最多设立3个/,
  );
  assert.deepEqual(Object.values(id.ASSISTANT_KINDS), ['本所其他律师', '本所申请律师执业实习人员']);
});

const use: id.AssistantUse = {
  right: 'submit-material',
  caseId: 'A',
  on: d('2026-03-02'),
  grants: [
    { caseId: 'A', rights: ['submit-material', 'read-file'], from: d('2026-03-01'), until: d('2026-03-31') },
  ],
  assistant: { sameFirm: true, active: true },
  lawyer: { licence: 'practising', representing: true },
};
const refusal = (more: Partial<id.AssistantUse>) => id.assistantRefusal({ ...use, ...more })?.code;

test('assistants: one case, one grant, a closed list of rights', () => {
  assert.deepEqual(id.ASSISTANT_RIGHTS, {
    'submit-material': '诉讼材料提交',
    'pay-fee': '诉讼费用交纳',
    'read-file': '案卷查阅',
    'smart-tools': '智能辅助工具',
  });
  assert.equal(refusal({}), undefined);
  assert.equal(refusal({ right: 'read-file' }), undefined);
  assert.equal(refusal({ right: 'pay-fee' }), 'not-granted');
  for (const right of ['withdraw', 'recusal', 'sign-service', 'toString', ''])
    assert.equal(refusal({ right }), 'not-grantable', right);
  assert.equal(refusal({ caseId: 'B' }), 'not-granted');
  assert.equal(refusal({ grants: [] }), 'not-granted');
});

test('assistants: days of a grant', () => {
  const on = (day: string) => refusal({ on: d(day) });
  assert.deepEqual(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on), [
    'not-granted',
    undefined,
    undefined,
    'not-granted',
  ]);
  const open = [{ caseId: 'A', rights: ['submit-material' as const], from: d('2026-03-01') }];
  assert.equal(refusal({ grants: open, on: d('2030-01-01') }), undefined);
  const revoked = [{ ...open[0]!, revokedOn: d('2026-03-05') }];
  assert.deepEqual(
    [refusal({ grants: revoked, on: d('2026-03-04') }), refusal({ grants: revoked, on: d('2026-03-05') })],
    [undefined, 'not-granted'],
  );
});

test('assistants: what befalls the lawyer befalls them', () => {
  const lawyer = (licence: id.LicenceState, right = 'submit-material') =>
    refusal({ right, lawyer: { licence, representing: true } });
  assert.deepEqual(
    (['practising', 'transferring', 'suspended', 'cancelled', 'revoked'] as const).map((s) => [
      lawyer(s),
      lawyer(s, 'read-file'),
    ]),
    [
      [undefined, undefined],
      ['lawyer-barred', undefined],
      ['lawyer-barred', undefined],
      ['lawyer-barred', 'lawyer-barred'],
      ['lawyer-barred', 'lawyer-barred'],
    ],
  );
  assert.equal(refusal({ lawyer: { licence: 'practising', representing: false } }), 'not-representing');
  assert.equal(refusal({ assistant: { sameFirm: false, active: true } }), 'other-firm');
  assert.equal(refusal({ assistant: { sameFirm: true, active: false } }), 'assistant-inactive');
  const texts = [
    { right: 'x' },
    { assistant: { sameFirm: true, active: false } },
    { assistant: { sameFirm: false, active: true } },
    { lawyer: { licence: 'suspended' as const, representing: true } },
    { lawyer: { licence: 'practising' as const, representing: false } },
    { grants: [] },
  ].map((more) => id.assistantRefusal({ ...use, ...more })?.text ?? '');
  for (const text of texts) assert.ok(text.length > 8 && text.endsWith('。'));
  assert.equal(new Set(texts).size, texts.length);
  assert.match(texts[3] ?? '', /停止执业/);
  assert.match(texts[5] ?? '', /诉讼材料提交/);
});

test('organisation codes and codes of law firms', () => {
  for (const [code, firm] of [
    ['91350100M000100Y43', false],
    ['31410000MD01234542', true],
    ['31410000E12345673K', true],
    ['91410100052678905G', false],
    ['3241000011223344X6', false],
  ] as const) {
    const r = id.checkCreditCode(code);
    assert.ok(r.ok && r.organisationCodeFits && r.organisationCode === code.slice(8, 17));
    assert.equal(id.checkOrganisationCode(`${code.slice(8, 16)}-${code[16]}`).ok, true);
    assert.equal(id.checkLawFirmCode(code).ok, firm);
  }
  // 9 fits the credit code but not the organisation code within
  const odd = '91410100MA9000999';
  const r = id.checkCreditCode(odd + id.creditCheckCharacter(odd));
  assert.ok(r.ok && !r.organisationCodeFits);
  assert.deepEqual(['10000008', '00000000', '10000001'].map(id.organisationCheckCharacter), ['3', '0', '6']);
  assert.equal(id.organisationCheckCharacter('00000001'), '9');
  assert.equal(id.organisationCheckCharacter('00000006'), 'X');
  assert.equal(id.organisationCheckCharacter('A0000000'), '3');
  assert.equal(id.organisationCheckCharacter('Z0000000'), '5');
  const fault = (text: string) => {
    const x = id.checkOrganisationCode(text);
    return x.ok ? '' : x.fault;
  };
  assert.match(fault('1234567'), /9位/);
  assert.match(fault('112233449'), /校验位/);
  assert.match(fault('11223344Y'), /9位/);
  assert.equal(fault('１１２２３３４４-x'), '');
  const bank = id.checkLawFirmCode('91350100M000100Y43');
  assert.ok(!bank.ok && /企业的代码.*31开头/.test(bank.fault));
  const short = id.checkLawFirmCode('31');
  assert.ok(!short.ok && /18位/.test(short.fault));
});

test('one wrong digit in an organisation code never passes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.nat(7),
      fc.integer({ min: 1, max: 9 }),
      (n, at, by) => {
        const good = String(n).padStart(8, '0');
        const bad = good.slice(0, at) + ((Number(good[at]) + by) % 10) + good.slice(at + 1);
        assert.notEqual(id.organisationCheckCharacter(good), id.organisationCheckCharacter(bad));
      },
    ),
  );
});

test('licence numbers, old and new', () => {
  assert.equal(id.licenceNumberForm('14101201510123456'), 'current');
  assert.equal(id.licenceNumberForm('160105112345'), 'old');
  assert.equal(id.licenceNumberForm('24101201510123456'), undefined);
  assert.equal(id.licenceNumberForm('1601051123456'), undefined);
  assert.equal(id.licenceNumberForm(''), undefined);
  const old = id.checkLawyerLicence('160105112345');
  assert.ok(!old.ok && /旧执业证号.*17位/.test(old.fault));
});

test('other papers of the profession are taken as they are and verified', () => {
  const kinds = Object.keys(id.WORK_PAPERS) as id.WorkPaperKind[];
  assert.equal(kinds.length, 4);
  for (const kind of kinds) {
    assert.deepEqual(id.checkWorkPaper(kind, ' 豫 20260001 '), {
      ok: true,
      number: '豫20260001',
      verify: true,
    });
    const empty = id.checkWorkPaper(kind, ' ');
    assert.ok(
      !empty.ok && empty.fault === `请填写${id.WORK_PAPERS[kind]}号。` && id.WORK_PAPERS[kind].length >= 3,
    );
    for (const bad of ['123', 'abc', '1234?', '1'.repeat(31)]) {
      const r = id.checkWorkPaper(kind, bad);
      assert.ok(!r.ok && r.fault.startsWith(id.WORK_PAPERS[kind]), bad);
    }
    assert.equal(id.checkWorkPaper(kind, '1'.repeat(30)).ok, true);
  }
});
