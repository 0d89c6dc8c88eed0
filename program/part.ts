import { createLog } from '#kernel/log/log.ts';
import type { Settings } from '#kernel/settings.ts';
import type { DatabaseUrls } from '#kernel/db/setup.ts';

export const PARTS = ['web', 'worker', 'sequencer'] as const;
export type Part = (typeof PARTS)[number];

export const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

/** Plays the parts named in this process until `stop`: first the web stops taking requests, then the worker, then the log is closed. */
export async function play(
  parts: readonly Part[],
  settings: Settings,
  urls: DatabaseUrls,
): Promise<{ stop(): Promise<void> }> {
  const log = createLog(settings.LOG_LEVEL);
  const stops: (() => Promise<void>)[] = [];
  const house =
    parts.includes('web') || parts.includes('worker')
      ? await (await import('./house.ts')).buildHouse(settings, urls.app, log)
      : undefined;
  if (house && parts.includes('web'))
    stops.push((await (await import('./web.ts')).startWeb(settings, house, urls.app)).stop);
  if (house && parts.includes('worker'))
    stops.push((await (await import('./worker.ts')).startWorker(house)).stop);
  if (parts.includes('sequencer'))
    stops.push((await (await import('./sequencer.ts')).startAuditLog(settings, urls.sequencer, log)).stop);
  if (house) stops.push(() => house.close());
  return {
    async stop() {
      for (const stop of stops) await stop();
    },
  };
}
