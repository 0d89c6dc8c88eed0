import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import { type Instant, plainDate as d } from '#law/time.ts';
import { linkCounsel } from './acts/counsel.ts';
import { fixHearing, moveHearing } from './acts/hearings.ts';
import { orderMeasure, takeMeasure } from './acts/measures.ts';
import { changeProcedure, recordCustody } from './acts/procedure.ts';
import { servePartyByCourt } from './acts/serve-party.ts';
import { pronounce } from './acts/stage.ts';
import { stopTrialClock } from './acts/trial-clock.ts';
import { partsOf, viewOf } from './view.ts';
import { anotherLawyer, casesWorld, mandateOf, must, refused, START } from './testing.ts';
import type { CaseKey } from './store/case-file.ts';
import type { OpenedType } from './states.ts';

const world = casesWorld(await testDatabase());
const CLAIM = [
  { id: 'p1', name: '赵示例', role: 'claimant', kind: 'person' },
  { id: 'd1', name: '样本市公安局', role: 'agency', kind: 'organisation' },
] as const;
const CRIME = [
  { id: 'p1', name: '赵示例', role: 'prosecutor', kind: 'person' },
  { id: 'd1', name: '钱样本', role: 'accused', kind: 'person' },
] as const;

const limit = async (key: CaseKey) =>
  (await world.periods(key))
    .filter((row) => row.actor === 'court' && row.state !== 'ended')
    .map((row) => `${row.entry} ${row.event_on} ${row.due_on} ${row.state}`);
const serve = (key: CaseKey, over: Partial<Parameters<typeof servePartyByCourt>[2]> = {}) =>
  world.doing((unit) =>
    servePartyByCourt(unit, key, {
      partyId: 'd1',
      document: 'response-notice',
      way: 'in-person',
      on: d('2026-03-02'),
      ...over,
    }),
  );
const running = async (key: CaseKey) =>
  (await world.periods(key))
    .filter((row) => row.actor === 'party')
    .map((row) => `${row.rule} ${row.party_id} ${row.event_on} ${row.due_on} ${row.state}`);

test('a private prosecution ends in six months, in custody in two; both from acceptance (CrPL 212)', async () => {
  world.at(START);
  const key = await world.open({ type: '刑初', parties: CRIME });
  assert.deepEqual(await limit(key), ['D68-not-detained 2026-03-02 2026-09-02 running']);
  world.at('2026-03-10T02:00:00.000Z');
  must(await world.doing((unit) => recordCustody(unit, key, { detained: true, why: '决定逮捕' })));
  assert.deepEqual(await limit(key), ['D68-detained 2026-03-02 2026-05-02 running']);
  assert.equal((await world.file(key)).detained, true);
  const again = await world.doing((unit) => recordCustody(unit, key, { detained: true, why: '再次' }));
  assert.equal(refused(again), 'case.no-such-part');
  must(await world.doing((unit) => recordCustody(unit, key, { detained: false, why: '取保候审' })));
  assert.deepEqual(await limit(key), ['D68-not-detained 2026-03-02 2026-09-02 running']);
  assert.deepEqual((await world.nodes(key)).slice(0, 2), ['被告人解除羁押', '被告人被羁押']);
  const civil = await world.open();
  assert.equal(
    refused(await world.doing((unit) => recordCustody(unit, civil, { detained: true, why: '无' }))),
    'case.no-such-part',
  );
});

test('the last day in custody does not wait for a working day, at liberty it does (CrPL 105)', async () => {
  world.at('2026-03-04T02:00:00.000Z');
  const held = await world.open({ type: '刑初', parties: CRIME, detained: true });
  assert.deepEqual(await limit(held), ['D68-detained 2026-03-04 2026-05-04 running'], 'a holiday');
  world.at('2026-04-04T02:00:00.000Z');
  const free = await world.open({ type: '刑初', parties: CRIME });
  assert.deepEqual(await limit(free), ['D68-not-detained 2026-04-04 2026-10-08 running']);
});

