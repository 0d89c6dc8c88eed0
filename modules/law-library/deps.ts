import { systemActor } from '#kernel/access/actor.ts';
import type { ActContext } from '#kernel/acts/index.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';

/** What 法律法规库 is given. */
export type LawLibraryDeps = {
  db: Db;
  clock: Clock;
  /** Address of the database for the importing process; without it imports run in this process (tests). */
  appUrl?: string;
  /** Folder for uploaded files while they are read. */
  scratch?: string;
  /** LAW_LIBRARY: files to import when the library is empty. */
  source?: string | undefined;
};

/** The context of an act of the platform itself. */
export function ownContext(deps: Pick<LawLibraryDeps, 'db' | 'clock'>): ActContext {
  return { db: deps.db, clock: deps.clock, actor: systemActor('法律法规库'), requestId: newId() };
}
