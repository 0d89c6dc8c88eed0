import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FILING_KINDS, materialGuide } from '#law/filing/index.ts';
import { plainDate } from '#law/time.ts';
import { templateById } from '#modules/pleadings/index.ts';
import { factsOf, slotsOf } from '../rules/check/index.ts';
import { aComplaint } from '../testing.ts';
import { AGENTS, FLAGS, flagsOf, guideFactsOf, ORIGINS, questionOf, WHO } from './questions.ts';
import { templateFor } from './templates.ts';

const TODAY = plainDate('2026-03-02');
const agent = { name: '林知行', licenceNo: '14101202310000001', firm: { name: '示例律师事务所' } };
const ids = (fields: Record<string, string>) => {
  const question = questionOf(fields);
  return materialGuide(question.kind, guideFactsOf(question)).required.map(({ id }) => id);
};

test('an address says what it means; what it says wrongly is the usual', () => {
  assert.deepEqual(
    ids({}),
    ids({ kind: 'civil', who: 'person', agent: 'lawyer', others: '1', channel: 'online' }),
  );
  assert.deepEqual(
    ids({ kind: 'nonsense', who: '1', others: '-3', on: 'committee,relief,x' }),
    ids({ on: 'relief' }),
  );
  assert.ok(ids({ on: 'relief' }).includes('fee-relief'));
  assert.ok(ids({ kind: 'enforcement', title: 'arbitral-award' }).includes('arbitration-agreement'));
  assert.ok(ids({ kind: 'administrative', review: 'decided' }).includes('reconsideration-decision'));
  const copies = materialGuide('civil', guideFactsOf(questionOf({ channel: 'paper', others: '3' }))).required;
  assert.equal(copies.find(({ id }) => id === 'complaint-copies')?.copies, 3);
});

test('every address gives a list in which no line stands twice and each has its article', () => {
  const field = (table: object) => fc.constantFrom(...Object.keys(table));
  fc.assert(
    fc.property(
      fc.record({
        kind: field(FILING_KINDS),
        who: field(WHO),
        origin: field(ORIGINS),
        agent: field(AGENTS),
        channel: fc.constantFrom('online', 'paper'),
        on: fc.subarray(Object.keys(FLAGS)).map((flags) => flags.join(',')),
      }),
      (fields) => {
        const question = questionOf(fields);
        const { required, optional } = materialGuide(question.kind, guideFactsOf(question));
        const all = [...required, ...optional];
        assert.ok(required.length > 0);
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        for (const line of all) assert.match(line.article.label, /《.+》第/);
        assert.ok(question.on.every((flag) => flagsOf(question.kind).some(([id]) => id === flag)));
      },
    ),
  );
});

test('the places of a draft are the lines of the guide, each of whom it concerns', () => {
  const draft = aComplaint(agent);
  const { required } = materialGuide('civil', factsOf(draft, TODAY));
  assert.deepEqual(
    [...new Set(slotsOf(draft, TODAY).flatMap((slot) => (slot.required ? [slot.kind] : [])))],
    required.map(({ id }) => id),
  );
  const [first] = draft.parties;
  const foreigner = { ...first!, id: 'p2', paperKind: 'passport' as const, paperNumber: 'E12345678' };
  const slots = slotsOf({ ...draft, parties: [...draft.parties, foreigner] }, TODAY);
  const of = (kind: string) => slots.filter((slot) => slot.kind === kind).map(({ subjectId }) => subjectId);
  assert.deepEqual(of('plaintiff-identity'), ['p1']);
  assert.deepEqual(of('foreign-identity'), ['p2']);
});

test('the template offered for a paper is one of the catalogue', () => {
  const of = (material: string, civil = true) => templateById(templateFor(material, civil) ?? '')?.name;
  assert.equal(of('complaint'), '民事起诉状');
  assert.equal(of('complaint', false), undefined);
  assert.equal(of('power-of-attorney'), '授权委托书');
  assert.equal(of('firm-letter'), '律师事务所函');
  assert.equal(of('representative-certificate'), '法定代表人身份证明书');
  assert.equal(of('service-address'), '送达地址确认书');
  assert.equal(of('preservation-request'), '财产保全申请书');
  assert.equal(of('enforcement-application', false), '强制执行申请书');
  assert.equal(of('lawyer-licence'), undefined);
});
