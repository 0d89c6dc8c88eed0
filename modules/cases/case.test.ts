import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { type Instant, plainDate } from '#law/time.ts';
import { amendClaims } from './acts/claims.ts';
import { movePeriod, resumePeriod, suspendPeriod } from './acts/change-period.ts';
import { changeCounsel, endCounsel, linkCounsel } from './acts/counsel.ts';
import { cancelHearings, fixHearing, holdHearing, moveHearing } from './acts/hearings.ts';
import { liftMeasure, orderMeasure, renewMeasure, takeMeasure } from './acts/measures.ts';
import { changeProcedure } from './acts/procedure.ts';
import { assignStaff, pauseStaff, replaceStaff, unpauseStaff } from './acts/staff.ts';
import { changeStage, closeCase, closeDebate, pronounce, transferCase } from './acts/stage.ts';
import { startPeriod } from './acts/start-period.ts';
import { restartTrialClock, stopTrialClock } from './acts/trial-clock.ts';
import { factsBeforeSuit, loadCaseFacts } from './facts.ts';
import { anotherLawyer, casesWorld, COURT, mandateOf, must, refused, START } from './testing.ts';
import type { CasePeriodTable } from './tables.ts';

const world = casesWorld(await testDatabase());
const said = (rows: readonly CasePeriodTable[]) =>
  rows.map((row) => `${row.entry} ${row.party_id || '-'} ${row.due_on} ${row.state}`);
const instant = (text: string) => text as Instant;

test('a case is opened with its parties, mandate, first node and the periods the court has from that day', async () => {
  world.at(START);
  const lawyer = anotherLawyer();
  const key = await world.open({
    mandates: [mandateOf(lawyer, ['p1'])],
    filedBy: lawyer.id,
    feeFen: 230_000,
  });
  const file = await world.file(key);
  assert.deepEqual(
    [file.law, file.procedure, file.stage, file.fee_fen],
    ['civil', 'ordinary', 'S2', 230_000],
  );
  assert.deepEqual(said(await world.periods(key)), [
    'D15-civil - 2026-03-09 running',
    'D54-ordinary - 2026-09-02 running',
  ]);
  assert.deepEqual(await world.nodes(key), ['立案']);
  const facts = must(
    await loadCaseFacts(world.db, { ...key, lawyerId: lawyer.id, now: START, calendar: CHINA_CALENDAR }),
  );
  assert.deepEqual(facts.mine, {
    partyIds: ['p1'],
    role: 'plaintiff',
    powers: { special: true, matters: ['withdraw', 'settle'] },
  });
  assert.deepEqual([facts.caseNumber, facts.province, facts.parties.length], [key.caseNumber, '41', 3]);
});

test('each type of case has its law, its number, its first stage and its own limit', async () => {
  world.at(START);
  const of = async (type: Parameters<typeof world.open>[0] & object) => {
    const key = await world.open({ ...type, parties: [] });
    const file = await world.file(key);
    return [file.law, file.stage, ...(await world.periods(key)).map((row) => row.entry)].join(' ');
  };
  assert.equal(await of({ type: '行初' }), 'administrative S2 D15-administrative D55-ordinary');
  assert.equal(await of({ type: '刑初' }), 'criminal S2 D68-not-detained');
  assert.equal(await of({ type: '刑初', detained: true }), 'criminal S2 D68-detained');
  assert.equal(await of({ type: '执' }), 'enforcement S7 D42 D56-execution');
  assert.equal(await of({ type: '执恢' }), 'enforcement S7 D56-execution');
  assert.equal(await of({ type: '委赔' }), 'compensation S2 D63-committee');
  assert.equal(await of({ type: '法赔' }), 'compensation S2 D63-court');
  assert.equal(await of({ type: '财保' }), 'civil S0');
  assert.equal(await of({ type: '民特' }), 'civil S2 D54-special');
  assert.equal(await of({ type: '民初', procedure: 'summary' }), 'civil S2 D15-civil D54-summary');
  assert.equal(await of({ type: '民初', notAccepted: true }), 'civil S5');
  const two = [await world.open({ type: '财保' }), await world.open({ type: '财保' })];
  assert.deepEqual(
    two.map((key) => key.caseNumber),
    ['（2026）豫0105财保2号', '（2026）豫0105财保3号'],
  );
});

