import type { Actor } from '#kernel/access/actor.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { courtById, courtSettings } from '#modules/reference/index.ts';
import type { ContactDeps } from './deps.ts';
import { mayClose, mayWrite } from './policy.ts';
import { listMessages, textOf } from './store.ts';
import type { ThreadTable } from './tables.ts';
import type { MessageView, ThreadView } from './terms.ts';

const allowance = (refusal: Refusal | undefined) =>
  refusal ? { can: false, why: refusal.detail } : { can: true };

/** A thread as one side sees it, with all that was said and what may be done now. */
export async function viewThread(
  db: Db,
  deps: Pick<ContactDeps, 'keys'>,
  thread: ThreadTable,
  actor: Actor,
  now: Instant,
): Promise<ThreadView> {
  const [messages, { settings }] = await Promise.all([
    listMessages(db, { courtId: thread.court_id, id: thread.id }),
    courtSettings(db, thread.court_id),
  ]);
  const court = actor.kind === 'staff';
  return {
    courtId: thread.court_id,
    courtName: courtById(thread.court_id)?.name ?? thread.court_id,
    id: thread.id,
    about: { type: thread.about_type, id: thread.about_id },
    number: thread.number,
    title: thread.title,
    subject: thread.subject,
    state: thread.state,
    version: thread.version,
    unread: court ? thread.court_unread : thread.lawyer_unread,
    lawyerName: thread.lawyer_name,
    lawyerFirm: thread.lawyer_firm,
    handlerId: thread.handler_id,
    handlerName: thread.handler_name,
    escalated: thread.escalated_at !== null,
    dueOn: thread.due_on,
    dueAt: thread.due_at,
    openedAt: thread.opened_at,
    lastAt: thread.last_at,
    promise: `本院承诺在${settings.contactReplyDays}个工作日内答复，逾期未答复的自动上报院长。`,
    messages: messages.map((row): MessageView => {
      const voice = row.files.find(({ fileId }) => fileId === row.voice_id);
      return {
        seq: row.seq,
        side: row.side,
        authorName: row.author_name,
        authorRole: row.author_role,
        kind: row.kind,
        text: textOf(deps.keys, row),
        files: row.files.filter(({ fileId }) => fileId !== row.voice_id),
        voice: voice && row.seconds !== null ? { ...voice, seconds: row.seconds } : null,
        at: row.at,
        readAt: row.read_at,
      };
    }),
    can: {
      write: allowance(mayWrite(actor, thread, now)),
      close: allowance(mayClose(thread)),
      assign: court ? { can: true } : { can: false },
    },
  };
}
