import { z } from 'zod';

/** Categories of lawyer that sign in here (律师类别), and the grassroots legal worker (基层法律服务工作者); names and rules are in law/identities. */
export const LawyerKind = z.enum([
  'full-time',
  'part-time',
  'public',
  'company',
  'legal-aid',
  'legal-worker',
]);
export type LawyerKind = z.infer<typeof LawyerKind>;

/** 执业状态 as the identity platform reports it. */
export const Licence = z.enum(['practising', 'transferring', 'suspended', 'cancelled', 'revoked']);
export type Licence = z.infer<typeof Licence>;

/** live-person 实时实人实证, basic 基本核验. */
export const VerificationLevel = z.enum(['live-person', 'basic', 'none']);
export type VerificationLevel = z.infer<typeof VerificationLevel>;

export const VERIFICATION_NAMES: Readonly<Record<VerificationLevel, string>> = {
  'live-person': '已通过实时实人实证核验',
  basic: '仅基本核验',
  none: '未核验',
};

/** Who started a verification: the lawyer, or a clerk at the counter of a hall (诉讼服务窗口). */
export const VerifiedBy = z.enum(['self', 'counter']);
export type VerifiedBy = z.infer<typeof VerifiedBy>;

/** What a member of a court's staff may be; several at once. */
export const CourtRole = z.enum(['registrar', 'judge', 'clerk', 'president', 'court-admin', 'counter']);
export type CourtRole = z.infer<typeof CourtRole>;

export const ROLE_NAMES: Readonly<Record<CourtRole, string>> = {
  registrar: '立案法官',
  judge: '承办法官',
  clerk: '书记员',
  president: '院长',
  'court-admin': '法院管理员',
  counter: '诉讼服务窗口',
};

/** Everything a token may be granted (访问令牌权限). What is not listed only a signed-in person may do. */
export const SCOPES = {
  'identity.read': '查看本人身份与核验状态',
  'reference.read': '查询法院、案由等参考数据',
  'filing.read': '查看立案申请',
  'filing.write': '起草、提交立案申请',
  'cases.read': '查看代理案件',
  'applications.read': '查看向法院提出的申请',
  'applications.write': '起草、提交、办理申请',
  'cases.write': '关联案件，填写案件备注与标签',
  'files.read': '查看、下载材料',
  'files.write': '上传材料',
  'payment.read': '查看交费情况',
  'payment.write': '交纳诉讼费用',
  'delivery.read': '查看送达文书',
  'delivery.write': '签收送达文书',
  'contact.read': '查看联系法官记录',
  'contact.write': '联系法官',
  'notices.read': '查看通知',
  'notices.write': '标记通知已读',
} as const;
export type Scope = keyof typeof SCOPES;
export const Scope = z.enum(Object.keys(SCOPES) as [Scope, ...Scope[]]); // the keys of the table just above

/** What only a session may do (sessions, tokens, full numbers): no token can carry it. */
export const SESSION_ONLY = 'identity.manage';

export const TOKEN_MOST_DAYS = 365;

const instant = z.iso.datetime();

/** Whether this person may do something, and if not, why and by which article. */
export const Can = z.object({ can: z.boolean(), why: z.string().optional(), article: z.string().optional() });

const LawyerFacts = z.object({
  licenceNumber: z.string(),
  category: LawyerKind,
  categoryName: z.string(),
  categoryRule: z.string(),
  /** 律师事务所, or the own unit of a 公职/公司律师. */
  firm: z.string(),
  unit: z.object({ name: z.string(), creditCode: z.string() }).nullable(),
  /** 基层法律服务工作者: the places of the own area (执业辖区); empty for lawyers. */
  areas: z.array(z.string()),
  state: Licence,
  stateName: z.string(),
  suspendedUntil: z.iso.date().nullable(),
  /** null while never verified. */
  level: VerificationLevel.nullable(),
  levelName: z.string().nullable(),
  verifiedAt: instant.nullable(),
  verifiedBy: VerifiedBy.nullable(),
  /** Masked; in full only by POST /api/me/reveal. */
  phone: z.string(),
  idNumber: z.string(),
  canLitigate: z.boolean(),
  whyNot: z.string().optional(),
});

const StaffFacts = z.object({
  courtId: z.string(),
  courtName: z.string(),
  staffNo: z.string(),
  roles: z.array(CourtRole),
  roleNames: z.array(z.string()),
});

/** Who is signed in. */
export const MeView = z
  .object({
    id: z.string(),
    kind: z.enum(['lawyer', 'staff']),
    name: z.string(),
    via: z.enum(['session', 'token']),
    lawyer: LawyerFacts.optional(),
    staff: StaffFacts.optional(),
    can: z.object({ fileCase: Can }),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof MeView>;

export const SessionView = z
  .object({
    id: z.uuid(),
    device: z.string(),
    startedAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const TokenView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(Scope),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'Token' });
export type TokenView = z.infer<typeof TokenView>;

export const NewToken = z.object({
  name: z.string().trim().min(1, '请填写令牌名称').max(60, '令牌名称不超过60字'),
  scopes: z.array(Scope).min(1, '请至少选择一项权限'),
  /** Life in days. */
  days: z.int().min(1, '有效期至少一天').max(TOKEN_MOST_DAYS, `有效期不超过${TOKEN_MOST_DAYS}天`).default(90),
});
export type NewToken = z.infer<typeof NewToken>;

/** A verification begun at the counter, and how it stands. */
export const CounterVerificationView = z
  .object({
    code: z.string(),
    /** What the lawyer opens on the phone (shown as a QR code). */
    url: z.string(),
    licenceNo: z.string(),
    state: z.enum(['pending', 'passed', 'failed']),
    startedAt: instant,
    lawyer: z
      .object({ id: z.string(), name: z.string(), level: VerificationLevel, state: Licence })
      .optional(),
  })
  .meta({ id: 'CounterVerification' });
export type CounterVerificationView = z.infer<typeof CounterVerificationView>;
