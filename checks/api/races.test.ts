import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { type Actor, systemActor } from '#kernel/access/actor.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { shiftInstant } from '#kernel/time.ts';
import { performAct } from '#modules/applications/index.ts';
import { must } from '#modules/applications/testing.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Example } from '#services/engine/example.ts';
import { actsOpen, type Machine, machineOf, type Side, stateAfter } from '#services/engine/index.ts';
import { serviceById } from '#services/registry.ts';
import { halfDone } from '../crash/left-behind.ts';
import { walkable } from '../crash/lives.ts';
import { type Bench, plain, type ServiceWorld, serviceWorld } from './services-world.ts';

/** At one moment, on one application, everybody who may do anything does it: services of every life cycle, in every state they come to. */
const database = await testDatabase();
const RACED = [
  'recusal',
  'documentary-order',
  'preservation',
  'originals',
  'copies',
  'confirmation',
  'appraisal',
];
const SIDES: readonly Side[] = ['applicant', 'opponent', 'court', 'system'];
const DAY = 86_400_000;
/** So many acts lead at most to where it is raced: what comes later is of the same kinds. */
const LONGEST = 5;

type Ref = { courtId: string; id: string };
type Racing = {
  world: ServiceWorld;
  example: Example<CaseFacts>;
  machine: Machine;
  courtOpens: boolean;
  /** Ways through the life on the ground of the example, without their last acts. */
  ways: readonly (readonly string[])[];
};

const racing: Racing[] = [];
for (const id of RACED) {
  const service = serviceById(id);
  assert.ok(service, id);
  const { EXAMPLE: example } = (await import(`#services/${id}/example.ts`)) as {
    EXAMPLE: Example<CaseFacts>;
  }; // the house rule of these folders
  const world = serviceWorld(database, service, example);
  const facts = await (await world.bench()).facts();
  const machine = machineOf(service);
  // the shortest way to each state in which somebody may do something
  const ways = new Map<string, readonly string[]>();
  for (const way of walkable({ service, example, facts }))
    for (let length = 1; length < Math.min(way.length, LONGEST + 1); length++) {
      const before = way.slice(0, length);
      const state = stateAfter(machine, before) ?? '';
      if (length < (ways.get(state)?.length ?? way.length)) ways.set(state, before);
    }
  racing.push({
    world,
    example,
    machine,
    courtOpens: service.life.opens === 'court',
    ways: [...ways.values()],
  });
}

async function courtFor(world: ServiceWorld, ref: Ref): Promise<Actor> {
  const { judge, clerk, president } = await world.courtStaff();
  const { decider_role: role } = await world.row(ref);
  if (role === 'clerk') return clerk;
  return role === 'presiding-judge' || role === 'tribunal' ? judge : president;
}

/** What is said in an act, as the worked example says it. */
async function saidIn({ world, example }: Racing, on: Bench, act: string) {
  const [kind = '', id = ''] = act.split(':');
  const facts = await on.facts();
  const answers =
    kind === 'correct'
      ? example.answers(facts)
      : kind === 'respond'
        ? example.response?.(facts)
        : kind === 'decide' || kind === 'reviewed'
          ? example.decisions?.[id]?.(facts)
          : example.steps?.[id]?.(facts);
  return {
    answers: plain(answers ?? {}),
    materials: kind === 'correct' ? await world.sheets(on.asker, example.materials) : [],
    reasons: ['decide', 'reviewed', 'review', 'withdraw'].includes(kind) ? '经审查，情况属实。' : '',
    items: kind === 'require-correction' ? [{ field: '', what: '请补充说明。', mend: '' }] : [],
    papers: [],
  };
}

