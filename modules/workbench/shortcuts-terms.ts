/** The lawyer's own navigation (个人常用事项导航), as server and page share it. */
import { z } from 'zod';

export const SHORTCUTS_MOST = 30;
/** Opened at least so often before it is suggested. */
export const SUGGESTED_FROM = 2;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // what no column holds, and what would break a line
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), '含有不能使用的字符');

/** A page of our own: a path, with its query where it has one. */
const ownHref = (max: number) =>
  line(max).refine((href) => /^\/(?![/\\]|api\/)/.test(href) || href === '/', '只能是本平台的页面');

export const shortcut = z.object({ href: ownHref(300), label: line(60) });
export type Shortcut = z.infer<typeof shortcut>;

/** The whole order as it is to be, over the version that was seen. */
export const arrangement = z.object({
  version: z.number().int().min(0).describe('读到的版本；从未整理过的为0'),
  shortcuts: z
    .array(shortcut)
    .max(SHORTCUTS_MOST)
    .refine((list) => new Set(list.map(({ href }) => href)).size === list.length, '同一页面只能放一次'),
});

export const navigationView = z.object({
  version: z.number().int(),
  shortcuts: z.array(shortcut),
  counting: z.boolean().describe('是否统计打开次数，用于建议'),
  opened: z.array(z.object({ href: z.string(), times: z.number().int() })).describe('打开次数，多的在前'),
});
export type NavigationView = z.infer<typeof navigationView>;

/** Pages that were opened since the last report, from one open tab. */
export const openedReport = z.object({
  opened: z
    .array(
      z.object({
        href: z
          .string()
          .regex(/^\/[a-z0-9-]+(\/[a-z0-9-]+){0,3}$/)
          .max(100),
        times: z.number().int().min(1).max(50),
      }),
    )
    .min(1)
    .max(20),
});
export type OpenedReport = z.infer<typeof openedReport>;
