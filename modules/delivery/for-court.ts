import type { Json } from '#kernel/acts/index.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import { documentOf, serviceOf } from './queries.ts';

/** When and why service took effect, as it is told to the court's own system; undefined while it has not. */
export async function servedForCourt(
  db: Db | Tx,
  { courtId, documentId, serviceId }: { courtId: string; documentId: string; serviceId: string },
): Promise<Json | undefined> {
  const document = await documentOf(db, { courtId, id: documentId });
  const service = await serviceOf(db, { courtId, id: serviceId });
  if (!document || !service || service.effective_at === null) return undefined;
  return {
    documentId,
    title: document.title,
    caseNumber: document.case_number,
    filingId: document.filing_id,
    applicationId: document.application_id,
    recipient: service.recipient_name,
    effectiveAt: service.effective_at,
    why: service.effective_why,
    article: service.effective_article,
    sha256: document.sha256,
  };
}
