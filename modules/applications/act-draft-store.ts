import { sql } from 'kysely';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#law/time.ts';
import { openActDraft, seal } from './personal.ts';
import type { ActDraftInput } from './terms.ts';
import type { ActDraftView } from './views.ts';
import './tables.ts';

/** Whose words they are, about what (an application, or the case in which a court begins something), for which act. */
export type ActDraftRef = { personId: string; subjectId: string; act: string };

const placeOf = ({ personId, subjectId, act }: ActDraftRef) => `${personId}:${subjectId}:${act}`;

/** What a person has typed of acts on one thing and not yet done. */
export async function actDraftsOf(
  db: Db | Tx,
  keys: FieldKeys,
  of: Pick<ActDraftRef, 'personId' | 'subjectId'>,
): Promise<ActDraftView[]> {
  const rows = await db
    .selectFrom('act_draft')
    .select(['act', 'version', 'sealed', 'saved_at'])
    .where('person_id', '=', of.personId)
    .where('subject_id', '=', of.subjectId)
    .orderBy('saved_at', 'desc')
    .orderBy('act')
    .execute();
  return rows.map(({ act, version, sealed, saved_at }) => ({
    act,
    version,
    said: openActDraft(keys, placeOf({ ...of, act }), sealed),
    savedAt: saved_at,
  }));
}

/**
 * Writes over version `version` (0: nothing is kept yet); undefined when another save came first. The same words again are saved already; a
 * draft that is gone, because the act was done elsewhere, begins anew.
 */
export async function putActDraft(
  db: Db,
  keys: FieldKeys,
  ref: ActDraftRef & { courtId: string },
  put: { version: number; said: ActDraftInput; at: Instant },
): Promise<{ version: number; savedAt: Instant } | undefined> {
  const { personId, subjectId, act, courtId } = ref;
  const { rows } = await sql<{ version: number; savedAt: Instant }>`
    insert into act_draft (person_id, subject_id, act, court_id, sealed, saved_at)
    values (${personId}, ${subjectId}, ${act}, ${courtId}, ${seal(keys, placeOf(ref), put.said)}, ${put.at})
    on conflict (person_id, subject_id, act) do update
      set version = act_draft.version + 1, sealed = excluded.sealed, saved_at = excluded.saved_at
      where act_draft.version = ${put.version}
    returning version, saved_at as "savedAt"`.execute(db);
  if (rows[0]) return rows[0];
  const kept = (await actDraftsOf(db, keys, ref)).find((draft) => draft.act === act);
  return kept?.version === put.version + 1 && JSON.stringify(kept.said) === JSON.stringify(put.said)
    ? { version: kept.version, savedAt: kept.savedAt as Instant } // timestamptz columns are parsed to instants
    : undefined;
}

/** The act is done: its draft has served. */
export async function dropActDraft(tx: Tx, { personId, subjectId, act }: ActDraftRef): Promise<void> {
  await tx
    .deleteFrom('act_draft')
    .where('person_id', '=', personId)
    .where('subject_id', '=', subjectId)
    .where('act', '=', act)
    .execute();
}
