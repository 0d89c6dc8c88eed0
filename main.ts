/**
 * The one program. Without `--run` it is the supervisor: it starts the database, brings it up to date, loads the demo world the first time, and
 * keeps the parts running as child processes. `--run=web,worker,sequencer` plays those parts in this process, against the database given.
 * What a process does not play it does not load.
 */
import { enableCompileCache } from 'node:module';
import { readSettings, type Settings, SettingsError } from './kernel/settings.ts';

/** Exit code of a set-up that cannot work until someone changes a setting (sysexits EX_CONFIG). */
const CONFIG_FAULT = 78;
/** A part whose supervisor is gone has so long to end in order. */
const LAST_MS = 10_000;

enableCompileCache();
const asked = process.argv.find((arg) => arg.startsWith('--run='))?.slice('--run='.length);

try {
  const settings = readSettings(process.env);
  if (asked === undefined) await (await import('./program/supervisor.ts')).runSupervisor(settings);
  else await runParts(asked, settings);
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(error instanceof SettingsError ? CONFIG_FAULT : 1);
}

async function runParts(names: string, settings: Settings): Promise<void> {
  const { isPart, PARTS, play } = await import('./program/part.ts');
  const parts = names.split(',').filter(isPart);
  if (parts.length === 0) throw new SettingsError(`--run names no part; choose from ${PARTS.join(', ')}`);
  const { DATABASE_URL: owner, DATABASE_APP_URL: app, DATABASE_SEQUENCER_URL: sequencer } = settings;
  if (!owner || !app || !sequencer)
    throw new SettingsError('--run needs DATABASE_URL, DATABASE_APP_URL and DATABASE_SEQUENCER_URL');
  // The supervisor may die while a part is still starting: a part without it would stay for ever, on its port and with its jobs. It ends by
  // SIGKILL, for nobody is left to do that from outside, whatever holds up an ordinary exit.
  const vanish = (): void => void process.kill(process.pid, 'SIGKILL');
  let stop = (then: () => void): void => then();
  process.on('disconnect', () => {
    setTimeout(vanish, LAST_MS).unref(); // the database may be gone with it, and then nothing ends in order
    stop(vanish);
  });
  if (process.send && !process.connected) vanish();
  const running = await play(parts, settings, { owner, app, sequencer });
  stop = (then) => void running.stop().finally(then);
  process.on('SIGTERM', () => stop(() => process.exit(0)));
  process.on('SIGINT', () => stop(() => process.exit(0)));
  process.send?.('ready');
}
