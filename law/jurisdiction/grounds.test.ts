import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortLabel } from '../citations.ts';
import {
  type CivilCase,
  CONNECTIONS,
  competentCourts,
  type GroundId,
  GROUNDS,
  isConnection,
  isGround,
} from './index.ts';

const HERE = '河南省郑州市金水区';
const THERE = '河南省洛阳市涧西区';
const base: CivilCase = {
  matter: 'civil',
  ground: 'general',
  plaintiffs: [{ kind: 'natural-person', domicile: HERE }],
  defendants: [{ kind: 'natural-person', domicile: THERE }],
};
const advise = (more: Partial<CivilCase>) => competentCourts({ ...base, ...more });
/** Connection and place of each court, in order. */
const courts = (more: Partial<CivilCase>) =>
  advise(more).candidates.map((c) => `${c.connection} ${c.place ?? '?'}`);
const articles = (more: Partial<CivilCase>, i = 0) =>
  (advise(more).candidates[i]?.why ?? []).map((w) => shortLabel(w.article));
const warned = (more: Partial<CivilCase>) => advise(more).warnings.map((w) => w.code);

const home = `defendant-domicile ${THERE}`;

test('general venue: the home of the defendant (CPL 22)', () => {
  assert.deepEqual(courts({}), [home]);
  assert.deepEqual(articles({}), ['民事诉讼法第二十二条第一款', '民事诉讼法第十八条']);
  const away = { kind: 'natural-person', domicile: THERE, habitualResidence: HERE } as const;
  assert.deepEqual(courts({ defendants: [away] }), [`defendant-domicile ${HERE}`]);
  assert.match(advise({ defendants: [away] }).candidates[0]?.why[0]?.text ?? '', /经常居住地/);
  const settled = { ...away, habitualResidence: THERE };
  assert.doesNotMatch(advise({ defendants: [settled] }).candidates[0]?.why[0]?.text ?? '', /不一致/);
  const company = { ...away, kind: 'organisation' } as const;
  assert.deepEqual(courts({ defendants: [company] }), [home], 'an organisation has no habitual residence');
  assert.equal(articles({ defendants: [company] })[0], '民事诉讼法第二十二条第二款');
  assert.equal(articles({ defendants: [{ ...away, movedOut: true }] })[0], '民诉法解释第七条');
});

test('several defendants: each court is competent, one place is one court (CPL 22.3, 36)', () => {
  const defendants = [{ domicile: THERE }, { domicile: HERE }, { domicile: ` ${THERE}` }];
  assert.deepEqual(courts({ defendants }), [home, `defendant-domicile ${HERE}`]);
  assert.ok(articles({ defendants }).includes('民事诉讼法第二十二条第三款'));
  assert.ok(!articles({}).includes('民事诉讼法第二十二条第三款'));
  assert.deepEqual(warned({ defendants }), ['several-courts']);
  assert.deepEqual(warned({}), []);
  const { candidates } = advise({ defendants });
  assert.deepEqual(
    candidates.map((c) => c.rank),
    [1, 2],
  );
});

test('a place that is not told stays in the list, last, and is asked for', () => {
  const unknown = advise({ defendants: [{}, { domicile: HERE }] });
  assert.deepEqual(
    unknown.candidates.map((c) => c.place),
    [HERE, null],
  );
  assert.match(unknown.warnings.find((w) => w.code === 'place-unknown')?.text ?? '', /被告住所地/);
});

