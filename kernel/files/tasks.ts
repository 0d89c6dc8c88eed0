import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import type { Task } from '../jobs/index.ts';
import type { BlobStore } from './blob-store.ts';
import { cleanTask } from './clean-task.ts';
import { openFolders, openWorkFolder } from './durable.ts';
import { type InspectDeps, inspectTask } from './inspect-task.ts';
import { defaultLimits, type FileLimits } from './limits.ts';
import { inspectAndConvert } from './sandbox/run.ts';

export type FileTaskDeps = {
  readonly uploadsDir: string;
  readonly scratchDir: string;
  readonly db: Db;
  readonly clock: Clock;
  readonly blobs: BlobStore;
  readonly limits?: FileLimits;
  /** Another inspection, for tests. */
  readonly inspect?: InspectDeps['inspect'];
};

/** The worker's tasks of this room: inspection in the sandbox, and cleaning. */
export function fileTasks(deps: FileTaskDeps): Task[] {
  const full = {
    limits: defaultLimits,
    inspect: inspectAndConvert,
    ...deps,
    folders: openFolders(deps.uploadsDir),
    workDir: openWorkFolder(deps.scratchDir),
  };
  return [inspectTask(full), cleanTask(full)];
}
