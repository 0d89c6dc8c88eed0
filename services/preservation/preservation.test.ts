import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instant } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { type Answers, definitionFaults, dueOf, effectsOf, offerOf, papersOf } from '../engine/index.ts';
import { groundOf } from '../ground.ts';
import { COURT_HOST } from '../host.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { PRESERVATION } from './service.ts';

const plain = plainCase();
const answers = (over: Answers = {}): Answers => ({ ...EXAMPLE.answers(plain), ...over });
const check = (over: Answers = {}, facts: CaseFacts = plain) =>
  found(PRESERVATION, facts, answers(over), EXAMPLE.materials);
const court = (act: string, words: Answers, over: Answers = {}) =>
  foundAtCourt(PRESERVATION, plain, answers(over), act, words);

test('a sound definition', () => {
  assert.deepEqual(definitionFaults(PRESERVATION, COURT_HOST), []);
});

test('open from the filing to the files going up, to either side; before the suit there is another', () => {
  const open = (over: Partial<CaseFacts>) => offerOf(PRESERVATION, groundOf(plainCase(over))).open;
  for (const stage of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'] as const)
    assert.equal(open({ stage }), true, stage);
  for (const stage of ['S0', 'S8'] as const) assert.equal(open({ stage }), false, stage);
  assert.equal(open({ mine: { ...plain.mine, partyIds: ['party-2'], role: 'defendant' } }), true);
  assert.equal(open({ mine: { ...plain.mine, partyIds: [], role: null } }), false);
  assert.equal(open({ law: 'administrative' }), true);
  assert.equal(open({ law: 'compensation' }), false);
});

test('the form of article 1: a sound one passes, clues are enough in a suit but must be explained', () => {
  assert.deepEqual(check(), []);
  assert.deepEqual(check({ information: 'clues' }), ['refuse missing why-clues']);
  assert.deepEqual(check({ information: 'clues', 'why-clues': '账户信息不公开。' }), []);
  assert.deepEqual(check({ kinds: ['other'] }), ['refuse missing other']);
  assert.deepEqual(found(PRESERVATION, plain, answers(), ['evidence']), ['refuse material security']);
  assert.deepEqual(found(PRESERVATION, plain, answers({ security: 'none' }), ['evidence']), []);
});

test('more than the suit is about is said, not refused (CPL 105)', () => {
  assert.deepEqual(check({ amount: plain.amountFen }), []);
  assert.deepEqual(check({ amount: plain.amountFen + 1 }), ['warn beyond-claim']);
});

test('the court is told when it asks for more than 30 %; it may not grant more than was asked', () => {
  const amount = 500_000_00;
  const words = (percent: number) => ({ granted: amount, demanded: amount * (percent / 100) });
  assert.deepEqual(court('allow', words(30)), []);
  assert.deepEqual(court('allow', words(31)), ['warn security-demanded']);
  assert.deepEqual(court('refuse', words(31)), []);
  assert.deepEqual(court('allow', { granted: amount + 1 }), ['refuse beyond-request']);
});

test('no measure lasts longer than the law lets it: one, two, three years (CPI 485)', () => {
  const until = (kind: string, day: string) => court('step:carry-out', { [`until-${kind}`]: day });
  const last = { deposit: '2027-03-02', movable: '2028-03-02', immovable: '2029-03-02', other: '2029-03-02' };
  for (const [kind, day] of Object.entries(last)) {
    assert.deepEqual(until(kind, day), []);
    assert.deepEqual(until(kind, `${day.slice(0, 8)}03`), [`refuse until-${kind}`]);
    assert.deepEqual(until(kind, '2026-03-02'), [`refuse until-${kind}`]);
  }
});

test('48 hours when urgent, else five days; carried out in five; reviewed in ten', () => {
  const due = (name: Parameters<typeof dueOf>[1], urgent: boolean) =>
    dueOf(PRESERVATION, name, { urgent }, plain);
  assert.equal(due('decide', true).dueAt, instant('2026-03-04T11:00:00+08:00'));
  assert.match(due('decide', true).article ?? '', /第一百零三条第三款/u);
  assert.equal(due('decide', false).dueOn, '2026-03-09'); // 2026-03-07 is a Saturday
  assert.equal(due('step:carry-out', false).dueOn, '2026-03-09');
  assert.equal(due('ask-review', true).dueOn, '2026-03-09');
  assert.equal(due('review', true).dueOn, '2026-03-12');
});

test('what is ordered and taken follows the kinds; refused on review it is given free', () => {
  const kinds = (effects: readonly { readonly do: string }[]) => effects.map((effect) => effect.do);
  const { allow, refuse } = PRESERVATION.outcomes;
  assert.deepEqual(kinds(effectsOf(allow?.effects ?? [], answers(), {})), [
    'order-measure',
    'order-measure',
    'add-node',
  ]);
  const step = PRESERVATION.steps?.['carry-out'];
  const taken = (ids: string[]) => kinds(effectsOf(step?.effects ?? [], answers(), { taken: ids }));
  assert.deepEqual(taken(['deposit']), ['take-measure', 'add-node']);
  assert.deepEqual(taken([]), ['add-node']);
  assert.deepEqual(kinds(refuse?.effects ?? []), ['lift-measure']);
});

test('hidden until carried out; both sides may ask for review of the order, the ruling cites the law of the case', () => {
  assert.equal(PRESERVATION.secretUntil, 'carry-out');
  const { allow } = PRESERVATION.outcomes;
  assert.equal(allow?.review?.by, 'all');
  const ruling = (law: string) =>
    papersOf({ papers: allow?.papers ?? [] }, answers({ law }), {})
      .flatMap(({ text }) => text)
      .join('');
  assert.match(
    ruling('civil'),
    /《中华人民共和国民事诉讼法》第一百零三条、第一百零五条、第一百零六条第一款/u,
  );
  assert.match(
    ruling('administrative'),
    /《最高人民法院关于适用〈?《?中华人民共和国行政诉讼法〉?》?的解释》第七十六条/u,
  );
});
