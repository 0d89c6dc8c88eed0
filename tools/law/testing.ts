import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { plainDate } from '#law/time.ts';
import { COMMANDS, run } from './run.ts';

const root = path.join(import.meta.dirname, '../..');

/** An answer or a fault, as JSON gives it back. */
export type Answer = Record<string, unknown> & { error?: { code: string; message: string; field?: string } };

/** The day on which the tests ask. */
export const today = plainDate('2026-03-02');

/** Runs the program and gives back what it wrote and how it ended. */
export async function ask(
  args: string[],
  input: string,
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [path.join(root, 'tools/law.ts'), ...args], { cwd: root });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (err += part.toString('utf8')));
  child.stdin.end(input);
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  return { code, out, err };
}

export async function answers(command: string, questions: readonly object[]): Promise<Answer[]> {
  const { code, out } = await ask([command], JSON.stringify(questions));
  const list = JSON.parse(out) as Answer[];
  assert.equal(code, list.some((a) => a.error) ? 1 : 0);
  assert.equal(list.length, questions.length);
  return list;
}

/** Asks one question without a process of its own. */
export function one(command: string, question: unknown): Answer {
  const row = COMMANDS[command];
  assert.ok(row);
  return run(row, JSON.stringify(question), today).output as Answer;
}

/** Each question is answered with that code, about that field, in Chinese. */
export function codes(command: string, rows: readonly (readonly [unknown, string, string?])[]): void {
  for (const [question, code, field] of rows) {
    const { error } = one(command, question);
    assert.equal(error?.code, code, JSON.stringify(question));
    if (field !== undefined) assert.equal(error?.field, field, JSON.stringify(question));
    assert.match(error?.message ?? '', /\p{Script=Han}/u);
  }
}
