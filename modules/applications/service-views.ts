/** Services, their forms and offers, as server and page share them. */
import { z } from 'zod';

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
const plainCondition = z.object({ field: z.string(), is: z.array(z.string()) });
/** On what a question or a paper hangs; conditions chain at most three deep. */
export const conditionView = plainCondition.extend({
  and: plainCondition.extend({ and: plainCondition.optional() }).optional(),
});

/** A question of a form, with what may be chosen on this ground. */
export const fieldView = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['text', 'long', 'date', 'moment', 'money', 'number', 'choice', 'choices', 'yes-no', 'files']),
  choices: z.array(choiceView).optional(),
  optional: z.boolean(),
  /** Not asked but known from the case under this name; its answer comes with the draft. */
  known: z.string().optional(),
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
  /** For which case, where the same step has several clocks; '' where it has one. */
  when: z.string(),
  legal: z.string().nullable(),
  article: z.string().nullable(),
  promise: z.string(),
});

/** A case found by its number: where it is, and nothing of it. */
export const foundCaseView = z.object({
  courtId: z.string(),
  courtName: z.string(),
  caseId: z.uuid(),
  number: z.string(),
});
export type FoundCaseView = z.infer<typeof foundCaseView>;

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
  /** What the case says without asking, by field. */
  known: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
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
