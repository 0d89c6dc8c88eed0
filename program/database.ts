import { DATABASE, startEmbedded } from '#kernel/db/embedded.ts';
import { type DatabaseUrls, setUpDatabase } from '#kernel/db/setup.ts';
import type { Settings } from '#kernel/settings.ts';

/** The database of this installation, brought up to date: the one that DATABASE_URL names, else the embedded server. */
export async function openInstallation(
  settings: Settings,
  say: (line: string) => void,
): Promise<{ urls: DatabaseUrls; migrated: string[]; stop(): Promise<void> }> {
  if (settings.DATABASE_URL && settings.DATABASE_APP_URL && settings.DATABASE_SEQUENCER_URL) {
    const urls = {
      owner: settings.DATABASE_URL,
      app: settings.DATABASE_APP_URL,
      sequencer: settings.DATABASE_SEQUENCER_URL,
    };
    return { urls, migrated: await setUpDatabase(urls), stop: () => Promise.resolve() };
  }
  const server = await startEmbedded(settings.DATA_DIR, (line) => say(`postgres: ${line}`));
  const url = (role: string) => server.url(role, DATABASE);
  const urls = { owner: url('tongban_owner'), app: url('tongban_app'), sequencer: url('tongban_sequencer') };
  try {
    return { urls, migrated: await setUpDatabase(urls), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
