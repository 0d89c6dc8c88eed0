/** The vocabulary of giving fees back (退费) and of relief (司法救助), as server and browser share it. */
import { z } from 'zod';
import type { BillKind } from './bill-kinds.ts';
import { channelId } from './channel-terms.ts';

type Row = {
  readonly name: string;
  /** Who must do the next thing, and until when: a state that waits has both. */
  readonly awaits: 'platform' | 'channel' | 'court' | 'nobody';
  readonly clock: 'D25' | null;
  readonly tone: 'waiting' | 'bad' | 'good';
};

/** 退费状态. */
export const REFUND_STATES = {
  requested: { name: '待发往支付渠道', awaits: 'platform', clock: 'D25', tone: 'waiting' },
  processing: { name: '支付渠道办理中', awaits: 'channel', clock: 'D25', tone: 'waiting' },
  failed: { name: '原路退回未成功，待法院处理', awaits: 'court', clock: 'D25', tone: 'bad' },
  done: { name: '已退回原支付账户', awaits: 'nobody', clock: null, tone: 'good' },
  'by-hand': { name: '已转账退至交款人本人账户', awaits: 'nobody', clock: null, tone: 'good' },
} as const satisfies Record<string, Row>;
export type RefundState = keyof typeof REFUND_STATES;
export const refundState = z.enum(['requested', 'processing', 'failed', 'done', 'by-hand']);

/** Every step of a refund; the trigger `payments_forward` holds the same table. `failed → requested`: the court tries again under the same number. */
export const REFUND_MOVES = {
  requested: ['processing', 'done', 'failed'],
  processing: ['done', 'failed'],
  failed: ['requested', 'done', 'by-hand'],
  done: [],
  'by-hand': [],
} as const satisfies Record<RefundState, readonly RefundState[]>;

/** 转账退付: what the court enters when the channel cannot give back. */
export const byHandInput = z.object({
  accountName: z.string().trim().min(1, '请填写收款户名。').max(100),
  account: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{8,32}$/, '请填写收款账号，8 至 32 位数字。')),
  bank: z.string().trim().min(2, '请填写开户银行。').max(100),
  voucher: z.string().trim().min(1, '请填写转账凭证号。').max(100),
});
export type ByHandInput = z.infer<typeof byHandInput>;

/** A refund as payer and court see it. `amountFen` in 分. */
export const refundView = z
  .object({
    courtId: z.string(),
    id: z.uuid(),
    receiptId: z.uuid(),
    billId: z.uuid(),
    caseId: z.uuid().nullable(),
    applicationId: z.uuid().nullable(),
    refundNo: z.string(),
    outRefundNo: z.string(),
    channel: channelId,
    amountFen: z.number().int(),
    payeeName: z.string(),
    ground: z.string(),
    why: z.string(),
    article: z.string().nullable(),
    state: refundState,
    /** Last day by law (FEE 53). */
    dueOn: z.string(),
    late: z.boolean(),
    /** What the channel said, and what the court can do about it; for the court alone. */
    fault: z.object({ code: z.string(), advice: z.string() }).nullable(),
    byHand: z
      .object({ accountName: z.string(), accountTail: z.string(), bank: z.string(), voucher: z.string() })
      .nullable(),
    createdAt: z.string(),
    doneAt: z.string().nullable(),
    notice: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Refund' });
export type RefundView = z.infer<typeof refundView>;

/** A refund on the court's desk, with what its bill is called. */
export const deskRefundRow = refundView
  .extend({ title: z.string(), caseNumber: z.string() })
  .meta({ id: 'DeskRefund' });
export type DeskRefundRow = z.infer<typeof deskRefundRow>;

/** What is asked of `requestRefund`. */
export type NewRefund = {
  courtId: string;
  receiptId: string;
  /** 分, at least 1 and at most what may still go back of the receipt. */
  amountFen: number;
  /** In a sentence for the payer, e.g. "准许撤诉，减半交纳，退还多交部分". */
  why: string;
  /** A key of REFUNDS in law/fees, or a short name of another ground. */
  ground: string;
  /** The article as documents write it. */
  article?: string | undefined;
  applicationId?: string | undefined;
  /** Last day of D25, "YYYY-MM-DD" (see `refundDueOn`). */
  dueOn: string;
};

/** A receipt as other rooms see it: what was paid, and how much of it may still go back (分). */
export type ReceiptOfCase = {
  id: string;
  billId: string;
  kind: BillKind;
  title: string;
  amountFen: number;
  refundableFen: number;
  paidAt: string;
  channel: string;
  payerId: string;
};

/** 司法救助 granted on a bill: 免交, 减交 (percent off, at least 30), 缓交 (until a day). */
export type NewRelief = {
  courtId: string;
  billId: string;
  /** Whose fee it is: 免交 is for natural persons only (FEE 44). */
  applicant: 'natural-person' | 'organisation';
  why: string;
} & ({ kind: 'exempt' } | { kind: 'reduce'; percent: number } | { kind: 'defer'; until: string });
export const reliefView = z.object({
  kind: z.enum(['exempt', 'reduce', 'defer']),
  percent: z.number().optional(),
  until: z.string().optional(),
  on: z.string(),
  why: z.string(),
  article: z.string(),
});
export type Relief = z.infer<typeof reliefView>;
