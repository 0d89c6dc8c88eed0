import { sql } from 'kysely';
import type { Db } from '#kernel/db/database.ts';
import { cutPage, decodeCursor } from '#kernel/http/index.ts';
import type { NoticeView } from './terms.ts';

export type NoticePage = { rows: NoticeView[]; next?: string; unread: number };

/** A person's notices, the latest first, and how many are unread in all. */
export async function noticesOf(
  db: Db,
  recipientId: string,
  page: { cursor?: string | undefined; limit: number; unread?: boolean | undefined },
): Promise<NoticePage> {
  const after = decodeCursor(page.cursor, 2);
  const rows = await db
    .selectFrom('notice')
    .select(['notice_id', 'kind', 'title', 'body', 'link', 'created_at', 'read_at'])
    .where('recipient_id', '=', recipientId)
    .$if(page.unread === true, (query) => query.where('read_at', 'is', null))
    .$if(after !== undefined && isPosition(after), (query) =>
      query.where(sql<boolean>`(created_at, notice_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const cut = cutPage(rows, page.limit, (row) => [row.created_at, row.notice_id]);
  return {
    rows: cut.rows.map((row) => ({
      id: row.notice_id,
      kind: row.kind,
      title: row.title,
      ...(row.body ? { text: row.body } : {}),
      at: row.created_at,
      ...(row.link ? { href: row.link } : {}),
      readAt: row.read_at,
    })),
    ...(cut.next ? { next: cut.next } : {}),
    unread: await unreadCount(db, recipientId),
  };
}

/** A cursor that somebody has made up begins the list at its start rather than failing it. */
function isPosition([at, id]: readonly (string | number)[]): boolean {
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof id === 'string' &&
    /^[0-9a-f-]{36}$/.test(id)
  );
}

async function unreadCount(db: Db, recipientId: string): Promise<number> {
  const row = await db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('recipient_id', '=', recipientId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}