test('one or two agents for a party, never a third; never both sides, not even later; nobody twice', async () => {
  const key = await world.open();
  const [a, b, c] = [anotherLawyer('甲'), anotherLawyer('乙'), anotherLawyer('丙')];
  const link = (lawyer: typeof a, parties: string[]) =>
    world.doing((unit) => linkCounsel(unit, key, mandateOf(lawyer, parties)));
  const { counselId } = must(await link(a, ['p1', 't1']));
  must(await link(b, ['p1']));
  assert.equal(refused(await link(c, ['p1'])), 'case.third-agent');
  assert.equal(refused(await link(a, ['p1'])), 'case.already-counsel');
  assert.equal(refused(await link(a, ['d1'])), 'case.both-sides');
  assert.equal(refused(await link(c, ['p1', 'd1'])), 'case.parties-two-sides');
  assert.equal(refused(await link(c, ['nobody'])), 'case.party-unknown');
  must(await world.doing((unit) => changeCounsel(unit, key, { counselId, special: false, matters: [] })));
  must(await world.doing((unit) => endCounsel(unit, key, { counselId, why: '解除委托' })));
  assert.equal(
    refused(await link(a, ['d1'])),
    'case.both-sides',
    'the mandate has ended, the conflict has not',
  );
  must(await link(c, ['p1']));
  const gone = await loadCaseFacts(world.db, {
    ...key,
    lawyerId: a.id,
    now: START,
    calendar: CHINA_CALENDAR,
  });
  assert.equal(refused(gone), 'access.not-found', 'after the end the case is no longer worked on');
});

test('periods are moved for all parties, suspended and resumed to the day; the court’s limit stops and runs on', async () => {
  world.at('2026-03-02T02:25:00.000Z');
  const key = await world.open();
  for (const partyId of ['p1', 'd1'])
    must(
      await world.doing((unit) =>
        startPeriod(unit, key, { rule: 'D27', partyId, from: plainDate('2026-03-02') }),
      ),
    );
  const again = await world.doing((unit) =>
    startPeriod(unit, key, { rule: 'D27', partyId: 'p1', from: plainDate('2026-03-03') }),
  );
  assert.equal(refused(again), 'case.period-running');
  const due = async (rule: string) =>
    (await world.periods(key)).filter((row) => row.rule === rule).map((row) => `${row.due_on} ${row.state}`);
  assert.deepEqual(await due('D27'), ['2026-03-17 running', '2026-03-17 running']);
  const move = (until: string) =>
    world.doing((unit) =>
      movePeriod(unit, key, { rule: 'D27', until: plainDate(until), why: '准许延长举证期限' }),
    );
  assert.equal(refused(await move('2026-03-16')), 'case.period-backwards');
  must(await move('2026-03-31'));
  assert.deepEqual(await due('D27'), ['2026-03-31 running', '2026-03-31 running']);
  world.at('2026-03-20T02:00:00.000Z');
  must(await world.doing((unit) => suspendPeriod(unit, key, { rule: 'D27', why: '审查管辖权异议' })));
  assert.deepEqual(await due('D27'), ['2026-03-31 suspended', '2026-03-31 suspended']);
  world.at('2026-03-30T02:00:00.000Z');
  must(await world.doing((unit) => resumePeriod(unit, key, { rule: 'D27' })));
  assert.deepEqual(await due('D27'), ['2026-04-10 running', '2026-04-10 running'], 'ten days later');
  assert.equal(
    refused(await world.doing((unit) => resumePeriod(unit, key, { rule: 'D27' }))),
    'case.period-none',
  );

  const stop = (cause: 'appraisal' | 'stay' | 'new-evidence') =>
    world.doing((unit) => stopTrialClock(unit, key, { cause }));
  const go = (cause: 'appraisal' | 'stay' | 'new-evidence') =>
    world.doing((unit) => restartTrialClock(unit, key, { cause }));
  must(await stop('appraisal'));
  assert.equal(refused(await stop('appraisal')), 'case.clock-stopped');
  must(await stop('stay'));
  world.at('2026-04-09T02:00:00.000Z');
  assert.equal(
    must(await go('appraisal')).dueOn,
    '2026-09-14',
    'still stayed; ten days are out, 12 September is a Saturday',
  );
  assert.deepEqual(await due('D54'), ['2026-09-14 suspended']);
  world.at('2026-04-19T02:00:00.000Z');
  assert.equal(must(await go('stay')).dueOn, '2026-09-22', 'twenty days, those in common once');
  assert.equal(refused(await go('stay')), 'case.clock-runs');
  must(await stop('new-evidence'));
  world.at('2026-06-30T02:00:00.000Z');
  assert.equal(must(await go('new-evidence')).dueOn, '2026-10-22', 'a month at most stays out');
});

