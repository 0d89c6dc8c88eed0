import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as terms from '../terms.ts';
import { PAPER_KINDS, PARTY_ROLES, SECTIONS, sectionOfField } from './words.ts';

test('the words of the pages are those of the terms, in the same order', () => {
  assert.equal(JSON.stringify(PARTY_ROLES), JSON.stringify(terms.PARTY_ROLES));
  assert.equal(JSON.stringify(PAPER_KINDS), JSON.stringify(terms.PAPER_KINDS));
  assert.equal(JSON.stringify(SECTIONS), JSON.stringify(terms.SECTIONS));
});

test('a field path leads to its section', () => {
  assert.equal(sectionOfField('parties.p1.guardian.name'), 'parties');
  assert.equal(sectionOfField('materials.evidence.e1'), 'materials');
  assert.equal(sectionOfField('service'), 'materials');
  assert.equal(sectionOfField('nothing'), undefined);
});
