import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '#law/time.ts';
import { papersOf } from '../engine/index.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { WITNESS } from './service.ts';

const answers = EXAMPLE.answers(plainCase());

test('before the period for evidence ends, with all that EVR 69 wants', () => {
  assert.deepEqual(found(WITNESS, plainCase(), answers, []), []);
  assert.deepEqual(found(WITNESS, plainCase({ today: plainDate('2026-03-26') }), answers, []), [
    'refuse late',
  ]);
  assert.ok(
    found(WITNESS, plainCase(), { ...answers, excuse: undefined }, []).includes('refuse missing excuse'),
  );
});

test('granted: both sides are told and the witness gets a paper of his own (EVR 70)', () => {
  const granted = WITNESS.outcomes['granted'];
  assert.ok(granted);
  assert.deepEqual(
    papersOf(granted, { law: 'civil' }, {}).map(({ to }) => to),
    ['all', 'outside'],
  );
});
