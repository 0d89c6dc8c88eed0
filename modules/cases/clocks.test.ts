import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '#kernel/testing/database.ts';
import { plainDate } from '#law/time.ts';
import { movePeriod } from './acts/change-period.ts';
import { orderMeasure, takeMeasure } from './acts/measures.ts';
import { pronounce } from './acts/stage.ts';
import { anotherLawyer, casesWorld, mandateOf, must, START } from './testing.ts';

const world = casesWorld(await testDatabase());
const { db } = world;
const two = async () => {
  world.at(START);
  const [ours, theirs] = [anotherLawyer('甲'), anotherLawyer('乙')];
  const key = await world.open({
    evidenceDays: 20,
    mandates: [mandateOf(ours, ['p1']), mandateOf(theirs, ['d1'])],
  });
  const of = async (rule: string) =>
    (await world.periods(key))
      .filter((row) => row.rule === rule)
      .map((row) => `${row.party_id} ${row.due_on} ${row.state}`)
      .toSorted();
  return { ours, theirs, key, of };
};
const told = async (lawyerId: string) => {
  const { rows } = await sql<{
    title: string;
  }>`select title from notice where recipient_id = ${lawyerId} order by created_at, notice_id`.execute(db);
  return rows.map((row) => row.title);
};

test('a notice served starts the periods of that lawyer’s party, once, and keeps what the court owed', async () => {
  const { theirs, key, of } = await two();
  world.at('2026-03-06T02:00:00.000Z');
  await world.serve(key, theirs.id, 'response-notice');
  assert.deepEqual(
    [await of('D16'), await of('D18'), await of('D15')],
    [['d1 2026-03-23 running'], ['d1 2026-03-23 running'], [' 2026-03-09 kept']],
  );
  const served = await world.serve(key, theirs.id, 'evidence-notice', {});
  assert.deepEqual(await of('D27'), ['d1 2026-03-26 running'], 'twenty days, as the court has set');
  await world.serve(key, theirs.id, 'evidence-notice', { documentId: served.documentId });
  assert.deepEqual(
    await of('D27'),
    ['d1 2026-03-26 running'],
    'served again, also to a second agent, nothing begins anew',
  );
  const row = (await world.periods(key)).find((one) => one.rule === 'D27');
  assert.equal(row?.event, '《举证通知书》送达');
  assert.ok((row?.counting.steps.length ?? 0) >= 3);
});

test('the time of service corrected: the period is counted anew; one that was over by mistake runs again', async () => {
  const { ours, key, of } = await two();
  world.at('2026-03-06T02:00:00.000Z');
  const ids = await world.serve(key, ours.id, 'evidence-notice');
  assert.deepEqual(await of('D27'), ['p1 2026-03-26 running']);
  world.at('2026-03-27T02:00:00.000Z');
  await world.clocks();
  assert.deepEqual(await of('D27'), ['p1 2026-03-26 ended']);
  const corrected = { ...ids, effectiveAt: '2026-03-16T02:00:00.000Z' };
  await world.serve(key, ours.id, 'evidence-notice', corrected, 'delivery.effective-changed');
  assert.deepEqual(await of('D27'), ['p1 2026-04-07 running'], '5 April is Qingming');
});

test('a document of no case, of a closed one or to a stranger starts nothing', async () => {
  const { key, of } = await two();
  await world.serve(key, anotherLawyer().id, 'evidence-notice');
  await world.serve(
    { ...key, caseId: '00000000-0000-4000-8000-000000000000' },
    anotherLawyer().id,
    'evidence-notice',
  );
  assert.deepEqual(await of('D27'), []);
});

test('the last evidence period over, the case goes on; extended, it waits for all', async () => {
  const { ours, theirs, key, of } = await two();
  world.at('2026-03-02T03:00:00.000Z');
  await world.serve(key, ours.id, 'evidence-notice');
  world.at('2026-03-04T03:00:00.000Z');
  await world.serve(key, theirs.id, 'evidence-notice');
  assert.deepEqual(await of('D27'), ['d1 2026-03-24 running', 'p1 2026-03-23 running']);
  world.at('2026-03-24T03:00:00.000Z');
  await world.clocks();
  assert.equal((await world.file(key)).stage, 'S2', 'the other side’s period still runs');
  must(
    await world.doing((unit) =>
      movePeriod(unit, key, { rule: 'D27', until: plainDate('2026-04-10'), why: '准许延长' }),
    ),
  );
  world.at('2026-04-10T15:59:00.000Z');
  await world.clocks();
  assert.equal((await world.file(key)).stage, 'S2', 'the last day is still in time');
  world.at('2026-04-10T16:01:00.000Z');
  await world.clocks();
  await world.clocks();
  assert.equal((await world.file(key)).stage, 'S3');
  assert.equal((await world.nodes(key)).filter((title) => title === '举证期限届满').length, 1);
});

test('no appeal from either side: the judgment takes effect the day after the last period, and the case is closed', async () => {
  const { ours, theirs, key, of } = await two();
  world.at('2026-05-20T03:00:00.000Z');
  must(await world.doing((unit) => pronounce(unit, key, {})));
  await world.serve(key, ours.id, 'civil-judgment');
  world.at('2026-05-25T03:00:00.000Z');
  assert.deepEqual(await of('D45'), ['p1 2026-06-04 running']);
  world.at('2026-06-05T03:00:00.000Z');
  await world.clocks();
  assert.equal((await world.file(key)).stage, 'S5', 'the other side has not been served');
  await world.serve(key, theirs.id, 'civil-judgment');
  assert.deepEqual(await of('D45'), ['d1 2026-06-22 running', 'p1 2026-06-04 ended']);
  world.at('2026-06-23T03:00:00.000Z');
  await world.clocks();
  const file = await world.file(key);
  assert.deepEqual([file.stage, file.effective_on, file.closed_way], ['S8', '2026-06-23', '裁判生效']);
});

