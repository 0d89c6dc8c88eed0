import { z } from 'zod';
import {
  contactSchema,
  courtPaper,
  field,
  inclusionProofSchema,
  lawyerSchema,
  materialSchema,
  partySchema,
  signatorySchema,
} from './parts.ts';
import { complaint, powerOfAttorney } from './party-papers.ts';

const { day, moment, short, long, fen, sha256, sm3 } = field;

/** 收件回执: what was received and when, and by when the court must decide (REG 2; 民事诉讼法第一百二十六条). */
const filingReceipt = z.object({
  ...courtPaper,
  receiptNumber: short,
  receivedAt: moment,
  filingKind: short,
  cause: short.optional(),
  submitter: lawyerSchema.extend({ capacity: short }),
  parties: z.array(partySchema).min(1),
  materials: z.array(materialSchema).min(1),
  decideBy: day,
  decideDays: z.int().min(1),
  decideArticle: short,
  proof: inclusionProofSchema.optional(),
});

/** 受理案件通知书; `prepaysFee` is false where nothing is prepaid (执行: FEE 20; 自诉, 国家赔偿: no fee). */
const acceptanceNotice = z.object({
  ...courtPaper,
  kind: z.enum(['suit', 'private-prosecution', 'enforcement', 'compensation']).default('suit'),
  prepaysFee: z.boolean().default(true),
  caseNumber: short,
  recipient: short,
  filedOn: day,
  acceptedOn: day,
  opponents: z.array(short).min(1),
  cause: short,
  contact: contactSchema.optional(),
  attachments: z.array(short).default([]),
});

/** 交纳诉讼费用通知书: the fee step by step, by when and how to pay it (诉讼费用交纳办法第二十二条). */
const feeNotice = z.object({
  ...courtPaper,
  caseNumber: short,
  recipient: short,
  opponents: z.array(short).min(1),
  cause: short,
  claimFen: fen.optional(),
  steps: z
    .array(z.object({ portion: short, rate: short, amountFen: z.int() }))
    .min(1)
    .meta({ description: '逐段计算；减半等以负数列出' }),
  article: short,
  feeFen: fen,
  payDays: z.int().min(1),
  payBy: day,
  orderNumber: short,
  channels: z.array(short).min(1),
  account: z.object({ name: short, bank: short, number: short }).optional(),
  contact: contactSchema.optional(),
});

/** 举证通知书. */
const evidenceNotice = z.object({
  ...courtPaper,
  caseNumber: short,
  recipient: short,
  opponents: z.array(short).min(1),
  cause: short,
  evidenceDays: z.int().min(1),
  submitBy: day.optional(),
  contact: contactSchema.optional(),
});

/** 补正通知书: everything that is missing, at once (REG 7; 人民法院在线诉讼规则第九条). */
const correctionNotice = z.object({
  ...courtPaper,
  receiptNumber: short,
  recipient: short,
  receivedOn: day,
  filingKind: short,
  items: z.array(z.object({ fault: long, article: short, remedy: long })).min(1),
  days: z.int().min(1),
  dueBy: day,
  contact: contactSchema.optional(),
});

/** 不予受理裁定书 (民事诉讼法第一百二十二条、第一百二十六条、第一百五十七条); 不予立案裁定书, and of state compensation 不予受理决定书. */
const nonAcceptanceRuling = z.object({
  ...courtPaper,
  caseNumber: short,
  field: z.enum(['civil', 'administrative', 'criminal', 'enforcement', 'compensation']),
  parties: z.array(partySchema).min(1),
  filedOn: day,
  filing: long.meta({ description: '起诉请求与事实理由概要' }),
  reasons: z.array(long).min(1),
  legalBasis: long,
  appealDays: z.int().min(1).optional(),
  appealCourt: short.optional(),
  remedy: z
    .object({ name: short, days: z.int().min(1).optional(), to: short, article: short.optional() })
    .optional()
    .meta({ description: '不服的救济；没有时按上诉列明' }),
  signatories: z.array(signatorySchema).min(1),
});

/** 退回通知: not corrected in time, so returned and recorded (REG 7). */
const returnNotice = z.object({
  ...courtPaper,
  receiptNumber: short,
  recipient: short,
  receivedOn: day,
  filingKind: short,
  correctionNumber: short,
  correctionIssuedOn: day,
  dueBy: day,
  unmended: z.array(short).min(1),
  recordNumber: short,
  contact: contactSchema.optional(),
});

/** 电子送达凭证, which is the 送达回证 (人民法院在线诉讼规则第三十一条). */
const serviceCertificate = z.object({
  ...courtPaper,
  certificateNumber: short,
  caseNumber: short,
  recipient: z.object({ name: short, capacity: short }),
  documents: z.array(z.object({ name: short, sha256, sm3: sm3.optional() })).min(1),
  consentBasis: short,
  channel: short,
  address: short,
  sentAt: moment,
  arrivedAt: moment.optional(),
  readAt: moment.optional(),
  effectiveAt: moment.optional(),
  effectiveBasis: short.optional(),
  operator: short,
  proof: inclusionProofSchema.optional(),
});

