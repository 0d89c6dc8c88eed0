import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Platform, startPlatform } from '../platform.ts';
import { until } from '../tool.ts';

/** A platform whose parts are killed: it stands wherever it was started last. */
export type Mortal = {
  readonly dataDir: string;
  url(): string;
  sandbox(): Platform['sandbox'];
  /** What dies by SIGKILL; the supervisor brings it back. */
  readonly deaths: Readonly<Record<'web' | 'worker' | 'database' | 'both', () => Promise<void>>>;
  /** The supervisor and the database at once, as when the machine loses power; dark for `ms`, then a start on what is left. */
  powerCut(ms?: number): Promise<void>;
  stop(): Promise<void>;
};

/** Processes of this platform alone, by parentage. */
function childrenOf(pid: number | undefined): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent]) => Number(parent) === pid)
    .map(([child, , ...command]) => ({ pid: Number(child), command: command.join(' ') }));
}

function kill(pid: number | undefined): void {
  assert.ok(pid && pid > 1);
  process.kill(pid, 'SIGKILL');
}

/** Starts a platform on this folder that can be killed in parts and as a whole. */
export async function startMortal(dataDir: string): Promise<Mortal> {
  let platform = await startPlatform({ dataDir });
  const postmaster = async () =>
    Number((await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  /** There may be none for the moment in which a killed part comes back. */
  const found = (ask: () => Promise<number | undefined>) => until(ask, (pid) => pid !== undefined);
  const part = (name: string) =>
    found(
      async () =>
        childrenOf(platform.process.pid).find(({ command }) => command.includes(`--run=${name}`))?.pid,
    );
  const backend = () =>
    found(
      async () =>
        childrenOf(await postmaster()).find(({ command }) => /tongban_app tongban/.test(command))?.pid,
    );
  return {
    dataDir,
    url: () => platform.url,
    sandbox: () => platform.sandbox,
    deaths: {
      web: async () => kill(await part('web')),
      worker: async () => kill(await part('worker')),
      database: async () => kill(await backend()),
      both: async () => {
        kill(await part('web'));
        kill(await part('worker'));
      },
    },
    async powerCut(ms = 500) {
      const [supervisor, database] = [platform.process, await postmaster()];
      kill(database);
      kill(supervisor.pid);
      await sleep(ms);
      platform = await startPlatform({ dataDir });
    },
    stop: () => platform.stop(),
  };
}
