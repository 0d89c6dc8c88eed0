import { newId } from '#kernel/ids.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { signIn } from '../../db/demo/client.ts';
import type { Platform } from '../platform.ts';
import { ANSWERS, loadApplications, prepareWaiting } from './application-load.ts';
import { explainApplications } from './application-plans.ts';
import { askerOf, casesOf, emptyCases, loadCases } from './case-load.ts';
import { MEASURED_COURT, WAITING } from './desk-load.ts';
import { asOwner, fieldKeys, settle } from './drafts.ts';
import { closedLoop, type Emit, median, percentile, round, say } from './figures.ts';
import { caller, good } from './http.ts';
import { leftBehind } from './left.ts';
import { personOf } from './mixed-sql.ts';
import { pauseWorker } from './processes.ts';

/** A tenth of what the issue asks for, which loads in a minute; `BENCH_APPLICATIONS=1000000` measures it whole. */
const MANY = Number(process.env['BENCH_APPLICATIONS'] ?? 100_000);
const FEW = 1_000;
const CALLS = 300;
const WARM = 100;
const CASES = 2_000;

type Latency = { p50: number; p99: number };
const WORDS = {
  queue: 'desk queue of a judge',
  counts: 'counts of the queues',
  list: 'own list of a lawyer',
  one: 'an application',
  submit: 'an application submitted',
} as const;
type Kind = keyof typeof WORDS;
type Latencies = Record<Kind, Latency>;

/** (i) What is opened and done all day, with a thousand applications in the database and with a million. */
export async function measureGrowth(platform: Platform, emit: Emit): Promise<void> {
  const owner = await asOwner(platform.dataDir);
  const keys = await fieldKeys(platform.dataDir);
  const [lawyer, judge] = await Promise.all([
    signIn(platform.url, 'lawyer', 'lin-zhixing'),
    signIn(platform.url, 'court', `${MEASURED_COURT.toLowerCase()}-judge`),
  ]);
  const [asker, { id: judgeId }] = [await askerOf(owner, lawyer), await personOf(judge)];
  const apis = { lawyer: caller(platform.url, lawyer, 1), judge: caller(platform.url, judge, 1) };
  const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);

  /** From empty tables: `count` applications, then a few dozen real ones to look at, then the calls. */
  const measure = async (count: number, waiting: number, own: number) => {
    say(`(i) loading ${count} applications`);
    const began = performance.now();
    await settle(owner);
    await emptyCases(owner);
    await loadCases(owner, { from: 1, to: CASES, measured: CASES, asker, judgeId });
    const ownCourt = count === FEW ? count : count / 2;
    await loadApplications(
      owner,
      { from: 1, to: count, waiting, ownCourt },
      { judgeId, lawyerId: asker.id, own },
    );
    say(`(i) loaded in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    const cases = await casesOf(owner, asker);
    const submit = async () => {
      const at = cases.pop();
      if (!at) throw new Error('no case left to apply in');
      const { courtId, caseId } = at;
      const body = { service: 'extend-evidence', courtId, caseId, answers: { ...ANSWERS, until } };
      return good(
        await apis.lawyer.call('POST', '/api/applications', JSON.stringify(body), {
          'idempotency-key': newId(),
        }),
      );
    };
    const go = pauseWorker(platform.process.pid ?? 0);
    const { id } = JSON.parse((await submit()).body) as { id: string };
    const left = await leftBehind(owner, id);
    go();
    const looked = await prepareWaiting(owner, keys, left, cases.splice(0, 50));
    await settle(owner);
    const read = (who: keyof typeof apis, path: string) => async () =>
      void good(await apis[who].call('GET', path));
    const calls: Record<Kind, (index: number) => Promise<unknown>> = {
      queue: read('judge', '/api/desk/applications?queue=mine&limit=20'),
      counts: read('judge', '/api/desk/applications/counts'),
      list: read('lawyer', '/api/applications?limit=20'),
      one: (index) => {
        const at = looked[index % looked.length];
        return read('lawyer', `/api/applications/${at?.courtId}/${at?.id}`)();
      },
      submit,
    };
    const resume = pauseWorker(platform.process.pid ?? 0);
    const timed: Partial<Latencies> = {};
    for (const [kind, call] of Object.entries(calls) as [Kind, (index: number) => Promise<void>][]) {
      await closedLoop(1, WARM, call);
      const { latencies } = await closedLoop(1, CALLS, call);
      timed[kind] = { p50: round(median(latencies)), p99: round(percentile(latencies, 99)) };
    }
    resume();
    return { timed: timed as Latencies, looked }; // every kind was timed
  };

  await measure(FEW, FEW / 2, 10); // warms code and plans
  const { timed: few } = await measure(FEW, FEW / 2, 10);
  const { timed: many, looked } = await measure(
    MANY,
    Math.min(WAITING, MANY / 2),
    Math.min(10_000, MANY / 10),
  );
  for (const [kind, words] of Object.entries(WORDS) as [Kind, string][])
    emit({
      part: 'i',
      figure: `${words}, ${MANY.toLocaleString('en')} applications, p99`,
      value: many[kind].p99,
      unit: 'ms',
      limit: few[kind].p99,
      against: '1,000 applications',
      ratio: round(many[kind].p99 / few[kind].p99),
      ...(kind === 'counts' ? {} : { aim: '≤ 1.5' }),
      p50: many[kind].p50,
      p50Ratio: round(many[kind].p50 / few[kind].p50),
    });
  const [at] = looked;
  if (at)
    for (const plan of await explainApplications(embeddedUrl(platform.dataDir, 'tongban_app'), {
      ...at,
      judgeId,
      lawyerId: asker.id,
    }))
      emit({
        part: 'i',
        figure: `plan (${plan.plan}) of ${plan.query}: ${plan.scans.join(', ')}`,
        value: round(plan.ms),
        unit: 'ms',
        rowsRead: plan.rowsRead,
        aside: true,
      });
  for (const one of Object.values(apis)) one.close();
  await owner.end();
}
