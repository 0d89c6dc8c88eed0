import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { FILING_KINDS, type FilingKind } from '#law/filing/index.ts';
import { factsFor } from '../../../facts.ts';
import { aFilingOf, withMaterials } from '../../../testing-kinds.ts';
import {
  administrativeMatter,
  compensationMatter,
  enforcementMatter,
  prosecutionMatter,
} from '../../../matter-terms.ts';
import { emptyContent, type FilingContent, SECTIONS } from '../../../terms.ts';
import { checkFiling, type CheckFacts } from '../index.ts';

type Kind = Exclude<FilingKind, 'civil'>;
const KINDS = (Object.keys(FILING_KINDS) as FilingKind[]).filter((kind): kind is Kind => kind !== 'civil');
const AGENT = { name: '测试律师', licenceNo: '14101201510123456', firm: { name: '河南示例明道律师事务所' } };
const NOW = '2026-03-02T02:25:00.000Z';

function check(content: FilingContent, over: Partial<CheckFacts> = {}) {
  const facts = factsFor(content, [], undefined, NOW as never); // an instant, branded by the kernel
  const files = new Map(
    content.materials.map((one) => [one.fileId, { name: 'a.pdf', state: 'ready' as const }]),
  );
  const filer = { licenceNo: AGENT.licenceNo, category: 'full-time' };
  return checkFiling(content, { ...facts, files, filer, ...over });
}

for (const kind of KINDS)
  test(`${FILING_KINDS[kind]}: with everything the law asks for there is no finding`, () => {
    assert.deepEqual(check(aFilingOf(kind, AGENT)), []);
  });

test('an empty filing of each kind lists all that is missing at once, each with section, sentence and article', () => {
  for (const kind of KINDS) {
    const found = check(emptyContent(kind));
    assert.ok(found.filter(({ level }) => level === 'fault').length >= 7, kind);
    for (const one of found) {
      assert.ok(one.section in SECTIONS && one.what.length > 3 && one.mend.length > 3, one.code);
      assert.match(one.article, /第|《|案由/, one.code);
    }
    assert.ok(
      found.some(({ section }) => section === 'matter'),
      kind,
    );
    // the own part never begun says the same as the own part begun and left empty
    const bare = {
      ...emptyContent(kind),
      administrative: undefined,
      prosecution: undefined,
      enforcement: undefined,
      compensation: undefined,
    };
    assert.deepEqual(check(bare as FilingContent), found);
  }
});

type Case = {
  kind: Kind;
  what: string;
  over: object;
  code: string;
  field: string;
  article: RegExp;
  warning?: true;
  also?: string[];
};
const own = {
  administrative: 'administrative',
  'private-prosecution': 'prosecution',
  enforcement: 'enforcement',
  compensation: 'compensation',
} as const;

const filingPart = (kind: Kind) =>
  ({
    administrative: administrativeMatter,
    'private-prosecution': prosecutionMatter,
    enforcement: enforcementMatter,
    compensation: compensationMatter,
  })[kind];

