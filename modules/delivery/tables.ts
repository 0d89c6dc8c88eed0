import type { ConsentForm, ServedLaw } from '#law/delivery/index.ts';
import type { PeriodId } from '#law/periods/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type {
  AboutType,
  Basis,
  ChannelId,
  ConsentScope,
  DisputeDecision,
  DocumentKind,
  DocumentState,
  ServiceState,
  SmsState,
} from './terms.ts';

/** 文书. */
export type CourtDocumentTable = {
  court_id: string;
  id: string;
  filing_id: string | null;
  case_id: string | null;
  application_id: string | null;
  case_number: string | null;
  kind: DocumentKind;
  title: string;
  data_sealed: string;
  lengths: Partial<Record<PeriodId, number>>;
  /** Under which law it is served; null in papers from before that was kept: civil. */
  law: ServedLaw | null;
  about_type: AboutType;
  about_id: string;
  signer_name: string;
  issued_on: PlainDate;
  issued_at: Instant;
  issued_by: string;
  state: DocumentState;
  tries: number;
  fault: string | null;
  sha256: string | null;
  sm3: string | null;
  size: number | null;
  pages: number | null;
  typesetter: string | null;
  sealed_at: Instant | null;
  replaces_id: string | null;
  replaced_by: string | null;
  replaced_at: Instant | null;
  replaced_why: string | null;
};

/** 电子送达同意, given in a filing. */
export type ServiceConsentTable = {
  court_id: string;
  id: string;
  filing_id: string;
  lawyer_id: string;
  party_names: string;
  form: ConsentForm;
  scope: ConsentScope;
  address: string;
  source: string;
  given_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_why: string | null;
};

/** A lawyer's own consent for his account. */
export type AccountConsentTable = {
  lawyer_id: string;
  id: string;
  scope: ConsentScope;
  given_at: Instant;
  withdrawn_at: Instant | null;
  withdrawn_why: string | null;
};

/** 送达记录: one document to one recipient. */
export type ServiceRecordTable = {
  court_id: string;
  id: string;
  document_id: string;
  recipient_id: string;
  recipient_name: string;
  capacity: string;
  basis: Basis;
  consent_form: ConsentForm | null;
  consent_id: string | null;
  address: string;
  state: ServiceState;
  other_means_why: string | null;
  sent_at: Instant | null;
  effective_at: Instant | null;
  effective_channel: ChannelId | null;
  effective_presumed: boolean | null;
  effective_why: string | null;
  effective_article: string | null;
  first_effective_at: Instant | null;
  mail_suggested_at: Instant | null;
  audit_id: string | null;
  version: number;
  created_at: Instant;
};

/** One sending over one channel. */
export type ServiceAttemptTable = {
  court_id: string;
  id: string;
  service_id: string;
  channel: ChannelId;
  basis: Basis;
  address: string;
  operator: string;
  sent_at: Instant;
  arrived_at: Instant | null;
  read_at: Instant | null;
  replied_at: Instant | null;
  acted_at: Instant | null;
  proven_arrival_at: Instant | null;
  recorded_at: Instant;
};

export type ArrivalDisputeTable = {
  court_id: string;
  id: string;
  service_id: string;
  channel: ChannelId;
  stated_at: Instant;
  system_at: Instant | null;
  proof: string;
  made_by: string;
  made_at: Instant;
  decision: DisputeDecision;
  reason: string | null;
  decided_by: string | null;
  decided_name: string | null;
  decided_at: Instant | null;
};

export type SmsMessageTable = {
  court_id: string;
  id: string;
  service_id: string;
  recipient_id: string;
  phone_index: string | null;
  template: string;
  state: SmsState;
  tries: number;
  message_id: string | null;
  fault: string | null;
  queued_at: Instant;
  ended_at: Instant | null;
};

/** A lawyer's own list across all courts. */
export type LawyerDocumentTable = {
  lawyer_id: string;
  document_id: string;
  court_id: string;
  filing_id: string | null;
  case_id: string | null;
  application_id: string | null;
  case_number: string | null;
  kind: DocumentKind;
  title: string;
  search_text: string;
  state: ServiceState;
  unread: boolean;
  acknowledged: boolean;
  replaced: boolean;
  sent_at: Instant;
  effective_at: Instant | null;
  version: number;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    court_document: CourtDocumentTable;
    service_consent: ServiceConsentTable;
    account_consent: AccountConsentTable;
    service_record: ServiceRecordTable;
    service_attempt: ServiceAttemptTable;
    arrival_dispute: ArrivalDisputeTable;
    sms_message: SmsMessageTable;
    lawyer_document: LawyerDocumentTable;
  }
}
