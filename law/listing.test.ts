import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ANSWER_FORMS, ELEMENT_FORMS } from './elements/index.ts';
import { formsListing } from './elements/testing.ts';

/** Says each line that differs; LISTING=write takes the tables as they stand, to be read over before they are committed. */
function sameAsListed(room: string, lines: readonly string[]): void {
  const file = join(import.meta.dirname, room, 'listing.txt');
  if (process.env['LISTING'] === 'write') writeFileSync(file, `${lines.join('\n')}\n`);
  const listed = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  for (const [at, line] of lines.entries()) assert.equal(line, listed[at], `${room}/listing.txt:${at + 1}`);
  assert.equal(lines.length, listed.length, `${room}/listing.txt`);
}

test('elements: the questions and the papers as they were read over', () => {
  const forms = [...Object.values(ELEMENT_FORMS), ...Object.values(ANSWER_FORMS)];
  sameAsListed('elements', formsListing(forms));
});
