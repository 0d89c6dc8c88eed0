import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Life, Outcome, Step } from './definition.ts';
import { LIBRARY_CARD } from './library-card.ts';
import { type Living, machineOf } from './life-cycle.ts';
import { actsOpen, type Machine, machineFaults, nextState, stateAfter } from './machine.ts';

const card = machineOf(LIBRARY_CARD);

test('a whole life from the wish to the card in the hand', () => {
  const way = [
    'submit',
    'confirm',
    'pay',
    'respond',
    'require-correction',
    'correct',
    'decide:granted',
    'do:print',
    'do:collect',
  ];
  assert.equal(stateAfter(card, way), 'done');
  assert.deepEqual(machineFaults(card), []);
});

test('correction is asked once and for all', () => {
  const corrected = stateAfter(card, [
    'submit',
    'confirm',
    'pay',
    'respond',
    'require-correction',
    'correct',
  ]);
  assert.equal(corrected, 'corrected');
  assert.equal(nextState(card, corrected, 'require-correction'), undefined);
  assert.deepEqual(actsOpen(card, 'corrected', 'court'), ['decide:granted', 'decide:refused']);
});

test('the silence of the other side does not stop the court, the silence of the applicant ends her application', () => {
  assert.equal(nextState(card, 'responding', 'respond-late'), 'deciding');
  assert.equal(nextState(card, 'paying', 'pay-late'), 'lapsed');
  assert.equal(nextState(card, 'confirming', 'decline'), 'declined');
});

test('a refusal is reviewed once', () => {
  const way = ['submit', 'confirm', 'pay', 'respond'];
  const open = stateAfter(card, [...way, 'decide:refused']);
  assert.equal(open, 'open:refused');
  assert.equal(nextState(card, open, 'final:refused'), 'refused');
  assert.equal(nextState(card, 'reviewing', 'reviewed:refused'), 'refused');
  assert.equal(nextState(card, 'reviewing', 'reviewed:granted'), 'again:print');
  assert.equal(
    stateAfter(card, [
      ...way,
      'decide:refused',
      'review:refused',
      'reviewed:granted',
      'redo:print',
      'redo:collect',
    ]),
    'done',
  );
  assert.equal(card.states['refused']?.awaits, 'nobody');
});

test('at a step the court may end the matter instead of waiting on, at one that may be given up', () => {
  assert.equal(nextState(card, 'step:collect', 'stop:collect'), 'ended');
  assert.deepEqual(actsOpen(card, 'step:collect', 'court'), ['stop:collect']);
  assert.deepEqual(actsOpen(card, 'step:collect', 'applicant'), ['do:collect']);
  assert.equal(nextState(card, 'step:print', 'stop:print'), undefined);
});

test('nobody withdraws what is decided, nothing begins twice', () => {
  for (const state of ['open:refused', 'refused', 'done', 'step:print', 'again:print', 'reviewing'])
    assert.equal(nextState(card, state, 'withdraw'), undefined, state);
  assert.equal(nextState(card, 'deciding', 'submit'), undefined);
  assert.equal(nextState(card, undefined, 'confirm'), undefined);
  assert.equal(nextState(card, 'deciding', 'no such act'), undefined);
});

