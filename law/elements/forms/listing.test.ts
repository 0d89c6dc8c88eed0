import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unlike } from '../../testing.ts';
import { ANSWER_FORMS, ELEMENT_FORMS } from '../index.ts';
import { formsListing } from '../testing.ts';

// LISTING=write takes the forms as they stand; what that changes is read over before it is committed.
test('the questions and the papers read as they were read over', () => {
  const file = join(import.meta.dirname, '../listing.txt');
  const now = formsListing([...Object.values(ELEMENT_FORMS), ...Object.values(ANSWER_FORMS)]);
  if (process.env['LISTING'] === 'write') writeFileSync(file, `${now.join('\n')}\n`);
  assert.deepEqual(unlike(readFileSync(file, 'utf8'), now), []);
});
