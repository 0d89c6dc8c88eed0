import type {
  AttemptState,
  BillKind,
  BillState,
  ChannelId,
  Counting,
  FeeLine,
  OfferedForm,
  Relief,
  SurplusReason,
  SurplusState,
} from './terms.ts';
import type { RefundTable } from './refund-tables.ts';

type Moment = string;

/** 诉讼费账单. */
export type BillTable = {
  court_id: string;
  id: string;
  case_id: string | null;
  case_number: string;
  filing_id: string | null;
  application_id: string | null;
  payer_id: string;
  payer_name: string | null;
  kind: BillKind;
  title: string;
  amount_fen: number;
  original_fen: number | null;
  steps: FeeLine[];
  relief: Relief | null;
  state: BillState;
  version: number;
  created_at: Moment;
  noticed_at: Moment | null;
  due_on: string | null;
  due_at: Moment | null;
  counting: Counting | null;
  overdue_at: Moment | null;
  settled_at: Moment | null;
  paid_late: boolean | null;
  closed_at: Moment | null;
  closed_why: string | null;
};

/** 支付单: one order at one channel. */
export type PaymentAttemptTable = {
  court_id: string;
  id: string;
  bill_id: string;
  channel: ChannelId;
  out_trade_no: string;
  amount_fen: number;
  state: AttemptState;
  code_url: string | null;
  redirect_url: string | null;
  form: OfferedForm | null;
  fault: string | null;
  started_by: string;
  started_name: string;
  created_at: Moment;
  expires_at: Moment;
  ended_at: Moment | null;
  transaction_id: string | null;
  queries: number;
  asked_at: Moment | null;
  ask_at: Moment | null;
};

/** Money that a channel took. */
export type ChannelPaymentTable = {
  court_id: string;
  channel: ChannelId;
  transaction_id: string;
  attempt_id: string;
  bill_id: string;
  amount_fen: number;
  paid_at: Moment;
  known_at: Moment;
  known_by: 'callback' | 'query' | 'reconciliation';
  receipt_id: string | null;
  surplus_id: string | null;
};

/** 交费凭证. */
export type ReceiptTable = {
  court_id: string;
  id: string;
  bill_id: string;
  attempt_id: string;
  channel: ChannelId;
  transaction_id: string;
  amount_fen: number;
  paid_at: Moment;
  receipt_no: string;
  /** 分 promised back so far; kept by the database. */
  refunded_fen: number;
  audit_id: string;
  created_at: Moment;
};

/** 多付款项原路退回. */
export type SurplusRefundTable = {
  court_id: string;
  id: string;
  bill_id: string;
  attempt_id: string;
  channel: ChannelId;
  transaction_id: string;
  amount_fen: number;
  why: SurplusReason;
  out_refund_no: string;
  state: SurplusState;
  fault: string | null;
  tries: number;
  tried_at: Moment | null;
  created_at: Moment;
  done_at: Moment | null;
};

export type CallbackLogTable = {
  court_id: string;
  id: string;
  channel: ChannelId;
  raw_sha256: Buffer;
  verdict: string;
  notification_id: string | null;
  out_trade_no: string | null;
  received_at: Moment;
};

/** 对账. */
export type ReconciliationRunTable = {
  court_id: string;
  channel: ChannelId;
  day: string;
  here_fen: number;
  there_fen: number;
  refund_here_fen: number;
  refund_there_fen: number;
  matched: number;
  repaired: number;
  differences: number;
  ran_at: Moment;
};

export type ReconciliationLineTable = {
  court_id: string;
  channel: ChannelId;
  day: string;
  kind: 'payment' | 'refund';
  out_trade_no: string;
  reference: string;
  verdict: 'matched' | 'missing-here' | 'missing-there' | 'amount-differs';
  here_fen: number | null;
  there_fen: number | null;
  repaired: boolean;
};

export type LawyerBillTable = {
  lawyer_id: string;
  bill_id: string;
  court_id: string;
  filing_id: string | null;
  case_id: string | null;
  application_id: string | null;
  case_number: string;
  kind: BillKind;
  title: string;
  amount_fen: number;
  state: BillState;
  due_on: string | null;
  due_at: Moment | null;
  settled_at: Moment | null;
  version: number;
  created_at: Moment;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    bill: BillTable;
    payment_attempt: PaymentAttemptTable;
    receipt_counter: { court_id: string; year: number; last: number };
    channel_payment: ChannelPaymentTable;
    receipt: ReceiptTable;
    surplus_refund: SurplusRefundTable;
    refund_counter: { court_id: string; year: number; last: number };
    refund: RefundTable;
    callback_log: CallbackLogTable;
    reconciliation_run: ReconciliationRunTable;
    reconciliation_line: ReconciliationLineTable;
    lawyer_bill: LawyerBillTable;
  }
}
