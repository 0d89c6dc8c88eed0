import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from './definition.ts';
import * as e from './index.ts';
import { atTheCounter, LIBRARY, LIBRARY_CARD, type LibraryEffect, type Reader } from './library-card.ts';

const article = LIBRARY_CARD.who.article;
const { granted, refused } = LIBRARY_CARD.outcomes;
assert.ok(granted && refused);
const inTown = { field: 'place', is: ['town'] } as const;

/** The card of a library that knows where its reader lives, and is gentler there. */
const KNOWING: Service<Reader, LibraryEffect & { when?: typeof inTown }> = {
  ...LIBRARY_CARD,
  form: [
    {
      id: 'place',
      label: '住所',
      type: 'choice',
      known: 'place',
      choices: [
        { id: 'town', name: '本市' },
        { id: 'away', name: '外地' },
      ],
    },
    { id: 'pass', label: '居住证号', type: 'text', when: { field: 'place', is: ['away'] } },
    ...LIBRARY_CARD.form,
  ],
  outcomes: {
    granted,
    refused: { ...refused, when: inTown },
    final: { ...granted, name: '不发，不得复议', when: { field: 'place', is: ['away'] } },
  },
};
const host = { ...LIBRARY, known: ['place'] };

test('what is known is not asked, is not taken from the asker, and conditions hang on it', () => {
  assert.deepEqual(e.definitionFaults(KNOWING, host), []);
  const answers = { kind: 'adult', deposit: 0, express: false, place: 'away' };
  assert.equal(
    e.askedFields(KNOWING.form, answers).some(({ id }) => id === 'place'),
    false,
  );
  const home = { ...atTheCounter(), known: { place: 'town' } };
  const away = { ...atTheCounter(), known: { place: 'away' } };
  const input = { answers, materials: ['photo'] };
  assert.deepEqual(e.checkApplication(KNOWING, home, input), []);
  assert.deepEqual(
    e.checkApplication(KNOWING, away, input).map(({ field }) => field),
    ['pass'],
  );
  const kept = e.answersAsked(KNOWING.form, e.withKnown(KNOWING.form, answers, home.known));
  assert.equal(kept['place'], 'town');
  assert.deepEqual(e.outcomesOpen(KNOWING, kept), ['granted', 'refused']);
  assert.deepEqual(e.outcomesOpen(KNOWING, { place: 'away' }), ['granted', 'final']);
});

test('a condition may have a second one, and both must hold; effects follow under theirs', () => {
  const both = { ...inTown, and: { field: 'express', is: ['yes'] } };
  assert.equal(e.holds(both, { place: 'town', express: true }), true);
  assert.equal(e.holds(both, { place: 'town', express: false }), false);
  assert.equal(e.holds(both, { place: 'away', express: true }), false);
  const effects = [{ do: 'print' }, { do: 'post', when: { field: 'place', is: ['away'] } }];
  assert.deepEqual(
    e.effectsOf(effects, { place: 'town' }, {}).map((effect) => effect.do),
    ['print'],
  );
});

test('a name that the host does not know, and a second condition on nothing, are faults', () => {
  assert.deepEqual(e.definitionFaults(KNOWING, LIBRARY), ['form.place: the host does not know place']);
  const wrong = { field: 'kind', is: ['child'], and: { field: 'nothing', is: ['x'] } };
  const faults = e.definitionFaults(
    {
      ...KNOWING,
      decider: [
        { role: 'head', article, when: wrong },
        { role: 'clerk', article },
      ],
    },
    host,
  );
  assert.deepEqual(faults, ['decider: depends on nothing, which is not asked before']);
  assert.match(e.listingOf(KNOWING), /place 住所 choice 已知/u);
});
