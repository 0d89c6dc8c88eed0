import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import {
  competentCourts,
  type CompensationCase,
  type EnforcementCase,
  type JurisdictionInput,
  type PreservationCase,
  type ProsecutionCase,
  SMALL_CLAIMS_EXCLUSIONS,
  smallClaims,
} from './index.ts';

const rows = (input: JurisdictionInput) =>
  competentCourts(input).candidates.map((c) => `${c.connection} ${c.place ?? '?'} ${c.level}`);
const why = (input: JurisdictionInput, i = 0) =>
  (competentCourts(input).candidates[i]?.why ?? []).map((w) => shortLabel(w.article));
const warned = (input: JurisdictionInput) =>
  competentCourts(input).warnings.map((w) => `${w.code} ${shortLabel(w.article)}`);

const admin = { matter: 'administrative', agency: 'other', agencyPlace: '甲县' } as const;

test('administrative: the agency’s seat, the basic court (ALL 14, 18)', () => {
  assert.deepEqual(rows(admin), ['agency-place 甲县 basic']);
  assert.deepEqual(why(admin), ['行政诉讼法第十八条第一款', '行政诉讼法第十四条']);
  assert.deepEqual(warned(admin), ['concentrated 行政诉讼法第十八条第二款']);
  const reconsidered = {
    ...admin,
    reconsideration: { outcome: 'upheld', place: '乙市', agency: 'local-government' },
  } as const;
  assert.deepEqual(rows(reconsidered), ['agency-place 甲县 basic', 'reconsideration-place 乙市 basic']);
  assert.deepEqual(warned(reconsidered), [
    'several-courts 行政诉讼法第二十一条',
    'joint-defendants 行诉解释第一百三十四条第三款',
    'concentrated 行政诉讼法第十八条第二款',
  ]);
  const changed = {
    ...admin,
    reconsideration: { outcome: 'changed', place: '乙市', agency: 'local-government' },
  } as const;
  assert.deepEqual(rows(changed)[0], 'agency-place 甲县 intermediate');
  assert.ok(!warned(changed).some((w) => w.startsWith('joint')));
  assert.deepEqual(rows({ matter: 'administrative', agency: 'other' }), ['agency-place ? basic']);
  assert.ok(
    warned({ matter: 'administrative', agency: 'other' }).includes(
      'place-unknown 行政诉讼法第四十九条第四项',
    ),
  );
});

test('administrative: what goes to the intermediate court (ALL 15; ALI 5)', () => {
  const of = (more: object) => {
    const input = { ...admin, ...more };
    return [competentCourts(input).candidates[0]?.level, why(input)[1]];
  };
  assert.deepEqual(of({ agency: 'state-department' }), ['intermediate', '行政诉讼法第十五条第一项']);
  assert.deepEqual(of({ agency: 'local-government' }), ['intermediate', '行政诉讼法第十五条第一项']);
  assert.deepEqual(of({ agency: 'customs' }), ['intermediate', '行政诉讼法第十五条第二项']);
  assert.deepEqual(of({ foreign: true }), ['intermediate', '行诉解释第五条第二项']);
  assert.deepEqual(of({ complex: true }), ['intermediate', '行政诉讼法第十五条第三项']);
  assert.deepEqual(of({ ip: 'software' }), ['intermediate', '知产管辖规定第一条第一款']);
  assert.deepEqual(of({ ip: 'other' }), ['basic', '知产管辖规定第三条']);
  assert.equal(competentCourts({ ...admin, ip: 'other' }).candidates[0]?.kind, 'intellectual-property');
  assert.equal(competentCourts(admin).candidates[0]?.kind, 'ordinary');
});

