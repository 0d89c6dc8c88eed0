import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one sandboxed process may use. */
export interface SandboxLimits {
  /** Memory beyond what Node itself takes. */
  readonly memoryMb: number;
  readonly cpuSeconds: number;
  readonly wallMs: number;
  /** Largest file the process may write, MB. */
  readonly outputMb: number;
}

export const defaultSandboxLimits: SandboxLimits = {
  memoryMb: 2000,
  cpuSeconds: 150,
  wallMs: 180_000,
  outputMb: 1024,
};

/** The walls of this machine: which namespaces and resource limits the sandbox stands on. */
export interface Walls {
  /** A user and network namespace of its own, only a network one, or none (then only Node's permission model). */
  readonly network: 'user+network namespace' | 'network namespace' | 'none';
  /** Kernel limits on memory, CPU, output and open files; without them V8's heap limit and the wall clock. */
  readonly limits: 'prlimit' | 'heap and clock';
}

/** What Node reserves before the first line runs (its code range above all); below that it does not start. */
const NODE_MB = 768;

const here = dirname(fileURLToPath(import.meta.url));
const filesRoom = resolve(here, '..');
const root = resolve(filesRoom, '../..');
const packages = fileURLToPath(import.meta.resolve('pdf-lib')).replace(/([\\/]node_modules)[\\/].*$/, '$1');

const userSpace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--net', '--ipc', '--uts'];
const netSpace = ['unshare', '--net', '--ipc', '--uts'];
let known: Walls | undefined;

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

/** A program for behind the walls: its file, and the folders of our own code that it may read. The packages it may read anyway. */
export interface WalledProgram {
  readonly file: string;
  readonly code: readonly string[];
}

/** The program that inspects and converts what was uploaded. */
export const inspection: WalledProgram = { file: join(here, 'child.ts'), code: [filesRoom] };

/**
 * The command that runs a program behind those walls. `--data` and not `--as`: WebAssembly reserves address space by the ten
 * gigabytes without using it. unshare and prlimit replace themselves by the next program, so one kill ends all of it.
 */
export function sandboxCommand(
  limits: SandboxLimits,
  readable: readonly string[],
  writable: string,
  program: WalledProgram = inspection,
): string[] {
  const walls = sandboxWalls();
  const reads = [...program.code, packages, join(root, 'package.json'), writable, ...readable];
  return [
    ...(walls.network === 'user+network namespace'
      ? userSpace
      : walls.network === 'network namespace'
        ? netSpace
        : []),
    ...(walls.limits === 'prlimit'
      ? [
          'prlimit',
          `--data=${(NODE_MB + limits.memoryMb) * 1024 * 1024}`,
          `--cpu=${limits.cpuSeconds}`,
          `--fsize=${limits.outputMb * 1024 * 1024}`,
          '--core=0',
          '--nofile=256',
        ]
      : []),
    process.execPath,
    `--max-old-space-size=${Math.max(256, Math.floor(limits.memoryMb * 0.6))}`,
    '--no-warnings',
    '--permission',
    '--allow-addons',
    ...reads.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${writable}`,
    program.file,
  ];
}
