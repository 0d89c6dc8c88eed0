import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, definitionFaults } from '../engine/index.ts';
import { COURT_HOST } from '../host.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { CHANGE_REPRESENTATION } from './service.ts';

const plain = plainCase();
const check = (over: Answers = {}, papers = EXAMPLE.materials, facts = plain) =>
  found(CHANGE_REPRESENTATION, facts, { ...EXAMPLE.answers(facts), ...over }, papers);

test('a sound definition; told by counsel, not by a stranger', () => {
  assert.deepEqual(definitionFaults(CHANGE_REPRESENTATION, COURT_HOST), []);
  assert.deepEqual(check(), []);
  const stranger = plainCase({ mine: { ...plain.mine, partyIds: [], role: null } });
  assert.deepEqual(check({}, EXAMPLE.materials, stranger), ['refuse who']);
});

test('new powers by a new power of attorney; an end by the client’s word; a lawyer who leaves says why', () => {
  assert.deepEqual(check({}, ['told']), ['refuse material mandate']);
  assert.deepEqual(check({ how: 'end' }, ['told']), []);
  assert.deepEqual(check({ how: 'end' }, []), ['refuse material told']);
  assert.deepEqual(check({ how: 'resign' }, ['told']), ['refuse missing reason']);
});

test('told when it has happened; a fixed hearing stands', () => {
  assert.deepEqual(check({ from: '2026-03-03' }), ['refuse from-later']);
  assert.deepEqual(check({ how: 'term', until: '2026-03-01' }), ['refuse term-over']);
  const hearing = { id: 'h', startsAt: plain.now, endsAt: plain.now, place: '一庭', state: 'fixed' as const };
  assert.deepEqual(check({ how: 'end' }, ['told'], plainCase({ hearings: [hearing] })), [
    'warn hearing-fixed',
  ]);
});

test('the court tells all parties (CPL 63)', () => {
  assert.equal(CHANGE_REPRESENTATION.outcomes['registered']?.papers[0]?.to, 'all');
});
