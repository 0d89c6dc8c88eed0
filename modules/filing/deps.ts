import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { FileView } from './views.ts';

/** A file as the filing room needs it: what lists show, and whose it is. */
export type OwnedFile = FileView & { ownerId: string };

/** What the filing room is given by the program. */
export type FilingDeps = {
  keys: FieldKeys;
  /** The files of these ids, whoever owns them; unknown ids are simply absent. */
  filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnedFile[]>;
};