test('a simple criminal trial takes twenty days; made ordinary it is counted from the decision, without the days before', async () => {
  world.at(START);
  const key = await world.open({ type: '刑初', parties: CRIME });
  must(await world.doing((unit) => changeProcedure(unit, key, { to: 'summary', why: '适用简易程序' })));
  assert.deepEqual(await limit(key), ['D68-summary 2026-03-02 2026-03-23 running']);
  world.at('2026-03-12T02:00:00.000Z');
  must(await world.doing((unit) => changeProcedure(unit, key, { to: 'ordinary', why: '案情复杂' })));
  assert.deepEqual(await limit(key), ['D68-not-detained 2026-03-12 2026-09-14 running']);
  const small = await world.doing((unit) =>
    changeProcedure(unit, key, { to: 'small-claims', why: '不适用' }),
  );
  assert.equal(refused(small), 'case.stage');
});

test('a committee has three months and a liable court two, from the day the application came in whole (SCL 23, 28)', async () => {
  world.at('2026-03-09T02:00:00.000Z');
  const of = async (type: OpenedType) =>
    limit(await world.open({ type, parties: CLAIM, receivedOn: d('2026-03-03') }));
  assert.deepEqual(await of('委赔'), ['D63-committee 2026-03-03 2026-06-03 running']);
  assert.deepEqual(await of('法赔'), ['D63-court 2026-03-03 2026-05-06 running']);
  const key = await world.open({ type: '委赔', parties: CLAIM });
  must(await world.doing((unit) => stopTrialClock(unit, key, { cause: 'stay' })));
  assert.deepEqual(
    (await limit(key)).map((row) => row.split(' ').at(-1)),
    ['suspended'],
  );
});

test('what is not taken is called as its law calls it, and ends as it can end', async () => {
  world.at(START);
  const refusedCase = async (type: OpenedType, parties: typeof CLAIM | typeof CRIME = CLAIM) => {
    const lawyer = anotherLawyer();
    const key = await world.open({
      type,
      parties,
      notAccepted: true,
      mandates: [mandateOf(lawyer, ['p1'])],
    });
    const [first] = await world.nodes(key);
    await world.serve(key, lawyer.id, 'non-acceptance-ruling');
    return { key, first };
  };
  world.at(START);
  assert.equal((await refusedCase('行初', CLAIM)).first, '裁定不予立案');
  const committee = await refusedCase('委赔');
  assert.equal(committee.first, '决定不予受理');
  const file = await world.file(committee.key);
  assert.deepEqual(
    [file.stage, file.closed_way, file.effective_on],
    ['S8', '不予受理决定生效', '2026-03-02'],
    'nothing is appealed against a committee',
  );
  const own = await refusedCase('法赔');
  assert.deepEqual(await running(own.key), ['D64 p1 2026-03-02 2026-04-01 running']);
  const crime = await refusedCase('刑初', CRIME);
  assert.deepEqual(await running(crime.key), ['D47 p1 2026-03-02 2026-03-09 running']);
  world.at('2026-04-02T02:00:00.000Z');
  await world.clocks();
  assert.equal((await world.file(own.key)).closed_way, '不予受理决定生效');
  assert.equal((await world.file(crime.key)).closed_way, '不予受理裁定生效');
});

test('a committee’s decision is final; agents are called what they are', async () => {
  world.at(START);
  const key = await world.open({ type: '委赔', parties: CLAIM });
  must(await world.doing((unit) => linkCounsel(unit, key, mandateOf(anotherLawyer('林律师'), ['p1']))));
  must(await world.doing((unit) => pronounce(unit, key, {})));
  assert.deepEqual((await world.nodes(key)).slice(0, 2), [
    '结案：作出国家赔偿决定',
    '林律师律师担任赵示例的委托代理人',
  ]);
  const crime = await world.open({ type: '刑初', parties: CRIME });
  const link = (of: string) =>
    world.doing((unit) => linkCounsel(unit, crime, mandateOf(anotherLawyer('魏某'), [of])));
  must(await link('d1'));
  must(await link('p1'));
  assert.deepEqual((await world.nodes(crime)).slice(0, 2), [
    '魏某律师担任赵示例的诉讼代理人',
    '魏某律师担任钱样本的辩护人',
  ]);
});

