-- 法律法规库: laws, their texts by date, their articles. `id` is made from the title alone, so that a link outlives every import.
create table law (
  id         text        primary key check (length(id) between 1 and 160),
  title      text        not null,
  kind       text        not null check (kind in ('constitution', 'law', 'regulation', 'interpretation', 'local-regulation', 'department-rule', 'other')),
  created_at timestamptz not null
);

-- One text of a law. `basis` says how sure the first day is; `valid_to` is the day on which the next text takes over.
create table law_version (
  id          uuid        primary key,
  law_id      text        not null references law,
  sha256      text        not null check (length(sha256) = 64),
  title       text        not null,
  published   date,
  valid_from  date,
  basis       text        not null check (basis in ('stated', 'text', 'register', 'published', 'unknown')),
  valid_to    date,
  expired     boolean     not null,
  preamble    text[]      not null,
  articles    integer     not null check (articles >= 0),
  source      text        not null,
  imported_at timestamptz not null,
  unique (law_id, sha256)
);

-- `cuts`: lengths of the words of `body` one after another, each one character in base 36 (search/cuts.ts), so that only the importer needs a dictionary.
create table law_article (
  version_id uuid    not null references law_version,
  position   integer not null check (position >= 0),
  key        text    not null,
  number     integer not null check (number >= 0),
  sub        integer not null check (sub >= 0),
  label      text    not null,
  path       text[]  not null,
  body       text    not null,
  cuts       text    not null,
  primary key (version_id, position),
  unique (version_id, key)
);

-- Raised by one whenever the library has changed: who keeps an index in memory sees by it that it is old.
create table law_library (
  only_row   boolean     primary key default true check (only_row),
  revision   bigint      not null,
  changed_at timestamptz
);
insert into law_library (revision) values (0);

-- An import with its progress; `files` and `faults` are told to the person who began it.
create table law_import (
  id          uuid        primary key,
  source      text        not null check (source in ('upload', 'command', 'setting')),
  court_id    char(3),
  begun_by    text        not null,
  begun_name  text        not null,
  state       text        not null check (state in ('receiving', 'queued', 'running', 'done', 'failed', 'cancelled')),
  files       jsonb       not null,
  total_bytes bigint      not null,
  done_bytes  bigint      not null default 0,
  laws        integer     not null default 0,
  articles    integer     not null default 0,
  added       integer     not null default 0,
  renewed     integer     not null default 0,
  unchanged   integer     not null default 0,
  faults      jsonb       not null default '[]',
  begun_at    timestamptz not null,
  changed_at  timestamptz not null,
  ended_at    timestamptz
);
create index law_import_newest on law_import (begun_at desc, id desc);

-- Uploaded bytes until the import has read them.
create table law_import_part (
  import_id uuid    not null references law_import,
  file      integer not null check (file >= 0),
  seq       integer not null check (seq >= 0),
  bytes     bytea   not null check (length(bytes) <= 1048576),
  primary key (import_id, file, seq)
);

grant select, insert, update on law, law_version, law_import to tongban_app;
grant select, insert on law_article to tongban_app;
grant select, update on law_library to tongban_app;
grant select, insert, delete on law_import_part to tongban_app;
