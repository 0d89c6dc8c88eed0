import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { BlobStore } from '#kernel/files/index.ts';
import type { Route } from '#kernel/http/index.ts';
import type { Task } from '#kernel/jobs/index.ts';

/** What 诉状识别 is given; `scratch` is a folder for the walled child. */
export type ReadingDeps = { db: Db; clock: Clock; blobs: BlobStore; scratch: string };

export const readingActs: ActDescriptions = {};

export function readingRoutes(_deps: ReadingDeps): Route[] {
  return [];
}

export function readingTasks(_deps: ReadingDeps): Task[] {
  return [];
}
