import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { competentCourts, type JurisdictionInput, parseJurisdictionInput } from './index.ts';

const faults = (value: unknown) => {
  const r = parseJurisdictionInput(value);
  return r.ok ? [] : r.faults.map((f) => `${f.code} ${f.path}`);
};

/** One full example of each matter: every field there is. */
const FULL: Record<JurisdictionInput['matter'], JurisdictionInput> = {
  civil: {
    matter: 'civil',
    ground: 'contract',
    amountFen: 100,
    plaintiffs: [
      {
        kind: 'natural-person',
        domicile: 'A',
        habitualResidence: 'B',
        residence: 'C',
        movedOut: false,
        deregistered: false,
        abroad: false,
        missing: false,
        custody: 'imprisoned',
        custodyOverYear: true,
        custodyPlace: 'D',
        military: false,
      },
    ],
    defendants: [{ kind: 'organisation', custody: 'compulsory-education' }],
    places: { 'performance-place': 'E' },
    contract: {
      agreedPlace: 'F',
      subject: 'money',
      receiver: 'plaintiff',
      performer: 'defendant',
      performed: true,
      delivery: 'network',
      buyer: 'plaintiff',
    },
    insurance: 'property',
    marriage: { plaintiffAway: true, defendantAway: false, situation: 'one-abroad' },
    suitInTime: true,
    agreement: {
      written: true,
      choices: [{ connection: 'none', place: 'G', level: 'basic' }],
      hiddenFromConsumer: false,
      unknownToAssignee: false,
    },
    foreign: false,
    complex: false,
    ip: 'software',
    ipThresholdFen: 0,
  },
  administrative: {
    matter: 'administrative',
    agency: 'other',
    agencyPlace: 'A',
    reconsideration: { outcome: 'upheld', place: 'B', agency: 'customs' },
    libertyRestricted: false,
    plaintiff: { domicile: 'C' },
    immovable: 'D',
    foreign: false,
    complex: false,
    ip: 'other',
    concentrated: [{ place: 'A', court: 'B' }],
  },
  'private-prosecution': {
    matter: 'private-prosecution',
    crimePlaces: [{ kind: 'act', place: 'A' }],
    accused: [{ domicile: 'B' }],
  },
  enforcement: {
    matter: 'enforcement',
    title: 'judgment',
    court: { place: 'A', level: 'basic' },
    debtorDomiciles: ['B'],
    propertyPlaces: ['C'],
    amountFen: 1,
  },
  compensation: {
    matter: 'compensation',
    liable: { court: true, place: 'A', level: 'high' },
    stage: 'decided',
    reconsideration: { place: 'B', level: 'city' },
  },
  preservation: {
    matter: 'preservation',
    stage: 'arbitration',
    object: 'evidence',
    foreignArbitration: true,
    propertyPlaces: ['A'],
    respondentDomicile: 'B',
    evidencePlace: 'C',
    court: { level: 'intermediate' },
  },
  confirmation: {
    matter: 'confirmation',
    invitedBy: { place: 'A', level: 'basic' },
    partyDomiciles: ['B'],
    subjectPlace: 'C',
    mediatorPlaces: ['D'],
    intermediate: true,
  },
};

test('a full input of each matter passes and is answered', () => {
  for (const input of Object.values(FULL)) {
    const r = parseJurisdictionInput(JSON.parse(JSON.stringify(input)));
    assert.ok(r.ok, input.matter);
    assert.deepEqual(r.input, input);
    assert.ok(Array.isArray(competentCourts(r.input).candidates));
  }
  assert.deepEqual(faults({ matter: 'compensation', liable: { court: false }, stage: 'first' }), []);
});

test('what is not an object or has no known matter', () => {
  for (const v of [null, 1, 'x', [], undefined]) assert.deepEqual(faults(v), ['not-an-object ']);
  for (const v of [{}, { matter: 'x' }, { matter: 'toString' }, { matter: 1 }])
    assert.deepEqual(faults(v), ['unknown-value matter']);
});