test('the plaintiff’s court in the four cases of CPL 23, and the deregistered (CPI 6)', () => {
  const own = `plaintiff-domicile ${HERE}`;
  const d = (more: object) => ({ defendants: [{ domicile: THERE, ...more }] });
  assert.deepEqual(courts({ ...d({ custody: 'imprisoned' }) }), [own]);
  assert.equal(articles({ ...d({ custody: 'imprisoned' }) })[0], '民事诉讼法第二十三条第四项');
  assert.equal(articles({ ...d({ custody: 'compulsory-education' }) })[0], '民事诉讼法第二十三条第三项');
  assert.equal(
    articles({ ...d({ abroad: true }), ground: 'personal-status' })[0],
    '民事诉讼法第二十三条第一项',
  );
  assert.equal(
    articles({ ...d({ missing: true }), ground: 'personal-status' })[0],
    '民事诉讼法第二十三条第二项',
  );
  assert.deepEqual(courts({ ...d({ missing: true }) }), [home], 'only in matters of status');
  assert.deepEqual(courts({ ...d({ abroad: true }) }), [home]);
  assert.equal(articles({ ...d({ deregistered: true }) })[0], '民诉法解释第六条');
  assert.deepEqual(courts({ ...d({ deregistered: true }) }), [own]);
  const both = {
    plaintiffs: [{ domicile: HERE, deregistered: true }],
    ...d({ deregistered: true, residence: '河南省开封市' }),
  };
  assert.deepEqual(courts(both), ['defendant-residence 河南省开封市']);
  const mixed = { ...both, plaintiffs: [{ domicile: HERE, deregistered: true }, { domicile: HERE }] };
  assert.deepEqual(courts(mixed), [own]);
});

test('both in custody: the defendant’s former domicile, or where he has been kept over a year (CPI 8)', () => {
  const plaintiffs = [{ domicile: HERE, custody: 'imprisoned' as const }];
  const d = { domicile: THERE, custody: 'compulsory-education' as const, custodyPlace: '河南省新乡市' };
  assert.deepEqual(courts({ plaintiffs, defendants: [d] }), [`former-domicile ${THERE}`]);
  assert.deepEqual(courts({ plaintiffs, defendants: [{ ...d, custodyOverYear: true }] }), [
    'defendant-custody 河南省新乡市',
  ]);
  assert.equal(articles({ plaintiffs, defendants: [d] })[0], '民诉法解释第八条');
  assert.deepEqual(courts({ plaintiffs }), [home], 'the defendant is free');
  const oneFree = [...plaintiffs, { domicile: HERE }];
  assert.deepEqual(courts({ plaintiffs: oneFree, defendants: [d] }), [`plaintiff-domicile ${HERE}`]);
});

test('contracts: agreed place, else by what is owed (CPI 18)', () => {
  const k = (contract: CivilCase['contract'], places: CivilCase['places'] = {}) =>
    courts({ ground: 'contract', places, ...(contract && { contract }) });
  assert.deepEqual(k({ agreedPlace: '上海市浦东新区' }), ['performance-place 上海市浦东新区', home]);
  assert.deepEqual(k({ subject: 'money' }), [`performance-place ${HERE}`, home]);
  assert.deepEqual(k({ subject: 'money', receiver: 'defendant' }), [`performance-place ${THERE}`]);
  assert.deepEqual(k({ subject: 'other' }), [`performance-place ${THERE}`], 'one place, one court');
  assert.deepEqual(k({ subject: 'other', performer: 'plaintiff' }), [`performance-place ${HERE}`, home]);
  assert.deepEqual(k({ subject: 'immovable' }, { 'immovable-place': '北京市' }), [
    'performance-place 北京市',
    home,
  ]);
  assert.deepEqual(k({ subject: 'instant' }, { 'performance-place': '北京市' }), [
    'performance-place 北京市',
    home,
  ]);
  assert.deepEqual(k(undefined), [home, 'performance-place ?']);
  const why = articles({ ground: 'contract', contract: { subject: 'money' } });
  assert.deepEqual(why.slice(0, 2), ['民诉法解释第十八条第二款', '民事诉讼法第二十四条']);
  assert.equal(
    articles({ ground: 'contract', contract: { agreedPlace: HERE } })[0],
    '民诉法解释第十八条第一款',
  );
  for (const subject of ['immovable', 'instant', 'other', undefined] as const)
    assert.equal(
      articles({
        ground: 'contract',
        contract: subject === undefined ? {} : { subject },
        places: { 'immovable-place': '北京市', 'performance-place': '北京市' },
      })[0],
      '民诉法解释第十八条第二款',
      subject,
    );
});

