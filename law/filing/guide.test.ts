import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  FILING_KINDS,
  type FilingKind,
  type GuideFacts,
  isFilingKind,
  materialGuide,
  MATERIALS,
} from './index.ts';

const KINDS = Object.keys(FILING_KINDS) as FilingKind[];
const base: GuideFacts = { plaintiffs: [{ kind: 'natural-person' }], agents: [], online: true };
const required = (kind: FilingKind, more: Partial<GuideFacts> = {}) =>
  materialGuide(kind, { ...base, ...more }).required.map((m) => m.id);
const optional = (kind: FilingKind, more: Partial<GuideFacts> = {}) =>
  materialGuide(kind, { ...base, ...more }).optional.map((m) => m.id);
/** What these facts add to the list and what they take from it. */
const change = (kind: FilingKind, more: Partial<GuideFacts>) => {
  const [before, after] = [required(kind), required(kind, more)];
  return [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))];
};

test('five kinds of filing', () => {
  assert.deepEqual(FILING_KINDS, {
    civil: '民事一审',
    administrative: '行政一审',
    'private-prosecution': '刑事自诉',
    enforcement: '申请执行',
    compensation: '国家赔偿',
  });
  assert.equal(isFilingKind('civil'), true);
  assert.equal(isFilingKind('toString'), false);
});

test('a person who files for himself', () => {
  assert.deepEqual(required('civil'), ['complaint', 'plaintiff-identity', 'evidence']);
  assert.deepEqual(required('administrative'), [
    'complaint',
    'plaintiff-identity',
    'challenged-act',
    'interest-proof',
  ]);
  assert.deepEqual(required('private-prosecution'), [
    'private-complaint',
    'prosecutor-identity',
    'accused-information',
    'crime-evidence',
  ]);
  assert.deepEqual(required('enforcement'), [
    'enforcement-application',
    'enforcement-title',
    'applicant-identity',
  ]);
  assert.deepEqual(required('compensation'), ['compensation-application', 'claimant-identity']);
});

test('what may be added', () => {
  assert.deepEqual(optional('civil'), ['defendant-information', 'preservation-request', 'service-address']);
  assert.deepEqual(optional('administrative'), ['evidence', 'service-address']);
  assert.deepEqual(optional('private-prosecution'), ['witnesses']);
  assert.deepEqual(optional('enforcement'), ['effect-proof', 'property-clues', 'service-address']);
  assert.deepEqual(optional('compensation'), ['original-documents', 'damage-proof']);
});

test('an organisation brings its licence and the certificate of its representative', () => {
  const identities: Record<FilingKind, string> = {
    civil: 'plaintiff-identity',
    administrative: 'plaintiff-identity',
    'private-prosecution': 'prosecutor-identity',
    enforcement: 'applicant-identity',
    compensation: 'claimant-identity',
  };
  for (const kind of KINDS)
    assert.deepEqual(change(kind, { plaintiffs: [{ kind: 'organisation' }] }), [
      ['business-licence', 'representative-certificate'],
      [identities[kind]],
    ]);
});

test('on paper there are copies, online there are none', () => {
  for (const kind of ['civil', 'administrative', 'private-prosecution'] as const) {
    assert.deepEqual(change(kind, { online: false }), [['complaint-copies'], []]);
    const copies = (otherParties?: number) =>
      materialGuide(kind, {
        ...base,
        online: false,
        ...(otherParties === undefined ? {} : { otherParties }),
      }).required.find((m) => m.id === 'complaint-copies')?.copies;
    assert.deepEqual([copies(), copies(3)], [1, 3]);
  }
  const application = (online: boolean, committee: boolean) =>
    materialGuide('compensation', { ...base, online, compensation: { committee } }).required[0]?.copies;
  assert.deepEqual(
    [application(true, true), application(false, true), application(false, false), application(true, false)],
    [1, 4, 1, 1],
  );
});

