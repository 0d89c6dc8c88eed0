import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { BlobStore, OwnFile } from '#kernel/files/index.ts';

/** A file of a piece of evidence, as far as the book needs it. */
export type EvidenceFile = Pick<
  OwnFile,
  'id' | 'name' | 'mediaType' | 'state' | 'why' | 'view' | 'pages' | 'sha256' | 'viewSha256'
>;

/** One piece of evidence in its order, with its files. */
export type EvidenceItem = {
  id: string;
  group: string;
  name: string;
  purpose: string;
  source: string;
  copy: 'original' | 'copy';
  /** As written by the lawyer; what the files say counts where there are files. */
  pages: number | null;
  files: readonly EvidenceFile[];
};

/** The evidence of a draft as its lawyer has it. */
export type EvidenceOfDraft = {
  title: string;
  causeName: string;
  plaintiffs: readonly string[];
  defendants: readonly string[];
  items: readonly EvidenceItem[];
};

/** What 证据目录 is given; `scratch` is a folder for work in progress. */
export type EvidenceDeps = {
  db: Db;
  clock: Clock;
  blobs: BlobStore;
  scratch: string;
  /** The evidence of this lawyer's open draft; undefined when it is not hers. */
  evidenceOf(lawyerId: string, draftId: string): Promise<EvidenceOfDraft | undefined>;
};
