import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import { shortLabel } from '../citations.ts';
import { instant, msToInstant, plainDate } from '../time.ts';
import * as m from './index.ts';

const d = plainDate;

test('an agreement takes effect with the last signature', () => {
  const [one, two] = [instant('2026-03-02T10:00:00Z'), instant('2026-03-03T10:00:00Z')];
  assert.deepEqual(
    m.agreementEffect([
      { party: '甲', signedAt: two },
      { party: '乙', signedAt: one },
    ]).effectiveAt,
    two,
  );
  assert.deepEqual(
    m.agreementEffect([
      { party: '甲', signedAt: one },
      { party: '乙', signedAt: two },
    ]).effectiveAt,
    two,
  );
  const half = m.agreementEffect([{ party: '甲' }, { party: '乙', signedAt: one }]);
  assert.deepEqual([half.effectiveAt, half.missing], [undefined, ['甲']]);
  assert.deepEqual(m.agreementEffect([]), { effectiveAt: undefined, missing: [], article: half.article });
  assert.equal(shortLabel(half.article), '在线调解规则第十九条第二款');
  const signature = fc.record({
    party: fc.string(),
    signedAt: fc.integer({ min: 1.7e12, max: 1.8e12 }).map(msToInstant),
  });
  fc.assert(
    fc.property(fc.array(signature, { minLength: 1 }), (list) => {
      const at = m.agreementEffect(list).effectiveAt;
      assert.ok(
        at !== undefined && list.every((s) => s.signedAt <= at) && list.some((s) => s.signedAt === at),
      );
    }),
  );
});

test('confirmation: five exclusions, six dismissals', () => {
  const exclusions = Object.entries(m.CONFIRMATION_EXCLUSIONS);
  assert.deepEqual(
    exclusions.map(([id]) => id),
    ['outside-courts', 'other-court', 'personal-status', 'other-procedure', 'title-of-right'],
  );
  exclusions.forEach(([, row], i) =>
    assert.equal(shortLabel(row.article), `民诉法解释第三百五十五条第一款第${'一二三四五'.charAt(i)}项`),
  );
  const dismissals = Object.entries(m.CONFIRMATION_DISMISSALS);
  assert.deepEqual(
    dismissals.map(([id]) => id),
    ['unlawful', 'others-harmed', 'public-order', 'involuntary', 'unclear', 'other'],
  );
  dismissals.forEach(([, row], i) =>
    assert.equal(shortLabel(row.article), `民诉法解释第三百五十八条第${'一二三四五六'.charAt(i)}项`),
  );
  for (const [, row] of [...exclusions, ...dismissals]) assert.ok(row.text.length >= 5);
});

test('confirmation: what the applicants are told', () => {
  const hints = (more: Partial<Parameters<typeof m.confirmationHints>[0]> = {}) =>
    m.confirmationHints({
      effectiveOn: d('2026-01-16'),
      appliedOn: d('2026-02-24'),
      bothApply: true,
      calendar: CHINA_CALENDAR,
      ...more,
    });
  assert.deepEqual(hints(), { due: d('2026-02-24'), hints: [] });
  assert.deepEqual(
    hints({ appliedOn: d('2026-02-25') }).hints.map((h) => h.code),
    ['late'],
  );
  const all = hints({
    appliedOn: d('2026-02-25'),
    bothApply: false,
    exclusions: ['title-of-right', 'other-court'],
  }).hints;
  assert.deepEqual(
    all.map((h) => h.code),
    ['late', 'one-side', 'title-of-right', 'other-court'],
  );
  for (const h of all) assert.ok(h.text.length > 10 && h.text.endsWith('。'));
  assert.match(all[0]?.text ?? '', /三十日/);
  assert.match(all[1]?.text ?? '', /共同申请/);
  assert.match(all[2]?.text ?? '', /物权、知识产权确权的，法院裁定不予受理/);
});

test('how long mediation lasts: thirty, fifteen, seven days', () => {
  const state = (phase: m.MediationPhase, today: string, renewedUntil?: string) =>
    m.mediationState({
      phase,
      acceptedOn: d('2026-03-02'),
      today: d(today),
      calendar: CHINA_CALENDAR,
      ...(renewedUntil === undefined ? {} : { renewedUntil: d(renewedUntil) }),
    });
  assert.deepEqual(
    (['pre-filing', 'ordinary', 'summary'] as const).map((p) => state(p, '2026-03-02').due),
    ['2026-04-01', '2026-03-17', '2026-03-09'],
  );
  const say = (x: ReturnType<typeof state>) => `${x.state} ${shortLabel(x.article)}`;
  assert.equal(say(state('pre-filing', '2026-04-01')), 'running 在线调解规则第二十四条第一款');
  assert.equal(say(state('pre-filing', '2026-04-02')), 'file 在线调解规则第二十一条第一款第二项');
  assert.equal(say(state('ordinary', '2026-03-18')), 'resume 在线调解规则第二十一条第一款第三项');
  assert.equal(say(state('summary', '2026-03-10')), 'resume 在线调解规则第二十一条第一款第三项');
  assert.equal(state('pre-filing', '2026-04-10', '2026-04-10').state, 'running');
  assert.equal(state('pre-filing', '2026-04-11', '2026-04-10').state, 'file');
  assert.equal(
    state('pre-filing', '2026-04-01', '2026-03-10').due,
    '2026-04-01',
    'consent never shortens it',
  );
  assert.match(state('pre-filing', '2026-05-01').text, /登记立案/);
  assert.match(state('ordinary', '2026-05-01').text, /恢复审理/);
  assert.match(state('ordinary', '2026-03-03').text, /调解期限内/);
});

test('eight ways for mediation to end', () => {
  const rows = Object.entries(m.MEDIATION_ENDINGS);
  assert.deepEqual(
    rows.map(([id]) => id),
    ['agreed', 'settled', 'unreachable', 'unwilling', 'too-far-apart', 'time-over', 'not-signed', 'other'],
  );
  rows.forEach(([, row], i) => {
    assert.equal(shortLabel(row.article), `在线调解规则第二十五条第${'一二三四五六七八'.charAt(i)}项`);
    assert.ok(row.text.length > 8);
  });
});
