import type { OutboxEvent } from '#kernel/outbox/index.ts';
import type { ThreadTable } from './tables.ts';

export const CONTACT_CHANGED = 'contact.changed';
export type ContactChange = 'opened' | 'message' | 'read' | 'assigned' | 'closed' | 'escalated';

/** Everything that changes a thread is told under one topic. */
export function changed(
  thread: ThreadTable,
  what: ContactChange,
  by: 'lawyer' | 'court' | 'system',
): OutboxEvent {
  return {
    topic: CONTACT_CHANGED,
    key: thread.id,
    payload: { courtId: thread.court_id, threadId: thread.id, what, by },
    audiences: [`person:${thread.lawyer_id}`, `court:${thread.court_id}`],
  };
}
