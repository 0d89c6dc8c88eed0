import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { cite } from '#law/citations.ts';
import { identityCheckDigit } from '#law/identities/index.ts';
import type { PlainDate } from '#law/time.ts';
import { CAUSE, aComplaint } from '../../testing.ts';
import { type FilingContent, filingContent, type Finding, type Party, SECTIONS } from '../../terms.ts';
import { pathOfCause } from '../../facts.ts';
import { type CheckFacts, checkFiling, slotsOf } from './index.ts';

const TODAY = '2026-03-02' as PlainDate;
const AGENT = { name: '测试律师', licenceNo: '14101201510123456', firm: { name: '河南示例明道律师事务所' } };
const SECOND = { name: '第二律师', licenceNo: '14101201010654321', firm: { name: '河南样本律师事务所' } };
const UNIT = { name: '河南样本商贸有限公司', creditCode: '91410100052678905G' };
const OTHER_CODE = '91350100M000100Y43';
const idNumber = (first17: string) => first17 + identityCheckDigit(first17);

type Draft = { content: FilingContent; facts: CheckFacts };

/** A complaint without any finding: every case below changes one thing of it. */
function correct(): Draft {
  const content = structuredClone(aComplaint(AGENT));
  const facts: CheckFacts = {
    today: TODAY,
    courtName: '郑州市金水区人民法院',
    causePath: pathOfCause(CAUSE, TODAY),
    causeIsLeaf: true,
    files: new Map(content.materials.map((one) => [one.fileId, { name: 'a.pdf', state: 'ready' as const }])),
    filer: { licenceNo: AGENT.licenceNo, category: 'full-time' },
  };
  return { content, facts };
}

const plaintiff = (draft: Draft) => draft.content.parties[0] as Party;
const defendant = (draft: Draft) => draft.content.parties[1] as Party;
const mandate = (draft: Draft) => draft.content.mandates[0]!;
const set = <T extends object>(target: T, change: Partial<T>) => void Object.assign(target, change);
const organisation = (draft: Draft) =>
  set(plaintiff(draft), {
    kind: 'organisation',
    name: '示例实业有限公司',
    creditCode: OTHER_CODE,
    legalRepresentative: '周示例',
    paperNumber: '',
  });
/** The same complaint of an organisation, its own papers in place. */
const byOrganisation = (draft: Draft) => {
  organisation(draft);
  const [complaint] = draft.content.materials;
  draft.content.materials = draft.content.materials
    .filter((one) => one.kind !== 'plaintiff-identity')
    .concat(
      ['business-licence', 'representative-certificate'].map((kind) => ({
        id: kind,
        kind,
        subjectId: 'p1',
        fileId: complaint!.fileId,
      })),
    );
};
const CHILD_NUMBER = idNumber('41010220150307451');
const byMinor = (draft: Draft) => {
  set(plaintiff(draft), {
    birthday: '2015-03-07',
    paperNumber: CHILD_NUMBER,
    guardian: {
      name: '赵父',
      relation: '父亲',
      paperKind: 'identity-card',
      paperNumber: '440524188001010014',
      phone: '',
    },
  });
  draft.content.materials.push({
    id: 'g',
    kind: 'guardian-proof',
    subjectId: 'p1',
    fileId: draft.content.materials[0]!.fileId,
  });
};
const agentOf = (id: string, partyId: string, agent = SECOND) => ({
  ...aComplaint(agent).mandates[0]!,
  id,
  partyId,
});
/** A further mandate with its three papers. */
const appoint = (draft: Draft, id: string, partyId: string, agent = SECOND) => {
  draft.content.mandates.push(agentOf(id, partyId, agent));
  for (const kind of ['power-of-attorney', 'lawyer-licence', 'firm-letter'])
    draft.content.materials.push({
      id: `${kind}${id}`,
      kind,
      subjectId: id,
      fileId: draft.content.materials[0]!.fileId,
    });
};
const fileState = (draft: Draft, state: 'uploading' | 'quarantined' | 'refused') =>
  set(draft, {
    facts: {
      ...draft.facts,
      files: new Map(draft.facts.files).set(draft.content.materials[1]!.fileId, {
        name: 'b.pdf',
        state,
        why: '文件已加密',
      }),
    },
  });

