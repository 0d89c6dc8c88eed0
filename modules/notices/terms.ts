import { z } from 'zod';

/** One notice as its recipient sees it. */
export const NoticeView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    title: z.string(),
    text: z.string().optional(),
    at: z.iso.datetime(),
    href: z.string().optional(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notice' });
export type NoticeView = z.infer<typeof NoticeView>;

/** What is marked read: some by id, or all that have come so far. */
export const MarkRead = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(100) }),
  z.object({ all: z.literal(true) }),
]);
export type MarkRead = z.infer<typeof MarkRead>;
