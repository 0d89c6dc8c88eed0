import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { BlobStore, OwnFile } from '#kernel/files/index.ts';
import type { ServiceBook } from './book.ts';
import type { GroundSource } from './ground.ts';

/** What the room is given by the program. */
export type ApplicationDeps = {
  readonly keys: FieldKeys;
  readonly blobs: BlobStore;
  readonly book: ServiceBook;
  /** Where the facts of a case come from; tests lay others over them. */
  readonly grounds: GroundSource;
  /** The files of these ids, whoever owns them; unknown ids are simply absent. */
  filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnFile[]>;
};
