/** What the rooms of applications tell: the shapes of answers, shared by server and page. */
import { z } from 'zod';
import { QUEUES } from './terms.ts';

const instant = z.iso.datetime();
const day = z.iso.date();
export const tone = z.enum(['active', 'attention', 'good', 'bad', 'quiet']);
export const side = z.enum(['applicant', 'opponent', 'court', 'system']);
export const awaits = z.enum(['applicant', 'opponent', 'court', 'nobody']);

/** Whether this person may do this now, and if not, why. */
export const allowance = z.object({
  can: z.boolean(),
  why: z.string().optional(),
  article: z.string().optional(),
});

export const choiceView = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string().optional(),
  article: z.string().optional(),
});
export const conditionView = z.object({ field: z.string(), is: z.array(z.string()) });

/** A question of a form, with what may be chosen on this ground. */
export const fieldView = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['text', 'long', 'date', 'moment', 'money', 'number', 'choice', 'choices', 'yes-no', 'files']),
  choices: z.array(choiceView).optional(),
  optional: z.boolean(),
  when: conditionView.optional(),
  help: z.string().optional(),
  article: z.string().optional(),
  most: z.number().optional(),
  least: z.number().optional(),
});
export type FieldView = z.infer<typeof fieldView>;

/** A paper to be handed in. */
export const materialView = z.object({
  id: z.string(),
  name: z.string(),
  optional: z.boolean(),
  when: conditionView.optional(),
  help: z.string().optional(),
  article: z.string(),
});
export type MaterialView = z.infer<typeof materialView>;

/** A reason why not, or a thing to know. */
export const findingView = z.object({
  rule: z.string(),
  field: z.string().optional(),
  weight: z.enum(['refuse', 'warn']),
  text: z.string(),
  mend: z.string().optional(),
  article: z.string(),
});
export type FindingView = z.infer<typeof findingView>;

/** A service in the menu, open on this ground or with the reason why not. */
export const offerView = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  group: z.string(),
  groupName: z.string(),
  open: z.boolean(),
  findings: z.array(findingView),
  /** An application of this service that is already open in the case. */
  running: z.object({ courtId: z.string(), id: z.uuid(), stateName: z.string() }).nullable(),
});
export type OfferView = z.infer<typeof offerView>;

/** The ground that the menu is about. */
export const groundView = z.object({
  courtId: z.string().nullable(),
  courtName: z.string().nullable(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  title: z.string().nullable(),
  stage: z.string().nullable(),
  stageName: z.string().nullable(),
});
export const menuView = z.object({ ground: groundView, services: z.array(offerView) });
export type MenuView = z.infer<typeof menuView>;

const clockLine = z.object({
  name: z.string(),
  what: z.string(),
  legal: z.string().nullable(),
  article: z.string().nullable(),
  promise: z.string(),
});

/** A service whole: the guide page, and (on a ground) what its form offers. */
export const serviceView = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  summary: z.string(),
  group: z.string(),
  groupName: z.string(),
  articles: z.array(z.string()),
  guide: z.array(z.string()),
  who: z.object({ roles: z.array(z.string()), article: z.string(), helpers: z.boolean() }),
  stages: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum(['open', 'conditional', 'closed']),
      text: z.string(),
      article: z.string(),
    }),
  ),
  deciders: z.array(z.object({ name: z.string(), article: z.string() })),
  clocks: z.array(clockLine),
  outcomes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      tone,
      article: z.string(),
      papers: z.array(z.string()),
      review: z.string().nullable(),
    }),
  ),
  /** The life in words: each state, whom it awaits. */
  states: z.array(z.object({ id: z.string(), name: z.string(), awaits, tone })),
  form: z.array(fieldView),
  materials: z.array(materialView),
  /** Asked of the other side. */
  answer: z.array(fieldView),
  joint: z.boolean(),
  pay: z.boolean(),
  secret: z.boolean(),
  ground: groundView.nullable(),
  offer: z.object({ open: z.boolean(), findings: z.array(findingView) }).nullable(),
});
export type ServiceView = z.infer<typeof serviceView>;

/** A file handed in, with its hashes at that moment. */
export const handedIn = z.object({
  material: z.string(),
  materialName: z.string(),
  fileId: z.uuid(),
  name: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  sm3: z.string(),
});

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
  state: z.string(),
  stateName: z.string(),
  tone,
  awaits,
  /** It is this lawyer's move. */
  mine: z.boolean(),
  dueOn: day.nullable(),
  dueAt: instant.nullable(),
  submittedAt: instant,
  changedAt: instant,
});
export type OwnRow = z.infer<typeof ownRow>;

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
  submittedAt: instant,
  changedAt: instant,
});
export type ApplicationView = z.infer<typeof applicationView>;

/** The same for the court: with the facts of the case that matter, and what the check says today. */
export const deskApplicationView = applicationView.extend({
  assignedTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  escalatedAt: instant.nullable(),
  findings: z.array(findingView),
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  earlier: z.array(
    z.object({
      id: z.uuid(),
      serviceName: z.string(),
      stateName: z.string(),
      submittedOn: day,
      open: z.boolean(),
    }),
  ),
  can: z.object({ claim: allowance, assign: allowance }),
});
export type DeskApplicationView = z.infer<typeof deskApplicationView>;

/** Drafts of the papers of an act, filled with what the court has said so far. */
export const paperDraftsView = z.object({
  papers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      form: z.enum(['ruling', 'decision', 'notice', 'letter']),
      to: z.enum(['applicant', 'opponents', 'all']),
      paragraphs: z.array(z.string()),
    }),
  ),
  findings: z.array(findingView),
});
export type PaperDraftsView = z.infer<typeof paperDraftsView>;

/** A line of the desk's queue. */
export const deskRow = z.object({
  id: z.uuid(),
  service: z.string(),
  serviceName: z.string(),
  title: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  state: z.string(),
  stateName: z.string(),
  tone,
  awaits,
  askerName: z.string(),
  partyNames: z.string(),
  deciderName: z.string(),
  submittedAt: instant,
  dueOn: day.nullable(),
  dueAt: instant.nullable(),
  promisedAt: instant.nullable(),
  escalated: z.boolean(),
  secret: z.boolean(),
  assignedTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  warning: z.enum(['overdue', 'near', 'promise', 'none']),
});
export type DeskRow = z.infer<typeof deskRow>;
export const deskCounts = z.object(
  Object.fromEntries(
    QUEUES.filter((queue) => queue !== 'decided').map((queue) => [queue, z.number().int()]),
  ) as Record<Exclude<(typeof QUEUES)[number], 'decided'>, z.ZodNumber>, // keys of the list in the same line
);

export const deputyView = z.object({
  id: z.uuid(),
  absent: z.object({ id: z.uuid(), name: z.string() }),
  deputy: z.object({ id: z.uuid(), name: z.string() }),
  fromOn: day,
  untilOn: day,
  why: z.string(),
  endedAt: instant.nullable(),
  can: z.object({ end: allowance }),
});

export const actDone = z.object({
  courtId: z.string(),
  id: z.uuid(),
  state: z.string(),
  stateName: z.string(),
  version: z.number().int(),
});
export type ActDone = z.infer<typeof actDone>;