test('agents', () => {
  const withAgent = (kind: FilingKind, agent: GuideFacts['agents'][number]) =>
    change(kind, { agents: [agent] })[0];
  const lawyer = ['power-of-attorney', 'lawyer-licence', 'firm-letter'];
  for (const kind of KINDS) assert.deepEqual(withAgent(kind, 'lawyer'), lawyer, kind);
  const worker = ['power-of-attorney', 'legal-worker-licence', 'legal-worker-letter', 'legal-worker-area'];
  assert.deepEqual(withAgent('civil', 'legal-worker'), worker);
  assert.deepEqual(withAgent('enforcement', 'legal-worker'), worker);
  assert.deepEqual(withAgent('administrative', 'legal-worker'), worker.slice(0, 3));
  for (const kind of ['private-prosecution', 'compensation'] as const)
    assert.deepEqual(withAgent(kind, 'legal-worker'), ['power-of-attorney']);
  for (const kind of KINDS) {
    assert.deepEqual(withAgent(kind, 'close-relative'), ['power-of-attorney', 'relative-proof']);
    assert.deepEqual(withAgent(kind, 'recommended'), ['power-of-attorney', 'recommendation-proof']);
  }
  for (const kind of ['civil', 'administrative', 'enforcement'] as const)
    assert.deepEqual(withAgent(kind, 'employee'), ['power-of-attorney', 'employee-proof']);
});

test('who lacks capacity has a representative; many choose some', () => {
  const minor: GuideFacts['plaintiffs'] = [{ kind: 'natural-person', lacksCapacity: true }];
  for (const kind of ['civil', 'administrative', 'enforcement'] as const)
    assert.deepEqual(change(kind, { plaintiffs: minor }), [['guardian-proof'], []]);
  for (const kind of ['civil', 'administrative'] as const)
    assert.deepEqual(change(kind, { representatives: true }), [['representatives-proof'], []]);
});

test('fee relief is asked for where there is a fee', () => {
  for (const kind of KINDS)
    assert.deepEqual(
      change(kind, { asksFeeRelief: true })[0],
      kind === 'civil' || kind === 'administrative' ? ['fee-relief'] : [],
      kind,
    );
});

test('administrative cases', () => {
  const c = (administrative: GuideFacts['administrative']) =>
    change('administrative', administrative ? { administrative } : {});
  assert.deepEqual(c({ omission: true }), [
    ['application-to-authority', 'omission-proof'],
    ['challenged-act'],
  ]);
  assert.deepEqual(c({ omission: true, exOfficio: true }), [['omission-proof'], ['challenged-act']]);
  assert.deepEqual(c({ exOfficio: true }), [[], []]);
  assert.deepEqual(c({ reconsideration: 'decided' }), [['reconsideration-decision'], []]);
  assert.deepEqual(c({ reconsideration: 'overdue' }), [['reconsideration-application'], []]);
  assert.deepEqual(c({ compensation: true }), [['damage-proof'], []]);
  assert.deepEqual(c({ normReview: true }), [['norm'], []]);
  assert.deepEqual(c({ civilDispute: true }), [['civil-dispute'], []]);
});

test('private prosecution', () => {
  const c = (prosecution: GuideFacts['prosecution']) =>
    change('private-prosecution', prosecution ? { prosecution } : {});
  assert.deepEqual(c({ civilClaim: true }), [['civil-complaint', 'damage-proof'], []]);
  assert.deepEqual(c({ refusedByAuthority: true }), [['refusal-proof'], []]);
  assert.deepEqual(c({ forVictim: true }), [['victim-relation', 'victim-unable'], []]);
});

test('enforcement', () => {
  const c = (enforcement: GuideFacts['enforcement']) =>
    change('enforcement', enforcement ? { enforcement } : {});
  assert.deepEqual(c({ title: 'court' }), [[], []]);
  assert.deepEqual(c({ title: 'arbitral-award' }), [['arbitration-agreement'], []]);
  assert.deepEqual(c({ title: 'notarised-debt' }), [['execution-certificate'], []]);
  assert.deepEqual(c({ successor: true }), [['successor-proof'], []]);
  assert.deepEqual(c({ atPropertyPlace: true }), [['local-property-proof'], []]);
  assert.ok(!optional('enforcement', { enforcement: { title: 'arbitral-award' } }).includes('effect-proof'));
});

