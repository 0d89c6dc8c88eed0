import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyContent, filingContent, type Finding } from '../../terms.ts';
import { fieldId, isTouched, pathAndParents, valueAt } from './field-path.ts';
import { moved } from './local-id.ts';

const content = filingContent.parse({
  parties: [{ id: 'p1', role: 'plaintiff', name: '张示例' }],
  materials: [{ id: 'f1', kind: 'complaint', fileId: '018f2d3e-0000-7000-8000-000000000001', subjectId: '' }],
});
const finding = (field: string): Finding => ({
  field,
  section: 'parties',
  level: 'fault',
  code: 'x',
  what: '',
  mend: '',
  article: '',
});

test('paths reach members of lists by id, and places of materials', () => {
  assert.equal(valueAt(content, 'parties.p1.name'), '张示例');
  assert.equal(valueAt(content, 'parties.p2.name'), undefined);
  assert.equal(valueAt(content, 'parties.p1.guardian.name'), undefined);
  assert.deepEqual(valueAt(content, 'materials.complaint'), content.materials);
  assert.deepEqual(valueAt(content, 'materials.evidence.e1'), []);
});

test('a finding falls away when its own field is changed, and only then', () => {
  const now = { ...content, parties: content.parties.map((party) => ({ ...party, name: '张试' })) };
  assert.equal(isTouched(finding('parties.p1.name'), content, now), true);
  assert.equal(isTouched(finding('parties.p1.phone'), content, now), false);
  assert.equal(isTouched(finding('claims'), emptyContent(), emptyContent()), false);
});

test('ids and the way from the narrowest to the widest', () => {
  assert.equal(fieldId('parties.p1.name'), 'f-parties-p1-name');
  assert.deepEqual(pathAndParents('a.b.c'), ['a.b.c', 'a.b', 'a']);
});

test('moving within a list', () => {
  assert.deepEqual(moved([1, 2, 3], 0, 2), [2, 3, 1]);
  assert.deepEqual(moved([1, 2, 3], 1, -1), [1, 2, 3]);
});