const CASES: readonly Case[] = [
  { kind: 'administrative', what: 'neither act nor omission', over: { challenged: '' }, code: 'act-unsaid', field: 'challenged', article: /行政诉讼法》第十二条/ },
  { kind: 'administrative', what: 'no name of the act', over: { name: ' ' }, code: 'act-unnamed', field: 'name', article: /第五十四条第一款第二项/ },
  { kind: 'administrative', what: 'an act of tomorrow', over: { madeOn: '2026-03-03' }, code: 'day-ahead', field: 'madeOn', article: /第四十六条第二款/ },
  { kind: 'administrative', what: 'a day that is none', over: { madeOn: '2026-02-30' }, code: 'day-wrong', field: 'madeOn', article: /第四十六条第二款/ },
  { kind: 'administrative', what: 'no day of knowing', over: { knownOn: '' }, code: 'known-unsaid', field: 'knownOn', article: /第四十六条第一款/, warning: true },
  { kind: 'administrative', what: 'six months over', over: { madeOn: '2025-08-01', knownOn: '2025-08-20' }, code: 'time-over', field: 'knownOn', article: /第四十六条第一款/, warning: true },
  { kind: 'administrative', what: 'five years over', over: { madeOn: '2020-08-01', knownOn: '2026-01-20' }, code: 'time-over', field: 'knownOn', article: /第四十六条第二款/, warning: true },
  { kind: 'administrative', what: 'an omission never applied for', over: { challenged: 'omission' }, code: 'application-unsaid', field: 'appliedOn', article: /第三十八条第一款/ },
  { kind: 'administrative', what: 'an omission of one month', over: { challenged: 'omission', appliedOn: '2026-02-02' }, code: 'time-early', field: 'appliedOn', article: /第四十七条第一款/, warning: true },
  { kind: 'administrative', what: 'upheld and one authority sued', over: { reconsidered: 'upheld', reconsiderationReceivedOn: '2026-02-20' }, code: 'both-authorities', field: 'reconsidered', article: /第一百三十四条第一款/, warning: true },
  { kind: 'administrative', what: 'changed, no day of receipt', over: { reconsidered: 'changed' }, code: 'received-unsaid', field: 'reconsiderationReceivedOn', article: /第四十五条/, warning: true },
  { kind: 'administrative', what: 'fifteen days over', over: { reconsidered: 'changed', reconsiderationReceivedOn: '2026-01-20' }, code: 'time-over', field: 'reconsidered', article: /第四十五条/, warning: true },
  { kind: 'administrative', what: 'damages without amount', over: { withCompensation: true }, code: 'damages-unsaid', field: 'withCompensation', article: /第六十八条第二款/ },
  { kind: 'administrative', what: 'a 规章 to be reviewed', over: { norm: '某省人民政府规章' }, code: 'norm-is-rule', field: 'norm', article: /第五十三条第二款/, warning: true },
  { kind: 'private-prosecution', what: 'no type', over: { crimeType: '' }, code: 'type-unsaid', field: 'crimeType', article: /第三百一十六条第一项/ },
  { kind: 'private-prosecution', what: 'defamation as a minor crime against the person', over: { crimeType: '2' }, code: '', field: '', article: /./ },
  { kind: 'private-prosecution', what: 'no time', over: { committedOn: '' }, code: 'crime-time', field: 'committedOn', article: /第五条第二项/ },
  { kind: 'private-prosecution', what: 'no place', over: { place: '' }, code: 'crime-place', field: 'place', article: /第五条第二项/ },
  { kind: 'private-prosecution', what: 'no means', over: { means: '' }, code: 'crime-means', field: 'means', article: /第五条第二项/ },
  { kind: 'private-prosecution', what: 'no harm', over: { harm: '' }, code: 'crime-harm', field: 'harm', article: /第五条第二项/ },
  { kind: 'private-prosecution', what: 'never reported', over: { crimeType: '3', refusalPaper: '不予立案通知书' }, code: 'report-unsaid', field: 'reportedTo', article: /第一条第三项/ },
  { kind: 'private-prosecution', what: 'no refusal', over: { crimeType: '3', reportedTo: '样本派出所' }, code: 'refusal-unsaid', field: 'refusalPaper', article: /第一条第三项/ },
  { kind: 'private-prosecution', what: 'for a victim without name', over: { forVictim: true, victimRelation: '父亲', victimUnable: '未成年' }, code: 'victim-unnamed', field: 'victimName', article: /第三百一十七条第二款/ },
  { kind: 'private-prosecution', what: 'for a victim, relation unsaid', over: { forVictim: true, victimName: '赵小例', victimUnable: '未成年' }, code: 'victim-relation', field: 'victimRelation', article: /第三百一十七条第二款/ },
  { kind: 'private-prosecution', what: 'for a victim, reason unsaid', over: { forVictim: true, victimName: '赵小例', victimRelation: '父亲' }, code: 'victim-unable', field: 'victimUnable', article: /第三百一十七条第二款/ },
  { kind: 'private-prosecution', what: 'a civil claim without amount', over: { withCivilClaim: true }, code: 'civil-amount', field: 'withCivilClaim', article: /刑事诉讼法》第一百零一条第一款/ },
  { kind: 'enforcement', what: 'no instrument', over: { instrument: '' }, code: 'instrument-unsaid', field: 'instrument', article: /第十六条/ },
  { kind: 'enforcement', what: 'no number', over: { number: '' }, code: 'instrument-number', field: 'number', article: /第十八条第二项/ },
  { kind: 'enforcement', what: 'no issuer', over: { issuer: '' }, code: 'instrument-issuer', field: 'issuer', article: /第十八条第二项/ },
  { kind: 'enforcement', what: 'effect unsaid', over: { effectiveOn: '' }, code: 'effect-unsaid', field: 'effectiveOn', article: /第十六条/ },
  { kind: 'enforcement', what: 'not yet effective', over: { effectiveOn: '2026-03-10' }, code: 'not-effective', field: 'effectiveOn', article: /第十六条/ },
  { kind: 'enforcement', what: 'not yet due', over: { performUntil: '2026-03-02' }, code: 'not-due', field: 'performUntil', article: /第十六条/ },
  { kind: 'enforcement', what: 'two years over', over: { performUntil: '2024-02-28' }, code: 'time-over', field: 'performUntil', article: /第二百五十条/, warning: true },
  { kind: 'enforcement', what: 'nothing said on delay', over: { delay: '' }, code: 'delay-unsaid', field: 'delay', article: /第二百六十四条/, warning: true },
  { kind: 'enforcement', what: 'a successor without reason', over: { successor: true }, code: 'successor-unsaid', field: 'successorReason', article: /第十八条第四项/ },
  { kind: 'enforcement', what: 'resumed without number', over: { resumes: true, formerNumber: '执123' }, code: 'former-number', field: 'formerNumber', article: /第二条/ },
  { kind: 'enforcement', what: 'why this court', over: { courtGround: '' }, code: 'court-ground', field: 'courtGround', article: /第二百三十五条第一款/, warning: true },
  { kind: 'enforcement', what: 'no clues', over: { clues: [] }, code: 'clues-none', field: 'clues', article: /第十八条第一项/, warning: true },
  { kind: 'enforcement', what: 'an empty clue', over: { clues: [{ id: 'k9', kind: 'bank', what: '', where: '', partyId: '' }] }, code: 'clue-empty', field: 'clues.k9.what', article: /第十八条第一项/ },
  { kind: 'enforcement', what: 'property elsewhere, place unsaid', over: { courtGround: 'property', clues: [{ id: 'k9', kind: 'bank', what: '账户', where: '', partyId: '' }] }, code: 'property-place', field: 'clues', article: /执行程序.+第一条/, warning: true },
  { kind: 'compensation', what: 'no path', over: { path: '' }, code: 'path-unsaid', field: 'path', article: /第二条/ },
  { kind: 'compensation', what: 'no organ', over: { organ: '' }, code: 'organ-unsaid', field: 'organ', article: /第二十一条第一款/ },
  { kind: 'compensation', what: 'a police office asked before the court', over: { path: 'court', organ: 'police' }, code: 'path-organ', field: 'path', article: /第二十二条第二款/ },
  { kind: 'compensation', what: 'no wrong', over: { wrong: '' }, code: 'wrong-unsaid', field: 'wrong', article: /第十二条第一款第二项/ },
  { kind: 'compensation', what: 'no reconsideration', over: { reconsiderationAgency: '' }, code: 'reconsideration-unsaid', field: 'reconsiderationAgency', article: /第二十四条第一款/ },
  { kind: 'compensation', what: 'no number of the decision', over: { reconsiderationNumber: '' }, code: 'reconsideration-number', field: 'reconsiderationNumber', article: /第七条第一项/ },
  { kind: 'compensation', what: 'thirty days over', over: { reconsiderationReceivedOn: '2026-01-12' }, code: 'time-over', field: 'reconsiderationReceivedOn', article: /第二十五条第二款/, warning: true },
  { kind: 'compensation', what: 'silent for a month only', over: { overdue: true, reconsiderationAppliedOn: '2026-02-02' }, code: 'not-overdue', field: 'overdue', article: /第二十五条第一款/ },
  { kind: 'compensation', what: 'silent since when', over: { overdue: true, reconsiderationAppliedOn: '' }, code: 'receipt-unsaid', field: 'reconsiderationAppliedOn', article: /第八条第五项/ },
  { kind: 'compensation', what: 'not the victim', over: { notVictim: true, victimRelation: '妻子' }, code: 'victim-unnamed', field: 'victimName', article: /第十二条第三款/ },
  { kind: 'compensation', what: 'a court that has not decided', over: { organ: 'court', decisionNumber: '', decidedOn: '' }, code: 'decision-unsaid', field: 'decisionNumber', article: /第五条第一项/ },
]; // biome-ignore format: a table