test('state compensation', () => {
  const c = (compensation: GuideFacts['compensation']) =>
    change('compensation', compensation ? { compensation } : {})[0];
  const always = ['original-documents', 'damage-proof'];
  assert.deepEqual(c({ committee: true }), ['liability-decision', 'reconsideration-decision', ...always]);
  assert.deepEqual(c({ committee: true, liableCourt: true }), ['liability-decision', ...always]);
  assert.deepEqual(c({ committee: true, overdue: true }), ['receipt-proof', ...always]);
  assert.deepEqual(c({ overdue: true }), []);
  assert.deepEqual(c({ notVictim: true }), ['victim-relation']);
  assert.ok(optional('compensation', { compensation: { committee: true } }).includes('further-proof'));
});

test('papers from outside take the place of papers of the mainland', () => {
  const of = (kind: 'natural-person' | 'organisation', origin: 'foreign' | 'hong-kong-macao' | 'taiwan') => ({
    plaintiffs: [{ kind, origin }],
  });
  for (const kind of KINDS) {
    assert.deepEqual(change(kind, of('natural-person', 'foreign'))[0], ['foreign-identity'], kind);
    for (const origin of ['hong-kong-macao', 'taiwan'] as const)
      assert.deepEqual(change(kind, of('natural-person', origin))[0], ['region-identity'], kind);
    assert.equal(change(kind, of('natural-person', 'foreign'))[1]?.length, 1, 'no identity card');
    const company = change(kind, of('organisation', 'foreign'))[0] ?? [];
    assert.ok(!company.includes('business-licence'));
    assert.deepEqual(
      company,
      {
        civil: ['foreign-organisation-proof', 'foreign-representative-proof'],
        administrative: ['foreign-organisation-proof', 'foreign-representative-proof'],
        enforcement: ['foreign-organisation-proof', 'foreign-representative-proof'],
        compensation: ['foreign-organisation-proof'],
        'private-prosecution': [],
      }[kind],
    );
  }
  for (const origin of ['hong-kong-macao', 'taiwan'] as const)
    assert.deepEqual(change('civil', of('organisation', origin))[0], ['region-organisation-proof']);
  const both = required('civil', {
    plaintiffs: [{ kind: 'natural-person', origin: 'foreign' }, { kind: 'natural-person' }],
  });
  assert.ok(both.includes('plaintiff-identity') && both.includes('foreign-identity'));
  assert.ok(
    required('civil', { plaintiffs: [{ kind: 'natural-person', origin: 'overseas-chinese' }] }).includes(
      'plaintiff-identity',
    ),
  );
});

test('a power of attorney from outside needs proof, each kind its own', () => {
  const power = (origin: 'foreign' | 'hong-kong-macao' | 'taiwan' | 'overseas-chinese' | 'mainland') =>
    required('civil', {
      plaintiffs: [{ kind: 'natural-person', origin }],
      agents: ['lawyer'],
      powerFromAbroad: true,
    }).filter((id) => /^(abroad|region|overseas)-power$/.test(id));
  assert.deepEqual(power('foreign'), ['abroad-power']);
  assert.deepEqual(power('hong-kong-macao'), ['region-power']);
  assert.deepEqual(power('taiwan'), ['region-power']);
  assert.deepEqual(power('overseas-chinese'), ['overseas-power']);
  assert.deepEqual(power('mainland'), []);
  const foreigner: GuideFacts['plaintiffs'] = [{ kind: 'natural-person', origin: 'foreign' }];
  assert.ok(!required('civil', { plaintiffs: foreigner, powerFromAbroad: true }).includes('abroad-power'));
  assert.ok(!required('civil', { plaintiffs: foreigner, agents: ['lawyer'] }).includes('abroad-power'));
});

test('translations and foreign evidence', () => {
  for (const kind of ['civil', 'administrative', 'enforcement', 'private-prosecution'] as const) {
    assert.deepEqual(change(kind, { foreignLanguage: true }), [['translation'], []]);
    const from = (origin: 'foreign' | 'taiwan' | 'hong-kong-macao' | 'overseas-chinese') =>
      optional(kind, { plaintiffs: [{ kind: 'natural-person', origin }] }).filter((id) =>
        ['abroad-evidence-proof', 'translation'].includes(id),
      );
    assert.deepEqual(from('foreign'), ['abroad-evidence-proof', 'translation']);
    for (const origin of ['taiwan', 'hong-kong-macao', 'overseas-chinese'] as const)
      assert.deepEqual(from(origin), ['abroad-evidence-proof']);
  }
});

