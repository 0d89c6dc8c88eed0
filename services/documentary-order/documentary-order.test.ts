import assert from 'node:assert/strict';
import { test } from 'node:test';
import { machineOf, papersOf, stateAfter } from '../engine/index.ts';
import { found, plainCase } from '../testing.ts';
import { EXAMPLE } from './example.ts';
import { DOCUMENTARY_ORDER as ORDER } from './service.ts';

test('every item that EVR 45 wants is asked, and the holder is a party of the other side', () => {
  const lines = found(ORDER, plainCase(), {}, []);
  for (const field of ['holder', 'document', 'prove', 'matters', 'control', 'ground'])
    assert.ok(lines.includes(`refuse missing ${field}`), field);
  const own = { ...EXAMPLE.answers(plainCase()), holder: 'party-1' };
  assert.deepEqual(found(ORDER, plainCase(), own, []), ['refuse answer']);
});

test('the other side is heard first; then it delivers, or its time runs out and the court takes note (EVR 46, 48)', () => {
  const machine = machineOf(ORDER);
  const way = ['submit', 'respond', 'decide:granted'];
  assert.equal(machine.states['responding']?.awaits, 'opponent');
  assert.equal(stateAfter(machine, way), 'step:submit');
  assert.equal(stateAfter(machine, [...way, 'do:submit', 'do:close']), 'done');
  assert.equal(stateAfter(machine, [...way, 'skip:submit']), 'step:close');
});

test('what follows from silence is said with the article of the case’s law', () => {
  const close = ORDER.steps?.['close'];
  assert.ok(close);
  const text = (law: string) =>
    papersOf(close, { law }, { result: 'refused' }).map(({ text: lines }) => lines.join(''));
  assert.match(text('civil')[0] ?? '', /第一百一十二条第二款/u);
  assert.match(text('administrative')[0] ?? '', /第四十六条第二款/u);
  assert.equal(papersOf(close, { law: 'civil' }, { result: 'delivered' })[0]?.to, 'applicant');
});
