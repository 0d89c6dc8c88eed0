import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import type { OpenedType } from '#modules/cases/index.ts';
import type { CaseFacts } from '#services/case-facts.ts';
import type { Example } from '#services/engine/example.ts';
import { serviceById } from '#services/registry.ts';
import { runTool } from '../tool.ts';
import { COURT, factsOf, peopleOf, reached, seedCase, sheetOf } from './bench.ts';
import { startMortal } from './deaths.ts';
import { makeInstallation } from './installation.ts';
import { halfDone, nothingLostNorTwice, untilCalm } from './left-behind.ts';
import { type Candidate, everything, kindOfState, lifeOf, plan } from './lives.ts';
import { begin, type Cast, left, nextAct, stateOf, step, type Walk, waitsForClock } from './walk.ts';
import { type Tally, writer } from './writers.ts';

/** Services that between them come to every kind of state of every life cycle, each in the kind of case in which it does (none: before any suit). */
const ON_CASES: Readonly<Record<string, OpenedType | null>> = {
  investigation: '行初',
  appraisal: '民初',
  'documentary-order': '民初',
  preservation: '民初',
  originals: '民初',
  copies: '民初',
  confirmation: null,
};

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tongban-crash-'));
await makeInstallation(dataDir);
const mortal = await startMortal(dataDir);
const owner = openDatabase({ url: embeddedUrl(dataDir, 'tongban_owner'), max: 4, name: 'crash-check' });
const { db } = owner;
after(async () => {
  await owner.close();
  await mortal.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function castOf(tally: Tally): Promise<Cast> {
  const [asker, other, judge, clerk, president, registrar] = await Promise.all([
    writer(mortal, 'lawyer', 'lin-zhixing', tally),
    writer(mortal, 'lawyer', 'gu-wangzhi', tally),
    ...['judge', 'clerk', 'president', 'registrar'].map((role) =>
      writer(mortal, 'court', `g13-${role}`, tally),
    ),
  ]);
  assert.ok(judge && clerk && president && registrar);
  const sheets = { asker: await sheetOf(asker.now()) };
  return {
    db,
    asker,
    other,
    judge,
    clerk,
    president,
    registrar,
    people: await peopleOf(db, 'lin-zhixing', 'gu-wangzhi'),
    sheets,
    pay: async (codeUrl) => {
      await fetch(`${mortal.sandbox().wechatPay}/pay`, {
        method: 'POST',
        body: new URLSearchParams({ code_url: codeUrl, act: 'pay' }),
      });
    },
  };
}

async function candidates({ people }: Cast): Promise<Candidate[]> {
  return Promise.all(
    Object.entries(ON_CASES).map(async ([id, type]) => {
      const service = serviceById(id);
      assert.ok(service, id);
      const { EXAMPLE: example } = (await import(`#services/${id}/example.ts`)) as {
        EXAMPLE: Example<CaseFacts>;
      }; // the house rule of these folders
      const caseId = type === null ? null : (await seedCase(db, people, type)).caseId;
      return { service, example, facts: await factsOf(db, people.asker.id, caseId) };
    }),
  );
}

async function walksFor(cast: Cast, wanted: ReadonlySet<string>): Promise<Walk[]> {
  const walks: Walk[] = [];
  for (const planned of plan(await candidates(cast), wanted)) {
    const type = ON_CASES[planned.service.id] ?? null;
    const caseId = type === null ? null : (await seedCase(db, cast.people, type)).caseId;
    walks.push({ ...planned, caseId, id: undefined, draft: undefined, acts: [], acknowledged: [] });
  }
  return walks;
}

/** In which kinds of states the walks stand at this moment. */
async function standing(walks: readonly Walk[]): Promise<string[]> {
  const { rows } = await reached(() =>
    sql<{ id: string; state: string }>`select id, state from application`.execute(db),
  );
  return walks.flatMap((walk) => {
    const row = rows.find(({ id }) => id === walk.id);
    if (!row) return walk.draft ? ['drafted'] : [];
    return [`${lifeOf(walk.service)} ${kindOfState(walk.service, row.state)}`];
  });
}

/** Their time runs out in a moment, while the platform is dark. */
async function almostOver(ids: readonly string[]): Promise<void> {
  await reached(() =>
    sql`update application set promised_at = now() + interval '1 second', due_at = now() + interval '1 second',
      due_on = current_date, version = version + 1 where court_id = ${COURT} and id = any(${[...ids]}::uuid[])`.execute(
      db,
    ),
  );
}

/** The minute comes round, and as after a long night several times at once. */
async function clocksRun(): Promise<void> {
  for (let i = 0; i < 3; i++)
    await reached(() => sql`select graphile_worker.add_job('applications.clocks')`.execute(db));
}

test('killed in every state of every life cycle: what was acknowledged is there, and nothing twice', async (t) => {
  const tally: Tally = { unanswered: 0, over: false };
  t.after(() => {
    tally.over = true;
  });
  const cast = await castOf(tally);
  const wanted = new Set([...everything(), 'drafted']);
  const covered = new Set<string>();
  const all: Walk[] = [];
  const deck: (keyof typeof mortal.deaths)[] = [];

  /** Everybody takes one step while something dies; those whose time is to run out wait for the lights to go out. */
  const round = async (walks: Walk[], dark: boolean) => {
    const late = dark ? walks.filter(waitsForClock) : [];
    const moving = walks.filter(
      (walk) => nextAct(walk) !== undefined && !waitsForClock(walk) && !(dark && nextAct(walk) === 'pay'),
    );
    const stood = await Promise.all(late.map(({ id = '' }) => stateOf(cast, id)));
    await almostOver(late.flatMap(({ id }) => id ?? []));
    const before = await standing(walks);
    const steps = Promise.all(moving.map((walk) => step(cast, walk)));
    steps.catch(() => undefined);
    await sleep(Math.random() * 40);
    const still = await standing(walks);
    for (const one of still) if (before.includes(one)) covered.add(one);
    if (dark) await mortal.powerCut(1_200);
    else {
      if (deck.length === 0)
        deck.push(...(['web', 'worker', 'both', 'database'] as const).toSorted(() => Math.random() - 0.5));
      await mortal.deaths[deck.pop() ?? 'web']();
    }
    if (late.length > 0) await clocksRun();
    for (const [index, walk] of late.entries()) {
      const act = nextAct(walk);
      assert.ok(act && walk.id);
      const { state, version } = await left(cast, walk.id, stood[index] ?? '');
      walk.acts.push(act);
      walk.acknowledged.push({ act, state, version });
      covered.add(`late ${act.split(':')[0]}`);
    }
    await steps; // every request that was never answered has been by now, under its own key
  };

  for (let pass = 0; pass < 3; pass++) {
    const missing = new Set([...wanted].filter((one) => !covered.has(one)));
    if (missing.size === 0) break;
    if (pass > 0) t.diagnostic(`once more for ${[...missing].join(', ')}`);
    const walks = await walksFor(cast, missing);
    all.push(...walks);
    await Promise.all(walks.map((walk) => begin(cast, walk)));
    for (let rounds = 0; walks.some((walk) => nextAct(walk) !== undefined); rounds++) {
      assert.ok(rounds < 40, 'a walk without end');
      await round(
        walks,
        rounds % 4 === 3 || walks.every((walk) => nextAct(walk) === undefined || waitsForClock(walk)),
      );
    }
    await round(walks, false); // and once more where they have come to an end
  }
  t.diagnostic(`${all.length} walks, ${tally.unanswered} requests died unanswered`);
  assert.deepEqual([...wanted].filter((one) => !covered.has(one)).toSorted(), [], 'never under a kill');
  assert.ok(tally.unanswered > 0, 'some requests died unanswered');

  // connections of the last death may still lie in the pool
  const calm = openDatabase({
    url: embeddedUrl(dataDir, 'tongban_owner'),
    max: 2,
    name: 'crash-left-behind',
  });
  t.after(() => calm.close());
  await untilCalm(calm.db);
  await nothingLostNorTwice(calm.db, all);
  assert.deepEqual(await halfDone(calm.db), []);
  const verified = await runTool('tools/audit.ts', ['verify', '--data-dir', dataDir], dataDir);
  assert.equal(verified.code, 0, verified.output);
});
