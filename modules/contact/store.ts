import { sql } from 'kysely';
import { decryptField, encryptField, type FieldKeys } from '#kernel/crypto/field.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Instant } from '#kernel/time.ts';
import type { MessageTable, ThreadTable } from './tables.ts';
import type { ThreadSide } from './terms.ts';

export type ThreadKey = { courtId: string; id: string };

export function findThread(db: Db | Tx, key: ThreadKey, lock = false): Promise<ThreadTable | undefined> {
  const query = db
    .selectFrom('contact_thread')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('id', '=', key.id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export async function insertThread(tx: Tx, row: Omit<ThreadTable, 'version'>): Promise<ThreadTable> {
  return tx
    .insertInto('contact_thread')
    .values(row as ThreadTable) // the version begins by default
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function updateThread(tx: Tx, thread: ThreadTable, set: Partial<ThreadTable>): Promise<ThreadTable> {
  return tx
    .updateTable('contact_thread')
    .set({ ...set, version: sql<number>`version + 1` })
    .where('court_id', '=', thread.court_id)
    .where('id', '=', thread.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

const place = (threadId: string, seq: number) => ({
  table: 'contact_message',
  column: 'body',
  row: `${threadId}:${seq}`,
});

export async function insertMessage(
  tx: Tx,
  keys: FieldKeys,
  row: Omit<MessageTable, 'body_sealed' | 'files' | 'read_at' | 'read_by'> & {
    text: string;
    files: MessageTable['files'];
  },
): Promise<void> {
  const { text, files, ...rest } = row;
  await tx
    .insertInto('contact_message')
    .values({
      ...rest,
      body_sealed: text === '' ? null : encryptField(keys, text, place(row.thread_id, row.seq)),
      files: JSON.stringify(files) as never, // a jsonb column takes its text
      read_at: null,
      read_by: null,
    })
    .execute();
}

export function listMessages(db: Db | Tx, key: ThreadKey): Promise<MessageTable[]> {
  return db
    .selectFrom('contact_message')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('thread_id', '=', key.id)
    .orderBy('seq')
    .execute();
}

export const textOf = (keys: FieldKeys, row: MessageTable): string =>
  row.body_sealed === null ? '' : decryptField(keys, row.body_sealed, place(row.thread_id, row.seq));

/** Marks what the other side wrote as read; how many messages that were. */
export async function markRead(
  tx: Tx,
  thread: ThreadTable,
  reader: { side: ThreadSide; name: string },
  now: Instant,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('contact_message')
    .set({ read_at: now, read_by: reader.name })
    .where('court_id', '=', thread.court_id)
    .where('thread_id', '=', thread.id)
    .where('side', '!=', reader.side)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
