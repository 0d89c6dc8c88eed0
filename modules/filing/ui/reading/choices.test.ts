import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Proposal, ProposalView } from '../../proposals.ts';
import { acceptedOf, asRecognised, replacedBy } from './choices.ts';

const one = (path: string, over: Partial<Proposal> = {}): Proposal => ({
  path,
  group: 'g',
  label: path,
  kind: 'text',
  value: 'x',
  current: null,
  sure: 'sure',
  ...over,
});
const view: ProposalView = {
  readingId: '0198aaaa-0000-7000-8000-0123456789ab',
  groups: [],
  proposals: [
    one('sure'),
    one('look', { sure: 'look' }),
    one('conflict', { current: 'typed' }),
    one('courtId', { kind: 'court', value: '', sure: 'doubt' }),
  ],
  same: 0,
  warnings: [],
  notes: [],
};

test('only what is sure and in no conflict is ticked beforehand', () => {
  assert.deepEqual(acceptedOf(view, {}, 'ticked'), [{ path: 'sure', value: 'x' }]);
});

test('all takes everything that has a value, and says how much it replaces', () => {
  const all = acceptedOf(view, {}, 'all');
  assert.deepEqual(
    all.map(({ path }) => path),
    ['sure', 'look', 'conflict'],
  );
  assert.equal(replacedBy(view, all), 1);
});

test('a changed value is what is taken; a court chosen by hand counts', () => {
  const choices = {
    look: { take: true, value: 'y' },
    sure: { take: false, value: 'x' },
    courtId: { take: true, value: 'G13' },
  };
  assert.deepEqual(acceptedOf(view, choices, 'ticked'), [
    { path: 'look', value: 'y' },
    { path: 'courtId', value: 'G13' },
  ]);
});

test('of a scan a long text is never ticked beforehand', () => {
  const facts = one('facts', { kind: 'long' });
  const { proposals } = asRecognised({ ...view, proposals: [...view.proposals, facts] });
  assert.deepEqual(
    proposals.map(({ sure }) => sure),
    ['sure', 'look', 'sure', 'doubt', 'look'],
  );
});
