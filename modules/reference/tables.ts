import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a committed table under data/, comment lines left out. */
export function readTable(file: string): string[][] {
  return readFileSync(join(import.meta.dirname, 'data', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

const usual = new Map<string, string>();
for (const [syllable = '', chars = ''] of readTable('readings.tsv')) {
  for (const char of chars) usual.set(char, syllable);
}

/** One syllable per character: the usual reading, changed where the row says so ("0zhang"). */
export function readingOf(name: string, unusual: string): string[] {
  const read = Array.from(name).map((char) => usual.get(char) ?? char);
  if (unusual === '') return read;
  for (const part of unusual.split(' ')) {
    const digits = /^\d+/.exec(part)?.[0] ?? '';
    read[Number(digits)] = part.slice(digits.length);
  }
  return read;
}
