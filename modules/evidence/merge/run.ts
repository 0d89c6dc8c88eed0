import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sandboxWalls } from '#kernel/files/sandbox/walls.ts';
import { answer, type Order } from './orders.ts';

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const packages = fileURLToPath(import.meta.resolve('pdf-lib')).replace(/([\\/]node_modules)[\\/].*$/, '$1');

/** Memory of the child beyond what Node itself takes: a file is held once as bytes and once as parsed. */
const MEMORY_MB = 1_800;
const NODE_MB = 768;

/** A file that cannot be taken into the book: the sentence is for the lawyer. */
export class NotMergeable extends Error {}

/** Somebody does not wait for it any more. */
export class Cancelled extends Error {}

function command(scratch: string): string[] {
  const reads = [here, join(root, 'kernel/files/convert'), packages, join(root, 'package.json'), scratch];
  return [
    ...(sandboxWalls().limits === 'prlimit'
      ? ['prlimit', `--data=${(NODE_MB + MEMORY_MB) * 1024 * 1024}`, '--core=0']
      : []),
    process.execPath,
    `--max-old-space-size=${Math.floor(MEMORY_MB * 0.6)}`,
    '--no-warnings',
    '--permission',
    '--allow-addons',
    ...reads.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${scratch}`,
    join(here, 'child.ts'),
  ];
}

/** The writer of one book in its own process: killed in an instant when it is cancelled, and its memory is gone with it. */
export function startWriter(scratch: string, onPage: (done: number) => void, signal: AbortSignal) {
  const [program = '', ...args] = command(scratch);
  const child = spawn(program, args, {
    cwd: scratch,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', TMPDIR: scratch, LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (errors.length < 2_000) errors += text;
  });
  child.stdin.on('error', () => undefined); // a child that has ended says so below
  let settle: ((value: number | Error) => void) | undefined;
  const end = (reason: Error) => {
    child.kill('SIGKILL');
    settle?.(reason);
  };
  const cancel = () => end(new Cancelled('cancelled'));
  signal.addEventListener('abort', cancel, { once: true });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const parsed = answer.safeParse(parse(line));
    if (!parsed.success) end(new Error('the writer says something else'));
    else if ('page' in parsed.data) onPage(parsed.data.page);
    else if ('bad' in parsed.data) end(new NotMergeable(parsed.data.bad));
    else settle?.(parsed.data.pages);
  });
  let ended: Error | undefined;
  child.once('error', (error) => settle?.((ended = error)));
  child.once('close', (code, killed) => {
    ended = new Error(`the writer ended: ${code ?? killed ?? '?'} ${errors.slice(0, 500)}`);
    settle?.(ended);
  });
  return {
    pid: child.pid,
    /** Gives one order and waits until it is carried out; answers the pages of the book so far. */
    async give(order: Order): Promise<number> {
      if (signal.aborted) throw new Cancelled('cancelled');
      if (ended) throw ended;
      const done = new Promise<number | Error>((go) => {
        settle = go;
      });
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const value = await done;
      settle = undefined;
      if (value instanceof Error) throw value;
      return value;
    },
    stop(): void {
      signal.removeEventListener('abort', cancel);
      child.kill('SIGKILL');
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
