import { act, type ActContext, refuseWrite } from '#kernel/acts/index.ts';
import { systemActor } from '#kernel/access/actor.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Db } from '#kernel/db/database.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { staffOf } from '#modules/identity/index.ts';
import { changed } from '../events.ts';
import { ANSWERING_ROLES, courtThread, mayClose, ownThread } from '../policy.ts';
import { refuseContact } from '../refusals.ts';
import { findThread, markRead, type ThreadKey, updateThread } from '../store.ts';

const LAW = [cite('OPINIONS', '13').label];
type Kept = { threadId: string; version: number };

/** Marks the other side's messages as read: an act of its own, because opening a list reads nothing. */
export function readThread(context: ActContext, key: ThreadKey): Promise<Kept | Refusal> {
  const subject = { type: 'contact', id: key.id, courtId: key.courtId };
  return act(context, { name: 'contact.read', subject }, async (unit) => {
    const found = await findThread(unit.tx, key, true);
    const court = unit.actor.kind === 'staff';
    const thread = court ? courtThread(unit.actor, found) : ownThread(unit.actor, found);
    if (isRefusal(thread)) return thread;
    const side = court ? 'court' : 'lawyer';
    const read = await markRead(unit.tx, thread, { side, name: unit.actor.name }, unit.now);
    const next =
      read === 0
        ? thread
        : await updateThread(unit.tx, thread, court ? { court_unread: 0 } : { lawyer_unread: 0 });
    await unit.audit({
      subject: { type: 'contact', id: thread.id },
      courtId: thread.court_id,
      outcome: 'read',
      change: { read },
    });
    if (read > 0) await unit.emit(changed(next, 'read', side));
    return { threadId: thread.id, version: next.version };
  });
}

/** 转交: to somebody of the own court who answers counsel. */
export function assignThread(
  context: ActContext,
  key: ThreadKey,
  input: { handlerId: string; version: number },
): Promise<Kept | Refusal> {
  const subject = { type: 'contact', id: key.id, courtId: key.courtId };
  return act(context, { name: 'contact.assign', subject, request: input }, async (unit) => {
    const thread = courtThread(unit.actor, await findThread(unit.tx, key, true));
    if (isRefusal(thread)) return thread;
    if (thread.version !== input.version) return refuseWrite('write.version');
    const colleague = (await staffOf(unit.tx, key.courtId)).find(({ id }) => id === input.handlerId);
    if (!colleague || !ANSWERING_ROLES.some((role) => colleague.roles.includes(role)))
      return refuseContact('contact.handler');
    const next = await updateThread(unit.tx, thread, {
      handler_id: colleague.id,
      handler_name: colleague.name,
    });
    await unit.audit({
      subject: { type: 'contact', id: thread.id },
      courtId: thread.court_id,
      change: { handler: [thread.handler_name, colleague.name] },
    });
    await unit.emit(changed(next, 'assigned', 'court'));
    return { threadId: thread.id, version: next.version };
  });
}

/** 办结: either side, once the court has answered. */
export function closeThread(context: ActContext, key: ThreadKey): Promise<Kept | Refusal> {
  const subject = { type: 'contact', id: key.id, courtId: key.courtId };
  return act(context, { name: 'contact.close', subject }, async (unit) => {
    const found = await findThread(unit.tx, key, true);
    const court = unit.actor.kind === 'staff';
    const thread = court ? courtThread(unit.actor, found) : ownThread(unit.actor, found);
    if (isRefusal(thread)) return thread;
    const barred = mayClose(thread);
    if (barred) return barred;
    const side = court ? 'court' : 'lawyer';
    const next = await updateThread(unit.tx, thread, {
      state: 'closed',
      closed_at: unit.now,
      closed_by: side,
    });
    await unit.audit({
      subject: { type: 'contact', id: thread.id },
      courtId: thread.court_id,
      change: { state: [thread.state, 'closed'] },
    });
    await unit.emit(changed(next, 'closed', side));
    return { threadId: thread.id, version: next.version };
  });
}

const BATCH = 200;

/** Replies promised and not given are told to the president, once each (every minute). */
export async function escalateOverdue(db: Db, clock: Clock): Promise<number> {
  const rows = await db
    .selectFrom('contact_thread')
    .select(['court_id', 'id'])
    .where('due_at', '<', clock.now())
    .where('due_at', 'is not', null)
    .where('escalated_at', 'is', null)
    .orderBy('due_at')
    .limit(BATCH)
    .execute();
  let done = 0;
  for (const row of rows) {
    const context: ActContext = { db, clock, actor: systemActor('答复期限管理'), requestId: newId() };
    const subject = { type: 'contact', id: row.id, courtId: row.court_id };
    const result = await act(context, { name: 'contact.escalate', subject }, async (unit) => {
      const thread = await findThread(unit.tx, { courtId: row.court_id, id: row.id }, true);
      if (!thread?.due_at || thread.due_at >= unit.now || thread.escalated_at)
        return refuseAccess('access.not-found');
      const next = await updateThread(unit.tx, thread, { escalated_at: unit.now });
      await unit.audit({
        subject: { type: 'contact', id: thread.id },
        courtId: thread.court_id,
        change: { escalated: [false, true], dueOn: thread.due_on },
        law: LAW,
      });
      await unit.emit(changed(next, 'escalated', 'system'));
      return { id: thread.id };
    });
    if (!isRefusal(result)) done++;
  }
  return done;
}
