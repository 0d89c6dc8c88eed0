import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import * as law from '#law/index.ts';
import { one } from './testing.ts';

const root = path.join(import.meta.dirname, '../..');
const readmes = ['README.md', 'README.zh-CN.md'];
const read = (name: string) => readFile(path.join(root, name), 'utf8');

test('what the READMEs promise of the command line is what it answers', async () => {
  for (const name of readmes) {
    const examples = [...(await read(name)).matchAll(/echo '(.+)' \| npm run -s law -- (\S+) +# (\{.+\})/g)];
    assert.ok(examples.length >= 6, name);
    for (const [, question = '', command = '', promised = ''] of examples) {
      const answer = one(command, JSON.parse(question));
      for (const [key, value] of Object.entries(JSON.parse(promised) as object))
        assert.equal(answer[key], value, `${name}: ${question}`);
    }
  }
});

test('what the READMEs promise of the library is what it gives', async () => {
  const { computeFee, countRule, plainDate, CHINA_CALENDAR: calendar } = law;
  for (const name of readmes) {
    const text = await read(name);
    const names = /import \{ (.+) \} from 'tongban\/law'/.exec(text)?.[1]?.split(', ') ?? [];
    assert.ok(names.length > 0 && names.every((each) => each in law), name);
    const promised = [...text.matchAll(/^ {4}(\w+)\(.*\)\.(total|due); \/\/ (.+)$/gm)].map((m) => [
      m[1],
      m[3],
    ]);
    assert.deepEqual(promised, [
      ['computeFee', String(computeFee({ kind: 'property', amounts: [23_456_789] }).total)],
      ['countRule', JSON.stringify(countRule('D45', { event: plainDate('2026-02-05'), calendar }).due)],
    ]);
  }
});
