import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILING_KINDS, type FilingKind, REVIEW_PERIODS } from '#law/filing/index.ts';
import { PERIODS } from '#law/periods/index.ts';
import { emptyContent } from '../../terms.ts';
import { asOrgan, firstKind, partyFromLine } from '../parties/party-fields.ts';
import { faceOf } from './face.ts';
import { remedyText } from './remedy.ts';
import { isUntouched, withKind } from './with-kind.ts';
import { REVIEW_DAYS } from './words.ts';

const KINDS = Object.keys(FILING_KINDS) as FilingKind[]; // keys of the table

test('the days in words are those of the law', () => {
  const words = { 7: '七', 15: '十五' };
  for (const kind of KINDS)
    assert.equal(REVIEW_DAYS[kind], Reflect.get(words, PERIODS[REVIEW_PERIODS[kind]].length ?? 0));
});

test('a draft changes its kind while nothing is written that belongs to it, and back', () => {
  const [first, ...others] = KINDS;
  let content = { ...emptyContent(first), courtId: 'G13' };
  for (const kind of [...others, ...KINDS]) {
    assert.ok(isUntouched(content), kind);
    content = withKind(content, kind);
    assert.deepEqual({ ...content, courtId: '' }, { ...content, ...emptyContent(kind) });
  }
  const enforcement = withKind(content, 'enforcement');
  assert.ok(!isUntouched({ ...enforcement, facts: '没有履行' }));
  const clue = { id: 'k1', kind: '', what: '', where: '', partyId: '' } as const;
  assert.ok(enforcement.enforcement);
  assert.ok(!isUntouched({ ...enforcement, enforcement: { ...enforcement.enforcement, clues: [clue] } }));
});

test('parties of each kind: their names, authorities of the state, what a role most likely is', () => {
  assert.deepEqual(faceOf('private-prosecution').roleIds, ['plaintiff', 'defendant']);
  assert.deepEqual(faceOf('compensation').roleIds.map(faceOf('compensation').roleOf), [
    '赔偿请求人',
    '赔偿义务机关',
    '复议机关',
  ]);
  assert.equal(firstKind(faceOf('private-prosecution'), 'defendant'), 'person');
  assert.equal(firstKind(faceOf('compensation'), 'third-party'), 'organisation');
  assert.equal(firstKind(faceOf('civil'), 'third-party'), 'person');
  const read = asOrgan(
    faceOf('administrative'),
    partyFromLine('被告：样本镇人民政府驻地工作站', 'plaintiff'),
  );
  assert.equal(read.party.role, 'defendant');
  assert.equal(read.party.kind, 'organisation');
});

test('what may be done against a refusal, in words', () => {
  assert.equal(remedyText(emptyContent('administrative')), '自送达之日起10日内向上一级人民法院上诉');
  const asked = emptyContent('compensation');
  assert.match(remedyText(asked), /^自送达之日起30日内向上一级人民法院赔偿委员会/);
  Object.assign(asked.compensation ?? {}, { path: 'committee' });
  assert.equal(remedyText(asked), '向上一级人民法院赔偿委员会申诉');
});
