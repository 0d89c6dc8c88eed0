/** What is sent to the rooms of applications: the shapes of requests, shared by server and page. */
import { z } from 'zod';

/** An answer to a question of a form: text, 分, yes or no, or ids. */
export const answer = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(80)).max(200),
]);
export const answers = z
  .record(z.string().max(60), answer)
  .refine((all) => Object.keys(all).length <= 100, '内容过多');
export type AnswersInput = z.infer<typeof answers>;

/** A file handed in as one of the papers that the service asks for. */
export const materialInput = z.object({ material: z.string().max(60), fileId: z.uuid() });
export const materialsInput = z.array(materialInput).max(100).default([]);
export type MaterialInput = z.infer<typeof materialInput>;

export const courtId = z.string().regex(/^[0-9A-Z]{3}$/);

/** Where something is asked for: a case, or (before a suit) a court alone. `caseNumber` finds a case that is not yet linked. */
export const groundQuery = z.object({
  courtId: courtId.optional(),
  caseId: z.uuid().optional(),
});

/** What is written so far. */
export const draftContent = z.object({ answers, materials: materialsInput });
export type DraftContent = z.infer<typeof draftContent>;

/** Begins a draft: an application (`submit`), or what is said in a later act of one (`correct`, `respond` …). */
export const newDraftInput = z.union([
  z.object({ service: z.string().max(60), courtId, caseId: z.uuid().optional() }),
  z.object({ courtId, applicationId: z.uuid(), act: z.string().max(80) }),
]);

/** A paper as the judge signs it: the paragraphs he has edited. Papers not named here are issued as drafted. */
export const signedPaper = z.object({
  id: z.string().max(60),
  paragraphs: z.array(z.string().min(1).max(8_000)).min(1, '文书正文不能为空').max(200),
});

/** Any act on an application. Which parts an act needs is what the view of the application says. */
export const actInput = z.object({
  /** As in the machine of the service: confirm, respond, correct, withdraw, decide:…, do:… */
  act: z.string().max(80),
  /** The version that was seen; when it has changed, the act is looked at again first. */
  version: z.number().int().min(1),
  answers: answers.default({}),
  materials: materialsInput,
  /** Reasons of the court, of a withdrawal, of a request for reconsideration. */
  reasons: z.string().trim().max(8_000).default(''),
  /** What must be corrected, all at once. */
  items: z
    .array(
      z.object({
        field: z.string().max(60).default(''),
        what: z.string().trim().min(1, '请写明需要补正的内容').max(2_000),
        mend: z.string().trim().max(2_000).default(''),
      }),
    )
    .max(50)
    .default([]),
  papers: z.array(signedPaper).max(20).default([]),
});
export type ActInput = z.output<typeof actInput>;

/** What is typed so far of a later act, unfinished as it may be: it is checked when the act is done. */
export const actDraftInput = z.object({
  answers: answers.default({}),
  materials: materialsInput,
  reasons: z.string().max(8_000).default(''),
  items: z
    .array(z.object({ field: z.string().max(60), what: z.string().max(2_000), mend: z.string().max(2_000) }))
    .max(50)
    .default([]),
  /** Papers edited by hand. */
  papers: z
    .array(z.object({ id: z.string().max(60), paragraphs: z.array(z.string().max(8_000)).max(200) }))
    .max(20)
    .default([]),
});
export type ActDraftInput = z.output<typeof actDraftInput>;

/** Submits at once, without a draft (API), or what a draft says. */
export const submitInput = z.object({
  service: z.string().max(60),
  courtId,
  caseId: z.uuid().optional(),
  answers,
  materials: materialsInput,
});
export type SubmitInput = z.output<typeof submitInput>;

export const QUEUES = [
  'mine',
  'waiting',
  'unassigned',
  'near',
  'overdue',
  'escalated',
  'others',
  'decided',
] as const;
export type Queue = (typeof QUEUES)[number];

export const deputyInput = z.object({
  absentId: z.uuid(),
  deputyId: z.uuid(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date(),
  why: z.string().trim().min(1, '请写明原因').max(200),
});