type Case = {
  what: string;
  change: (draft: Draft) => void;
  code: string;
  field: string;
  article: RegExp;
  level?: 'warning';
  also?: string[];
};

const CASES: readonly Case[] = [
  {
    what: 'no court',
    change: (d) => set(d, { facts: { ...d.facts, courtName: undefined } }),
    code: 'court-missing',
    field: 'courtId',
    article: /民事诉讼法》第一百二十二条第四项/,
  },
  {
    what: 'a court of another level',
    change: (d) =>
      set(d, {
        facts: { ...d.facts, levelHint: { text: '一般由中级人民法院管辖', article: cite('CPL', '18') } },
      }),
    code: 'court-level',
    field: 'courtId',
    article: /第十八条/,
    level: 'warning',
  },
  {
    what: 'no cause',
    change: (d) => set(d, { facts: { ...d.facts, causePath: [] } }),
    code: 'cause-missing',
    field: 'causeId',
    article: /案由规定/,
  },
  {
    what: 'a cause with causes below',
    change: (d) => set(d, { facts: { ...d.facts, causeIsLeaf: false } }),
    code: 'cause-broad',
    field: 'causeId',
    article: /案由规定/,
    level: 'warning',
  },
  {
    what: 'no claims',
    change: (d) => set(d.content, { claims: [] }),
    code: 'claims-missing',
    field: 'claims',
    article: /第一百二十四条第三项/,
  },
  {
    what: 'an empty claim',
    change: (d) => set(d.content.claims[1]!, { text: ' ' }),
    code: 'claim-empty',
    field: 'claims.c2.text',
    article: /第一百二十四条第三项/,
  },
  {
    what: 'an amount only in words',
    change: (d) => set(d.content.claims[1]!, { text: '支付利息３，０００元' }),
    code: 'claim-amount',
    field: 'claims.c2.amountFen',
    article: /交纳办法》第十三条/,
    level: 'warning',
  },
  {
    what: 'no facts',
    change: (d) => set(d.content, { facts: '\n' }),
    code: 'facts-missing',
    field: 'facts',
    article: /第一百二十四条第三项/,
  },
  {
    what: 'no grounds',
    change: (d) => set(d.content, { grounds: '' }),
    code: 'grounds-missing',
    field: 'grounds',
    article: /第一百二十四条第三项/,
  },
  {
    what: 'no evidence',
    change: (d) =>
      set(d.content, { evidence: [], materials: d.content.materials.filter((m) => m.kind !== 'evidence') }),
    code: 'evidence-missing',
    field: 'evidence',
    article: /第一百二十四条第四项/,
  },
  {
    what: 'evidence without name',
    change: (d) => set(d.content.evidence[0]!, { name: '' }),
    code: 'evidence-name',
    field: 'evidence.e1.name',
    article: /第一百二十四条第四项/,
  },
  {
    what: 'evidence without source',
    change: (d) => set(d.content.evidence[0]!, { source: '' }),
    code: 'evidence-source',
    field: 'evidence.e1.source',
    article: /第一百二十四条第四项/,
  },
  {
    what: 'evidence without purpose',
    change: (d) => set(d.content.evidence[0]!, { purpose: '' }),
    code: 'evidence-purpose',
    field: 'evidence.e1.purpose',
    article: /证据/,
    level: 'warning',
  },
  {
    what: 'no plaintiff',
    change: (d) => set(d.content, { parties: [defendant(d)] }),
    code: 'no-plaintiff',
    field: 'parties',
    article: /第一百二十二条第一项/,
    also: ['filer-not-agent', 'mandate-party'],
  },
  {
    what: 'no defendant',
    change: (d) => set(d.content, { parties: [plaintiff(d)] }),
    code: 'no-defendant',
    field: 'parties',
    article: /第一百二十二条第二项/,
  },
  {
    what: 'a party without name',
    change: (d) => set(plaintiff(d), { name: ' ' }),
    code: 'name-missing',
    field: 'parties.p1.name',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'a defendant without address',
    change: (d) => set(defendant(d), { address: '' }),
    code: 'address-missing',
    field: 'parties.d1.address',
    article: /第一百二十四条第二项/,
  },
  {
    what: 'a plaintiff without telephone',
    change: (d) => set(plaintiff(d), { phone: '' }),
    code: 'phone-missing',
    field: 'parties.p1.phone',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'a wrong telephone',
    change: (d) => set(defendant(d), { phone: '1380' }),
    code: 'phone-wrong',
    field: 'parties.d1.phone',
    article: /第一百二十四条第二项/,
  },
  {
    what: 'a plaintiff of unknown number',
    change: (d) => set(plaintiff(d), { paperKind: 'unknown' }),
    code: 'paper-missing',
    field: 'parties.p1.paperNumber',
    article: /登记立案/,
  },
  {
    what: 'a defendant of unknown number',
    change: (d) => set(defendant(d), { kind: 'person' }),
    code: 'paper-unknown',
    field: 'parties.d1.paperNumber',
    article: /第二百零九条/,
    level: 'warning',
  },
  {
    what: 'a wrong check digit',
    change: (d) => set(plaintiff(d), { paperNumber: '410102199003074512' }),
    code: 'paper-wrong',
    field: 'parties.p1.paperNumber',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'an old number of 15 digits',
    change: (d) => set(plaintiff(d), { paperNumber: '410102900307451' }),
    code: 'paper-wrong',
    field: 'parties.p1.paperNumber',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'a plaintiff without sex',
    change: (d) => set(plaintiff(d), { sex: '' }),
    code: 'sex-missing',
    field: 'parties.p1.sex',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'a plaintiff without birthday',
    change: (d) => set(plaintiff(d), { birthday: '1990年3月' }),
    code: 'birthday-missing',
    field: 'parties.p1.birthday',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'a birthday to come',
    change: (d) =>
      set(defendant(d), {
        kind: 'person',
        birthday: '2030-01-01',
        paperNumber: '440524188001010014',
        paperKind: 'identity-card',
      }),
    code: 'birthday-future',
    field: 'parties.d1.birthday',
    article: /第一百二十四条第二项/,
  },
  {
    what: 'a minor without guardian',
    change: (d) => (byMinor(d), set(plaintiff(d), { guardian: undefined })),
    code: 'guardian-missing',
    field: 'parties.p1.guardian.name',
    article: /第六十条/,
  },
  {
    what: 'a guardian without relation',
    change: (d) => (byMinor(d), set(plaintiff(d).guardian!, { relation: '' })),
    code: 'guardian-relation',
    field: 'parties.p1.guardian.relation',
    article: /第六十条/,
  },
  {
    what: "a guardian's wrong number",
    change: (d) => (byMinor(d), set(plaintiff(d).guardian!, { paperNumber: '1' })),
    code: 'guardian-paper',
    field: 'parties.p1.guardian.paperNumber',
    article: /第六十条/,
  },
  {
    what: 'a minor defendant without guardian',
    change: (d) => set(defendant(d), { kind: 'person', birthday: '2015-03-07', paperNumber: CHILD_NUMBER }),
    code: 'guardian-missing',
    field: 'parties.d1.guardian.name',
    article: /第六十条/,
    level: 'warning',
  },
  {
    what: 'a minor without proof of guardianship',
    change: (d) => (byMinor(d), void d.content.materials.pop()),
    code: 'material-missing',
    field: 'materials.guardian-proof.p1',
    article: /第六十条/,
  },
  {
    what: 'a wrong credit code',
    change: (d) => set(defendant(d), { creditCode: '91410100052678905H' }),
    code: 'credit-code-wrong',
    field: 'parties.d1.creditCode',
    article: /第一百二十四条第二项/,
  },
  {
    what: 'an organisation suing without code',
    change: (d) => (byOrganisation(d), set(plaintiff(d), { creditCode: '' })),
    code: 'credit-code-missing',
    field: 'parties.p1.creditCode',
    article: /登记立案/,
  },
  {
    what: 'an organisation sued without code',
    change: (d) => set(defendant(d), { creditCode: '' }),
    code: 'credit-code-unknown',
    field: 'parties.d1.creditCode',
    article: /第二百零九条/,
    level: 'warning',
  },
  {
    what: 'an organisation without representative',
    change: (d) => (byOrganisation(d), set(plaintiff(d), { legalRepresentative: '' })),
    code: 'representative-missing',
    field: 'parties.p1.legalRepresentative',
    article: /第一百二十四条第一项/,
  },
  {
    what: 'an organisation without licence',
    change: (d) => (
      byOrganisation(d),
      set(d.content, { materials: d.content.materials.filter((m) => m.kind !== 'business-licence') })
    ),
    code: 'material-missing',
    field: 'materials.business-licence.p1',
    article: /登记立案/,
  },
  {
    what: 'one person on both sides',
    change: (d) => (byOrganisation(d), set(plaintiff(d), { creditCode: UNIT.creditCode })),
    code: 'party-twice',
    field: 'parties.d1.creditCode',
    article: /第一百二十二条第二项/,
  },
  {
    what: 'the filer is nobody’s agent',
    change: (d) =>
      set(d, { facts: { ...d.facts, filer: { licenceNo: SECOND.licenceNo, category: 'full-time' } } }),
    code: 'filer-not-agent',
    field: 'mandates',
    article: /第六十二条/,
  },
  {
    what: 'the filer acts for the defendant only',
    change: (d) => set(mandate(d), { partyId: 'd1' }),
    code: 'filer-not-agent',
    field: 'mandates',
    article: /第六十二条/,
  },
  {
    what: 'a mandate of nobody',
    change: (d) => appoint(d, 'm2', 'gone'),
    code: 'mandate-party',
    field: 'mandates.m2.partyId',
    article: /第六十二条/,
  },
  {
    what: 'an agent without name',
    change: (d) => set(mandate(d), { agentName: '' }),
    code: 'agent-name',
    field: 'mandates.m1.agentName',
    article: /第六十二条/,
  },
  {
    what: 'a licence number of 16 digits',
    change: (d) => (
      appoint(d, 'm2', 'p1'), set(d.content.mandates[1]!, { agentLicenceNo: '1410120101065432' })
    ),
    code: 'agent-licence',
    field: 'mandates.m2.agentLicenceNo',
    article: /第八十八条第一项/,
  },
  {
    what: 'a licence first given next year',
    change: (d) => (
      appoint(d, 'm2', 'p1'), set(d.content.mandates[1]!, { agentLicenceNo: '14101202710654321' })
    ),
    code: 'agent-licence',
    field: 'mandates.m2.agentLicenceNo',
    article: /第八十八条第一项/,
  },
  {
    what: 'no power at all',
    change: (d) => set(mandate(d), { powers: [] }),
    code: 'powers-missing',
    field: 'mandates.m1.powers',
    article: /第八十九条/,
  },
  {
    what: 'only 全权代理',
    change: (d) => set(mandate(d), { powers: ['全权代理'] }),
    code: 'powers-missing',
    field: 'mandates.m1.powers',
    article: /第八十九条/,
  },
  {
    what: 'a word that only JavaScript knows',
    change: (d) => set(mandate(d), { powers: ['toString', 'constructor'] }),
    code: 'powers-missing',
    field: 'mandates.m1.powers',
    article: /第八十九条/,
  },
  {
    what: 'a special power under 一般授权',
    change: (d) => set(mandate(d), { authority: 'general', powers: ['file', 'withdraw'] }),
    code: 'powers-special',
    field: 'mandates.m1.powers',
    article: /第六十二条第二款/,
  },
  {
    what: '公职律师 for an outside client',
    change: (d) =>
      set(d, {
        facts: { ...d.facts, filer: { licenceNo: AGENT.licenceNo, category: 'public', unit: UNIT } },
      }),
    code: 'own-unit-only',
    field: 'mandates.m1.partyId',
    article: /公职律师/,
  },
  {
    what: '公司律师 for a company of the same name and another code',
    change: (d) => (
      byOrganisation(d),
      set(plaintiff(d), { name: UNIT.name }),
      set(d, {
        facts: { ...d.facts, filer: { licenceNo: AGENT.licenceNo, category: 'company', unit: UNIT } },
      })
    ),
    code: 'own-unit-only',
    field: 'mandates.m1.partyId',
    article: /公司律师/,
  },
  {
    what: 'a third agent of one party',
    change: (d) => (
      appoint(d, 'm2', 'p1'),
      appoint(d, 'm3', 'p1', { ...SECOND, licenceNo: '14101201010777777', name: '第三律师' })
    ),
    code: 'too-many-agents',
    field: 'mandates',
    article: /第六十一条/,
  },
  {
    what: 'one lawyer for both sides',
    change: (d) => appoint(d, 'm2', 'd1', AGENT),
    code: 'both-sides',
    field: 'mandates',
    article: /律师法》第三十九条/,
  },
  {
    what: 'one firm for both sides',
    change: (d) => appoint(d, 'm2', 'd1', { ...SECOND, firm: AGENT.firm }),
    code: 'same-firm',
    field: 'mandates',
    article: /律师法》第五十条/,
    level: 'warning',
  },
  {
    what: 'a missing material',
    change: (d) => set(d.content, { materials: d.content.materials.filter((m) => m.kind !== 'firm-letter') }),
    code: 'material-missing',
    field: 'materials.firm-letter.m1',
    article: /第八十八条第一项/,
  },
  {
    what: 'a material of the wrong person',
    change: (d) => set(d.content.materials[1]!, { subjectId: 'd1' }),
    code: 'material-missing',
    field: 'materials.plaintiff-identity.p1',
    article: /登记立案/,
  },
  {
    what: 'a file that is not there',
    change: (d) => set(d, { facts: { ...d.facts, files: new Map([...d.facts.files].slice(1)) } }),
    code: 'file-unknown',
    field: 'materials.complaint',
    article: /第十二条/,
  },
  {
    what: 'a refused file',
    change: (d) => fileState(d, 'refused'),
    code: 'file-refused',
    field: 'materials.plaintiff-identity.p1',
    article: /第十二条/,
  },
  {
    what: 'a file still checked',
    change: (d) => fileState(d, 'quarantined'),
    code: 'file-checking',
    field: 'materials.plaintiff-identity.p1',
    article: /第十二条/,
  },
  {
    what: 'a file still arriving',
    change: (d) => fileState(d, 'uploading'),
    code: 'file-checking',
    field: 'materials.plaintiff-identity.p1',
    article: /第十二条/,
  },
];

