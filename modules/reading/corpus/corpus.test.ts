import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseComplaint } from '../parse/index.ts';
import { readInWay, type Way } from './files/ways.ts';
import { GENERATED, HELD_OUT, INDIVIDUAL, type Sample } from './index.ts';
import { add, rate, SCANNED, scoreOf, type Tally, TYPED } from './score.ts';

const ALL = [...GENERATED, ...INDIVIDUAL, ...HELD_OUT];

async function measured(samples: readonly Sample[], way: Way): Promise<{ share: number; misses: string }> {
  const sum = new Map<string, Tally>();
  const misses: string[] = [];
  for (const [n, sample] of samples.entries()) {
    const score = scoreOf(
      sample.gold,
      parseComplaint(await readInWay(sample, way, n)),
      way === 'scan' ? SCANNED : TYPED,
    );
    add(sum, score);
    misses.push(
      ...score.misses.map((miss) => `${sample.id}: ${miss.field}: ${miss.expected} ≠ ${miss.found}`),
    );
  }
  return { share: rate(sum), misses: misses.slice(0, 20).join('\n') };
}

test('the corpus is as large and as varied as it should be', () => {
  assert.ok(ALL.length >= 44);
  assert.equal(new Set(ALL.map((sample) => sample.id)).size, ALL.length);
  assert.ok(new Set(ALL.map((sample) => sample.gold.causeId)).size >= 25);
  assert.ok(HELD_OUT.length >= 12);
});

test('typed complaints, line by line: at least 95 % of fields right in each set', async () => {
  for (const set of [GENERATED, INDIVIDUAL, HELD_OUT]) {
    const { share, misses } = await measured(set, 'lines');
    assert.ok(share >= 0.95, `${share}\n${misses}`);
  }
});

test('the same complaints as Word files: at least 95 % of fields right', async () => {
  const { share, misses } = await measured(ALL, 'docx');
  assert.ok(share >= 0.95, `${share}\n${misses}`);
});

test('three scans: at least 85 % of fields right', async () => {
  const chosen = ['card', 'held-divorce', 'custody'];
  const { share, misses } = await measured(
    ALL.filter((sample) => chosen.includes(sample.id)),
    'scan',
  );
  assert.ok(share >= 0.85, `${share}\n${misses}`);
});