test('the other procedure counts its limit from the day of acceptance', async () => {
  world.at(START);
  const key = await world.open({ procedure: 'summary' });
  assert.equal((await world.periods(key)).find((row) => row.rule === 'D54')?.due_on, '2026-06-02');
  world.at('2026-05-06T02:00:00.000Z');
  const changed = must(
    await world.doing((unit) => changeProcedure(unit, key, { to: 'ordinary', why: '案情复杂' })),
  );
  assert.equal(changed.dueOn, '2026-09-02');
  assert.equal(
    refused(await world.doing((unit) => changeProcedure(unit, key, { to: 'ordinary', why: '再次' }))),
    'case.stage',
  );
});

test('a hearing is fixed, moved, held; the room and the case hold one at a time', async () => {
  world.at(START);
  const [one, other] = [await world.open(), await world.open()];
  const at = (day: string, from = '01:00', to = '03:00') => ({
    place: '第三法庭',
    room: '三',
    startsAt: instant(`${day}T${from}:00.000Z`),
    endsAt: instant(`${day}T${to}:00.000Z`),
  });
  const fixed = must(await world.doing((unit) => fixHearing(unit, one, at('2026-04-08'))));
  assert.equal(fixed.warning, null);
  const taken = await world.doing((unit) => fixHearing(unit, other, at('2026-04-08', '02:30', '04:00')));
  assert.equal(refused(taken), 'case.room-taken');
  const after = must(
    await world.doing((unit) => fixHearing(unit, other, at('2026-04-08', '03:00', '04:00'))),
  );
  assert.ok(after.hearingId, 'the end of one is the beginning of the other');
  assert.equal(
    refused(await world.doing((unit) => fixHearing(unit, one, at('2026-02-01')))),
    'case.hearing-past',
  );
  assert.match(
    must(await world.doing((unit) => fixHearing(unit, one, at('2026-03-04')))).warning ?? '',
    /三日/,
  );
  const moved = must(
    await world.doing((unit) =>
      moveHearing(unit, one, {
        hearingId: fixed.hearingId,
        startsAt: instant('2026-04-20T01:00:00.000Z'),
        counts: true,
        why: '需要通知新的证人到庭',
      }),
    ),
  );
  const facts = must(
    await loadCaseFacts(world.db, { ...one, staffId: 'x', now: START, calendar: CHINA_CALENDAR }),
  );
  assert.equal(facts.postponements, 1);
  assert.deepEqual(
    facts.hearings.map((row) => [row.startsAt, row.state]),
    [
      ['2026-03-04T01:00:00.000Z', 'fixed'],
      ['2026-04-08T01:00:00.000Z', 'postponed'],
      ['2026-04-20T01:00:00.000Z', 'fixed'],
    ],
  );
  must(await world.doing((unit) => holdHearing(unit, one, { hearingId: moved.hearingId })));
  assert.equal(must(await world.doing((unit) => cancelHearings(unit, one, { why: '撤诉' }))).cancelled, 1);
});

