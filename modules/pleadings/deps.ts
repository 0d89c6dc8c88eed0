import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Known } from './known.ts';

/** What 诉讼文书 is given by the program. */
export type PleadingsDeps = {
  db: Db;
  clock: Clock;
  keys: FieldKeys;
  /** What the filing room above knows of a lawyer's own draft; undefined when there is none such. */
  knownOfDraft(lawyerId: string, draftId: string): Promise<Known | undefined>;
};
