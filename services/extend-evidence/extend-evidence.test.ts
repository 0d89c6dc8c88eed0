import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, plainDate } from '#law/time.ts';
import { effectsOf, papersOf } from '../engine/index.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXTEND_EVIDENCE } from './service.ts';

const answers = { obstacle: 'volume', reason: '材料较多。', evidence: '送货单', until: '2026-04-10' };
const on = (day: string) => plainCase({ today: plainDate(day) });

test('in time up to and on the last day, too late the day after (CPI 100)', () => {
  assert.deepEqual(found(EXTEND_EVIDENCE, on('2026-03-25'), answers, []), []);
  assert.deepEqual(found(EXTEND_EVIDENCE, on('2026-03-26'), answers, []), ['refuse late']);
  assert.deepEqual(found(EXTEND_EVIDENCE, { ...on('2026-03-26'), law: 'administrative' }, answers, []), [
    'refuse late-administrative',
  ]);
});

test('what is not set cannot be extended, and an extension goes forward', () => {
  assert.ok(
    found(EXTEND_EVIDENCE, plainCase({ evidenceUntil: null }), answers, []).includes('refuse no-period'),
  );
  assert.deepEqual(found(EXTEND_EVIDENCE, plainCase(), { ...answers, until: '2026-03-25' }, []), [
    'refuse until',
  ]);
});

test('a hearing within the longer period is pointed out to both', () => {
  const at = instant('2026-04-01T09:00:00+08:00');
  const facts = plainCase({
    hearings: [{ id: 'h', startsAt: at, endsAt: at, place: '一庭', state: 'fixed' }],
  });
  assert.deepEqual(found(EXTEND_EVIDENCE, facts, answers, []), ['warn hearing']);
  assert.deepEqual(foundAtCourt(EXTEND_EVIDENCE, facts, answers, 'granted', { until: '2026-04-10' }), [
    'warn granted-hearing',
  ]);
  assert.deepEqual(foundAtCourt(EXTEND_EVIDENCE, facts, answers, 'granted', { until: '2026-03-31' }), []);
});

test('an agency that wants more time is told of its fifteen days (ALI 34)', () => {
  const mine = { partyIds: ['party-2'], role: 'defendant' as const, powers: { special: false, matters: [] } };
  assert.deepEqual(found(EXTEND_EVIDENCE, plainCase({ law: 'administrative', mine }), answers, []), [
    'warn agency',
  ]);
});

test('granted: the period moves for all parties and all are told; refused: only the applicant is (CPI 100.2, 100.3)', () => {
  const { granted, refused } = EXTEND_EVIDENCE.outcomes;
  assert.ok(granted && refused);
  assert.deepEqual(effectsOf(granted.effects, { law: 'civil' }, { until: '2026-04-10' })[0], {
    do: 'move-period',
    rule: 'D27',
    until: { decision: 'until' },
  });
  assert.deepEqual(
    papersOf(granted, { law: 'civil' }, {}).map(({ to }) => to),
    ['all'],
  );
  assert.deepEqual(
    papersOf(refused, { law: 'administrative' }, {}).map(({ to }) => to),
    ['applicant'],
  );
  assert.deepEqual(foundAtCourt(EXTEND_EVIDENCE, plainCase(), answers, 'granted', { until: '2026-03-25' }), [
    'refuse granted-until',
  ]);
});
