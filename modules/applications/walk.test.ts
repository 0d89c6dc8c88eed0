import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '#kernel/testing/database.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import type { Instant } from '#law/time.ts';
import { actsOpen, stateAfter } from '#services/engine/index.ts';
import type { CourtService } from '#services/service.ts';
import { lateAct } from './acts/clock.ts';
import { applicationsWorld, must } from './testing.ts';

const article = cite('CPL', '13');
const paper = (id: string, to: 'applicant' | 'all') =>
  ({ id, form: 'notice', name: '借书证通知', to, text: ['{applicant}：{reasons}'] }) as const;

/** A library card among the services of a court: every station of a life, and nothing of a court but its case. */
const CARD: CourtService = {
  id: 'library-card',
  version: 1,
  name: '办理借书证',
  summary: '办证后可以外借图书',
  group: 'materials',
  articles: [article],
  guide: ['任何读者都可以办理。'],
  who: { roles: ['party'], article },
  stages: { open: ['S2'], conditional: [], say: () => ({ text: '闭馆。', article }) },
  bars: [],
  form: [{ id: 'name', label: '姓名', type: 'text' }],
  materials: [],
  checks: [],
  life: { opens: 'applicant', joint: true, pay: true, hear: true },
  decider: [{ role: 'presiding-judge', article }],
  clocks: {
    confirm: [{ promise: { length: 3, unit: 'day' } }],
    pay: [{ promise: { length: 7, unit: 'day' } }],
    respond: [{ promise: { length: 5, unit: 'day' } }],
    decide: [{ law: { length: 3, unit: 'day', article }, promise: { length: 2, unit: 'day' } }],
    correct: [{ promise: { length: 7, unit: 'day' } }],
    'ask-review': [{ promise: { length: 5, unit: 'day' } }],
    review: [{ promise: { length: 10, unit: 'day' } }],
    'step:print': [{ promise: { length: 1, unit: 'day' } }],
    'step:collect': [{ promise: { length: 30, unit: 'day' } }],
  },
  answer: [{ id: 'opinion', label: '意见', type: 'text' }],
  submitted: [{ do: 'create-bill', fee: 'preservation', amount: { is: 200_000 } }],
  outcomes: {
    granted: {
      name: '发给借书证',
      tone: 'good',
      article,
      papers: [paper('grant', 'all')],
      effects: [{ do: 'add-node', name: '发证' }],
      next: 'print',
    },
    refused: {
      name: '不发借书证',
      tone: 'bad',
      article,
      papers: [paper('refusal', 'applicant')],
      effects: [],
      review: { by: 'all', article },
    },
  },
  steps: {
    print: { name: '待制卡', awaits: 'court', act: '制卡', next: 'collect' },
    collect: { name: '待领取', awaits: 'applicant', act: '领取', late: 'skip' },
  },
  many: true,
};

const world = applicationsWorld(await testDatabase(), [CARD]);
const { key, lawyers } = await world.plainCase();
const { judge } = await world.courtStaff();
const machine = world.deps.book.machine(CARD);

/** What somebody does: one side tries any act at all, the money comes in, or days go by. */
const doing = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ by: fc.constantFrom('applicant', 'opponent', 'court'), dice: fc.nat() }),
  },
  { weight: 2, arbitrary: fc.constant({ by: 'channel' as const, dice: 0 }) },
  {
    weight: 2,
    arbitrary: fc.record({ by: fc.constant('time' as const), dice: fc.integer({ min: 1, max: 12 }) }),
  },
);

test('several people and a moving clock: never a state in which nobody must act, and always an end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 4, maxLength: 12 }), async (walk) => {
      world.at('2026-03-02T02:25:00.000Z');
      const ref = must(
        await world.submit(lawyers.plaintiff, {
          service: CARD.id,
          courtId: key.courtId,
          caseId: key.caseId,
          answers: { name: '甲' },
          materials: [],
        }),
      );
      const people = { applicant: lawyers.plaintiff, opponent: lawyers.defendant, court: judge };
      for (const { by, dice } of walk) {
        const before = await world.row(ref);
        if (by === 'channel') await world.paid(ref);
        else if (by === 'time') {
          world.clock.set(
            new Date(Date.parse(world.clock.now()) + dice * 86_400_000).toISOString() as Instant,
          );
          await world.runClocks();
        } else {
          // now and then an act that is not open, which must change nothing
          const open = actsOpen(machine, before.state, by);
          const all = open.length > 0 && dice % 4 !== 0 ? open : Object.keys(machine.acts);
          const name = all[dice % all.length] ?? 'withdraw';
          const answers = name === 'respond' ? { opinion: '无意见' } : { name: '甲' };
          const items = [{ field: '', what: '补正姓名', mend: '' }];
          const done = await world.act(people[by], ref, name, { answers, items, reasons: '理由。' });
          const legal = open.includes(name) && name !== 'pay' && (before.due_at ?? '') >= world.clock.now();
          if (legal) assert.ok(!isRefusal(done), `${before.state} ${by} ${name} ${JSON.stringify(done)}`);
          if (!open.includes(name)) assert.ok(isRefusal(done), `${before.state} ${by} ${name}`);
          if (isRefusal(done)) assert.deepEqual(await world.row(ref), before);
        }
        const row = await world.row(ref);
        const state = machine.states[row.state];
        assert.ok(state);
        assert.equal(row.awaits, state.awaits);
        assert.equal(row.due_at === null, row.awaits === 'nobody');
        if (row.awaits !== 'nobody')
          assert.ok(
            actsOpen(machine, row.state, row.awaits).length > 0 || lateAct(world.deps, row),
            row.state,
          );
        const moved = (await world.records(ref)).filter(({ moves }) => moves).map(({ act }) => act);
        assert.equal(stateAfter(machine, moved), row.state);
      }
    }),
    { numRuns: 12 },
  );
});