test('a contract never performed, both away from the agreed place: the defendant alone (CPI 18.3)', () => {
  const k = (agreedPlace: string | undefined, performed: boolean | undefined) =>
    courts({
      ground: 'contract',
      contract: {
        ...(agreedPlace === undefined ? {} : { agreedPlace }),
        ...(performed === undefined ? {} : { performed }),
      },
    });
  assert.deepEqual(k('上海市', false), [home]);
  assert.deepEqual(k('上海市', true), ['performance-place 上海市', home]);
  assert.deepEqual(k('上海市', undefined), ['performance-place 上海市', home]);
  assert.deepEqual(k('河南省郑州市', false), ['performance-place 河南省郑州市', home], 'one lives there');
  assert.deepEqual(k(THERE, false), [`performance-place ${THERE}`]);
  assert.ok(
    articles({ ground: 'contract', contract: { agreedPlace: '上海市', performed: false } }).includes(
      '民诉法解释第十八条第三款',
    ),
  );
});

test('loans, online sales and leases have a place of performance of their own', () => {
  assert.deepEqual(courts({ ground: 'loan' }), [`performance-place ${HERE}`, home]);
  assert.equal(articles({ ground: 'loan' })[0], '民间借贷规定第三条');
  assert.deepEqual(courts({ ground: 'loan', contract: { receiver: 'defendant' } }), [
    `performance-place ${THERE}`,
  ]);
  assert.deepEqual(
    courts({ ground: 'loan', contract: { agreedPlace: '北京市' } })[0],
    'performance-place 北京市',
  );
  const sale = (contract: CivilCase['contract'], places: CivilCase['places'] = {}) =>
    courts({ ground: 'online-sale', places, ...(contract && { contract }) })[0];
  assert.equal(sale({ delivery: 'network' }), `performance-place ${HERE}`);
  assert.equal(sale({ delivery: 'network', buyer: 'defendant' }), `performance-place ${THERE}`);
  assert.equal(sale({ delivery: 'shipped' }, { 'performance-place': '北京市' }), 'performance-place 北京市');
  assert.equal(sale({ delivery: 'network', agreedPlace: '天津市' }), 'performance-place 天津市');
  assert.equal(
    articles({ ground: 'online-sale', contract: { delivery: 'network' } })[0],
    '民诉法解释第二十条',
  );
  assert.ok(warned({ ground: 'online-sale' }).includes('internet-court'));
  const lease = { ground: 'lease', places: { 'performance-place': '北京市' } } as const;
  assert.deepEqual(courts(lease), ['performance-place 北京市', home]);
  assert.equal(articles(lease)[0], '民诉法解释第十九条');
  assert.equal(courts({ ...lease, contract: { agreedPlace: '天津市' } })[0], 'performance-place 天津市');
});

test('insurance (CPL 25; CPI 21)', () => {
  const places = {
    'insured-property': 'A',
    registration: 'B',
    destination: 'C',
    'accident-place': 'D',
    'insured-domicile': 'E',
  };
  const ties = (insurance?: 'property' | 'transport' | 'personal') =>
    courts({ ground: 'insurance', places, ...(insurance && { insurance }) });
  assert.deepEqual(ties(), ['insured-property A', home]);
  assert.deepEqual(ties('property'), ['insured-property A', home]);
  assert.deepEqual(ties('transport'), [
    'registration B',
    'destination C',
    'accident-place D',
    'insured-property A',
    home,
  ]);
  assert.deepEqual(ties('personal'), ['insured-domicile E', home]);
});

