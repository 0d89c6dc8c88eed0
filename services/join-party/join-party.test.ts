import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PARTY_ROLES } from '../case-facts.ts';
import { papersOf } from '../engine/index.ts';
import { found, foundAtCourt, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { JOIN_PARTY } from './service.ts';

const answers = EXAMPLE.answers(plainCase());

test('whoever is no party yet, in civil and administrative cases', () => {
  assert.deepEqual(found(JOIN_PARTY, plainCase(), answers, []), []);
  assert.deepEqual(found(JOIN_PARTY, plainCase(), { ...answers, name: '乙公司' }, []), [
    'refuse party-already',
  ]);
  const agency = plainCase({ law: 'administrative' });
  assert.deepEqual(found(JOIN_PARTY, agency, { ...answers, role: 'defendant' }, []), ['warn unwilling']);
  assert.ok(
    found(JOIN_PARTY, plainCase({ debateClosed: true }), answers, []).includes('refuse debate-closed'),
  );
});

test('granted: a party by a role of the case, a new period for evidence for all (EVR 55(二)), a paper for the newcomer', () => {
  const role = JOIN_PARTY.form.find(({ id }) => id === 'role');
  const ids = role?.choices && !('from' in role.choices) ? role.choices.map(({ id }) => id) : [];
  assert.ok(ids.length === 3 && ids.every((id) => id in PARTY_ROLES));
  const joined = JOIN_PARTY.outcomes['joined'];
  assert.deepEqual(
    joined?.effects.map((effect) => effect.do),
    ['add-party', 'move-period', 'add-node'],
  );
  assert.ok(joined);
  assert.deepEqual(
    papersOf(joined, { law: 'civil' }, {}).map(({ to }) => to),
    ['all', 'outside'],
  );
  assert.deepEqual(
    foundAtCourt(JOIN_PARTY, plainCase(), answers, 'joined', { 'evidence-until': '2026-03-02' }),
    ['refuse evidence-ahead'],
  );
});
