/** Drafts, lists and applications, as server and page share them. */
import { z } from 'zod';
import {
  allowance,
  awaits,
  fieldView,
  findingView,
  handedIn,
  materialView,
  side,
  tone,
} from './service-views.ts';
import { actDraftInput } from './terms.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

/** A draft with the form it is of. */
export const draftView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  act: z.string(),
  actName: z.string(),
  service: z.string(),
  serviceName: z.string(),
  courtId: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  applicationId: z.uuid().nullable(),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  materials: z.array(z.object({ material: z.string(), fileId: z.uuid() })),
  /** Names and states of the files above, as far as they are the lawyer's. */
  files: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      size: z.number().int(),
      state: z.enum(['uploading', 'quarantined', 'ready', 'refused']),
      why: z.string().nullable(),
    }),
  ),
  form: z.array(fieldView),
  asked: z.array(materialView),
  /** What must be corrected, where this draft corrects. */
  items: z.array(z.object({ field: z.string(), what: z.string(), mend: z.string() })),
  savedAt: instant,
});
export type DraftView = z.infer<typeof draftView>;
export const draftRowView = z.object({
  id: z.uuid(),
  title: z.string(),
  service: z.string(),
  serviceName: z.string(),
  act: z.string(),
  actName: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  caseId: z.uuid().nullable(),
  applicationId: z.uuid().nullable(),
  savedAt: instant,
});
export const savedView = z.object({ version: z.number().int(), savedAt: instant });

/** The check before submitting: all findings at once. */
export const checkView = z.object({
  findings: z.array(findingView),
  ready: z.boolean(),
  may: allowance,
  /** When the court must have decided, were it submitted now; null where something comes before. */
  dueOn: day.nullable(),
});

export const submittedView = z.object({
  courtId: z.string(),
  id: z.uuid(),
  state: z.string(),
  stateName: z.string(),
  version: z.number().int(),
  dueOn: day.nullable(),
  billId: z.uuid().nullable(),
});
export type SubmittedView = z.infer<typeof submittedView>;

/** A line of the lawyer's own list. */
export const ownRow = z.object({
  courtId: z.string(),
  courtName: z.string(),
  id: z.uuid(),
  service: z.string(),
  serviceName: z.string(),
  title: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  side: z.enum(['applicant', 'opponent']),
  /** Begun by the court of its own motion, not asked for by a party. */
  byCourt: z.boolean(),
  state: z.string(),
  stateName: z.string(),
  tone,
  awaits,
  /** It is this lawyer's move, not yet made. */
  mine: z.boolean(),
  /** What the move is called (答复申请, 补正 …), where it is hers. */
  toDo: z.string().nullable(),
  dueOn: day.nullable(),
  dueAt: instant.nullable(),
  dueArticle: z.string().nullable(),
  submittedAt: instant,
  changedAt: instant,
});
export type OwnRow = z.infer<typeof ownRow>;

/** What awaits her; counted up to a hundred. */
export const ownCounts = z.object({ mine: z.number().int(), overdue: z.number().int() });
export type OwnCounts = z.infer<typeof ownCounts>;

/** An answer in words. */
export const saidView = z.object({ field: z.string(), label: z.string(), text: z.string() });

/** What happened, in order. */
export const recordView = z.object({
  seq: z.number().int(),
  act: z.string(),
  words: z.string(),
  at: instant,
  by: z.string(),
  insteadOf: z.string().nullable(),
  side,
  reasons: z.string().optional(),
  items: z.array(z.object({ field: z.string(), what: z.string(), mend: z.string() })).optional(),
  said: z.array(saidView),
  materials: z.array(handedIn),
});

/** An act that this person may do now, or why not, with what it asks for. */
export const actView = z.object({
  act: z.string(),
  name: z.string(),
  kind: z.enum([
    'confirm',
    'decline',
    'respond',
    'correct',
    'withdraw',
    'decide',
    'require-correction',
    'review',
    'reviewed',
    'accept',
    'step',
  ]),
  tone: tone.optional(),
  article: z.string().optional(),
  can: z.boolean(),
  why: z.string().optional(),
  form: z.array(fieldView),
  materials: z.array(materialView),
  reasons: z.enum(['required', 'optional', 'none']),
  /** Court: the papers it issues, as drafted so far. */
  papers: z.array(z.object({ id: z.string(), name: z.string(), form: z.string(), to: z.string() })),
});
export type ActView = z.infer<typeof actView>;

/** A paper of the court about this application. */
export const paperView = z.object({
  id: z.uuid(),
  courtId: z.string(),
  title: z.string(),
  issuedAt: instant,
  stateName: z.string(),
  href: z.string(),
});

/** What this person has typed of an act and not yet done. */
export const actDraftView = z.object({
  act: z.string(),
  version: z.number().int(),
  said: actDraftInput,
  savedAt: instant,
});
export type ActDraftView = z.infer<typeof actDraftView>;

/** An application as one side sees it. */
export const applicationView = z.object({
  courtId: z.string(),
  courtName: z.string(),
  id: z.uuid(),
  service: z.string(),
  serviceName: z.string(),
  definition: z.number().int(),
  title: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  side,
  /** Begun by the court of its own motion, not asked for by a party. */
  byCourt: z.boolean(),
  state: z.string(),
  stateName: z.string(),
  tone,
  awaits,
  version: z.number().int(),
  asker: z.object({ name: z.string(), firm: z.string(), parties: z.string() }),
  opponents: z.string(),
  /** The last content, in words; the correction where there is one. */
  said: z.array(saidView),
  materials: z.array(handedIn),
  clock: z
    .object({
      name: z.string(),
      dueOn: day,
      dueAt: instant,
      promisedAt: instant,
      article: z.string().nullable(),
      steps: z.array(z.string()),
      near: z.boolean(),
      overdue: z.boolean(),
    })
    .nullable(),
  secret: z.boolean(),
  bill: z.object({ id: z.uuid(), href: z.string() }).nullable(),
  outcome: z
    .object({ id: z.string(), name: z.string(), tone, article: z.string(), reasons: z.string() })
    .nullable(),
  decider: z.object({ role: z.string(), name: z.string().nullable(), article: z.string() }),
  /** Every station of this life, in order, for the progress line. */
  way: z.array(z.object({ id: z.string(), name: z.string(), done: z.boolean(), now: z.boolean() })),
  records: z.array(recordView),
  papers: z.array(paperView),
  acts: z.array(actView),
  /** What this person has typed of acts on it, wherever it was typed; the last saved first. */
  actDrafts: z.array(actDraftView),
  submittedAt: instant,
  changedAt: instant,
});
export type ApplicationView = z.infer<typeof applicationView>;

export const actDone = z.object({
  courtId: z.string(),
  id: z.uuid(),
  state: z.string(),
  stateName: z.string(),
  version: z.number().int(),
});
export type ActDone = z.infer<typeof actDone>;