/** ground, ties in order when all places are told ("home" = the defendant's), article of the first. */
const SIMPLE: [GroundId, string[], string][] = [
  ['bills', ['bill-payment', 'home'], '民事诉讼法第二十六条'],
  ['company', ['company-domicile'], '民事诉讼法第二十七条'],
  ['transport', ['departure', 'destination', 'home'], '民事诉讼法第二十八条'],
  ['tort', ['tort-act', 'tort-result', 'home'], '民诉法解释第二十四条'],
  [
    'product',
    ['manufacture-place', 'sale-place', 'service-place', 'tort-act', 'tort-result', 'home'],
    '民诉法解释第二十六条',
  ],
  ['traffic', ['accident-place', 'first-arrival', 'first-landing', 'home'], '民事诉讼法第三十条'],
  ['immovable', ['immovable-place'], '民事诉讼法第三十四条第一项'],
  ['immovable-contract', ['immovable-place'], '民事诉讼法第三十四条第一项'],
  ['port', ['port-place'], '民事诉讼法第三十四条第二项'],
  ['inheritance', ['decedent-domicile', 'main-estate'], '民事诉讼法第三十四条第三项'],
  ['guardianship', ['ward-domicile', 'home'], '民诉法解释第十条'],
  ['protection-order', ['residence-of-either', 'violence-place'], '反家庭暴力法第二十五条'],
  ['labour', ['labour-performance', 'employer-place'], '劳动争议解释一第三条第一款'],
  ['labour-award', ['commission-place'], '劳动争议调解仲裁法第四十九条'],
  ['payment-order', ['home'], '民诉法解释第二十三条'],
  ['security-right', ['security-place', 'security-registration'], '民事诉讼法第二百零七条'],
  ['wrongful-preservation', ['preserving-court'], '民诉法解释第二十七条第一款'],
  [
    'ship-collision',
    ['collision-place', 'first-arrival', 'ship-detention', 'registry-port', 'home'],
    '民事诉讼法第三十一条',
  ],
  ['salvage', ['salvage-place', 'first-arrival'], '民事诉讼法第三十二条'],
  ['general-average', ['first-arrival', 'adjustment-place', 'voyage-end'], '民事诉讼法第三十三条'],
  ['sea-transport', ['departure', 'destination', 'transfer-port', 'home'], '民事诉讼法第二十八条'],
  [
    'charter',
    ['delivery-port', 'redelivery-port', 'registry-port', 'home'],
    '海事诉讼特别程序法第六条第二款第三项',
  ],
  [
    'crew',
    ['plaintiff-domicile', 'signing-place', 'boarding-port', 'home'],
    '海事诉讼特别程序法第六条第二款第五项',
  ],
  ['maritime-security', ['security-place', 'registry-port', 'home'], '海事诉讼特别程序法第六条第二款第六项'],
  ['ship-rights', ['ship-place', 'registry-port', 'home'], '海事诉讼特别程序法第六条第二款第七项'],
  [
    'marine-pollution',
    ['pollution-place', 'damage-place', 'prevention-place'],
    '海事诉讼特别程序法第七条第二项',
  ],
  ['offshore', ['performance-place'], '海事诉讼特别程序法第七条第三项'],
];

test('grounds that are a list of places', () => {
  const places = Object.fromEntries(Object.keys(CONNECTIONS).map((key) => [key, `@${key}`]));
  for (const [ground, ties, article] of SIMPLE) {
    assert.deepEqual(
      courts({ ground, places }),
      ties.map((t) => (t === 'home' ? home : `${t} @${t}`)),
      ground,
    );
    assert.equal(articles({ ground, places })[0], article, ground);
  }
});

test('which grounds are exclusive, of status, or open to agreement', () => {
  const all = Object.entries(GROUNDS);
  const which = (test: (g: (typeof GROUNDS)[GroundId]) => boolean) =>
    all.filter(([, g]) => test(g)).map(([id]) => id);
  assert.deepEqual(
    which((g) => g.exclusive === true),
    ['immovable', 'immovable-contract', 'port', 'inheritance', 'marine-pollution', 'offshore'],
  );
  assert.deepEqual(
    which((g) => g.identity === true),
    ['personal-status', 'marriage', 'support', 'guardianship', 'protection-order'],
  );
  assert.deepEqual(
    which((g) => !g.property),
    [
      'personal-status',
      'marriage',
      'support',
      'guardianship',
      'protection-order',
      'labour',
      'labour-award',
      'payment-order',
      'security-right',
    ],
  );
  for (const [id, g] of all) assert.ok(g.name.length >= 2 && isGround(id));
  assert.equal(isGround('constructor'), false);
  assert.equal(isConnection('constructor'), false);
  for (const name of Object.values(CONNECTIONS)) assert.ok(name.length >= 3);
});

