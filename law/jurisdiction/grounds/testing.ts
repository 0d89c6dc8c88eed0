import { type CivilCase, CONNECTIONS, GROUNDS, isGround, type PartyFacts } from '../index.ts';

const PLACES = Object.fromEntries(Object.entries(CONNECTIONS).map(([id, name]) => [id, `〔${name}〕`]));
/** 甲, who sues. */
export const HERE: PartyFacts = { kind: 'natural-person', domicile: '河南省郑州市金水区' };
/** 乙, who is sued. */
export const THERE: PartyFacts = { kind: 'natural-person', domicile: '河南省洛阳市涧西区' };
const COMPANY: PartyFacts = { kind: 'organisation', domicile: '广东省广州市越秀区' };
const civil = (more: Partial<CivilCase>): CivilCase => ({
  matter: 'civil',
  ground: 'general',
  plaintiffs: [HERE],
  defendants: [THERE],
  ...more,
});
const against = (facts: PartyFacts, ground: CivilCase['ground'] = 'personal-status') =>
  civil({ ground, defendants: [{ ...THERE, ...facts }] });
const contract = (facts: NonNullable<CivilCase['contract']>, ground: CivilCase['ground'] = 'contract') =>
  civil({ ground, contract: facts, places: PLACES });
const agreed = (more: Partial<NonNullable<CivilCase['agreement']>>, rest: Partial<CivilCase> = {}) =>
  civil({
    ground: 'contract',
    agreement: { written: true, choices: [{ connection: 'signing-place', place: '〔签订地〕' }], ...more },
    ...rest,
  });

/** Civil cases: each ground with and without its places, then the facts that move a case elsewhere. For tests. */
export const CIVIL_EXAMPLES: readonly CivilCase[] = [
  ...Object.keys(GROUNDS)
    .filter(isGround)
    .flatMap((ground) => [civil({ ground }), civil({ ground, places: PLACES })]),
  civil({ defendants: [COMPANY, THERE] }),
  against({ habitualResidence: '河南省郑州市二七区' }),
  against({ habitualResidence: '河南省郑州市二七区', movedOut: true }),
  against({ abroad: true }),
  against({ missing: true }),
  against({ abroad: true }, 'general'),
  against({ missing: true }, 'general'),
  against({ custody: 'imprisoned' }),
  against({ custody: 'compulsory-education' }),
  against({ deregistered: true, residence: '〔居住地〕' }),
  civil({
    plaintiffs: [{ ...HERE, deregistered: true }],
    defendants: [{ ...THERE, deregistered: true, residence: '〔居住地〕' }],
  }),
  ...[true, false].map((custodyOverYear) =>
    civil({
      plaintiffs: [{ ...HERE, custody: 'imprisoned' }],
      defendants: [{ ...THERE, custody: 'imprisoned', custodyOverYear, custodyPlace: '〔监禁地〕' }],
    }),
  ),
  contract({ agreedPlace: '〔约定的履行地〕' }),
  contract({ agreedPlace: '〔约定的履行地〕', performed: false }),
  contract({ agreedPlace: HERE.domicile ?? '', performed: false }),
  contract({ subject: 'money' }),
  contract({ subject: 'money', receiver: 'defendant' }),
  contract({ subject: 'immovable' }),
  contract({ subject: 'instant' }),
  contract({ subject: 'other' }),
  contract({ subject: 'other', performer: 'plaintiff' }),
  contract({ receiver: 'defendant' }, 'loan'),
  contract({ agreedPlace: '〔约定的履行地〕' }, 'loan'),
  contract({ agreedPlace: '〔约定的履行地〕' }, 'lease'),
  contract({ agreedPlace: '〔约定的履行地〕', delivery: 'network' }, 'online-sale'),
  contract({ delivery: 'network' }, 'online-sale'),
  contract({ delivery: 'network', buyer: 'defendant' }, 'online-sale'),
  contract({ delivery: 'shipped' }, 'online-sale'),
  ...(['property', 'transport', 'personal'] as const).map((insurance) =>
    civil({ ground: 'insurance', insurance, places: PLACES }),
  ),
  ...(
    [
      'overseas-married-in-china',
      'overseas-married-abroad',
      'one-abroad',
      'both-abroad-not-settled',
      'property-after-divorce',
    ] as const
  ).map((situation) => civil({ ground: 'marriage', marriage: { situation }, places: PLACES })),
  civil({ ground: 'marriage', marriage: { defendantAway: true } }),
  civil({ ground: 'marriage', marriage: { plaintiffAway: true } }),
  civil({ ground: 'marriage', marriage: { plaintiffAway: true, defendantAway: true } }),
  civil({
    ground: 'marriage',
    marriage: { plaintiffAway: true, defendantAway: true },
    defendants: [{ ...THERE, habitualResidence: '〔经常居住地〕' }],
  }),
  civil({ ground: 'support', defendants: [THERE, HERE] }),
  civil({ ground: 'wrongful-preservation', suitInTime: true, places: PLACES }),
  agreed({}),
  agreed({ written: false }),
  agreed({ hiddenFromConsumer: true }),
  agreed({ unknownToAssignee: true }),
  agreed({ choices: [] }),
  agreed({ choices: [{ connection: 'none', place: '〔无联系地〕' }] }),
  agreed({ choices: [{ connection: 'none', place: '〔选择地〕' }] }, { foreign: true }),
  agreed({
    choices: [
      { connection: 'plaintiff-domicile', place: '〔原告地〕', level: 'high' },
      { connection: 'defendant-domicile', place: '〔被告地〕' },
    ],
  }),
  agreed({ choices: [{ connection: 'defendant-domicile', place: '〔被告地〕' }] }),
  agreed({}, { ground: 'immovable' }),
  agreed({}, { ground: 'marriage' }),
  civil({ foreign: true, places: PLACES, defendants: [{ ...THERE, abroad: true }] }),
  civil({ foreign: true, places: PLACES }),
  civil({ foreign: true, ground: 'immovable', defendants: [{ ...THERE, abroad: true }] }),
  civil({ foreign: true, ground: 'personal-status', places: PLACES, defendants: [{ abroad: true }] }),
  civil({ complex: true, plaintiffs: [{ ...HERE, military: true }] }),
  civil({ plaintiffs: [{ ...HERE, military: true }], defendants: [{ ...THERE, military: true }] }),
  ...(['software', 'design-patent', 'well-known-mark', 'other'] as const).map((ip) => civil({ ip })),
  ...[99, 100].map((amountFen) => civil({ ip: 'other', ipThresholdFen: 100, amountFen })),
  ...[9_999_999_999, 10_000_000_000, 49_999_999_999, 50_000_000_000, 500_000_000_000].flatMap((amountFen) => [
    civil({ amountFen }),
    civil({ amountFen, plaintiffs: [COMPANY] }),
    civil({ amountFen, plaintiffs: [{}] }),
  ]),
  ...[2_000_000_000, 4_000_000_000, 500_000_000_000].flatMap((amountFen) => [
    civil({ amountFen, foreign: true }),
    civil({ amountFen, foreign: true, defendants: [COMPANY] }),
  ]),
];
