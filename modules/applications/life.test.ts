import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '#kernel/testing/database.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { stateAfter } from '#services/engine/index.ts';
import { serviceById } from '#services/registry.ts';
import { assignStaff } from '#modules/cases/index.ts';
import { makeDeputy } from './acts/deputies.ts';
import { perform, SILENT } from './acts/perform.ts';
import { applicationsWorld, must, mustRefuse, refused } from './testing.ts';

const database = await testDatabase();
const world = applicationsWorld(database);
const { judge, president } = await world.courtStaff();

const recusalOf = (key: { courtId: string; caseId: string }) => ({
  service: 'recusal',
  courtId: key.courtId,
  caseId: key.caseId,
  answers: { whose: 'judge', person: judge.id, ground: 'interest', facts: '有利害关系。', learnt: 'before' },
  materials: [],
});
const asked = async () => {
  const { key, lawyers } = await world.plainCase();
  return { key, lawyers, ref: must(await world.submit(lawyers.plaintiff, recusalOf(key))) };
};
const paused = async (caseId: string) => {
  const { rows } = await sql<{ paused: boolean }>`
    select paused_at is not null as paused from case_staff where case_id = ${caseId} and person_id = ${judge.id} and ended_at is null`.execute(
    world.owner,
  );
  return rows[0]?.paused;
};

test('the same twenty times at once is one application', async () => {
  const { key, lawyers } = await world.plainCase();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => world.submit(lawyers.plaintiff, recusalOf(key))),
  );
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
});

test('two deciders at once, and a decision against a withdrawal: one of them is done, the other is told', async () => {
  for (let round = 0; round < 4; round++) {
    const { lawyers, ref, key } = await asked();
    const version = (await world.row(ref)).version;
    const reasons = '经审查，理由成立。';
    const done = await Promise.all([
      world.act(president, ref, 'decide:granted', { reasons, version }),
      world.act(president, ref, 'decide:refused', { reasons, version }),
      world.act(lawyers.plaintiff, ref, 'withdraw', { version }),
    ]);
    assert.equal(done.filter((answer) => !isRefusal(answer)).length, 1);
    for (const answer of done.filter(isRefusal))
      assert.match(answer.refused, /application\.state|write\.version/);
    const row = await world.row(ref);
    const moved = (await world.records(ref)).filter(({ moves }) => moves).map(({ act }) => act);
    const service = serviceById('recusal');
    assert.ok(service);
    assert.equal(stateAfter(world.deps.book.machine(service), moved), row.state);
    // whatever came of it, the judge no longer pauses: replaced, back, or back by the withdrawal
    assert.notEqual(await paused(key.caseId), true);
  }
});

test('a withdrawal takes back what the submission did; a stranger and the other side cannot withdraw', async () => {
  const { key, lawyers, ref } = await asked();
  assert.equal(await paused(key.caseId), true);
  assert.equal(refused(await world.act(lawyers.defendant, ref, 'withdraw')), 'application.not-yours');
  must(await world.act(lawyers.plaintiff, ref, 'withdraw', { reasons: '不再申请' }));
  assert.equal(await paused(key.caseId), false);
  assert.equal((await world.row(ref)).state, 'withdrawn');
});

test('a refusal inside an effect leaves nothing of the act behind', async () => {
  const { key, lawyers, ref } = await asked();
  await sql`update case_staff set ended_at = now(), ended_why = '调离' where case_id = ${key.caseId} and person_id = ${judge.id}`.execute(
    world.owner,
  );
  const before = await world.row(ref);
  const refusal = mustRefuse(await world.act(president, ref, 'decide:granted', { reasons: '理由成立。' }));
  assert.ok(refusal.refused.startsWith('case.'), refusal.refused);
  assert.deepEqual(await world.row(ref), before);
  assert.equal((await world.papers(ref)).length, 0);
  assert.equal((await world.records(ref)).length, 1);
  void lawyers;
});

test('the same key twice is one act; an old version is told to look again', async () => {
  const { lawyers, ref } = await asked();
  const { version } = await world.row(ref);
  const send = () =>
    perform(world.context(lawyers.plaintiff, '00000000-0000-4000-8000-000000000001'), world.deps, ref, {
      ...SILENT,
      act: 'withdraw',
      version,
    });
  assert.deepEqual(must(await send()), must(await send()));
  const second = await asked();
  assert.equal(
    refused(await world.act(second.lawyers.plaintiff, second.ref, 'withdraw', { version: 99 })),
    'write.version',
  );
});

