import { newId } from '#kernel/ids.ts';
import { signIn } from '../../db/demo/client.ts';
import type { Platform } from '../platform.ts';
import { ANSWERS, loadApplications, prepareWaiting } from './application-load.ts';
import { askerOf, type CaseRef, casesOf, emptyCases, loadCases } from './case-load.ts';
import { connect } from './connections.ts';
import { MEASURED_COURT } from './desk-load.ts';
import { asOwner, fieldKeys, settle } from './drafts.ts';
import { closedLoop, type Emit, say } from './figures.ts';
import { caller, good } from './http.ts';
import { leftBehind } from './left.ts';
import { byHand, personOf } from './mixed-sql.ts';
import { cpuByRole, pauseWorker } from './processes.ts';
import { type Kind, MIX, type MixedRound, reportMixed } from './mixed-report.ts';

/** 200 courts, as the issue asks; a smaller number for a quick look. */
const CASES = Number(process.env['BENCH_CASES'] ?? 100_000);
const CLIENTS = 16;
const ROUNDS = 3;
const A_ROUND = 600;
const SECONDS = 20;
/** The last activity of idle connections is told to the statistics within ten seconds. */
const TOLD_MS = 10_500;

/** (h) Reads, applications and decisions at once over the HTTP API, beside the same rows read and written by hand on the same server, in turns. */
export async function measureMixed(platform: Platform, emit: Emit): Promise<void> {
  const owner = await asOwner(platform.dataDir);
  const keys = await fieldKeys(platform.dataDir);
  const [lawyer, judge] = await Promise.all([
    signIn(platform.url, 'lawyer', 'lin-zhixing'),
    signIn(platform.url, 'court', `${MEASURED_COURT.toLowerCase()}-judge`),
  ]);
  const [asker, people] = [
    await askerOf(owner, lawyer),
    { lawyer: await personOf(lawyer), judge: await personOf(judge) },
  ];
  say(`(h) loading ${CASES} cases`);
  await settle(owner);
  await emptyCases(owner);
  await loadCases(owner, {
    from: 1,
    to: CASES,
    measured: Math.max(5_000, CASES / 10),
    asker,
    judgeId: people.judge.id,
  });
  await loadApplications(
    owner,
    { from: 1, to: CASES / 5, waiting: 500, ownCourt: CASES / 50 },
    { judgeId: people.judge.id, lawyerId: asker.id, own: 500 },
  );
  const cases = await casesOf(owner, asker);
  const here = cases.filter(({ courtId }) => courtId === MEASURED_COURT);
  const elsewhere = cases.filter(({ courtId }) => courtId !== MEASURED_COURT);
  const next = (from: CaseRef[]): CaseRef => {
    const one = from.pop();
    if (!one) throw new Error('no case left to apply in');
    return one;
  };

  const apis = { lawyer: caller(platform.url, lawyer, CLIENTS), judge: caller(platform.url, judge, CLIENTS) };
  const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const send = (who: keyof typeof apis, path: string, body: unknown) =>
    apis[who].call('POST', path, JSON.stringify(body), { 'idempotency-key': newId() }).then(good);
  const submit = async ({ courtId, caseId }: CaseRef) => {
    const done = await send('lawyer', '/api/applications', {
      service: 'extend-evidence',
      courtId,
      caseId,
      answers: { ...ANSWERS, until },
    });
    return JSON.parse(done.body) as { id: string; version: number };
  };
  const decide = (id: string, version: number) =>
    send('judge', `/api/desk/applications/${id}/act`, {
      act: 'decide:refused',
      version,
      reasons: '申请人未说明不能按期提供证据的具体困难。',
    });
  const read = (who: keyof typeof apis, path: string) => apis[who].call('GET', path).then(good);

  // one of each with the worker held still: the pattern of what the hand-written ones leave
  const go = pauseWorker(platform.process.pid ?? 0);
  const first = await submit(next(here));
  const submitted = await leftBehind(owner, first.id);
  await decide(first.id, first.version);
  const decided = await leftBehind(owner, first.id);
  go();
  const looked = await prepareWaiting(owner, keys, submitted, here.splice(0, 50));
  const hand = byHand(people);
  const pick = <T>(from: readonly T[], index: number): T => {
    const one = from[index % from.length];
    if (one === undefined) throw new Error('nothing to look at');
    return one;
  };

  const perform: Record<Kind, (index: number, to: CaseRef & { id: string }) => Promise<unknown>> = {
    caseList: () => read('lawyer', '/api/cases?limit=20'),
    oneCase: (index) =>
      read('lawyer', `/api/cases/${pick(cases, index).courtId}/${pick(cases, index).caseId}`),
    oneApplication: (index) =>
      read('lawyer', `/api/applications/${pick(looked, index).courtId}/${pick(looked, index).id}`),
    queue: () => read('judge', '/api/desk/applications?queue=mine&limit=20'),
    submit: (_, to) => submit(to),
    decide: (_, { id }) => decide(id, first.version),
  };
  const prepare = async () => {
    const waiting = await prepareWaiting(owner, keys, submitted, here.splice(0, A_ROUND / 10));
    return Array.from({ length: A_ROUND }, (_, index) =>
      pick(MIX, index) === 'decide'
        ? pick(waiting, Math.floor(index / 10))
        : pick(MIX, index) === 'submit'
          ? { ...next(elsewhere), id: newId() }
          : { courtId: '', caseId: '', id: '' },
    );
  };
  const spent = async () => {
    const { rows } = await owner.query<{ ms: number }>(
      'select active_time as ms from pg_stat_database where datname = current_database()',
    );
    return rows[0]?.ms ?? 0;
  };
  const run = async (
    work: (index: number, client: number, kind: Kind) => Promise<unknown>,
    told: () => Promise<unknown>,
  ): Promise<MixedRound> => {
    await settle(owner);
    const resume = pauseWorker(platform.process.pid ?? 0);
    await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
    const [cpu, database] = [cpuByRole(platform.process.pid ?? 0).get('postgres') ?? 0, await spent()];
    const byKind = new Map<Kind, number[]>();
    const { seconds, latencies } = await closedLoop(
      CLIENTS,
      A_ROUND,
      async (index, client) => {
        const kind = pick(MIX, index);
        const at = performance.now();
        await work(index, client, kind);
        byKind.set(kind, [...(byKind.get(kind) ?? []), performance.now() - at]);
      },
      SECONDS,
    );
    const used = (cpuByRole(platform.process.pid ?? 0).get('postgres') ?? 0) - cpu;
    await told();
    const busy = (await spent()) - database;
    resume();
    const done = latencies.length;
    return { rate: done / seconds, latencies, byKind, cpu: (used * 1_000) / done, database: busy / done };
  };
  const rounds: Record<'api' | 'sql', MixedRound[]> = { api: [], sql: [] };
  say('(h) warming up');
  const warm = await prepare();
  await closedLoop(CLIENTS, 200, async (index) => {
    await perform[pick(MIX, index)](index, pick(warm, index));
  });
  for (let turn = 1; turn <= ROUNDS; turn++) {
    const [forApi, forSql] = [await prepare(), await prepare()];
    rounds.api.push(
      await run(
        (index, _, kind) => perform[kind](index, pick(forApi, index)),
        () => new Promise((resolve) => setTimeout(resolve, TOLD_MS)),
      ),
    );
    const connections = await connect(platform.dataDir, CLIENTS, false);
    rounds.sql.push(
      await run(
        (index, client, kind) => {
          const [connection, to] = [pick(connections, client), pick(forSql, index)];
          if (kind === 'submit') return hand.submit(connection, submitted, to);
          if (kind === 'decide') return hand.decide(connection, decided, to);
          if (kind === 'oneCase') return hand.oneCase(connection, pick(cases, index));
          if (kind === 'oneApplication') return hand.oneApplication(connection, pick(looked, index));
          return hand[kind](connection);
        },
        () => Promise.all(connections.map((connection) => connection.end())),
      ),
    );
    say(
      `(h) round ${turn}: ${Math.round(rounds.api.at(-1)?.rate ?? 0)}/s, by hand ${Math.round(rounds.sql.at(-1)?.rate ?? 0)}/s`,
    );
  }
  reportMixed(rounds, CASES, emit);
  for (const one of Object.values(apis)) one.close();
  await owner.end();
}