const words = { article: LIBRARY_CARD.who.article, papers: [], effects: [] };
const lives: fc.Arbitrary<Living> = fc
  .record({
    opens: fc.constantFrom('applicant' as const, 'court' as const),
    joint: fc.constantFrom(true as const, undefined),
    pay: fc.constantFrom(true as const, undefined),
    hear: fc.constantFrom(true as const, undefined),
    correct: fc.constantFrom(false as const, undefined),
    withdraw: fc.constantFrom(false as const, undefined),
    reviewed: fc.constantFrom('none', 'applicant', 'opponents', 'all'),
    both: fc.boolean(),
    steps: fc.integer({ min: 0, max: 3 }),
    skips: fc.boolean(),
  })
  .map(({ reviewed, both, steps, skips, ...way }) => {
    const life = Object.fromEntries(Object.entries(way).filter(([, value]) => value !== undefined)) as Life; // what is undefined is left out
    const review = reviewed === 'none' ? {} : { review: { by: reviewed as 'all', article: words.article } }; // one of the three
    const yes: Outcome<unknown> = {
      ...words,
      name: '准许',
      tone: 'good',
      ...(steps > 0 ? { next: 's0' } : {}),
      ...(both ? review : {}),
    };
    const no: Outcome<unknown> = { ...words, name: '不准许', tone: 'bad', ...review };
    const stepOf = (i: number): Step<unknown> => ({
      name: `第${i}步`,
      awaits: i % 2 === 0 ? 'court' : 'applicant',
      act: '办理',
      ...(skips ? { late: 'skip' as const } : { end: { act: '终结' } }),
      ...(i + 1 < steps ? { next: `s${i + 1}` } : {}),
    });
    return {
      life,
      outcomes: { yes, no },
      steps: Object.fromEntries(Array.from({ length: steps }, (_, i) => [`s${i}`, stepOf(i)])),
    };
  });

test('every life gives a sound machine, and every walk through it ends within its length', () => {
  fc.assert(
    fc.property(lives, fc.infiniteStream(fc.nat()), (living, dice) => {
      const machine = machineOf(living);
      assert.deepEqual(machineFaults(machine), []);
      let state = nextState(machine, undefined, 'submit');
      for (let i = 0; state !== undefined && machine.states[state]?.awaits !== 'nobody'; i++) {
        assert.ok(i < 30, 'a life without end');
        const from = state;
        const open: string[] = Object.keys(machine.acts).filter(
          (act) => nextState(machine, from, act) !== undefined,
        );
        assert.ok(open.length > 0, `stuck in ${from}`);
        state = nextState(machine, from, open[(dice.next().value ?? 0) % open.length] ?? '');
      }
      assert.notEqual(state, undefined);
    }),
  );
});

test('each fault of a machine is found and said', () => {
  const sound: Machine = {
    states: {
      waiting: { name: '等待', awaits: 'court', clock: 'decide', tone: 'active' },
      over: { name: '结束', awaits: 'nobody', clock: null, tone: 'good' },
    },
    acts: {
      ask: { name: '申请', by: ['applicant'], from: [], to: 'waiting' },
      decide: { name: '决定', by: ['court'], from: ['waiting'], to: 'over' },
    },
  };
  const { waiting, over } = sound.states;
  const { ask, decide } = sound.acts;
  assert.ok(waiting && over && ask && decide);
  assert.deepEqual(machineFaults(sound), []);
  const broken: [Machine, string][] = [
    [{ ...sound, acts: { ...sound.acts, lost: { ...decide, to: 'nowhere' } } }, 'act lost: no state nowhere'],
    [
      { ...sound, acts: { ...sound.acts, again: { ...decide, from: ['over'] } } },
      'act again: leads out of the final state over',
    ],
    [{ ...sound, states: { ...sound.states, island: waiting } }, 'state island: never reached'],
    [
      { ...sound, states: { ...sound.states, waiting: { ...waiting, clock: null } } },
      'state waiting: whoever is awaited has a clock, and nobody else',
    ],
    [
      { ...sound, states: { ...sound.states, over: { ...over, clock: 'decide' } } },
      'state over: whoever is awaited has a clock, and nobody else',
    ],
    [
      { ...sound, acts: { ask, decide: { ...decide, by: ['system'] } } },
      'state waiting: court is awaited and can do nothing',
    ],
    [{ states: { waiting }, acts: { ask, turn: { ...decide, to: 'waiting' } } }, 'state waiting: never ends'],
    [{ ...sound, acts: { decide } }, 'no act begins'],
  ];
  for (const [machine, fault] of broken) assert.ok(machineFaults(machine).includes(fault), fault);
});
