import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { effectsOf, holds } from '../engine/index.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { withHearing } from './example.ts';
import { ADJOURNMENT } from './service.ts';

// 2026-03-02, hearing fixed for 2026-03-12
const on = (over: Partial<CaseFacts> = {}) => withHearing(plainCase(over));
const answers = { hearing: 'hearing-1', ground: 'evidence', reason: '新的证人尚在外地。' };

test('the third in the ordinary procedure and the second in the summary one are refused (DELAY 3)', () => {
  assert.deepEqual(found(ADJOURNMENT, on({ postponements: 1 }), answers, []), []);
  assert.deepEqual(found(ADJOURNMENT, on({ postponements: 2 }), answers, []), ['refuse most']);
  assert.deepEqual(found(ADJOURNMENT, on({ postponements: 1, procedure: 'summary' }), answers, []), [
    'refuse most',
  ]);
  assert.deepEqual(found(ADJOURNMENT, on({ postponements: 1, procedure: 'small-claims' }), answers, []), [
    'refuse most',
  ]);
  assert.deepEqual(found(ADJOURNMENT, on({ postponements: 1, procedure: 'appeal' }), answers, []), []);
  // the limit is one of civil and commercial cases
  assert.deepEqual(found(ADJOURNMENT, on({ postponements: 2, law: 'administrative' }), answers, []), []);
});

test('a hearing must lie ahead', () => {
  assert.ok(found(ADJOURNMENT, plainCase(), answers, []).includes('refuse no-hearing'));
  const begun = { ...on(), now: instant('2026-03-12T09:00:00+08:00'), today: plainDate('2026-03-12') };
  assert.deepEqual(found(ADJOURNMENT, begun, answers, []), ['refuse no-hearing', 'refuse begun']);
});

test('absence and mishaps are proved; other grounds than the named are for the president (CPL 149(四); DELAY 6)', () => {
  assert.deepEqual(found(ADJOURNMENT, on(), { ...answers, ground: 'absence' }, []), [
    'refuse material proof',
  ]);
  const decider = (ground: string, law: string) =>
    ADJOURNMENT.decider.find(({ when }) => holds(when, { ground, law }))?.role;
  assert.equal(decider('other', 'civil'), 'president');
  assert.equal(decider('evidence', 'civil'), 'tribunal');
  assert.equal(decider('other', 'administrative'), 'tribunal');
  assert.deepEqual(found(ADJOURNMENT, on(), { ...answers, ground: 'recusal' }, []), ['warn recusal-asked']);
});

test('more than a month between hearings is a warning, save force majeure or consent (DELAY 5)', () => {
  const at = (to: string, words: object = {}, ground = 'evidence') =>
    foundAtCourt(ADJOURNMENT, on(), { ...answers, ground }, 'granted', { to, ...words });
  assert.deepEqual(at('2026-04-12T09:00:00+08:00'), []);
  assert.deepEqual(at('2026-04-13T09:00:00+08:00'), ['warn gap']); // 32 days
  assert.deepEqual(at('2026-04-13T09:00:00+08:00', { agreed: true }), []);
  assert.deepEqual(at('2026-04-13T09:00:00+08:00', {}, 'other'), []);
});

test('a new date is told three days before, in the ordinary procedure (CPL 139)', () => {
  const at = (to: string, over: Partial<CaseFacts> = {}) =>
    foundAtCourt(ADJOURNMENT, on(over), answers, 'granted', { to });
  assert.deepEqual(at('2026-03-04T09:00:00+08:00'), ['warn short-notice']);
  assert.deepEqual(at('2026-03-04T09:00:00+08:00', { procedure: 'summary' }), []);
  assert.deepEqual(at('2026-03-02T09:00:00+08:00'), ['refuse time-past', 'warn short-notice']);
});

test('in criminal cases the law has two grounds (CrPL 204)', () => {
  assert.ok(
    found(ADJOURNMENT, on({ law: 'criminal' }), { ...answers, ground: 'other' }, ['proof']).includes(
      'refuse criminal-ground',
    ),
  );
});

test('granted, it moves the hearing and counts; for new evidence its days stay out of the limit (LIMITS 9)', () => {
  const of = (ground: string) =>
    effectsOf(ADJOURNMENT.outcomes['granted']?.effects ?? [], { ground }, {}).map(
      ({ do: name, ...how }) =>
        `${name} ${'counts' in how} ${'excludes' in how ? String(how.excludes) : '-'}`,
    );
  for (const ground of ['absence', 'recusal', 'other'])
    assert.deepEqual(of(ground), ['move-hearing true -'], ground);
  assert.deepEqual(of('evidence'), ['move-hearing true new-evidence']);
});
