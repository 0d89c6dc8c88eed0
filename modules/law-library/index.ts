import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Route } from '#kernel/http/index.ts';
import type { Task } from '#kernel/jobs/index.ts';

/** What 法律法规库 is given. */
export type LawLibraryDeps = { db: Db; clock: Clock };

export const lawLibraryActs: ActDescriptions = {};

export function lawLibraryRoutes(_deps: LawLibraryDeps): Route[] {
  return [];
}

export function lawLibraryTasks(_deps: LawLibraryDeps): Task[] {
  return [];
}