test('administrative: liberty and immovables (ALL 19–20; ALI 8–9), concentrated courts', () => {
  const liberty = {
    ...admin,
    libertyRestricted: true,
    plaintiff: { domicile: '丙县', habitualResidence: '丁县', custodyPlace: '戊县' },
  } as const;
  assert.deepEqual(rows(liberty), [
    'plaintiff-domicile 丙县 basic',
    'plaintiff-domicile 丁县 basic',
    'plaintiff-domicile 戊县 basic',
    'agency-place 甲县 basic',
  ]);
  assert.deepEqual(why(liberty).slice(0, 2), ['行政诉讼法第十九条', '行诉解释第八条第一款']);
  assert.deepEqual(rows({ ...admin, libertyRestricted: true }), [
    'agency-place 甲县 basic',
    'plaintiff-domicile ? basic',
  ]);
  const immovable = { ...liberty, immovable: '己县' } as const;
  assert.deepEqual(rows(immovable), ['immovable-place 己县 basic']);
  assert.equal(competentCourts(immovable).candidates[0]?.exclusive, true);
  assert.equal(competentCourts(liberty).candidates[0]?.exclusive, false);
  const one = { ...liberty, concentrated: [{ place: '甲县', court: '铁路运输法院' }] };
  assert.deepEqual(
    competentCourts(one).candidates.map((c) => c.designated),
    [undefined, undefined, undefined, '铁路运输法院'],
  );
  assert.ok(!warned(one).some((w) => w.startsWith('concentrated')));
  assert.ok(why(one, 3).includes('行政诉讼法第十八条第二款'));
  assert.equal(
    competentCourts({
      matter: 'administrative',
      agency: 'other',
      concentrated: [{ place: '甲县', court: 'X' }],
    }).candidates[0]?.designated,
    undefined,
  );
});

test('private prosecution: where the crime was, or where the accused lives (CrPL 25)', () => {
  const c = (...kinds: ProsecutionCase['crimePlaces'][number]['kind'][]): ProsecutionCase => ({
    matter: 'private-prosecution',
    crimePlaces: kinds.map((kind) => ({ kind, place: `@${kind}` })),
    accused: [{ domicile: '乙县' }],
  });
  assert.deepEqual(rows(c('act', 'result')), [
    'crime-place @act basic',
    'crime-place @result basic',
    'accused-residence 乙县 basic',
  ]);
  for (const kind of ['act', 'result'] as const)
    assert.deepEqual(why(c(kind)), ['刑事诉讼法第二十五条', '刑诉解释第二条第一款', '刑事诉讼法第二十条']);
  for (const kind of ['server', 'provider', 'system', 'victim', 'loss'] as const)
    assert.equal(why(c(kind))[1], '刑诉解释第二条第二款', kind);
  assert.deepEqual(warned(c('act')), ['several-courts 刑事诉讼法第二十六条']);
  assert.deepEqual(rows(c()), ['accused-residence 乙县 basic', 'crime-place ? basic']);
  assert.ok(warned(c()).includes('place-unknown 刑诉解释第三百一十六条'));
  assert.ok(competentCourts(c('act')).candidates.every((x) => x.kind === 'ordinary' && !x.exclusive));
  assert.match(competentCourts(c('act')).warnings[0]?.text ?? '', /最初受理/);
});

const enforcement = (
  title: EnforcementCase['title'],
  more: Partial<EnforcementCase> = {},
): EnforcementCase => ({
  matter: 'enforcement',
  title,
  court: { place: '甲县', level: 'intermediate' },
  debtorDomiciles: ['乙县'],
  propertyPlaces: ['丙县', '丁县'],
  ...more,
});

test('enforcement: the court of the title or its equal at the property (CPL 235; CPI 460)', () => {
  assert.deepEqual(rows(enforcement('judgment')), [
    'first-instance-court 甲县 intermediate',
    'debtor-property 丙县 intermediate',
    'debtor-property 丁县 intermediate',
  ]);
  assert.deepEqual(why(enforcement('judgment'), 1), ['民事诉讼法第二百三十五条第一款', '执行程序解释第一条']);
  for (const title of ['confirmation-ruling', 'payment-order', 'security-ruling'] as const) {
    assert.equal(rows(enforcement(title))[0], 'issuing-court 甲县 intermediate');
    assert.equal(why(enforcement(title))[0], '民诉法解释第四百六十条第一款');
  }
  assert.deepEqual(rows({ matter: 'enforcement', title: 'judgment' }), ['first-instance-court ? basic']);
});

