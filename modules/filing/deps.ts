import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { BlobStore, OwnFile } from '#kernel/files/index.ts';
import type { ReadComplaint, ReadingState } from '#modules/reading/terms.ts';

/** A file as the filing room needs it: what lists show, and whose it is. */
export type OwnedFile = OwnFile;

/** What the filing room is given by the program. */
export type FilingDeps = {
  keys: FieldKeys;
  blobs: BlobStore;
  /** The files of these ids, whoever owns them; unknown ids are simply absent. */
  filesById(db: Db | Tx, ids: readonly string[]): Promise<OwnedFile[]>;
  /** 诉状识别: what was read in this lawyer's files; other people's readings do not exist. */
  readings: {
    /** A finished reading by its id. */
    finished(
      db: Db | Tx,
      lawyerId: string,
      readingId: string,
    ): Promise<{ fileId: string; complaint: ReadComplaint } | undefined>;
    /** The last reading of any of these files, finished or not. */
    last(
      db: Db | Tx,
      lawyerId: string,
      fileIds: readonly string[],
    ): Promise<{ id: string; fileId: string; state: ReadingState } | undefined>;
  };
};
