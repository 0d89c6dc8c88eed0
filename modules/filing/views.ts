/** What the filing room tells: the shapes of its answers, shared by server and browser. */
import { z } from 'zod';
import { FILING_ACTS, FILING_STATES, type FilingAct, type FilingState } from './states.ts';
import { READING_STATES, type ReadingState } from '#modules/reading/terms.ts';
import { correctionItem, feeEstimate, filingContent, filingKind, finding, plainText } from './terms.ts';

export { matterParts } from './matter/index.ts';
export { FACE_SECTIONS } from './matters.ts';

const instant = z.iso.datetime();
const day = z.iso.date();
/** `hall` = electronic materials handed in at the hall's counter (诉讼服务大厅), which go first like those of the platform. */
const filingChannel = z.enum(['online', 'hall', 'counter']);
/** 立案类型 with its name. */
const face = { kind: filingKind, kindName: z.string() };
export const filingState = z.enum(Object.keys(FILING_STATES) as [FilingState, ...FilingState[]]); // keys of the table

const readingState = z.enum(Object.keys(READING_STATES) as [ReadingState, ...ReadingState[]]); // keys of the table

/** Whether this person may do this act now, and if not, why (the browser asks, never re-derives: design rule 7). */
export const allowance = z.object({
  can: z.boolean(),
  why: z.string().optional(),
  article: z.string().optional(),
});
export type Allowance = z.infer<typeof allowance>;

/** A place where a file belongs. */
export const slotView = z.object({
  kind: z.string(),
  subjectId: z.string(),
  name: z.string(),
  note: z.string().optional(),
  article: z.string(),
  required: z.boolean(),
});

/** A file as lists show it. */
export const fileView = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string().nullable(),
  size: z.number().int(),
  sha256: z.string().nullable(),
  sm3: z.string().nullable(),
  state: z.enum(['uploading', 'quarantined', 'ready', 'refused']),
  why: z.string().nullable(),
  view: z.enum(['pending', 'ready', 'none', 'failed']).nullable(),
  pages: z.number().int().nullable(),
});
export type FileView = z.infer<typeof fileView>;

/** A draft with everything the wizard shows beside it. */
export const draftView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  content: filingContent,
  savedAt: instant,
  courtName: z.string().nullable(),
  causePath: z.array(z.object({ id: z.string(), name: z.string() })),
  fee: feeEstimate.nullable(),
  slots: z.array(slotView),
  files: z.array(fileView),
  /** The last reading of its complaint (诉状识别), going on or ended; null when none was asked for. */
  reading: z.object({ id: z.uuid(), fileId: z.uuid(), state: readingState }).nullable(),
  /** Set when this draft corrects a filing that was sent back. */
  correction: z
    .object({
      courtId: z.string(),
      filingId: z.uuid(),
      items: z.array(correctionItem),
      dueOn: day.nullable(),
      dueAt: instant.nullable(),
    })
    .nullable(),
});
export type DraftView = z.infer<typeof draftView>;

/** The answer to a save: enough to go on typing. */
export const savedView = z.object({
  version: z.number().int(),
  savedAt: instant,
  title: z.string(),
  courtName: z.string().nullable(),
  causePath: z.array(z.object({ id: z.string(), name: z.string() })),
  fee: feeEstimate.nullable(),
  slots: z.array(slotView),
});

export const draftRow = z.object({
  id: z.uuid(),
  ...face,
  title: z.string(),
  courtName: z.string().nullable(),
  savedAt: instant,
  correctionOf: z.uuid().nullable(),
});

/** The check before submitting. `duplicates` are pointed out, never a reason to refuse. */
export const checkView = z.object({
  findings: z.array(finding),
  ready: z.boolean(),
  may: allowance,
  fee: feeEstimate.nullable(),
  duplicates: z.array(
    z.object({ filingId: z.uuid(), receiptNo: z.string(), title: z.string(), submittedAt: instant }),
  ),
});

export const submittedView = z.object({
  courtId: z.string(),
  filingId: z.uuid(),
  receiptNo: z.string(),
  submittedAt: instant,
  dueOn: day,
  state: filingState,
});

/** A line of the lawyer's own list. */
export const ownFilingRow = z.object({
  ...face,
  filingId: z.uuid(),
  courtId: z.string(),
  courtName: z.string(),
  title: z.string(),
  causeName: z.string(),
  state: filingState,
  stateName: z.string(),
  awaits: z.enum(['court', 'lawyer', 'nobody']),
  receiptNo: z.string(),
  caseNumber: z.string().nullable(),
  dueOn: day.nullable(),
  dueAt: instant.nullable(),
  submittedAt: instant,
  changedAt: instant,
});

