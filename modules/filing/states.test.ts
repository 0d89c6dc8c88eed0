import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import { requireCorrection } from './acts/correct.ts';
import { acceptFiling, refuseFilingByRuling, returnFiling } from './acts/decide.ts';
import { claim, release } from './acts/desk.ts';
import { openCorrection } from './acts/drafts.ts';
import { insistOnFiling, withdrawFiling } from './acts/lawyer.ts';
import { runFilingClocks } from './acts/timers.ts';
import {
  actsIn,
  checkMachine,
  FILING_ACTS,
  FILING_STATES,
  type FilingAct,
  type FilingState,
  nextState,
} from './states.ts';
import { type FilingWorld, filingWorld, must, START } from './testing.ts';

test('the machine: every state is reached, every waiting state has a clock and someone who can move it', () => {
  assert.doesNotThrow(checkMachine);
  for (const state of Object.keys(FILING_STATES) as FilingState[]) {
    const open = [...actsIn(state, 'lawyer'), ...actsIn(state, 'court')];
    assert.equal(open.length === 0, FILING_STATES[state].awaits === 'nobody', state);
  }
});

test('the machine: from every state an end can be reached, and nothing leads out of an end', () => {
  const ends = (state: FilingState, seen: FilingState[]): boolean => {
    if (FILING_STATES[state].awaits === 'nobody') return true;
    const next = (Object.keys(FILING_ACTS) as FilingAct[])
      .map((act) => nextState(state, act))
      .filter((one) => one !== undefined && !seen.includes(one));
    return next.some((one) => one !== undefined && ends(one, [...seen, state]));
  };
  for (const state of Object.keys(FILING_STATES) as FilingState[]) assert.ok(ends(state, []), state);
  for (const act of Object.values(FILING_ACTS))
    for (const from of act.from as readonly FilingState[])
      assert.notEqual(FILING_STATES[from].awaits, 'nobody');
});

// ── a walk at random, against the real acts and the real database

type Model = { state: FilingState; claimed: boolean };
const reached = new Set<FilingState>();
type Real = {
  world: FilingWorld;
  lawyer: LawyerActor;
  registrar: StaffActor;
  at: { courtId: string; filingId: string };
};

const folded = (records: readonly { act: string }[]): FilingState | undefined =>
  records.reduce<FilingState | undefined>(
    (state, { act }) =>
      Object.hasOwn(FILING_ACTS, act) ? (nextState(state, act as FilingAct) ?? state) : state,
    undefined,
  );

