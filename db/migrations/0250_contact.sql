-- 联系法官: threads between counsel and the people at court who work on the matter. Nothing is altered or deleted; only readings are marked.
create table contact_thread (
  court_id      char(3)     not null,
  id            uuid        not null,
  about_type    text        not null check (about_type in ('case', 'filing')),
  about_id      uuid        not null,
  number        text        not null,
  title         text        not null,
  subject       text        not null check (length(subject) between 1 and 100),
  lawyer_id     uuid        not null,
  lawyer_name   text        not null,
  lawyer_firm   text        not null,
  state         text        not null check (state in ('waiting', 'answered', 'closed')),
  version       integer     not null default 1 check (version > 0),
  handler_id    uuid,
  handler_name  text,
  last_seq      integer     not null default 0 check (last_seq >= 0),
  lawyer_unread integer     not null default 0 check (lawyer_unread >= 0),
  court_unread  integer     not null default 0 check (court_unread >= 0),
  opened_at     timestamptz not null,
  last_at       timestamptz not null,
  -- the promised reply runs from the first unanswered message
  due_on        date,
  due_at        timestamptz,
  escalated_at  timestamptz,
  closed_at     timestamptz,
  closed_by     text        check (closed_by in ('lawyer', 'court')),
  primary key (court_id, id),
  check ((state = 'waiting') = (due_at is not null)),
  check ((due_at is null) = (due_on is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((handler_id is null) = (handler_name is null))
);
create index contact_thread_queue on contact_thread (court_id, due_at, id) where state = 'waiting';
create index contact_thread_recent on contact_thread (court_id, last_at desc, id desc);
create index contact_thread_handler on contact_thread (court_id, handler_id, last_at desc, id desc);
create index contact_thread_about on contact_thread (court_id, about_type, about_id, last_at desc);
create index contact_thread_due on contact_thread (due_at) where due_at is not null and escalated_at is null;
grant select, insert on contact_thread to tongban_app;
grant update (state, version, handler_id, handler_name, last_seq, lawyer_unread, court_unread, last_at, due_on, due_at, escalated_at,
              closed_at, closed_by) on contact_thread to tongban_app;

create table contact_message (
  court_id    char(3)     not null,
  thread_id   uuid        not null,
  seq         integer     not null check (seq > 0),
  side        text        not null check (side in ('lawyer', 'court')),
  author_id   uuid        not null,
  author_name text        not null,
  author_role text        not null,
  kind        text        not null check (kind in ('text', 'voice')),
  -- the words, encrypted; a spoken message may have none
  body_sealed text,
  -- [{"fileId", "name", "mediaType", "size"}]
  files       jsonb       not null default '[]' check (jsonb_typeof(files) = 'array'),
  -- the recording: one of `files`, and how long it lasts
  voice_id    uuid,
  seconds     smallint    check (seconds between 1 and 600),
  at          timestamptz not null,
  read_at     timestamptz,
  read_by     text,
  primary key (court_id, thread_id, seq),
  foreign key (court_id, thread_id) references contact_thread (court_id, id),
  check ((kind = 'voice') = (voice_id is not null)),
  check ((voice_id is null) = (seconds is null)),
  check (kind = 'voice' or body_sealed is not null),
  check ((read_at is null) = (read_by is null))
);
grant select, insert on contact_message to tongban_app;
grant update (read_at, read_by) on contact_message to tongban_app;

create function contact_read_once() returns trigger language plpgsql as $$
begin
  if old.read_at is not null and new.read_at is distinct from old.read_at then
    raise exception 'a reading is marked once' using errcode = '23514', constraint = 'contact_read_once';
  end if;
  return new;
end $$;
create trigger contact_read_once before update on contact_message for each row execute function contact_read_once();

-- The lawyer's own list across courts, kept by the outbox.
create table lawyer_contact (
  lawyer_id uuid        not null,
  thread_id uuid        not null,
  court_id  char(3)     not null,
  about_id  uuid        not null,
  number    text        not null,
  title     text        not null,
  subject   text        not null,
  state     text        not null,
  unread    integer     not null,
  due_on    date,
  due_at    timestamptz,
  last_at   timestamptz not null,
  version   integer     not null,
  primary key (lawyer_id, thread_id)
);
create index lawyer_contact_recent on lawyer_contact (lawyer_id, last_at desc, thread_id desc);
create index lawyer_contact_about on lawyer_contact (lawyer_id, about_id, last_at desc, thread_id desc);
grant select, insert, update on lawyer_contact to tongban_app;
