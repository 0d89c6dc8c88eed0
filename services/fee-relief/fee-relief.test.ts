import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, dueOf, holds } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { groundsOf } from './rules.ts';
import { FEE_RELIEF } from './service.ts';

const person = EXAMPLE.ground?.(plainCase()) ?? plainCase();
const company = plainCase({ stage: 'S1' });
const check = (over: Answers = {}, facts: CaseFacts = person, papers = EXAMPLE.materials) =>
  found(FEE_RELIEF, facts, { ...EXAMPLE.answers(facts), ...over }, papers);
const EXEMPT: Answers = { kind: 'exempt', 'exempt-ground': 'exempt-1' };

test('a sound definition; the grounds are those of FEE 45 to 47', () => {
  assert.deepEqual(definitionFaults(FEE_RELIEF, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(
    (['exempt', 'reduce', 'defer'] as const).map((kind) => groundsOf(kind).length),
    [5, 4, 4],
  );
  assert.equal(groundsOf('defer')[2]?.article?.article, '47(三)');
});

test('exemption for a company is refused, for a person it is not (FEE 44)', () => {
  assert.deepEqual(check(EXEMPT), []);
  assert.deepEqual(check(EXEMPT, company), ['refuse natural-persons-only']);
});

test('a reduction of less than 30 % is refused, asked or granted (FEE 46)', () => {
  assert.deepEqual(check({ percent: 30 }), []);
  assert.deepEqual(check({ percent: 29 }), ['refuse least-reduction']);
  const grant = (words: Answers, facts = person) =>
    foundAtCourt(FEE_RELIEF, facts, EXAMPLE.answers(facts), 'allow', words);
  assert.deepEqual(grant({ granted: 'reduce', percent: 29 }), ['refuse least-reduction']);
  assert.deepEqual(grant({ granted: 'reduce', percent: 30 }), []);
  assert.deepEqual(grant({ granted: 'exempt' }, company), ['refuse natural-persons-only']);
});

test('hardship is proved; the local standard too where it is about a livelihood; legal aid by its paper', () => {
  assert.deepEqual(check({}, person, []), ['refuse material hardship', 'refuse material standard']);
  assert.deepEqual(check({ livelihood: false }, person, ['hardship']), []);
  const aid: Answers = { kind: 'defer', 'defer-ground': 'defer-3', until: '2026-06-01' };
  assert.deepEqual(check(aid), ['refuse material legal-aid']);
});

test('at the filing or the appeal; deferral before the filing is decided (FEE 48, 49)', () => {
  const defer: Answers = { kind: 'defer', 'defer-ground': 'defer-1', until: '2026-06-01' };
  assert.deepEqual(check(defer), []);
  assert.deepEqual(check(defer, { ...person, stage: 'S2' }), ['warn stage', 'warn deferral-after-filing']);
  assert.deepEqual(check({}, { ...person, stage: 'S3' }), ['refuse stage']);
  assert.deepEqual(check({}, { ...person, law: 'compensation' }), ['refuse no-fee']);
  const decider = (at: string) => FEE_RELIEF.decider.find(({ when }) => holds(when, { at }))?.role;
  assert.equal(decider('S1'), 'filing-division');
  assert.equal(decider('S5'), 'tribunal');
  assert.equal(dueOf(FEE_RELIEF, 'review', {}, plainCase()).dueOn, '2026-03-17');
});
