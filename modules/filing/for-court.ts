import type { Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { findFiling, getContent } from './store.ts';

/** A filing as it is handed to the court's own system: everything that was submitted, with the fingerprints of its materials. */
export async function filingForCourt(
  db: Db | Tx,
  keys: FieldKeys,
  courtId: string,
  id: string,
): Promise<{ data: Json; files: string[] } | undefined> {
  const filing = await findFiling(db, courtId, id);
  if (!filing) return undefined;
  const { content, materials } = await getContent(db, keys, courtId, id, filing.content_number);
  const data = {
    filingId: filing.id,
    kind: filing.kind,
    receiptNo: filing.receipt_no,
    contentNumber: filing.content_number,
    submittedAt: filing.submitted_at,
    dueOn: filing.due_on,
    title: filing.title,
    causeName: filing.cause_name,
    amountFen: filing.amount_fen,
    lawyer: { name: filing.filer_name, firm: filing.filer_firm },
    content,
    materials,
  };
  // what was stored as JSON is JSON
  return { data: JSON.parse(JSON.stringify(data)) as Json, files: materials.map(({ fileId }) => fileId) };
}
