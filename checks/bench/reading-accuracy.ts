/**
 * How well complaints are read (诉状识别), field by field: `npm run bench -- f`, or `node checks/bench/reading-accuracy.ts lines docx pdf scan`.
 * No ratio against a limit here but a share of fields right, over an invented corpus (modules/reading/corpus).
 */
import { readInWay, type Way, WAYS } from '../../modules/reading/corpus/files/ways.ts';
import { GENERATED, HELD_OUT, INDIVIDUAL, type Sample } from '../../modules/reading/corpus/index.ts';
import { add, rate, SCANNED, scoreOf, type Tally, TYPED } from '../../modules/reading/corpus/score.ts';
import { parseComplaint } from '../../modules/reading/parse/index.ts';
import { emit, type Emit, say } from './figures.ts';

const SETS = { generated: GENERATED, 'written one by one': INDIVIDUAL, 'held out': HELD_OUT } as const;

async function measureWay(samples: readonly Sample[], way: Way): Promise<Map<string, Tally>> {
  const sum = new Map<string, Tally>();
  for (const [n, sample] of samples.entries()) {
    const read = parseComplaint(await readInWay(sample, way, n));
    const score = scoreOf(sample.gold, read, way === 'scan' ? SCANNED : TYPED);
    add(sum, score);
    if (process.env['READING_MISSES'])
      for (const miss of score.misses) say(`${sample.id} ${miss.field}: ${miss.expected} ≠ ${miss.found}`);
  }
  return sum;
}

const percent = (share: number) => Math.round(share * 1_000) / 10;

/** Measures every set in each way, tells each share, and returns the table of fields. */
export async function measureReading(tell: Emit, ways: readonly Way[] = WAYS): Promise<string> {
  const byField = new Map<string, Map<string, Tally>>();
  for (const way of ways) {
    const all = new Map<string, Tally>();
    for (const [name, samples] of Object.entries(SETS)) {
      const sum = await measureWay(samples, way);
      for (const [field, tally] of sum) {
        const before = all.get(field) ?? { right: 0, all: 0 };
        all.set(field, { right: before.right + tally.right, all: before.all + tally.all });
      }
      tell({
        part: 'f',
        figure: `fields right, ${way}, ${name} (${samples.length})`,
        value: percent(rate(sum)),
        unit: '%',
        aim: way === 'scan' ? '≥ 85 %' : '≥ 95 %',
      });
    }
    byField.set(way, all);
    tell({
      part: 'f',
      figure: `fields right, ${way}, all`,
      value: percent(rate(all)),
      unit: '%',
      aim: way === 'scan' ? '≥ 85 %' : '≥ 95 %',
    });
  }
  return fieldTable(byField);
}

/** Right of all, a row a field and a column a way. */
function fieldTable(byField: ReadonlyMap<string, ReadonlyMap<string, Tally>>): string {
  const ways = [...byField.keys()];
  const fields = [...new Set([...byField.values()].flatMap((sum) => [...sum.keys()]))].sort();
  const cell = (tally: Tally | undefined) =>
    tally === undefined ? '' : `${percent(tally.right / tally.all)} % (${tally.right}/${tally.all})`;
  return [
    `| field | ${ways.join(' | ')} |`,
    `| --- |${' --- |'.repeat(ways.length)}`,
    ...fields.map(
      (field) => `| ${field} | ${ways.map((way) => cell(byField.get(way)?.get(field))).join(' | ')} |`,
    ),
  ].join('\n');
}

if (process.argv[1]?.endsWith('reading-accuracy.ts')) {
  const asked = WAYS.filter((way) => process.argv.includes(way));
  process.stdout.write(`\n${await measureReading(emit, asked.length === 0 ? WAYS : asked)}\n`);
  process.exit(0); // the recogniser's worker would keep us here
}
