import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '#law/time.ts';
import { type Found, type ReadComplaint, readComplaint } from '#modules/reading/terms.ts';
import { emptyContent, type FilingContent, filingContent } from '../../terms.ts';
import { likeness, pairUp } from './collect.ts';
import { applyProposal, proposalOf, undoProposal } from './index.ts';

const where = { from: 3, to: 3, page: 1, quote: '…' };
const f = <T>(value: T, sure = 0.95): Found<T> => ({ value, sure, where });

const COMPLAINT: ReadComplaint = readComplaint.parse({
  court: f('郑州市金水区人民法院'),
  courtId: f('G13'),
  cause: f('民间借贷纠纷'),
  causeId: f('9181'),
  parties: [
    {
      role: 'plaintiff',
      kind: 'person',
      name: f('赵示例'),
      sex: f('male'),
      birthday: f('1990-03-07'),
      paperKind: f('identity-card'),
      paperNumber: f('410102199003074511'),
      address: f('河南省郑州市金水区示例路2号'),
      phone: f('19900010001', 0.7),
      agents: [
        { kind: 'lawyer', name: f('林知行'), licenceNo: f('14101202310000001'), authority: f('special') },
        { kind: 'lawyer', name: f('顾望之'), firm: f('样本律师事务所'), licenceNo: f('14101202310000009') },
      ],
    },
    {
      role: 'defendant',
      kind: 'organisation',
      name: f('河南样本商贸有限公司'),
      creditCode: f('91410100052678905H', 0.4),
      legalRepresentative: f('孙样本'),
      agents: [],
    },
  ],
  claims: [
    { text: f('判令被告归还借款本金100000元'), amountFen: f(10_000_000) },
    { text: f('本案诉讼费用由被告负担') },
  ],
  facts: f('2025年3月1日，被告向原告借款。'),
  grounds: f('被告逾期不还构成违约。', 0.8),
  evidence: [{ name: f('借款合同'), purpose: f('双方约定借款'), pages: f(3) }],
  warnings: ['第2页第3行的号码校验不符'],
});

const FACTS = {
  readingId: '0198aaaa-0000-7000-8000-0123456789ab',
  today: plainDate('2026-03-02'),
  lawyer: { name: '林知行', licenceNo: '14101202310000001', firm: '示例律师事务所' },
  courtName: (id: string) => (id === 'G13' ? '郑州市金水区人民法院' : undefined),
  causeName: (id: string) => (id === '9181' ? '民间借贷纠纷' : undefined),
};
const all = (view: ReturnType<typeof proposalOf>, content: FilingContent) =>
  applyProposal(content, view.groups, view.proposals);

test('everything found is proposed for an empty draft with place and sureness; confirmed, it fills the form', () => {
  const view = proposalOf(COMPLAINT, emptyContent(), FACTS);
  assert.equal(view.same, 0);
  assert.deepEqual(view.warnings, COMPLAINT.warnings);
  const named = (label: string) => view.proposals.find((one) => one.label === label);
  assert.equal(named('联系电话')?.sure, 'look');
  assert.equal(named('统一社会信用代码')?.sure, 'doubt');
  assert.match(named('统一社会信用代码')?.note ?? '', /校验|核对/);
  assert.equal(named('受理法院')?.shown, '郑州市金水区人民法院');
  assert.deepEqual(named('事实')?.where, where);
  const filled = filingContent.parse(all(view, emptyContent()));
  assert.equal(filled.courtId, 'G13');
  assert.deepEqual(
    filled.parties.map(({ role, kind, name }) => [role, kind, name]),
    [
      ['plaintiff', 'person', '赵示例'],
      ['defendant', 'organisation', '河南样本商贸有限公司'],
    ],
  );
  assert.equal(filled.parties[0]?.paperNumber, '410102199003074511');
  assert.deepEqual(
    filled.claims.map(({ text, amountFen }) => [text, amountFen]),
    [
      ['判令被告归还借款本金100000元', 10_000_000],
      ['本案诉讼费用由被告负担', null],
    ],
  );
  assert.equal(filled.evidence[0]?.pages, 3);
  const again = proposalOf(COMPLAINT, filled, FACTS);
  assert.deepEqual(again.proposals, [], 'the same reading then proposes nothing more');
  assert.ok(again.same > 15);
});

