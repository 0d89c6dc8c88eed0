import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsOf, machineOf, stateAfter } from '../engine/index.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { counterclaimFee } from './rules.ts';
import { COUNTERCLAIM } from './service.ts';

const facts = EXAMPLE.ground?.(plainCase()) ?? plainCase();
const answers = EXAMPLE.answers(facts);

test('half the fee, once (FEE 18): 200,000 yuan cost 4,300, so 2,150', () => {
  assert.equal(counterclaimFee(200_000_00), 2_150_00);
  assert.equal(counterclaimFee(0), 25_00);
});

test('by the defendant, against the plaintiff, before the debate ends (CPI 232, 233)', () => {
  assert.deepEqual(found(COUNTERCLAIM, facts, answers, ['complaint']), ['warn fee']);
  assert.ok(found(COUNTERCLAIM, plainCase(), answers, ['complaint']).includes('refuse who'));
  assert.ok(found(COUNTERCLAIM, { ...facts, stage: 'S4' }, answers, ['complaint']).includes('refuse stage'));
  const third = { id: 'party-3', name: '丙公司', role: 'third-party', kind: 'organisation' } as const;
  const with3 = { ...facts, parties: [...facts.parties, third] };
  assert.deepEqual(found(COUNTERCLAIM, with3, { ...answers, against: 'party-3' }, ['complaint']), [
    'refuse against',
    'warn fee',
  ]);
});

test('joined: the bill, fifteen days for the answer, the period for evidence; silence stops nobody', () => {
  const names = (law: string) =>
    effectsOf(COUNTERCLAIM.outcomes['joined']?.effects ?? [], { law }, { anew: true }).map(
      (effect) => effect.do,
    );
  assert.deepEqual(names('civil'), [
    'add-counterclaim',
    'create-bill',
    'start-period',
    'move-period',
    'add-node',
  ]);
  assert.deepEqual(names('criminal'), ['add-counterclaim', 'move-period', 'add-node']);
  const machine = machineOf(COUNTERCLAIM);
  assert.equal(stateAfter(machine, ['submit', 'decide:joined', 'skip:answer']), 'done');
});

test('refused by a ruling that can be appealed: ten days, in criminal cases five', () => {
  const rule = (law: string) =>
    effectsOf(COUNTERCLAIM.outcomes['rejected']?.effects ?? [], { law }, {}).flatMap((effect) =>
      effect.do === 'start-period' ? [effect.rule] : [],
    );
  assert.deepEqual(rule('civil'), ['D45-ruling']);
  assert.deepEqual(rule('criminal'), ['D47-ruling']);
});
