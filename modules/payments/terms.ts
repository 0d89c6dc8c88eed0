/** The vocabulary of paying litigation fees (交费), as server and browser share it. */
import { z } from 'zod';
import { billKind } from './bill-kinds.ts';
import { channelId } from './channel-terms.ts';
import { REFUND_MOVES, refundView, reliefView, type RefundState } from './refund-terms.ts';

export { CHANNELS, type ChannelId, channelId } from './channel-terms.ts';
export * from './refund-terms.ts';
export { BILL_KINDS, type BillKind, billKind } from './bill-kinds.ts';

/** 账单状态. `payable`: money is still taken; late money too, until the court has decided. */
export const BILL_STATES = {
  open: { name: '待交费', payable: true, awaits: 'payer', tone: 'attention' },
  overdue: { name: '逾期未交', payable: true, awaits: 'court', tone: 'bad' },
  settled: { name: '已交费', payable: false, awaits: 'nobody', tone: 'good' },
  closed: { name: '已取消', payable: false, awaits: 'nobody', tone: 'quiet' },
  waived: { name: '已免交', payable: false, awaits: 'nobody', tone: 'good' },
} as const satisfies Record<
  string,
  {
    name: string;
    payable: boolean;
    awaits: 'payer' | 'court' | 'nobody';
    tone: 'attention' | 'bad' | 'good' | 'quiet';
  }
>;
export type BillState = keyof typeof BILL_STATES;
export const billState = z.enum(['open', 'settled', 'overdue', 'closed', 'waived']);

/** 支付单状态. `live`: the channel may still take money for it. */
export const ATTEMPT_STATES = {
  created: { name: '正在生成支付单', live: true },
  pending: { name: '等待支付', live: true },
  paid: { name: '已支付', live: false },
  closed: { name: '已关闭', live: false },
  failed: { name: '未能生成', live: false },
  late: { name: '关闭后到账', live: false },
} as const satisfies Record<string, { name: string; live: boolean }>;
export type AttemptState = keyof typeof ATTEMPT_STATES;
export const attemptState = z.enum(['created', 'pending', 'paid', 'closed', 'failed', 'late']);

/** 多付款项退回 states and reasons. */
export const SURPLUS_STATES = {
  requested: '正在原路退回',
  done: '已退回',
  failed: '退回未成功，法院正在处理',
} as const;
export type SurplusState = keyof typeof SURPLUS_STATES;
export type SurplusReason = keyof typeof SURPLUS_REASONS;
export const SURPLUS_REASONS = {
  'second-payment': '同一账单重复支付',
  'bill-closed': '账单已取消后到账',
  'bill-waived': '准予免交后到账',
  'bill-changed': '准予减交后，原金额的支付单到账',
  'amount-differs': '到账金额与账单不符',
} as const;

/** Every step of state there is; the trigger `payments_forward` of the database holds the same table (a test compares them). */
export const MOVES = {
  bill: {
    open: ['settled', 'overdue', 'closed', 'waived'],
    // back to open only by a deferral (缓交) to a later day
    overdue: ['settled', 'closed', 'waived', 'open'],
    settled: [],
    closed: [],
    waived: [],
  },
  payment_attempt: {
    created: ['pending', 'paid', 'closed', 'failed'],
    pending: ['paid', 'closed', 'failed'],
    closed: ['late'],
    failed: ['late'],
    paid: [],
    late: [],
  },
  surplus_refund: { requested: ['done', 'failed'], failed: ['done'], done: [] },
  refund: REFUND_MOVES,
} as const satisfies {
  bill: Record<BillState, readonly BillState[]>;
  payment_attempt: Record<AttemptState, readonly AttemptState[]>;
  surplus_refund: Record<SurplusState, readonly SurplusState[]>;
  refund: Record<RefundState, readonly RefundState[]>;
};

/** 对账 verdicts of a line. */
export const RECONCILIATION_VERDICTS = {
  matched: '一致',
  'missing-here': '渠道有、本平台无',
  'missing-there': '本平台有、渠道无',
  'amount-differs': '金额不一致',
} as const;

/** One line of how the fee came about; `amount` in 分. */
export const feeLine = z.object({ label: z.string(), amount: z.number().int(), article: z.string() });
export type FeeLine = z.infer<typeof feeLine>;

/** How the due day was counted, in words. */
export const counting = z.object({
  steps: z.array(z.string()),
  warnings: z.array(z.string()),
  article: z.string(),
});
export type Counting = z.infer<typeof counting>;

