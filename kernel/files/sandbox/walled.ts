import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { type SandboxLimits, sandboxCommand, type WalledProgram } from './walls.ts';

/** One run of a program behind the walls. */
export interface WalledRun {
  readonly program: WalledProgram;
  /** Files and folders it may read beside its code. */
  readonly readable: readonly string[];
  /** The one folder it may write in; its working directory. */
  readonly scratch: string;
  /** Given to it as JSON on standard input. */
  readonly task: unknown;
  readonly limits: SandboxLimits;
  /** Called with each line of its standard output as it comes. Without it the lines are only gathered. */
  readonly onLine?: (line: string) => void;
  /** Ended when it says nothing for so long. */
  readonly silenceMs?: number;
  /** Ended when this is aborted. */
  readonly signal?: AbortSignal;
}

/** How a run ended: everything it said, and '' or why it did not end by itself: time, silence, flood, aborted, exit … */
export interface Ending {
  readonly lines: readonly string[];
  readonly failure: string;
}

/** Nobody may say more than this. */
const MOST_OUTPUT = 100_000;

/** A queue for `count` runs at once; the rest wait in order. */
export function slots(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= count) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Runs a program behind the walls of walls.ts to its end. It never throws for what the program does. */
export async function runWalled(run: WalledRun): Promise<Ending> {
  if (run.signal?.aborted === true) return { lines: [], failure: 'aborted' };
  const [program = process.execPath, ...args] = sandboxCommand(
    run.limits,
    run.readable,
    run.scratch,
    run.program,
  );
  const child = spawn(program, args, {
    cwd: run.scratch,
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      TMPDIR: run.scratch,
      LANG: 'C.UTF-8',
      UV_THREADPOOL_SIZE: '2',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, 10);
    } catch {
      // A child that is already gone needs no priority.
    }
  }
  const lines: string[] = [];
  let said = 0;
  let rest = '';
  let err = '';
  let why = '';
  const end = (reason: string) => {
    why ||= reason;
    child.kill('SIGKILL');
  };
  const aborted = () => end('aborted');
  run.signal?.addEventListener('abort', aborted, { once: true });
  const timer = setTimeout(() => end('time'), run.limits.wallMs);
  const silence = run.silenceMs === undefined ? undefined : setTimeout(() => end('silence'), run.silenceMs);
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    silence?.refresh();
    said += chunk.length;
    if (said > MOST_OUTPUT) return end('flood');
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts.filter((part) => part !== '')) {
      lines.push(line);
      if (why === '') run.onLine?.(line);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    if (err.length < 2_000) err += chunk;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(run.task));
  const failure = await new Promise<string>((done) => {
    child.once('error', (error) => done(`not started: ${error.message}`));
    child.once('close', (code, signal) =>
      done(code === 0 ? '' : `exit ${code ?? signal ?? '?'} ${err.slice(0, 500)}`),
    );
  });
  clearTimeout(timer);
  clearTimeout(silence);
  run.signal?.removeEventListener('abort', aborted);
  if (rest !== '') lines.push(rest);
  return { lines, failure: why === '' ? failure : why };
}