for (const { kind, what, over, code, field, article, warning } of CASES)
  test(`${FILING_KINDS[kind]}: ${what} → ${code || 'nothing'}, at its field, with its article, and nothing else`, () => {
    const base = aFilingOf(kind, AGENT);
    const part = own[kind];
    const content = withMaterials({ ...base, [part]: { ...base[part], ...over } });
    const found = check(content);
    assert.deepEqual(
      found.map((one) => `${one.code} ${one.field} ${one.level}`),
      code ? [`${code} ${part}.${field} ${warning ? 'warning' : 'fault'}`] : [],
    );
    if (found[0]) assert.match(found[0].article, article);
  });

/** What another part of the filing brings about. */
const OTHERS: readonly { kind: Kind; what: string; change: (c: FilingContent) => FilingContent; codes: string[] }[] = [
  {
    kind: 'private-prosecution',
    what: 'a charge that is never 告诉才处理',
    change: (c) => ({ ...c, causeId: '164' }),
    codes: ['charge-outside prosecution.crimeType fault'],
  },
  {
    kind: 'private-prosecution',
    what: 'a charge hardly ever prosecuted privately',
    change: (c) => ({ ...c, causeId: '431', prosecution: { ...c.prosecution!, crimeType: '2' } }),
    codes: ['charge-unusual prosecution.crimeType warning'],
  },
  {
    kind: 'private-prosecution',
    what: 'a chapter instead of a charge',
    change: (c) => ({ ...c, causeId: '199', prosecution: { ...c.prosecution!, crimeType: '2' } }),
    codes: ['cause-broad causeId fault'],
  },
  {
    kind: 'private-prosecution',
    what: 'damages for suffering',
    change: (c) => ({
      ...c,
      prosecution: { ...c.prosecution!, withCivilClaim: true },
      claims: [{ id: 'c1', text: '赔偿精神损害抚慰金', amountFen: 100_000 }],
    }),
    codes: ['civil-mental prosecution.withCivilClaim warning', 'civil-complaint', 'damage-proof'],
  },
  {
    kind: 'private-prosecution',
    what: 'a third party',
    change: (c) => ({ ...c, parties: [...c.parties, { ...c.parties[1]!, id: 'x1', name: '孙样本', role: 'third-party', paperNumber: '', paperKind: 'unknown' }] }),
    codes: ['role-none parties.x1.role fault', 'paper-unknown parties.x1.paperNumber warning'],
  },
  {
    kind: 'administrative',
    what: 'a person as defendant',
    change: (c) => ({ ...c, parties: [c.parties[0]!, { ...c.parties[1]!, kind: 'person', paperKind: 'unknown' }] }),
    codes: ['not-authority parties.d1.kind fault', 'paper-unknown parties.d1.paperNumber warning'],
  },
  {
    kind: 'administrative',
    what: 'a civil cause',
    change: (c) => ({ ...c, causeId: '9181' }),
    codes: ['cause-missing causeId fault'],
  },
  {
    kind: 'administrative',
    what: 'a municipal government before a basic court',
    change: (c) => ({ ...c, administrative: { ...c.administrative!, agencyLevel: 'local-government' } }),
    codes: ['court-level courtId warning'],
  },
  {
    kind: 'enforcement',
    what: 'an arbitral award before a basic court',
    change: (c) => ({ ...c, enforcement: { ...c.enforcement!, instrument: 'arbitral-award' } }),
    codes: ['court-level courtId warning', 'arbitration-agreement'],
  },
  {
    kind: 'enforcement',
    what: 'an agent who may not receive the money',
    change: (c) => ({ ...c, mandates: [{ ...c.mandates[0]!, authority: 'general', powers: ['file'] }] }),
    codes: ['no-receipt mandates.m1.powers warning'],
  },
  {
    kind: 'compensation',
    what: 'a basic court as committee',
    change: (c) => ({ ...c, courtId: 'G13' }),
    codes: ['court-level courtId warning', 'no-committee compensation.path fault'],
  },
  {
    kind: 'compensation',
    what: 'another court liable than the one asked',
    change: (c) => ({ ...c, compensation: { ...c.compensation!, path: 'court', organ: 'court' } }),
    codes: ['other-court-liable compensation.path warning'],
  },
]; // biome-ignore format: a table