test('a legal time that is over warns once, tells the president, and stops nobody; before it is over who is awaited is reminded', async () => {
  const { ref } = await asked();
  world.at('2026-03-05T10:00:00.000Z');
  await world.runClocks();
  assert.ok((await world.row(ref)).reminded_at);
  world.at('2026-03-06T01:00:00.000Z');
  await world.runClocks();
  await world.runClocks();
  const marks = (await world.records(ref)).map(({ act }) => act);
  assert.deepEqual(marks, ['submit', 'remind', 'escalate']);
  await world.relayAll();
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from notice
    where recipient_id = ${president.id} and kind = 'application.escalated' and link like ${`%${ref.id}`}`.execute(
    world.owner,
  );
  assert.equal(rows[0]?.n, 1);
  must(await world.act(president, ref, 'decide:refused', { reasons: '理由不成立。' }));
  world.at('2026-03-02T02:25:00.000Z');
});

test('the time for reconsideration ends: too late is refused with its day, and the clock makes the decision final', async () => {
  const { lawyers, ref } = await asked();
  must(await world.act(president, ref, 'decide:refused', { reasons: '理由不成立。' }));
  assert.equal((await world.row(ref)).state, 'open:refused');
  world.at('2026-03-20T02:00:00.000Z');
  const late = mustRefuse(await world.act(lawyers.plaintiff, ref, 'review:refused', { reasons: '不服。' }));
  assert.ok(
    late.refused === 'application.late' && late.article && late.detail.includes('2026年'),
    late.detail,
  );
  await world.runClocks();
  assert.equal((await world.row(ref)).state, 'refused');
  world.at('2026-03-02T02:25:00.000Z');
});

test('a deputy decides in the place of the president, and both are named; before and after nobody may', async () => {
  const { ref } = await asked();
  const other = await world.enrol(world.staff({ name: '副院', roles: ['judge'], staffNo: 'V1' }));
  const reasons = '理由不成立。';
  assert.equal(
    refused(await world.act(other, ref, 'decide:refused', { reasons })),
    'application.not-decider',
  );
  must(
    await makeDeputy(world.context(president), {
      absentId: president.id,
      deputyId: other.id,
      fromOn: '2026-03-02',
      untilOn: '2026-03-03',
      why: '出差',
    }),
  );
  must(await world.act(other, ref, 'decide:refused', { reasons }));
  const record = (await world.records(ref)).find(({ act }) => act === 'decide:refused');
  assert.deepEqual([record?.actor_name, record?.instead_of], ['副院', '院一']);
});

test('what is over cannot be changed, whoever writes', async () => {
  const { lawyers, ref } = await asked();
  must(await world.act(lawyers.plaintiff, ref, 'withdraw'));
  await assert.rejects(
    sql`update application set state = 'deciding', awaits = 'court', version = version + 1 where id = ${ref.id}`.execute(
      world.owner,
    ),
    /is over does not change|application_check/,
  );
});

test('two are asked at once and both pause; one is replaced, the other works on, and a review may still take him off', async () => {
  const { key, lawyers } = await world.plainCase();
  const second = await world.enrol(world.staff({ name: '审二', roles: ['judge'], staffNo: 'J2' }));
  must(
    await world.doing((unit) =>
      assignStaff(unit, key, { personId: second.id, name: second.name, role: 'judge' }),
    ),
  );
  const standing = async () => {
    const { rows } = await sql<{ who: string }>`
      select name || case when ended_at is not null then ' 已离开' when paused_at is not null then ' 暂停' else ' 在办' end as who
      from case_staff where case_id = ${key.caseId} and role in ('presiding', 'judge') order by name`.execute(
      world.owner,
    );
    return rows.map(({ who }) => who);
  };
  const asking = recusalOf(key);
  const ref = must(
    await world.submit(lawyers.plaintiff, {
      ...asking,
      answers: { ...asking.answers, person: [judge.id, second.id] },
    }),
  );
  assert.deepEqual(await standing(), ['审一 暂停', '审二 暂停']);
  const again = await world.submit(lawyers.plaintiff, asking);
  assert.equal(refused(again), 'application.not-ready');
  const reasons = '经审查，审一的兄长任职于被告，审二没有法定回避情形。';
  must(await world.act(president, ref, 'decide:partly', { reasons, answers: { persons: [judge.id] } }));
  assert.deepEqual(await standing(), ['审一 已离开', '审二 在办']);
  assert.equal((await world.row(ref)).state, 'open:partly');
  must(await world.act(lawyers.plaintiff, ref, 'review:partly', { reasons: '审二亦与被告有利害关系。' }));
  // the same outcome, for somebody else: it is carried out for him for whom it was not
  must(
    await world.act(president, ref, 'reviewed:partly', {
      reasons: '复议理由成立。',
      answers: { persons: [second.id] },
    }),
  );
  assert.deepEqual(await standing(), ['审一 已离开', '审二 已离开']);
  const papers = (await world.papers(ref)).map(({ title }) => title);
  assert.ok(papers.includes('回避决定书') && papers.includes('回避复议决定书'), papers.join());
});
