import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortLabel } from '../citations.ts';
import {
  type CivilCase,
  competentCourts,
  type GroundId,
  GROUNDS,
  ipLevel,
  provinceCodeOf,
  provinceLetterOf,
  samePlace,
} from './index.ts';

const 亿 = 10_000_000_000;
const base: CivilCase = {
  matter: 'civil',
  ground: 'contract',
  plaintiffs: [{ domicile: '河南省郑州市金水区' }],
  defendants: [{ domicile: '河南省洛阳市' }],
  contract: { subject: 'money' },
};
const advise = (more: Partial<CivilCase>) => competentCourts({ ...base, ...more });
const codes = (more: Partial<CivilCase>) => advise(more).warnings.map((w) => w.code);
const levels = (more: Partial<CivilCase>) => advise(more).candidates.map((c) => c.level);

test('levels by amount and by where the parties live', () => {
  assert.deepEqual(levels({}), ['basic', 'basic']);
  assert.deepEqual(levels({ amountFen: 5 * 亿 - 1 }), ['basic', 'basic']);
  assert.deepEqual(levels({ amountFen: 5 * 亿 }), ['intermediate', 'intermediate']);
  assert.deepEqual(levels({ amountFen: 50 * 亿 }), ['high', 'high']);
  const defendants = [{ domicile: '北京市海淀区' }];
  assert.deepEqual(levels({ defendants, amountFen: 亿 }), ['intermediate', 'intermediate']);
  assert.deepEqual(levels({ defendants, amountFen: 亿 - 1 }), ['basic', 'basic']);
  const outside = {
    plaintiffs: [{ domicile: '110108' }],
    contract: { agreedPlace: '410105' },
    defendants,
    amountFen: 亿,
  };
  assert.deepEqual(levels(outside), ['basic', 'basic'], 'both outside the province of the first court');
});

test('one side’s home unknown: 100 million needs it', () => {
  const unknown = { defendants: [{}, { domicile: '河南省洛阳市' }], amountFen: 亿 };
  assert.ok(codes(unknown).includes('level-needs-homes'));
  assert.ok(!codes({ ...unknown, amountFen: 亿 - 1 }).includes('level-needs-homes'));
  assert.ok(!codes({ amountFen: 亿 }).includes('level-needs-homes'));
  assert.ok(!codes({ ...unknown, ip: 'software' }).includes('level-needs-homes'));
  assert.ok(
    !codes({ ...unknown, ground: 'labour', places: { 'employer-place': 'X' } }).includes('level-needs-homes'),
  );
  assert.ok(
    !codes({ ...unknown, ground: 'crew', places: { 'signing-place': 'X' } }).includes('level-needs-homes'),
  );
});

test('levels fixed by law whatever the amount', () => {
  const big = { amountFen: 100 * 亿 };
  for (const ground of ['labour', 'payment-order', 'security-right', 'protection-order'] as const)
    for (const level of levels({ ...big, ground })) assert.equal(level, 'basic', ground);
  assert.deepEqual(levels({ ground: 'labour-award' }), ['intermediate']);
  for (const c of advise({ ground: 'sea-transport' }).candidates)
    assert.deepEqual([c.level, c.kind], ['intermediate', 'maritime']);
  assert.ok(
    advise({ ground: 'sea-transport' }).candidates[0]?.why.some(
      (w) => shortLabel(w.article) === '民诉法解释第二条第二款',
    ),
  );
});

test('IP: level by subject (知产管辖规定 1–3)', () => {
  const of = (
    subject: Parameters<typeof ipLevel>[0]['subject'],
    amountFen?: number,
    thresholdFen?: number,
  ) => {
    const r = ipLevel({
      subject,
      ...(amountFen !== undefined && { amountFen }),
      ...(thresholdFen !== undefined && { thresholdFen }),
    });
    return [r.level, shortLabel(r.why.article)];
  };
  const first = [
    'invention-patent',
    'utility-model',
    'plant-variety',
    'layout-design',
    'trade-secret',
    'software',
    'monopoly',
  ] as const;
  for (const s of first) assert.deepEqual(of(s), ['intermediate', '知产管辖规定第一条第一款'], s);
  for (const s of ['design-patent', 'well-known-mark'] as const)
    assert.deepEqual(of(s), ['intermediate', '知产管辖规定第二条第一款'], s);
  assert.deepEqual(of('other'), ['basic', '知产管辖规定第三条']);
  assert.deepEqual(of('other', 99, 100), ['basic', '知产管辖规定第三条']);
  assert.deepEqual(of('other', 100, 100), ['intermediate', '知产管辖规定第二条第二款']);
  assert.deepEqual(of('other', undefined, 1), ['basic', '知产管辖规定第三条']);
  const c = advise({ ground: 'tort', ip: 'software' }).candidates[0];
  assert.deepEqual([c?.level, c?.kind], ['intermediate', 'intellectual-property']);
  const other = advise({ ground: 'tort', ip: 'other', amountFen: 500, ipThresholdFen: 500 }).candidates[0];
  assert.equal(other?.level, 'intermediate');
  assert.ok(codes({ ip: 'other' }).includes('ip-designated-court'));
  assert.ok(!codes({}).includes('ip-designated-court'));
});

