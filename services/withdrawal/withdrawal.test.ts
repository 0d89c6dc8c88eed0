import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseFacts } from '../case-facts.ts';
import { effectsOf, machineOf, papersOf } from '../engine/index.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { WITHDRAWAL_AFTER_DEBATE } from '../withdrawal-after-debate/service.ts';
import { WITHDRAWAL } from './service.ts';

const suit = { what: 'suit', because: 'settled' };
const as = (role: CaseFacts['mine']['role'], over: Partial<CaseFacts> = {}) =>
  plainCase({ ...over, mine: { partyIds: ['party-1'], role, powers: { special: true, matters: [] } } });
const refusals = (facts: CaseFacts, answers: Record<string, string | boolean>, materials: string[] = []) =>
  found(WITHDRAWAL, facts, answers, materials).filter((line) => line.startsWith('refuse'));
const warnings = (facts: CaseFacts, answers: Record<string, string | boolean>) =>
  found(WITHDRAWAL, facts, answers, []).filter((line) => line.startsWith('warn'));

test('“全权代理” gives no power to withdraw, a special mandate that names other matters neither (CPL 62; CPI 89)', () => {
  const powers = (special: boolean, matters: string[]) =>
    plainCase({ mine: { partyIds: ['party-1'], role: 'plaintiff', powers: { special, matters } } });
  assert.deepEqual(refusals(powers(false, ['withdraw']), suit), ['refuse power-withdraw']);
  assert.deepEqual(refusals(powers(true, ['settle']), suit), ['refuse power-withdraw']);
  assert.deepEqual(refusals(powers(true, ['申请撤诉']), suit), []);
  assert.deepEqual(refusals(powers(true, []), suit), []);
});

test('each takes back his own, at its stage', () => {
  assert.deepEqual(refusals(as('plaintiff', { stage: 'S3' }), suit), []);
  assert.deepEqual(refusals(as('defendant'), suit), ['refuse kind']);
  assert.deepEqual(refusals(as('defendant'), { ...suit, what: 'counterclaim' }), []);
  assert.deepEqual(refusals(as('appellant', { stage: 'S6' }), { ...suit, what: 'appeal' }), []);
  assert.deepEqual(refusals(as('appellee', { stage: 'S6' }), { ...suit, what: 'appeal' }), ['refuse kind']);
  assert.deepEqual(
    refusals(as('creditor', { stage: 'S7', law: 'enforcement' }), { ...suit, what: 'enforcement' }),
    [],
  );
  assert.deepEqual(refusals(as('plaintiff', { pronounced: true }), suit), ['refuse pronounced']);
  assert.ok(refusals(as('plaintiff', { stage: 'S5' }), suit).includes('refuse stage'));
});

test('a suit is taken back on appeal only with the consent of the others, in writing (CPI 336)', () => {
  const facts = as('appellant', { stage: 'S6' });
  const answers = { ...suit, what: 'suit-on-appeal' };
  assert.deepEqual(refusals(facts, { ...answers, consent: false }), [
    'refuse material consent',
    'refuse consent',
  ]);
  assert.deepEqual(refusals(facts, { ...answers, consent: true }, ['consent']), []);
});

test('what follows is said before: divorce, administrative and criminal cases, the fee', () => {
  assert.deepEqual(warnings(as('plaintiff', { causeName: '离婚纠纷' }), suit), ['warn divorce', 'warn fee']);
  assert.deepEqual(warnings(as('plaintiff', { law: 'administrative' }), suit), ['warn no-second-suit']);
  assert.deepEqual(warnings(as('prosecutor', { law: 'criminal' }), { ...suit, voluntary: true }), [
    'warn no-second-prosecution',
  ]);
});

test('granted: the case closes and half the fee goes back; with a counterclaim it goes on (CPI 239; FEE 15)', () => {
  const granted = WITHDRAWAL.outcomes['granted'];
  assert.ok(granted);
  const effects = (answers: Record<string, string>, rest: string) =>
    effectsOf(granted.effects, answers, { rest }).map((effect) =>
      effect.do === 'close-case'
        ? effect.way
        : effect.do === 'refund'
          ? `refund ${JSON.stringify(effect.amount)}`
          : effect.do,
    );
  assert.deepEqual(effects({ ...suit, law: 'civil' }, 'none'), [
    '准予撤诉',
    'cancel-hearings',
    'refund "half-fee"',
    'add-node',
  ]);
  assert.deepEqual(effects({ ...suit, law: 'civil' }, 'goes-on'), ['refund "half-fee"', 'add-node']);
  assert.deepEqual(effects({ ...suit, law: 'administrative', because: 'changed' }, 'none'), [
    '准予撤诉',
    'cancel-hearings',
    'refund "all"',
    'add-node',
  ]);
  assert.deepEqual(effects({ what: 'enforcement', law: 'enforcement' }, 'none'), [
    '终结执行',
    'cancel-hearings',
    'add-node',
  ]);
  assert.deepEqual(effects({ what: 'suit', law: 'criminal' }, 'none'), [
    '准予撤诉',
    'cancel-hearings',
    'add-node',
  ]);
  const joined = {
    id: 'a',
    service: 'counterclaim',
    state: 'joined',
    outcome: 'joined',
    open: false,
    mine: false,
  } as const;
  const facts = as('plaintiff', { earlier: [{ ...joined, submittedOn: plainCase().today }] });
  assert.deepEqual(foundAtCourt(WITHDRAWAL, facts, suit, 'granted', { rest: 'none' }), [
    'refuse counterclaim-goes-on',
  ]);
  assert.deepEqual(foundAtCourt(WITHDRAWAL, facts, suit, 'granted', { rest: 'goes-on' }), []);
});

test('one ruling for each kind under each law', () => {
  const granted = WITHDRAWAL.outcomes['granted'];
  assert.ok(granted);
  const ruling = (answers: Record<string, string>) =>
    papersOf(granted, answers, { rest: 'none' }).map(({ text }) => text.join(''));
  const [civil, ...more] = ruling({ what: 'suit', law: 'civil' });
  assert.deepEqual(more, []);
  assert.match(civil ?? '', /《中华人民共和国民事诉讼法》第一百四十八条第一款、第一百五十七条第一款第五项/u);
  assert.match(ruling({ what: 'appeal', law: 'civil' })[0] ?? '', /第一百八十条/u);
  assert.match(ruling({ what: 'enforcement', law: 'enforcement' })[0] ?? '', /终结本案的执行/u);
});

test('after the debate it is another service, in which the other side is heard', () => {
  assert.equal(machineOf(WITHDRAWAL).states['responding'], undefined);
  assert.equal(machineOf(WITHDRAWAL_AFTER_DEBATE).states['responding']?.awaits, 'opponent');
  const facts = as('plaintiff', { stage: 'S4', debateClosed: true });
  assert.deepEqual(refusals(facts, suit), ['refuse stage']);
  assert.deepEqual(found(WITHDRAWAL_AFTER_DEBATE, facts, suit, []), ['warn fee']);
  assert.ok(found(WITHDRAWAL_AFTER_DEBATE, as('plaintiff'), suit, []).includes('refuse stage'));
});
