import { type Emit, median, percentile, round } from './figures.ts';

/** One timed round; `sustained` counts the seconds until everything that follows from its filings was done as well. */
export type Round = {
  rate: number;
  sustained: number;
  latencies: number[];
  cpu: Record<string, number>;
  after: { seconds: number; left: number };
};

/** Filings a second that all courts of the country receive, in the mean and at the peak, as the requirements state them. */
const NATIONAL = { mean: 1.5, peak: 7.5 };

type Rounds = Record<string, Round[]>;

const WORDS: Record<string, string> = {
  api: 'submit of a prepared draft, 32 clients',
  chain: 'draft → save → submit, 32 clients',
  sql32: 'same SQL by hand, 32 connections',
  sql16: 'same SQL by hand, 16 connections',
  pipelined: 'same SQL in three round trips, 16 connections',
};

/** The middle of the ratios of rounds that stood side by side: what else the machine did at that moment hit both. */
function paired(rounds: Rounds, kind: string, of: (one: Round) => number): { ratio: number; each: number[] } {
  const each = (rounds[kind] ?? []).map((one, turn) => {
    const beside = ['sql32', 'sql16'].flatMap((sql) => rounds[sql]?.[turn] ?? []);
    return round(of(one) / Math.max(...beside.map(of)));
  });
  return { ratio: median(each), each };
}

export function reportFilings(rounds: Rounds, emit: Emit): void {
  const middle = (kind: string, of: (one: Round) => number) => round(median((rounds[kind] ?? []).map(of)));
  const rate = (one: Round) => one.rate;
  const sustained = (one: Round) => one.sustained;
  const late = (kind: string, p: number) =>
    round(
      percentile(
        (rounds[kind] ?? []).flatMap((one) => one.latencies),
        p,
      ),
    );
  const best = (of: (one: Round) => number) => Math.max(middle('sql32', of), middle('sql16', of));
  const unit = 'filings/s';
  for (const [kind, figure] of Object.entries(WORDS)) {
    const { ratio, each } = paired(rounds, kind, rate);
    emit({
      part: 'a',
      figure,
      value: middle(kind, rate),
      unit,
      ...(kind.startsWith('sql') ? {} : { limit: best(rate), against: 'same SQL by hand', ratio }),
      ...(kind === 'api' ? { aim: '≥ 0.5' } : {}),
      ratios: each,
      p50: late(kind, 50),
      p99: late(kind, 99),
      cpuMsEach: rounds[kind]?.at(-1)?.cpu,
      settledSeconds: middle(kind, (one) => one.after.seconds),
    });
  }
  emit({
    part: 'a',
    figure: 'submit, with all that follows done',
    value: middle('api', sustained),
    unit,
    limit: best(sustained),
    against: 'same SQL by hand, all that follows done',
    ...paired(rounds, 'api', sustained),
  });
  for (const [name, limit] of Object.entries(NATIONAL))
    emit({
      part: 'a',
      figure: `submit, times the national ${name}`,
      value: middle('api', rate),
      unit,
      limit,
      against: `all of China, ${name}`,
      ratio: round(middle('api', rate) / limit),
    });
  for (const p of [50, 99])
    emit({
      part: 'a',
      figure: `submit p${p}`,
      value: late('api', p),
      unit: 'ms',
      limit: late('sql32', p),
      against: 'SQL by hand, 32 connections',
      ratio: round(late('api', p) / late('sql32', p)),
    });
}
