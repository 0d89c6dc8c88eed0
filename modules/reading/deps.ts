import type { Clock } from '#kernel/clock.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db } from '#kernel/db/database.ts';
import type { BlobStore } from '#kernel/files/index.ts';
import type { Log } from '#kernel/log/log.ts';
import type { readInChild } from './extract/run.ts';

/** What 诉状识别 is given; `scratch` is a folder for the walled children. */
export type ReadingDeps = {
  db: Db;
  clock: Clock;
  log: Log;
  keys: FieldKeys;
  blobs: BlobStore;
  scratch: string;
  /** Pages of one document whose text may have to be recognised (READING_MAX_SCANS). */
  maxScans: number;
  /** Documents read at once by one worker (READING_AT_ONCE). */
  atOnce: number;
  /** Another way to read, for tests. */
  read?: typeof readInChild;
};
