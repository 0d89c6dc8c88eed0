/** What the two houses tell each other (docs/guide/exchange.md), each type with the shape of its data. */
import { z } from 'zod';

const instant = z.iso.datetime();
const caseNumber = z.string().min(5).max(60);
const text = (most: number) => z.string().trim().min(1).max(most);
/** Numbers of messages that are asked for: both ends included. */
const wanted = z
  .object({ from: z.int().min(1), to: z.int().min(1) })
  .refine(({ from, to }) => to >= from && to - from < 1_000, '一次最多一千个编号');

const file = z.looseObject({ fileId: z.uuid(), name: z.string(), size: z.int(), sha256: z.string() });
const filing = z.object({
  filingId: z.uuid(),
  kind: z.string(),
  receiptNo: z.string(),
  contentNumber: z.int().min(1),
  submittedAt: instant,
  dueOn: z.iso.date().nullable(),
  title: z.string(),
  causeName: z.string().nullable(),
  amountFen: z.int().nullable(),
  lawyer: z.object({ name: z.string(), firm: z.string() }),
  content: z.looseObject({}),
  materials: z.array(file),
});
const application = z.object({
  applicationId: z.uuid(),
  service: z.string(),
  serviceVersion: z.int(),
  caseNumber: z.string().nullable(),
  title: z.string(),
  parties: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  state: z.string(),
  /** Acts that the court may do now: decide:…, do:…, require-correction. */
  acts: z.array(z.string()),
  awaits: z.string(),
  dueOn: z.iso.date().nullable(),
  contents: z.array(
    z.looseObject({
      number: z.int(),
      act: z.string(),
      at: instant,
      answers: z.record(z.string(), z.unknown()),
      words: z.array(z.object({ field: z.string(), label: z.string(), text: z.string() })),
      reasons: z.string(),
      materials: z.array(file),
    }),
  ),
});

/** What is told to a court's system. */
export const OUT_TYPES = {
  'filing.submitted': { name: '立案申请', data: filing },
  'filing.corrected': { name: '补正材料', data: filing },
  'filing.withdrawn': { name: '撤回起诉', data: filing },
  'application.submitted': { name: '诉讼事项申请', data: application },
  'application.changed': { name: '诉讼事项变动', data: application },
  'document.served': {
    name: '送达结果',
    data: z.object({
      documentId: z.uuid(),
      title: z.string(),
      caseNumber: z.string().nullable(),
      filingId: z.uuid().nullable(),
      applicationId: z.uuid().nullable(),
      recipient: z.string(),
      effectiveAt: instant,
      why: z.string(),
      article: z.string(),
      sha256: z.string().nullable(),
    }),
  },
  'bill.settled': {
    name: '诉讼费用到账',
    data: z.object({
      billId: z.uuid(),
      caseNumber: z.string().nullable(),
      filingId: z.uuid().nullable(),
      applicationId: z.uuid().nullable(),
      amountFen: z.int().nullable(),
      paidAt: instant.nullable(),
      receiptNo: z.string().nullable(),
      waived: z.boolean(),
    }),
  },
  'message.result': {
    name: '来文处理结果',
    data: z.object({
      messageId: z.uuid(),
      seq: z.int().min(1),
      result: z.enum(['applied', 'refused', 'dead']),
      why: z.string().optional(),
      done: z.unknown().optional(),
    }),
  },
  'message.wanted': { name: '请求重发', data: wanted },
} as const;
export type OutType = keyof typeof OUT_TYPES;

/** A paper of a decision in the words of the court; papers not named are issued as the platform words them. */
const papers = z
  .array(z.object({ id: text(60), paragraphs: z.array(text(8_000)).min(1).max(200) }))
  .max(20)
  .default([]);
const words = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
  .default({});
/** What every act of the court on an application carries. */
const onApplication = {
  applicationId: z.uuid(),
  /** Who has decided, as the papers name him. */
  by: text(60).optional(),
  reasons: z.string().max(8_000).default(''),
  words,
  papers,
};

/** What a court's system may tell: a message of another type or shape is refused for good. */
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
  'application.opened': {
    name: '法院发起诉讼事项',
    data: z.object({ caseNumber, service: text(60), by: text(60).optional(), words }),
  },
  'application.correction': {
    name: '通知补正申请',
    data: z.object({
      applicationId: z.uuid(),
      items: z
        .array(
          z.object({
            field: z.string().max(60).default(''),
            what: text(2_000),
            mend: z.string().max(2_000).default(''),
          }),
        )
        .min(1)
        .max(50),
      note: z.string().max(8_000).default(''),
    }),
  },
  'application.decided': {
    name: '决定诉讼事项',
    data: z.object({ ...onApplication, outcome: text(60) }),
  },
  'application.reviewed': {
    name: '复议决定',
    data: z.object({ ...onApplication, outcome: text(60) }),
  },
  'application.step': {
    name: '办理诉讼事项',
    data: z.object({ ...onApplication, step: text(60) }),
  },
  'message.wanted': { name: '请求重发', data: wanted },
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
