import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '#kernel/settings.ts';
import { type Child, keepChild, keepSandboxes } from './children.ts';
import { openInstallation } from './database.ts';
import { announce, loadDemoWorld } from './demo.ts';
import { publicUrlOf } from './address.ts';
import { sandboxKeys } from './sandbox-places.ts';

/** Starts everything in order, prints where it is, and stops everything in the other order on Ctrl-C or SIGTERM. */
export async function runSupervisor(settings: Settings): Promise<void> {
  const began = Date.now();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  process.umask(0o077);
  await mkdir(settings.DATA_DIR, { recursive: true, mode: 0o700 });
  const stops: (() => Promise<void>)[] = [];
  let stopping = false;
  const stopAll = async (code: number) => {
    if (stopping) return;
    stopping = true;
    say('正在停止… Stopping…');
    for (const stop of stops.toReversed()) await stop().catch((error: Error) => say(error.message));
    process.exit(code);
  };
  process.on('SIGINT', () => void stopAll(0));
  process.on('SIGTERM', () => void stopAll(0));
  process.on('SIGHUP', () => void stopAll(0));
  try {
    const publicUrl = publicUrlOf(settings);
    const keep = (child: Child) => {
      stops.push(child.stop);
      return child.ready;
    };
    const known = existsSync(path.join(sandboxKeys(settings), 'unionpay'));
    const sandboxes = settings.DEMO ? keep(keepSandboxes(settings, publicUrl, say)) : Promise.resolve();
    sandboxes.catch(() => undefined); // awaited below; a failure meanwhile must not end the process unheard
    const installation = await openInstallation(settings, say);
    stops.unshift(installation.stop);
    // Web and worker read the sandboxes' keys at start: the first time these are made first.
    if (!known) await sandboxes;
    const env = {
      DATABASE_URL: installation.urls.owner,
      DATABASE_APP_URL: installation.urls.app,
      DATABASE_SEQUENCER_URL: installation.urls.sequencer,
    };
    await Promise.all([
      sandboxes,
      keep(keepChild('web', 'main.ts', ['--run=web'], env, say)),
      keep(keepChild('worker', 'main.ts', ['--run=worker,sequencer'], env, say)),
    ]);
    if (settings.DEMO) await loadDemoWorld(settings, installation.urls);
    announce(settings, publicUrl, Date.now() - began);
  } catch (error) {
    say(`启动失败 Start failed: ${(error as Error).message}`);
    await stopAll(1);
  }
}
