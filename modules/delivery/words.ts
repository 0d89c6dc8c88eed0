/** The words of service (送达): kinds, states, channels, bases, scopes. */
import { z } from 'zod';

/** Papers a court serves; ids of the templates in modules/documents. */
export const DOCUMENT_KINDS = [
  'filing-receipt',
  'acceptance-notice',
  'fee-notice',
  'evidence-notice',
  'correction-notice',
  'non-acceptance-ruling',
  'return-notice',
  'withdrawal-confirmation',
  'application-ruling',
  'application-decision',
  'application-notice',
  'application-letter',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const documentKind = z.enum(DOCUMENT_KINDS);

/** What a document is about. */
export const ABOUT_TYPES = ['bill', 'filing', 'case', 'application', 'refund'] as const;
export type AboutType = (typeof ABOUT_TYPES)[number];
export const aboutType = z.enum(ABOUT_TYPES);

/** 文书状态. */
export const DOCUMENT_STATES = {
  typesetting: '正在制作',
  sealed: '已签章',
  failed: '制作失败，待重试',
} as const;
export type DocumentState = keyof typeof DOCUMENT_STATES;

/** 送达状态, with the tone in which the page shows it. */
export const SERVICE_STATES = {
  pending: { name: '待发送', tone: 'quiet' },
  sent: { name: '已发送，尚未生效', tone: 'attention' },
  effective: { name: '已送达', tone: 'good' },
  'needs-other-means': { name: '须以其他方式送达', tone: 'attention' },
} as const satisfies Record<string, { name: string; tone: 'attention' | 'good' | 'quiet' }>;
export type ServiceState = keyof typeof SERVICE_STATES;
export const serviceState = z.enum(['pending', 'sent', 'effective', 'needs-other-means']);

/** 送达方式. Paper channels are only recorded here: they take effect by the receipt. */
export const CHANNELS = {
  platform: { name: '律师服务平台电子送达账户', electronic: true },
  email: { name: '电子邮件', electronic: true },
  fax: { name: '传真', electronic: true },
  'other-platform': { name: '其他送达平台', electronic: true },
  mail: { name: '邮寄送达', electronic: false },
  'in-person': { name: '直接送达', electronic: false },
} as const satisfies Record<string, { name: string; electronic: boolean }>;
export type ChannelId = keyof typeof CHANNELS;
export const channelId = z.enum(['platform', 'email', 'fax', 'other-platform', 'mail', 'in-person']);

/** Whether the recipient gave or confirmed the address, or it is only known to be his (在线诉讼规则 第三十一条). */
export const BASES = {
  'given-address': '受送达人提供或者确认的地址',
  'own-address': '受送达人自有但未确认的地址',
} as const;
export type Basis = keyof typeof BASES;
export const basis = z.enum(['given-address', 'own-address']);

/** 同意范围: partial consent stays partial (在线诉讼规则 第四条). */
export const CONSENT_SCOPES = {
  all: '全部诉讼文书',
  'not-judgments': '除判决书、裁定书、调解书以外的诉讼文书',
} as const;
export type ConsentScope = keyof typeof CONSENT_SCOPES;
export const consentScope = z.enum(['all', 'not-judgments']);
export const consentForm = z.enum(['express', 'agreed-before', 'address-in-pleading', 'accepted-service']);

export const DISPUTE_DECISIONS = {
  open: '待法院核实',
  confirmed: '法院已确认',
  rejected: '法院未采纳',
} as const;
export type DisputeDecision = keyof typeof DISPUTE_DECISIONS;

export const SMS_STATES = {
  queued: '待发送',
  sent: '已发送',
  refused: '运营商拒收',
  'gave-up': '多次未发出',
  'no-phone': '没有手机号码',
} as const;
export type SmsState = keyof typeof SMS_STATES;