test('exclusive venue is marked, and every reason says something', () => {
  for (const ground of Object.keys(GROUNDS) as GroundId[]) {
    const { candidates, warnings, wrongCourt } = advise({ ground });
    assert.ok(candidates.length > 0, ground);
    for (const c of candidates) {
      assert.equal(c.exclusive, GROUNDS[ground].exclusive === true, ground);
      assert.equal(c.connectionName, CONNECTIONS[c.connection]);
      for (const w of c.why) assert.ok(w.text.length >= 6 && w.article.label.startsWith('《'), ground);
    }
    for (const w of warnings) assert.ok(w.text.length > 8 && w.text.endsWith('。') && w.code !== '');
    assert.deepEqual(wrongCourt.articles.map(shortLabel), [
      '民事诉讼法第一百二十七条第四项',
      '民诉法解释第二百一十一条',
      '民事诉讼法第三十七条',
    ]);
    assert.match(wrongCourt.text, /移送/);
  }
});

test('places that are no question unless they are told', () => {
  assert.deepEqual(courts({ ground: 'product' }), [home]);
  assert.deepEqual(courts({ ground: 'traffic' }), [home, 'accident-place ?']);
  assert.deepEqual(courts({ ground: 'ship-collision', places: { 'registry-port': 'P' } }), [
    'registry-port P',
    home,
  ]);
  assert.equal(courts({ ground: 'ship-collision' }).length, 5);
});

test('online torts: the victim’s home is a place of result (CPI 25)', () => {
  assert.deepEqual(courts({ ground: 'online-tort' }), [`victim-domicile ${HERE}`, home]);
  assert.deepEqual(courts({ ground: 'online-tort', places: { 'device-place': 'X' } }), [
    `victim-domicile ${HERE}`,
    'device-place X',
    home,
  ]);
  assert.deepEqual(articles({ ground: 'online-tort' }).slice(0, 2), [
    '民诉法解释第二十五条',
    '民事诉讼法第二十九条',
  ]);
  assert.ok(warned({ ground: 'online-tort' }).includes('internet-court'));
  assert.ok(!warned({ ground: 'tort' }).includes('internet-court'));
  assert.ok(warned({ ground: 'transport' }).includes('railway-court'));
});

test('wrongful preservation after a suit in time (CPI 27.2)', () => {
  assert.deepEqual(
    courts({
      ground: 'wrongful-preservation',
      suitInTime: true,
      places: { 'accepting-court': 'A', 'preserving-court': 'B' },
    }),
    ['accepting-court A', 'preserving-court B'],
  );
});

test('immovables: what counts as such (CPI 28)', () => {
  const of = (ground: GroundId) => articles({ ground, places: { 'immovable-place': HERE } });
  assert.deepEqual(of('immovable').slice(1, 3), ['民诉法解释第二十八条第一款', '民诉法解释第二十八条第三款']);
  assert.deepEqual(of('immovable-contract').slice(1, 3), [
    '民诉法解释第二十八条第二款',
    '民诉法解释第二十八条第三款',
  ]);
});

test('divorce (CPI 12–17)', () => {
  const m = (marriage: CivilCase['marriage'], more: Partial<CivilCase> = {}) =>
    courts({ ground: 'marriage', ...more, ...(marriage && { marriage }) });
  assert.deepEqual(m(undefined), [home]);
  assert.deepEqual(m({ defendantAway: true }), [`plaintiff-domicile ${HERE}`, home]);
  assert.deepEqual(m({ plaintiffAway: true }), [home]);
  const both = { plaintiffAway: true, defendantAway: true };
  assert.deepEqual(m(both, { defendants: [{ domicile: THERE, habitualResidence: 'H' }] }), [
    'defendant-domicile H',
  ]);
  assert.deepEqual(m(both, { defendants: [{ domicile: THERE, residence: 'R' }] }), ['defendant-residence R']);
  const places = {
    'wedding-place': 'W',
    'last-residence': 'L',
    'former-domicile': 'F',
    'domestic-spouse': 'D',
    'main-property': 'P',
  };
  const abroad = (situation: NonNullable<CivilCase['marriage']>['situation']) => {
    const marriage = situation === undefined ? {} : { situation };
    return [...m(marriage, { places }), articles({ ground: 'marriage', places, marriage })[0]];
  };
  assert.deepEqual(abroad('overseas-married-in-china'), [
    'wedding-place W',
    'last-residence L',
    '民诉法解释第十三条',
  ]);
  assert.deepEqual(abroad('overseas-married-abroad'), [
    'former-domicile F',
    'last-residence L',
    '民诉法解释第十四条',
  ]);
  assert.deepEqual(abroad('one-abroad'), ['domestic-spouse D', '民诉法解释第十五条']);
  assert.deepEqual(abroad('both-abroad-not-settled'), ['former-domicile F', '民诉法解释第十六条']);
  assert.deepEqual(abroad('property-after-divorce'), ['main-property P', '民诉法解释第十七条']);
});

