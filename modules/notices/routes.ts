import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import type { Db } from '#kernel/db/database.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { markRead } from './acts.ts';
import { noticesOf } from './queries.ts';
import { MarkRead, NoticeView } from './terms.ts';

/** Every route of this room. */
export function noticeRoutes(deps: { readonly db: Db }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/notices',
      name: 'notices.list',
      summary: '我的通知，最近的在前，并告知未读数',
      who: only(['lawyer', 'staff'], { scope: 'notices.read' }),
      audit: { none: '本人查看本人的通知' },
      pace: 'read',
      query: pageQuery.extend({ unread: z.stringbool().optional() }),
      output: pageOf(NoticeView).extend({ unread: z.int() }),
      handle: ({ context, query }) => noticesOf(deps.db, context.actor.id, query),
    }),
    route({
      method: 'POST',
      path: '/api/notices/read',
      name: 'notices.mark-read',
      summary: '将通知标为已读',
      who: only(['lawyer', 'staff'], { scope: 'notices.write' }),
      audit: 'notices.read',
      pace: 'write',
      body: MarkRead,
      output: z.object({ marked: z.int() }),
      handle: ({ context, body }) => markRead(context, body),
    }),
  ];
}