/** What happened to a filing, in order; `words` says it plainly. */
export const recordView = z.object({
  seq: z.number().int(),
  act: z.string(),
  words: z.string(),
  at: instant,
  by: z.string(),
  items: z.array(correctionItem).optional(),
  dueOn: day.optional(),
  reason: z.string().optional(),
  version: z.number().int().optional(),
});

/** A running clock with its counting. */
export const clockView = z.object({
  rule: z.string(),
  name: z.string(),
  dueOn: day,
  dueAt: instant,
  article: z.string(),
  steps: z.array(z.string()),
  warnings: z.array(z.string()),
  near: z.boolean(),
  overdue: z.boolean(),
});

const actNames = Object.keys(FILING_ACTS) as [FilingAct, ...FilingAct[]]; // keys of the table

/** A filing as its lawyer and its court see it. Numbers of persons are masked unless asked for. */
export const filingView = z.object({
  ...face,
  courtId: z.string(),
  courtName: z.string(),
  id: z.uuid(),
  receiptNo: z.string(),
  title: z.string(),
  causeName: z.string(),
  causePath: z.array(z.object({ id: z.string(), name: z.string() })),
  state: filingState,
  stateName: z.string(),
  awaits: z.enum(['court', 'lawyer', 'nobody']),
  version: z.number().int(),
  contentNumber: z.number().int(),
  content: filingContent,
  files: z.array(fileView),
  slots: z.array(slotView),
  fee: feeEstimate,
  amountFen: z.number().int(),
  clock: clockView.nullable(),
  /** 国家赔偿: the day by which everything missing must have been told (D10), and by which the decision is served (D11). */
  noticeDueOn: day.nullable(),
  serveBy: day.nullable(),
  promisedOn: day.nullable(),
  escalatedAt: instant.nullable(),
  channel: filingChannel,
  filer: z.object({ id: z.uuid(), name: z.string(), firm: z.string() }),
  claimedBy: z.object({ id: z.uuid(), name: z.string(), at: instant }).nullable(),
  submittedAt: instant,
  decidedAt: instant.nullable(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  ground: z.object({ id: z.string(), text: z.string(), article: z.string() }).nullable(),
  corrections: z.number().int(),
  records: z.array(recordView),
  duplicates: z.array(
    z.object({
      filingId: z.uuid(),
      receiptNo: z.string(),
      title: z.string(),
      submittedAt: instant,
      state: filingState,
    }),
  ),
  /** The registrar's checklist: the same check, on what was submitted. Absent for lawyers. */
  checklist: z.array(finding).optional(),
  /** Field paths changed since the content before, so that a second look sees what is new. */
  changedFields: z.array(z.string()),
  acts: z.partialRecord(z.enum(actNames), allowance),
});
export type FilingView = z.infer<typeof filingView>;

/** A line of the court's queue. */
export const deskRow = z.object({
  id: z.uuid(),
  ...face,
  title: z.string(),
  causeName: z.string(),
  state: filingState,
  stateName: z.string(),
  channel: filingChannel,
  filerName: z.string(),
  filerFirm: z.string(),
  receiptNo: z.string(),
  caseNumber: z.string().nullable(),
  amountFen: z.number().int(),
  submittedAt: instant,
  dueOn: day.nullable(),
  dueAt: instant.nullable(),
  promisedOn: day.nullable(),
  noticeDueOn: day.nullable(),
  escalated: z.boolean(),
  corrections: z.number().int(),
  claimedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** `overdue` past the legal time, `near` within its last two days, `promise` past the court's own promise. */
  warning: z.enum(['overdue', 'near', 'promise', 'none']),
});

/** Figures over the queue; each is also a filter. */
export const deskCounts = z.object({
  waiting: z.number().int(),
  mine: z.number().int(),
  unclaimed: z.number().int(),
  near: z.number().int(),
  overdue: z.number().int(),
  correction: z.number().int(),
  escalated: z.number().int(),
});

export const QUEUES = [
  'waiting',
  'mine',
  'unclaimed',
  'near',
  'overdue',
  'correction',
  'escalated',
  'decided',
] as const;

/** What a notice of correction carries. */
export const correctionNoticeInput = z.object({
  version: z.number().int(),
  items: z.array(correctionItem).min(1, '请至少列出一项补正内容').max(200),
  days: z.number().int().min(1).max(60),
  note: plainText(2_000).default(''),
});
export const refuseInput = z.object({
  version: z.number().int(),
  groundId: z.string().max(60),
  reasons: plainText(5_000).min(1, '请写明不予受理的理由'),
});
export const versionInput = z.object({ version: z.number().int() });
export const reasonInput = z.object({ version: z.number().int(), reason: plainText(2_000).default('') });
