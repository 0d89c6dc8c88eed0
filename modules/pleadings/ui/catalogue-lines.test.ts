import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEMPLATES } from '../catalogue.ts';
import { rowOf } from '../template.ts';
import { linesOf, matches, offeredOf } from './catalogue-lines.ts';

const ROWS = TEMPLATES.map(rowOf);

test('the element forms of a kind are one line, and no template is lost', () => {
  const lines = linesOf(ROWS);
  const elements = lines.flatMap((line) => (line.is === 'elements' ? [line] : []));
  assert.deepEqual(
    elements.map(({ name, rows }) => [name, rows.length]),
    [
      ['要素式起诉状', 10],
      ['要素式答辩状', 10],
    ],
  );
  const all = lines.flatMap((line) => (line.is === 'elements' ? line.rows : [line.row]));
  assert.deepEqual(all, ROWS);
});

test('a search by cause leaves only the forms of that cause to choose from', () => {
  const found = ROWS.filter((row) => matches(row, '要素式 离婚'));
  assert.deepEqual(
    linesOf(found).map((line) => line.is === 'elements' && line.rows.map(({ id }) => id)),
    [['complaint-divorce'], ['answer-divorce']],
  );
  assert.equal(offeredOf(found, 'complaint-sale')?.id, 'complaint-divorce');
  assert.equal(offeredOf(ROWS, 'complaint-sale')?.id, 'complaint-sale');
  assert.equal(offeredOf([], 'complaint-sale'), undefined);
});
