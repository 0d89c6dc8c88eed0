import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDatabase } from '#kernel/testing/database.ts';
import { STAGE_IDS } from '#law/stages/index.ts';
import { must, mustRefuse } from '#modules/applications/testing.ts';
import { anotherLawyer } from '#modules/cases/testing.ts';
import type { LawyerActor, StaffActor } from '#modules/identity/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import { outcomesOpen, stateAfter, stepsFrom, withKnown } from '#services/engine/index.ts';
import type { Example } from '#services/engine/example.ts';
import { groundOf } from '#services/ground.ts';
import { SERVICES } from '#services/registry.ts';
import type { CourtService } from '#services/service.ts';
import { type Bench, plain, type ServiceWorld, serviceWorld } from './services-world.ts';

/** The same for every service: it is made from the definition and its worked example, and knows no service by name. */
const database = await testDatabase();
type Ref = { courtId: string; id: string };
const REASONS = '经审查，情况属实。';

type Walk = { world: ServiceWorld; service: CourtService; example: Example<CaseFacts> };

async function courtFor({ world }: Walk, ref: Ref): Promise<StaffActor> {
  const { judge, clerk, president } = await world.courtStaff();
  const { decider_role: role } = await world.row(ref);
  if (role === 'clerk') return clerk;
  return role === 'presiding-judge' || role === 'tribunal' ? judge : president;
}

/** Whoever begins it: the lawyer, or the court that asks her. */
async function opener({ world, service }: Walk, on: Bench): Promise<LawyerActor | StaffActor> {
  return service.life.opens === 'court' ? (await world.courtStaff()).clerk : on.asker;
}

async function handedIn(walk: Walk, on: Bench): Promise<Ref> {
  return must(await walk.world.submit(await opener(walk, on), await walk.world.asked(on)));
}

/** Everything before the decision: the others confirm, the fee comes in, the other side answers. */
async function toDecision(walk: Walk, on: Bench, ref: Ref): Promise<void> {
  const { world, example } = walk;
  for (let i = 0; i < 6; i++) {
    const { state } = await world.row(ref);
    if (state === 'deciding') return;
    const facts = await on.facts();
    if (state === 'confirming') must(await world.act(on.other, ref, 'confirm'));
    else if (state === 'paying') await world.paid(ref);
    else if (state === 'responding')
      must(await world.act(on.other, ref, 'respond', { answers: plain(example.response?.(facts) ?? {}) }));
    else if (state === 'asked')
      must(await world.act(on.asker, ref, 'respond', { answers: plain(example.response?.(facts) ?? {}) }));
    else break;
  }
  assert.equal((await world.row(ref)).state, 'deciding');
}

const factsFor = async (walk: Walk, on: Bench) => on.facts();

async function decided(
  walk: Walk,
  on: Bench,
  ref: Ref,
  outcome: string,
  act = `decide:${outcome}`,
): Promise<void> {
  const { world, example } = walk;
  const facts = await factsFor(walk, on);
  const answers = plain(example.decisions?.[outcome]?.(facts) ?? {});
  must(await world.act(await courtFor(walk, ref), ref, act, { answers, reasons: REASONS }));
}

/** Each step of the outcome by whoever is awaited, to where the chain ends. */
async function stepped(walk: Walk, on: Bench, ref: Ref, outcome: string): Promise<void> {
  const { world, service, example } = walk;
  const part = service.outcomes[outcome];
  assert.ok(part);
  for (const step of stepsFrom(service, part)) {
    const row = await world.row(ref);
    assert.equal(row.state, `step:${step}`);
    // where the court asked, the lawyer who was asked is its other side
    const other = service.life.opens === 'court' ? on.asker : on.other;
    const who = { applicant: on.asker, opponent: other, court: await courtFor(walk, ref) }[
      row.awaits as 'court'
    ];
    const answers = plain(example.steps?.[step]?.(await on.facts()) ?? {});
    must(await world.act(who, ref, `do:${step}`, { answers }));
  }
}

/** The trail of moving acts leads to the state in which it stands, whoever is awaited has a time, and what is over is over. */
async function sound({ world, service }: Walk, ref: Ref): Promise<void> {
  const row = await world.row(ref);
  const machine = world.deps.book.machine(service);
  const acts = (await world.records(ref)).filter(({ moves }) => moves).map(({ act }) => act);
  assert.equal(stateAfter(machine, acts), row.state);
  assert.equal(row.awaits === 'nobody', row.due_at === null);
  assert.equal(machine.states[row.state]?.awaits, row.awaits);
}

const OVER = async (walk: Walk, on: Bench, ref: Ref): Promise<void> => {
  const { world, service } = walk;
  for (const name of ['withdraw', 'correct', `decide:${Object.keys(service.outcomes)[0] ?? ''}`]) {
    if (!(name in world.deps.book.machine(service).acts)) continue;
    const actor: LawyerActor | StaffActor = name.startsWith('decide') ? await courtFor(walk, ref) : on.asker;
    const refusal = mustRefuse(await world.act(actor, ref, name, { reasons: REASONS }));
    assert.equal(refusal.refused, 'application.state', name);
    assert.ok(refusal.article, name);
  }
};

