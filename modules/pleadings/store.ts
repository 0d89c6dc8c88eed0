import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import type { Instant } from '#kernel/time.ts';
import { type PleadingValues, pleadingValues } from './terms.ts';
import './tables.ts';

/** A pleading as its lawyer has it, opened. */
export type Pleading = {
  id: string;
  lawyerId: string;
  template: string;
  title: string;
  version: number;
  values: PleadingValues;
  draftId: string | undefined;
  savedAt: Instant;
};

const place = (id: string) => ({ table: 'pleading', column: 'content', row: id });
const seal = (keys: FieldKeys, id: string, values: PleadingValues): string =>
  JSON.stringify({ sealed: encryptField(keys, JSON.stringify(values), place(id)) });

export async function insertPleading(
  tx: Tx,
  keys: FieldKeys,
  {
    id,
    lawyerId,
    template,
    title,
    values,
    at,
  }: { id: string; lawyerId: string; template: string; title: string; values: PleadingValues; at: Instant },
): Promise<void> {
  await tx
    .insertInto('pleading')
    .values({
      lawyer_id: lawyerId,
      id,
      template,
      title,
      version: 1,
      content: seal(keys, id, values),
      draft_id: null,
      state: 'open',
      created_at: at,
      saved_at: at,
    })
    .execute();
}

/** The pleading, only if it is this lawyer's and not deleted. */
export async function findPleading(
  db: Db | Tx,
  keys: FieldKeys,
  lawyerId: string,
  id: string,
  lock = false,
): Promise<Pleading | undefined> {
  let query = db
    .selectFrom('pleading')
    .selectAll()
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', '=', 'open');
  if (lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const { sealed } = row.content as { sealed: string }; // written by seal alone
  return {
    id: row.id,
    lawyerId: row.lawyer_id,
    template: row.template,
    title: row.title,
    version: row.version,
    values: pleadingValues.parse(JSON.parse(decryptField(keys, sealed, place(row.id)))),
    draftId: row.draft_id ?? undefined,
    savedAt: row.saved_at as Instant, // timestamptz columns are parsed to instants
  };
}

/** Writes the values over version `version`; false when another save came first. */
export async function updatePleading(
  tx: Db | Tx,
  keys: FieldKeys,
  {
    id,
    lawyerId,
    version,
    title,
    values,
    at,
  }: { id: string; lawyerId: string; version: number; title: string; values: PleadingValues; at: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pleading')
    .set({ content: seal(keys, id, values), title, saved_at: at, version: version + 1 })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Moves a pleading between open and deleted; false when it was not in the other. */
export async function setPleadingState(
  tx: Tx,
  lawyerId: string,
  id: string,
  to: 'open' | 'deleted',
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('pleading')
    .set({ state: to })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .where('state', '=', to === 'open' ? 'deleted' : 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Remembers the filing draft made from a pleading. */
export async function linkDraft(tx: Tx, lawyerId: string, id: string, draftId: string): Promise<void> {
  await tx
    .updateTable('pleading')
    .set({ draft_id: draftId })
    .where('lawyer_id', '=', lawyerId)
    .where('id', '=', id)
    .execute();
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Open pleadings, the last saved first. A cursor that is not one of ours begins the list anew. */
export async function listPleadings(
  db: Db,
  lawyerId: string,
  page: { cursor?: string | undefined; limit: number },
) {
  const [at, id] = decodeCursor(page.cursor, 2)?.map(String) ?? [];
  let query = db
    .selectFrom('pleading')
    .select(['id', 'template', 'title', 'saved_at'])
    .where('lawyer_id', '=', lawyerId)
    .where('state', '=', 'open');
  if (at && id && INSTANT.test(at) && UUID.test(id))
    query = query.where((eb) => eb(eb.refTuple('saved_at', 'id'), '<', eb.tuple(at, id)));
  const rows = await query
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cutPage(rows, page.limit, (row) => [row.saved_at, row.id]);
}
