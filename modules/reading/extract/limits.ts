import { z } from 'zod';

/** What one reading may cost. */
export const readingLimits = z.object({
  /** Pages of a document at most. */
  maxPages: z.int().min(1),
  /** Pages whose text must be recognised at most. */
  maxScans: z.int().min(1),
  /** Dots of one picture at most. */
  maxPixels: z.int().min(1),
});
export type ReadingLimits = z.infer<typeof readingLimits>;

export const defaultReadingLimits: ReadingLimits = { maxPages: 2_000, maxScans: 300, maxPixels: 120_000_000 };