test('a ruling of non-acceptance takes effect when the plaintiff alone has let the ten days pass', async () => {
  world.at(START);
  const lawyer = anotherLawyer();
  const key = await world.open({ notAccepted: true, mandates: [mandateOf(lawyer, ['p1'])] });
  await world.serve(key, lawyer.id, 'non-acceptance-ruling');
  world.at('2026-03-13T03:00:00.000Z');
  await world.clocks();
  assert.deepEqual(
    [(await world.file(key)).stage, (await world.file(key)).effective_on],
    ['S8', '2026-03-13'],
  );
});

test('a lawyer is reminded of what ends in three days, once; moved, once more; of a measure in time to renew it', async () => {
  const { ours, theirs, key } = await two();
  await world.serve(key, ours.id, 'evidence-notice');
  world.at('2026-03-20T03:00:00.000Z');
  await world.clocks();
  await world.clocks();
  const reminders = async (id: string) => (await told(id)).filter((title) => /期限至/.test(title));
  assert.deepEqual(await reminders(ours.id), [
    `${key.caseNumber}举证期限（一审普通程序）期限至2026年3月23日`,
  ]);
  assert.deepEqual(await reminders(theirs.id), []);
  must(
    await world.doing((unit) =>
      movePeriod(unit, key, { rule: 'D27', until: plainDate('2026-03-31'), why: '准许延长' }),
    ),
  );
  world.at('2026-03-28T03:00:00.000Z');
  await world.clocks();
  assert.equal((await reminders(ours.id)).length, 2);
  must(
    await world.doing((unit) =>
      orderMeasure(unit, key, { partyIds: ['p1'], kind: 'movable', object: '车辆', amountFen: null }),
    ),
  );
  must(await world.doing((unit) => takeMeasure(unit, key, { until: plainDate('2027-03-28') })));
  world.at('2027-03-15T03:00:00.000Z');
  await world.clocks();
  assert.equal((await reminders(ours.id)).at(-1), `${key.caseNumber}保全期限至2027年3月28日`);
  world.at('2027-03-29T03:00:00.000Z');
  await world.clocks();
  const { rows } = await sql<{
    state: string;
  }>`select state from case_measure where case_id = ${key.caseId}`.execute(db);
  assert.deepEqual(rows, [{ state: 'expired' }]);
});

test('what the court is late with is marked once and runs on; a mandate ends with its term', async () => {
  world.at(START);
  const lawyer = anotherLawyer();
  const key = await world.open({ mandates: [mandateOf(lawyer, ['p1'], { until: plainDate('2026-03-31') })] });
  world.at('2026-09-03T03:00:00.000Z');
  await world.clocks();
  await world.clocks();
  const limit = (await world.periods(key)).find((row) => row.rule === 'D54');
  assert.deepEqual([limit?.state, limit?.overdue_at], ['running', '2026-09-03T03:00:00.000Z']);
  assert.equal((await world.nodes(key)).filter((title) => /已超期/.test(title)).length, 1);
  const { rows } = await sql<{
    ended_why: string;
  }>`select ended_why from case_counsel where case_id = ${key.caseId}`.execute(db);
  assert.deepEqual(rows, [{ ended_why: '委托期限届满' }]);
});

test('the rows refuse what the acts never do', async () => {
  const { key } = await two();
  const owner = world.owner;
  const where = sql`where case_id = ${key.caseId}`;
  const breaches = [
    sql`update case_file set stage = 'S8' where id = ${key.caseId}`,
    sql`update case_file set closed_on = '2026-03-03' where id = ${key.caseId}`,
    sql`update case_file set stage = 'S5' where id = ${key.caseId}`,
    sql`update case_file set closed_on = '2026-01-01', closed_way = '判决', stage = 'S8' where id = ${key.caseId}`,
    sql`insert into case_counsel_party select court_id, case_id, counsel_id, licence_no, 'd1', 'answering', 2, true from case_counsel_party ${where} and party_id = 'p1'`,
    sql`update case_counsel_party set slot = 3 ${where}`,
    sql`update case_counsel set state = 'ended' ${where}`,
    sql`insert into case_period select court_id, case_id, gen_random_uuid(), rule, entry, name, actor, party_id, about, event, event_on, due_on, state, counting, suspensions, null, started_at from case_period ${where}`,
    sql`update case_period set due_on = event_on - 1 ${where}`,
    sql`update case_period set state = 'ended' ${where}`,
    sql`insert into case_measure (court_id, case_id, id, for_parties, kind, object, state, ordered_on, taken_on, term_from, until_on)
      select court_id, id, gen_random_uuid(), '{p1}', 'deposit', 'x', 'in-force', '2026-03-02', '2026-03-02', '2026-03-02', '2027-03-03' from case_file where id = ${key.caseId}`,
    sql`insert into case_node select court_id, case_id, seq, kind, title, detail, at, by_name from case_node ${where} limit 1`,
  ];
  for (const [at, breach] of breaches.entries())
    await assert.rejects(
      breach.execute(owner),
      (error: { code?: string }) => error.code?.startsWith('23') === true,
      `breach ${at}`,
    );
  // and the application's own role may not rewrite what has happened
  for (const forbidden of [
    sql`delete from case_node`,
    sql`update case_node set title = 'x'`,
    sql`delete from case_counsel`,
    sql`update case_file set number = 'x'`,
    sql`update case_period set rule = 'D01'`,
  ])
    await assert.rejects(forbidden.execute(db), (error: { code?: string }) => error.code === '42501');
});
