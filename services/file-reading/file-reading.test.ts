import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FILE_PARTS } from '#law/archives/index.ts';
import { plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, dueOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { frozen } from '../renew-preservation/example.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { READABLE_PARTS } from './parts.ts';
import { FILE_READING } from './service.ts';

const check = (over: Answers = {}, facts: CaseFacts = plainCase()) =>
  found(FILE_READING, facts, { ...EXAMPLE.answers(facts), ...over }, []);

test('a sound definition; what is never open cannot be asked for', () => {
  assert.deepEqual(definitionFaults(FILE_READING, COURT_HOST), []);
  assert.deepEqual(check(), []);
  const offered = READABLE_PARTS.map(({ id }) => id);
  for (const [id, { open }] of Object.entries(FILE_PARTS))
    assert.equal(offered.includes(id), open !== 'never', id);
  assert.deepEqual(check({ parts: ['secondary-file'] }), ['refuse answer']);
});

test('secrecy is promised; the enforcement file belongs to enforcement; after the end for a retrial', () => {
  assert.deepEqual(check({ undertaking: false }), ['refuse undertaking']);
  assert.deepEqual(check({ parts: ['enforcement-file'] }), ['refuse enforcement-file']);
  assert.deepEqual(
    check({ parts: ['enforcement-file'] }, plainCase({ law: 'enforcement', stage: 'S7' })),
    [],
  );
  assert.deepEqual(check({}, plainCase({ stage: 'S8' })), ['warn closed-for-retrial']);
  assert.deepEqual(check({ purpose: 'retrial' }, plainCase({ stage: 'S8' })), []);
  assert.deepEqual(check({}, plainCase({ stage: 'S1' })), ['refuse stage']);
});

test('a measure that is not carried out is read by its own side only', () => {
  const facts = frozen(plainCase());
  const ordered = (partyIds: string[]) => ({
    ...facts,
    measures: facts.measures.map((one) => ({ ...one, state: 'ordered' as const, partyIds })),
  });
  const approve = (on: CaseFacts) =>
    foundAtCourt(FILE_READING, on, EXAMPLE.answers(on), 'approve', {
      parts: ['preservation'],
      until: plainDate('2026-04-01'),
    });
  assert.deepEqual(approve(ordered(['party-2'])), ['refuse preservation-hidden']);
  assert.deepEqual(approve(ordered(['party-1'])), []);
  assert.deepEqual(approve(facts), []);
});

test('three working days', () => {
  assert.equal(dueOf(FILE_READING, 'decide', {}, plainCase()).dueOn, '2026-03-05');
});
