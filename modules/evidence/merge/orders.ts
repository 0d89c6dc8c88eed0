/** What the writer of a 证据册 is told and what it answers, line by line. */
import { z } from 'zod';
import type { Bookmark } from './book.ts';

const bookmark: z.ZodType<Bookmark> = z.lazy(() =>
  z.object({ title: z.string(), page: z.int(), below: z.array(bookmark) }),
);
/** Begin, take a file, take a page of words in place of one, end. */
export const order = z.union([
  z.object({ begin: z.object({ scratch: z.string(), cover: z.string(), labels: z.array(z.string()) }) }),
  z.object({ file: z.string(), pages: z.int() }),
  z.object({ note: z.array(z.string()) }),
  z.object({ end: z.object({ title: z.string(), bookmarks: z.array(bookmark) }) }),
]);
export type Order = z.infer<typeof order>;

/** What the child says: pages done, an order carried out, or a file it cannot take. */
export const answer = z.union([
  z.object({ page: z.int() }),
  z.object({ did: z.int(), pages: z.int() }),
  z.object({ bad: z.enum(['encrypted', 'broken', 'pages']) }),
]);
export type Answer = z.infer<typeof answer>;
