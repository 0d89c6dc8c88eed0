import type { Db, Tx } from '#kernel/db/database.ts';
import type {
  ArrivalDisputeTable,
  CourtDocumentTable,
  ServiceAttemptTable,
  ServiceRecordTable,
} from './tables.ts';
import './tables.ts';

export type Ref = { courtId: string; id: string };

export function documentOf(db: Db | Tx, ref: Ref): Promise<CourtDocumentTable | undefined> {
  return db
    .selectFrom('court_document')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

/** The document, locked until the transaction ends: sealing, replacing. */
export function lockDocument(tx: Tx, ref: Ref): Promise<CourtDocumentTable | undefined> {
  return tx
    .selectFrom('court_document')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .forUpdate()
    .executeTakeFirst();
}

export function serviceOf(db: Db | Tx, ref: Ref): Promise<ServiceRecordTable | undefined> {
  return db
    .selectFrom('service_record')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .executeTakeFirst();
}

/** The service record, locked: everything that may make it effective takes this lock first. */
export function lockService(tx: Tx, ref: Ref): Promise<ServiceRecordTable | undefined> {
  return tx
    .selectFrom('service_record')
    .selectAll()
    .where('court_id', '=', ref.courtId)
    .where('id', '=', ref.id)
    .forUpdate()
    .executeTakeFirst();
}

export function servicesOf(db: Db | Tx, document: Ref): Promise<ServiceRecordTable[]> {
  return db
    .selectFrom('service_record')
    .selectAll()
    .where('court_id', '=', document.courtId)
    .where('document_id', '=', document.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The service of a document to this recipient. */
export function serviceTo(
  db: Db | Tx,
  document: Ref,
  recipientId: string,
): Promise<ServiceRecordTable | undefined> {
  return db
    .selectFrom('service_record')
    .selectAll()
    .where('court_id', '=', document.courtId)
    .where('document_id', '=', document.id)
    .where('recipient_id', '=', recipientId)
    .executeTakeFirst();
}

export function attemptsOf(db: Db | Tx, service: Ref): Promise<ServiceAttemptTable[]> {
  return db
    .selectFrom('service_attempt')
    .selectAll()
    .where('court_id', '=', service.courtId)
    .where('service_id', '=', service.id)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
}

export function disputesOf(db: Db | Tx, service: Ref): Promise<ArrivalDisputeTable[]> {
  return db
    .selectFrom('arrival_dispute')
    .selectAll()
    .where('court_id', '=', service.courtId)
    .where('service_id', '=', service.id)
    .orderBy('made_at')
    .execute();
}
