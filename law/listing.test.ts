import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as archives from './archives/index.ts';
import * as caseNumbers from './case-numbers/index.ts';
import * as delivery from './delivery/index.ts';
import * as documents from './documents/index.ts';
import * as evidence from './evidence/index.ts';
import * as fees from './fees/index.ts';
import { feeExamples } from './fees/testing.ts';
import * as filing from './filing/index.ts';
import { guideExamples } from './filing/testing.ts';
import * as hearings from './hearings/index.ts';
import * as identities from './identities/index.ts';
import * as integrity from './integrity/index.ts';
import * as interest from './interest/index.ts';
import * as jurisdiction from './jurisdiction/index.ts';
import { venueExamples } from './jurisdiction/testing.ts';
import { LAWS } from './laws.ts';
import * as mediation from './mediation/index.ts';
import { PERIODS, EXCLUSIONS } from './periods/index.ts';
import * as preservation from './preservation/index.ts';
import * as rights from './rights/index.ts';
import * as stages from './stages/index.ts';
import { listed, unlike } from './testing.ts';

/** The tables among what a room exports, a row a line. */
const tablesOf = (room: object): string[] =>
  Object.entries(room)
    .filter(([, value]) => typeof value !== 'function')
    .flatMap(([name, value]) => listed(name, value));

/** What is read over, by room: its tables, and where its words are made by rules, what the rules say. */
const LISTINGS: Readonly<Record<string, () => readonly string[]>> = {
  '': () => tablesOf({ LAWS }),
  archives: () => tablesOf(archives),
  'case-numbers': () => tablesOf(caseNumbers),
  delivery: () => tablesOf(delivery),
  documents: () => tablesOf(documents),
  evidence: () => tablesOf(evidence),
  fees: () => [...tablesOf(fees), ...feeExamples()],
  filing: () => [...tablesOf(filing), ...guideExamples()],
  hearings: () => tablesOf(hearings),
  identities: () => tablesOf(identities),
  integrity: () => tablesOf(integrity),
  interest: () => tablesOf(interest),
  jurisdiction: () => [...tablesOf(jurisdiction), ...venueExamples()],
  mediation: () => tablesOf(mediation),
  periods: () => tablesOf({ PERIODS, EXCLUSIONS }),
  preservation: () => tablesOf(preservation),
  rights: () => tablesOf(rights),
  stages: () => tablesOf(stages),
};

// LISTING=write takes the tables as they stand; what that changes is read over before it is committed.
for (const [room, lines] of Object.entries(LISTINGS))
  test(`law/${room} reads as it was read over`, () => {
    const file = join(import.meta.dirname, room, 'listing.txt');
    const now = lines();
    if (process.env['LISTING'] === 'write') writeFileSync(file, `${now.join('\n')}\n`);
    assert.deepEqual(unlike(readFileSync(file, 'utf8'), now), []);
  });