test('enforcement of other titles: debtor’s domicile or property', () => {
  const all = (level: string) => [
    `debtor-domicile 乙县 ${level}`,
    `debtor-property 丙县 ${level}`,
    `debtor-property 丁县 ${level}`,
  ];
  const table: [EnforcementCase['title'], string, string][] = [
    ['arbitral-award', 'intermediate', '仲裁裁决执行规定第二条第一款'],
    ['foreign-judgment', 'intermediate', '民事诉讼法第二百九十八条'],
    ['foreign-award', 'intermediate', '民事诉讼法第三百零四条'],
    ['high-authority-decision', 'intermediate', '执行工作规定第十二条'],
    ['notarised-debt', 'basic', '公证债权执行规定第二条第一款'],
    ['other', 'basic', '民事诉讼法第二百三十五条第二款'],
  ];
  for (const [title, level, article] of table) {
    assert.deepEqual(rows(enforcement(title)), all(level), title);
    assert.equal(why(enforcement(title))[0], article, title);
  }
  const 亿 = 10_000_000_000;
  assert.deepEqual(rows(enforcement('notarised-debt', { amountFen: 5 * 亿 })), all('intermediate'));
  assert.deepEqual(rows(enforcement('other', { amountFen: 5 * 亿 })), all('basic'));
  assert.ok(why(enforcement('notarised-debt')).includes('公证债权执行规定第二条第二款'));
  assert.deepEqual(rows({ matter: 'enforcement', title: 'other', debtorDomiciles: [] }), [
    'debtor-domicile ? basic',
  ]);
  assert.deepEqual(warned(enforcement('arbitral-award')), [
    'several-courts 执行工作规定第十三条',
    'award-basic-court 仲裁裁决执行规定第二条第二款',
  ]);
  assert.deepEqual(warned({ matter: 'enforcement', title: 'other' }), ['place-unknown 执行工作规定第十六条']);
});

const compensation = (more: Partial<CompensationCase>): CompensationCase => ({
  matter: 'compensation',
  liable: { court: true, place: '甲县', level: 'basic' },
  stage: 'first',
  ...more,
});
const organ = { liable: { court: false } } as const;

test('state compensation: the liable organ first, then the committee (SCL 22–25, 29)', () => {
  assert.deepEqual(rows(compensation({})), ['liable-court 甲县 basic']);
  assert.deepEqual(why(compensation({})), ['国家赔偿法第二十二条第二款']);
  assert.deepEqual(rows(compensation(organ)), []);
  assert.deepEqual(warned(compensation(organ)), ['liable-organ-first 国家赔偿法第二十二条第二款']);
  for (const stage of ['decided', 'overdue'] as const) {
    assert.deepEqual(rows(compensation({ stage })), ['upper-committee 甲县 intermediate']);
    assert.deepEqual(why(compensation({ stage })), [
      '国家赔偿法第二十四条第三款',
      '国家赔偿法第二十九条第一款',
    ]);
    assert.deepEqual(rows(compensation({ stage, ...organ })), []);
    assert.deepEqual(warned(compensation({ stage, ...organ })), [
      'reconsideration-first 国家赔偿法第二十四条第一款',
    ]);
  }
  const upper = (level: 'intermediate' | 'high') =>
    compensation({ stage: 'decided', liable: { court: true, place: '甲市', level } });
  assert.deepEqual(rows(upper('intermediate')), ['upper-committee 甲市 high']);
  assert.deepEqual(warned(upper('intermediate')), []);
  assert.deepEqual(rows(upper('high')), ['upper-committee 甲市 high']);
  assert.deepEqual(warned(upper('high')), ['supreme-committee 国家赔偿法第二十四条第三款']);
  const after = (level: 'county' | 'city' | 'province' | 'state') =>
    compensation({ stage: 'decided', ...organ, reconsideration: { place: '乙市', level } });
  const row = (level: string) => [`reconsideration-committee 乙市 ${level}`];
  assert.deepEqual(rows(after('city')), row('intermediate'));
  assert.deepEqual(rows(after('province')), row('high'));
  assert.deepEqual(rows(after('county')), row('intermediate'));
  assert.deepEqual(rows(after('state')), row('high'));
  assert.deepEqual(warned(after('city')), []);
  const text = (level: 'county' | 'state') => competentCourts(after(level)).warnings[0]?.text ?? '';
  assert.match(text('county'), /基层人民法院不设/);
  assert.match(text('state'), /最高人民法院/);
  assert.equal(why(after('city'))[0], '国家赔偿法第二十五条第二款');
  const kinds = [compensation({}), after('city'), upper('high')].map(
    (c) => competentCourts(c).candidates[0]?.kind,
  );
  assert.deepEqual(kinds, ['ordinary', 'compensation-committee', 'compensation-committee']);
});

const preservation = (more: Partial<PreservationCase>): PreservationCase => ({
  matter: 'preservation',
  stage: 'pre-suit',
  object: 'property',
  propertyPlaces: ['甲县'],
  respondentDomicile: '乙县',
  evidencePlace: '丙县',
  court: { place: '丁县', level: 'basic' },
  ...more,
});