test('what must be there', () => {
  const must: Record<string, string[]> = {
    civil: ['ground', 'plaintiffs', 'defendants'],
    administrative: ['agency'],
    'private-prosecution': ['crimePlaces', 'accused'],
    enforcement: ['title'],
    compensation: ['liable', 'stage'],
    preservation: ['stage', 'object'],
    confirmation: [],
  };
  for (const [matter, keys] of Object.entries(must))
    assert.deepEqual(
      faults({ matter }),
      keys.map((k) => `missing ${k}`),
    );
  const nested = {
    matter: 'civil',
    ground: 'general',
    plaintiffs: [],
    defendants: [{}],
    agreement: { choices: [{}] },
  };
  assert.deepEqual(faults(nested), [
    'missing plaintiffs',
    'missing agreement.written',
    'missing agreement.choices[0].connection',
    'missing agreement.choices[0].place',
  ]);
  assert.deepEqual(faults({ ...nested, plaintiffs: [{}], defendants: [], agreement: undefined }), [
    'missing defendants',
  ]);
  assert.deepEqual(faults({ matter: 'private-prosecution', crimePlaces: [{}], accused: [] }), [
    'missing crimePlaces[0].kind',
    'missing crimePlaces[0].place',
    'missing accused',
  ]);
  assert.deepEqual(faults({ matter: 'enforcement', title: 'other', court: {} }), ['missing court.level']);
  assert.deepEqual(
    faults({ matter: 'compensation', liable: { court: true }, stage: 'first', reconsideration: {} }),
    ['missing liable.level', 'missing reconsideration.level'],
  );
  assert.deepEqual(
    faults({ matter: 'administrative', agency: 'other', reconsideration: {}, concentrated: [{}] }),
    ['missing reconsideration.outcome', 'missing concentrated[0].place', 'missing concentrated[0].court'],
  );
});

test('types of single fields', () => {
  const e = (more: object) => faults({ matter: 'enforcement', title: 'other', ...more });
  assert.deepEqual(e({ amountFen: 1.5 }), ['wrong-type amountFen']);
  assert.deepEqual(e({ amountFen: -1 }), ['wrong-type amountFen']);
  assert.deepEqual(e({ amountFen: '1' }), ['wrong-type amountFen']);
  assert.deepEqual(e({ amountFen: 0 }), []);
  assert.deepEqual(e({ debtorDomiciles: 'B' }), ['wrong-type debtorDomiciles']);
  assert.deepEqual(e({ debtorDomiciles: ['A', 1, ' '] }), [
    'wrong-type debtorDomiciles[1]',
    'missing debtorDomiciles[2]',
  ]);
  assert.deepEqual(e({ extra: 1 }), ['unknown-field extra']);
  const c = (more: object) =>
    faults({ matter: 'civil', ground: 'general', plaintiffs: [{}], defendants: [{}], ...more });
  assert.deepEqual(c({ foreign: 'yes' }), ['wrong-type foreign']);
  assert.deepEqual(c({ places: [] }), ['not-an-object places']);
  assert.deepEqual(c({ places: { nowhere: 'X', 'bill-payment': '' } }), [
    'unknown-field places.nowhere',
    'missing places.bill-payment',
  ]);
  assert.deepEqual(c({ ground: 'x' }), ['unknown-value ground']);
  assert.deepEqual(c({ contract: 'x' }), ['not-an-object contract']);
  assert.deepEqual(c({ plaintiffs: [1] }), ['not-an-object plaintiffs[0]']);
});

