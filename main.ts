/**
 * The one program. Without `--run` it is the supervisor: it starts the database, brings it up to date, loads the demo world the first time, and
 * keeps the parts running as child processes. `--run=web,worker,sequencer` plays those parts in this process, against the database given.
 */
import { DATA_FAULT, runSupervisor } from './program/supervisor.ts';
import { PARTS, type Part, play } from './program/part.ts';
import { readSettings, SettingsError } from './kernel/settings.ts';

const asked = process.argv.find((arg) => arg.startsWith('--run='))?.slice('--run='.length);

try {
  const settings = readSettings(process.env);
  if (asked === undefined) await runSupervisor(settings);
  else {
    const parts = asked
      .split(',')
      .filter((part): part is Part => (PARTS as readonly string[]).includes(part));
    if (parts.length === 0) throw new SettingsError(`--run names no part; choose from ${PARTS.join(', ')}`);
    const { DATABASE_URL: owner, DATABASE_APP_URL: app, DATABASE_SEQUENCER_URL: sequencer } = settings;
    if (!owner || !app || !sequencer)
      throw new SettingsError('--run needs DATABASE_URL, DATABASE_APP_URL and DATABASE_SEQUENCER_URL');
    const running = await play(parts, settings, { owner, app, sequencer });
    const stop = () => void running.stop().finally(() => process.exit(0));
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    process.on('disconnect', stop); // the supervisor is gone
    process.send?.('ready');
  }
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(error instanceof SettingsError ? DATA_FAULT : 1);
}