test('of the agents only the lawyer who is signed in becomes a mandate; the other is told', () => {
  const view = proposalOf(COMPLAINT, emptyContent(), FACTS);
  const filled = all(view, emptyContent());
  assert.deepEqual(
    filled.mandates.map(({ agentName, authority, partyId }) => [agentName, authority, partyId]),
    [['林知行', 'special', filled.parties[0]?.id]],
  );
  assert.ok(!filled.mandates[0]?.powers.includes('settle'), 'a special power is ticked by hand');
  assert.match(view.notes.join(), /顾望之（样本律师事务所）/);
  const nobody = proposalOf(COMPLAINT, emptyContent(), { ...FACTS, lawyer: undefined });
  assert.deepEqual(all(nobody, emptyContent()).mandates, []);
});

test('beside what is typed stands what was found; nothing typed is lost unless it is taken', () => {
  const typed = filingContent.parse({
    parties: [
      { id: 'p1', role: 'plaintiff', name: '赵 示例', phone: '19900010002', occupation: '教师' },
      { id: 'p2', role: 'plaintiff', name: '钱样本' },
    ],
    claims: [{ id: 'c1', text: '判令被告归还借款本金 100,000 元', amountFen: 9_000_000 }],
    facts: '我写的事实',
  });
  const view = proposalOf(COMPLAINT, typed, FACTS);
  const phone = view.proposals.find((one) => one.path === 'parties.p1.phone');
  assert.deepEqual([phone?.value, phone?.current], ['19900010001', '19900010002']);
  assert.ok(!view.proposals.some((one) => one.path === 'parties.p1.name'), 'spaces are no difference');
  const amount = view.proposals.find((one) => one.path === 'claims.c1.amountFen');
  assert.deepEqual([amount?.value, amount?.current], [10_000_000, 9_000_000]);
  const kept = applyProposal(
    typed,
    view.groups,
    view.proposals.filter((one) => one.current === null),
  );
  assert.equal(kept.facts, '我写的事实');
  assert.equal(kept.parties[0]?.phone, '19900010002');
  assert.equal(kept.parties[0]?.occupation, '教师');
  assert.equal(kept.parties.length, 3);
});

test('a court that was not recognised is offered to be searched for, and text beyond a field is cut and said', () => {
  const view = proposalOf(
    {
      ...COMPLAINT,
      courtId: undefined,
      court: f('金水法院'),
      parties: [],
      facts: f('长'.repeat(50_001)),
    },
    emptyContent(),
    FACTS,
  );
  const court = view.proposals.find((one) => one.path === 'courtId');
  assert.deepEqual([court?.value, court?.shown, court?.sure], ['', '金水法院', 'doubt']);
  const long = view.proposals.find((one) => one.path === 'facts');
  assert.equal(String(long?.value).length, 50_000);
  assert.match(long?.note ?? '', /只取了前 50000 字/);
});

test('a guardian is written into the party', () => {
  const child = {
    ...COMPLAINT.parties[0]!,
    agents: [{ kind: 'guardian' as const, name: f('赵大例'), relation: f('父亲') }],
  };
  const view = proposalOf({ ...COMPLAINT, parties: [child] }, emptyContent(), FACTS);
  assert.equal(view.groups.filter((group) => group.section === 'parties').length, 1);
  const { guardian } = all(view, emptyContent()).parties[0]!;
  assert.deepEqual([guardian?.name, guardian?.relation], ['赵大例', '父亲']);
});

test('undo restores what was, keeps what was typed after, whatever was accepted', () => {
  const before = filingContent.parse({ facts: '旧', claims: [{ id: 'c9', text: '旧请求' }] });
  const view = proposalOf(COMPLAINT, before, FACTS);
  fc.assert(
    fc.property(fc.subarray(view.proposals), (accepted) => {
      const applied = applyProposal(before, view.groups, accepted);
      filingContent.parse(applied);
      assert.deepEqual(undoProposal(before, applied, applied), before);
    }),
    { numRuns: 60 },
  );
  const applied = all(view, before);
  const later = {
    ...applied,
    facts: '后来又改的',
    parties: applied.parties.map((party, index) =>
      index === 0 ? { ...party, phone: '13900000000' } : party,
    ),
  };
  const undone = undoProposal(before, applied, later);
  assert.equal(undone.facts, '后来又改的');
  assert.equal(undone.parties.length, 1, 'the party that was changed stays, the untouched one goes');
  assert.deepEqual(undone.claims, before.claims);
});

test('pairs: the most alike first, each once', () => {
  assert.equal(likeness('归还借款本金', '归还借款本金'), 1);
  assert.ok(likeness('归还借款本金10万元', '赔礼道歉') < 0.2);
  assert.deepEqual(
    pairUp(['甲乙丙', '甲乙'], ['甲乙', '甲乙丙'], (a, b) => likeness(a, b), 0.5),
    ['甲乙丙', '甲乙'],
  );
});
