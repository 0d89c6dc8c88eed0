import { newId } from '../ids.ts';
import type { Tx } from '../db/database.ts';
import type { Instant } from '../time.ts';
import type { Json } from '../acts/idempotency.ts';

/** What happened: `topic` is `room.happened`, `key` the thing, `audiences` whose pages should refresh (`person:<id>`, `court:<id>`). */
export type OutboxEvent = {
  topic: string;
  key: string;
  payload: { readonly [key: string]: Json | undefined };
  audiences?: readonly string[];
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    outbox_event: {
      id: string;
      topic: string;
      key: string;
      payload: string;
      audiences: readonly string[];
      created_at: string;
      attempts: number;
      next_at: string;
      last_error: string | null;
      dead_at: string | null;
    };
    outbox_receipt: { event_id: string; consumer: string; at: string };
  }
}

/** Writes the event into the act's own transaction. */
export async function emitEvent(tx: Tx, now: Instant, event: OutboxEvent): Promise<void> {
  await tx
    .insertInto('outbox_event')
    .values({
      id: newId(),
      topic: event.topic,
      key: event.key,
      payload: JSON.stringify(event.payload),
      audiences: event.audiences ?? [],
      created_at: now,
      attempts: 0,
      next_at: now,
    } as never) // columns with defaults are not modelled
    .execute();
}
