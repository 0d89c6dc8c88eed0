import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { BlobStore } from '#kernel/files/index.ts';
import type { Route } from '#kernel/http/index.ts';
import type { Task } from '#kernel/jobs/index.ts';

/** What 证据目录 is given; `scratch` is a folder for work in progress. */
export type EvidenceDeps = { db: Db; clock: Clock; blobs: BlobStore; scratch: string };

export const evidenceActs: ActDescriptions = {};

export function evidenceRoutes(_deps: EvidenceDeps): Route[] {
  return [];
}

export function evidenceTasks(_deps: EvidenceDeps): Task[] {
  return [];
}
