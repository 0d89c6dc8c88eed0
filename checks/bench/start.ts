import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Emit, median, round, say } from './figures.ts';
import { canSeeProcesses, family, memoryByRole, type Role } from './processes.ts';

const root = path.join(import.meta.dirname, '../..');
const STARTS = 3;
const AT_REST_MS = 8_000;

/** (d) From typing `npm start`, not for the first time, to a platform that answers; and what each process holds when nobody does anything. */
export async function measureStart(dataDir: string, emit: Emit): Promise<void> {
  const port = 20_000 + Math.floor(Math.random() * 30_000);
  const seconds: number[] = [];
  const own: number[] = [];
  // Never install anything here: other programs may be running from the same node_modules.
  const prepared = existsSync(path.join(root, 'node_modules', '.tongban-lock'));
  if (!prepared)
    say('(d) packages were not installed by tools/bootstrap.mjs: started without its look around');
  for (let turn = 1; turn <= STARTS; turn++) {
    const began = performance.now();
    const child = spawn('npm', ['start', '--silent', ...(prepared ? [] : ['--ignore-scripts'])], {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: String(port),
        SANDBOX_PORT: String(port + 1),
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    try {
      while (!text.includes('Ctrl-C')) {
        if (child.exitCode !== null || performance.now() - began > 120_000)
          throw new Error(`npm start did not get ready:\n${text}`);
        await sleep(10);
      }
      seconds.push((performance.now() - began) / 1_000);
      own.push(Number(/（([\d.]+) s）/.exec(text)?.[1]));
      if (turn === STARTS) await atRest(child.pid ?? 0, emit);
    } finally {
      // npm hands signals on to the shell, not to what runs in it; the platform itself is asked to stop, as Ctrl-C would
      const main = family(child.pid ?? 0).find((one) => one.role === 'supervisor');
      if (child.exitCode === null) process.kill(main?.pid ?? child.pid ?? 0, 'SIGTERM');
    }
    await gone;
  }
  emit({
    part: 'd',
    figure: 'npm start, not the first, until ready',
    value: round(median(seconds)),
    unit: 's',
    limit: round(median(own)),
    against: 'the program alone, without npm',
    ratio: round(median(seconds) / median(own)),
    all: seconds.map(round),
  });
}

async function atRest(pid: number, emit: Emit): Promise<void> {
  if (!canSeeProcesses) return say('(d) memory is told by /proc, which this system has not');
  await sleep(AT_REST_MS);
  const { rss, pss } = memoryByRole(pid);
  const roles: Role[] = ['supervisor', 'web', 'worker', 'sandbox', 'postgres'];
  for (const role of roles)
    emit({
      part: 'd',
      figure: `memory at rest: ${role}${role === 'worker' ? ' and sequencer' : ''} (PSS)`,
      value: round(pss.get(role) ?? Number.NaN),
      unit: 'MB',
      rss: round(rss.get(role) ?? Number.NaN),
    });
  emit({
    part: 'd',
    figure: 'memory at rest: all of it (PSS)',
    value: round(roles.reduce((sum, role) => sum + (pss.get(role) ?? 0), 0)),
    unit: 'MB',
    rss: round(roles.reduce((sum, role) => sum + (rss.get(role) ?? 0), 0)),
  });
}
