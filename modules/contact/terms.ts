/** The vocabulary of contacting the judge (联系法官), as server and browser share it. */
import { z } from 'zod';

/** 联系状态. `awaits`: whose word is awaited. */
export const THREAD_STATES = {
  waiting: { name: '待法院答复', awaits: 'court' },
  answered: { name: '已答复', awaits: 'nobody' },
  closed: { name: '已办结', awaits: 'nobody' },
} as const;
export type ThreadState = keyof typeof THREAD_STATES;
export const threadState = z.enum(['waiting', 'answered', 'closed']);

/** What is talked about: a case, or a filing that is still examined (联系立案法官). */
export const aboutType = z.enum(['case', 'filing']);
export type AboutType = z.infer<typeof aboutType>;
export type ThreadSide = 'lawyer' | 'court';
export type MessageKind = 'text' | 'voice';

/** Longest recording, seconds. */
export const MOST_SECONDS = 300;
export const MOST_FILES = 9;
const MOST_WORDS = 4_000;

export type SentFile = { fileId: string; name: string; mediaType: string; size: number };

/** What is sent: words, or a recording, or both; with files. */
export const messageInput = z
  .object({
    text: z.string().trim().max(MOST_WORDS, `每条留言不得超过${MOST_WORDS}字`).default(''),
    fileIds: z.array(z.uuid()).max(MOST_FILES, `每条留言不得超过${MOST_FILES}个附件`).default([]),
    voice: z.object({ fileId: z.uuid(), seconds: z.int().min(1).max(MOST_SECONDS) }).optional(),
  })
  .refine(({ text, voice }) => text !== '' || voice !== undefined, {
    path: ['text'],
    message: '请填写留言，或者录一段语音',
  })
  .meta({ id: 'NewContactMessage' });
export type MessageInput = z.infer<typeof messageInput>;

export const threadInput = z.object({
  courtId: z.string().regex(/^[0-9A-Z]{3}$/),
  about: z.object({ type: aboutType, id: z.uuid() }),
  subject: z.string().trim().min(1, '请填写联系事由').max(100),
  message: messageInput,
});

const fileView = z.object({ fileId: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int() });

export const messageView = z
  .object({
    seq: z.int(),
    side: z.enum(['lawyer', 'court']),
    authorName: z.string(),
    authorRole: z.string(),
    kind: z.enum(['text', 'voice']),
    text: z.string(),
    files: z.array(fileView),
    voice: fileView.extend({ seconds: z.int() }).nullable(),
    at: z.string(),
    /** When the other side read it; null = not yet. */
    readAt: z.string().nullable(),
  })
  .meta({ id: 'ContactMessage' });
export type MessageView = z.infer<typeof messageView>;

const threadHead = {
  courtId: z.string(),
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  subject: z.string(),
  state: threadState,
  unread: z.int(),
  dueOn: z.string().nullable(),
  dueAt: z.string().nullable(),
  lastAt: z.string(),
};
export const threadRow = z.object({ ...threadHead, courtName: z.string() }).meta({ id: 'ContactRow' });
export type ThreadRow = z.infer<typeof threadRow>;

export const deskThreadRow = z
  .object({
    ...threadHead,
    lawyerName: z.string(),
    handlerName: z.string().nullable(),
    escalated: z.boolean(),
  })
  .meta({ id: 'DeskContactRow' });
export type DeskThreadRow = z.infer<typeof deskThreadRow>;

const can = z.object({ can: z.boolean(), why: z.string().optional() });
export const threadView = z
  .object({
    ...threadHead,
    courtName: z.string(),
    about: z.object({ type: aboutType, id: z.uuid() }),
    lawyerName: z.string(),
    lawyerFirm: z.string(),
    handlerId: z.uuid().nullable(),
    handlerName: z.string().nullable(),
    escalated: z.boolean(),
    version: z.int(),
    openedAt: z.string(),
    promise: z.string(),
    messages: z.array(messageView),
    can: z.object({ write: can, close: can, assign: can }),
  })
  .meta({ id: 'ContactThread' });
export type ThreadView = z.infer<typeof threadView>;

export const DESK_QUEUES = {
  waiting: '待答复',
  mine: '分派给我',
  overdue: '逾期未答复',
  all: '全部',
} as const;
export type DeskQueue = keyof typeof DESK_QUEUES;
export const deskQueue = z.enum(['waiting', 'mine', 'overdue', 'all']);
export const deskCounts = z.object({ waiting: z.int(), mine: z.int(), overdue: z.int() });
