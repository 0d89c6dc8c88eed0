import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { toPlainDate } from '#law/time.ts';
import { SESSION_ONLY } from '#modules/identity/terms.ts';
import { addCounts, navigationOf, viewNavigation } from './shortcuts-store.ts';
import { arrangement, navigationView, openedReport } from './shortcuts-terms.ts';
import { arrangeShortcuts, chooseCounting, forgetCounts } from './shortcuts.ts';

const reads = only(['lawyer'], { scope: 'identity.read' });
const writes = only(['lawyer'], { scope: SESSION_ONLY });

/** The lawyer's own navigation: what she keeps at hand, in her own order, and what her use suggests. */
export function shortcutRoutes({ db }: { db: Db }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/me/shortcuts',
      name: 'workbench.shortcuts',
      summary: '我的常用事项导航',
      who: reads,
      audit: { none: '本人的常用事项' },
      pace: 'read',
      output: navigationView,
      handle: ({ context }) => viewNavigation(db, context.actor.id),
    }),
    route({
      method: 'PUT',
      path: '/api/me/shortcuts',
      name: 'workbench.shortcuts-arrange',
      summary: '整理常用事项导航',
      who: writes,
      audit: 'workbench.shortcuts-arranged',
      pace: 'write',
      body: arrangement,
      output: z.object({ version: z.number().int() }),
      handle: ({ context, body }) => arrangeShortcuts(context, body),
    }),
    route({
      method: 'PUT',
      path: '/api/me/shortcuts/counting',
      name: 'workbench.counting',
      summary: '开启或者关闭常用事项建议',
      who: writes,
      audit: 'workbench.counting-changed',
      pace: 'write',
      body: z.object({ on: z.boolean() }),
      output: z.object({ counting: z.boolean() }),
      handle: ({ context, body }) => chooseCounting(context, body),
    }),
    route({
      method: 'DELETE',
      path: '/api/me/shortcuts/counts',
      name: 'workbench.counts-clear',
      summary: '清除事项打开次数',
      who: writes,
      audit: 'workbench.counts-cleared',
      pace: 'write',
      output: z.object({ cleared: z.boolean() }),
      handle: ({ context }) => forgetCounts(context),
    }),
    route({
      method: 'POST',
      path: '/api/me/opened',
      name: 'workbench.opened',
      summary: '累计事项打开次数（已关闭的不累计）',
      who: writes,
      audit: { none: '只有次数和日期，不记何时打开什么内容' },
      pace: 'write',
      repeatable: '只影响建议的先后，多累计一次无害',
      body: openedReport,
      output: z.object({ counted: z.boolean() }),
      handle: async ({ context, body }) => {
        const { counting } = await navigationOf(db, context.actor.id);
        if (counting) await addCounts(db, context.actor.id, body, toPlainDate(context.clock.now()));
        return { counted: counting };
      },
    }),
  ];
}
