import type { FilingKind } from '#law/filing/guide-facts.ts';
import type { FilingState } from './states.ts';

type Stamp = string;
declare module '#kernel/db/tables.ts' {
  interface Tables {
    filing_draft: {
      lawyer_id: string;
      id: string;
      version: number;
      content: unknown;
      title: string;
      court_id: string | null;
      filing_id: string | null;
      state: 'open' | 'submitted' | 'discarded';
      created_at: Stamp;
      saved_at: Stamp;
    };
    filing: FilingRow;
    filing_content: {
      court_id: string;
      filing_id: string;
      number: number;
      content: unknown;
      materials: unknown;
      submitted_at: Stamp;
    };
    filing_record: {
      court_id: string;
      filing_id: string;
      seq: number;
      act: string;
      at: Stamp;
      actor_id: string;
      actor_kind: string;
      actor_name: string;
      data: unknown;
    };
    filing_party: {
      court_id: string;
      filing_id: string;
      number: number;
      seq: number;
      role: string;
      kind: string;
      name: string;
      paper_index: Buffer | null;
    };
    lawyer_filing: {
      lawyer_id: string;
      filing_id: string;
      court_id: string;
      kind: FilingKind;
      title: string;
      search_text: string;
      state: FilingState;
      receipt_no: string;
      case_number: string | null;
      cause_name: string;
      due_on: string | null;
      due_at: Stamp | null;
      version: number;
      submitted_at: Stamp;
      changed_at: Stamp;
    };
    party_book: { lawyer_id: string; id: string; name: string; kind: string; entry: unknown; used_at: Stamp };
  }
}

/** A filing as it stands (`filing`): one row of one court, its state the fold of `filing_record`. */
export type FilingRow = {
  court_id: string;
  id: string;
  receipt_no: string;
  kind: FilingKind;
  state: FilingState;
  version: number;
  content_number: number;
  draft_id: string;
  filer_id: string;
  filer_name: string;
  filer_firm: string;
  filer_licence: string;
  title: string;
  search_text: string;
  cause_id: string;
  cause_name: string;
  amount_fen: number;
  fee_fen: number;
  /** 网上, 诉讼服务大厅提交电子材料, 窗口收纸质材料; the first two are electronic. */
  channel: 'online' | 'hall' | 'counter';
  fingerprint: Buffer;
  submitted_at: Stamp;
  due_on: string | null;
  due_at: Stamp | null;
  promised_on: string | null;
  /** 国家赔偿 only: the end of D10 and of D11. */
  notice_due_on: string | null;
  serve_by: string | null;
  escalated_at: Stamp | null;
  corrections: number;
  second_notices: number;
  claimed_by: string | null;
  claimed_name: string | null;
  claimed_at: Stamp | null;
  decided_at: Stamp | null;
  decided_by: string | null;
  case_id: string | null;
  case_number: string | null;
  ground_id: string | null;
};
