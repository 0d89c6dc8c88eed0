import type { ChannelId, RefundState } from './terms.ts';

/** 转账退付 as it was entered. */
export type ByHand = {
  account: string;
  accountName: string;
  bank: string;
  voucher: string;
  by: string;
  byName: string;
};

/** 退费. */
export type RefundTable = {
  court_id: string;
  id: string;
  receipt_id: string;
  bill_id: string;
  attempt_id: string;
  channel: ChannelId;
  transaction_id: string;
  case_id: string | null;
  application_id: string | null;
  payer_id: string;
  payee_name: string;
  amount_fen: number;
  ground: string;
  why: string;
  article: string | null;
  refund_no: string;
  out_refund_no: string;
  due_on: string;
  state: RefundState;
  fault: string | null;
  tries: number;
  sent_at: string | null;
  version: number;
  by_hand: ByHand | null;
  late_told_at: string | null;
  seen_on: string | null;
  audit_id: string;
  created_at: string;
  created_by: string;
  done_at: string | null;
};
