import { act, type ActContext } from '#kernel/acts/index.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { MarkRead } from './terms.ts';

/** Marks notices of the actor's own as read; anybody else's are left as they are. Reading once is for ever. */
export async function markRead(context: ActContext, which: MarkRead): Promise<{ marked: number } | Refusal> {
  const recipientId = context.actor.id;
  const subject = { type: 'person', id: recipientId };
  return act(context, { name: 'notices.read', subject, request: which }, async (unit) => {
    const rows = await unit.tx
      .updateTable('notice')
      .set({ read_at: unit.now })
      .where('recipient_id', '=', recipientId)
      .where('read_at', 'is', null)
      .$if('ids' in which, (query) => query.where('notice_id', 'in', 'ids' in which ? which.ids : []))
      .returning('notice_id')
      .execute();
    await unit.audit({ subject, courtId: unit.actor.courtId, change: { marked: rows.length } });
    if (rows.length > 0)
      await unit.emit({
        topic: 'notice.read',
        key: recipientId,
        payload: {},
        audiences: [`person:${recipientId}`],
      });
    return { marked: rows.length };
  });
}
