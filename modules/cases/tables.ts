import type { PeriodUnit, Regime } from '#law/periods/index.ts';
import type { ServiceWay } from '#law/delivery/index.ts';
import type { DocumentType } from '#law/documents/index.ts';
import type { StageId } from '#law/stages/index.ts';
import type { Instant, PlainDate } from '#law/time.ts';
import type {
  CaseFacts,
  CaseHearing,
  CaseMeasure,
  CaseParty,
  CaseStaffRole,
  PartyRole,
} from '#services/case-facts.ts';

/** 案件: one row of one court; what hangs on it lies in the tables below. */
export type CaseFileTable = {
  court_id: string;
  id: string;
  number: string;
  year: number;
  type: string;
  seq: number;
  title: string;
  cause_id: string;
  cause_name: string;
  filing_id: string | null;
  amount_fen: number;
  opened_on: PlainDate;
  opened_at: Instant;
  law: CaseFacts['law'];
  procedure: CaseFacts['procedure'];
  stage: StageId;
  disclosed: boolean;
  filed_by: string | null;
  fee_fen: number;
  evidence_days: number | null;
  search_text: string;
  debate_closed_on: PlainDate | null;
  pronounced_on: PlainDate | null;
  effective_on: PlainDate | null;
  closed_on: PlainDate | null;
  closed_way: string | null;
  transferred_to: string | null;
  not_accepted: boolean;
  /** 被告人被羁押; of a private prosecution alone. */
  detained: boolean;
  changed_at: Instant;
  version: number;
};

export type Side = 'bringing' | 'answering';

export type CasePartyTable = {
  court_id: string;
  case_id: string;
  party_id: string;
  seq: number;
  role: PartyRole;
  side: Side | null;
  kind: CaseParty['kind'];
  name: string;
  added_on: PlainDate;
  left_on: PlainDate | null;
  left_why: string | null;
};

export type MandateSource = 'filing' | 'application' | 'counter' | 'exchange';

export type CaseCounselTable = {
  court_id: string;
  case_id: string;
  id: string;
  licence_no: string;
  lawyer_id: string | null;
  lawyer_name: string;
  firm: string;
  special: boolean;
  matters: readonly string[];
  from_on: PlainDate;
  until_on: PlainDate | null;
  state: 'confirmed' | 'ended';
  source: MandateSource;
  confirmed_by: string;
  confirmed_at: Instant;
  ended_on: PlainDate | null;
  ended_why: string | null;
};

export type CaseStaffTable = {
  court_id: string;
  case_id: string;
  id: string;
  person_id: string;
  name: string;
  role: CaseStaffRole;
  since: Instant;
  paused_at: Instant | null;
  paused_why: string | null;
  ended_at: Instant | null;
  ended_why: string | null;
};

export type CaseHearingTable = {
  court_id: string;
  case_id: string;
  id: string;
  room: string | null;
  place: string;
  starts_at: Instant;
  ends_at: Instant;
  state: CaseHearing['state'];
  why: string | null;
  fixed_at: Instant;
  fixed_by: string;
  ended_at: Instant | null;
  replaces: string | null;
};

/** Days that do not count; `to` is the last of them, null while they last. */
export type StoredSuspension = { from: PlainDate; to: PlainDate | null; cause: string; why: string };

/** How a period was counted, as it is explained. */
export type Counting = {
  when?: string;
  length: number;
  unit: PeriodUnit;
  regime: Regime;
  /** The court set another last day (延长、重新指定): from then on it is what counts. */
  moved?: { to: PlainDate; on: PlainDate; why: string };
  steps: string[];
  warnings: string[];
  article: string;
  onEnd: string;
  /** The service of the document that started it, and how that document was served. */
  service?: string;
  served?: string;
};

export type CasePeriodTable = {
  court_id: string;
  case_id: string;
  id: string;
  rule: string;
  entry: string;
  name: string;
  actor: 'court' | 'party';
  party_id: string;
  about: string;
  event: string;
  event_on: PlainDate;
  due_on: PlainDate;
  state: 'running' | 'suspended' | 'kept' | 'ended';
  counting: Counting;
  suspensions: StoredSuspension[];
  source_id: string | null;
  started_at: Instant;
  ended_at: Instant | null;
  ended_why: string | null;
  reminded_at: Instant | null;
  overdue_at: Instant | null;
};

export type CaseNodeTable = {
  court_id: string;
  case_id: string;
  seq: number;
  kind: string;
  title: string;
  detail: string;
  at: Instant;
  by_name: string;
  seen_by: readonly string[] | null;
};

export type CaseMeasureTable = {
  court_id: string;
  case_id: string;
  id: string;
  for_parties: readonly string[];
  kind: CaseMeasure['kind'];
  object: string;
  amount_fen: number | null;
  state: CaseMeasure['state'];
  ordered_on: PlainDate;
  taken_on: PlainDate | null;
  term_from: PlainDate | null;
  until_on: PlainDate | null;
  ended_on: PlainDate | null;
  ended_why: string | null;
  reminded_at: Instant | null;
};

export type LawyerCaseTable = {
  lawyer_id: string;
  court_id: string;
  case_id: string;
  number: string;
  title: string;
  search_text: string;
  cause_name: string;
  law: CaseFacts['law'];
  stage: StageId;
  open: boolean;
  standing: boolean;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  next_due_on: PlainDate | null;
  next_due_name: string | null;
  next_hearing_at: Instant | null;
  last_node: string;
  last_node_at: Instant;
  labels: readonly string[];
  linked_at: Instant;
  version: number;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    case_counter: { court_id: string; year: number; type: string; last: number };
    case_file: CaseFileTable;
    case_party: CasePartyTable;
    case_counsel: CaseCounselTable;
    case_counsel_party: {
      court_id: string;
      case_id: string;
      counsel_id: string;
      licence_no: string;
      party_id: string;
      side: Side | null;
      slot: number;
      standing: boolean;
    };
    case_staff: CaseStaffTable;
    case_hearing: CaseHearingTable;
    case_period: CasePeriodTable;
    case_node: CaseNodeTable;
    case_measure: CaseMeasureTable;
    case_clock_stop: {
      court_id: string;
      case_id: string;
      id: string;
      cause: string;
      from_on: PlainDate;
      again_on: PlainDate | null;
    };
    case_claim_change: {
      court_id: string;
      case_id: string;
      id: string;
      kind: 'amended' | 'counterclaim';
      party_ids: readonly string[];
      before_fen: number;
      after_fen: number;
      text: string;
      at: Instant;
    };
    case_service: {
      court_id: string;
      case_id: string;
      id: string;
      party_id: string;
      document: DocumentType;
      paper: string;
      way: ServiceWay;
      happened_on: PlainDate;
      effective_on: PlainDate;
      recorded_by: string;
      recorded_at: Instant;
      version: number;
    };
    lawyer_case: LawyerCaseTable;
    lawyer_case_count: { lawyer_id: string; facet: string; id: string; n: number };
    lawyer_case_note: {
      lawyer_id: string;
      court_id: string;
      case_id: string;
      version: number;
      note: string;
      saved_at: Instant;
    };
  }
}
