import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Route } from '#kernel/http/index.ts';

/** What 诉讼文书模板 is given. */
export type PleadingsDeps = { db: Db; clock: Clock };

export const pleadingsActs: ActDescriptions = {};

export function pleadingsRoutes(_deps: PleadingsDeps): Route[] {
  return [];
}
