-- 审判流程管理系统 exchange: which courts work in a system of their own, what went to it and what came from it. Bodies are encrypted whole.
create table exchange_peer (
  court_id   char(3)     primary key,
  endpoint   text        not null check (endpoint ~ '^https?://'),
  key_id     text        not null check (length(key_id) between 1 and 100),
  public_key text        not null check (public_key like '-----BEGIN PUBLIC KEY-----%'),
  active     boolean     not null,
  version    integer     not null default 1 check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null
);
grant select, insert, update on exchange_peer to tongban_app;

create table exchange_counter (
  court_id char(3) primary key,
  last     bigint  not null check (last > 0)
);
grant select, insert, update on exchange_counter to tongban_app;

create table exchange_out (
  court_id    char(3)     not null,
  id          uuid        not null,
  seq         bigint      not null check (seq > 0),
  type        text        not null,
  about_type  text        not null,
  about_id    uuid        not null,
  -- the event that it tells of: told once
  cause       text        not null,
  body_sealed text        not null,
  state       text        not null default 'queued' check (state in ('queued', 'received', 'refused', 'dead')),
  tries       integer     not null default 0 check (tries >= 0),
  next_at     timestamptz,
  fault       text,
  created_at  timestamptz not null,
  ended_at    timestamptz,
  receipt     jsonb,
  primary key (court_id, id),
  unique (court_id, seq),
  unique (court_id, cause),
  check ((state = 'queued') = (next_at is not null)),
  check ((state = 'queued') = (ended_at is null)),
  check ((state = 'received') = (receipt is not null)),
  check (state not in ('refused', 'dead') or fault is not null)
);
create index exchange_out_next on exchange_out (next_at) where state = 'queued';
create index exchange_out_recent on exchange_out (court_id, seq desc);
create index exchange_out_about on exchange_out (court_id, about_id, seq) where state = 'queued';
grant select, insert on exchange_out to tongban_app;
grant update (state, tries, next_at, fault, ended_at, receipt) on exchange_out to tongban_app;

create table exchange_in (
  court_id    char(3)     not null,
  id          uuid        not null,
  seq         bigint      not null check (seq > 0),
  type        text        not null,
  body_sealed text        not null,
  sha256      char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state       text        not null default 'received' check (state in ('received', 'applied', 'refused', 'dead')),
  tries       integer     not null default 0 check (tries >= 0),
  next_at     timestamptz,
  fault       text,
  received_at timestamptz not null,
  ended_at    timestamptz,
  primary key (court_id, id),
  unique (court_id, seq),
  check ((state = 'received') = (next_at is not null)),
  check ((state = 'received') = (ended_at is null)),
  check (state not in ('refused', 'dead') or fault is not null)
);
create index exchange_in_next on exchange_in (court_id, seq) where state = 'received';
create index exchange_in_recent on exchange_in (court_id, seq desc);
grant select, insert on exchange_in to tongban_app;
grant update (state, tries, next_at, fault, ended_at) on exchange_in to tongban_app;

-- Files that a message named to a court: its system may fetch them, and no others.
create table exchange_file (
  court_id char(3)     not null,
  file_id  uuid        not null,
  told_at  timestamptz not null,
  primary key (court_id, file_id)
);
grant select, insert on exchange_file to tongban_app;