test('a party without an agent is served by the court: its periods begin from the recorded day, once, with the article', async () => {
  world.at('2026-03-05T02:00:00.000Z');
  const key = await world.open();
  world.at('2026-03-10T02:00:00.000Z');
  const day = { on: d('2026-03-09'), way: 'mail' } as const;
  assert.deepEqual(must(await serve(key, day)), {
    servedOn: '2026-03-09',
    periods: [
      '河南样本商贸有限公司提出答辩状（一审被告）至2026年3月24日',
      '河南样本商贸有限公司提出管辖权异议（一般）至2026年3月24日',
    ],
  });
  assert.deepEqual(await running(key), [
    'D16 d1 2026-03-09 2026-03-24 running',
    'D18 d1 2026-03-09 2026-03-24 running',
  ]);
  assert.ok(
    !(await limit(key)).some((row) => row.startsWith('D15') && row.endsWith('running')),
    'sent in time',
  );
  const parts = await partsOf(world.db, key);
  const [answer] = parts ? viewOf(parts, { court: true }).periods.filter(({ rule }) => rule === 'D16') : [];
  assert.equal(
    answer?.steps[0],
    '2026年3月9日邮寄送达，以回执上注明的收件之日为送达日期（民事诉讼法第九十一条）',
  );
  assert.match(answer?.article ?? '', /第一百二十八条/);
  // the clerk corrects the day: counted anew, nothing twice
  assert.deepEqual(must(await serve(key, { ...day, on: d('2026-03-10') })).periods, [
    '提出答辩状（一审被告）至2026年3月25日',
    '提出管辖权异议（一般）至2026年3月25日',
  ]);
  assert.deepEqual(await running(key), [
    'D16 d1 2026-03-10 2026-03-25 running',
    'D18 d1 2026-03-10 2026-03-25 running',
  ]);
  assert.deepEqual(must(await serve(key, { ...day, on: d('2026-03-10') })).periods, []);
  assert.equal((await world.nodes(key))[0], '送达时间更正，期限重新计算');
});

test('a public announcement counts as service after its days; never in a simple trial; never a day to come', async () => {
  world.at(START);
  const key = await world.open();
  world.at('2026-04-20T02:00:00.000Z');
  const said = must(await serve(key, { way: 'announcement', on: d('2026-04-20') }));
  assert.equal(said.servedOn, '2026-05-20');
  assert.ok((await running(key)).includes('D16 d1 2026-05-20 2026-06-04 running'));
  assert.equal(
    must(await serve(key, { way: 'announcement-abroad', on: d('2026-04-20') })).servedOn,
    '2026-06-19',
  );
  assert.equal(refused(await serve(key, { on: d('2026-04-21') })), 'case.served-day');
  assert.equal(refused(await serve(key, { on: d('2026-03-01') })), 'case.served-day');
  assert.equal(refused(await serve(key, { partyId: 'nobody' })), 'case.party-unknown');
  const simple = await world.open({ procedure: 'summary' });
  assert.equal(
    refused(await serve(simple, { way: 'announcement', on: d('2026-04-20') })),
    'case.no-announcement',
  );
});

test('judged, served to an agent on one side and on paper to the other, it takes effect with the last appeal period', async () => {
  world.at(START);
  const lawyer = anotherLawyer();
  const key = await world.open({ mandates: [mandateOf(lawyer, ['p1'])] });
  must(await world.doing((unit) => pronounce(unit, key, {})));
  await world.serve(key, lawyer.id, 'civil-judgment');
  world.at('2026-03-18T02:00:00.000Z');
  await world.clocks();
  assert.equal((await world.file(key)).stage, 'S5', 'the defendant was not served yet');
  must(await serve(key, { document: 'civil-judgment', way: 'left', on: d('2026-03-18') }));
  assert.ok((await running(key)).includes('D45 d1 2026-03-18 2026-04-02 running'));
  world.at('2026-04-03T02:00:00.000Z');
  await world.clocks();
  const file = await world.file(key);
  assert.deepEqual([file.stage, file.effective_on, file.closed_way], ['S8', '2026-04-03', '裁判生效']);
});

