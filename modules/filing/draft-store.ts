import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { cutPage } from '#kernel/http/index.ts';
import type { Instant } from '#kernel/time.ts';
import type { FilingKind } from '#law/filing/index.ts';
import { pageKey } from './page-key.ts';
import { openContent, sealContent } from './personal.ts';
import type { FilingContent } from './terms.ts';
import './tables.ts';

/** A draft (起诉状草稿) as its lawyer has it; opened, that is with numbers in clear. */
export type Draft = {
  id: string;
  lawyerId: string;
  version: number;
  content: FilingContent;
  title: string;
  state: 'open' | 'submitted' | 'discarded';
  savedAt: Instant;
  /** The filing it corrects. */
  corrects: { courtId: string; filingId: string } | undefined;
};

export async function insertDraft(
  tx: Tx,
  keys: FieldKeys,
  draft: {
    id: string;
    lawyerId: string;
    content: FilingContent;
    title: string;
    corrects?: Draft['corrects'];
    at: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('filing_draft')
    .values({
      lawyer_id: draft.lawyerId,
      id: draft.id,
      version: 1,
      content: JSON.stringify(sealContent(keys, draft.id, draft.content)),
      title: draft.title,
      court_id: draft.corrects?.courtId ?? null,
      filing_id: draft.corrects?.filingId ?? null,
      state: 'open',
      created_at: draft.at,
      saved_at: draft.at,
    })
    .execute();
}

/** The draft, only if it is this lawyer's. `lock` holds it until the end of the transaction. */
export async function findDraft(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  id: string,
  lock = false,
): Promise<Draft | undefined> {
  let query = db
    .selectFrom('filing_draft')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id);
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    lawyerId: row.lawyer_id,
    version: row.version,
    content: openContent(keys, row.id, row.content),
    title: row.title,
    state: row.state,
    savedAt: row.saved_at as Instant, // timestamptz columns are parsed to instants
    corrects: row.court_id && row.filing_id ? { courtId: row.court_id, filingId: row.filing_id } : undefined,
  };
}

/** Writes the content over version `version`; false when another save came first. */
export async function updateDraft(
  tx: Db | Tx,
  keys: FieldKeys,
  draft: {
    id: string;
    lawyerId: string;
    version: number;
    content: FilingContent;
    title: string;
    at: Instant;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('filing_draft')
    .set({
      content: JSON.stringify(sealContent(keys, draft.id, draft.content)),
      title: draft.title,
      saved_at: draft.at,
      version: draft.version + 1,
    })
    .where('lawyer_id', '=', draft.lawyerId)
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Moves a draft between open, submitted and discarded; false when it was not in `from`. */
export async function setDraftState(
  tx: Tx,
  lawyerId: string,
  id: string,
  from: Draft['state'],
  to: Draft['state'],
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('filing_draft')
    .set({ state: to })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The open correction of a filing, if there is one. */
export async function findCorrectionDraft(
  db: Db | Tx,
  lawyerId: string,
  filingId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('filing_draft')
    .select('id')
    .where('lawyer_id', '=', lawyerId)
    .where('filing_id', '=', filingId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.id;
}

/** Open drafts, the last saved first. */
export async function listDrafts(
  db: Db,
  lawyerId: string,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = pageKey(page.cursor, 'instant', 'id');
  let query = db
    .selectFrom('filing_draft')
    .select(['id', 'title', 'saved_at', 'filing_id'])
    .select((eb) =>
      eb
        .ref('content', '->>')
        .key('courtId' as never)
        .$castTo<string>()
        .as('court_id'),
    ) // content is jsonb of unknown shape to Kysely
    .select((eb) =>
      eb
        .ref('content', '->>')
        .key('kind' as never)
        .$castTo<FilingKind | null>()
        .as('kind'),
    ) // as above; a draft older than the other kinds has none
    .where('lawyer_id', '=', lawyerId)
    .where('state', '=', 'open');
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('saved_at', 'id'), '<', eb.tuple(String(after[0]), String(after[1]))),
    );
  const rows = await query
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cutPage(rows, page.limit, (row) => [row.saved_at, row.id]);
}