test('soldiers on both sides: the military court (CPI 11)', () => {
  const soldiers = {
    plaintiffs: [{ domicile: 'A', military: true }],
    defendants: [{ domicile: 'B', military: true }],
  };
  assert.ok(advise(soldiers).candidates.every((c) => c.kind === 'military'));
  assert.ok(codes(soldiers).includes('military-court'));
  const one = { ...soldiers, defendants: [...soldiers.defendants, { domicile: 'C' }] };
  assert.ok(advise(one).candidates.every((c) => c.kind === 'ordinary'));
  assert.ok(!codes(one).includes('military-court'));
  assert.ok(codes({ complex: true }).includes('major-case'));
  assert.ok(!codes({}).includes('major-case'));
});

const choice = (connection: 'plaintiff-domicile' | 'signing-place' | 'none', place = '北京市') => ({
  connection,
  place,
});

test('agreed jurisdiction goes before the law’s places (CPL 35)', () => {
  const agreed = { agreement: { written: true, choices: [choice('signing-place')] } };
  const { candidates } = advise(agreed);
  assert.deepEqual(
    candidates.map((c) => [c.connection, c.place]),
    [['signing-place', '北京市']],
  );
  assert.deepEqual(
    candidates[0]?.why.slice(0, 1).map((w) => shortLabel(w.article)),
    ['民事诉讼法第三十五条'],
  );
  const two = {
    agreement: { written: true, choices: [choice('signing-place'), choice('plaintiff-domicile', '天津市')] },
  };
  assert.deepEqual(
    advise(two).candidates.map((c) => c.place),
    ['北京市', '天津市'],
  );
  assert.ok(advise(two).candidates[0]?.why.some((w) => shortLabel(w.article) === '民诉法解释第三十条第二款'));
  assert.ok(codes(two).includes('agreement-domicile-at-signing'));
  assert.ok(!codes(agreed).includes('agreement-domicile-at-signing'));
  const defendant = {
    agreement: { written: true, choices: [{ connection: 'defendant-domicile' as const, place: 'X' }] },
  };
  assert.ok(codes(defendant).includes('agreement-domicile-at-signing'));
});

test('limits of an agreement', () => {
  const ok = { written: true, choices: [choice('signing-place')] };
  const say = (agreement: CivilCase['agreement'], more: Partial<CivilCase> = {}) => {
    const all = { ...more, ...(agreement && { agreement }) };
    const used = advise(all).candidates.some((c) => c.place === '北京市');
    return [codes(all).filter((c) => c.startsWith('agreement')), used];
  };
  assert.deepEqual(say(undefined), [[], false]);
  assert.deepEqual(say(ok), [[], true]);
  assert.deepEqual(say({ ...ok, written: false }), [['agreement-not-written'], false]);
  assert.deepEqual(say(ok, { ground: 'immovable' }), [['agreement-against-exclusive'], false]);
  assert.deepEqual(say(ok, { ground: 'marriage' }), [['agreement-not-property'], false]);
  assert.deepEqual(say(ok, { ground: 'family-property' }), [[], true]);
  assert.deepEqual(say({ ...ok, hiddenFromConsumer: true }), [['agreement-hidden'], false]);
  assert.deepEqual(say({ ...ok, unknownToAssignee: true }), [['agreement-unknown-to-assignee'], false]);
  assert.deepEqual(say({ written: true, choices: [choice('none')] }), [['agreement-no-connection'], false]);
  assert.deepEqual(say({ written: true, choices: [choice('none', 'X'), choice('signing-place')] }), [
    ['agreement-no-connection'],
    true,
  ]);
  assert.deepEqual(say({ written: true, choices: [] }), [['agreement-indefinite'], false]);
  assert.deepEqual(say({ written: true, choices: [{ ...choice('signing-place'), level: 'high' }] }), [
    ['agreement-level'],
    true,
  ]);
  assert.equal(advise({ agreement: ok, amountFen: 100 }).candidates[0]?.level, 'basic');
});

