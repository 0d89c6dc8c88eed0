import { act, type ActContext, type Unit } from '#kernel/acts/index.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { newId } from '#kernel/ids.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { Instant } from '#kernel/time.ts';
import { cite } from '#law/citations.ts';
import { countPeriod, lastMoment } from '#law/periods/index.ts';
import { serviceAt } from '#law/stages/index.ts';
import { isInstant, toPlainDate } from '#law/time.ts';
import { mustBeAbleToLitigate, ROLE_NAMES } from '#modules/identity/index.ts';
import { courtSettings, currentCalendar } from '#modules/reference/index.ts';
import type { ContactDeps } from '../deps.ts';
import { changed } from '../events.ts';
import { courtThread, hasPrivateNumber, mayWrite, ownThread } from '../policy.ts';
import { refuseContact } from '../refusals.ts';
import { findThread, insertMessage, insertThread, markRead, type ThreadKey, updateThread } from '../store.ts';
import type { ThreadTable } from '../tables.ts';
import type { AboutType, MessageInput, SentFile } from '../terms.ts';

const LAW = [cite('OPINIONS', '13').label];
export type Posted = { courtId: string; threadId: string; seq: number };

type NewThread = {
  courtId: string;
  about: { type: AboutType; id: string };
  subject: string;
  message: MessageInput;
};

/** 发起联系 (一站式诉讼服务意见 第十三条): counsel in the matter, at a stage that has somebody to talk to. */
export function openThread(
  context: ActContext,
  deps: ContactDeps,
  input: NewThread,
): Promise<Posted | Refusal> {
  const id = newId();
  const subject = { type: 'contact', id, courtId: input.courtId };
  return act(context, { name: 'contact.open', subject, request: input }, async (unit) => {
    const lawyer = mustBeAbleToLitigate(unit.actor, unit.now);
    if (isRefusal(lawyer)) return lawyer;
    const about = await deps.aboutOf(unit.tx, input.about.type, input.courtId, input.about.id);
    if (!about?.lawyerIds.includes(lawyer.id)) return refuseAccess('access.not-found');
    const stage = serviceAt('contact-judge', about.stage);
    if (stage.state === 'no') return refuseContact('contact.stage', { params: { why: stage.text } });
    const files = await sentFiles(unit, deps, input.message);
    if (isRefusal(files)) return files;
    const [handler] = about.handlers;
    const thread = await insertThread(unit.tx, {
      court_id: input.courtId,
      id,
      about_type: input.about.type,
      about_id: input.about.id,
      number: about.number,
      title: about.title,
      subject: input.subject,
      lawyer_id: lawyer.id,
      lawyer_name: lawyer.name,
      lawyer_firm: lawyer.lawyer.unit?.name ?? lawyer.lawyer.firm.name,
      state: 'waiting',
      handler_id: handler?.id ?? null,
      handler_name: handler?.name ?? null,
      last_seq: 1,
      lawyer_unread: 0,
      court_unread: 1,
      opened_at: unit.now,
      last_at: unit.now,
      ...(await replyDue(unit, input.courtId)),
      escalated_at: null,
      closed_at: null,
      closed_by: null,
    });
    await write(unit, deps, thread, input.message, files);
    await unit.audit({
      subject: { type: 'contact', id },
      related: [{ type: input.about.type, id: input.about.id }],
      courtId: input.courtId,
      change: { state: [null, 'waiting'], subject: input.subject, files: files.length },
      law: LAW,
    });
    await unit.emit(changed(thread, 'opened', 'lawyer'));
    return { courtId: input.courtId, threadId: id, seq: 1 };
  });
}

