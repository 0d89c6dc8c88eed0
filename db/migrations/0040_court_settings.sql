-- What one court decides for itself within the law, versioned: the newest row holds (design rule 13).
create table court_setting (
  court_id   char(3)     not null,
  version    integer     not null check (version > 0),
  settings   jsonb       not null,
  changed_by text        not null,
  changed_at timestamptz not null,
  primary key (court_id, version)
);
grant select, insert on court_setting to tongban_app;

-- The administrator's word on a day where the official calendar is missing or was changed (国务院办公厅 notice named as source).
create table calendar_override (
  day        date        primary key,
  kind       text        not null check (kind in ('rest', 'work')),
  source     text        not null check (length(source) between 2 and 200),
  changed_by text        not null,
  changed_at timestamptz not null
);
grant select, insert, update, delete on calendar_override to tongban_app;
