import { embeddedUrl } from '#kernel/db/embedded.ts';
import { signIn } from '../../db/demo/client.ts';
import type { Platform } from '../platform.ts';
import { explainApplications } from './application-plans.ts';
import { askerOf, casesOf, emptyCases, loadCases } from './case-load.ts';
import { MEASURED_COURT } from './desk-load.ts';
import { asOwner, settle } from './drafts.ts';
import { closedLoop, type Emit, median, percentile, round, say } from './figures.ts';
import { caller, good } from './http.ts';
import { personOf } from './mixed-sql.ts';

const CALLS = 300;
const WARM = 100;
const MANY = 10_000;
const FEW = 10;
/** Others' cases beside them. */
const ALL = 20_000;

const LISTS = {
  'case list': '/api/cases?limit=20',
  'case list, the next to fall due first': '/api/cases?limit=20&order=due',
  'case list, open cases of one stage': '/api/cases?limit=20&stage=S2&state=open',
  'search by a whole case number': `/api/cases?q=${encodeURIComponent('(2025)豫0105民初10号')}`,
  'search by a party': `/api/cases?q=${encodeURIComponent('安10例')}`,
  'counts beside the list': '/api/cases/facets',
} as const;

/** (j) The case list of a lawyer with ten thousand cases beside that of one with ten, call by call in turns. */
export async function measureCaseLists(platform: Platform, emit: Emit): Promise<void> {
  const owner = await asOwner(platform.dataDir);
  const [few, many, judge] = await Promise.all([
    signIn(platform.url, 'lawyer', 'gu-wangzhi'),
    signIn(platform.url, 'lawyer', 'lin-zhixing'),
    signIn(platform.url, 'court', `${MEASURED_COURT.toLowerCase()}-judge`),
  ]);
  const [short, long] = [await askerOf(owner, few), await askerOf(owner, many)];
  const { id: judgeId } = await personOf(judge);
  say(`(j) loading ${ALL} cases`);
  await settle(owner);
  await emptyCases(owner);
  await loadCases(owner, { from: 1, to: FEW, measured: FEW, asker: short, judgeId });
  await loadCases(owner, { from: FEW + 1, to: ALL, measured: FEW + MANY, asker: long, judgeId });
  const [calls10, calls10000] = [few, many].map((person) => caller(platform.url, person, 1));
  if (!calls10 || !calls10000) throw new Error('nobody to call');
  for (const [figure, path] of Object.entries(LISTS)) {
    const [of10, of10000]: [number[], number[]] = [[], []];
    const timed = async (into: number[], { call }: typeof calls10) => {
      const at = performance.now();
      good(await call('GET', path));
      into.push(performance.now() - at);
    };
    await closedLoop(1, CALLS + WARM, async () => {
      await timed(of10, calls10);
      await timed(of10000, calls10000);
    });
    const [value, limit] = [of10000, of10].map((all) => all.slice(WARM));
    if (!value || !limit) continue;
    emit({
      part: 'j',
      figure: `${figure}, 10,000 cases, p99`,
      value: round(percentile(value, 99)),
      unit: 'ms',
      limit: round(percentile(limit, 99)),
      against: 'a lawyer with 10',
      ratio: round(percentile(value, 99) / percentile(limit, 99)),
      p50: round(median(value)),
      p50Ratio: round(median(value) / median(limit)),
    });
  }
  const [at] = await casesOf(owner, long);
  if (at)
    for (const plan of await explainApplications(embeddedUrl(platform.dataDir, 'tongban_app'), {
      ...at,
      id: at.caseId,
      judgeId,
      lawyerId: long.id,
    }))
      if (plan.query.includes('case'))
        emit({
          part: 'j',
          figure: `plan (${plan.plan}) of ${plan.query}: ${plan.scans.join(', ')}`,
          value: round(plan.ms),
          unit: 'ms',
          rowsRead: plan.rowsRead,
          aside: true,
        });
  for (const one of [calls10, calls10000]) one.close();
  await owner.end();
}
