/** A running stand-in: where it listens and how it is closed. */
export type Running = { readonly url: string; close(): Promise<void> };

/** The address a stand-in listens on, from PORT (0 = any free port) and HOST (loopback unless told otherwise). */
export function addressFromEnv(env: NodeJS.ProcessEnv, defaultPort: number): { port: number; host: string } {
  return { port: Number(env['PORT'] ?? defaultPort), host: env['HOST'] ?? '127.0.0.1' };
}

/**
 * Starts a stand-in as a program of its own: prints `ready <url>`, and ends on SIGTERM, SIGINT, when its IPC channel
 * closes, or when its parent is gone, so that no stray program is left behind by a launcher that was killed.
 */
export async function runAlone(start: () => Promise<readonly Running[]>): Promise<void> {
  const parent = process.ppid;
  const running = await start();
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), 1500).unref();
    void Promise.allSettled(running.map((one) => one.close())).then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1000).unref();
  for (const one of running) console.log(`ready ${one.url}`);
}
