/** One measured figure. `ratio` is value against `limit`, both measured in this run; nothing here passes or fails. */
export type Figure = {
  part: string;
  figure: string;
  value: number;
  unit: string;
  /** What the same machine does at best, in the same unit, and what that is. */
  limit?: number;
  against?: string;
  ratio?: number;
  /** What the house aims at. */
  aim?: string;
  /** Only on its line, not in the table. */
  aside?: boolean;
  [detail: string]: unknown;
};

export type Emit = (figure: Figure) => void;

const kept: Figure[] = [];

/** Prints the figure as one JSON object on a line of its own, and keeps it for the table. */
export const emit: Emit = (figure) => {
  kept.push(figure);
  process.stdout.write(`${JSON.stringify(figure)}\n`);
};

/** A line of progress, beside the figures. */
export function say(text: string): void {
  process.stderr.write(`  ${text}\n`);
}

/** Everything measured so far as a Markdown table. */
export function table(): string {
  const head = ['', 'figure', 'measured', 'limit in the same run', 'ratio', 'aim'];
  const rows = kept
    .filter((one) => !one.aside)
    .map((one) => [
      one.part,
      one.figure,
      `${number(one.value)} ${one.unit}`,
      one.limit === undefined
        ? ''
        : `${number(one.limit)} ${one.unit}${one.against ? ` (${one.against})` : ''}`,
      one.ratio === undefined ? '' : one.ratio.toFixed(2),
      one.aim ?? '',
    ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function number(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 100) / 100);
}

/** Three significant digits are more than any of these measurements holds. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Nearest-rank percentile; NaN of nothing. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Runs `work(0…count-1)` by `clients` callers, each taking the next when its last is done, no longer than `atMost` seconds; ms of each done
 * and seconds of the whole.
 */
export async function closedLoop(
  clients: number,
  count: number,
  work: (index: number, client: number) => Promise<void>,
  atMost = Number.POSITIVE_INFINITY,
): Promise<{ seconds: number; latencies: number[] }> {
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: Math.min(clients, count) }, async (_, client) => {
      for (let index = next++; index < count && performance.now() - began < atMost * 1_000; index = next++) {
        const at = performance.now();
        await work(index, client);
        latencies.push(performance.now() - at);
      }
    }),
  );
  return { seconds: (performance.now() - began) / 1_000, latencies };
}
