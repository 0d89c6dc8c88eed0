import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { plainDate } from '#law/time.ts';
import { assignStaff, casesOfLawyer, openCase, startPeriod } from '#modules/cases/index.ts';
import { anotherLawyer, COURT, mandateOf } from '#modules/cases/testing.ts';
import { applicationsWorld, must } from './testing.ts';

const world = applicationsWorld(await testDatabase());
const { judge, clerk } = await world.courtStaff();

/** Two hundred plaintiffs, as filings name them, against one company. */
const PLAINTIFFS = Array.from({ length: 200 }, (_, at) => ({
  id: newId(),
  name: `示例业主${String(at + 1)}`,
  role: 'plaintiff' as const,
  kind: 'person' as const,
}));
const DEFENDANT = { id: newId(), name: '样本置业公司', role: 'defendant', kind: 'organisation' } as const;

async function bigCase(mandates: Parameters<typeof openCase>[1]['mandates']) {
  const made = must(
    await world.doing((unit) =>
      openCase(unit, {
        courtId: COURT,
        courtCode: '豫0105',
        type: '民初',
        title: '示例业主1等二百人与样本置业公司商品房买卖合同纠纷',
        causeId: '9181',
        causeName: '商品房买卖合同纠纷',
        amountFen: 1_000_000_00,
        parties: [...PLAINTIFFS, DEFENDANT],
        mandates,
      }),
    ),
  );
  const key = { courtId: COURT, caseId: made.caseId };
  must(
    await world.doing((unit) =>
      assignStaff(unit, key, { personId: judge.id, name: judge.name, role: 'presiding' }),
    ),
  );
  must(
    await world.doing((unit) =>
      assignStaff(unit, key, { personId: clerk.id, name: clerk.name, role: 'clerk' }),
    ),
  );
  return key;
}

test('a lawyer for two hundred plaintiffs asks, the court decides, and nobody’s name is too much', async () => {
  const [lawyer, other] = [anotherLawyer('林律师'), anotherLawyer('魏律师')];
  const key = await bigCase([
    mandateOf(
      lawyer,
      PLAINTIFFS.map(({ id }) => id),
    ),
    mandateOf(other, [DEFENDANT.id]),
  ]);
  must(
    await world.doing(async (unit) => {
      for (const { id: partyId } of PLAINTIFFS)
        must(
          await startPeriod(unit, key, { rule: 'D27', partyId, from: plainDate('2026-03-01'), length: 30 }),
        );
      return {};
    }),
  );
  const asking = {
    service: 'extend-evidence',
    ...key,
    answers: {
      obstacle: 'held-elsewhere',
      reason: '证据分散在二百户，尚在收集。',
      evidence: '各户的付款凭证',
      until: '2026-04-20',
    },
    materials: await world.sheets(lawyer, ['proof']),
  };
  const ref = must(await world.submit(lawyer, asking));
  must(
    await world.act(judge, ref, 'decide:granted', {
      answers: { until: '2026-04-20' },
      reasons: '经审查，理由成立。',
    }),
  );
  await world.relayAll();
  const row = await world.row(ref);
  assert.equal(row.party_ids.length, 200);
  assert.equal((await world.sides(ref)).length, 2);
  assert.equal((await world.papers(ref)).length, 2);
  const twice = await world.submit(lawyer, asking);
  assert.ok('refused' in twice, 'the same again');
});

test('the mandate of two hundred is confirmed with one application, and the case is linked', async () => {
  const key = await bigCase([]);
  const lawyer = anotherLawyer('后律师');
  const submitted = await world.submit(lawyer, {
    service: 'verify-representation',
    ...key,
    answers: {
      'party-name': '示例业主1等二百人',
      capacity: 'agent',
      stage: 'first',
      powers: ['file', 'hearing', 'settle'],
      from: '2026-03-02',
      letter: '（2026）示例所函字第12号',
    },
    materials: await world.sheets(lawyer, ['mandate', 'letter']),
  });
  const ref = must(submitted);
  const all = PLAINTIFFS.map(({ id }) => id);
  must(await world.act(clerk, ref, 'decide:confirmed', { answers: { party: all }, reasons: '核实无误。' }));
  await world.relay();
  const now = world.clock.now();
  const { rows } = await casesOfLawyer(world.db, lawyer.id, { order: 'recent', limit: 5, now });
  assert.deepEqual(
    rows.map(({ caseId, standing }) => `${caseId} ${standing}`),
    [`${key.caseId} true`],
  );
});
