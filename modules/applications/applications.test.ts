import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import { stateAfter } from '#services/engine/index.ts';
import { serviceById } from '#services/registry.ts';
import { applicationsWorld, must, mustRefuse, refused } from './testing.ts';

const world = applicationsWorld(await testDatabase());
const { key, lawyers } = await world.plainCase();
const { judge, president } = await world.courtStaff();
const recusal = serviceById('recusal');
assert.ok(recusal);
const asked = {
  service: 'recusal',
  courtId: key.courtId,
  caseId: key.caseId,
  answers: {
    whose: 'judge',
    person: judge.id,
    ground: 'interest',
    facts: '审判长的兄长现任被告公司财务负责人。',
    learnt: 'before',
  },
  materials: [],
};

test('a recusal from the wish to the end: the judge pauses, the president decides, the paper goes to both, the judge is replaced', async () => {
  const ref = must(await world.submit(lawyers.plaintiff, asked));
  assert.equal(ref.state, 'deciding');
  const row = await world.row(ref);
  assert.deepEqual([row.decider_role, row.assigned_to, row.due_on], ['president', null, '2026-03-05']);
  const sides = new Map((await world.sides(ref)).map(({ lawyer_id, side }) => [lawyer_id, side]));
  assert.deepEqual(
    [sides.size, sides.get(lawyers.plaintiff.id), sides.get(lawyers.defendant.id)],
    [2, 'applicant', 'opponent'],
  );
  // several recusals may run at once, of different people: a rule of the service says that this one is asked already
  assert.equal(refused(await world.submit(lawyers.plaintiff, asked)), 'application.not-ready');
  const byJudge = mustRefuse(await world.act(judge, ref, 'decide:granted', { reasons: '情况属实' }));
  assert.deepEqual(
    [byJudge.refused, byJudge.article],
    ['application.not-decider', '《中华人民共和国民事诉讼法》第四十九条'],
  );
  assert.equal(refused(await world.act(president, ref, 'decide:granted')), 'application.reasons');
  assert.equal(
    refused(await world.act(president, ref, 'decide:dismissed', { reasons: '不属于' })),
    'application.outcome',
  );
  assert.equal(refused(await world.act(lawyers.defendant, ref, 'withdraw', {})), 'application.not-yours');
  must(await world.act(president, ref, 'decide:granted', { reasons: '情况属实' }));
  const done = await world.row(ref);
  assert.deepEqual(
    [done.state, done.outcome, done.awaits, done.due_at],
    ['granted', 'granted', 'nobody', null],
  );
  assert.equal((await world.papers(ref)).length, 2);
  const acts = (await world.records(ref)).filter(({ moves }) => moves).map(({ act }) => act);
  assert.equal(stateAfter(world.deps.book.machine(recusal), acts), done.state);
  const again = mustRefuse(await world.act(president, ref, 'decide:refused', { reasons: '另行认定' }));
  assert.deepEqual(
    [again.refused, again.article],
    ['application.state', '《中华人民共和国民事诉讼法》第五十条'],
  );
  await world.relayAll();
});