test('preservation: before the suit, in it, on appeal, before enforcement, in arbitration', () => {
  assert.deepEqual(rows(preservation({})), [
    'preserved-property 甲县 basic',
    'respondent-domicile 乙县 basic',
    'competent-court 丁县 basic',
  ]);
  assert.deepEqual(why(preservation({})), ['民事诉讼法第一百零四条第一款']);
  const evidence = { object: 'evidence' } as const;
  assert.deepEqual(rows(preservation(evidence))[0], 'evidence-place 丙县 basic');
  assert.deepEqual(why(preservation(evidence)), ['民事诉讼法第八十四条第二款']);
  assert.deepEqual(rows({ matter: 'preservation', stage: 'pre-suit', object: 'conduct' }), [
    'respondent-domicile ? basic',
  ]);
  const one = (stage: PreservationCase['stage'], more: Partial<PreservationCase> = {}) => {
    const c = preservation({ stage, ...more });
    return [...rows(c), why(c)[0]];
  };
  assert.deepEqual(one('in-suit'), ['hearing-court 丁县 basic', '民事诉讼法第一百零三条第一款']);
  assert.deepEqual(one('in-suit', evidence), ['hearing-court 丁县 basic', '民事诉讼法第八十四条第一款']);
  assert.deepEqual(one('appeal-pending'), ['first-instance-court 丁县 basic', '民诉法解释第一百六十一条']);
  assert.deepEqual(one('pre-enforcement', { court: { place: '丁县', level: 'high' } }), [
    'enforcing-court 丁县 high',
    '民诉法解释第一百六十三条',
  ]);
  assert.deepEqual(one('arbitration'), [
    'preserved-property 甲县 basic',
    'respondent-domicile 乙县 basic',
    '执行工作规定第九条',
  ]);
  assert.deepEqual(one('arbitration', evidence), ['evidence-place 丙县 basic', '执行工作规定第九条']);
  assert.deepEqual(one('arbitration', { foreignArbitration: true, ...evidence }), [
    'evidence-place 丙县 intermediate',
    '执行工作规定第十条',
  ]);
  const text = (foreignArbitration: boolean, object: 'property' | 'evidence') =>
    competentCourts(preservation({ stage: 'arbitration', foreignArbitration, object })).candidates[0]?.why[0]
      ?.text ?? '';
  assert.match(text(false, 'property'), /财产保全.*基层/);
  assert.match(text(true, 'property'), /财产保全.*中级/);
  assert.match(text(true, 'evidence'), /证据保全.*中级/);
});

test('judicial confirmation (CPL 205; CPI 352)', () => {
  const invited = {
    matter: 'confirmation',
    invitedBy: { place: '甲县', level: 'intermediate' },
    partyDomiciles: ['乙县'],
  } as const;
  assert.deepEqual(rows(invited), ['inviting-court 甲县 intermediate']);
  assert.deepEqual(why(invited), ['民事诉讼法第二百零五条第一项']);
  const own = {
    matter: 'confirmation',
    partyDomiciles: ['乙县', '丙县'],
    subjectPlace: '丁县',
    mediatorPlaces: ['戊县'],
  } as const;
  assert.deepEqual(rows(own), [
    'party-domicile 乙县 basic',
    'party-domicile 丙县 basic',
    'subject-place 丁县 basic',
    'mediator-place 戊县 basic',
  ]);
  assert.deepEqual(why(own), ['民事诉讼法第二百零五条第二项']);
  assert.ok(rows({ ...own, intermediate: true }).every((r) => r.endsWith('intermediate')));
  assert.deepEqual(rows({ matter: 'confirmation' }), ['party-domicile ? basic']);
  assert.deepEqual(rows({ matter: 'confirmation', partyDomiciles: [] }), ['party-domicile ? basic']);
  assert.deepEqual(warned(own), ['several-courts 民诉法解释第三百五十二条第二款']);
  assert.deepEqual(warned({ matter: 'confirmation' }), ['place-unknown 民事诉讼法第一百二十二条第四项']);
});

test('the wrong court: each matter has its own consequence', () => {
  const first = (input: JurisdictionInput) => {
    const { wrongCourt } = competentCourts(input);
    assert.ok(wrongCourt.text.length > 15);
    return wrongCourt.articles.map(shortLabel)[0];
  };
  assert.equal(first(admin), '行政诉讼法第二十二条');
  assert.equal(
    first({ matter: 'private-prosecution', crimePlaces: [], accused: [] }),
    '刑诉解释第三百一十六条',
  );
  assert.equal(first(enforcement('other')), '执行工作规定第十六条');
  assert.equal(first(compensation({})), '赔偿立案规定第九条第三款');
  assert.equal(first(preservation({})), '民事诉讼法第一百零四条第一款');
  assert.equal(first({ matter: 'confirmation' }), '民诉法解释第三百五十五条第二项');
});