test('two hearings for one room at the same moment: one is fixed, the other told', async () => {
  world.at(START);
  const keys = await Promise.all(Array.from({ length: 6 }, () => world.open()));
  const answers = await Promise.all(
    keys.map((key) =>
      world.doing((unit) =>
        fixHearing(unit, key, {
          room: '五',
          place: '第五法庭',
          startsAt: instant('2026-05-11T01:00:00.000Z'),
          endsAt: instant('2026-05-11T03:00:00.000Z'),
        }),
      ),
    ),
  );
  const told = answers.map(refused);
  assert.equal(told.filter((code) => code === 'case.room-taken').length, 5);
});

test('who works on the case: one presiding; asked to withdraw she pauses; replaced she leaves', async () => {
  const key = await world.open();
  const [judge, second] = [world.staff({ name: '钱审判' }), world.staff({ name: '孙审判' })];
  const assign = (person: typeof judge, role: 'presiding' | 'clerk') =>
    world.doing((unit) => assignStaff(unit, key, { personId: person.id, name: person.name, role }));
  must(await assign(judge, 'presiding'));
  assert.equal(refused(await assign(second, 'presiding')), 'case.staff-already');
  assert.equal(refused(await assign(judge, 'clerk')), 'case.staff-already');
  must(await world.doing((unit) => pauseStaff(unit, key, { personId: judge.id, why: '申请回避' })));
  const staff = async () =>
    must(await loadCaseFacts(world.db, { ...key, staffId: judge.id, now: START, calendar: CHINA_CALENDAR }))
      .staff;
  assert.deepEqual(await staff(), [{ id: judge.id, name: '钱审判', role: 'presiding', paused: true }]);
  must(await world.doing((unit) => unpauseStaff(unit, key, { personId: judge.id })));
  must(
    await world.doing((unit) =>
      replaceStaff(unit, key, {
        personId: judge.id,
        why: '准许回避',
        by: { personId: second.id, name: second.name, role: 'presiding' },
      }),
    ),
  );
  assert.deepEqual(
    (await staff()).map((row) => row.id),
    [second.id],
  );
  assert.equal(
    refused(await world.doing((unit) => pauseStaff(unit, key, { personId: judge.id, why: '再次' }))),
    'case.no-such-part',
  );
});

test('stages go by the acts of the law and never otherwise; closing ends what runs and cancels what is fixed', async () => {
  world.at(START);
  const key = await world.open();
  assert.equal(
    refused(await world.doing((unit) => changeStage(unit, key, { to: 'S6', why: '上诉' }))),
    'case.stage',
  );
  must(await world.doing((unit) => changeStage(unit, key, { to: 'S3', why: '举证期限届满' })));
  must(await world.doing((unit) => closeDebate(unit, key, {})));
  assert.equal(refused(await world.doing((unit) => closeDebate(unit, key, {}))), 'case.stage');
  must(await world.doing((unit) => pronounce(unit, key, { what: '民事判决' })));
  const limit = (await world.periods(key)).find((row) => row.rule === 'D54');
  assert.deepEqual([limit?.state, limit?.ended_why], ['kept', '宣判']);
  must(await world.doing((unit) => changeStage(unit, key, { to: 'S6', why: '上诉' })));
  must(await world.doing((unit) => closeCase(unit, key, { way: '移送上诉' })));
  assert.equal(refused(await world.doing((unit) => closeCase(unit, key, { way: '再次' }))), 'case.closed');
  assert.ok((await world.periods(key)).every((row) => row.state === 'ended' || row.state === 'kept'));

  const other = await world.open();
  must(
    await world.doing((unit) =>
      fixHearing(unit, other, {
        place: '在线庭审',
        startsAt: instant('2026-05-06T01:00:00.000Z'),
        endsAt: instant('2026-05-06T02:00:00.000Z'),
      }),
    ),
  );
  must(await world.doing((unit) => transferCase(unit, other, { toCourtId: 'G11', why: '移送管辖' })));
  const file = await world.file(other);
  assert.deepEqual([file.stage, file.closed_way, file.transferred_to], ['S8', '移送管辖', 'G11']);
  const facts = must(
    await loadCaseFacts(world.db, { ...other, staffId: 'x', now: START, calendar: CHINA_CALENDAR }),
  );
  assert.deepEqual(
    facts.hearings.map((row) => row.state),
    ['cancelled'],
  );
  const second = await world.open({ type: '民终' });
  must(await world.doing((unit) => pronounce(unit, second, {})));
  assert.equal((await world.file(second)).stage, 'S8', 'the judgment of a second instance is final');
});