test('support: defendants in different places open the plaintiff’s court (CPI 9)', () => {
  assert.deepEqual(courts({ ground: 'support' }), [home]);
  const defendants = [{ domicile: THERE }, { domicile: '北京市海淀区' }];
  assert.deepEqual(courts({ ground: 'support', defendants }), [
    `plaintiff-domicile ${HERE}`,
    home,
    'defendant-domicile 北京市海淀区',
  ]);
  assert.deepEqual(courts({ ground: 'support', defendants: [{ domicile: THERE }, { domicile: THERE }] }), [
    home,
  ]);
});

test('labour: the employer alone when the place of work is unclear; arbitration comes first', () => {
  const places = { 'employer-place': 'E' };
  assert.deepEqual(courts({ ground: 'labour', places }), ['employer-place E']);
  assert.equal(articles({ ground: 'labour', places })[0], '劳动争议解释一第三条第二款');
  assert.ok(warned({ ground: 'labour' }).includes('labour-arbitration-first'));
});

test('every reason of every variant of a ground says something', () => {
  const places = Object.fromEntries(Object.keys(CONNECTIONS).map((key) => [key, `@${key}`]));
  const variants: Partial<CivilCase>[] = [
    ...(['money', 'immovable', 'other', 'instant'] as const).map((subject) => ({
      ground: 'contract' as const,
      contract: { subject },
    })),
    { ground: 'contract' },
    { ground: 'contract', contract: { agreedPlace: '北京市' } },
    { ground: 'contract', contract: { agreedPlace: '北京市', performed: false } },
    ...(['network', 'shipped'] as const).map((delivery) => ({
      ground: 'online-sale' as const,
      contract: { delivery },
    })),
    ...(['property', 'transport', 'personal'] as const).map((insurance) => ({
      ground: 'insurance' as const,
      insurance,
    })),
    { ground: 'wrongful-preservation', suitInTime: true },
    ...[
      { abroad: true },
      { missing: true },
      { custody: 'imprisoned' as const },
      { custody: 'compulsory-education' as const },
      { deregistered: true },
      { movedOut: true },
      { kind: 'organisation' as const },
    ].map((more) => ({ ground: 'personal-status' as const, defendants: [{ domicile: THERE, ...more }] })),
    { plaintiffs: [{ deregistered: true }], defendants: [{ deregistered: true }] },
    ...[true, false].map((custodyOverYear) => ({
      plaintiffs: [{ custody: 'imprisoned' as const }],
      defendants: [{ custody: 'imprisoned' as const, custodyOverYear }],
    })),
    ...(
      [
        'overseas-married-in-china',
        'overseas-married-abroad',
        'one-abroad',
        'both-abroad-not-settled',
        'property-after-divorce',
      ] as const
    ).map((situation) => ({ ground: 'marriage' as const, marriage: { situation } })),
    { ground: 'marriage', marriage: { defendantAway: true } },
    { ground: 'marriage', marriage: { defendantAway: true, plaintiffAway: true } },
    { ground: 'support', defendants: [{ domicile: 'A' }, { domicile: 'B' }] },
    { foreign: true, defendants: [{ abroad: true }] },
    ...[true, false].map((foreign) => ({
      foreign,
      agreement: {
        written: true,
        choices: [
          { connection: 'signing-place' as const, place: 'X' },
          { connection: 'subject-place' as const, place: 'Y' },
        ],
      },
    })),
    ...(['software', 'design-patent', 'other'] as const).map((ip) => ({
      ip,
      amountFen: 5,
      ipThresholdFen: 5,
    })),
    { ip: 'other' },
    ...(Object.keys(GROUNDS) as GroundId[]).map((ground) => ({ ground })),
  ];
  for (const v of variants)
    for (const c of advise({ places, ...v }).candidates)
      for (const w of c.why) assert.ok(w.text.length >= 6, `${v.ground ?? ''} ${c.connection}`);
});
