import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { OFFLINE, ProblemError, readProblem } from './api/problem.ts';
import { createSaver } from './saver.ts';
import type { Kept, SaveState } from './saver.ts';

interface Call {
  readonly value: string;
  readonly version: number;
  readonly key: string;
}

/** A saver against a server that answers as told; records everything. */
function bench(answers: ((call: Call) => Promise<number> | number)[]) {
  const calls: Call[] = [];
  const states: SaveState['is'][] = [];
  let kept: Kept<string> | undefined;
  const saver = createSaver<string>({
    version: 1,
    delayMs: 5,
    save: async (value, how) => {
      const call = { value, ...how };
      calls.push(call);
      const answer = answers.shift();
      return answer ? answer(call) : how.version + 1;
    },
    keep: (value) => {
      kept = value;
    },
    tell: (state) => states.push(state.is),
  });
  return { saver, calls, states, kept: () => kept };
}

const fail = (status: number) => () => {
  throw new ProblemError(status === 0 ? OFFLINE : readProblem(status, {}));
};

test('a burst of typing is one save of the last value, and the device copy goes only then', async () => {
  const { saver, calls, states, kept } = bench([]);
  saver.change('a');
  saver.change('ab');
  assert.equal(kept()?.value, 'ab');
  await pause(30);
  assert.deepEqual(
    calls.map(({ value, version }) => [value, version]),
    [['ab', 1]],
  );
  assert.equal(kept(), undefined);
  assert.equal(states.at(-1), 'saved');
});

test('what is typed during a save is saved after it, on the new version', async () => {
  const { saver, calls, kept } = bench([() => pause(20).then(() => 2)]);
  saver.change('a');
  await pause(10);
  saver.change('b');
  await pause(60);
  assert.deepEqual(
    calls.map(({ value, version }) => [value, version]),
    [
      ['a', 1],
      ['b', 2],
    ],
  );
  assert.notEqual(calls[0]?.key, calls[1]?.key);
  assert.equal(kept(), undefined);
});

test('without a network the value stays on the device and the repeat carries the same key', async () => {
  const { saver, calls, states, kept } = bench([fail(0)]);
  saver.change('a');
  await saver.flush();
  assert.equal(states.at(-1), 'offline');
  assert.equal(kept()?.value, 'a');
  await saver.flush();
  assert.equal(calls.length, 2);
  assert.equal(calls[0]?.key, calls[1]?.key);
  assert.equal(states.at(-1), 'saved');
  saver.stop();
});

test('signed out: held and kept, saved when signed in again', async () => {
  const { saver, states, kept } = bench([fail(401)]);
  saver.change('a');
  await saver.flush();
  assert.equal(states.at(-1), 'expired');
  assert.equal(kept()?.value, 'a');
  await saver.flush();
  assert.equal(states.at(-1), 'saved');
});

test('a conflict stops saving until the person chooses; mine is then based on their version', async () => {
  const { saver, calls, states, kept } = bench([fail(412)]);
  saver.change('mine');
  await saver.flush();
  assert.equal(states.at(-1), 'conflict');
  saver.change('mine, more');
  await saver.flush();
  assert.equal(calls.length, 1);
  await saver.overwrite(7);
  assert.deepEqual([calls[1]?.value, calls[1]?.version], ['mine, more', 7]);
  assert.equal(kept(), undefined);
});

test('a refusal of content is told with its problem and not repeated', async () => {
  const { saver, calls, states, kept } = bench([fail(422)]);
  saver.change('a');
  await saver.flush();
  await pause(20);
  assert.equal(states.at(-1), 'refused');
  assert.equal(calls.length, 1);
  assert.equal(kept()?.value, 'a');
});
