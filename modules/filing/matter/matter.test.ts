import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { shortLabel } from '#law/citations.ts';
import { emptyContent, type FilingContent } from '../terms.ts';
import { askedGroups, blankMatter, MATTER_GROUPS, matterParts, type OwnKind, ownPart } from './index.ts';
import { limitsOf } from './limits.ts';

const KINDS = Object.keys(MATTER_GROUPS) as OwnKind[]; // keys of the table

const dues = (content: FilingContent) =>
  limitsOf(content, CHINA_CALENDAR).map(({ due, article }) => `${due} ${shortLabel(article)}`);

test('every question asks for a field of its record, and no field is asked twice at once', () => {
  for (const kind of KINDS) {
    const own = ownPart(emptyContent(kind));
    assert.ok(own, kind);
    assert.deepEqual({ ...blankMatter(kind) }, { ...own.matter }, kind);
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

test('the time to sue an authority follows from what is written', () => {
  const content = emptyContent('administrative');
  const matter = content.administrative;
  assert.ok(matter);
  assert.deepEqual(dues(content), []);
  Object.assign(matter, { challenged: 'act', madeOn: '2026-01-05', knownOn: '2026-01-12' });
  assert.deepEqual(dues(content), [
    '2026-07-13 行政诉讼法第四十六条第一款',
    '2031-01-06 行政诉讼法第四十六条第二款',
  ]);
  Object.assign(matter, { reconsidered: 'upheld', reconsiderationReceivedOn: '2026-03-02' });
  assert.deepEqual(dues(content), ['2026-03-17 行政诉讼法第四十五条']);
  Object.assign(matter, { reconsidered: 'none', challenged: 'omission', appliedOn: '2026-01-12' });
  assert.deepEqual(dues(content), ['2026-09-14 行诉解释第六十六条']);
  matter.urgent = true;
  assert.deepEqual(dues(content), []);
});

test('the time to apply for enforcement and for compensation follows from what is written', () => {
  const content = emptyContent('enforcement');
  Object.assign(content.enforcement ?? {}, { effectiveOn: '2025-03-03' });
  assert.deepEqual(dues(content), ['2027-03-03 民事诉讼法第二百五十条']);
  Object.assign(content.enforcement ?? {}, { performUntil: '2025-03-20' });
  const [limit] = limitsOf(content, CHINA_CALENDAR);
  assert.equal(limit?.due, '2027-03-22');
  assert.ok((limit?.steps.length ?? 0) > 0);
  assert.match(limit?.effect ?? '', /仍应受理/);
  const asked = emptyContent('compensation');
  Object.assign(asked.compensation ?? {}, { path: 'court', organ: 'court', knownOn: '2025-06-02' });
  assert.deepEqual(dues(asked), ['2027-06-02 国家赔偿法第三十九条第一款']);
  Object.assign(asked.compensation ?? {}, { path: 'committee', decidedOn: '2026-03-02' });
  assert.equal(dues(asked)[0], '2026-04-01 国家赔偿法第二十四条');
  assert.deepEqual(dues(emptyContent()), []);
});
