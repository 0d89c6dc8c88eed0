import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { BlobStore, OwnFile } from '#kernel/files/index.ts';
import type { StageId } from '#law/stages/index.ts';
import type { AboutType } from './terms.ts';

/** What is talked about, as the room that has it knows it. */
export type About = {
  number: string;
  title: string;
  stage: StageId;
  /** Counsel who may talk about it. */
  lawyerIds: readonly string[];
  /** Those at court who work on it, the first of them answers unless another is named. */
  handlers: readonly { id: string; name: string }[];
};

export type ContactDeps = {
  db: Db;
  clock: Clock;
  keys: FieldKeys;
  blobs: BlobStore;
  filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnFile[]>;
  /** undefined where there is no such thing. */
  aboutOf(db: Db | Tx, type: AboutType, courtId: string, id: string): Promise<About | undefined>;
};