const claimant = fc.record({
  kind: fc.constantFrom('natural-person' as const, 'organisation' as const),
  lacksCapacity: fc.boolean(),
  origin: fc.constantFrom('mainland', 'hong-kong-macao', 'taiwan', 'overseas-chinese', 'foreign' as const),
});
const facts = fc.record({
  plaintiffs: fc.array(claimant, { minLength: 1, maxLength: 4 }),
  agents: fc.subarray(['lawyer', 'legal-worker', 'close-relative', 'employee', 'recommended'] as const),
  asksFeeRelief: fc.boolean(),
  online: fc.boolean(),
  powerFromAbroad: fc.boolean(),
  foreignLanguage: fc.boolean(),
  representatives: fc.boolean(),
  prosecution: fc.record({
    refusedByAuthority: fc.boolean(),
    civilClaim: fc.boolean(),
    forVictim: fc.boolean(),
  }),
  enforcement: fc.record({
    title: fc.constantFrom('court' as const, 'arbitral-award' as const, 'notarised-debt' as const),
    successor: fc.boolean(),
    atPropertyPlace: fc.boolean(),
  }),
  administrative: fc.record({
    reconsideration: fc.constantFrom('decided' as const, 'overdue' as const),
    normReview: fc.boolean(),
    civilDispute: fc.boolean(),
    omission: fc.boolean(),
    exOfficio: fc.boolean(),
    compensation: fc.boolean(),
  }),
  compensation: fc.record({
    committee: fc.boolean(),
    liableCourt: fc.boolean(),
    overdue: fc.boolean(),
    notVictim: fc.boolean(),
  }),
});

test('no material twice, each with a name, an article and a sensible number of copies', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), facts, (kind, f) => {
      const guide = materialGuide(kind, f);
      const all = [...guide.required, ...guide.optional];
      assert.equal(new Set(all.map((m) => m.id)).size, all.length);
      for (const m of all) {
        assert.ok(m.id !== '' && m.name.length >= 3 && m.article.label.startsWith('《'));
        assert.ok(m.note === undefined || m.note.length >= 5);
        assert.ok(m.copies === undefined || m.copies >= 1);
        assert.ok(m.of === undefined || ['claimant', 'agent'].includes(m.of));
        assert.ok(!('required' in m) && !('offered' in m));
      }
      assert.ok(guide.required.length >= 2, 'an application and a proof of who applies');
      assert.ok(!guide.required.some((m) => m.id === 'service-address'), 'never a condition of filing');
    }),
  );
});

test('whose a material is', () => {
  const everything: GuideFacts = {
    plaintiffs: [
      { kind: 'natural-person', lacksCapacity: true },
      { kind: 'organisation' },
      { kind: 'natural-person', origin: 'foreign' },
      { kind: 'organisation', origin: 'foreign' },
      { kind: 'natural-person', origin: 'taiwan' },
      { kind: 'organisation', origin: 'taiwan' },
      { kind: 'natural-person', origin: 'overseas-chinese' },
    ],
    agents: ['lawyer', 'legal-worker', 'close-relative', 'employee', 'recommended'],
    powerFromAbroad: true,
    online: false,
  };
  const ofClaimant =
    /-identity$|^business-licence$|^representative-certificate$|^guardian-proof$|^(foreign|region)-(organisation|representative)-proof$/;
  const ofAgent =
    /power|^lawyer-|^firm-letter$|^legal-worker-|^relative-proof$|^employee-proof$|^recommendation-proof$/;
  for (const kind of KINDS) {
    const guide = materialGuide(kind, everything);
    for (const m of [...guide.required, ...guide.optional])
      assert.equal(
        m.of,
        ofClaimant.test(m.id) ? 'claimant' : ofAgent.test(m.id) ? 'agent' : undefined,
        `${kind} ${m.id}`,
      );
  }
});

test('the civil guide and the list of the wizard are one table', () => {
  const ids = MATERIALS.map((m) => m.id as string);
  for (const id of required('civil', { agents: ['lawyer'], online: false, asksFeeRelief: true }))
    assert.ok(ids.includes(id), id);
});
