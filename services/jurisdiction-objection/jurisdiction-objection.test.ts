import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import type { CaseFacts } from '../case-facts.ts';
import { effectsOf, machineOf, stateAfter } from '../engine/index.ts';
import { found, plainCase } from '../testing.ts';
import { JURISDICTION_OBJECTION as OBJECTION } from './service.ts';

const defendant = {
  partyIds: ['party-2'],
  role: 'defendant' as const,
  powers: { special: false, matters: [] },
};
const on = (over: Partial<CaseFacts> = {}) => plainCase({ mine: defendant, ...over });
const answers = { ground: 'territory', competent: '示例市乙区人民法院', reason: '住所地在乙区。' };
const refusals = (facts: CaseFacts, given = answers, materials: string[] = []) =>
  found(OBJECTION, facts, given, materials).filter((line) => line.startsWith('refuse'));

test('within the time for the answer, by the defendant (CPL 130; ALI 10)', () => {
  assert.deepEqual(refusals(on({ today: plainDate('2026-03-17') })), []);
  assert.deepEqual(refusals(on({ today: plainDate('2026-03-18') })), ['refuse late']);
  assert.deepEqual(refusals(on({ today: plainDate('2026-03-18'), law: 'administrative' })), [
    'refuse late-administrative',
  ]);
  assert.deepEqual(refusals(plainCase()), ['refuse who']);
  assert.deepEqual(refusals(on({ stage: 'S7' })), ['refuse stage']);
});

test('an agreement on jurisdiction is handed in; nobody points at this court', () => {
  assert.deepEqual(refusals(on(), { ...answers, ground: 'agreed' }), ['refuse material agreement']);
  assert.deepEqual(refusals(on(), { ...answers, competent: on().courtName }), ['refuse this-court']);
});

test('it stops the time for evidence in civil cases, and the court’s own time in all; taken back, both run on', () => {
  const names = (effects: typeof OBJECTION.submitted, law: string) =>
    effectsOf(effects ?? [], { law }, {}).map((effect) => effect.do);
  assert.deepEqual(names(OBJECTION.submitted, 'civil'), ['suspend-period', 'stop-trial-clock', 'add-node']);
  assert.deepEqual(names(OBJECTION.submitted, 'administrative'), ['stop-trial-clock', 'add-node']);
  assert.deepEqual(names(OBJECTION.undone, 'civil'), ['resume-period', 'restart-trial-clock']);
});

test('the other side is heard; the ruling opens ten days for an appeal; only when it stands does time run on, the fee fall due, the case move', () => {
  const machine = machineOf(OBJECTION);
  const after = (outcome: string) => stateAfter(machine, ['submit', 'respond', `decide:${outcome}`]);
  assert.equal(after('rejected'), 'step:effective');
  assert.equal(after('upheld'), 'step:transfer');
  const rejected = OBJECTION.outcomes['rejected'];
  assert.deepEqual(effectsOf(rejected?.effects ?? [], { law: 'civil' }, {}), [
    {
      do: 'start-period',
      rule: 'D45-ruling',
      of: 'all',
      from: 'service',
      when: { field: 'law', is: ['civil'] },
    },
  ]);
  const step = (id: string, result: string) =>
    effectsOf(OBJECTION.steps?.[id]?.effects ?? [], { law: 'civil' }, { result }).map((effect) => effect.do);
  assert.deepEqual(step('effective', 'stands'), [
    'resume-period',
    'restart-trial-clock',
    'create-bill',
    'add-node',
  ]);
  assert.deepEqual(step('effective', 'reversed'), ['transfer-case', 'add-node']);
  assert.deepEqual(step('transfer', 'stands'), ['transfer-case', 'add-node']);
  assert.deepEqual(step('transfer', 'reversed'), ['resume-period', 'restart-trial-clock', 'add-node']);
});
