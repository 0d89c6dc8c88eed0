import type { Tx } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { emitEvent } from '#kernel/outbox/index.ts';
import type { Instant } from '#kernel/time.ts';
import './tables.ts';

/** What to tell whom. */
export type NewNotice = {
  /** Id of the lawyer or member of staff. */
  readonly recipientId: string;
  /** What it is about, `room.happened`. */
  readonly kind: string;
  /** At most 100 characters: what happened. */
  readonly title: string;
  /** At most 1000 characters: why, by which article, what next, until when. */
  readonly text?: string;
  /** Path of the page where it goes on. */
  readonly link?: string;
  /** Names the cause, e.g. the event's id: told again, it stays one notice. */
  readonly dedupeKey: string;
};

/**
 * Tells a person something, within the caller's transaction (an outbox consumer of another room). Safe to repeat. The recipient's open pages
 * hear of it after the commit. Returns whether it was new.
 */
export async function notify(tx: Tx, now: Instant, notice: NewNotice): Promise<boolean> {
  const id = newId();
  const row = await tx
    .insertInto('notice')
    .values({
      recipient_id: notice.recipientId,
      notice_id: id,
      kind: notice.kind,
      title: notice.title,
      body: notice.text ?? '',
      link: notice.link ?? null,
      dedupe_key: notice.dedupeKey,
      created_at: now,
      read_at: null,
    })
    .onConflict((conflict) => conflict.columns(['recipient_id', 'dedupe_key']).doNothing())
    .returning('notice_id')
    .executeTakeFirst();
  if (!row) return false;
  await emitEvent(tx, now, {
    topic: 'notice.created',
    key: id,
    payload: {},
    audiences: [`person:${notice.recipientId}`],
  });
  return true;
}
