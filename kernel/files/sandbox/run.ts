import { execFileSync, spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one sandboxed process may use. */
export interface SandboxLimits {
  readonly memoryMb: number;
  readonly cpuSeconds: number;
  readonly wallMs: number;
  readonly outputMb: number;
}

export const inspectLimits: SandboxLimits = { memoryMb: 1500, cpuSeconds: 60, wallMs: 90_000, outputMb: 16 };
export const convertLimits: SandboxLimits = { memoryMb: 3000, cpuSeconds: 240, wallMs: 300_000, outputMb: 1024 };

/** How a process ended: with an answer, or not, and then why. */
export type SandboxOutcome =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly reason: 'timeout' | 'crashed' | 'no-answer'; readonly detail: string };

const here = dirname(fileURLToPath(import.meta.url));
const filesRoom = resolve(here, '..');
const root = resolve(filesRoom, '../..');
const modulesFolder = fileURLToPath(import.meta.resolve('pdf-lib')).replace(/([\\/]node_modules)[\\/].*$/, '$1');

function works(command: readonly string[]): boolean {
  const [program, ...rest] = command;
  if (program === undefined) return false;
  try {
    execFileSync(program, rest, { stdio: 'ignore', timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}

/** The walls of this machine: which namespaces and resource limits the sandbox stands on. */
export interface Walls {
  /** A user and network namespace of its own, only a network one, or none (then only Node's permission model). */
  readonly network: 'user+network namespace' | 'network namespace' | 'none';
  /** Kernel limits on memory, CPU, output and open files; without them V8's heap limit and the wall clock. */
  readonly limits: 'prlimit' | 'heap and clock';
}

const userSpace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--net', '--ipc', '--uts'];
const netSpace = ['unshare', '--net', '--ipc', '--uts'];
let known: Walls | undefined;

/** What the sandbox of this machine consists of; found out once. */
export function sandboxWalls(): Walls {
  known ??= {
    network: works([...userSpace, 'true'])
      ? 'user+network namespace'
      : works([...netSpace, 'true'])
        ? 'network namespace'
        : 'none',
    limits: works(['prlimit', '--core=0', 'true']) ? 'prlimit' : 'heap and clock',
  };
  return known;
}

function commandLine(limits: SandboxLimits, readable: readonly string[], writable: string): string[] {
  const walls = sandboxWalls();
  const heap = Math.max(256, Math.floor(limits.memoryMb * 0.6));
  const reads = [filesRoom, modulesFolder, join(root, 'package.json'), writable, ...readable];
  return [
    ...(walls.network === 'user+network namespace' ? userSpace : walls.network === 'network namespace' ? netSpace : []),
    ...(walls.limits === 'prlimit'
      ? [
          'prlimit',
          `--data=${limits.memoryMb * 1024 * 1024}`,
          `--cpu=${limits.cpuSeconds}`,
          `--fsize=${limits.outputMb * 1024 * 1024}`,
          '--core=0',
          '--nofile=256',
        ]
      : []),
    process.execPath,
    `--max-old-space-size=${heap}`,
    '--no-warnings',
    '--permission',
    '--allow-addons',
    ...reads.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${writable}`,
    join(here, 'worker.ts'),
  ];
}

/**
 * Run one task of `worker.ts` on a file that nobody has vouched for: another process with no network, no environment, read access to
 * the code and the one input, write access to `scratch`, and hard limits. A crash, a hang or a flood of output is an outcome, never an
 * exception, and never touches this process.
 */
export async function runSandboxed(options: {
  readonly task: Readonly<Record<string, unknown>>;
  readonly input: string;
  readonly scratch: string;
  readonly limits: SandboxLimits;
}): Promise<SandboxOutcome> {
  const [program = process.execPath, ...args] = commandLine(options.limits, [options.input], options.scratch);
  const child = spawn(program, args, {
    cwd: options.scratch,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', TMPDIR: options.scratch, LANG: 'C.UTF-8', UV_THREADPOOL_SIZE: '2' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  let outSize = 0;
  let err = '';
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, options.limits.wallMs);
  child.stdout.on('data', (chunk: Buffer) => {
    outSize += chunk.length;
    if (outSize > 4 * 1024 * 1024) child.kill('SIGKILL');
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    if (err.length < 2_000) err += chunk.toString('utf8');
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify({ ...options.task, input: options.input, scratch: options.scratch }));
  const ended = await new Promise<string>((done) => {
    child.once('error', (error) => done(`not started: ${error.message}`));
    child.once('close', (code, signal) => done(code === 0 ? '' : `exit ${code ?? signal ?? '?'}`));
  });
  clearTimeout(timer);
  if (timedOut) return { ok: false, reason: 'timeout', detail: `${options.limits.wallMs} ms` };
  if (ended !== '') return { ok: false, reason: 'crashed', detail: `${ended} ${err.slice(0, 500)}`.trim() };
  try {
    return { ok: true, answer: JSON.parse(Buffer.concat(out).toString('utf8')) };
  } catch {
    return { ok: false, reason: 'no-answer', detail: err.slice(0, 500) };
  }
}
