import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import type { Actor } from '#kernel/access/actor.ts';
import type { CaseStaffRole } from '#services/case-facts.ts';
import { assignStaff, pauseStaff } from './acts/staff.ts';
import { closeDebate } from './acts/stage.ts';
import { addNode } from './acts/node.ts';
import { fixHearing } from './acts/hearings.ts';
import { courtAct } from './court-act.ts';
import { deskCase } from './desk-case.ts';
import { ownCase } from './own-case.ts';
import { COURT_ACTS, type CourtAct } from './policy.ts';
import { anotherLawyer, casesWorld, mandateOf, must, refused, START } from './testing.ts';
import type { CaseKey } from './store/case-file.ts';

const world = casesWorld(await testDatabase());
const ACTS = Object.keys(COURT_ACTS) as CourtAct[];

async function caseWith(...people: [Actor & { kind: 'staff' }, CaseStaffRole][]): Promise<CaseKey> {
  const key = await world.open();
  for (const [person, role] of people)
    must(
      await world.doing((unit) => assignStaff(unit, key, { personId: person.id, name: person.name, role })),
    );
  return key;
}
const may = async (actor: Actor, key: CaseKey) => {
  const { can } = must(await deskCase(world.deps, actor, key));
  return ACTS.filter((act) => can[act]?.can).join(' ');
};
const node = (actor: Actor, caseId: string) =>
  courtAct(
    world.context(actor),
    { name: 'cases.add-node', act: 'add-node', caseId, request: {} },
    (unit, key) => addNode(unit, key, { kind: 'other', title: '谈话' }),
  );

test('who does what in a case: the bench decides, the team fixes and writes, the leaders assign, the counter records mandates', async () => {
  world.at(START);
  const [judge, clerk] = [world.staff({ roles: ['judge'] }), world.staff({ roles: ['clerk'] })];
  const key = await caseWith([judge, 'presiding'], [clerk, 'clerk']);
  assert.equal(
    await may(judge, key),
    'fix-hearing record-service record-mandate end-mandate add-node stop-clock change-procedure custody close-debate pronounce close',
  );
  assert.equal(await may(clerk, key), 'fix-hearing record-service record-mandate end-mandate add-node');
  assert.equal(
    await may(world.staff({ roles: ['judge'] }), key),
    '',
    'a judge of the court who does not work on it',
  );
  assert.equal(await may(world.staff({ roles: ['president'] }), key), 'assign-staff');
  assert.equal(await may(world.staff({ roles: ['court-admin'] }), key), 'assign-staff');
  assert.equal(
    await may(world.staff({ roles: ['counter'] }), key),
    'record-service record-mandate end-mandate',
  );
  assert.equal(
    await may(world.staff({ roles: ['registrar'] }), key),
    'assign-staff record-service record-mandate end-mandate',
  );
});

test('another court’s case does not exist; a lawyer does nothing of the court’s', async () => {
  const key = await caseWith();
  const stranger = world.staff({ courtId: 'G11', roles: ['president', 'judge', 'registrar'] });
  assert.equal(refused(await deskCase(world.deps, stranger, key)), 'access.not-found');
  assert.equal(refused(await node(stranger, key.caseId)), 'access.not-found');
  assert.equal(refused(await deskCase(world.deps, anotherLawyer(), key)), 'access.forbidden');
  assert.throws(() => node(anotherLawyer(), key.caseId), /without staff/);
});

test('asked to withdraw, she does nothing in the case until it is decided; replaced, nothing at all', async () => {
  const judge = world.staff({ roles: ['judge'] });
  const key = await caseWith([judge, 'presiding']);
  must(await world.doing((unit) => pauseStaff(unit, key, { personId: judge.id, why: '申请回避' })));
  assert.equal(refused(await node(judge, key.caseId)), 'case.paused');
  assert.equal(await may(judge, key), '');
});

test('a clerk does not end the debate; nobody acts in a closed case, and what is said names the article', async () => {
  world.at(START);
  const [judge, clerk] = [world.staff({ roles: ['judge'] }), world.staff({ roles: ['clerk'] })];
  const key = await caseWith([judge, 'presiding'], [clerk, 'clerk']);
  const end = (actor: Actor) =>
    courtAct(
      world.context(actor),
      { name: 'cases.close-debate', act: 'close-debate', caseId: key.caseId, request: {} },
      (unit, at) => closeDebate(unit, at, {}),
    );
  assert.equal(refused(await end(clerk)), 'case.not-bench');
  must(await end(judge));
  assert.equal(refused(await end(judge)), 'case.stage');
});

test('two judges fix a hearing at once from pages that were open: one case after the other, neither lost', async () => {
  world.at(START);
  const [judge, clerk] = [world.staff({ roles: ['judge'] }), world.staff({ roles: ['clerk'] })];
  const key = await caseWith([judge, 'presiding'], [clerk, 'clerk']);
  const fix = (actor: Actor, day: string) =>
    courtAct(
      world.context(actor),
      { name: 'cases.fix-hearing', act: 'fix-hearing', caseId: key.caseId, request: { day } },
      (unit, at) =>
        fixHearing(unit, at, {
          place: '第七法庭',
          room: '七',
          startsAt: `${day}T01:00:00.000Z` as typeof START,
          endsAt: `${day}T02:00:00.000Z` as typeof START,
        }),
    );
  const answers = await Promise.all([
    fix(judge, '2026-06-01'),
    fix(clerk, '2026-06-02'),
    fix(clerk, '2026-06-01'),
  ]);
  assert.deepEqual(answers.map((answer) => 'refused' in answer).filter(Boolean).length, 1);
});

test('a lawyer sees the case, its timeline and the other side’s counsel; not what is the court’s own; a stranger nothing', async () => {
  world.at(START);
  const [ours, theirs] = [anotherLawyer('甲'), anotherLawyer('乙')];
  const judge = world.staff({ roles: ['judge'] });
  const key = await world.open({
    mandates: [mandateOf(ours, ['p1']), mandateOf(theirs, ['d1'])],
    filedBy: ours.id,
  });
  must(
    await world.doing((unit) =>
      assignStaff(unit, key, { personId: judge.id, name: judge.name, role: 'presiding' }),
    ),
  );
  must(await world.doing((unit) => addNode(unit, key, { kind: 'other', title: '合议', seenBy: [] })));
  const view = await ownCase(world.deps, theirs, key);
  assert.deepEqual(
    view?.nodes.map((one) => one.title),
    ['审判长或者独任审判员：测试法官', '立案'],
  );
  assert.deepEqual(
    view.counsel.map((one) => [one.lawyerName, one.mine]),
    [
      ['甲', false],
      ['乙', true],
    ],
  );
  assert.equal(await ownCase(world.deps, anotherLawyer(), key), undefined);
  const desk = must(await deskCase(world.deps, judge, key));
  assert.equal(desk.nodes[0]?.title, '合议');
  assert.deepEqual(desk.limit, { dueOn: '2026-09-02', state: 'running', overdue: false });
});
