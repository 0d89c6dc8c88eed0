/** What the court's desk is told of applications. */
import { z } from 'zod';
import { QUEUES } from './terms.ts';
import { actDraftView, applicationView } from './application-views.ts';
import { allowance, awaits, findingView, serviceView, tone } from './service-views.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

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
      to: z.enum(['applicant', 'opponents', 'all', 'outside']),
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
  dueArticle: z.string().nullable(),
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

/** A service that the court begins, with its form on a case, and what this person has typed of it. */
export const courtServiceView = serviceView.extend({ draft: actDraftView.nullable() });
export type CourtServiceView = z.infer<typeof courtServiceView>;

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
