import type { Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { partiesOf } from '#modules/cases/index.ts';
import { actsOpen } from '#services/engine/index.ts';
import { COURT_BOOK, type ServiceBook, serviceOf } from './book.ts';
import { contentsOf, findApplication, type Ref } from './store.ts';

/** The version at which an application stands; undefined where there is none. */
export async function applicationVersion(db: Db | Tx, ref: Ref): Promise<number | undefined> {
  return (await findApplication(db, ref))?.version;
}

/** An application as it is handed to the court's own system: what was said, act by act, and where it stands. */
export async function applicationForCourt(
  db: Db | Tx,
  keys: FieldKeys,
  ref: Ref,
  book: ServiceBook = COURT_BOOK,
): Promise<{ data: Json; files: string[] } | undefined> {
  const row = await findApplication(db, ref);
  if (!row) return undefined;
  const parties = row.case_id ? await partiesOf(db, { courtId: ref.courtId, caseId: row.case_id }) : [];
  const contents = await contentsOf(db, keys, ref);
  const data = {
    applicationId: row.id,
    service: row.service,
    serviceVersion: row.definition,
    caseNumber: row.case_number,
    title: row.title,
    parties: parties.map(({ party_id: id, name, role }) => ({ id, name, role })),
    state: row.state,
    acts: actsOpen(book.machine(serviceOf(book, row)), row.state, 'court'),
    awaits: row.awaits,
    dueOn: row.due_on,
    contents,
  };
  // what was stored as JSON is JSON
  return {
    data: JSON.parse(JSON.stringify(data)) as Json,
    files: contents.flatMap(({ materials }) => materials.map(({ fileId }) => fileId)),
  };
}