/** Sends an act as a side would, with the version it saw; the platform's clock goes off after the time is over. */
async function sent(race: Racing, on: Bench, ref: Ref, by: Side, act: string, version: number) {
  const { world, courtOpens } = race;
  const input = { ...(await saidIn(race, on, act)), act, version };
  const other = courtOpens ? on.asker : on.other;
  const actor =
    by === 'system'
      ? systemActor('期限管理')
      : by === 'court'
        ? await courtFor(world, ref)
        : by === 'applicant'
          ? on.asker
          : other;
  const { due_at: dueAt } = await world.row(ref);
  const late = by === 'system' && act !== 'pay' && dueAt !== null;
  const clock = late ? { now: () => shiftInstant(dueAt, DAY) } : world.clock;
  return (delay: number) =>
    sleep(delay).then(() =>
      performAct(
        { db: world.db, clock, actor, requestId: newId(), idempotencyKey: newId() },
        world.deps,
        ref,
        input,
      ),
    );
}

/** Brings a fresh application along a way, one act after the other. */
async function brought(race: Racing, way: readonly string[]): Promise<{ on: Bench; ref: Ref }> {
  const { world, machine, courtOpens } = race;
  const on = await world.bench();
  const opener = courtOpens ? (await world.courtStaff()).clerk : on.asker;
  const ref = must(await world.submit(opener, await world.asked(on)));
  for (const act of way.slice(1)) {
    const { state, version } = await world.row(ref);
    const by = SIDES.find(
      (side) => actsOpen(machine, state, side).includes(act) && !(act === 'pay' && side !== 'system'),
    );
    assert.ok(by, `${act} in ${state}`);
    must(await (await sent(race, on, ref, by, act, version))(0));
  }
  assert.equal((await world.row(ref)).state, stateAfter(machine, way));
  return { on, ref };
}

/** Others were faster; or the decision was never open on this ground. */
const TOLD = /^(application\.(state|late|answered|outcome)|write\.version)$/u;

async function contest(
  race: Racing,
  way: readonly string[],
  delays: readonly number[],
  twins: number,
): Promise<void> {
  const { world, machine } = race;
  const { on, ref } = await brought(race, way);
  const before = await world.row(ref);
  const recorded = (await world.records(ref)).filter(({ moves }) => moves).length;
  const acts = SIDES.flatMap((by) =>
    actsOpen(machine, before.state, by)
      .filter((act) => act !== 'pay' || by === 'system') // nobody pays here but the channel
      .map((act) => ({ by, act })),
  );
  const all = Array.from({ length: twins }, () => acts).flat();
  const runs = await Promise.all(all.map(({ by, act }) => sent(race, on, ref, by, act, before.version)));
  const done = await Promise.all(runs.map((run, index) => run(delays[index % delays.length] ?? 0)));
  const at = `${before.service} ${before.state}: ${all.map(({ act }, i) => `${act} ${JSON.stringify(done[i])}`).join('\n')}`;
  const winners = all.filter((_, index) => !isRefusal(done[index] ?? {}));
  for (const answer of done) if (isRefusal(answer)) assert.match(answer.refused, TOLD, at);
  assert.ok(winners.length > 0, at);
  assert.ok(winners.filter(({ by }) => by !== 'system').length <= 1, `one of those who saw the same: ${at}`);
  const row = await world.row(ref);
  const moves = (await world.records(ref)).filter((record) => record.moves).map(({ act }) => act);
  assert.deepEqual(moves.slice(recorded).toSorted(), winners.map(({ act }) => act).toSorted(), at);
  assert.equal(stateAfter(machine, moves), row.state, at);
  assert.equal(row.awaits === 'nobody', row.due_at === null, at);
  const trail = (await world.audits(ref.id)).filter(({ outcome }) => outcome === 'done');
  assert.equal(trail.length, (await world.records(ref)).length, at);
}

test('whoever may act acts at once, and twice: one of them is done, the others are told, nothing is half done', async () => {
  const places = racing.flatMap((race) => race.ways.map((way) => ({ race, way })));
  for (const { race, way } of places) await contest(race, way, [0], 2);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      async (n, delays, twins) => {
        const place = places[n % places.length];
        if (place) await contest(place.race, place.way, delays, twins);
      },
    ),
    { numRuns: 12 },
  );
  // the fee is told here without money (races of money have a test of their own), and the clock stands still, so that nodes share their moment
  const half = await halfDone(database.owner.db);
  assert.deepEqual(
    half.filter((line) => !/^(gone on without the money|node twice)/u.test(line)),
    [],
  );
});
