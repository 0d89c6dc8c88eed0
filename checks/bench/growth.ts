import { newId } from '#kernel/ids.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { signIn } from '../../db/demo/client.ts';
import { type Platform, startPlatform } from '../platform.ts';
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
/** A p99 of fewer reads would be the three slowest; each submission needs a case of its own. */
const READS = 1_500;
const SUBMISSIONS = 400;
const WARM = 100;
const CASES = 2_000;

const WORDS = {
  queue: 'desk queue of a judge',
  counts: 'counts of the queues',
  list: 'own list of a lawyer',
  one: 'an application',
  submit: 'an application submitted',
} as const;
type Kind = keyof typeof WORDS;

/** A platform with so many applications in its database. */
async function worldOf(platform: Platform) {
  const owner = await asOwner(platform.dataDir);
  const [lawyer, judge] = await Promise.all([
    signIn(platform.url, 'lawyer', 'lin-zhixing'),
    signIn(platform.url, 'court', `${MEASURED_COURT.toLowerCase()}-judge`),
  ]);
  const [asker, { id: judgeId }] = [await askerOf(owner, lawyer), await personOf(judge)];
  const apis = { lawyer: caller(platform.url, lawyer, 1), judge: caller(platform.url, judge, 1) };
  return { platform, owner, asker, judgeId, apis };
}
type World = Awaited<ReturnType<typeof worldOf>>;

/** From empty tables: `count` applications; half of a million lies at the measured court, no court of the country has more. */
async function load({ owner, asker, judgeId }: World, count: number): Promise<void> {
  await settle(owner);
  await emptyCases(owner);
  await loadCases(owner, { from: 1, to: CASES, measured: CASES, asker, judgeId });
  const range = {
    from: 1,
    to: count,
    waiting: Math.min(WAITING, count / 2),
    ownCourt: Math.max(FEW, count / 2),
  };
  const own = Math.min(10_000, count / 10);
  await loadApplications(owner, range, { judgeId, lawyerId: asker.id, own });
}

/** The calls, on a few dozen real applications among the invented ones. */
async function callsOf({ platform, owner, asker, apis }: World) {
  const keys = await fieldKeys(platform.dataDir);
  const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const cases = await casesOf(owner, asker);
  const submit = async () => {
    const at = cases.pop();
    if (!at) throw new Error('no case left to apply in');
    const body = JSON.stringify({ service: 'extend-evidence', ...at, answers: { ...ANSWERS, until } });
    return good(await apis.lawyer.call('POST', '/api/applications', body, { 'idempotency-key': newId() }));
  };
  const resume = pauseWorker(platform.process.pid ?? 0);
  const { id } = JSON.parse((await submit()).body) as { id: string };
  const left = await leftBehind(owner, id);
  resume();
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
  return { calls, looked };
}

/** (i) What is opened and done all day, with a thousand applications in the database of one platform and with a million in that of another. */
export async function measureGrowth(platform: Platform, emit: Emit): Promise<void> {
  const beside = await startPlatform();
  try {
    const [few, many] = [await worldOf(beside), await worldOf(platform)];
    for (const [world, count] of [
      [few, FEW],
      [many, MANY],
    ] as const) {
      say(`(i) loading ${count} applications`);
      const began = performance.now();
      await load(world, count);
      say(`(i) loaded in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    }
    await compare(few, many, emit);
  } finally {
    await beside.stop();
  }
}

/** Call by call in turns, so that whatever else the machine does hits both alike. */
async function compare(few: World, many: World, emit: Emit): Promise<void> {
  const [ofFew, ofMany] = [await callsOf(few), await callsOf(many)];
  const resume = [few, many].map(({ platform }) => pauseWorker(platform.process.pid ?? 0));
  for (const [kind, words] of Object.entries(WORDS) as [Kind, string][]) {
    const times: [number[], number[]] = [[], []];
    const timed = async (into: number[], call: (index: number) => Promise<unknown>, index: number) => {
      const at = performance.now();
      await call(index);
      into.push(performance.now() - at);
    };
    await closedLoop(1, WARM + (kind === 'submit' ? SUBMISSIONS : READS), async (index) => {
      await timed(times[0], ofFew.calls[kind], index);
      await timed(times[1], ofMany.calls[kind], index);
    });
    const [limit, value] = [times[0].slice(WARM), times[1].slice(WARM)];
    emit({
      part: 'i',
      figure: `${words}, ${MANY.toLocaleString('en')} applications, p99`,
      value: round(percentile(value, 99)),
      unit: 'ms',
      limit: round(percentile(limit, 99)),
      against: '1,000 applications',
      ratio: round(percentile(value, 99) / percentile(limit, 99)),
      ...(kind === 'counts' ? {} : { aim: '≤ 1.5' }),
      p50: round(median(value)),
      p50Ratio: round(median(value) / median(limit)),
    });
  }
  for (const go of resume) go();
  const [at] = ofMany.looked;
  const url = embeddedUrl(many.platform.dataDir, 'tongban_app');
  const seen = at && { ...at, judgeId: many.judgeId, lawyerId: many.asker.id };
  for (const plan of seen ? await explainApplications(url, seen) : [])
    emit({
      part: 'i',
      figure: `plan (${plan.plan}) of ${plan.query}: ${plan.scans.join(', ')}`,
      value: round(plan.ms),
      unit: 'ms',
      rowsRead: plan.rowsRead,
      aside: true,
    });
  for (const { apis, owner } of [few, many]) {
    for (const one of Object.values(apis)) one.close();
    await owner.end();
  }
}
