import { CONSENT_FORMS, paperOnRequest } from '#law/delivery/index.ts';
import type { WorkCalendar } from '#law/periods/index.ts';
import { toPlainDate } from '#law/time.ts';
import { courtById } from '#modules/reference/index.ts';
import {
  notToAcknowledge,
  notToCertify,
  notToDispute,
  notToOpen,
  notToRecordChannel,
  notToReplace,
  notToRetry,
  permission,
  type Served,
} from './policy.ts';
import { deadlinesOf, documentTypeOf } from './rules.ts';
import type { ArrivalDisputeTable, CourtDocumentTable, ServiceAttemptTable } from './tables.ts';
import {
  BASES,
  CHANNELS,
  type DeskDocumentView,
  DISPUTE_DECISIONS,
  DOCUMENT_STATES,
  type DocumentView,
  SERVICE_STATES,
  type ServiceView,
} from './terms.ts';

export const courtName = (courtId: string): string => courtById(courtId)?.name ?? courtId;

/** A document as its recipient sees it. */
export function documentViewOf(served: Served, calendar: WorkCalendar): DocumentView {
  const type = documentTypeOf(served.document.kind);
  return {
    ...fieldsOf(served.document),
    service: serviceViewOf(served, calendar),
    paperOnRequest: type !== undefined && paperOnRequest(type),
    can: {
      file: permission(notToOpen(served)),
      acknowledge: permission(notToAcknowledge(served)),
      disputeArrival: permission(notToDispute(served)),
      certificate: permission(notToCertify(served)),
    },
  };
}

/** A document as its court sees it. */
export function deskDocumentViewOf(
  document: CourtDocumentTable,
  served: readonly Served[],
  calendar: WorkCalendar,
): DeskDocumentView {
  return {
    ...fieldsOf(document),
    fault: document.state === 'failed' ? document.fault : null,
    services: served.map((one) => serviceViewOf(one, calendar)),
    can: {
      replace: permission(notToReplace(document)),
      retry: permission(notToRetry(document)),
      recordChannel: permission(notToRecordChannel(document)),
    },
  };
}

function fieldsOf(document: CourtDocumentTable) {
  return {
    id: document.id,
    courtId: document.court_id,
    courtName: courtName(document.court_id),
    filingId: document.filing_id,
    caseId: document.case_id,
    applicationId: document.application_id,
    caseNumber: document.case_number,
    kind: document.kind,
    title: document.title,
    about: { type: document.about_type, id: document.about_id },
    signerName: document.signer_name,
    issuedOn: document.issued_on,
    issuedAt: document.issued_at,
    state: document.state,
    stateName: DOCUMENT_STATES[document.state],
    sha256: document.sha256,
    sm3: document.sm3,
    size: document.size,
    pages: document.pages,
    replaces: document.replaces_id,
    replacedBy:
      document.replaced_by && document.replaced_at
        ? { id: document.replaced_by, at: document.replaced_at, why: document.replaced_why ?? '' }
        : null,
  };
}

/** Receipt of a service nobody had consented to is consent by acceptance (OLR 29.2(四)). */
export function consentOf({ service, attempts }: Served) {
  const accepted = attempts.some((a) => a.read_at ?? a.replied_at ?? a.acted_at);
  const form = service.consent_form ?? (accepted ? 'accepted-service' : undefined);
  return form ? { form, name: CONSENT_FORMS[form].name, article: CONSENT_FORMS[form].article.label } : null;
}

function serviceViewOf(served: Served, calendar: WorkCalendar): ServiceView {
  const { document, service, attempts, disputes } = served;
  return {
    id: service.id,
    recipientId: service.recipient_id,
    recipientName: service.recipient_name,
    capacity: service.capacity,
    state: service.state,
    stateName: SERVICE_STATES[service.state].name,
    otherMeansWhy: service.other_means_why,
    consent: consentOf(served),
    sentAt: service.sent_at,
    effective: effectViewOf(served),
    mailSuggestedAt: service.mail_suggested_at,
    attempts: attempts.map(attemptViewOf),
    disputes: disputes.map(disputeViewOf),
    deadlines: service.effective_at
      ? deadlinesOf(document.kind, service.effective_at, calendar, document.lengths, document.law)
      : [],
  };
}

function effectViewOf({ service }: Served): ServiceView['effective'] {
  if (!service.effective_at || !service.effective_channel) return null;
  return {
    at: service.effective_at,
    on: toPlainDate(service.effective_at),
    channel: service.effective_channel,
    presumed: service.effective_presumed ?? false,
    why: service.effective_why ?? '',
    article: service.effective_article ?? '',
    ...(service.first_effective_at && service.first_effective_at !== service.effective_at
      ? { firstAt: service.first_effective_at }
      : {}),
  };
}

function attemptViewOf(a: ServiceAttemptTable): ServiceView['attempts'][number] {
  return {
    channel: a.channel,
    channelName: CHANNELS[a.channel].name,
    basis: a.basis,
    basisName: BASES[a.basis],
    address: a.address,
    operator: a.operator,
    sentAt: a.sent_at,
    arrivedAt: a.arrived_at,
    readAt: a.read_at,
    repliedAt: a.replied_at,
    actedAt: a.acted_at,
    provenArrivalAt: a.proven_arrival_at,
  };
}

function disputeViewOf(d: ArrivalDisputeTable): ServiceView['disputes'][number] {
  return {
    id: d.id,
    statedAt: d.stated_at,
    systemAt: d.system_at,
    proof: d.proof,
    madeAt: d.made_at,
    decision: d.decision,
    decisionName: DISPUTE_DECISIONS[d.decision],
    reason: d.reason,
    decidedName: d.decided_name,
    decidedAt: d.decided_at,
  };
}