for (const service of SERVICES) {
  const { EXAMPLE: example } = (await import(`#services/${service.id}/example.ts`)) as {
    EXAMPLE: Example<CaseFacts>;
  }; // the house rule of these folders
  const world = serviceWorld(database, service, example);
  const walk: Walk = { world, service, example };

  describe(`${service.id} ${service.name}`, { concurrency: 1 }, () => {
    test('the right person at the right stage hands it in; the same again, the wrong stage and the wrong person are refused with the article', async () => {
      const on = await world.bench();
      const ref = await handedIn(walk, on);
      const row = await world.row(ref);
      await sound(walk, ref);
      assert.ok(row.promised_at && row.due_at && row.promised_at <= row.due_at);
      const [trail] = await world.audits(ref.id);
      assert.ok(trail?.act === 'application.submit' && Array.isArray(trail.law) && trail.law.length > 0);
      if (!service.many && row.case_id !== null) {
        const twice = mustRefuse(await world.submit(await opener(walk, on), await world.asked(on)));
        assert.ok(
          twice.refused === 'application.open-already' || twice.refused === 'application.not-offered',
        );
        assert.ok(twice.article);
      }
      const stranger = anotherLawyer();
      const unseen = mustRefuse(await world.act(stranger, ref, 'withdraw'));
      assert.equal(unseen.refused, 'access.not-found');
      const { parties, mine, caseId } = await on.facts();
      if (service.life.opens === 'applicant' && caseId !== null && mine.partyIds.length === 0)
        for (const { name } of parties)
          assert.ok(![row.title, row.opponent_names].join(' ').includes(name), 'who is in the case');
      const sides = await world.sides(ref);
      if (row.secret)
        assert.ok(
          sides.every(({ side }) => side === 'applicant'),
          'hidden',
        );
    });

    const closed = STAGE_IDS.filter(
      (stage) => !service.stages.open.includes(stage) && !service.stages.conditional.includes(stage),
    );
    if (closed.length > 0)
      test(`closed at ${closed.join(' ')}, by the article that closes it`, async () => {
        const on = await world.bench();
        const request = await world.asked(on);
        for (const stage of closed) {
          on.lay((facts) => ({ ...facts, stage }));
          const refusal = mustRefuse(await world.submit(await opener(walk, on), request));
          assert.ok(
            /application\.not-(offered|ready)|access\.not-found/.test(refusal.refused),
            `${stage} ${refusal.refused}`,
          );
          assert.ok(refusal.article ?? refusal.refused === 'access.not-found', stage);
        }
      });

    for (const [outcome, part] of Object.entries(service.outcomes))
      test(`${outcome} ${part.name}: its papers, effects and steps, and nothing after the end`, async (t) => {
        const on = await world.bench();
        const facts = await on.facts();
        const answers = withKnown(service.form, example.answers(facts), groundOf(facts).known);
        if (!outcomesOpen(service, answers).includes(outcome)) return t.diagnostic('not open on this ground');
        const ref = await handedIn(walk, on);
        await toDecision(walk, on, ref);
        const before = (await world.papers(ref)).length;
        await decided(walk, on, ref, outcome);
        await sound(walk, ref);
        const trail = (await world.audits(ref.id)).find(({ act }) => act === 'application.decide');
        assert.ok(Array.isArray(trail?.law) && trail.law.includes(part.article.label));
        if (part.papers.length > 0) assert.ok((await world.papers(ref)).length > before, 'papers');
        const othersSee = async () => ({
          side: (await world.sides(ref)).some(({ side }) => side === 'opponent'),
          papers: (await world.papers(ref)).filter((paper) => paper.recipient_id === on.other.id).length,
        });
        if (service.secretUntil !== undefined)
          assert.deepEqual(await othersSee(), { side: false, papers: 0 }, 'hidden until carried out');
        await stepped(walk, on, ref, outcome);
        if (service.secretUntil !== undefined && facts.caseId !== null) {
          const shown = stepsFrom(service, part).includes(service.secretUntil);
          const seen = await othersSee();
          assert.equal(seen.side, shown);
          assert.equal(seen.papers > 0, shown, 'the papers that waited go out');
        }
        const { state } = await world.row(ref);
        if (state.startsWith('open:')) {
          must(
            await world.act(part.review?.by === 'opponents' ? on.other : on.asker, ref, `accept:${outcome}`),
          );
        }
        await sound(walk, ref);
        assert.equal((await world.row(ref)).awaits, 'nobody');
        await OVER(walk, on, ref);
      });

    if (Object.values(service.outcomes).some(({ review }) => review))
      test('reconsideration once, upheld and overturned', async () => {
        for (const [outcome, { review }] of Object.entries(service.outcomes)) {
          if (!review) continue;
          for (const then of Object.keys(service.outcomes)) {
            const on = await world.bench();
            const facts = await on.facts();
            const open = outcomesOpen(
              service,
              withKnown(service.form, example.answers(facts), groundOf(facts).known),
            );
            if (!open.includes(outcome) || !open.includes(then)) continue;
            const ref = await handedIn(walk, on);
            await toDecision(walk, on, ref);
            await decided(walk, on, ref, outcome);
            await stepped(walk, on, ref, outcome);
            const who = review.by === 'opponents' ? on.other : on.asker;
            must(await world.act(who, ref, `review:${outcome}`, { reasons: '不服本决定。' }));
            await decided(walk, on, ref, then, `reviewed:${then}`);
            await sound(walk, ref);
            const twice = mustRefuse(await world.act(who, ref, `review:${outcome}`, { reasons: '仍不服。' }));
            assert.ok(twice.article);
          }
        }
      });
  });
}