for (const { kind, what, change, codes } of OTHERS)
  test(`${FILING_KINDS[kind]}: ${what}`, () => {
    const found = check(change(aFilingOf(kind, AGENT)));
    assert.deepEqual(
      found.map((one) =>
        one.code === 'material-missing' ? one.field.split('.')[1] : `${one.code} ${one.field} ${one.level}`,
      ),
      codes,
    );
  });

test('every code that the own parts can give has its case above', () => {
  const parts = ['administrative', 'prosecution', 'enforcement', 'compensation'];
  const source = parts
    .map((name) => readFileSync(path.join(import.meta.dirname, `${name}.ts`), 'utf8'))
    .join('\n');
  const made = source.matchAll(
    /(?:fault|warn)\(\s*(?:'[\w.]+'|`[^`]+`),\s*'([a-z-]+)'|asked\(\s*(?:'\w+'|field),\s*[\w.]+,\s*'([a-z-]+)'/g,
  );
  const codes = new Set([...made].map((one) => one[1] ?? one[2] ?? ''));
  const known = new Set([
    ...CASES.map((one) => one.code),
    ...OTHERS.flatMap((one) => one.codes.map((code) => code.split(' ')[0] ?? '')),
  ]);
  assert.ok(codes.size >= 38, `${codes.size} codes found in the source`);
  assert.deepEqual(
    [...codes].filter((code) => !known.has(code)),
    [],
  );
});

test('a legal worker files for a party of the own area or at its court, never in a criminal or compensation matter; the rule is named', () => {
  const worker = (
    kind: Kind,
    areas: readonly string[],
    agentKind: 'lawyer' | 'legal-worker' = 'legal-worker',
  ) => {
    const base = aFilingOf(kind, AGENT);
    const content = withMaterials({
      ...base,
      mandates: base.mandates.map((one) => ({ ...one, agentKind, agentLicenceNo: '31601202011000017' })),
    });
    return check(content, { filer: { licenceNo: '31601202011000017', category: 'legal-worker', areas } })
      .filter(({ level }) => level === 'fault')
      .map(({ code, article }) => `${code} ${article}`);
  };
  const here = ['河南省郑州市金水区'];
  assert.deepEqual(worker('administrative', here), []);
  assert.deepEqual(worker('enforcement', here), []);
  const [outside, ...more] = worker('administrative', ['河南省洛阳市涧西区']);
  assert.match(outside ?? '', /worker-outside-area 《基层法律服务工作者管理办法》第二十七条/);
  assert.deepEqual(more, []);
  const [criminal] = worker('private-prosecution', here);
  assert.match(criminal ?? '', /worker-no-criminal 《中华人民共和国刑事诉讼法》第三十三条/);
  const [compensation] = worker('compensation', here);
  assert.match(compensation ?? '', /worker-no-compensation .+第五条第一款/);
  const kinds = worker('administrative', here, 'lawyer').map((line) => line.split(' ')[0]);
  assert.ok(kinds.includes('agent-kind') && kinds.includes('agent-licence'));
});

test('whatever the own part says, the check answers and every field it names has its section', () => {
  const word = fc.oneof(
    fc.constant(''),
    fc.constantFrom('2026-02-30', '2025-01-01', '9999-12-31'),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  for (const kind of KINDS) {
    const empty = emptyContent(kind)[own[kind]]!;
    const part = fc.record(
      Object.fromEntries(
        Object.entries(empty).map(([name, value]) => [
          name,
          Array.isArray(value) ? fc.constant([]) : typeof value === 'boolean' ? fc.boolean() : word,
        ]),
      ),
    );
    fc.assert(
      fc.property(part, fc.boolean(), (said, whole) => {
        // a choice takes only its own words; the rest of the record keeps what was said
        const parsed = Object.fromEntries(
          Object.entries(said).filter(
            ([name, value]) => filingPart(kind).safeParse({ [name]: value }).success,
          ),
        );
        const base = whole ? aFilingOf(kind, AGENT) : emptyContent(kind);
        const found = check({ ...base, [own[kind]]: filingPart(kind).parse(parsed) } as FilingContent);
        for (const one of found) assert.ok(one.section in SECTIONS);
      }),
      { numRuns: 60 },
    );
  }
});