/** Whether this actor may, and if not, why (shown on the disabled button). */
export const permission = z.object({
  can: z.boolean(),
  why: z.string().optional(),
  article: z.string().optional(),
});
export type Permission = z.infer<typeof permission>;

/** A bill in a list. */
export const billRow = z
  .object({
    courtId: z.string(),
    courtName: z.string(),
    id: z.uuid(),
    filingId: z.uuid().nullable(),
    applicationId: z.uuid().nullable(),
    caseNumber: z.string(),
    /** 费用种类, in words. */
    kindName: z.string(),
    title: z.string(),
    amountFen: z.number().int(),
    state: billState,
    dueOn: z.string().nullable(),
    dueAt: z.string().nullable(),
    settledAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'BillRow' });
export type BillRow = z.infer<typeof billRow>;

/** A form that the payer's browser posts to the channel, with exactly these fields. */
export const offeredForm = z.object({ action: z.url(), fields: z.record(z.string(), z.string()) });
export type OfferedForm = z.infer<typeof offeredForm>;

/** An attempt to pay. `codeUrl` is the text of the QR code, `redirectUrl` the channel's own page, `form` what is posted to it. */
export const attemptView = z
  .object({
    id: z.uuid(),
    courtId: z.string(),
    billId: z.uuid(),
    channel: channelId,
    orderNo: z.string(),
    state: attemptState,
    codeUrl: z.string().nullable(),
    redirectUrl: z.string().nullable(),
    form: offeredForm.nullable(),
    expiresAt: z.string(),
    createdAt: z.string(),
    billState,
  })
  .meta({ id: 'PaymentAttempt' });
export type AttemptView = z.infer<typeof attemptView>;

export const surplusView = z.object({
  channel: channelId,
  amountFen: z.number().int(),
  why: z.enum(['second-payment', 'bill-closed', 'bill-waived', 'bill-changed', 'amount-differs']),
  state: z.enum(['requested', 'done', 'failed']),
  createdAt: z.string(),
  doneAt: z.string().nullable(),
});

/** A bill whole. */
export const billView = billRow
  .extend({
    caseId: z.uuid().nullable(),
    kind: billKind,
    version: z.number().int(),
    steps: z.array(feeLine),
    noticedAt: z.string().nullable(),
    counting: counting.nullable(),
    overdueAt: z.string().nullable(),
    paidLate: z.boolean().nullable(),
    closedWhy: z.string().nullable(),
    receipt: z
      .object({
        receiptNo: z.string(),
        channel: channelId,
        transactionId: z.string(),
        paidAt: z.string(),
        pdf: z.string(),
      })
      .nullable(),
    attempts: z.array(attemptView),
    surplus: z.array(surplusView),
    refunds: z.array(refundView),
    /** What the sum was before a reduction. */
    originalFen: z.number().int().nullable(),
    relief: reliefView.nullable(),
    channels: z.array(channelId),
    /** What follows when it stays unpaid (民诉法解释第二百一十三条). */
    consequence: z.string(),
    can: z.object({ pay: permission, receipt: permission }),
  })
  .meta({ id: 'Bill' });
export type BillView = z.infer<typeof billView>;

/** A bill on the court's desk. */
export const deskBillRow = billRow
  .extend({
    caseId: z.uuid().nullable(),
    payerName: z.string().nullable(),
    overdueAt: z.string().nullable(),
    paidLate: z.boolean().nullable(),
  })
  .meta({ id: 'DeskBillRow' });
export type DeskBillRow = z.infer<typeof deskBillRow>;

/** A day's comparison with one channel, differences listed. */
export const reconciliationDay = z
  .object({
    channel: channelId,
    day: z.string(),
    hereFen: z.number().int(),
    thereFen: z.number().int(),
    refundHereFen: z.number().int(),
    refundThereFen: z.number().int(),
    matched: z.number().int(),
    repaired: z.number().int(),
    differences: z.number().int(),
    ranAt: z.string(),
    lines: z.array(
      z.object({
        kind: z.enum(['payment', 'refund']),
        orderNo: z.string(),
        reference: z.string(),
        verdict: z.enum(['matched', 'missing-here', 'missing-there', 'amount-differs']),
        hereFen: z.number().int().nullable(),
        thereFen: z.number().int().nullable(),
        repaired: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReconciliationDay' });
export type ReconciliationDay = z.infer<typeof reconciliationDay>;
