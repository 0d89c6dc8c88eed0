/** The shapes of home and search. */
import { z } from 'zod';

export const homeView = z.object({
  todo: z.array(
    z.object({
      id: z.string(),
      act: z.string(),
      title: z.string(),
      number: z.string().optional(),
      place: z.string().optional(),
      href: z.string(),
      due: z.object({ at: z.string(), article: z.string().optional() }).optional(),
    }),
  ),
  fresh: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      place: z.string().optional(),
      at: z.string(),
      href: z.string(),
      state: z.object({ tone: z.string(), word: z.string() }).optional(),
    }),
  ),
  counts: z.record(z.string(), z.number().int()).optional(),
  /** Applications that this person must act on; counted up to a hundred for a lawyer. */
  applications: z.object({ mine: z.number().int(), overdue: z.number().int() }).optional(),
});
export type HomeView = z.infer<typeof homeView>;

export const hit = z.object({
  group: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  href: z.string(),
});
export type Hit = z.infer<typeof hit>;
