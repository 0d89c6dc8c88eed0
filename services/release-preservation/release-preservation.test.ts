import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '#law/time.ts';
import { type Answers, definitionFaults, dueOf } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { frozen } from '../renew-preservation/example.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { RELEASE_PRESERVATION } from './service.ts';

const own = frozen(plainCase());
const against = { ...own, measures: own.measures.map((one) => ({ ...one, partyIds: ['party-2'] })) };
const check = (over: Answers = {}, facts = own, papers: readonly string[] = []) =>
  found(RELEASE_PRESERVATION, facts, { ...EXAMPLE.answers(facts), ...over }, papers);
const SECURED: Answers = {
  side: 'other',
  'other-ground': 'security-given',
  disputed: false,
  security: 'bank-letter',
  'security-amount': 500_000_00,
  'security-by': '示例银行',
};

test('a sound definition; either side, each with its own grounds', () => {
  assert.deepEqual(definitionFaults(RELEASE_PRESERVATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  assert.deepEqual(check({}, against), ['refuse side']);
  assert.deepEqual(check({ side: 'other', 'other-ground': 'wrong' }, against), []);
});

test('security for it: with its papers; what is itself in dispute only with the other side’s consent (PRS 22)', () => {
  assert.deepEqual(check(SECURED, against), ['refuse material security']);
  assert.deepEqual(check(SECURED, against, ['security']), []);
  assert.deepEqual(check({ ...SECURED, disputed: true }, against, ['security']), ['refuse material consent']);
  assert.deepEqual(check({ ...SECURED, what: 'conduct' }, against, ['security']), [
    'warn conduct-and-security',
  ]);
});

test('five days, 48 hours when urgent (PRS 23)', () => {
  assert.equal(dueOf(RELEASE_PRESERVATION, 'decide', { urgent: false }, plainCase()).dueOn, '2026-03-09');
  assert.equal(
    dueOf(RELEASE_PRESERVATION, 'decide', { urgent: true }, plainCase()).dueAt,
    instant('2026-03-04T11:00:00+08:00'),
  );
});