/** One more message of either side. The lawyer's begins the promised time anew only when the court has answered what came before. */
export function postMessage(
  context: ActContext,
  deps: ContactDeps,
  key: ThreadKey,
  message: MessageInput,
): Promise<Posted | Refusal> {
  const subject = { type: 'contact', id: key.id, courtId: key.courtId };
  return act(context, { name: 'contact.message', subject, request: { ...key, message } }, async (unit) => {
    const found = await findThread(unit.tx, key, true);
    const thread =
      unit.actor.kind === 'staff' ? courtThread(unit.actor, found) : ownThread(unit.actor, found);
    if (isRefusal(thread)) return thread;
    const barred = mayWrite(unit.actor, thread, unit.now);
    if (barred) return barred;
    const court = unit.actor.kind === 'staff';
    if (court && hasPrivateNumber(message.text)) return refuseContact('contact.private-number');
    const files = await sentFiles(unit, deps, message);
    if (isRefusal(files)) return files;
    const seq = thread.last_seq + 1;
    await write(unit, deps, { ...thread, last_seq: seq }, message, files);
    // whoever answers has read what he answers
    if (court) await markRead(unit.tx, thread, { side: 'court', name: unit.actor.name }, unit.now);
    const next = await updateThread(unit.tx, thread, {
      last_seq: seq,
      last_at: unit.now,
      ...(court
        ? {
            state: 'answered',
            due_on: null,
            due_at: null,
            escalated_at: null,
            court_unread: 0,
            lawyer_unread: thread.lawyer_unread + 1,
            handler_id: thread.handler_id ?? unit.actor.id,
            handler_name: thread.handler_name ?? unit.actor.name,
          }
        : {
            court_unread: thread.court_unread + 1,
            ...(thread.state === 'waiting'
              ? {}
              : { state: 'waiting', ...(await replyDue(unit, key.courtId)) }),
          }),
    });
    await unit.audit({
      subject: { type: 'contact', id: thread.id },
      courtId: thread.court_id,
      change: { state: [thread.state, next.state], seq, files: files.length },
      law: LAW,
    });
    await unit.emit(changed(next, 'message', court ? 'court' : 'lawyer'));
    return { courtId: thread.court_id, threadId: thread.id, seq };
  });
}

/** The promise of the court counts in working days from now; the law sets no time. */
async function replyDue(unit: Unit, courtId: string): Promise<Pick<ThreadTable, 'due_on' | 'due_at'>> {
  const { settings } = await courtSettings(unit.tx, courtId);
  const { due } = countPeriod({
    event: toPlainDate(unit.now),
    length: settings.contactReplyDays,
    unit: 'working-day',
    regime: 'civil',
    calendar: await currentCalendar(unit.tx),
  });
  const day = isInstant(due) ? toPlainDate(due) : due;
  return { due_on: day, due_at: lastMoment(day) as string as Instant }; // law and kernel brand instants separately
}

async function sentFiles(
  unit: Unit,
  deps: ContactDeps,
  message: MessageInput,
): Promise<SentFile[] | Refusal> {
  const voice = message.voice?.fileId;
  const ids = [...new Set([...message.fileIds, ...(voice === undefined ? [] : [voice])])];
  const known = new Map((await deps.filesById(unit.tx, ids)).map((file) => [file.id, file]));
  const files: SentFile[] = [];
  for (const id of ids) {
    const file = known.get(id);
    if (file?.ownerId !== unit.actor.id || file.state !== 'ready')
      return refuseContact('contact.file', {
        params: { name: file?.ownerId === unit.actor.id ? file.name : '附件' },
      });
    if (id === voice && !/^(audio\/(webm|mpeg)|video\/mp4)$/u.test(file.mediaType ?? ''))
      return refuseContact('contact.not-sound');
    files.push({ fileId: id, name: file.name, mediaType: file.mediaType ?? '', size: file.size });
  }
  return files;
}

async function write(
  unit: Unit,
  deps: ContactDeps,
  thread: ThreadTable,
  message: MessageInput,
  files: SentFile[],
): Promise<void> {
  const { actor } = unit;
  const role =
    actor.kind === 'staff' ? actor.roles.map((held) => ROLE_NAMES[held]).join('、') : thread.lawyer_firm;
  await insertMessage(unit.tx, deps.keys, {
    court_id: thread.court_id,
    thread_id: thread.id,
    seq: thread.last_seq,
    side: actor.kind === 'staff' ? 'court' : 'lawyer',
    author_id: actor.id,
    author_name: actor.name,
    author_role: role,
    kind: message.voice ? 'voice' : 'text',
    text: message.text,
    files,
    voice_id: message.voice?.fileId ?? null,
    seconds: message.voice?.seconds ?? null,
    at: unit.now,
  });
}
