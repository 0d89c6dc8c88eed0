import { startPlatform } from '../platform.ts';

/** Starts the platform for all browser checks of a run, unless $PLATFORM names one that runs already; the way to stop it is returned. */
async function start(): Promise<() => Promise<void>> {
  if (process.env['PLATFORM']) return async () => undefined;
  const platform = await startPlatform();
  process.env['PLATFORM'] = JSON.stringify({
    url: platform.url,
    sandbox: platform.sandbox,
    dataDir: platform.dataDir,
  });
  return () => platform.stop();
}

// Playwright takes the set-up as the default export of its file.
// oxlint-disable-next-line import/no-default-export
export default start;
