import type { Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
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
): Promise<{ data: Json; files: string[] } | undefined> {
  const row = await findApplication(db, ref);
  if (!row) return undefined;
  const contents = await contentsOf(db, keys, ref);
  const data = {
    applicationId: row.id,
    service: row.service,
    serviceVersion: row.definition,
    caseNumber: row.case_number,
    title: row.title,
    state: row.state,
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
