export type NoticeTable = {
  recipient_id: string;
  notice_id: string;
  kind: string;
  title: string;
  body: string;
  link: string | null;
  dedupe_key: string;
  created_at: string;
  read_at: string | null;
};

declare module '#kernel/db/tables.ts' {
  interface Tables {
    notice: NoticeTable;
  }
}
