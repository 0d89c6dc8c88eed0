import type { Instant } from '#kernel/time.ts';
import type { PlainDate } from '#law/time.ts';
import type { AboutType, MessageKind, SentFile, ThreadSide, ThreadState } from './terms.ts';

export type ThreadTable = {
  court_id: string;
  id: string;
  about_type: AboutType;
  about_id: string;
  number: string;
  title: string;
  subject: string;
  lawyer_id: string;
  lawyer_name: string;
  lawyer_firm: string;
  state: ThreadState;
  version: number;
  handler_id: string | null;
  handler_name: string | null;
  last_seq: number;
  lawyer_unread: number;
  court_unread: number;
  opened_at: Instant;
  last_at: Instant;
  due_on: PlainDate | null;
  due_at: Instant | null;
  escalated_at: Instant | null;
  closed_at: Instant | null;
  closed_by: ThreadSide | null;
};

export type MessageTable = {
  court_id: string;
  thread_id: string;
  seq: number;
  side: ThreadSide;
  author_id: string;
  author_name: string;
  author_role: string;
  kind: MessageKind;
  body_sealed: string | null;
  files: SentFile[];
  voice_id: string | null;
  seconds: number | null;
  at: Instant;
  read_at: Instant | null;
  read_by: string | null;
};

export type LawyerContactTable = {
  lawyer_id: string;
  thread_id: string;
  court_id: string;
  about_id: string;
  number: string;
  title: string;
  subject: string;
  state: ThreadState;
  unread: number;
  due_on: PlainDate | null;
  due_at: Instant | null;
  last_at: Instant;
  version: number;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    contact_thread: ThreadTable;
    contact_message: MessageTable;
    lawyer_contact: LawyerContactTable;
  }
}
export type ContactTables = ['contact_thread', 'contact_message', 'lawyer_contact'];
