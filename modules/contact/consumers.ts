import { plainChineseDate } from '#law/chinese-text.ts';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { Consumer, DeliveredEvent } from '#kernel/outbox/index.ts';
import { staffOf } from '#modules/identity/index.ts';
import { notify } from '#modules/notices/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { CONTACT_CHANGED } from './events.ts';
import { findThread } from './store.ts';
import type { ThreadTable } from './tables.ts';

const answerBy = (word: string, { due_on: due }: Pick<ThreadTable, 'due_on'>): string =>
  due === null ? `${word}答复` : `${word}${plainChineseDate(due)}前答复`;

/** Keeps the lawyer's own list and tells whoever is waited for. */
export function contactConsumers(): Consumer[] {
  const reading =
    (work: (tx: Tx, thread: ThreadTable, event: DeliveredEvent) => Promise<void>) =>
    async (tx: Tx, event: DeliveredEvent) => {
      const { courtId, threadId } = event.payload;
      if (typeof courtId !== 'string' || typeof threadId !== 'string') throw new Error('not a contact event');
      const thread = await findThread(tx, { courtId, id: threadId });
      if (thread) await work(tx, thread, event);
    };
  return [
    { topic: CONTACT_CHANGED, name: 'contact.own-list', handle: reading(project) },
    { topic: CONTACT_CHANGED, name: 'contact.notices', handle: reading(tell) },
  ];
}

async function project(tx: Tx, thread: ThreadTable): Promise<void> {
  const row = {
    lawyer_id: thread.lawyer_id,
    thread_id: thread.id,
    court_id: thread.court_id,
    about_id: thread.about_id,
    number: thread.number,
    title: thread.title,
    subject: thread.subject,
    state: thread.state,
    unread: thread.lawyer_unread,
    due_on: thread.due_on,
    due_at: thread.due_at,
    last_at: thread.last_at,
    version: thread.version,
  };
  await tx
    .insertInto('lawyer_contact')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['lawyer_id', 'thread_id'])
        .doUpdateSet(row)
        .where('lawyer_contact.version', '<', thread.version),
    )
    .execute();
}

async function tell(tx: Tx, thread: ThreadTable, event: DeliveredEvent): Promise<void> {
  const { what, by } = event.payload;
  const court = courtById(thread.court_id)?.name ?? '';
  const say = (recipientId: string, title: string, text: string, link: string) =>
    notify(tx, event.at, {
      recipientId,
      kind: `contact.${String(what)}`,
      title: title.slice(0, 100),
      text,
      link,
      dedupeKey: `${event.id}:${recipientId}`,
    });
  const atCourt = `/court/contact/${thread.id}`;
  if (what === 'message' && by === 'court')
    await say(
      thread.lawyer_id,
      `${court}：法官已答复“${thread.subject}”`,
      `${thread.number} ${thread.title}`,
      `/contact/${thread.court_id}/${thread.id}`,
    );
  else if ((what === 'opened' || what === 'message') && by === 'lawyer' && thread.handler_id !== null)
    await say(
      thread.handler_id,
      `${thread.lawyer_name}律师联系您：${thread.subject}`,
      `${thread.number} ${thread.title}。${answerBy('请在', thread)}。`,
      atCourt,
    );
  else if (what === 'assigned' && thread.handler_id !== null)
    await say(
      thread.handler_id,
      `律师联系已转交您答复：${thread.subject}`,
      `${thread.number} ${thread.title}`,
      atCourt,
    );
  else if (what === 'escalated')
    for (const id of await presidentsOf(tx, thread.court_id))
      await say(
        id,
        `律师联系逾期未答复：${thread.subject}`,
        `${thread.number} ${thread.title}，${answerBy('应当在', thread)}${thread.handler_name ? `，答复人${thread.handler_name}` : '，尚未分派'}。`,
        atCourt,
      );
}

async function presidentsOf(db: Db | Tx, courtId: string): Promise<string[]> {
  const staff = await staffOf(db, courtId);
  return staff.filter(({ roles }) => roles.includes('president')).map(({ id }) => id);
}
