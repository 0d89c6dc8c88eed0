import type { ActTrace } from '#kernel/acts/index.ts';
import type { OutboxEvent } from '#kernel/outbox/index.ts';
import type { CourtDocumentTable, ServiceRecordTable } from '../tables.ts';

type Document = Pick<
  CourtDocumentTable,
  'court_id' | 'id' | 'filing_id' | 'case_id' | 'application_id' | 'kind' | 'about_type' | 'about_id'
>;
type Service = Pick<ServiceRecordTable, 'id' | 'recipient_id'>;

/** The trail's entry about a document, found from its filing, case, bill and service record too. */
export function traceOf(
  document: Document,
  rest: Pick<ActTrace, 'change' | 'law' | 'personal'>,
  service?: Pick<Service, 'id'>,
): ActTrace {
  return {
    subject: { type: 'document', id: document.id },
    related: [
      ...(document.filing_id ? [{ type: 'filing', id: document.filing_id }] : []),
      ...(document.application_id ? [{ type: 'application', id: document.application_id }] : []),
      ...(document.case_id ? [{ type: 'case', id: document.case_id }] : []),
      ...(document.about_type === 'bill' ? [{ type: 'bill', id: document.about_id }] : []),
      ...(service ? [{ type: 'service', id: service.id }] : []),
    ],
    courtId: document.court_id,
    ...rest,
  };
}

/** An event about one service, for the pages of its recipient and its court. */
export function eventOf(
  document: Document & Pick<CourtDocumentTable, 'lengths'>,
  service: Service,
  topic: string,
  payload: OutboxEvent['payload'] = {},
): OutboxEvent {
  return {
    topic,
    key: document.id,
    payload: {
      courtId: document.court_id,
      documentId: document.id,
      documentKind: document.kind,
      subjectType: document.about_type,
      subjectId: document.about_id,
      filingId: document.filing_id,
      caseId: document.case_id,
      applicationId: document.application_id,
      serviceId: service.id,
      recipientId: service.recipient_id,
      // what the court has set for the periods that follow
      lengths: { ...document.lengths },
      ...payload,
    },
    audiences: [`person:${service.recipient_id}`, `court:${document.court_id}`],
  };
}
