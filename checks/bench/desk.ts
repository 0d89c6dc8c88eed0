import { signIn } from '../../db/demo/client.ts';
import type { Platform } from '../platform.ts';
import { emptyFilings, loadFilings, loadOwnLists, MEASURED_COURT, WAITING } from './desk-load.ts';
import { asOwner, settle } from './drafts.ts';
import { closedLoop, type Emit, percentile, round, say } from './figures.ts';
import { caller, good } from './http.ts';
import { explainDesk } from './plans.ts';

const CALLS = 600;
const THOUSAND = 1_000;
const MILLION = 1_000_000;
/** Half of the million lies at the measured court: no court of the country has more. */
const OWN_COURT = 500_000;

type Latency = { p50: number; p99: number };

/** (b) The page that a filing desk opens all day, with a thousand filings in the database and with a million; and a lawyer's own list. */
export async function measureDesk(platform: Platform, emit: Emit): Promise<void> {
  const owner = await asOwner(platform.dataDir);
  await settle(owner);
  const [registrar, few, many] = await Promise.all([
    signIn(platform.url, 'court', 'g13-registrar'),
    signIn(platform.url, 'lawyer', 'gu-wangzhi'),
    signIn(platform.url, 'lawyer', 'lin-zhixing'),
  ]);
  const desk = caller(platform.url, registrar, 4);
  const get = (path: string) => async () => void good(await desk.call('GET', path));
  const page = get('/api/desk/filings?limit=20');
  const counts = get('/api/desk/filings/counts');
  const both = async () => void (await Promise.all([page(), counts()]));

  await emptyFilings(owner);
  await loadFilings(owner, { from: 1, to: THOUSAND, waiting: THOUSAND / 2, ownCourt: THOUSAND });
  await latency(both, 1_000); // warms code and plans
  const small = { both: await latency(both), page: await latency(page), counts: await latency(counts) };

  say('(b) loading a million filings');
  const began = performance.now();
  await emptyFilings(owner);
  await loadFilings(owner, { from: 1, to: MILLION, waiting: WAITING, ownCourt: OWN_COURT });
  say(`(b) loaded in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  await latency(both, 100);
  const large = { both: await latency(both), page: await latency(page), counts: await latency(counts) };
  const ratio = (kind: keyof typeof small, of: keyof Latency) => round(large[kind][of] / small[kind][of]);
  for (const [kind, figure] of [
    ['both', 'desk page with its counts'],
    ['page', 'first page of the queue'],
    ['counts', 'counts of the queues'],
  ] as const)
    emit({
      part: 'b',
      figure: `${figure}, 1,000,000 filings (2,000 waiting), p99`,
      value: large[kind].p99,
      unit: 'ms',
      limit: small[kind].p99,
      against: '1,000 filings, 500 waiting',
      ratio: ratio(kind, 'p99'),
      ...(kind === 'both' ? { aim: '≤ 1.5' } : {}),
      p50: large[kind].p50,
      p50Ratio: ratio(kind, 'p50'),
    });

  const [fewId, manyId] = await Promise.all(
    [few, many].map(async (one) => (await one.get<{ id: string }>('/api/me')).id),
  );
  if (!fewId || !manyId) throw new Error('a lawyer without an id');
  await loadOwnLists(owner, fewId, manyId);
  const listOf = (person: typeof few) => {
    const { call, close } = caller(platform.url, person, 1);
    return { list: async () => void good(await call('GET', '/api/filings?limit=10')), close };
  };
  const [short, long] = [listOf(few), listOf(many)];
  await latency(short.list, 200);
  const [of10, of10000] = [await latency(short.list), await latency(long.list)];
  emit({
    part: 'b',
    figure: 'own list of a lawyer with 10,000 filings, p99',
    value: of10000.p99,
    unit: 'ms',
    limit: of10.p99,
    against: 'a lawyer with 10',
    ratio: round(of10000.p99 / of10.p99),
    p50: of10000.p50,
    p50Ratio: round(of10000.p50 / of10.p50),
  });
  for (const plan of await explainDesk(platform.dataDir, MEASURED_COURT, manyId))
    emit({
      part: 'b',
      figure: `plan (${plan.plan}) of ${plan.query}: ${plan.scans.join(', ')}`,
      value: round(plan.ms),
      unit: 'ms',
      rowsRead: plan.rowsRead,
      aside: true,
    });
  for (const one of [desk, short, long]) one.close();
  await owner.end();
}

async function latency(work: () => Promise<void>, calls = CALLS): Promise<Latency> {
  const { latencies } = await closedLoop(1, calls, work);
  return { p50: round(percentile(latencies, 50)), p99: round(percentile(latencies, 99)) };
}
