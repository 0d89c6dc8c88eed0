import type { Db, Tx } from '#kernel/db/database.ts';
import {
  attemptsOf,
  disputesOf,
  documentOf,
  lockService,
  type Ref,
  serviceTo,
  servicesOf,
} from './queries.ts';
import type { Served } from './policy.ts';
import type { CourtDocumentTable, ServiceRecordTable } from './tables.ts';

/** The document as served to this recipient, with everything recorded of it. */
export async function servedTo(db: Db | Tx, ref: Ref, recipientId: string): Promise<Served | undefined> {
  const document = await documentOf(db, ref);
  const service = document && (await serviceTo(db, ref, recipientId));
  return service ? withRecords(db, document, service) : undefined;
}

/** A document with every recipient. */
export async function servedToAll(db: Db | Tx, document: CourtDocumentTable): Promise<Served[]> {
  const services = await servicesOf(db, { courtId: document.court_id, id: document.id });
  return Promise.all(services.map((service) => withRecords(db, document, service)));
}

/** The same service read again under its lock, so that what is decided on it stays true until the commit. */
export async function lockServed(tx: Tx, served: Served): Promise<Served> {
  const ref = { courtId: served.service.court_id, id: served.service.id };
  const service = await lockService(tx, ref);
  const document = await documentOf(tx, { courtId: ref.courtId, id: served.document.id });
  if (!service || !document) throw new Error(`service ${ref.id} vanished`);
  return withRecords(tx, document, service);
}

async function withRecords(
  db: Db | Tx,
  document: CourtDocumentTable,
  service: ServiceRecordTable,
): Promise<Served> {
  const ref = { courtId: service.court_id, id: service.id };
  return {
    document,
    service,
    attempts: await attemptsOf(db, ref),
    disputes: await disputesOf(db, ref),
  };
}
