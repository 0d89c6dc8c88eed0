import type { Instant, PlainDate } from '#law/time.ts';

/** Whose move it is. */
export type Awaits = 'applicant' | 'opponent' | 'court' | 'nobody';
/** The side on which a lawyer stands in an application. */
export type LawyerSide = 'applicant' | 'opponent';
export type ActorSide = LawyerSide | 'court' | 'system';

/** An application as it stands: one row of one court, its state the fold of `application_record`. */
export type ApplicationRow = {
  court_id: string;
  id: string;
  service: string;
  definition: number;
  case_id: string | null;
  case_number: string | null;
  title: string;
  search_text: string;
  stage: string;
  state: string;
  awaits: Awaits;
  version: number;
  content_number: number;
  opened_by: 'applicant' | 'court';
  asker_id: string;
  asker_name: string;
  asker_firm: string;
  asker_licence: string;
  party_ids: readonly string[];
  party_names: string;
  opponent_names: string;
  single: boolean;
  asker_key: string;
  decider_role: string;
  decider_article: string;
  assigned_to: string | null;
  assigned_name: string | null;
  clock: string | null;
  clock_from: Instant | null;
  due_on: PlainDate | null;
  due_at: Instant | null;
  due_article: string | null;
  promised_at: Instant | null;
  reminded_at: Instant | null;
  escalated_at: Instant | null;
  secret: boolean;
  outcome: string | null;
  decided_at: Instant | null;
  decided_by: string | null;
  decided_name: string | null;
  bill_id: string | null;
  submitted_at: Instant;
  changed_at: Instant;
  ended_at: Instant | null;
};

export type SideRow = {
  court_id: string;
  application_id: string;
  lawyer_id: string;
  side: LawyerSide;
  lawyer_name: string;
  capacity: string;
  party_ids: readonly string[];
  since: Instant;
  until: Instant | null;
};

export type DraftRow = {
  lawyer_id: string;
  id: string;
  version: number;
  service: string;
  act: string;
  court_id: string;
  case_id: string | null;
  application_id: string | null;
  title: string;
  sealed: string;
  state: 'open' | 'submitted' | 'discarded';
  created_at: Instant;
  saved_at: Instant;
};

/** What a person has typed of a later act and not yet done. */
export type ActDraftRow = {
  person_id: string;
  subject_id: string;
  act: string;
  court_id: string;
  version: number;
  sealed: string;
  saved_at: Instant;
};

export type DeputyRow = {
  court_id: string;
  id: string;
  absent_id: string;
  absent_name: string;
  deputy_id: string;
  deputy_name: string;
  from_on: PlainDate;
  until_on: PlainDate;
  why: string;
  made_by: string;
  made_at: Instant;
  ended_at: Instant | null;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    application: ApplicationRow;
    application_content: {
      court_id: string;
      application_id: string;
      number: number;
      act: string;
      sealed: string;
      materials: unknown;
      by_id: string;
      at: Instant;
    };
    application_record: {
      court_id: string;
      application_id: string;
      seq: number;
      act: string;
      moves: boolean;
      at: Instant;
      actor_id: string;
      actor_kind: string;
      actor_name: string;
      instead_of: string | null;
      side: ActorSide;
      data: unknown;
    };
    application_side: SideRow;
    lawyer_application: {
      lawyer_id: string;
      application_id: string;
      court_id: string;
      side: LawyerSide;
      service: string;
      case_id: string | null;
      case_number: string | null;
      title: string;
      search_text: string;
      state: string;
      awaits: Awaits;
      outcome: string | null;
      due_on: PlainDate | null;
      due_at: Instant | null;
      due_article: string | null;
      /** Her move, not yet made. */
      mine: boolean;
      version: number;
      submitted_at: Instant;
      changed_at: Instant;
    };
    application_draft: DraftRow;
    act_draft: ActDraftRow;
    deputy: DeputyRow;
  }
}
