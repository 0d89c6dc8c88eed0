/** What a complaint that was read proposes for a draft: shared by server and page. Nothing of it is applied without the lawyer. */
import { z } from 'zod';
import { place } from '#modules/reading/terms.ts';
import { SECTIONS, type SectionId } from './terms.ts';

/** How sure a value is: word, shape and colour on the page. */
export const SURENESS = { sure: '可靠', look: '请核对', doubt: '存疑' } as const;
export type Sureness = keyof typeof SURENESS;

const sectionId = z.enum(Object.keys(SECTIONS) as [SectionId, ...SectionId[]]); // keys of the table
const value = z.union([z.string(), z.number()]);
export type ProposedValue = z.infer<typeof value>;

/** One value found in the document for one field of the draft. */
export const proposal = z.object({
  /** Field path, members of lists by id; those of a new member do not exist yet. */
  path: z.string(),
  group: z.string(),
  label: z.string(),
  /** How it is shown and edited: an amount is integer 分, a court or cause an id (empty where none was recognised: then it is searched for). */
  kind: z.enum(['text', 'long', 'amount', 'count', 'choice', 'court', 'cause']),
  options: z.array(z.tuple([z.string(), z.string()])).optional(),
  value,
  /** The words for an id. */
  shown: z.string().optional(),
  /** What stands in the draft now; null where nothing does. */
  current: value.nullable(),
  currentShown: z.string().optional(),
  sure: z.enum(['sure', 'look', 'doubt']),
  where: place.optional(),
  note: z.string().optional(),
});
export type Proposal = z.infer<typeof proposal>;

/** Values that belong together: a party, a claim, a piece of evidence. `seed` is what a new member begins with. */
export const proposalGroup = z.object({
  id: z.string(),
  section: sectionId,
  title: z.string(),
  /** Absent: the member is in the draft already, or the group is of single fields. */
  seed: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
});
export type ProposalGroup = z.infer<typeof proposalGroup>;

/** POST /api/drafts/:id/reading-proposal. */
export const proposalView = z.object({
  readingId: z.uuid(),
  groups: z.array(proposalGroup),
  proposals: z.array(proposal),
  /** Values that stand in the draft already. */
  same: z.int(),
  /** Of the reading: what a person should look at. */
  warnings: z.array(z.string()),
  /** What was found and has no field of its own here. */
  notes: z.array(z.string()),
});
export type ProposalView = z.infer<typeof proposalView>;

/** A value the lawyer has confirmed, perhaps after changing it. */
export type Accepted = { readonly path: string; readonly value: ProposedValue };