const hearing = async (key: CaseKey, at: string) => {
  const startsAt = `${at}T01:00:00.000Z` as Instant;
  const endsAt = `${at}T03:00:00.000Z` as Instant;
  return must(await world.doing((unit) => fixHearing(unit, key, { place: '一庭', startsAt, endsAt })))
    .hearingId;
};
const adjourn = (key: CaseKey, hearingId: string, to: string, excludes?: 'new-evidence') =>
  world.doing((unit) =>
    moveHearing(unit, key, {
      hearingId,
      startsAt: `${to}T01:00:00.000Z` as Instant,
      counts: true,
      why: '需要通知新的证人到庭',
      excludes,
    }),
  );

test('adjourned for new evidence: the days until the new hearing stay out of the limit, a month at most (LIMITS 9)', async () => {
  world.at(START);
  const key = await world.open();
  assert.ok((await limit(key)).includes('D54-ordinary 2026-03-02 2026-09-02 running'));
  const first = await hearing(key, '2026-04-10');
  const second = must(await adjourn(key, first, '2026-04-20', 'new-evidence'));
  assert.ok(
    (await limit(key)).includes('D54-ordinary 2026-03-02 2026-09-14 running'),
    'ten days and a weekend',
  );
  assert.match((await world.nodes(key))[0] ?? '', /^延期审理，改于2026年4月20日/);
  // a second time, for longer than a month: only the month stays out
  const third = must(await adjourn(key, second.hearingId, '2026-06-30', 'new-evidence'));
  assert.ok((await limit(key)).includes('D54-ordinary 2026-03-02 2026-10-12 running'), 'forty days in all');
  const { counting } = (await world.periods(key)).find(({ rule }) => rule === 'D54') ?? {};
  assert.match(counting?.steps.join() ?? '', /扣除2026年4月20日至2026年5月19日（.*审限规定第九条第五项/);
  assert.equal(refused(await adjourn(key, third.hearingId, '2026-07-10')), 'case.postponed-most');
  const other = await world.open();
  must(await adjourn(other, await hearing(other, '2026-04-13'), '2026-04-27'));
  assert.ok((await limit(other)).includes('D54-ordinary 2026-03-02 2026-09-02 running'), 'another ground');
});

test('a simple trial is adjourned once; a criminal one is not under that limit (DELAY 3)', async () => {
  world.at(START);
  const simple = await world.open({ procedure: 'summary' });
  const { hearingId } = must(await adjourn(simple, await hearing(simple, '2026-05-11'), '2026-05-12'));
  assert.equal(refused(await adjourn(simple, hearingId, '2026-05-13')), 'case.postponed-most');
  const crime = await world.open({ type: '刑初', parties: CRIME });
  let id = await hearing(crime, '2026-05-18');
  for (const day of ['2026-05-19', '2026-05-20', '2026-05-21'])
    id = must(await adjourn(crime, id, day)).hearingId;
});

test('a measure before enforcement must be followed five days after the period for performance, not thirty from itself (CPI 163)', async () => {
  world.at(START);
  const of = async (performedOn?: ReturnType<typeof d>) => {
    const key = await world.open({ type: '财保' });
    const kind = { kind: 'deposit', object: '账户', amountFen: 100 } as const;
    must(await world.doing((unit) => orderMeasure(unit, key, { partyIds: ['p1'], ...kind })));
    must(await world.doing((unit) => takeMeasure(unit, key, { until: d('2026-12-31'), performedOn })));
    return running(key);
  };
  assert.deepEqual(await of(), ['D33 p1 2026-03-02 2026-04-01 running']);
  assert.deepEqual(await of(d('2026-03-20')), ['D34 p1 2026-03-20 2026-03-25 running']);
  assert.deepEqual(await of(d('2026-02-01')), ['D34 p1 2026-03-02 2026-03-09 running'], 'over before');
});