/** Every place where a word of a closed list stands, with every word of the list. */
const WORDS: [JurisdictionInput['matter'], string, string[]][] = [
  ['civil', 'plaintiffs[0].kind', ['natural-person', 'organisation']],
  ['civil', 'plaintiffs[0].custody', ['imprisoned', 'compulsory-education']],
  ['civil', 'contract.subject', ['money', 'immovable', 'other', 'instant']],
  ['civil', 'contract.receiver', ['plaintiff', 'defendant']],
  ['civil', 'contract.delivery', ['network', 'shipped']],
  ['civil', 'insurance', ['property', 'transport', 'personal']],
  [
    'civil',
    'marriage.situation',
    [
      'overseas-married-in-china',
      'overseas-married-abroad',
      'one-abroad',
      'both-abroad-not-settled',
      'property-after-divorce',
    ],
  ],
  ['civil', 'agreement.choices[0].level', ['basic', 'intermediate', 'high']],
  ['civil', 'agreement.choices[0].connection', ['none', 'signing-place']],
  [
    'civil',
    'ip',
    [
      'invention-patent',
      'utility-model',
      'plant-variety',
      'layout-design',
      'trade-secret',
      'software',
      'monopoly',
      'design-patent',
      'well-known-mark',
      'other',
    ],
  ],
  ['administrative', 'agency', ['state-department', 'local-government', 'customs', 'other']],
  ['administrative', 'reconsideration.outcome', ['upheld', 'changed']],
  [
    'private-prosecution',
    'crimePlaces[0].kind',
    ['act', 'result', 'server', 'provider', 'system', 'victim', 'loss'],
  ],
  [
    'enforcement',
    'title',
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
    ],
  ],
  ['compensation', 'stage', ['first', 'decided', 'overdue']],
  ['compensation', 'reconsideration.level', ['county', 'city', 'province', 'state']],
  ['preservation', 'stage', ['pre-suit', 'in-suit', 'appeal-pending', 'pre-enforcement', 'arbitration']],
  ['preservation', 'object', ['property', 'conduct', 'evidence']],
];

/** The full example with one value changed at a path. */
function withValue(matter: JurisdictionInput['matter'], path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(FULL[matter]));
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  let at = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = value;
  return copy;
}

test('closed lists of words', () => {
  for (const [matter, path, words] of WORDS) {
    for (const w of words) assert.deepEqual(faults(withValue(matter, path, w)), [], `${path} ${w}`);
    for (const bad of ['', 'nonsense', 1])
      assert.deepEqual(faults(withValue(matter, path, bad)), [`unknown-value ${path}`]);
  }
});

test('no full example has a field that may be anything', () => {
  const leaves = (v: unknown, path: string): string[] =>
    typeof v === 'object' && v !== null
      ? Object.entries(v).flatMap(([k, x]) =>
          leaves(x, Array.isArray(v) ? `${path}[${k}]` : path === '' ? k : `${path}.${k}`),
        )
      : [path];
  for (const input of Object.values(FULL))
    for (const path of leaves(input, '').filter((p) => p !== 'matter'))
      assert.equal(faults(withValue(input.matter, path, { odd: 1 })).length >= 1, true, path);
});

test('a fault says in Chinese what is wrong and where', () => {
  const r = parseJurisdictionInput({
    matter: 'enforcement',
    court: { level: 'x', place: '' },
    debtorDomiciles: {},
    amountFen: true,
    odd: 1,
  });
  assert.ok(!r.ok);
  assert.deepEqual(
    r.faults.map((f) => f.text),
    [
      '缺少title。',
      'court.level应为以下之一：basic、intermediate、high。',
      'court.place不能为空。',
      'debtorDomiciles应为数组。',
      'amountFen应为以分计的非负整数。',
      '不认识的字段odd。',
    ],
  );
  const more = parseJurisdictionInput({
    matter: 'civil',
    ground: 'general',
    plaintiffs: [],
    defendants: [{ domicile: 1 }],
    foreign: 1,
    places: { x: 1 },
    contract: 1,
  });
  assert.ok(!more.ok);
  assert.deepEqual(
    more.faults.map((f) => f.text),
    [
      'plaintiffs至少应有1项。',
      'defendants[0].domicile应为文字。',
      '不认识的地点places.x。',
      'contract应为JSON对象。',
      'foreign应为true或者false。',
    ],
  );
  const none = parseJurisdictionInput(1);
  assert.ok(!none.ok && none.faults[0]?.text === '输入应为JSON对象。');
  const places = parseJurisdictionInput(withValue('civil', 'places', 1));
  assert.ok(!places.ok && places.faults[0]?.text === 'places应为JSON对象。');
});

test('nothing typed makes it throw, and what passes is answered', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(FULL)), (value, matter) => {
      for (const v of [
        value,
        { ...(typeof value === 'object' && !Array.isArray(value) ? value : {}), matter },
      ]) {
        const r = parseJurisdictionInput(v);
        if (r.ok) competentCourts(r.input);
        else assert.ok(r.faults.length > 0);
      }
    }),
  );
});