test('foreign cases: an agreement needs no connection (CPL 277); ties of CPL 276; other levels', () => {
  const chosen = advise({ foreign: true, agreement: { written: true, choices: [choice('none')] } });
  assert.deepEqual(
    chosen.candidates.map((c) => [c.connection, c.place]),
    [['agreed-place', '北京市']],
  );
  assert.equal(shortLabel(chosen.candidates[0]!.why[0]!.article), '民事诉讼法第二百七十七条');
  const places = {
    'seizable-property': 'S',
    'representative-office': 'R',
    'signing-place': 'G',
    'tort-act': 'T',
    'tort-result': 'U',
    'subject-place': 'O',
  };
  const abroad: Partial<CivilCase> = {
    foreign: true,
    defendants: [{ abroad: true }],
    ground: 'general',
    places,
  };
  const ties = advise(abroad).candidates.map((c) => c.connection);
  assert.deepEqual(ties, [
    'signing-place',
    'subject-place',
    'seizable-property',
    'tort-act',
    'tort-result',
    'representative-office',
    'defendant-domicile',
  ]);
  assert.ok(codes(abroad).includes('foreign-other-connection'));
  assert.ok(codes(abroad).includes('foreign-concentrated'));
  const noTies = (more: Partial<CivilCase>) =>
    !advise({ ...abroad, ...more }).candidates.some((c) => c.connection === 'seizable-property');
  assert.ok(
    noTies({ foreign: false }) &&
      noTies({ ground: 'personal-status' }) &&
      noTies({ defendants: [{ domicile: 'X' }] }),
  );
  assert.ok(noTies({ ground: 'inheritance' }), 'exclusive venue leaves no room');
  assert.ok(!codes({ ...abroad, ground: 'inheritance' }).includes('foreign-other-connection'));
  assert.ok(!codes({ foreign: true }).includes('foreign-other-connection'));
  assert.ok(!codes({ defendants: [{ abroad: true }] }).includes('foreign-concentrated'));
  const million = 100_000_000;
  assert.equal(levels({ foreign: true, amountFen: 20 * million })[0], 'intermediate');
  assert.equal(levels({ foreign: true, amountFen: 20 * million - 1 })[0], 'basic');
  const beijing = { foreign: true, plaintiffs: [{ domicile: '北京市' }], amountFen: 20 * million };
  assert.equal(levels(beijing)[0], 'basic');
});

test('places: province by code or name, one within the other', () => {
  const rows: [string, string | undefined, string | undefined][] = [
    ['河南省郑州市', '41', '豫'],
    ['河南郑州', '41', '豫'],
    ['410105', '41', '豫'],
    [' 北 京市 ', '11', '京'],
    ['内蒙古自治区呼和浩特市', '15', '内'],
    ['广西南宁', '45', '桂'],
    ['宁夏回族自治区', '64', '宁'],
    ['新疆维吾尔自治区乌鲁木齐市', '65', '新'],
    ['新疆生产建设兵团第八师', '66', '兵'],
    ['香港特别行政区', '81', undefined],
    ['郑州市', undefined, undefined],
    ['990000', undefined, undefined],
  ];
  for (const [place, code, letter] of rows)
    assert.deepEqual([provinceCodeOf(place), provinceLetterOf(place)], [code, letter], place);
  const letters = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新兵';
  const provinces = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
    61, 62, 63, 64, 65, 66,
  ];
  assert.equal(provinces.map((p) => provinceLetterOf(`${p}0000`)).join(''), letters);
  assert.ok(samePlace('河南省郑州市', '河南省 郑州市金水区'));
  assert.ok(samePlace('410000', '410105') && samePlace('410100', '410105'));
  assert.ok(!samePlace('410100', '410205') && !samePlace('河南省郑州市', '河南省洛阳市'));
  assert.ok(!samePlace('', '河南省') && !samePlace('000000', '410105'));
  assert.ok(!samePlace('4101甲', '410100') && samePlace('4101甲', '4101'));
});

const party = fc.record(
  {
    domicile: fc.constantFrom('河南省郑州市', '河南省洛阳市', '北京市海淀区', '110108'),
    habitualResidence: fc.constantFrom('上海市', '河南省'),
    custody: fc.constantFrom('imprisoned' as const, 'compulsory-education' as const),
    abroad: fc.boolean(),
    missing: fc.boolean(),
    deregistered: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyCase = fc.record({
  matter: fc.constant('civil' as const),
  ground: fc.constantFrom(...(Object.keys(GROUNDS) as GroundId[])),
  amountFen: fc.integer({ min: 0, max: 600 * 亿 }),
  plaintiffs: fc.array(party, { minLength: 1, maxLength: 3 }),
  defendants: fc.array(party, { minLength: 1, maxLength: 3 }),
  foreign: fc.boolean(),
});

test('whatever the case: ranks count from one, no place twice, the known before the unknown', () => {
  fc.assert(
    fc.property(anyCase, (c) => {
      const { candidates } = competentCourts(c);
      assert.deepEqual(
        candidates.map((x) => x.rank),
        candidates.map((_, i) => i + 1),
      );
      const known = candidates.filter((x) => x.place !== null).map((x) => x.place);
      assert.equal(new Set(known).size, known.length);
      assert.deepEqual(
        candidates.slice(0, known.length).map((x) => x.place),
        known,
      );
      for (const x of candidates) assert.ok(x.why.length > 0);
    }),
  );
});

test('a larger claim never goes to a lower court', () => {
  const rank = { basic: 1, intermediate: 2, high: 3 };
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 0, max: 100 * 亿 }), (c, more) => {
      const [a, b] = [competentCourts(c), competentCourts({ ...c, amountFen: c.amountFen + more })];
      a.candidates.forEach((x, i) => assert.ok(rank[x.level] <= rank[b.candidates[i]!.level]));
    }),
  );
});