const auditRows = async ({ world }: Real) =>
  Number(
    (
      await world.db
        .selectFrom('audit_entry')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

async function invariants(model: Model, { world, at }: Real): Promise<void> {
  reached.add(model.state);
  const row = await world.row(at.filingId);
  const records = await world.records(at.filingId);
  assert.equal(row.state, model.state);
  assert.equal(folded(records), model.state, 'the state is what the records fold to');
  assert.deepEqual(
    records.map((record) => record.seq),
    records.map((_, index) => index + 1),
    'records are consecutive',
  );
  assert.equal(row.claimed_by !== null, model.claimed);
  const over = FILING_STATES[row.state].awaits === 'nobody';
  assert.equal(row.due_at === null, over, 'whoever is awaited has a due time');
  const dueOn = records.findLast((record) => typeof record.data['dueOn'] === 'string');
  if (!over && dueOn)
    assert.ok(String(dueOn.data['dueOn']) > dueOn.at.slice(0, 10), 'a due day is never set in the past');
  const contents = await world.db
    .selectFrom('filing_content')
    .select('number')
    .where('filing_id', '=', at.filingId)
    .orderBy('number')
    .execute();
  assert.deepEqual(
    contents.map((one) => one.number),
    Array.from({ length: row.content_number }, (_, index) => index + 1),
  );
  const cases = await world.db
    .selectFrom('case_file')
    .select('number')
    .where('filing_id', '=', at.filingId)
    .execute();
  assert.equal(
    cases.length,
    ['accepted', 'not-accepted'].includes(row.state) ? 1 : 0,
    'one case number a decision',
  );
  assert.equal(row.case_number, cases[0]?.number ?? null);
  const bills = await world.owner
    .selectFrom('bill')
    .select('id')
    .where('filing_id', '=', at.filingId)
    .execute();
  assert.equal(
    bills.length,
    row.state === 'accepted' ? 1 : 0,
    'a bill for what was accepted, for nothing else',
  );
}

/** One act: what the table says must happen happens, and either answer leaves its row. */
class Step implements fc.AsyncCommand<Model, Real> {
  readonly name: string;
  readonly act: FilingAct;
  readonly perform: (real: Real, version: number) => Promise<object | Refusal>;
  constructor(act: FilingAct, perform: (real: Real, version: number) => Promise<object | Refusal>) {
    this.name = act;
    this.act = act;
    this.perform = perform;
  }
  check = () => true;
  toString = () => this.name;
  async run(model: Model, real: Real): Promise<void> {
    const [before, rows] = [await real.world.row(real.at.filingId), await auditRows(real)];
    const answer = await this.perform(real, before.version);
    const next = nextState(model.state, this.act);
    const byCourt = FILING_ACTS[this.act].by === 'court';
    const wanted =
      next === undefined ? 'filing.state' : byCourt && !model.claimed ? 'filing.not-claimed' : undefined;
    assert.equal(isRefusal(answer) ? answer.refused : undefined, wanted, `${this.act} in ${model.state}`);
    assert.ok((await auditRows(real)) > rows, 'every answer leaves an audit row');
    if (wanted === undefined && next !== undefined) model.state = next;
    else
      assert.equal(
        (await real.world.row(real.at.filingId)).version,
        before.version,
        'a refusal changes nothing',
      );
    await invariants(model, real);
  }
}

class Hold implements fc.AsyncCommand<Model, Real> {
  readonly take: boolean;
  constructor(take: boolean) {
    this.take = take;
  }
  check = () => true;
  toString = () => (this.take ? 'claim' : 'release');
  async run(model: Model, real: Real): Promise<void> {
    const { world, registrar, at } = real;
    const answer = this.take
      ? await claim(world.context(registrar), at)
      : await release(world.context(registrar), at);
    const over = FILING_STATES[model.state].awaits === 'nobody';
    const wanted = over ? 'filing.state' : !this.take && !model.claimed ? 'filing.not-claimed' : undefined;
    assert.equal(isRefusal(answer) ? answer.refused : undefined, wanted);
    if (wanted === undefined) model.claimed = this.take;
    await invariants(model, real);
  }
}

class Days implements fc.AsyncCommand<Model, Real> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  toString = () => `${this.days} days`;
  async run(model: Model, real: Real): Promise<void> {
    const { world, at } = real;
    world.clock.forward(this.days * 86_400_000);
    const before = await world.row(at.filingId);
    const past = before.due_at !== null && before.due_at < world.clock.now();
    await runFilingClocks(world.db, world.clock);
    const after = await world.row(at.filingId);
    if (model.state === 'correction-required' && past) model.state = 'correction-lapsed';
    else if (past) assert.notEqual(after.escalated_at, null, 'undecided at the end of D01: escalated');
    else assert.equal(after.version, before.version);
    await invariants(model, real);
  }
}

const reason = '测试';
const steps = {
  'require-correction': (real, version) =>
    requireCorrection(real.world.context(real.registrar), real.world.deps, {
      ...real.at,
      version,
      days: 7,
      note: '',
      items: [{ field: 'facts', what: '事实不清', mend: '', article: '' }],
    }),
  accept: (real, version) =>
    acceptFiling(real.world.context(real.registrar), real.world.deps, { ...real.at, version }),
  refuse: (real, version) =>
    refuseFilingByRuling(real.world.context(real.registrar), real.world.deps, {
      ...real.at,
      version,
      groundId: 'not-interested',
      reasons: reason,
    }),
  return: (real, version) =>
    returnFiling(real.world.context(real.registrar), real.world.deps, { ...real.at, version, reason }),
  withdraw: (real, version) =>
    withdrawFiling(real.world.context(real.lawyer), real.world.deps, { ...real.at, version, reason }),
  insist: (real, version) => insistOnFiling(real.world.context(real.lawyer), { ...real.at, version, reason }),
  resubmit: async (real) => {
    const opened = await openCorrection(real.world.context(real.lawyer), real.world.deps, real.at);
    if (isRefusal(opened)) return opened;
    return real.world.correct(real.lawyer, real.at, (content) => ({
      ...content,
      facts: `${content.facts}补`,
    }));
  },
} satisfies Partial<Record<FilingAct, Step['perform']>>;

const step = (act: keyof typeof steps) => fc.constant(new Step(act, steps[act]));
const commands = fc.commands(
  [
    // what a draw brings about often is named more than once
    ...Array.from({ length: 6 }, () => fc.constant(new Hold(true))),
    fc.constant(new Hold(false)),
    ...Array.from({ length: 5 }, () => step('require-correction')),
    ...Array.from({ length: 3 }, () => step('resubmit')),
    ...(['insist', 'return', 'return', 'withdraw', 'refuse', 'accept'] as const).map(step),
    fc.integer({ min: 1, max: 12 }).map((days) => new Days(days)),
    fc.integer({ min: 1, max: 12 }).map((days) => new Days(days)),
  ],
  { maxCommands: 16, size: 'max' },
);

test('whatever lawyer, registrar and time do, in whatever order, the filing keeps its promises', async () => {
  const world = filingWorld(await testDatabase());
  await fc.assert(
    fc.asyncProperty(fc.boolean(), commands, async (lapsed, walk) => {
      world.clock.set(START);
      const lawyer = world.lawyer();
      const { courtId, filingId } = must(await world.fileOne(lawyer));
      const model: Model = { state: 'submitted', claimed: false };
      const real: Real = { world, lawyer, registrar: world.registrar(), at: { courtId, filingId } };
      const late = [
        new Hold(true),
        new Step('require-correction', steps['require-correction']),
        new Days(12),
      ];
      if (lapsed) for (const command of late) await command.run(model, real);
      await fc.asyncModelRun(() => ({ model, real }), walk);
    }),
    { numRuns: 36, seed: 20260302 },
  );
  assert.deepEqual(
    [...reached].toSorted(),
    Object.keys(FILING_STATES).toSorted(),
    'the walks came through every state',
  );
});
