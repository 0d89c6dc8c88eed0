import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant, plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, dueOf, effectsOf, offerOf, papersOf } from '../engine/index.ts';
import { groundOf } from '../ground.ts';
import { COURT_HOST } from '../host.ts';
import { beforeSuit, found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { PRE_SUIT_PRESERVATION } from './service.ts';

const SERVICE = PRE_SUIT_PRESERVATION;
const before = beforeSuit(plainCase());
const answers = (over: Answers = {}): Answers => ({ ...EXAMPLE.answers(before), ...over });
const check = (over: Answers = {}, papers = EXAMPLE.materials) =>
  found(SERVICE, before, answers(over), papers);

test('a sound definition, open before the suit and only then', () => {
  assert.deepEqual(definitionFaults(SERVICE, COURT_HOST), []);
  assert.equal(offerOf(SERVICE, groundOf(before)).open, true);
  assert.equal(offerOf(SERVICE, groundOf(plainCase())).open, false);
});

test('security for the whole sum: without it the court dismisses, with less it is told (CPL 104; PRS 5)', () => {
  assert.deepEqual(check(), []);
  const none = { security: 'none', 'security-amount': undefined, 'security-by': undefined };
  const texts = SERVICE.checks.map(({ text }) =>
    typeof text === 'string' ? text : text({ facts: before, answers: answers(none) }),
  );
  assert.match(texts.join(''), /裁定驳回/u);
  assert.deepEqual(check(none), ['warn security']);
  assert.deepEqual(check({ 'security-amount': 199_999_99 }), ['warn security']);
});

test('before enforcement none is needed, but the instrument is', () => {
  const enforcing = { purpose: 'pre-enforcement', security: 'none', 'court-ground': 'enforcement' };
  assert.deepEqual(check(enforcing), [
    'refuse missing instrument',
    'refuse missing performance-until',
    'refuse material instrument',
  ]);
  const whole = (until: string) =>
    check({ ...enforcing, instrument: '示例市甲区人民法院判决', 'performance-until': until }, [
      ...EXAMPLE.materials,
      'instrument',
    ]);
  assert.deepEqual(whole('2026-04-01'), []);
  assert.deepEqual(whole('2026-02-01'), ['warn performed']);
  const demanded = (over: Answers) =>
    foundAtCourt(SERVICE, before, answers(over), 'allow', { granted: 1, demanded: 1 });
  assert.deepEqual(demanded(enforcing), ['warn security-demanded']);
  assert.deepEqual(demanded({}), []);
});

test('48 hours, whatever the calendar; then thirty days to sue', () => {
  const due = dueOf(SERVICE, 'decide', answers(), plainCase());
  assert.equal(due.dueAt, instant('2026-03-04T11:00:00+08:00'));
  assert.match(due.article ?? '', /第一百零四条第二款/u);
  const suit = dueOf(SERVICE, 'step:follow-up', answers(), {
    ...plainCase(),
    today: plainDate('2026-01-16'),
    now: instant('2026-01-16T09:00:00+08:00'),
  });
  assert.equal(suit.dueOn, '2026-02-24', 'the thirtieth day falls in the holidays');
});

test('no suit on day 31: it is lifted; not a day before', () => {
  const on = (today: string): CaseFacts => ({
    ...plainCase(),
    today: plainDate(today),
    periods: [
      {
        id: 'p',
        rule: 'D33',
        name: '起诉',
        partyId: 'party-1',
        from: plainDate('2026-01-16'),
        dueOn: plainDate('2026-02-24'),
        state: 'running',
      },
    ],
  });
  const words = (followed: boolean) => ({ followed });
  const court = (today: string, followed: boolean) =>
    foundAtCourt(SERVICE, on(today), answers(), 'step:follow-up', words(followed));
  assert.deepEqual(court('2026-02-24', false), ['refuse too-early']);
  assert.deepEqual(court('2026-02-25', false), []);
  assert.deepEqual(court('2026-02-01', true), []);
  const step = SERVICE.steps?.['follow-up'];
  const follows = (followed: boolean) =>
    effectsOf(step?.effects ?? [], answers(), { followed }).map((e) => e.do);
  assert.deepEqual(follows(false), ['lift-measure']);
  assert.deepEqual(follows(true), []);
  const papers = (followed: boolean) =>
    papersOf({ papers: step?.papers ?? [] }, answers({ law: 'civil' }), { followed }).map(({ id }) => id);
  assert.deepEqual(papers(false), ['lifted-civil']);
  assert.deepEqual(papers(true), ['transferred']);
});

test('the matter gets a case of its own, 财保, and a bill', () => {
  assert.deepEqual(
    SERVICE.submitted?.map((effect) => effect.do),
    ['open-case', 'create-bill'],
  );
});
