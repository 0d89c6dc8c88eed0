/**
 * What the pages of the court's workbench (法院工作台) know of the rooms below: the shapes of their answers and the tables of names
 * that server and browser share. `ui/` enters those rooms through this file only.
 */
import type { z } from 'zod';
import type { deskCounts, deskRow, QUEUES, recordView } from '#modules/filing/views.ts';
import type { deskBillRow, reconciliationDay } from '#modules/payments/terms.ts';

export { cite } from '#law/citations.ts';
export {
  CONDITIONS_OF,
  FEE_FIELDS,
  FILING_FACES,
  FILING_KINDS,
  MATERIALS,
  POWERS,
  refusalRemedy,
} from '#law/filing/index.ts';
export type { FilingKind } from '#law/filing/index.ts';
export type { CourtSettings } from '#modules/reference/court-settings.ts';
export type { DeskDocumentRow, DeskDocumentView } from '#modules/delivery/terms.ts';
export type { FilingAct, FilingState } from '#modules/filing/states.ts';
export { actNameOf, FILING_ACTS, FILING_STATES } from '#modules/filing/states.ts';
export type {
  CorrectionItem,
  FilingContent,
  Finding,
  Mandate,
  Party,
  SectionId,
} from '#modules/filing/terms.ts';
export { PAPER_KINDS, SECTIONS } from '#modules/filing/terms.ts';
export type { Allowance, FileView, FilingView } from '#modules/filing/views.ts';
export {
  FACE_SECTIONS,
  matterParts,
} from '#modules/filing/views.ts';
export type { BillView, DeskRefundRow, RefundState, RefundView } from '#modules/payments/terms.ts';
export {
  BILL_STATES,
  CHANNELS as PAYMENT_CHANNELS,
  REFUND_STATES,
  RECONCILIATION_VERDICTS,
} from '#modules/payments/terms.ts';

/** A line of the court's queue. */
export type DeskRow = z.infer<typeof deskRow>;
/** Figures over the queue. */
export type DeskCounts = z.infer<typeof deskCounts>;
/** A line of what happened to a filing. */
export type FilingRecord = z.infer<typeof recordView>;
export type QueueId = (typeof QUEUES)[number];
export type DeskBill = z.infer<typeof deskBillRow>;
export type ReconciliationDay = z.infer<typeof reconciliationDay>;

/** A ground on which a filing is refused (不予受理的情形), as `GET /api/desk/grounds` gives it. */
export type Ground = { id: string; text: string; article: string };
/** A colleague to whom a filing may be given, as `GET /api/desk/staff` gives it. */
export type Colleague = { id: string; name: string; roles: readonly string[] };
/** The answer to claim, release and assign. */
export type Claimed = { filingId: string; version: number; claimedBy: string | null };
/** The answer to a decision. */
export type Decided = {
  filingId: string;
  state: string;
  version: number;
  caseNumber?: string | undefined;
  dueOn?: string | undefined;
};
/** What a person's record says in full; asking for it leaves a trace. */
export type Revealed = {
  paperNumber: string;
  phone: string;
  guardianPaperNumber: string;
  guardianPhone: string;
};
/** A line of the audit trail in plain words. */
export type TrailRow = {
  at: string;
  words: string;
  by: string;
  outcome: 'done' | 'refused' | 'read';
  index: number | null;
  sealed: boolean;
};

/** Verification of a lawyer at the counter (窗口核验). */
export type CounterVerification = {
  code: string;
  url: string;
  licenceNo: string;
  state: 'pending' | 'passed' | 'failed';
  startedAt: string;
  lawyer?: { id: string; name: string; level: string | null; state: string } | undefined;
};
