-- What a person is told (通知): bound to its recipient, who alone reads it.
create table notice (
  recipient_id uuid        not null,
  notice_id    uuid        not null,
  -- What it is about, e.g. filing.accepted; the page may choose a sign by it.
  kind         text        not null check (length(kind) between 1 and 60),
  title        text        not null check (length(title) between 1 and 100),
  body         text        not null default '' check (length(body) <= 1000),
  -- A page of our own.
  link         text        check (link ~ '^/[^/\\]' and length(link) <= 500),
  -- The event that gave rise to it: delivered twice, it is told once.
  dedupe_key   text        not null check (length(dedupe_key) between 1 and 200),
  created_at   timestamptz not null,
  read_at      timestamptz,
  primary key (recipient_id, notice_id),
  unique (recipient_id, dedupe_key)
);
create index notice_latest on notice (recipient_id, created_at desc, notice_id desc);
create index notice_unread on notice (recipient_id) where read_at is null;
grant select, insert on notice to tongban_app;
grant update (read_at) on notice to tongban_app;
