/** The vocabulary of the evidence room (证据目录、证据册), as server and browser share it. */
import { z } from 'zod';
import { chineseNumber } from '#law/chinese-text.ts';

/** How far the making of a 证据册 has come. */
export const BUNDLE_STATES = {
  waiting: '排队中',
  making: '生成中',
  done: '已生成',
  failed: '未能生成',
  cancelled: '已取消',
} as const;
export type BundleState = keyof typeof BUNDLE_STATES;
export const bundleState = z.enum(Object.keys(BUNDLE_STATES) as [BundleState, ...BundleState[]]); // keys of the table above

/** One merged PDF of a draft's evidence (证据册): cover, bookmarks, page stamps. */
export const bundleView = z.object({
  id: z.uuid(),
  state: bundleState,
  /** Pages written and pages in all; 0 in all while not yet known. */
  done: z.int(),
  total: z.int(),
  /** Why it failed and what to do. */
  failure: z.string().nullable(),
  /** Size in bytes and pages with the cover, once made. */
  size: z.int().nullable(),
  pages: z.int().nullable(),
  askedAt: z.string(),
  endedAt: z.string().nullable(),
  /** The evidence of the draft has changed since. */
  stale: z.boolean(),
});
export type BundleView = z.infer<typeof bundleView>;

/** A line of the 证据目录. Pages are those of the files; `from` and `to` count through all evidence, without the cover. */
export const evidenceLine = z.object({
  id: z.string(),
  number: z.int(),
  label: z.string(),
  group: z.string(),
  name: z.string(),
  purpose: z.string(),
  source: z.string(),
  copy: z.enum(['original', 'copy']),
  pages: z.int(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** What a person should know before the list goes out, such as a file that is missing. */
  notes: z.array(z.string()),
});
export type EvidenceLine = z.infer<typeof evidenceLine>;

/** GET /api/drafts/:id/evidence-list. */
export const evidenceListView = z.object({
  title: z.string(),
  groups: z.array(z.object({ title: z.string(), lines: z.array(evidenceLine) })),
  pages: z.int(),
  /** Why no 证据册 can be made now; absent when it can. */
  whyNot: z.string().optional(),
  bundle: bundleView.nullable(),
});
export type EvidenceListView = z.infer<typeof evidenceListView>;

/** 证据一, 证据二, … */
export const evidenceLabel = (number: number): string => `证据${chineseNumber(number)}`;
