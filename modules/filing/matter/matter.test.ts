import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { emptyContent, type FilingContent } from '../terms.ts';
import { askedGroups, MATTER_GROUPS, matterParts, type OwnKind, ownPart } from './index.ts';
import { limitsOf } from './limits.ts';

const KINDS = Object.keys(MATTER_GROUPS) as OwnKind[]; // keys of the table

const dues = (content: FilingContent) =>
  limitsOf(content, CHINA_CALENDAR).map(({ id, due }) => `${id} ${due}`);

test('every question asks for a field of its record, and no field is asked twice at once', () => {
  for (const kind of KINDS) {
    const own = ownPart(emptyContent(kind));
    assert.ok(own, kind);
    for (const { fields } of MATTER_GROUPS[kind])
      for (const { name } of fields) assert.ok(name in own.matter, `${kind}.${name}`);
    const asked = askedGroups(kind, own.matter).flatMap(({ fields }) => fields.map(({ name }) => name));
    assert.equal(new Set(asked).size, asked.length, kind);
    const known = new Set(MATTER_GROUPS[kind].flatMap(({ fields }) => fields.map(({ name }) => name)));
    for (const name of Object.keys(own.matter))
      assert.ok(known.has(name) || name === 'clues', `${kind}.${name} is asked nowhere`);
  }
  assert.equal(ownPart(emptyContent()), undefined);
});

test('what is read: answers in words, things that hold, each property clue with whose it is', () => {
  const content = emptyContent('enforcement');
  Object.assign(content.enforcement ?? {}, { instrument: 'judgment', number: '（2025）豫0105民初1234号' });
  content.parties = [
    { ...content.parties[0], id: 'd1', name: '样本公司' } as FilingContent['parties'][number],
  ]; // the rest does not matter here
  content.enforcement?.clues.push({ id: 'k1', kind: 'bank', what: '账户一', where: '', partyId: 'd1' });
  const lines = matterParts(content).flatMap((part) =>
    part.lines.map(({ path, value }) => `${part.title} ${path} ${value}`),
  );
  assert.ok(lines.includes('执行依据 enforcement.instrument 民事判决书、裁定书、调解书'));
  assert.ok(lines.includes('财产线索 1 enforcement.clues.k1.partyId 样本公司'));
  assert.ok(!lines.some((line) => line.includes('enforcement.successor')));
  assert.deepEqual(matterParts(emptyContent()), []);
});

test('the time to sue an authority: six months, a year untold, fifteen days after reconsideration, five years at most', () => {
  const content = emptyContent('administrative');
  const matter = content.administrative;
  assert.ok(matter);
  assert.deepEqual(dues(content), []);
  Object.assign(matter, { challenged: 'act', madeOn: '2026-01-05', knownOn: '2026-01-12' });
  assert.deepEqual(dues(content), ['D49-known 2026-07-13', 'D49-other-longest 2031-01-06']);
  matter.notTold = true;
  matter.immovable = true;
  assert.deepEqual(dues(content), ['D49-untold 2027-01-12', 'D49-immovable-longest 2046-01-05']);
  Object.assign(matter, { reconsidered: 'upheld', reconsiderationReceivedOn: '2026-03-02' });
  assert.deepEqual(dues(content), ['D49-reconsidered 2026-03-17']);
  Object.assign(matter, { challenged: 'omission', appliedOn: '2026-01-12' });
  assert.deepEqual(dues(content), ['D49-inaction 2026-09-14']);
  matter.urgent = true;
  assert.deepEqual(dues(content), []);
});

test('two years to apply for enforcement: from the last day of performance, without one from the effect', () => {
  const content = emptyContent('enforcement');
  const matter = content.enforcement;
  assert.ok(matter);
  matter.effectiveOn = '2025-03-03';
  assert.deepEqual(dues(content), ['D43 2027-03-03']);
  matter.performUntil = '2025-03-20';
  matter.interruption = '2026年1月5日书面催告';
  assert.deepEqual(dues(content), ['D43 2027-03-22']);
  assert.match(limitsOf(content, CHINA_CALENDAR)[0]?.note ?? '', /重新计算/);
});

test('compensation: two years, and thirty days to the next step after the first decision or its silence', () => {
  const content = emptyContent('compensation');
  const matter = content.compensation;
  assert.ok(matter);
  Object.assign(matter, { path: 'court', organ: 'court', knownOn: '2025-06-02' });
  assert.deepEqual(dues(content), ['D65 2027-06-02']);
  Object.assign(matter, { path: 'committee', decidedOn: '2026-03-02' });
  assert.deepEqual(dues(content), ['D64-reconsideration 2026-04-01', 'D65 2027-06-02']);
  Object.assign(matter, { organ: 'police', reconsiderationReceivedOn: '2026-04-01' });
  assert.deepEqual(dues(content), ['D64-committee 2026-05-06', 'D65 2027-06-02']);
  Object.assign(matter, { overdue: true, reconsiderationAppliedOn: '2026-01-05' });
  assert.equal(dues(content)[0], 'D64-committee 2026-04-07');
});
