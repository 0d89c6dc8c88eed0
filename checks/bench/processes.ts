import { readdirSync, readFileSync } from 'node:fs';

/** What a process of the platform is, by its command line. */
export type Role = 'supervisor' | 'web' | 'worker' | 'sandbox' | 'postgres' | 'other';
type Process = { pid: number; role: Role };

/** Linux tells all of this in /proc; elsewhere the figures say "not measured". */
export const canSeeProcesses = process.platform === 'linux';

/** The process and all that descend from it. */
export function family(root: number): Process[] {
  if (!canSeeProcesses) return [];
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found.map((pid) => ({ pid, role: roleOf(pid) }));
}

/**
 * Holds the worker still while a round is timed: both sides then have the two cores for the act itself, and what follows from it (lists,
 * notices, audit numbering) is done afterwards.
 */
export function pauseWorker(root: number): () => void {
  const workers = canSeeProcesses ? family(root).filter((one) => one.role === 'worker') : [];
  for (const { pid } of workers) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const { pid } of workers) process.kill(pid, 'SIGCONT');
  };
}

/** Fields of /proc/pid/stat after the name, which may itself hold spaces. */
function stat(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`);
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : [];
}

function parentOf(pid: number): number | undefined {
  const parent = stat(pid)[1];
  return parent === undefined ? undefined : Number(parent);
}

function roleOf(pid: number): Role {
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  if (/--run=\S*web/.test(command)) return 'web';
  if (/--run=\S*worker/.test(command)) return 'worker';
  if (command.includes('sandbox/all.ts')) return 'sandbox';
  if (/postgres/.test(command)) return 'postgres';
  return /^\S*node main\.ts/.test(command) ? 'supervisor' : 'other'; // not the shell or npm before it
}

/** CPU seconds used so far, by role (clock ticks are 1/100 s on Linux). */
export function cpuByRole(root: number): Map<Role, number> {
  return sumByRole(root, (pid) => {
    const fields = stat(pid);
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
  });
}

/** Resident and proportional memory in MB, by role: proportional counts a page shared by n processes as 1/n. */
export function memoryByRole(root: number): { rss: Map<Role, number>; pss: Map<Role, number> } {
  const line = (pid: number, key: string) =>
    Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) /
    1_024;
  return { rss: sumByRole(root, (pid) => line(pid, 'Rss')), pss: sumByRole(root, (pid) => line(pid, 'Pss')) };
}

function sumByRole(root: number, of: (pid: number) => number): Map<Role, number> {
  const sums = new Map<Role, number>();
  for (const { pid, role } of family(root)) sums.set(role, (sums.get(role) ?? 0) + of(pid));
  return sums;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // gone, or not ours to read
  }
}