test('every reason of every matter says something', () => {
  const inputs: JurisdictionInput[] = [
    { ...admin, libertyRestricted: true, reconsideration: { outcome: 'upheld' } },
    { ...admin, immovable: 'X' },
    ...(['state-department', 'customs'] as const).map((agency) => ({ ...admin, agency })),
    { ...admin, foreign: true },
    { ...admin, complex: true },
    {
      matter: 'private-prosecution',
      crimePlaces: (['act', 'result', 'server', 'provider', 'system', 'victim', 'loss'] as const).map(
        (kind) => ({
          kind,
          place: kind,
        }),
      ),
      accused: [{}],
    },
    ...(
      [
        'judgment',
        'confirmation-ruling',
        'payment-order',
        'security-ruling',
        'arbitral-award',
        'foreign-judgment',
        'foreign-award',
        'notarised-debt',
        'high-authority-decision',
        'other',
      ] as const
    ).map((t) => enforcement(t)),
    compensation({}),
    compensation({ stage: 'decided' }),
    compensation({ stage: 'decided', liable: { court: true, level: 'high' } }),
    compensation(organ),
    compensation({ stage: 'decided', ...organ }),
    compensation({ stage: 'decided', ...organ, reconsideration: { level: 'city' } }),
    ...(['pre-suit', 'in-suit', 'appeal-pending', 'pre-enforcement', 'arbitration'] as const).flatMap(
      (stage) => (['property', 'evidence'] as const).map((object) => preservation({ stage, object })),
    ),
    { matter: 'confirmation' },
    { matter: 'confirmation', invitedBy: { level: 'basic' } },
  ];
  for (const input of inputs) {
    const { candidates, warnings } = competentCourts(input);
    for (const c of candidates)
      for (const w of c.why) assert.ok(w.text.length >= 8, `${input.matter} ${c.connection}`);
    for (const w of warnings) assert.ok(w.code !== '' && w.text.length >= 6 && w.text.endsWith('。'), w.code);
  }
});

test('small claims: half a wage must, twice a wage may (CPL 165–166)', () => {
  const wage = 10_000_001;
  const of = (amountFen: number, more: object = {}) =>
    smallClaims({ amountFen, annualWageFen: wage, simpleMoneyClaim: true, ...more });
  assert.deepEqual(of(0).limits, { mandatoryFen: 5_000_000, agreedFen: 20_000_002 });
  assert.equal(of(5_000_000).applies, 'mandatory');
  assert.equal(shortLabel(of(5_000_000).why.article), '民事诉讼法第一百六十五条第一款');
  assert.equal(of(5_000_001).applies, 'no');
  assert.match(of(5_000_001).why.text, /没有约定/);
  assert.equal(of(5_000_001, { agreed: true }).applies, 'by-agreement');
  assert.match(of(5_000_001, { agreed: true }).why.text, /约定/);
  assert.equal(of(20_000_002, { agreed: true }).applies, 'by-agreement');
  assert.equal(of(20_000_003, { agreed: true }).applies, 'no');
  assert.match(of(20_000_003, { agreed: true }).why.text, /二倍/);
  assert.equal(of(1, { simpleMoneyClaim: false }).applies, 'no');
  assert.match(of(1, { simpleMoneyClaim: false }).why.text, /简单金钱/);
  const without = smallClaims({ amountFen: 1, simpleMoneyClaim: true });
  assert.deepEqual(
    [without.applies, without.limits, shortLabel(without.why.article)],
    ['no', null, '民诉法解释第二百七十二条'],
  );
  const exclusions = Object.keys(SMALL_CLAIMS_EXCLUSIONS) as (keyof typeof SMALL_CLAIMS_EXCLUSIONS)[];
  assert.deepEqual(exclusions, [
    'personal-or-title',
    'foreign',
    'appraisal',
    'party-missing',
    'counterclaim',
    'unsuitable',
  ]);
  for (const e of exclusions) {
    const r = of(1, { exclusions: [e] });
    assert.equal(r.applies, 'no');
    assert.equal(r.why.article, SMALL_CLAIMS_EXCLUSIONS[e].article);
    assert.ok(
      r.why.text.startsWith(SMALL_CLAIMS_EXCLUSIONS[e].text) && SMALL_CLAIMS_EXCLUSIONS[e].text.length > 3,
    );
  }
  assert.deepEqual(
    exclusions.map((e) => shortLabel(SMALL_CLAIMS_EXCLUSIONS[e].article).at(-2)),
    ['一', '二', '三', '四', '五', '六'],
  );
});