const check = ({ content, facts }: Draft) => checkFiling(content, facts);

test('a complaint with everything the law asks for has no finding, by a person, an organisation or a minor', () => {
  assert.deepEqual(check(correct()), []);
  for (const change of [byOrganisation, byMinor]) {
    const draft = correct();
    change(draft);
    assert.deepEqual(check(draft), []);
  }
});

for (const { what, change, code, field, article, level = 'fault', also = [] } of CASES)
  test(`${what} → ${code}, at its field, with its article, and nothing else`, () => {
    const draft = correct();
    change(draft);
    const found = check(draft);
    const wanted = found.find((one) => one.code === code);
    assert.ok(wanted, JSON.stringify(found));
    assert.equal(wanted.field, field);
    assert.equal(wanted.level, level);
    assert.match(wanted.article, article);
    assert.ok(wanted.what.length > 3 && wanted.mend.length > 3);
    assert.deepEqual(found.map((one) => one.code).toSorted(), [code, ...also].toSorted());
  });

test('every code that the check can give has its case above', () => {
  const source = ['complaint', 'parties', 'guardian', 'organisation', 'mandates', 'materials']
    .map((name) => readFileSync(path.join(import.meta.dirname, `${name}.ts`), 'utf8'))
    .join('\n');
  const made = source.matchAll(
    /(?:finding\(\s*(?:'\w+'|level),\s*(?:at\('\w+'\)|'\w+'|`[^`]+`|field)|fault\(\s*'\w+'),\s*'([a-z-]+)'/g,
  );
  const codes = new Set([...made].map((match) => match[1] ?? ''));
  const known = new Set(CASES.map((one) => one.code));
  assert.ok(codes.size >= 35, `${codes.size} codes found in the source`);
  // of the other kinds: matter/matter.test.ts
  const elsewhere = new Set(['not-authority', 'role-none', 'agent-kind']);
  assert.deepEqual(
    [...codes].filter((code) => !known.has(code) && !elsewhere.has(code)),
    [],
  );
});

test('own unit: 公职 and 公司律师 may act for it, known by its credit code whatever it is called', () => {
  for (const category of ['public', 'company']) {
    const draft = correct();
    byOrganisation(draft);
    set(plaintiff(draft), { name: '改过名的公司', creditCode: UNIT.creditCode.toLowerCase() });
    set(defendant(draft), { creditCode: OTHER_CODE });
    draft.facts = { ...draft.facts, filer: { licenceNo: AGENT.licenceNo, category, unit: UNIT } };
    assert.deepEqual(
      check(draft).filter((one) => one.code === 'own-unit-only'),
      [],
    );
  }
});

test('the registrar’s checklist of what was submitted asks nothing of the lawyer’s account', () => {
  const draft = correct();
  assert.deepEqual(check({ ...draft, facts: { ...draft.facts, filer: undefined } }), []);
});

test('what the law only offers is offered and never asked for: 送达地址确认书, preservation, details of the defendant', () => {
  const draft = correct();
  const optional = slotsOf(draft.content, TODAY)
    .filter((slot) => !slot.required)
    .map((slot) => slot.kind);
  assert.deepEqual(optional, ['defendant-information', 'preservation-request', 'service-address']);
  set(draft.content, { service: { consent: false, scope: 'all', paperCopy: false } });
  assert.deepEqual(check(draft), []);
});

test('three defendants need no further copies online', () => {
  const draft = correct();
  draft.content.parties.push(
    { ...defendant(draft), id: 'd2', creditCode: OTHER_CODE },
    { ...defendant(draft), id: 'd3', creditCode: '31410000E12345673K' },
  );
  assert.deepEqual(check(draft), []);
});

// ── for any content whatever

const sometimes = <T>(good: T, any: fc.Arbitrary<T>) => fc.oneof(fc.constant(good), any);
const word = fc.string({ unit: 'binary', maxLength: 12 });
const id = fc.oneof(
  fc.constantFrom('p1', 'd1', 'm1', 'e1', 'c1'),
  fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcDEF019_-'.split('')) }),
);
const birthday = fc.oneof(
  word,
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.constantFrom('2026-02-30', '0000-00-00', '2008-02-29', '9999-12-31'),
);
const anyContent = fc.record(
  {
    courtId: fc.string({ maxLength: 3 }),
    causeId: fc.string({ maxLength: 20 }),
    parties: fc.array(
      fc.record(
        {
          id,
          role: fc.constantFrom('plaintiff', 'defendant', 'third-party'),
          kind: fc.constantFrom('person', 'organisation'),
          name: word,
          phone: word,
          paperKind: fc.constantFrom('identity-card', 'passport', 'unknown'),
          paperNumber: sometimes('410102199003074511', fc.string({ maxLength: 40 })),
          birthday,
          creditCode: sometimes('91410100052678905G', fc.string({ maxLength: 30 })),
          guardian: fc.record({
            name: word,
            relation: word,
            paperKind: fc.constantFrom('identity-card', 'unknown'),
            paperNumber: fc.string({ maxLength: 40 }),
          }),
        },
        { requiredKeys: ['id', 'role'] },
      ),
      { maxLength: 5 },
    ),
    claims: fc.array(
      fc.record(
        { id, text: word, amountFen: fc.option(fc.integer({ min: 0, max: 100_000_000_000_000 })) },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 4 },
    ),
    facts: word,
    evidence: fc.array(fc.record({ id, name: word, source: word }, { requiredKeys: ['id'] }), {
      maxLength: 4,
    }),
    mandates: fc.array(
      fc.record(
        {
          id,
          partyId: id,
          agentName: word,
          agentLicenceNo: sometimes(AGENT.licenceNo, fc.string({ maxLength: 30 })),
          authority: fc.constantFrom('general', 'special'),
          powers: fc.array(fc.oneof(word, fc.constantFrom('file', 'withdraw', '__proto__')), {
            maxLength: 4,
          }),
        },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 4 },
    ),
    materials: fc.array(
      fc.record({
        id,
        kind: fc.oneof(word, fc.constantFrom('evidence', 'complaint')),
        fileId: fc.uuid(),
        subjectId: id,
      }),
      { maxLength: 5 },
    ),
  },
  { requiredKeys: [] },
);
const anyFacts = fc.record({
  today: fc.constant(TODAY),
  courtName: fc.option(fc.constant('某法院'), { nil: undefined }),
  causePath: fc.constantFrom(pathOfCause(CAUSE, TODAY), []),
  causeIsLeaf: fc.boolean(),
  files: fc.constant(new Map()),
  filer: fc.option(
    fc.constantFrom(
      { licenceNo: AGENT.licenceNo, category: 'company', unit: UNIT },
      { licenceNo: '', category: 'full-time' },
    ),
    { nil: undefined },
  ),
});

test('whatever stands in a draft, the check answers; each finding has a section, words and an article', () => {
  const sections = new Set(Object.keys(SECTIONS));
  fc.assert(
    fc.property(anyContent, anyFacts, (raw, facts) => {
      const content = filingContent.parse(raw);
      for (const one of checkFiling(content, facts as CheckFacts)) {
        assert.ok(sections.has(one.section));
        assert.ok(
          one.field.split('.').length <= 4 && one.what !== '' && one.mend !== '' && one.article !== '',
          JSON.stringify(one),
        );
        const head = one.field.split('.')[0] ?? '';
        assert.ok((SECTIONS[one.section].fields as readonly string[]).includes(head));
      }
    }),
    { numRuns: 400 },
  );
});

test('the findings do not depend on the order of parties, evidence and materials', () => {
  const keyOf = (found: readonly Finding[]) =>
    found
      .filter((one) => one.code !== 'party-twice')
      .map((one) => `${one.code} ${one.field}`)
      .toSorted();
  fc.assert(
    fc.property(anyContent, anyFacts, (raw, facts) => {
      const content = filingContent.parse(raw);
      const unique = <T extends { id: string }>(list: T[]) => [
        ...new Map(list.map((one) => [one.id, one])).values(),
      ];
      const tidy = { ...content, parties: unique(content.parties), evidence: unique(content.evidence) };
      const turned = {
        ...tidy,
        parties: tidy.parties.toReversed(),
        evidence: tidy.evidence.toReversed(),
        materials: tidy.materials.toReversed(),
      };
      assert.deepEqual(
        keyOf(checkFiling(turned, facts as CheckFacts)),
        keyOf(checkFiling(tidy, facts as CheckFacts)),
      );
    }),
    { numRuns: 200 },
  );
});
