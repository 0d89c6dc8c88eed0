import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { BlobStore, OwnFile } from '#kernel/files/index.ts';

/** A file as the filing room needs it: what lists show, and whose it is. */
export type OwnedFile = OwnFile;

/** What the filing room is given by the program. */
export type FilingDeps = {
  keys: FieldKeys;
  blobs: BlobStore;
  /** The files of these ids, whoever owns them; unknown ids are simply absent. */
  filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnedFile[]>;
};
