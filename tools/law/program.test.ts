import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS, commandOf, run } from './run.ts';
import { type Answer, ask, today } from './testing.ts';

const listed = (command: string) => COMMANDS[command]?.list?.() as Record<string, string>[];

test('lists: every kind of fee and interest, every case of every deadline', async () => {
  const rules = listed('period').map((r) => r['rule'] ?? '');
  for (const rule of ['D45-judgment', 'D45-ruling', 'D16-domestic', 'D54-summary', 'D39'])
    assert.ok(rules.includes(rule));
  assert.equal(new Set(rules.map((rule) => rule.slice(0, 3))).size, 68);
  const kinds = listed('fee').map((k) => k['kind']);
  for (const kind of ['property', 'execution', 'preservation', 'divorce', 'personality', 'payment-order'])
    assert.ok(kinds.includes(kind), kind);
  for (const kind of ['bankruptcy', 'labour', 'administrative', 'refund', 'relief', 'special-procedure'])
    assert.ok(kinds.includes(kind), kind);
  const { code, out } = await ask(['interest', '--list'], '');
  assert.deepEqual([code, (JSON.parse(out) as unknown[]).length], [0, 5]);
});

test('standard output is JSON and nothing else, whatever is asked', async () => {
  const [unknown, help] = await Promise.all([ask(['nope'], '{}'), ask(['--help'], '')]);
  assert.equal((JSON.parse(unknown.out) as Answer).error?.code, 'unknown-command');
  assert.deepEqual([unknown.code, unknown.err.includes('用法')], [1, true]);
  assert.deepEqual([help.code, help.out], [0, '']);
  assert.match(help.err, /case-number/);
  const malformed = await ask(['fee'], '{bad');
  assert.deepEqual(
    [(JSON.parse(malformed.out) as Answer).error?.code, malformed.code, malformed.err],
    ['malformed-json', 1, ''],
  );
});

test('what is no question is answered with a fault, and no name of an object is a command', () => {
  const code = (command: string, input: string) => {
    const row = commandOf(command);
    assert.ok(row);
    const { output, ok } = run(row, input, today);
    assert.equal(ok, false);
    return (output as Answer).error?.code;
  };
  assert.equal(code('fee', ''), 'no-input');
  assert.equal(code('fee', 'null'), 'missing');
  assert.equal(code('period', '3'), 'not-an-object');
  assert.equal(code('period', '[[]]'), undefined, 'the fault stands in the array');
  for (const name of ['', 'toString', '__proto__', 'Fee']) assert.equal(commandOf(name), undefined, name);
});

test('a fault of our own is said as such, and the other questions are still answered', () => {
  const row = { what: '', example: '', answer: (q: unknown) => (q === 1 ? assert.fail('broken') : 'fine') };
  const { output, ok } = run(row, '[0,1,2]', today);
  const [first, second, third] = output as Answer[];
  assert.deepEqual([first, second?.error?.code, third, ok], ['fine', 'internal', 'fine', false]);
});

test('the example of each command is answered', () => {
  for (const [name, command] of Object.entries(COMMANDS))
    assert.equal(run(command, command.example, today).ok, true, name);
});
