import { type Emit, median, percentile, round } from './figures.ts';

/** Seven of ten read, two apply, one decides. */
export const MIX = [
  'caseList',
  'oneCase',
  'submit',
  'oneApplication',
  'queue',
  'caseList',
  'decide',
  'oneCase',
  'submit',
  'oneApplication',
] as const;
export type Kind = (typeof MIX)[number];

const WORDS: Record<Kind, string> = {
  caseList: 'case list',
  oneCase: 'a case',
  oneApplication: 'an application',
  queue: 'desk queue',
  submit: 'application submitted',
  decide: 'decision with its document',
};

/** One timed round; CPU of the server and time in which its connections were busy, in ms a request. */
export type MixedRound = {
  rate: number;
  latencies: number[];
  byKind: ReadonlyMap<Kind, number[]>;
  cpu: number;
  database: number;
};

/** The middle of the ratios of rounds that stood side by side, and the middle figures of both sides. */
export function reportMixed(rounds: Record<'api' | 'sql', MixedRound[]>, cases: number, emit: Emit): void {
  const against = 'same rows by hand';
  const figure = (name: string, unit: string, of: (one: MixedRound) => number, more: object = {}) => {
    const ratios = rounds.api.flatMap((one, turn) => {
      const beside = rounds.sql[turn];
      return beside ? [round(of(one) / of(beside))] : [];
    });
    const [value, limit] = [rounds.api, rounds.sql].map((side) => round(median(side.map(of))));
    if (value === undefined || limit === undefined) return;
    emit({ part: 'h', figure: name, value, unit, limit, against, ratio: median(ratios), ratios, ...more });
  };
  const all = (p: number) => (one: MixedRound) => percentile(one.latencies, p);
  figure(
    `70 % reads, 20 % applications, 10 % decisions, ${cases.toLocaleString('en')} cases, 200 courts, 16 clients`,
    'requests/s',
    (one) => one.rate,
  );
  figure('… p50', 'ms', all(50));
  figure('… p99', 'ms', all(99));
  figure('… database time a request', 'ms', (one) => one.database);
  figure('… CPU of the database a request', 'ms', (one) => one.cpu);
  for (const [kind, words] of Object.entries(WORDS) as [Kind, string][])
    figure(`… ${words}, p99`, 'ms', (one) => percentile(one.byKind.get(kind) ?? [], 99), {
      p50s: [rounds.api, rounds.sql].map((side) =>
        round(median(side.flatMap((one) => one.byKind.get(kind) ?? []))),
      ),
    });
}