test('a measure is hidden from the other side until it is taken, lasts no longer than the law, is renewed and lifted', async () => {
  world.at(START);
  const [ours, theirs] = [anotherLawyer('甲'), anotherLawyer('乙')];
  const key = await world.open({ mandates: [mandateOf(ours, ['p1']), mandateOf(theirs, ['d1'])] });
  const seen = async (lawyerId: string) =>
    must(
      await loadCaseFacts(world.db, { ...key, lawyerId, now: START, calendar: CHINA_CALENDAR }),
    ).measures.map((row) => `${row.state} ${row.until ?? '-'}`);
  const { measureId } = must(
    await world.doing((unit) =>
      orderMeasure(unit, key, {
        partyIds: ['p1'],
        kind: 'deposit',
        object: '示例银行账户',
        amountFen: 10_000_000,
      }),
    ),
  );
  await world.relay();
  assert.deepEqual([await seen(ours.id), await seen(theirs.id)], [['ordered -'], []]);
  const listed = await world.db
    .selectFrom('lawyer_case')
    .select(['lawyer_id', 'last_node'])
    .where('case_id', '=', key.caseId)
    .execute();
  assert.deepEqual(
    Object.fromEntries(listed.map((row) => [row.lawyer_id, row.last_node])),
    { [ours.id]: '裁定保全：冻结银行存款', [theirs.id]: '立案' },
    'not even by the last node of the list',
  );
  const take = (until: string) => world.doing((unit) => takeMeasure(unit, key, { until: plainDate(until) }));
  assert.equal(refused(await take('2027-03-03')), 'case.measure-too-long');
  must(await take('2027-03-02'));
  assert.deepEqual(await seen(theirs.id), ['in-force 2027-03-02']);
  assert.equal(refused(await take('2027-03-02')), 'case.no-such-part');
  const renew = (until: string) =>
    world.doing((unit) => renewMeasure(unit, key, { measureId, until: plainDate(until) }));
  assert.equal(refused(await renew('2028-03-03')), 'case.measure-too-long');
  must(await renew('2028-03-02'));
  must(await world.doing((unit) => liftMeasure(unit, key, { measureId, why: '申请人撤回' })));
  assert.equal(
    refused(await world.doing((unit) => liftMeasure(unit, key, { measureId, why: '再次' }))),
    'case.measure-state',
  );
});

test('before a suit the measure taken begins the thirty days to sue; there is no case yet before that', async () => {
  world.at('2026-01-16T02:00:00.000Z');
  const key = await world.open({ type: '财保', filingId: null });
  must(
    await world.doing((unit) =>
      orderMeasure(unit, key, { partyIds: ['p1'], kind: 'other', object: '股权', amountFen: null }),
    ),
  );
  must(await world.doing((unit) => takeMeasure(unit, key, { until: plainDate('2029-01-16') })));
  assert.deepEqual(said(await world.periods(key)), ['D33 p1 2026-02-24 running']);
  const none = factsBeforeSuit({ courtId: COURT, now: START, calendar: CHINA_CALENDAR });
  assert.deepEqual([none.caseId, none.stage, none.parties], [null, 'S0', []]);
  assert.equal(isRefusal(none), false);
});

test('claims amended change the amount in dispute', async () => {
  const key = await world.open();
  must(
    await world.doing((unit) =>
      amendClaims(unit, key, { partyIds: ['p1'], amountFen: 12_000_000, text: '增加利息' }),
    ),
  );
  assert.equal((await world.file(key)).amount_fen, 12_000_000);
});
