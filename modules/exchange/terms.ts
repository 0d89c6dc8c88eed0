/** The vocabulary of the exchange with the courts' own systems (审判流程管理系统对接), as server and browser share it. */
import { z } from 'zod';

/** 发往法院的消息. */
export const OUT_STATES = {
  queued: { name: '待送达', tone: 'waiting' },
  received: { name: '法院系统已收', tone: 'done' },
  refused: { name: '法院系统拒收', tone: 'overdue' },
  dead: { name: '多次未送达', tone: 'overdue' },
} as const;
export type OutState = keyof typeof OUT_STATES;

/** 法院发来的消息. */
export const IN_STATES = {
  received: { name: '待处理', tone: 'waiting' },
  applied: { name: '已处理', tone: 'done' },
  refused: { name: '不能处理', tone: 'overdue' },
  dead: { name: '多次处理失败', tone: 'overdue' },
} as const;
export type InState = keyof typeof IN_STATES;

/** What is told to a court's system. */
export const OUT_TYPES = {
  'filing.submitted': '立案申请',
  'filing.corrected': '补正材料',
  'filing.withdrawn': '撤回起诉',
  'application.submitted': '诉讼事项申请',
  'application.changed': '诉讼事项变动',
  'bill.settled': '诉讼费用到账',
  'message.result': '来文处理结果',
} as const;
export type OutType = keyof typeof OUT_TYPES;

const instant = z.iso.datetime();
const caseNumber = z.string().min(5).max(60);
const text = (most: number) => z.string().trim().min(1).max(most);

/** What a court's system may tell, with the shape of its data: a message of another type or shape is refused for good. */
export const IN_TYPES = {
  'filing.accepted': {
    name: '登记立案',
    data: z.object({ filingId: z.uuid(), number: z.int().min(1).optional() }),
  },
  'filing.correction': {
    name: '通知补正',
    data: z.object({
      filingId: z.uuid(),
      days: z.int().min(3).max(30),
      items: z
        .array(z.object({ field: text(200), what: text(500), mend: text(500), article: text(200) }))
        .min(1)
        .max(50),
      note: z.string().max(1_000).default(''),
    }),
  },
  'filing.refused': {
    name: '不予受理',
    data: z.object({ filingId: z.uuid(), groundId: text(60), reasons: text(4_000) }),
  },
  'case.staff': {
    name: '审判组织',
    data: z.object({
      caseNumber,
      staff: z
        .array(
          z.object({
            personId: z.uuid(),
            name: text(60),
            role: z.enum(['presiding', 'judge', 'lay-judge', 'assistant', 'clerk', 'enforcement']),
          }),
        )
        .min(1)
        .max(15),
    }),
  },
  'case.hearing': {
    name: '开庭排期',
    data: z.object({
      caseNumber,
      place: text(100),
      room: text(40).optional(),
      startsAt: instant,
      endsAt: instant,
    }),
  },
  'case.node': {
    name: '案件节点',
    data: z.object({ caseNumber, title: text(100), detail: z.string().max(500).default('') }),
  },
  'case.stage': {
    name: '审判阶段',
    data: z.object({
      caseNumber,
      event: z.enum(['debate-closed', 'pronounced', 'closed']),
      way: z.string().max(60).optional(),
    }),
  },
  'document.issued': {
    name: '送达文书',
    data: z.object({
      caseNumber,
      form: z.enum(['ruling', 'decision', 'notice', 'letter']),
      name: text(60),
      signer: text(60),
      paragraphs: z.array(text(4_000)).min(1).max(100),
    }),
  },
  'application.decided': {
    name: '决定诉讼事项',
    data: z.object({
      applicationId: z.uuid(),
      outcome: text(60),
      reasons: z.string().max(8_000).default(''),
      words: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
        .default({}),
    }),
  },
} as const;
export type InType = keyof typeof IN_TYPES;
export const isInType = (type: string): type is InType => Object.hasOwn(IN_TYPES, type);
export type InData<T extends InType> = z.output<(typeof IN_TYPES)[T]['data']>;

/** The envelope of every message, either way. */
export const envelope = z.object({
  id: z.uuid(),
  court: z.string().regex(/^[0-9A-Z]{3}$/),
  seq: z.int().min(1),
  type: z.string().min(1).max(60),
  at: instant,
  data: z.unknown(),
});
export type Envelope = z.infer<typeof envelope>;

export const peerInput = z.object({
  version: z.int().min(0),
  endpoint: z.url({ protocol: /^https?$/, error: '请填写以 http:// 或者 https:// 开头的地址' }),
  keyId: text(100),
  publicKey: z
    .string()
    .trim()
    .regex(/^-----BEGIN PUBLIC KEY-----[\s\S]+-----END PUBLIC KEY-----$/, '请粘贴 PEM 格式的 Ed25519 公钥'),
  active: z.boolean(),
});
export const peerView = z
  .object({
    peer: peerInput.extend({ changedBy: z.string(), changedAt: instant }).nullable(),
    /** Our own key, for the court's system to know us by. */
    ours: z.object({ keyId: z.string(), publicKey: z.string(), address: z.string() }),
  })
  .meta({ id: 'ExchangePeer' });
export type PeerView = z.infer<typeof peerView>;

export const messageRow = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    type: z.string(),
    typeName: z.string(),
    state: z.string(),
    stateName: z.string(),
    tone: z.string(),
    tries: z.int(),
    fault: z.string().nullable(),
    at: instant,
    endedAt: instant.nullable(),
    nextAt: instant.nullable(),
    canReplay: z.boolean(),
  })
  .meta({ id: 'ExchangeMessage' });
export type MessageRow = z.infer<typeof messageRow>;