/** 交费凭证; the fiscal invoice (财政票据) follows on its own. */
const paymentCertificate = z.object({
  ...courtPaper,
  certificateNumber: short,
  caseNumber: short.optional(),
  receiptNumber: short.optional(),
  payer: short,
  items: z.array(z.object({ name: short, amountFen: fen })).min(1),
  totalFen: fen,
  channel: short,
  transactionNumber: short,
  orderNumber: short,
  paidAt: moment,
  fiscalInvoiceNumber: short.optional(),
  proof: inclusionProofSchema.optional(),
});

/** 退还诉讼费用通知书: what is given back of a fee, why, by when, and by which way. */
const refundNotice = z.object({
  ...courtPaper,
  recipient: short,
  caseNumber: short,
  feeName: short,
  certificateNumber: short,
  paidFen: fen,
  refundFen: fen,
  reason: short,
  articles: z.array(short).min(1),
  channel: short,
  dueBy: day,
  doneAt: moment.optional(),
  transferredTo: short.optional(),
  proof: inclusionProofSchema.optional(),
});

/** 撤回立案申请确认: before the court has decided. */
const withdrawalConfirmation = z.object({
  ...courtPaper,
  receiptNumber: short,
  recipient: short,
  filingKind: short,
  cause: short.optional(),
  receivedOn: day,
  withdrawnAt: moment,
  reason: z.string().max(2000).optional(),
  proof: inclusionProofSchema.optional(),
});

/** 审计轨迹: who did what and when, printed. */
const auditTrail = z.object({
  courtName: short,
  documentNumber: short.optional(),
  issuedOn: day,
  subject: short,
  caseNumber: short.optional(),
  operator: short,
  printedAt: moment,
  rows: z
    .array(
      z.object({
        number: z.int().min(0),
        doneAt: moment,
        actor: short,
        onBehalfOf: short.optional(),
        act: short,
        object: short.optional(),
        outcome: short.optional(),
        hash: sha256.optional(),
      }),
    )
    .min(1),
  proof: inclusionProofSchema.optional(),
});

/** A sheet with a title and paragraphs: sample materials of the demo world, plainly marked as such. */
const plainSheet = z.object({
  courtName: short,
  issuedOn: day,
  heading: short,
  remark: short.optional(),
  body: long,
});

/**
 * A paper of a case or an application whose text the judge has edited and signed (裁定书、决定书、通知书、函). `heading` is its name; parties
 * stand above a ruling or decision, `recipient` above a notice or letter.
 */
const casePaper = z.object({
  ...courtPaper,
  heading: short,
  caseNumber: short.optional(),
  recipient: short.optional(),
  parties: z.array(partySchema).default([]),
  paragraphs: z.array(long).min(1).max(300),
  signatories: z.array(signatorySchema).default([]),
});

/** The data of each document, by template. */
export const DOCUMENT_DATA = {
  'filing-receipt': filingReceipt,
  'acceptance-notice': acceptanceNotice,
  'fee-notice': feeNotice,
  'evidence-notice': evidenceNotice,
  'correction-notice': correctionNotice,
  'non-acceptance-ruling': nonAcceptanceRuling,
  'return-notice': returnNotice,
  'service-certificate': serviceCertificate,
  'payment-certificate': paymentCertificate,
  'refund-notice': refundNotice,
  'withdrawal-confirmation': withdrawalConfirmation,
  'power-of-attorney': powerOfAttorney,
  complaint,
  'audit-trail': auditTrail,
  'plain-sheet': plainSheet,
  'application-ruling': casePaper,
  'application-decision': casePaper,
  'application-notice': casePaper,
  'application-letter': casePaper,
} as const;

export type DocumentTemplateId = keyof typeof DOCUMENT_DATA;

/** What a caller gives for a document; defaults may be left out. */
export type DocumentData<K extends DocumentTemplateId> = z.input<(typeof DOCUMENT_DATA)[K]>;

export const DOCUMENT_TITLES: Record<DocumentTemplateId, string> = {
  'filing-receipt': '收件回执',
  'acceptance-notice': '受理案件通知书',
  'fee-notice': '交纳诉讼费用通知书',
  'evidence-notice': '举证通知书',
  'correction-notice': '补正通知书',
  'non-acceptance-ruling': '不予受理裁定书',
  'return-notice': '退回通知书',
  'service-certificate': '电子送达凭证',
  'payment-certificate': '交费凭证',
  'refund-notice': '退还诉讼费用通知书',
  'withdrawal-confirmation': '撤回立案申请确认书',
  'power-of-attorney': '授权委托书',
  complaint: '起诉状',
  'audit-trail': '审计轨迹',
  'plain-sheet': '材料样页',
  'application-ruling': '裁定书',
  'application-decision': '决定书',
  'application-notice': '通知书',
  'application-letter': '函',
};

export const DOCUMENT_TEMPLATE_IDS = Object.keys(DOCUMENT_DATA) as DocumentTemplateId[];
